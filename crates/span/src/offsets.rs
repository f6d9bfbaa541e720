use std::ops::Range;

use crate::Span;

/// Bytes between two checkpoints: a look-up counts at most this many bytes.
const STEP: usize = 128;

/// Converts byte offsets of one text to code points and UTF-16 code units.
///
/// The two counts are kept for every 128th byte, so that a conversion reads at most 128 bytes. An all-ASCII text keeps nothing.
#[derive(Clone, Debug)]
pub struct Offsets<'t> {
    text: &'t str,
    checkpoints: Vec<Checkpoint>,
}

#[derive(Clone, Copy, Debug, Default)]
struct Checkpoint {
    code_points: u32,
    utf16: u32,
}

impl Checkpoint {
    fn count(&mut self, bytes: &[u8]) {
        for byte in bytes {
            let leads = byte & 0xC0 != 0x80;
            self.code_points += u32::from(leads);
            self.utf16 += u32::from(leads) + u32::from(*byte >= 0xF0);
        }
    }
}

impl<'t> Offsets<'t> {
    /// Reads `text` once.
    #[must_use]
    pub fn new(text: &'t str) -> Self {
        let mut checkpoints = Vec::new();
        if !text.is_ascii() {
            let mut sum = Checkpoint::default();
            for chunk in text.as_bytes().chunks(STEP) {
                checkpoints.push(sum);
                sum.count(chunk);
            }
            checkpoints.push(sum);
        }
        Self { text, checkpoints }
    }

    /// The span's borders in code points.
    ///
    /// ```
    /// # use rapporteur_span::{Offsets, Span};
    /// assert_eq!(Offsets::new("Côte d’Ivoire").code_points(Span::new(6, 16)), 5..13);
    /// ```
    #[must_use]
    pub fn code_points(&self, span: Span) -> Range<usize> {
        let at = |offset| self.counts(offset).map_or(offset, |counts| counts.code_points as usize);
        at(span.start())..at(span.end())
    }

    /// The span's borders in UTF-16 code units.
    ///
    /// ```
    /// # use rapporteur_span::{Offsets, Span};
    /// assert_eq!(Offsets::new("🌍 COP").utf16(Span::new(5, 8)), 3..6);
    /// ```
    #[must_use]
    pub fn utf16(&self, span: Span) -> Range<usize> {
        let at = |offset| self.counts(offset).map_or(offset, |counts| counts.utf16 as usize);
        at(span.start())..at(span.end())
    }

    /// The span of a range of code points; what goes beyond the text is cut off, and a range that ends before it starts is empty.
    ///
    /// ```
    /// # use rapporteur_span::{Offsets, Span};
    /// assert_eq!(Offsets::new("Côte d’Ivoire").span(5..13), Span::new(6, 16));
    /// assert_eq!(Offsets::new("Peru").span(2..9), Span::new(2, 4));
    /// ```
    #[must_use]
    pub fn span(&self, code_points: Range<usize>) -> Span {
        let start = self.byte(code_points.start);
        Span::new(start, self.byte(code_points.end).max(start))
    }

    /// Where the code point with this number begins, in bytes.
    fn byte(&self, code_point: usize) -> usize {
        if self.checkpoints.is_empty() {
            return code_point.min(self.text.len());
        }
        // A code point begins behind the last checkpoint before which there are as many or fewer.
        let behind = self.checkpoints.partition_point(|counts| counts.code_points as usize <= code_point) - 1;
        let start = (behind * STEP).min(self.text.len());
        let left = code_point - self.checkpoints[behind].code_points as usize;
        let mut leads = self.text.as_bytes()[start..].iter().enumerate().filter(|(_, byte)| *byte & 0xC0 != 0x80);
        leads.nth(left).map_or(self.text.len(), |(at, _)| start + at)
    }

    /// Counts before byte `offset`; `None` in an all-ASCII text, where all units agree.
    fn counts(&self, offset: usize) -> Option<Checkpoint> {
        let offset = offset.min(self.text.len());
        let mut counts = *self.checkpoints.get(offset / STEP)?;
        counts.count(&self.text.as_bytes()[offset - offset % STEP..offset]);
        Some(counts)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_border_of_a_long_mixed_text_converts() {
        let text = "aé🌍’".repeat(200);
        let offsets = Offsets::new(&text);
        let mut utf16 = 0;
        for (code_points, (at, character)) in text.char_indices().enumerate() {
            let span = Span::new(at, at + character.len_utf8());
            assert_eq!(offsets.code_points(span), code_points..code_points + 1);
            assert_eq!(offsets.span(code_points..code_points + 1), span);
            assert_eq!(offsets.utf16(span), utf16..utf16 + character.len_utf16());
            utf16 += character.len_utf16();
        }
    }

    #[test]
    fn ascii_texts_need_no_table() {
        assert_eq!(Offsets::new("plain").code_points(Span::new(1, 4)), 1..4);
        assert!(Offsets::new("plain").checkpoints.is_empty());
    }
}
