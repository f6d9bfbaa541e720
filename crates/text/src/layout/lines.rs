use rapporteur_span::Span;

use super::markers::{Marker, marker};

/// A line with something on it.
#[derive(Clone, Debug)]
pub(super) struct Line {
    /// Without the white space around it.
    pub(super) span: Span,
    /// Columns before it; a tab counts as four.
    pub(super) indent: usize,
    /// Code points of `span`.
    pub(super) width: usize,
    /// Whether the text starts here or a blank line stands before it.
    pub(super) after_blank: bool,
    pub(super) shape: Shape,
}

/// What a line looks like by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    Text,
    /// `## Title`
    Hashes(u8),
    /// `=====`, `-----`, `***`
    Rule,
    /// `| a | b |`
    Row,
    Item(Marker),
}

impl Line {
    pub(super) fn text<'t>(&self, text: &'t str) -> &'t str {
        self.span.of(text)
    }
}

/// All lines that are not blank, in order.
pub(super) fn lines(text: &str) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut after_blank = true;
    let mut start = 0;
    for raw in text.split_inclusive('\n') {
        let span = Span::new(start, start + raw.len()).trim(text);
        start += raw.len();
        if span.is_empty() {
            after_blank = true;
            continue;
        }
        let line = span.of(text);
        let before = &raw[..raw.len() - raw.trim_start().len()];
        let indent = before.chars().map(|c| if c == '\t' { 4 } else { 1 }).sum();
        lines.push(Line { span, indent, width: line.chars().count(), after_blank, shape: shape(line) });
        after_blank = false;
    }
    lines
}

fn shape(line: &str) -> Shape {
    let first = line.as_bytes().first().copied().unwrap_or_default();
    if first == b'#' {
        let hashes = line.bytes().take_while(|&byte| byte == b'#').count();
        if hashes <= 6 && line[hashes..].starts_with(char::is_whitespace) {
            return Shape::Hashes(hashes as u8);
        }
    }
    if first == b'|' && line.len() > 1 && line.ends_with('|') {
        return Shape::Row;
    }
    if line.len() >= 3 && matches!(first, b'=' | b'-' | b'*' | b'_') && line.bytes().all(|byte| byte == first) {
        return Shape::Rule;
    }
    marker(line).map_or(Shape::Text, Shape::Item)
}
