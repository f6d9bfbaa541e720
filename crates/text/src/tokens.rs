mod addresses;
mod clitics;
mod hyphens;
mod numbers;
mod scanner;
mod slashes;
mod stops;
mod symbols;

use rapporteur_span::Span;

pub(crate) use scanner::tokenize;

/// What a token is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TokenKind {
    /// Starts with a letter, or is a clitic such as `'s` or `n't`.
    Word,
    /// Starts with a digit: `2`, `10,000`, `8.7`, `21st`; or with a stop or apostrophe before one: `.5`, `'90s`.
    Number,
    /// Anything else: punctuation, currency signs, bullets.
    Symbol,
}

/// One token: a span and what it is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    pub(crate) span: Span,
    pub(crate) kind: TokenKind,
}

impl Token {
    /// Where the token stands, in bytes.
    #[must_use]
    pub const fn span(self) -> Span {
        self.span
    }

    /// What it is made of.
    #[must_use]
    pub const fn kind(self) -> TokenKind {
        self.kind
    }
}
