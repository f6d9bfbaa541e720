//! The lines under one row: underlines, those that overlap on different lines, then their labels.

use std::ops::Range;

use crate::Sign;
use crate::cells::width;

/// Joins an underline with its label where they stand on lines apart.
const JOIN: char = '|';

/// One mark's part under one row.
pub(crate) struct Underline<'m> {
    pub(crate) columns: Range<usize>,
    pub(crate) sign: Sign,
    pub(crate) label: Label<'m>,
}

/// Whether the mark ends in this row and gets its label.
#[derive(Clone, Copy)]
pub(crate) enum Label<'m> {
    Here(&'m str),
    Later,
}

pub(crate) struct Lines {
    width: usize,
    lines: Vec<Vec<Column>>,
}

/// What stands in one column of a line.
#[derive(Clone, Copy, Default)]
struct Column {
    // None is a blank; the second column of a wide character holds a NUL.
    drawn: Option<(char, Sign)>,
}

impl Lines {
    pub(crate) const fn new(width: usize) -> Self {
        Self { width, lines: Vec::new() }
    }

    /// Draws underlines, which come in the order of their starts, and their labels, the last first: it has most room beside it.
    pub(crate) fn draw(&mut self, underlines: &[Underline<'_>]) {
        let lines: Vec<usize> = underlines.iter().map(|underline| self.underline(underline)).collect();
        for (underline, line) in underlines.iter().zip(lines).rev() {
            if let Label::Here(label) = underline.label
                && !label.is_empty()
            {
                self.label(label, underline, line);
            }
        }
    }

    fn underline(&mut self, underline: &Underline<'_>) -> usize {
        let line = self.free_line(0, &underline.columns);
        for column in underline.columns.clone() {
            self.put(line, column, underline.sign.underline(), underline.sign);
        }
        line
    }

    /// Beside the underline if there is room, else on a line below.
    fn label(&mut self, label: &str, underline: &Underline<'_>, line: usize) {
        let Range { start, end } = underline.columns;
        let label = cut(label, self.width);
        let needed: usize = label.chars().map(width).sum();
        let beside = end + 1..end + 1 + needed;
        if beside.end <= self.width && self.is_free(line, &beside) {
            return self.write(&label, line, beside.start, underline.sign);
        }
        let at = start.min(self.width.saturating_sub(needed));
        let below = self.free_line(line + 1, &(at..at + needed));
        self.write(&label, below, at, underline.sign);
        for between in line + 1..below {
            if self.lines[between].get(start).is_none_or(|column| column.drawn.is_none()) {
                self.put(between, start, JOIN, underline.sign);
            }
        }
    }

    fn write(&mut self, label: &str, line: usize, start: usize, sign: Sign) {
        let mut column = start;
        for character in label.chars() {
            // A character without width would take a column of its own; labels can do without.
            let columns = width(character);
            if columns > 0 {
                self.put(line, column, character, sign);
            }
            if columns == 2 {
                self.put(line, column + 1, '\0', sign);
            }
            column += columns;
        }
    }

    /// The first line from `first` on where nothing stands in the columns, nor right beside them.
    fn free_line(&mut self, first: usize, columns: &Range<usize>) -> usize {
        let line = (first..self.lines.len()).find(|&line| self.is_free(line, columns)).unwrap_or(self.lines.len().max(first));
        self.lines.resize_with(self.lines.len().max(line + 1), Vec::new);
        line
    }

    fn is_free(&self, line: usize, columns: &Range<usize>) -> bool {
        let drawn = &self.lines[line];
        let near = columns.start.saturating_sub(1)..(columns.end + 1).min(drawn.len());
        drawn.get(near).is_none_or(|near| near.iter().all(|column| column.drawn.is_none()))
    }

    fn put(&mut self, line: usize, column: usize, character: char, sign: Sign) {
        let line = &mut self.lines[line];
        line.resize_with(line.len().max(column + 1), Column::default);
        line[column].drawn = Some((character, sign));
    }

    pub(crate) fn render(&self, coloured: bool) -> String {
        let mut out = String::new();
        for line in &self.lines {
            for run in line.chunk_by(|one, other| one.sign() == other.sign()) {
                let drawn: String = run.iter().map(|column| column.drawn.map_or(' ', |(character, _)| character)).collect();
                let drawn = drawn.replace('\0', "");
                match run[0].sign().filter(|_| coloured).map(Sign::style) {
                    Some(style) => out += &format!("{style}{drawn}{style:#}"),
                    None => out += &drawn,
                }
            }
            out.push('\n');
        }
        out
    }
}

impl Column {
    fn sign(self) -> Option<Sign> {
        self.drawn.map(|(_, sign)| sign)
    }
}

/// The label, cut to a number of columns.
fn cut(label: &str, most: usize) -> String {
    if label.chars().map(width).sum::<usize>() <= most {
        return label.to_owned();
    }
    let mut used = 1;
    let fits = label.chars().take_while(|&character| {
        used += width(character);
        used <= most
    });
    fits.chain(['…']).collect()
}
