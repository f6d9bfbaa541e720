mod borders;
mod clusters;
mod quotations;

use std::ops::Range;

use rapporteur_span::Span;

pub(crate) use borders::split;

/// One sentence, heading or list item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    pub(crate) span: Span,
    pub(crate) tokens: Range<usize>,
}

impl Sentence {
    /// From its first token to its last, in bytes.
    #[must_use]
    pub const fn span(&self) -> Span {
        self.span
    }

    /// Its tokens.
    #[must_use]
    pub fn tokens(&self) -> Range<usize> {
        self.tokens.clone()
    }
}
