use rapporteur_lexicon::{Error, Phrases, Table};
use rustc_hash::FxHashMap;

use crate::files::WordFile;

/// What a noun says of the numbers around it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum WordClass {
    /// More than one, although its form is no plural's: `staff`.
    Collective,
    /// A noun of change: `decrease`.
    Change,
    /// A noun for how many there are: the death `toll`.
    Tally,
    /// A noun for how many there are of what it is followed by: the `number` of victims.
    Number,
    /// A participle that is a preposition: `including`.
    Preposition,
    /// A base of rates after "a": two dollars a `head`.
    Head,
}

const CLASSES: &[(&str, WordClass)] = &[
    ("collective", WordClass::Collective),
    ("change", WordClass::Change),
    ("tally", WordClass::Tally),
    ("number", WordClass::Number),
    ("preposition", WordClass::Preposition),
    ("head", WordClass::Head),
];

/// What may stand between a number and what it counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Link {
    /// `of`.
    Any,
    /// `in`, after a sum of money.
    Money,
}

/// Words with their classes, several each, as bits.
#[derive(Debug, Default)]
pub(super) struct ClassMap {
    words: FxHashMap<Box<str>, u32>,
}

impl ClassMap {
    pub(super) fn add(&mut self, word: &str, class: u32) {
        *self.words.entry(word.to_lowercase().into()).or_default() |= 1 << class;
    }

    pub(super) fn has(&self, word: &str, class: u32) -> bool {
        self.words.get(word).is_some_and(|classes| classes & (1 << class) != 0)
    }
}

/// What stands between numbers and nouns, and nouns that the tagger alone does not tell.
#[derive(Debug, Default)]
pub(crate) struct Grammar {
    words: ClassMap,
    pub(crate) links: Phrases<Link>,
}

impl Grammar {
    pub(crate) fn parse(file: WordFile) -> Result<Self, Error> {
        let mut grammar = Self::default();
        for row in Table::parse(file.name, file.content, &["word", "class"])?.rows() {
            let (word, class) = (row.get("word").required("a word")?, row.get("class"));
            match (CLASSES.iter().find(|(name, _)| *name == class.text()), class.text()) {
                (Some(&(_, class)), _) => grammar.words.add(word, class as u32),
                (None, "link") => _ = grammar.links.insert(word, Link::Any),
                (None, "money") => _ = grammar.links.insert(word, Link::Money),
                (None, _) => return Err(class.error("a class that the head of the file explains")),
            }
        }
        Ok(grammar)
    }

    /// Whether a lower-case word is of a class.
    pub(crate) fn is(&self, word: &str, class: WordClass) -> bool {
        self.words.has(word, class as u32)
    }
}
