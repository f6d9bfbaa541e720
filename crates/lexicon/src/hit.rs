use std::ops::Range;

use rapporteur_span::Span;

use crate::EntryIndex;

/// A name found in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    pub(crate) tokens: Range<usize>,
    pub(crate) span: Span,
    pub(crate) entry: EntryIndex,
    pub(crate) alternatives: Vec<EntryIndex>,
}

impl Hit {
    /// The tokens that the name lies in, at least one. The first or last may reach beyond it, where a hyphen joins a name to a prefix
    /// or suffix (`non-Annex I`, `UN-wide`).
    #[must_use]
    pub fn tokens(&self) -> Range<usize> {
        self.tokens.clone()
    }

    /// Where the name stands, in bytes.
    #[must_use]
    pub const fn span(&self) -> Span {
        self.span
    }

    /// The entry that is meant most likely: of the latest file, then one with conditions, then of the earliest row.
    #[must_use]
    pub const fn entry(&self) -> EntryIndex {
        self.entry
    }

    /// Other entries with this name whose conditions hold, likelier ones first.
    #[must_use]
    pub fn alternatives(&self) -> &[EntryIndex] {
        &self.alternatives
    }
}
