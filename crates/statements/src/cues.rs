//! Cues as data: the phrases of `gazetteers/cues/cues.tsv` and of files in its form, and where they stand in a text.

use std::collections::HashSet;

use rapporteur_gazetteers as gazetteers;
use rapporteur_lexicon::{Error, Phrases, Row, Table};
use rapporteur_tagger::{Lemmas, Tag};
use rustc_hash::FxHashMap;

use crate::Act;
use crate::forms::Forms;
use crate::tails::Tail;
use crate::view::View;
use crate::words::Classes;

/// The cue that is no verb.
const SOURCE: &str = "according to";

/// What a file of cues may tell; the first two it must.
const COLUMNS: [&str; 5] = ["cue", "act", "body", "use", "example"];

/// One line of a file.
#[derive(Debug)]
pub(crate) struct Cue {
    pub(crate) phrase: Box<str>,
    /// `None` for phrases that are no statement, whatever shorter cue they hold.
    pub(crate) act: Option<Act>,
    /// The act where a body settles something by it.
    pub(crate) body: Option<Act>,
    tail: Tail,
    uses: Uses,
    /// Whether it is none of this project's.
    added: bool,
}

/// How a cue may be used; the labels of the file's `use` column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Use {
    Neutral,
    Emphasis,
    Own,
    Inverts,
    By,
    ByOnly,
    Passive,
    Body,
    First,
    Told,
    Clausal,
    Promises,
    Asks,
    Observes,
    Addresses,
    Wishes,
    Quotes,
    As,
    Speaker,
    Would,
    Present,
    States,
    Activity,
    Favours,
    Sides,
    Judges,
    Whom,
    From,
    Judged,
    Inquires,
    Names,
    Clause,
}

/// A set of uses.
#[derive(Clone, Copy, Debug, Default)]
struct Uses(u32);

const USES: [(&str, Use); 32] = [
    ("neutral", Use::Neutral),
    ("emphasis", Use::Emphasis),
    ("own", Use::Own),
    ("inverts", Use::Inverts),
    ("by", Use::By),
    ("byonly", Use::ByOnly),
    ("passive", Use::Passive),
    ("body", Use::Body),
    ("first", Use::First),
    ("told", Use::Told),
    ("clausal", Use::Clausal),
    ("promises", Use::Promises),
    ("asks", Use::Asks),
    ("observes", Use::Observes),
    ("addresses", Use::Addresses),
    ("wishes", Use::Wishes),
    ("quotes", Use::Quotes),
    ("as", Use::As),
    ("speaker", Use::Speaker),
    ("would", Use::Would),
    ("present", Use::Present),
    ("states", Use::States),
    ("activity", Use::Activity),
    ("favours", Use::Favours),
    ("sides", Use::Sides),
    ("judges", Use::Judges),
    ("whom", Use::Whom),
    ("from", Use::From),
    ("judged", Use::Judged),
    ("inquires", Use::Inquires),
    ("names", Use::Names),
    ("clause", Use::Clause),
];

impl Uses {
    const fn and(self, this: Use) -> Self {
        Self(self.0 | 1 << this as u32)
    }

    const fn has(self, this: Use) -> bool {
        self.0 & 1 << this as u32 != 0
    }
}

impl Cue {
    fn read(row: Row<'_, '_>, lemmas: Lemmas, added: bool) -> Result<Self, Error> {
        let phrase = row.get("cue").required("a cue: a verb and what follows it")?;
        if phrase.split(' ').any(str::is_empty) || phrase.chars().any(char::is_uppercase) {
            return Err(row.get("cue").error("words in small letters, parted by one space"));
        }
        let mut words = phrase.split(' ');
        if !words.next().is_some_and(|verb| lemmas.is_verb(verb)) {
            return Err(row.get("cue").error("a verb in its base form, as gazetteers/words/verbs.tsv has it"));
        }
        let act = |column| match row.get(column).text() {
            "" | "none" => Ok(None),
            label => label.parse().map(Some).map_err(|acts| row.get(column).error(format!("none, or an act among {acts}"))),
        };
        row.get("act").required("an act")?;
        let mut uses = Uses::default();
        for label in row.get("use").text().split(' ').filter(|label| !label.is_empty()) {
            let known = USES.iter().find(|(known, _)| *known == label).map(|&(_, this)| this);
            let unknown = || row.get("use").error(format!("uses among {}", USES.map(|(label, _)| label).join(", ")));
            uses = uses.and(known.ok_or_else(unknown)?);
        }
        Ok(Self { phrase: phrase.into(), act: act("act")?, body: act("body")?, tail: words.collect(), uses, added })
    }

    /// A phrase that no file has among its cues.
    fn without_tail(phrase: &str, act: Act, uses: Uses) -> Self {
        Self { phrase: phrase.into(), act: Some(act), body: None, tail: Tail::default(), uses, added: false }
    }

    fn verb(&self) -> &str {
        self.phrase.split(' ').next().unwrap_or_default()
    }

    pub(crate) const fn may(&self, this: Use) -> bool {
        self.uses.has(this)
    }

    /// Whether what follows the cue is a clause that the holder says, rather than a thing.
    pub(crate) fn speaks(&self) -> bool {
        [Use::Neutral, Use::Emphasis, Use::Inverts, Use::Quotes].into_iter().any(|this| self.may(this))
    }

    /// Whether the phrase ends with the "that" of what is said, which is no part of the cue.
    pub(crate) fn opens_clause(&self) -> bool {
        self.phrase.ends_with(" that")
    }

    /// Whether it may stand behind what is said.
    pub(crate) fn attributes(&self) -> bool {
        self.may(Use::Inverts) || self.may(Use::Quotes)
    }

    /// Whether it is "according to".
    pub(crate) fn names_source(&self) -> bool {
        &*self.phrase == SOURCE
    }

    /// Whether the phrase is longer than its verb.
    pub(crate) fn has_tail(&self) -> bool {
        !self.tail.is_empty()
    }
}

/// A cue at a place: which, in what form, and up to which token.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Match<'b> {
    pub(crate) cue: &'b Cue,
    pub(crate) forms: Forms,
    /// The verb's token.
    pub(crate) verb: usize,
    /// The token after the phrase.
    pub(crate) end: usize,
}

/// All cues, by their verbs.
#[derive(Debug)]
pub(crate) struct CueBook {
    cues: Vec<Cue>,
    by_verb: FxHashMap<Box<str>, Vec<usize>>,
    preambles: Phrases<Cue>,
    according_to: Cue,
}

impl CueBook {
    /// The cues of this project, and those of more files: their names and contents. A cue takes the place of all in earlier files that
    /// are the same words.
    pub(crate) fn load<'t>(more: impl IntoIterator<Item = (&'t str, &'t str)>) -> Result<Self, Error> {
        let file = gazetteers::CUES;
        let mut cues = read(Table::parse(file.path, file.content, &COLUMNS)?, false)?;
        for (name, content) in more {
            let added = read(Table::parse(name, content, &COLUMNS[..2])?, true)?;
            let phrases: HashSet<&str> = added.iter().map(|cue| &*cue.phrase).collect();
            cues.retain(|cue| !phrases.contains(&*cue.phrase));
            cues.extend(added);
        }
        let mut by_verb: FxHashMap<Box<str>, Vec<usize>> = FxHashMap::default();
        for (index, cue) in cues.iter().enumerate() {
            by_verb.entry(cue.verb().into()).or_default().push(index);
        }
        let according_to = Cue::without_tail(SOURCE, Act::Assertion, Uses::default().and(Use::Neutral));
        Ok(Self { cues, by_verb, preambles: preambles()?, according_to })
    }

    /// The cues whose verb stands at `token`, the longest phrase first, and of those that are equally long an added one.
    pub(crate) fn matches_at<'b>(&'b self, view: &View<'_>, token: usize) -> Vec<Match<'b>> {
        let mut found = Vec::new();
        for &(ref verb, forms) in view.verbs(token) {
            let Some(cues) = self.by_verb.get(&**verb) else { continue };
            // "notes in this regard |the report|", "stresses again |the need for|"
            let adjunct = adjunct_end(view, token + 1);
            // "called |urgently| for", "stressed|, inter alia,| the need for"
            let adverb = aside_end(view, token + 1).filter(|_| !view.has(token, Classes::AUXILIARY));
            // "voted |52-48 on Thursday| to"
            let vote = vote_end(view, token + 1);
            for cue in cues.iter().map(|&index| &self.cues[index]) {
                let behind = |aside: Option<usize>| aside.and_then(|aside| cue.tail.end(view, aside));
                let ends = || cue.tail.end(view, token + 1);
                let end = match cue.has_tail() {
                    true => ends().or_else(|| [adjunct, adverb, vote].into_iter().find_map(behind)),
                    false => behind(adjunct).or_else(ends),
                };
                found.extend(end.map(|end| Match { cue, forms, verb: token, end }));
            }
        }
        found.sort_by_key(|found| {
            let cue = found.cue;
            std::cmp::Reverse((found.end, cue.added, cue.phrase.len(), cue.may(Use::Quotes) || cue.may(Use::Names)))
        });
        found
    }

    /// The one cue that is no verb.
    pub(crate) const fn according_to(&self) -> &Cue {
        &self.according_to
    }

    /// The cue that opens a clause without a subject at `token`, in one of `forms`: "Recalling", "Decides to", "Deeply concerned at".
    pub(crate) fn opening_at<'b>(&'b self, view: &View<'_>, token: usize, forms: Forms) -> Option<Match<'b>> {
        let preamble = self.preambles.longest_at(view.document, token).filter(|_| forms.has(Forms::GERUND));
        let preamble = preamble.map(|(length, cue)| Match { cue, forms: Forms::GERUND, verb: token, end: token + length });
        let opens = |found: &Match<'_>| found.forms.meets(forms) && !found.cue.may(Use::Quotes);
        let cue = self.matches_at(view, token).into_iter().find(opens);
        cue.into_iter().chain(preamble).max_by_key(|found| found.end)
    }
}

/// Where an adjunct ends that may stand between a verb and its object: "in this regard", "once again".
fn adjunct_end(view: &View<'_>, at: usize) -> Option<usize> {
    const NOUNS: [&str; 5] = ["regard", "respect", "context", "connection", "light"];
    let link = view.is(at, "in") && view.is_one_of(at + 1, &["this", "that"]) && view.is_one_of(at + 2, &NOUNS);
    let principle = view.is(at, "in") && view.is(at + 1, "principle");
    let again = at + 1 + usize::from(view.is(at, "once"));
    let repeated = view.is(again - 1, "again");
    let object = |end: usize| view.has(end, Classes::DETERMINER) || view.mention(end).is_some() || view.is(end, "that");
    if principle {
        return Some(at + 2);
    }
    if link { Some(at + 3) } else { (repeated && object(again)).then_some(again) }
}

/// Where the day of a vote and its count end: "on Thursday", "52-48", "by 311 to 302".
fn vote_end(view: &View<'_>, start: usize) -> Option<usize> {
    let number = |token: usize| token < view.len() && view.label(token).tag() == Tag::Num;
    let mut at = start;
    loop {
        let on = at + usize::from(view.is_one_of(at, &["on", "by"]));
        at = if view.is_day(on) {
            view.mention(on).map_or(on + 1, |mention| mention.tokens.end)
        } else if number(on) {
            let parted = view.is_one_of(on + 1, &["-", "–", "to"]) && number(on + 2);
            on + if parted { 3 } else { 1 }
        } else {
            break;
        }
    }
    (at > start).then_some(at)
}

/// Where an adverb or "inter alia" ends that may stand inside a cue.
fn aside_end(view: &View<'_>, at: usize) -> Option<usize> {
    let comma = |length: &usize| view.is(at + length - 1, ",") && view.before_inter_alia(at + length - 1) == at;
    let alia = [4, 5].into_iter().find(comma).filter(|_| view.is(at, ","));
    alia.map(|length| at + length).or_else(|| view.has(at, Classes::ADVERB).then_some(at + 1))
}

/// The cues of one file.
fn read(table: Table<'_>, added: bool) -> Result<Vec<Cue>, Error> {
    if let Some(column) = table.columns().find(|column| !COLUMNS.contains(&column.text())) {
        return Err(column.error(format!("a column among {}", COLUMNS.join(", "))));
    }
    let lemmas = Lemmas::default();
    table.rows().map(|row| Cue::read(row, lemmas, added)).collect()
}

fn preambles() -> Result<Phrases<Cue>, Error> {
    let file = gazetteers::PREAMBLES;
    let mut phrases = Phrases::default();
    for row in Table::parse(file.path, file.content, &["opening", "act"])?.rows() {
        let phrase = row.get("opening").required("the opening words of a clause")?;
        let act: Act = row.get("act").text().parse().map_err(|acts| row.get("act").error(format!("an act among {acts}")))?;
        let uses = if act == Act::Assertion { Uses::default().and(Use::Asks) } else { Uses::default() };
        phrases.insert(phrase, Cue::without_tail(phrase, act, uses));
    }
    Ok(phrases)
}
