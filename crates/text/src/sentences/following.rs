use super::words::Words;
use crate::TokenKind;

/// What follows a mark that may end a sentence.
#[derive(Clone, Copy, Debug)]
pub(super) enum Next {
    /// A capitalised word, perhaps behind opening marks; its token.
    Capital(usize),
    Lower,
    Number,
    /// A bullet, dash or other sign.
    Mark,
    /// Punctuation that carries the sentence on.
    Continues,
}

impl Next {
    /// What the token `at` and those behind its opening marks are.
    pub(super) fn at(words: &Words<'_>, at: usize, end: usize) -> Self {
        let opening = |word: &str| {
            matches!(word, "(" | "[" | "{" | "\"" | "“" | "‘" | "'" | "''" | "``" | "`" | "«" | "*" | "**" | "_" | "’’" | "‘’")
        };
        let first = (at..end.min(at + 4)).find(|&token| !opening(words.word(token))).unwrap_or(at);
        let word = words.word(first);
        match words.kind(first) {
            TokenKind::Number if first == at => Self::Number,
            TokenKind::Number => Self::Mark,
            _ if matches!(word, "," | ";" | ":" | ")" | "]" | "}" | "”" | "%" | "/" | "." | "?" | "!") => Self::Continues,
            TokenKind::Word if word.starts_with(char::is_lowercase) && first > at && words.word(at) != "(" => Self::Mark,
            TokenKind::Word if word.starts_with(char::is_lowercase) => Self::Lower,
            TokenKind::Word => Self::Capital(first),
            TokenKind::Symbol => Self::Mark,
        }
    }
}
