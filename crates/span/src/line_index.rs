/// Line starts of a text, to turn byte offsets into lines and columns.
#[derive(Clone, Debug)]
pub struct LineIndex<'t> {
    text: &'t str,
    // Byte offsets of the first byte of each line; starts with 0.
    starts: Vec<usize>,
}

impl<'t> LineIndex<'t> {
    /// Reads `text` once for its line feeds.
    #[must_use]
    pub fn new(text: &'t str) -> Self {
        let starts = std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect();
        Self { text, starts }
    }

    /// Line and column of a byte offset, both from 1; the column counts code points. Offsets past the end count as the end.
    ///
    /// ```
    /// # use rapporteur_span::LineIndex;
    /// let index = LineIndex::new("é b\nc");
    /// assert_eq!(index.line_column(3), (1, 3));
    /// assert_eq!(index.line_column(5), (2, 1));
    /// ```
    #[must_use]
    pub fn line_column(&self, offset: usize) -> (usize, usize) {
        let offset = offset.min(self.text.len());
        let line = self.starts.partition_point(|&start| start <= offset);
        let start = self.starts[line - 1];
        let column = self.text.as_bytes()[start..offset].iter().filter(|&&byte| byte & 0xC0 != 0x80).count();
        (line, column + 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_end_of_a_text_has_a_place() {
        assert_eq!(LineIndex::new("").line_column(0), (1, 1));
        assert_eq!(LineIndex::new("a\n").line_column(2), (2, 1));
        assert_eq!(LineIndex::new("a\n").line_column(99), (2, 1));
    }
}
