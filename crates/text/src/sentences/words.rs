use super::Sentence;
use crate::{Abbreviations, Token, TokenKind};

/// The tokens of a text, to look at by index.
pub(super) struct Words<'t> {
    pub(super) text: &'t str,
    pub(super) tokens: &'t [Token],
    pub(super) abbreviations: &'t Abbreviations,
}

impl<'t> Words<'t> {
    pub(super) fn word(&self, token: usize) -> &'t str {
        self.tokens[token].span.of(self.text)
    }

    pub(super) fn kind(&self, token: usize) -> TokenKind {
        self.tokens[token].kind
    }

    /// Whether `token` is written right behind the one before it.
    pub(super) fn is_tight(&self, token: usize) -> bool {
        token > 0 && self.tokens[token - 1].span.end() == self.tokens[token].span.start()
    }

    /// A sign that begins an item wherever it stands.
    pub(super) fn is_bullet(&self, token: usize) -> bool {
        self.kind(token) == TokenKind::Symbol && matches!(self.word(token), "•" | "▪" | "●" | "◦" | "‣" | "►" | "➢")
    }

    /// Whether `token`, not the first, is a link behind a link: an item of a list of links.
    pub(super) fn is_next_link(&self, token: usize) -> bool {
        self.is_link(token) && self.is_link(token - 1)
    }

    fn is_link(&self, token: usize) -> bool {
        let word = self.word(token);
        self.kind(token) == TokenKind::Word && (word.starts_with("http") || word.starts_with("www")) && word.contains('.')
    }

    /// The sentence of the tokens from `first` to `end`.
    pub(super) fn sentence(&self, first: usize, end: usize) -> Sentence {
        let span = self.tokens.get(first..end).and_then(|tokens| Some(tokens.first()?.span.cover(tokens.last()?.span)));
        Sentence { span: span.unwrap_or_default(), tokens: first..end }
    }
}
