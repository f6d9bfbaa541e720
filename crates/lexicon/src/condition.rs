use std::ops::Range;

use rapporteur_text::{Document, TokenKind};

use crate::{Cell, Error};

const EXPECTED: &str =
    "a condition: near:, before:, after: or their not- forms, each with words parted by commas, or not-first, not-caps, alone";

/// What must hold around a name for it to be meant; one word of the column `when`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Condition {
    test: Test,
    negated: bool,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Test {
    Near(Vec<String>),
    Before(Vec<String>),
    After(Vec<String>),
    First,
    Capitals,
    Alone,
}

impl Condition {
    /// Reads a cell of conditions parted by spaces.
    pub(crate) fn parse_all(cell: Cell<'_>) -> Result<Vec<Self>, Error> {
        cell.text().split_whitespace().map(|word| Self::parse(word).ok_or_else(|| cell.error(EXPECTED))).collect()
    }

    /// Reads one of them.
    pub(crate) fn parse(word: &str) -> Option<Self> {
        let (negated, positive) = word.strip_prefix("not-").map_or((false, word), |rest| (true, rest));
        let test = match (positive.split_once(':'), positive, negated) {
            (Some(("near", words)), ..) => Test::Near(list(words)?),
            (Some(("before", words)), ..) => Test::Before(list(words)?),
            (Some(("after", words)), ..) => Test::After(list(words)?),
            (None, "first", true) => Test::First,
            (None, "caps", true) => Test::Capitals,
            (None, "alone", false) => Test::Alone,
            _ => return None,
        };
        Some(Self { test, negated })
    }

    /// Whether it holds for a name at `tokens`.
    pub(crate) fn holds(&self, document: &Document, tokens: &Range<usize>) -> bool {
        let around = Around { document, tokens };
        let found = match &self.test {
            Test::Near(words) => around.sentence().any(|token| around.is_one_of(token, words)),
            Test::Before(words) => around.next().is_some_and(|token| around.is_one_of(token, words)),
            Test::After(words) => around.previous().is_some_and(|token| around.is_one_of(token, words)),
            Test::First => around.is_first(),
            Test::Capitals => around.neighbours().any(|token| around.is_in_capitals(token)),
            Test::Alone => !around.neighbours().any(|token| around.is_capitalised(token)),
        };
        found != self.negated
    }
}

fn list(words: &str) -> Option<Vec<String>> {
    words
        .split(',')
        .map(|word| match word {
            "" => None,
            "comma" => Some(",".to_owned()),
            word => Some(word.to_lowercase()),
        })
        .collect()
}

/// The tokens around a name.
struct Around<'a> {
    document: &'a Document,
    tokens: &'a Range<usize>,
}

impl Around<'_> {
    fn sentence_tokens(&self) -> Range<usize> {
        self.document.sentences()[self.document.sentence_of(self.tokens.start)].tokens()
    }

    /// The tokens of the sentence, those of the name left out.
    fn sentence(&self) -> impl Iterator<Item = usize> {
        self.sentence_tokens().filter(|token| !self.tokens.contains(token))
    }

    fn next(&self) -> Option<usize> {
        (self.tokens.end < self.document.tokens().len()).then_some(self.tokens.end)
    }

    fn previous(&self) -> Option<usize> {
        self.tokens.start.checked_sub(1)
    }

    fn neighbours(&self) -> impl Iterator<Item = usize> {
        self.previous().into_iter().chain(self.next())
    }

    fn is_one_of(&self, token: usize, words: &[String]) -> bool {
        let word = self.document.lower(token);
        words.iter().any(|candidate| candidate == word)
    }

    /// Whether only brackets, quotes and the like stand before the name in its sentence.
    fn is_first(&self) -> bool {
        (self.sentence_tokens().start..self.tokens.start).all(|token| !self.is_word(token))
    }

    fn is_word(&self, token: usize) -> bool {
        self.document.tokens()[token].kind() != TokenKind::Symbol
    }

    fn is_in_capitals(&self, token: usize) -> bool {
        let letters = || self.document.word(token).chars().filter(|c| c.is_alphabetic());
        letters().count() > 1 && letters().all(char::is_uppercase)
    }

    /// Whether a capital begins the token; any word may have one at the head of its sentence, so there it says nothing.
    fn is_capitalised(&self, token: usize) -> bool {
        token != self.sentence_tokens().start && self.document.word(token).starts_with(char::is_uppercase)
    }
}
