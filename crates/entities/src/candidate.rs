use std::ops::Range;

use rapporteur_lexicon::EntryIndex;
use rapporteur_span::Span;

use crate::Kind;

/// A span that may become a mention, if no better one wants its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Candidate {
    pub(crate) span: Span,
    pub(crate) tokens: Range<usize>,
    pub(crate) kind: Kind,
    pub(crate) source: Source,
}

/// What found a candidate. Of two candidates with one span the lower source wins.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Source {
    /// A pattern that reads its candidate from numbers and fixed words, or from a definition in the text.
    Strict(&'static str),
    /// An entry of the lexicon.
    Entry(EntryIndex),
    /// A pattern that guesses from capitals and neighbours.
    Pattern(&'static str),
}

impl Candidate {
    /// The larger candidate first; of equal ones the surer source; then the earlier.
    pub(crate) fn rank(&self) -> impl Ord + '_ {
        (std::cmp::Reverse(self.tokens.len()), &self.source, self.span.start(), self.kind)
    }
}
