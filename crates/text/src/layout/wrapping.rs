//! Which lines go on in the next: a paragraph wrapped into lines is one block, paragraphs of one line each are several.

use super::lines::{Line, Shape};
use super::markers::MarkerKind;
use crate::word_lists::{is_dangling, is_preambular};

/// Lines longer than this were never wrapped by hand or for a page.
const WIDEST_WRAP: usize = 120;
/// Columns narrower than this are lists of short lines, not wrapped text.
const NARROWEST_WRAP: usize = 30;

/// How a group of lines without a blank line between them is set.
#[derive(Clone, Copy, Debug)]
pub(super) struct Wrapping {
    /// The width that lines are wrapped at; `None` where each line stands for itself.
    width: Option<usize>,
}

impl Wrapping {
    /// The setting of the whole document: wrapped where lines too long for it hold less than half of the text.
    pub(super) fn of_document(lines: &[Line]) -> Self {
        let all: usize = lines.iter().map(|line| line.width).sum();
        let long: usize = lines.iter().filter(|line| line.width > WIDEST_WRAP).map(|line| line.width).sum();
        if 2 * long > all {
            return Self { width: None };
        }
        let mut inner: Vec<usize> = lines
            .windows(2)
            .filter(|pair| !pair[1].after_blank && pair[0].width <= WIDEST_WRAP)
            .map(|pair| pair[0].width)
            .collect();
        inner.sort_unstable();
        Self::at(inner.get(inner.len() * 9 / 10).copied().unwrap_or_default())
    }

    /// The setting of one group.
    pub(super) fn of_group(lines: &[Line], document: Self) -> Self {
        let widest = lines.iter().map(|line| line.width).max().unwrap_or_default();
        if widest > WIDEST_WRAP {
            return Self { width: None };
        }
        let inner = &lines[..lines.len().saturating_sub(1)];
        let full = inner.iter().filter(|line| 5 * line.width >= 3 * widest).count();
        let block_set = inner.len() >= 3 && 5 * full >= 4 * inner.len();
        match document.width {
            None if !block_set => document,
            Some(width) if !block_set => Self::at(width.max(widest.min(width + 10))),
            _ => Self::at(widest),
        }
    }

    fn at(width: usize) -> Self {
        Self { width: (width >= NARROWEST_WRAP).then_some(width) }
    }

    /// Whether `line` goes on with the block that `previous` belongs to. `first` says that `previous` is the block's first line.
    pub(super) fn continues(self, text: &str, previous: &Line, line: &Line, first: bool) -> bool {
        let breaks_by_shape = line.after_blank || !is_running(previous.shape) || !is_running(line.shape);
        let entries = is_entry(previous.text(text)) && is_entry(line.text(text));
        if breaks_by_shape || entries || self.starts_item(text, previous, line) {
            return false;
        }
        let end = LineEnd::of(previous.text(text));
        let start = line.text(text);
        let lower = start.starts_with(char::is_lowercase);
        let Some(width) = self.width else {
            return lower && (end.dangles || end.comma || end.lower || previous.width > WIDEST_WRAP && !end.closed);
        };
        if (end.comma || end.closed) && opens_clause(start) {
            return false;
        }
        if lower || end.dangles {
            return true;
        }
        let hangs = first && matches!(previous.shape, Shape::Item(_));
        if line.indent > previous.indent + 1 && !hangs && (end.closed || line.indent > previous.indent + 3) {
            return false;
        }
        let first_word = start.split_whitespace().next().map_or(0, |word| word.chars().count());
        let room = previous.width + 1 + first_word;
        let short = if end.closed { 5 * room <= 4 * width } else { 5 * room <= 3 * width };
        !short && is_capitals(previous.text(text)) == is_capitals(start)
    }

    /// Whether `line`, which looks like an item, is one and no line of running text that happens to start so.
    fn starts_item(self, text: &str, previous: &Line, line: &Line) -> bool {
        let Shape::Item(marker) = line.shape else { return false };
        let end = LineEnd::of(previous.text(text));
        match marker.kind {
            MarkerKind::Bullet => true,
            MarkerKind::Capital => end.closed && self.width.is_none(),
            MarkerKind::Number => {
                self.width.is_none() || end.closed || end.comma || end.conjunction || matches!(previous.shape, Shape::Item(_))
            }
            MarkerKind::Dash(dash) => {
                let same = matches!(previous.shape, Shape::Item(other) if other.kind == MarkerKind::Dash(dash));
                self.width.is_none() || same || end.closed
            }
        }
    }
}

const fn is_running(shape: Shape) -> bool {
    matches!(shape, Shape::Text | Shape::Item(_))
}

/// How a line ends.
struct LineEnd {
    /// In punctuation that ends a sentence or announces a list.
    closed: bool,
    comma: bool,
    /// In a word that something must follow.
    dangles: bool,
    conjunction: bool,
    /// In a word in small letters.
    lower: bool,
}

impl LineEnd {
    fn of(line: &str) -> Self {
        let bare = line.trim_end_matches(['"', '”', '’', '\'', ')', ']', '*']);
        let last = bare.chars().next_back().unwrap_or(' ');
        let word = line.rsplit(char::is_whitespace).next().unwrap_or_default();
        let conjunction = matches!(word, "and" | "or" | "and/or");
        Self {
            closed: matches!(last, '.' | '!' | '?' | ':' | ';' | '…'),
            comma: last == ',',
            dangles: is_dangling(word) || last == '-',
            conjunction,
            lower: last.is_lowercase() && word.starts_with(char::is_lowercase),
        }
    }
}

/// Whether a line is an entry of a form: `date: 5 May`.
fn is_entry(line: &str) -> bool {
    line.split_once(':').is_some_and(|(key, _)| !key.is_empty() && key.chars().all(char::is_alphanumeric))
}

/// Whether a line opens a preambular clause: "Recalling …", "Deeply concerned …".
fn opens_clause(line: &str) -> bool {
    let line = line.trim_start_matches(['*', '_']);
    let word = line.split(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
    word.len() > 4 && word.starts_with(char::is_uppercase) && (word.ends_with("ing") || is_preambular(word))
}

/// Whether a line has letters, all of them capitals.
pub(super) fn is_capitals(line: &str) -> bool {
    let letters = line.chars().filter(|c| c.is_alphabetic());
    letters.clone().nth(2).is_some() && !letters.clone().any(char::is_lowercase)
}
