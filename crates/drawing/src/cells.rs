//! A passage as a row of characters: line breaks flattened, and what is far from any mark cut out.

use std::ops::Range;

use rapporteur_span::Span;
use unicode_width::UnicodeWidthChar;

use crate::{Mark, Sign};

/// From how many characters on a passage is cut to what is near its marks.
const LONG: usize = 400;

/// How many characters around each border of a mark are kept of a long passage.
const NEAR: usize = 100;

/// Gaps of fewer characters are not worth an ellipsis.
const SHORT_GAP: usize = 12;

/// The characters of a passage, and its marks as ranges of them.
#[derive(Clone, Debug)]
pub(crate) struct Cells {
    pub(crate) cells: Vec<Cell>,
    /// In the order of their starts, of two with one start the longer first.
    pub(crate) marks: Vec<Placed>,
}

/// A character as it is shown.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Cell {
    /// Where it stands in the text, in bytes; of an ellipsis, where what is left out begins.
    at: usize,
    pub(crate) shown: char,
}

/// A mark on cells.
#[derive(Clone, Debug)]
pub(crate) struct Placed {
    /// Never empty, unless there are no cells.
    pub(crate) cells: Range<usize>,
    pub(crate) label: String,
    pub(crate) sign: Sign,
}

impl Cell {
    /// How many columns it takes.
    pub(crate) fn width(self) -> usize {
        width(self.shown)
    }
}

impl Cells {
    pub(crate) fn new(text: &str, passage: Span, marks: Vec<Mark>) -> Self {
        let mut cells = flatten(text, passage);
        if cells.len() > LONG {
            cells = near(&cells, &marks);
        }
        let place = |mark: Mark| Placed { cells: range(&cells, mark.span), label: label(&mark.label), sign: mark.sign };
        let marks = marks.into_iter().map(place).collect();
        Self { cells, marks }
    }
}

/// Columns of a character on a terminal.
pub(crate) fn width(character: char) -> usize {
    character.width().unwrap_or(1)
}

/// Runs of white space become one space, characters that a terminal or a reader's eye would obey a mark of their own.
fn flatten(text: &str, passage: Span) -> Vec<Cell> {
    let passage = passage.trim(text);
    let mut cells: Vec<Cell> = Vec::with_capacity(passage.len());
    for (at, character) in passage.of(text).char_indices() {
        let shown = visible(character);
        if !(shown == ' ' && cells.last().is_some_and(|last| last.shown == ' ')) {
            cells.push(Cell { at: passage.start() + at, shown });
        }
    }
    cells
}

/// A character as it may be sent anywhere: controls and signs that turn the direction of what follows do not get through.
fn visible(character: char) -> char {
    match character {
        _ if character.is_whitespace() => ' ',
        '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}' | '\u{fffe}' | '\u{ffff}' => {
            '\u{fffd}'
        }
        _ if character.is_control() => '\u{fffd}',
        _ => character,
    }
}

fn label(label: &str) -> String {
    let words: Vec<&str> = label.split_whitespace().collect();
    words.join(" ").chars().map(visible).collect()
}

/// The cells that a span covers: at least one, if there are any.
fn range(cells: &[Cell], span: Span) -> Range<usize> {
    let index = |offset: usize| cells.partition_point(|cell| cell.at < offset);
    let start = index(span.start()).min(cells.len().saturating_sub(1));
    start..index(span.end()).max(start + 1).min(cells.len())
}

/// The cells around the borders of marks, and an ellipsis for each longer gap.
fn near(cells: &[Cell], marks: &[Mark]) -> Vec<Cell> {
    let mut kept = vec![false; cells.len()];
    for mark in marks {
        let range = range(cells, mark.span);
        for border in [range.start, range.end] {
            kept[words(cells, border.saturating_sub(NEAR)..(border + NEAR).min(cells.len()))].fill(true);
        }
    }
    let mut out = Vec::with_capacity(cells.len());
    let mut start = 0;
    for run in kept.chunk_by(|one, other| one == other) {
        let part = &cells[start..start + run.len()];
        if run[0] || part.len() < SHORT_GAP {
            out.extend_from_slice(part);
        } else {
            let at = part[0].at;
            let before = (start > 0).then_some(' ');
            let after = (start + run.len() < cells.len()).then_some(' ');
            out.extend(before.into_iter().chain(['…']).chain(after).map(|shown| Cell { at, shown }));
        }
        start += run.len();
    }
    out
}

/// The range without the words that it cuts, unless hardly anything were left of it.
fn words(cells: &[Cell], range: Range<usize>) -> Range<usize> {
    let is_space = |index: &usize| cells[*index].shown == ' ';
    let third = range.len() / 3;
    let start = match range.start {
        0 => 0,
        start => (start..start + third).find(is_space).map_or(start, |space| space + 1),
    };
    let end =
        if range.end == cells.len() { range.end } else { (range.end - third..range.end).rev().find(is_space).unwrap_or(range.end) };
    start..end
}
