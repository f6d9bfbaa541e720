use std::cmp::Reverse;
use std::ops::Range;

use rapporteur_span::{LineIndex, Offsets, Span};
use rapporteur_text::{Document, Segmenter};

use crate::cells::Cells;
use crate::{Mark, html, rows};

/// A text with its sentences, to draw marks on.
#[derive(Clone, Debug)]
pub struct Page {
    document: Document,
}

/// One sentence, or several that a mark joins, with all marks that stand there.
#[derive(Clone, Debug)]
pub struct Passage {
    span: Span,
    cells: Cells,
}

impl Page {
    /// Seeks the sentences of `text`.
    ///
    /// # Panics
    /// Where the text is longer than [`MAX_TEXT_BYTES`](rapporteur_span::MAX_TEXT_BYTES).
    #[must_use]
    pub fn new(text: impl Into<String>) -> Self {
        Self { document: Segmenter::default().segment(text) }
    }

    /// The text, as it was given.
    #[must_use]
    pub fn text(&self) -> &str {
        self.document.text()
    }

    /// The span of a range of code points, as records have it; cut to the text where it goes beyond.
    ///
    /// Reads the text from its start; for many ranges keep [`Page::offsets`].
    #[must_use]
    pub fn span(&self, code_points: Range<usize>) -> Span {
        self.offsets().span(code_points)
    }

    /// What turns many ranges of code points to spans: [`Offsets::span`].
    #[must_use]
    pub fn offsets(&self) -> Offsets<'_> {
        Offsets::new(self.text())
    }

    /// Line and column of the span's first character, both from 1, the column in code points; for many see [`Page::lines`].
    #[must_use]
    pub fn line_column(&self, span: Span) -> (usize, usize) {
        self.lines().line_column(self.fit(span).start())
    }

    /// What gives many offsets their lines and columns.
    #[must_use]
    pub fn lines(&self) -> LineIndex<'_> {
        LineIndex::new(self.text())
    }

    /// The passages that the marks stand in, in the order of the text. No two passages share a sentence.
    #[must_use]
    pub fn passages(&self, marks: impl IntoIterator<Item = Mark>) -> Vec<Passage> {
        let mut marks: Vec<Mark> = marks.into_iter().map(|mark| Mark { span: self.fit(mark.span), ..mark }).collect();
        marks.sort_by_key(|mark| (mark.span.start(), Reverse(mark.span.end())));
        let mut groups: Vec<(Span, Vec<Mark>)> = Vec::new();
        for mark in marks {
            let around = self.around(mark.span);
            match groups.last_mut() {
                Some((span, group)) if span.overlaps(around) || *span == around => {
                    *span = span.cover(around);
                    group.push(mark);
                }
                _ => groups.push((around, vec![mark])),
            }
        }
        groups.into_iter().map(|(span, marks)| self.passage(span, marks)).collect()
    }

    fn passage(&self, span: Span, marks: Vec<Mark>) -> Passage {
        Passage { span, cells: Cells::new(self.text(), span, marks) }
    }

    /// The sentences that share a byte with the span; where none does, the last before it, else the first.
    fn around(&self, span: Span) -> Span {
        let sentences = self.document.sentences();
        let first = sentences.partition_point(|sentence| sentence.span().end() <= span.start());
        let end = sentences.partition_point(|sentence| sentence.span().start() < span.end().max(span.start() + 1));
        let near = if first < end { first..end } else { end.saturating_sub(1)..end.max(1).min(sentences.len()) };
        sentences[near].iter().fold(span, |span, sentence| span.cover(sentence.span()))
    }

    /// The span, inside the text and on the borders of characters.
    fn fit(&self, span: Span) -> Span {
        let text = self.text();
        let border = |offset: usize| (0..=offset.min(text.len())).rev().find(|&at| text.is_char_boundary(at)).unwrap_or(0);
        Span::new(border(span.start()), border(span.end()))
    }
}

impl Passage {
    /// Where it stands in the text.
    #[must_use]
    pub const fn span(&self) -> Span {
        self.span
    }

    /// Text wrapped to `width` columns (20 at least), underlines and labels under each row. Ends with a line feed.
    #[must_use]
    pub fn plain(&self, width: usize) -> String {
        rows::draw(&self.cells, width, false)
    }

    /// The same, underlines and labels in the colours of their signs, as ANSI escapes.
    #[must_use]
    pub fn coloured(&self, width: usize) -> String {
        rows::draw(&self.cells, width, true)
    }

    /// The plain drawing as a block of code, since only there columns stay under each other.
    #[must_use]
    pub fn markdown(&self, width: usize) -> String {
        let drawing = self.plain(width);
        let longest = drawing.split(|character| character != '`').map(str::len).max().unwrap_or(0);
        let fence = "`".repeat(3.max(longest + 1));
        format!("{fence}text\n{drawing}{fence}\n")
    }

    /// The text as HTML, each mark an `ins`, `del` or `mark` with its sign's name as class, and its label in a `sub` at its end. All text is
    /// escaped; [`CSS`](crate::CSS) gives the classes their looks.
    #[must_use]
    pub fn html(&self) -> String {
        html::render(&self.cells)
    }
}
