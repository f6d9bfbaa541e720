//! What every part of the reading looks at.

use rapporteur_tagger::{Tag, Tags};

use crate::atoms::Line;
use crate::noun_phrase::NounPhrases;
use crate::words::{NumberWord, WordClass, Words};

/// One sentence, the words, and the reader of noun phrases. The parts of the grammar are methods in the modules named after them.
pub(crate) struct Scan<'a> {
    pub(crate) line: &'a Line<'a>,
    pub(crate) words: &'a Words,
    pub(crate) nouns: NounPhrases<'a>,
    /// The words of numbers, atom by atom: looked up once, asked for many times.
    numbers: Vec<Option<NumberWord>>,
}

impl<'a> Scan<'a> {
    pub(crate) fn new(line: &'a Line<'a>, tags: &'a Tags, words: &'a Words) -> Self {
        let number = |at| if line.is_named(at) { None } else { words.numbers.at(line, at) };
        let numbers = (0..line.len()).map(number).collect();
        Self { line, words, nouns: NounPhrases::new(line.document(), tags, &words.grammar), numbers }
    }

    /// The word of a number at an atom, outside names.
    pub(crate) fn number_word(&self, at: usize) -> Option<NumberWord> {
        self.numbers.get(at).copied().flatten()
    }

    /// Whether a number can start at an atom. Most atoms are none, so this is asked before anything else.
    pub(crate) fn may_start_number(&self, at: usize) -> bool {
        match self.number_word(at) {
            Some(NumberWord::Cardinal(_) | NumberWord::Part(_) | NumberWord::Sign(_)) => true,
            Some(NumberWord::Article) => self.number_word(at + 1).is_some(),
            Some(_) => false,
            None if self.line.is_named(at) => false,
            None => self.line.is_digits(at) || self.line.is_decimal_point(at),
        }
    }

    /// The atom itself, or the one after it where it is a hyphen inside a word.
    pub(crate) fn past_hyphen(&self, at: usize) -> usize {
        at + usize::from(self.line.is_hyphen(at))
    }

    /// Whether a noun, adjective or verb stands there: a word of no closed class.
    pub(crate) fn is_content(&self, at: usize) -> bool {
        self.line.is_letters(at) && matches!(self.tag(at), Some(Tag::Noun | Tag::Propn | Tag::Adj | Tag::Verb | Tag::X))
    }

    /// The part of speech of the token that an atom begins.
    pub(crate) fn tag(&self, at: usize) -> Option<Tag> {
        self.nouns.tag(self.line.token_after(at))
    }

    pub(crate) fn is_class(&self, at: usize, class: WordClass) -> bool {
        self.words.grammar.is(&self.line.lower(at), class)
    }

    pub(crate) fn is_word(&self, at: usize, words: &[&str]) -> bool {
        self.line.is_letters(at) && words.iter().any(|word| self.line.text(at).eq_ignore_ascii_case(word))
    }
}
