use rapporteur_lexicon::{Error, Phrases, Table};
use rustc_hash::FxHashMap;

use crate::files::WordFile;

/// What a word says of the noun phrase around it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum WordClass {
    /// Ends it: `which`, `between`.
    Stop,
    /// Ends it; passed over at its start: `the`.
    Determiner,
    /// Ends it once it has a noun: `remain`.
    Verb,
    /// The same, and as often a noun: `support`.
    Either,
    /// Past participles without -ed: `lost`.
    Participle,
    /// A plural without an s: `people`.
    Plural,
    /// A plural that mostly modifies: `rights`.
    Attributive,
    /// No plural, although it ends in s: `crisis`.
    Singular,
    /// A noun of change: `decrease`.
    Change,
}

const CLASSES: &[(&str, WordClass)] = &[
    ("stop", WordClass::Stop),
    ("determiner", WordClass::Determiner),
    ("verb", WordClass::Verb),
    ("either", WordClass::Either),
    ("participle", WordClass::Participle),
    ("plural", WordClass::Plural),
    ("attributive", WordClass::Attributive),
    ("singular", WordClass::Singular),
    ("change", WordClass::Change),
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

/// The closed classes and irregular nouns that bound a noun phrase.
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

    /// Whether a lower-case word can be a verb.
    pub(crate) fn is_verb(&self, word: &str) -> bool {
        self.is(word, WordClass::Verb) || self.is(word, WordClass::Either)
    }

    /// Whether a lower-case word begins or ends phrases and stands in none.
    pub(crate) fn is_closed(&self, word: &str) -> bool {
        self.is(word, WordClass::Stop) || self.is(word, WordClass::Determiner)
    }
}
