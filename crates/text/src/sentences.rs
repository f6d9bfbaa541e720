mod borders;
mod clusters;
mod final_stops;
mod following;
mod quotations;
mod words;

use std::ops::Range;

use rapporteur_span::Span;

pub(crate) use borders::split;
pub(crate) use final_stops::part_final_stops;

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
