use std::fmt;
use std::ops::Range;

/// A half-open range of byte offsets into a text.
///
/// `start <= end` always holds. A span says nothing of the text it points into; [`Span::of`] panics, as slicing does, where the
/// offsets do not fall on character borders of the text it is given.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Span {
    // Invariant: start <= end.
    start: u32,
    end: u32,
}

impl Span {
    /// The span from byte `start` to byte `end`.
    ///
    /// # Panics
    /// Where `start > end` or `end` is larger than [`MAX_TEXT_BYTES`](crate::MAX_TEXT_BYTES).
    ///
    /// ```
    /// # use rapporteur_span::Span;
    /// assert_eq!(Span::new(2, 5).len(), 3);
    /// ```
    #[must_use]
    pub fn new(start: usize, end: usize) -> Self {
        assert!(start <= end, "a span ends where it starts or later: {start}..{end}");
        Self { start: narrow(start), end: narrow(end) }
    }

    /// The first byte.
    #[must_use]
    pub const fn start(self) -> usize {
        self.start as usize
    }

    /// The byte after the last.
    #[must_use]
    pub const fn end(self) -> usize {
        self.end as usize
    }

    /// Length in bytes.
    #[must_use]
    pub const fn len(self) -> usize {
        (self.end - self.start) as usize
    }

    /// Whether the span covers nothing.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// The offsets as a range, to slice with.
    #[must_use]
    pub const fn range(self) -> Range<usize> {
        self.start()..self.end()
    }

    /// The part of `text` that the span covers.
    ///
    /// # Panics
    /// Where the span does not lie inside `text`, on character borders.
    #[must_use]
    pub fn of(self, text: &str) -> &str {
        &text[self.range()]
    }

    /// Whether `other` lies inside this span, the borders included.
    ///
    /// ```
    /// # use rapporteur_span::Span;
    /// assert!(Span::new(2, 9).contains(Span::new(2, 5)));
    /// assert!(!Span::new(2, 9).contains(Span::new(8, 10)));
    /// ```
    #[must_use]
    pub const fn contains(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Whether the byte at `offset` lies inside this span.
    #[must_use]
    pub const fn contains_offset(self, offset: usize) -> bool {
        self.start() <= offset && offset < self.end()
    }

    /// Whether the two share a byte.
    ///
    /// ```
    /// # use rapporteur_span::Span;
    /// assert!(Span::new(0, 3).overlaps(Span::new(2, 5)));
    /// assert!(!Span::new(0, 3).overlaps(Span::new(3, 5)));
    /// ```
    #[must_use]
    pub const fn overlaps(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// The smallest span that covers both.
    #[must_use]
    pub fn cover(self, other: Self) -> Self {
        Self { start: self.start.min(other.start), end: self.end.max(other.end) }
    }

    /// The span without the white space at its two ends, as it stands in `text`.
    ///
    /// ```
    /// # use rapporteur_span::Span;
    /// assert_eq!(Span::new(0, 6).trim("  ab  "), Span::new(2, 4));
    /// ```
    #[must_use]
    pub fn trim(self, text: &str) -> Self {
        let inner = self.of(text);
        let start = self.start() + (inner.len() - inner.trim_start().len());
        Self::new(start, start + inner.trim().len())
    }
}

fn narrow(offset: usize) -> u32 {
    u32::try_from(offset).expect("texts are limited to MAX_TEXT_BYTES, which readers check")
}

impl From<Range<usize>> for Span {
    fn from(range: Range<usize>) -> Self {
        Self::new(range.start, range.end)
    }
}

impl fmt::Debug for Span {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}..{}", self.start, self.end)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cover_spans_the_gap_between() {
        assert_eq!(Span::new(1, 3).cover(Span::new(7, 9)), Span::new(1, 9));
    }

    #[test]
    fn empty_span_overlaps_nothing() {
        assert!(!Span::new(2, 2).overlaps(Span::new(2, 5)));
    }

    #[test]
    #[should_panic(expected = "ends where it starts")]
    fn end_before_start_is_refused() {
        let _ = Span::new(3, 2);
    }
}
