//! How much a recommendation or a commitment asks for, and by when.

use std::ops::Range;

use rapporteur_entities::Kind;
use rapporteur_gazetteers as gazetteers;
use rapporteur_lexicon::{Error, Table};
use rapporteur_tagger::Lemmas;
use rustc_hash::{FxHashMap, FxHashSet};

use crate::forms::verbs_at;
use crate::view::View;
use crate::words::{Classes, stem};

/// The category of an action whose verb says nothing: general action.
const GENERAL: u8 = 4;

/// One definite act that can be checked.
const SPECIFIC: u8 = 5;

/// How far behind a verb its object's noun may stand, in tokens: "adopt all the necessary and appropriate measures".
const OBJECT: usize = 7;

/// What the first verb of a recommendation says of its category.
#[derive(Clone, Copy, Debug)]
enum Verb {
    /// It has one.
    Category(u8),
    /// Its object decides.
    Object,
}

/// Verbs with the action category that a recommendation has by them.
#[derive(Debug)]
pub(crate) struct Strengths {
    verbs: FxHashMap<&'static str, Verb>,
    lemmas: Lemmas,
    // Nouns that leave open what is to be done, by stem.
    general: FxHashSet<String>,
}

impl Strengths {
    pub(crate) fn load() -> Result<Self, Error> {
        let file = gazetteers::STRENGTH;
        let mut strengths = Self { verbs: FxHashMap::default(), lemmas: Lemmas::default(), general: FxHashSet::default() };
        for row in Table::parse(file.path, file.content, &["verb", "category"])?.rows() {
            let word = row.get("verb").required("a verb or a noun")?;
            let verb = match row.get("category").text() {
                "general" => {
                    strengths.general.insert(stem(word).into_owned());
                    continue;
                }
                "object" => Verb::Object,
                number => match number.parse() {
                    Ok(category @ 1..=5) => Verb::Category(category),
                    _ => return Err(row.get("category").error("object, general, or a category from 1 to 5")),
                },
            };
            strengths.verbs.insert(word, verb);
        }
        Ok(strengths)
    }

    /// Whether a word is the base form of a verb that an action is asked by.
    pub(crate) fn is_imperative(&self, lower: &str) -> bool {
        self.verbs.contains_key(lower)
    }

    /// What the verb says that a token is a form of.
    fn verb(&self, view: &View<'_>, token: usize) -> Option<Verb> {
        verbs_at(view, self.lemmas, token).iter().find_map(|(verb, _)| self.verbs.get(&**verb).copied())
    }

    /// The category of what `content` asks for, by its first verb; of two verbs in front, the second counts.
    pub(crate) fn of(&self, view: &View<'_>, content: &Range<usize>) -> u8 {
        let Some(first) = self.first_verb(view, content) else { return GENERAL };
        let second = Some(first + 2).filter(|&token| view.is(first + 1, "and") && token < content.end);
        let category = |token: usize| self.category(view, token, content.end);
        second.and_then(category).or_else(|| category(first)).unwrap_or(GENERAL)
    }

    /// The verb of an infinitive, an imperative, a gerund, or behind the first modal.
    fn first_verb(&self, view: &View<'_>, content: &Range<usize>) -> Option<usize> {
        let known = |token: &usize| view.mention(*token).is_none() && self.verb(view, *token).is_some();
        let lead = |token: usize| {
            view.is(token, "to")
                || view.is_one_of(token, &["be", "and"])
                || view.has(token, Classes::MODAL.or(Classes::ADVERB).or(Classes::NEGATION))
        };
        let modal = content.clone().find(|&token| view.has(token, Classes::MODAL));
        let opens = Some(content.start).filter(|token| modal.is_none() && known(token));
        let start = modal.unwrap_or(content.start);
        opens.or_else(|| (start + 1..content.end).find(|token| lead(*token - 1) && known(token)))
    }

    fn category(&self, view: &View<'_>, verb: usize, end: usize) -> Option<u8> {
        match self.verb(view, verb)? {
            Verb::Category(category) => Some(category),
            Verb::Object => {
                let mut object = verb + 1..end.min(verb + OBJECT);
                let general = object.any(|token| self.general.contains(&*stem(view.lower(token))));
                Some(if general { GENERAL } else { SPECIFIC })
            }
        }
    }
}

/// "by 2030", "before COP 21", "no later than June": the words that say by when.
pub(crate) fn deadline(view: &View<'_>, content: &Range<usize>) -> Option<Range<usize>> {
    content.clone().find_map(|token| {
        let later = view.is(token, "later") && view.is(token + 1, "than");
        let kinds: &[Kind] = match view.lower(token) {
            "by" | "until" => &[Kind::Date],
            "before" => &[Kind::Date, Kind::Event],
            _ if later => &[Kind::Date, Kind::Event],
            _ => return None,
        };
        let end = limit(view, token + 1 + usize::from(later), content.end, kinds)?;
        let start = if later && token > content.start { token - 1 } else { token };
        Some(start..end)
    })
}

/// Where the date or event at `token` ends, articles and "the end of" before it.
fn limit(view: &View<'_>, token: usize, end: usize, kinds: &[Kind]) -> Option<usize> {
    const LEAD: usize = 4;
    let start = (token..end.min(token + LEAD)).find(|&at| view.starts(at, kinds))?;
    let lead = |at: usize| view.has(at, Classes::DETERMINER) || view.is_one_of(at, &["early", "mid", "late", "end", "of", "-"]);
    view.mention(start).filter(|mention| (token..start).all(lead) && mention.tokens.end <= end).map(|mention| mention.tokens.end)
}
