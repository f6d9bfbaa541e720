//! What every part of the reading looks at.

use crate::atoms::Line;
use crate::noun_phrase::NounPhrases;
use crate::words::{NumberWord, WordClass, Words};

/// One sentence, the words, and the reader of noun phrases. The parts of the grammar are methods in the modules named after them.
pub(crate) struct Scan<'a> {
    pub(crate) line: &'a Line<'a>,
    pub(crate) words: &'a Words,
    pub(crate) nouns: NounPhrases<'a>,
}

impl<'a> Scan<'a> {
    pub(crate) const fn new(line: &'a Line<'a>, words: &'a Words) -> Self {
        Self { line, words, nouns: NounPhrases::new(&words.grammar) }
    }

    /// The word of a number at an atom, outside names.
    pub(crate) fn number_word(&self, at: usize) -> Option<NumberWord> {
        if self.line.is_named(at) { None } else { self.words.numbers.at(self.line, at) }
    }

    /// The atom itself, or the one after it where it is a hyphen inside a word.
    pub(crate) fn past_hyphen(&self, at: usize) -> usize {
        at + usize::from(self.line.is_hyphen(at))
    }

    /// Whether a noun, adjective or verb stands there: a word of no closed class.
    pub(crate) fn is_content(&self, at: usize) -> bool {
        self.line.is_letters(at) && !self.words.grammar.is_closed(&self.line.lower(at))
    }

    pub(crate) fn is_class(&self, at: usize, class: WordClass) -> bool {
        self.words.grammar.is(&self.line.lower(at), class)
    }

    pub(crate) fn is_word(&self, at: usize, words: &[&str]) -> bool {
        self.line.is_letters(at) && words.contains(&self.line.lower(at).as_ref())
    }
}
