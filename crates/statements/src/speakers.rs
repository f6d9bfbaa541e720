//! Who speaks, where a text names its speakers: labels ("Mr. Smith (Norway):"), headings ("Statement by Ms. Ode (Chad)"), and a speech that
//! names its own country ("Japan welcomes the text. We thank …").

use std::ops::Range;

use rapporteur_entities::{Kind, Mention};
use rapporteur_text::Block;
use rustc_hash::FxHashMap;

use crate::clauses::Unsaid;
use crate::contents::without_marker;
use crate::cues::CueBook;
use crate::direct;
use crate::forms::Forms;
use crate::parties::holders;
use crate::view::View;
use crate::words::{Classes, Noun};

/// Longest label or heading that names a speaker, in tokens.
const LONGEST: usize = 40;

/// Most words before the name in it: "His Excellency Mr.".
const BEFORE: usize = 4;

/// How far into a sentence its subject may begin, in tokens: "In that regard, as a member of the Commission, |Japan| assures".
const LEAD: usize = 14;

/// Somebody who speaks.
#[derive(Clone, Debug, Default)]
struct Speaker {
    /// The spans that name them.
    names: Vec<Range<usize>>,
    /// Who "I" is, where that is a person or an office.
    person: Option<usize>,
    /// Who "we" are: the country or the body that they speak for.
    party: Option<usize>,
}

/// From one token to the next turn, one speaker, or nobody known.
#[derive(Clone, Debug)]
struct Turn {
    from: usize,
    speaker: Option<Speaker>,
    /// Whether a label opened it, rather than a heading.
    labelled: bool,
}

/// Who speaks where in a document.
#[derive(Debug, Default)]
pub(crate) struct Speakers {
    // In order.
    turns: Vec<Turn>,
    // The tokens of labels, in order: no part of what is said.
    labels: Vec<Range<usize>>,
}

impl Speakers {
    pub(crate) fn of(view: &View<'_>, book: &CueBook) -> Self {
        let mut speakers = Self::default();
        let blocks = view.document.blocks();
        for (index, block) in blocks.iter().enumerate() {
            if block.is_heading() || index == 0 && speech_by(view, &block.tokens()).is_some() {
                // "Statement by Ms. Ode" may stand over the name of the meeting.
                let below = index > 0 && blocks[index - 1].is_heading();
                let speaker = heading_speaker(view, &block.tokens());
                if speaker.is_some() || !below {
                    speakers.open(block.tokens().end, speaker, false);
                }
            } else {
                speakers.read_block(view, block);
            }
        }
        if speakers.turns.iter().all(|turn| turn.speaker.is_none()) && direct::is_in_first_person(view) {
            let party = self_named(view, book);
            let speaker = party.map(|party| Speaker { party: Some(party), ..Speaker::default() });
            speakers.turns = speaker.map(|speaker| Turn { from: 0, speaker: Some(speaker), labelled: false }).into_iter().collect();
        }
        speakers
    }

    fn open(&mut self, from: usize, speaker: Option<Speaker>, labelled: bool) {
        self.turns.push(Turn { from, speaker, labelled });
    }

    fn read_block(&mut self, view: &View<'_>, block: &Block) {
        let first = view.document.sentence_of(block.tokens().start);
        let sentences = view.document.sentences()[first..].iter().map(rapporteur_text::Sentence::tokens);
        for sentence in sentences.take_while(|sentence| sentence.start < block.tokens().end) {
            let tokens = without_marker(view, sentence.clone());
            if let Some((speaker, end)) = opens_line(view, sentence.start).then(|| label(view, &tokens)).flatten() {
                self.labels.push(tokens.start..end);
                self.open(end, Some(speaker), true);
            } else if let Some(party) = introduced(view, &sentence) {
                let known = self.turns.last().and_then(|turn| turn.speaker.clone()).unwrap_or_default();
                self.open(sentence.start, Some(Speaker { party: Some(party), ..known }), false);
            }
        }
    }

    fn turn(&self, token: usize) -> Option<&Turn> {
        self.turns[..self.turns.partition_point(|turn| turn.from <= token)].last()
    }

    /// A sentence less the label that it begins with.
    pub(crate) fn without_label(&self, sentence: Range<usize>) -> Range<usize> {
        let label = self.labels.get(self.labels.partition_point(|label| label.end <= sentence.start));
        match label.filter(|label| label.start <= sentence.start) {
            Some(label) => label.end.min(sentence.end)..sentence.end,
            None => sentence,
        }
    }

    /// Whether a label tells who speaks in the paragraph of `token`.
    pub(crate) fn speaks(&self, view: &View<'_>, token: usize) -> bool {
        let labelled =
            |turn: &Turn| turn.labelled && view.document.block_of(turn.from.saturating_sub(1)) == view.document.block_of(token);
        self.turn(token).is_some_and(labelled)
    }

    /// The subject that a sentence of minutes goes without: "CHINA: |Supported| the draft", "- Calls for haste" under "France".
    pub(crate) fn unsaid(&self, view: &View<'_>, sentence: &Range<usize>) -> Option<Unsaid> {
        let turn = self.turn(sentence.start)?;
        let speaker = turn.speaker.as_ref().filter(|speaker| !speaker.names.is_empty())?;
        let block = &view.document.blocks()[view.document.block_of(sentence.start)];
        let opens = turn.from == sentence.start || without_marker(view, block.tokens()).start == sentence.start;
        if block.is_heading() {
            return None;
        }
        // Inside a paragraph "Calls for unity" is most often a noun.
        let forms = if opens { Forms::PAST.and(Forms::THIRD) } else { Forms::PAST };
        Some(Unsaid { holders: speaker.names.clone(), forms })
    }

    /// Whether a holder is the one who speaks: the first person, or the name of whom he speaks for.
    pub(crate) fn is_speaker(&self, view: &View<'_>, holder: &Range<usize>) -> bool {
        let named = || {
            let speaker = self.turn(holder.start).and_then(|turn| turn.speaker.as_ref());
            let party = speaker.and_then(|speaker| speaker.party);
            party.is_some() && view.mention_ending_at(holder.end).map(|mention| mention.entity) == party
        };
        self.first_person(view, holder).is_some() || named()
    }

    /// The country or body that is spoken for where a token stands.
    pub(crate) fn party(&self, token: usize) -> Option<usize> {
        self.turn(token)?.speaker.as_ref()?.party
    }

    /// The entity of a holder in the first person, "I", "we", "my delegation"; `None` where the holder is somebody else.
    pub(crate) fn first_person(&self, view: &View<'_>, holder: &Range<usize>) -> Option<Option<usize>> {
        if view.mention(holder.start).is_some() {
            return None;
        }
        let alone = holder.len() == 1;
        let home = || view.means(holder.end - 1, Noun::Home) && view.mention(holder.end - 1).is_none();
        let speaker = || self.turn(holder.start).and_then(|turn| turn.speaker.as_ref());
        match view.lower(holder.start) {
            "i" | "me" if alone => Some(speaker().and_then(|speaker| speaker.person.or(speaker.party))),
            "we" | "us" if alone => Some(speaker().and_then(|speaker| speaker.party.or(speaker.person))),
            "my" | "our" if !alone && home() => Some(speaker().and_then(|speaker| speaker.party.or(speaker.person))),
            _ => None,
        }
    }
}

/// Whether nothing stands before a token in its line.
fn opens_line(view: &View<'_>, token: usize) -> bool {
    let start = view.span(token..token + 1).start();
    let before = token.checked_sub(1).map_or(0, |before| view.span(before..token).end());
    token == 0 || view.document.text()[before..start].contains('\n')
}

/// The speaker whom a sentence's label names, and where the label ends: "Mr. Smith (Norway) (spoke in Spanish):", "**Brazil** –".
fn label(view: &View<'_>, sentence: &Range<usize>) -> Option<(Speaker, usize)> {
    let start = sentence.clone().find(|&token| !is_ornament(view, token))?;
    let mark = (start..sentence.end.min(start + LONGEST)).find(|&token| {
        view.is_one_of(token, &[":", "–", "—", "-", "--"]) && !view.in_brackets(token) && !view.inside_mention(token)
    })?;
    let end = (mark + 1..sentence.end).find(|&token| !is_ornament(view, token)).unwrap_or(sentence.end);
    let told = || {
        // "Brazil – asked for more", but not "Brazil – backed by Peru – asked for more".
        let first = (end..sentence.end).find(|&token| !view.has(token, Classes::ADVERB)).unwrap_or(end);
        let verb = first < view.len() && (view.is_past(first) || view.is_third_person(first));
        let once = !(mark + 1..sentence.end).any(|token| view.document.word(token) == view.document.word(mark));
        once && (verb || view.is_one_of(first, &["i", "we", "my", "our"]))
    };
    let closes = view.is(mark, ":") || told();
    let speaker = named(view, &(start..mark)).filter(|_| closes)?;
    Some((speaker, end))
}

/// Marks of emphasis and headings.
fn is_ornament(view: &View<'_>, token: usize) -> bool {
    view.document.word(token).bytes().all(|byte| matches!(byte, b'*' | b'#' | b'_'))
}

/// The speaker whom a heading names: "France", "Statement by Ms. Ode (Chad)", "2. Mr. Smith (Norway):".
fn heading_speaker(view: &View<'_>, heading: &Range<usize>) -> Option<Speaker> {
    let ornament = |token: usize| is_ornament(view, token) || view.is(token, ":");
    let mut tokens = without_marker(view, heading.clone());
    while !tokens.is_empty() && ornament(tokens.start) {
        tokens.start += 1;
    }
    while !tokens.is_empty() && ornament(tokens.end - 1) {
        tokens.end -= 1;
    }
    match speech_by(view, &tokens) {
        Some(by) => {
            let clause = (by..tokens.end).find(|&token| !belongs(view, token, &(by..tokens.end)) && !view.is_capitalised(token));
            named(view, &(by..clause.unwrap_or(tokens.end)))
        }
        // The name of a body is most often what the section is about.
        None if view.starts(tokens.start, &[Kind::Organization]) => None,
        None => named(view, &tokens),
    }
}

/// "Statement |by| Ms. Ode", "Opening remarks of the Minister": the token after "by" in the title of a speech.
fn speech_by(view: &View<'_>, title: &Range<usize>) -> Option<usize> {
    let by = title.clone().take(LONGEST).find(|&token| view.is_one_of(token, &["by", "of", "from"]))?;
    let speech = by > title.start && view.means(by - 1, Noun::Speech) && view.mention(by - 1).is_none();
    (speech && by + 1 < title.end).then_some(by + 1)
}

/// The speaker whom words name that do nothing else.
fn named(view: &View<'_>, tokens: &Range<usize>) -> Option<Speaker> {
    if tokens.is_empty() || tokens.len() > LONGEST || !tokens.clone().all(|token| belongs(view, token, tokens)) {
        return None;
    }
    let bracket = tokens.clone().find(|&token| view.in_brackets(token)).unwrap_or(tokens.end);
    let speaks = |mention: &&Mention| matches!(mention.kind, Kind::Person | Kind::Role | Kind::Country | Kind::Organization);
    let first = (tokens.start..bracket).find_map(|token| view.mention(token)).filter(speaks);
    let country = (bracket..tokens.end).any(|token| view.starts(token, &[Kind::Country, Kind::Organization]));
    let office = view.means(tokens.end - 1, Noun::Office);
    if bracket == tokens.start || first.is_none() && !country && !office {
        return None;
    }
    let names = holders(view, &name_parts(view, &(tokens.start..bracket)));
    if names.len() != 1 {
        return Some(Speaker { names, ..Speaker::default() });
    }
    let person = first.filter(|mention| matches!(mention.kind, Kind::Person | Kind::Role)).map(|mention| mention.entity);
    let stated = view.names.within(view.span(tokens.clone())).into_iter().rev().map(|mention| &view.names.mentions[mention]);
    let mut stated =
        stated.filter(|mention| matches!(mention.kind, Kind::Country | Kind::Organization)).map(|mention| mention.entity);
    let known = || person.and_then(|person| view.names.entities[person].affiliations.first().copied());
    Some(Speaker { names, person, party: stated.next().or_else(known) })
}

/// Whether a token may stand in a label: a name, what is in brackets, an office, what comes before a name.
fn belongs(view: &View<'_>, token: usize, label: &Range<usize>) -> bool {
    const LINKS: [&str; 12] = [",", ".", "and", "of", "for", "on", "behalf", "the", "speaking", "-", "/", "'s"];
    let lower = view.lower(token);
    // "New Zealand Proposal" is no speaker.
    let before = token < label.start + BEFORE && (label.start..token).all(|token| view.mention(token).is_none());
    // "Ms. Amara |Ode|": a name that goes on.
    let after = token > label.start && view.mention_ending_at(token).is_some_and(|mention| mention.kind == Kind::Person);
    let title = (before || after) && view.is_capitalised(token) && !view.has(token, Classes::PREPOSITION.or(Classes::PRONOUN));
    view.mention(token).is_some_and(|mention| !matches!(mention.kind, Kind::Date | Kind::Instrument | Kind::Goal | Kind::Event))
        || view.in_brackets(token)
        || is_ornament(view, token)
        || LINKS.contains(&lower)
        || [Noun::Body, Noun::Actor, Noun::Office].iter().any(|&noun| view.means(token, noun))
        || title
}

/// The parts of a label between its commas, up to "on behalf of".
fn name_parts(view: &View<'_>, tokens: &Range<usize>) -> Vec<Range<usize>> {
    let behalf = |&token: &usize| view.is_one_of(token, &["on", "speaking"]) && view.mention(token).is_none();
    let end = tokens.clone().find(behalf).unwrap_or(tokens.end);
    let mut parts = Vec::new();
    let mut start = tokens.start;
    for border in (start..end).filter(|&token| view.is(token, ",") && !view.inside_mention(token)).chain([end]) {
        let first = (start..border).find(|&token| !is_ornament(view, token) && !view.is(token, "the"));
        let last = (start..border).rev().find(|&token| !is_ornament(view, token));
        parts.extend(first.zip(last).map(|(first, last)| first..last + 1));
        start = border + 1;
    }
    parts
}

/// The country or body as which a speaker introduces himself: "my own country, |Mozambique|", "in my capacity as representative of |Japan|".
fn introduced(view: &View<'_>, sentence: &Range<usize>) -> Option<usize> {
    let my = sentence.clone().filter(|&token| view.is(token, "my") && view.quotation(token).is_none());
    let after = |my: usize| {
        let own = my + 1 + usize::from(view.is(my + 1, "own"));
        if view.is(own, "country") && view.is(own + 1, ",") {
            return Some(own + 2);
        }
        let capacity = (own..own + 2).find(|&token| view.is(token, "capacity")).filter(|&token| view.is(token + 1, "as"))?;
        // "as Permanent Representative of Japan": an office, with the country inside.
        (capacity + 2..capacity + 2 + LEAD)
            .find(|&token| view.is(token, "of"))
            .map(|of| of + 1 + usize::from(view.is(of + 1, "the")))
    };
    let party = |token: usize| {
        let from = view.names.mentions.partition_point(|mention| mention.tokens.start < token);
        let mention = view.names.mentions.get(from).filter(|mention| mention.tokens.start == token);
        mention.filter(|mention| matches!(mention.kind, Kind::Country | Kind::Organization))
    };
    my.filter_map(after).find_map(party).map(|mention| mention.entity)
}

/// The country or body that a speech in the first person names as its own, by speaking of it like of itself: "Japan welcomes …".
fn self_named(view: &View<'_>, book: &CueBook) -> Option<usize> {
    let mut counts: FxHashMap<usize, usize> = FxHashMap::default();
    for sentence in view.document.sentences().iter().map(rapporteur_text::Sentence::tokens) {
        let subject = sentence.clone().take(LEAD).filter(|&token| view.starts(token, &[Kind::Country, Kind::Organization]));
        let welcomes = |mention: &&Mention| {
            let verb = (mention.tokens.end..sentence.end).find(|&token| !view.has(token, Classes::ADVERB)).unwrap_or(sentence.end);
            let third = |found: &crate::cues::Match<'_>| found.forms.has(Forms::THIRD) && found.cue.act.is_some();
            verb < sentence.end && view.is_third_person(verb) && book.matches_at(view, verb).iter().any(third)
        };
        if let Some(mention) = subject.filter_map(|token| view.mention(token)).find(welcomes) {
            *counts.entry(mention.entity).or_default() += 1;
        }
    }
    let most = counts.values().copied().max().filter(|&most| most > 1)?;
    let mut named = counts.into_iter().filter(|&(_, count)| count == most).map(|(entity, _)| entity);
    named.next().filter(|_| named.next().is_none())
}
