//! What is asked for, where the verb leaves the category to it: "adopt |measures|", "adopt |a law|".

use std::ops::Range;

use rapporteur_entities::Kind;
use rapporteur_gazetteers as gazetteers;
use rapporteur_lexicon::{Error, Table};
use rapporteur_tagger::Lemmas;
use rustc_hash::FxHashMap;

use crate::view::View;
use crate::words::Classes;

/// How far behind a verb its object may stand, in tokens: "establish, as soon as possible and with wide participation, a …".
const REACH: usize = 16;

/// What a thing that is asked for leaves open; the labels of the file's `class` column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Object {
    General,
    Policy,
    Specific,
    Inquiry,
    Ill,
}

const OBJECTS: [(&str, Object); 5] = [
    ("general", Object::General),
    ("policy", Object::Policy),
    ("specific", Object::Specific),
    ("inquiry", Object::Inquiry),
    ("ill", Object::Ill),
];

impl Object {
    fn label(self) -> &'static str {
        OBJECTS.iter().find(|(_, class)| *class == self).map_or("", |(label, _)| label)
    }
}

/// The nouns whose class is known.
#[derive(Debug)]
pub(crate) struct Objects {
    nouns: FxHashMap<&'static str, Object>,
    lemmas: Lemmas,
}

/// The token that decides on an object, as far as it is known.
struct Decisive<'a> {
    /// Where it is no first part of a compound: "human |rights| education" is education.
    word: Option<std::borrow::Cow<'a, str>>,
    class: Option<Object>,
}

impl Objects {
    pub(crate) fn load() -> Result<Self, Error> {
        let file = gazetteers::OBJECTS;
        let mut nouns = FxHashMap::default();
        for row in Table::parse(file.path, file.content, &["noun", "class"])?.rows() {
            let class = OBJECTS.iter().find(|(label, _)| *label == row.get("class").text()).map(|&(_, class)| class);
            let class = class.ok_or_else(|| row.get("class").error("general, policy, specific, inquiry or ill"))?;
            nouns.insert(row.get("noun").required("a noun")?, class);
        }
        Ok(Self { nouns, lemmas: Lemmas::default() })
    }

    /// The category that the object at the beginning of `after` gives an action by `categories`, of words and of classes. `None` where
    /// it gives none: the verb's own holds.
    pub(crate) fn first(&self, view: &View<'_>, after: &Range<usize>, categories: &[(&str, u8)]) -> Option<u8> {
        let category = |key: &str| categories.iter().find(|(known, _)| *known == key).map(|&(_, category)| category);
        let decides = |found: Decisive<'_>| match (found.word.and_then(|word| category(&word)), found.class) {
            (Some(category), _) => Some(Some(category)),
            (None, Some(class)) => Some(category(class.label())),
            (None, None) => None,
        };
        self.decisive(view, after).find_map(decides).flatten()
    }

    /// The class of the object at the beginning of `after`.
    pub(crate) fn class(&self, view: &View<'_>, after: &Range<usize>) -> Option<Object> {
        self.decisive(view, after).find_map(|found| found.class)
    }

    /// The words of an object, up to what only tells its purpose, place or means.
    fn decisive<'v>(&'v self, view: &'v View<'_>, after: &Range<usize>) -> impl Iterator<Item = Decisive<'v>> {
        let mut noun = false;
        let mut definite = false;
        let start = past_insertion(view, after);
        (start..after.end.min(start + REACH)).map_while(move |token| {
            let beyond = view.has(token, Classes::PREPOSITION) && !view.is_one_of(token, &["of", "with"]);
            if noun && beyond || is_border(view, token) && token > start {
                return None;
            }
            if view.has(token, Classes::DETERMINER) {
                definite = view.is_one_of(token, &["the", "its", "this", "their"]);
            }
            let head = token + 1 == after.end || !goes_on(view, token + 1);
            noun |= view.label(token).is_nominal() && head;
            let class = if head { self.class_of(view, token, definite) } else { None };
            Some(Decisive { word: head.then(|| self.lemmas.noun(view.lower(token))), class })
        })
    }

    fn class_of(&self, view: &View<'_>, token: usize, definite: bool) -> Option<Object> {
        let lower = view.lower(token);
        let known = self.nouns.get(lower).or_else(|| self.nouns.get(&*self.lemmas.noun(lower))).copied();
        match (known, view.mention(token)) {
            (None, Some(mention)) => (mention.kind == Kind::Instrument).then_some(Object::Specific),
            (Some(Object::Policy), Some(_)) => Some(Object::Specific),
            (Some(Object::Policy), None) if definite => Some(Object::Specific),
            (Some(Object::Policy), None) => Some(Object::General),
            (known, _) => known,
        }
    }
}

/// "implement|, in cooperation with the police,| the plan": where the object begins behind what is inserted before it.
fn past_insertion(view: &View<'_>, after: &Range<usize>) -> usize {
    let comma = |&token: &usize| view.is(token, ",") && !view.in_brackets(token);
    let closing = (after.start + 1..after.end.min(after.start + REACH)).find(comma).filter(|_| comma(&after.start));
    closing.map_or(after.start, |closing| closing + 1)
}

/// Whether a noun before `token` is only the first part of a compound: "|law| enforcement", "|awareness|-raising".
fn goes_on(view: &View<'_>, token: usize) -> bool {
    view.label(token).is_nominal() && view.mention(token).is_none() || view.is(token, "-")
}

/// Whether another clause begins: its purpose, or what is said of it.
fn is_border(view: &View<'_>, token: usize) -> bool {
    let clause = Classes::RELATIVE.or(Classes::SUBORDINATOR);
    view.is_one_of(token, &["to", ";", ":", "(", "aimed", "including"]) || view.has(token, clause) && !view.is(token, "as")
}
