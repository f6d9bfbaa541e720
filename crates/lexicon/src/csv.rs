//! Comma-separated text (RFC 4180), each cell with its place.

use csv_core::{ReadFieldResult, Reader, ReaderBuilder};
use rapporteur_span::LineIndex;

use crate::Error;

/// One cell as it is meant: without its quotes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct CsvCell {
    pub(crate) line: usize,
    pub(crate) column: usize,
    pub(crate) text: String,
}

/// One row; the cells that are empty at its end are left out, since programs write as many as the longest row has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct CsvRow {
    pub(crate) cells: Vec<CsvCell>,
    /// Where the last character of the row ends.
    pub(crate) end: (usize, usize),
}

/// Reads all rows but blank lines and those that start with `#`. Where the first one has semicolons and no comma, they part the cells, as
/// spreadsheet programs write them in countries that have a decimal comma.
pub(crate) fn rows(file: &str, content: &str) -> Result<Vec<CsvRow>, Error> {
    let lines = LineIndex::new(content);
    let mut scan = Scan { file, content, lines: &lines, at: 0, reader: reader(content), cell: vec![0; content.len().max(1)] };
    let mut rows = Vec::new();
    while scan.skip_to_row() {
        rows.push(scan.row()?);
    }
    rows.retain(|row| !row.cells.is_empty());
    Ok(rows)
}

fn reader(content: &str) -> Reader {
    let header = content.lines().find(|line| !is_passed_over(line)).unwrap_or_default();
    let delimiter = if header.contains(';') && !header.contains(',') { b';' } else { b',' };
    ReaderBuilder::new().delimiter(delimiter).build()
}

/// Whether a line at the start of a row is no row.
pub(crate) fn is_passed_over(line: &str) -> bool {
    line.starts_with('#') || line.trim().is_empty()
}

struct Scan<'a> {
    file: &'a str,
    content: &'a str,
    lines: &'a LineIndex<'a>,
    at: usize,
    reader: Reader,
    // Room for the longest cell.
    cell: Vec<u8>,
}

impl Scan<'_> {
    /// Goes to the next row; false at the end.
    fn skip_to_row(&mut self) -> bool {
        while let Some(line) = self.content[self.at..].split_inclusive('\n').next() {
            if !is_passed_over(line) {
                return true;
            }
            self.at += line.len();
        }
        false
    }

    fn row(&mut self) -> Result<CsvRow, Error> {
        self.reader.reset();
        let mut cells = Vec::new();
        let mut end = self.at;
        loop {
            let start = self.at;
            let (more, text) = self.field();
            let raw = self.content[start..self.at].trim_end_matches(['\r', '\n']);
            let raw = if more { &raw[..raw.len() - 1] } else { raw };
            let quoted = raw.starts_with('"');
            if quoted && !is_closed(raw) {
                return Err(self.error(start, "a closing quotation mark, and nothing after it in the cell", raw));
            }
            if !raw.trim().is_empty() {
                end = start + raw.len();
            }
            let (line, column) = self.lines.line_column(start + usize::from(quoted));
            cells.push(CsvCell { line, column, text });
            if !more {
                break;
            }
        }
        while cells.last().is_some_and(|cell| cell.text.trim().is_empty()) {
            cells.pop();
        }
        Ok(CsvRow { cells, end: self.lines.line_column(end) })
    }

    /// The next cell, and whether another follows in its row.
    fn field(&mut self) -> (bool, String) {
        let input = &self.content.as_bytes()[self.at..];
        let (mut result, read, mut written) = self.reader.read_field(input, &mut self.cell);
        self.at += read;
        if result == ReadFieldResult::InputEmpty {
            let (last, _, more) = self.reader.read_field(&[], &mut self.cell[written..]);
            (result, written) = (last, written + more);
        }
        // The parser takes a CR as the end of a row, and the LF after it as the start of the next.
        if self.content[..self.at].ends_with('\r') && self.content[self.at..].starts_with('\n') {
            self.at += 1;
        }
        let text = String::from_utf8_lossy(&self.cell[..written]).into_owned();
        (result == ReadFieldResult::Field { record_end: false }, text)
    }

    fn error(&self, start: usize, expected: &str, raw: &str) -> Error {
        let first_line = raw.lines().next().unwrap_or_default();
        Error::new(self.file, self.lines.line_column(start), expected, format!("`{first_line}`"))
    }
}

/// Whether a cell that begins with a quotation mark ends with one, and those inside are doubled.
fn is_closed(raw: &str) -> bool {
    let inside = raw.strip_prefix('"').and_then(|rest| rest.strip_suffix('"'));
    inside.is_some_and(|inside| !inside.replace("\"\"", "").contains('"'))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(content: &str) -> Vec<Vec<(usize, usize, String)>> {
        let rows = rows("x.csv", content).expect("sound rows");
        let place = |cell: CsvCell| (cell.line, cell.column, cell.text);
        rows.into_iter().map(|row| row.cells.into_iter().map(place).collect()).collect()
    }

    fn cell(line: usize, column: usize, text: &str) -> (usize, usize, String) {
        (line, column, text.to_owned())
    }

    #[test]
    fn quotes_line_breaks_and_places() {
        let found = cells("# ours\r\nname,kind\r\n\r\n\"Falk, \"\"Ana\"\"\",person,,\r\né,\"a\nb\",c\r\n");
        let expected = [
            vec![cell(2, 1, "name"), cell(2, 6, "kind")],
            vec![cell(4, 2, "Falk, \"Ana\""), cell(4, 17, "person")],
            vec![cell(5, 1, "é"), cell(5, 4, "a\nb"), cell(6, 4, "c")],
        ];
        assert_eq!(found, expected);
    }

    #[test]
    fn semicolons_part_cells_where_the_header_has_no_comma() {
        assert_eq!(
            cells("name;kind\nA, B;place"),
            [vec![cell(1, 1, "name"), cell(1, 6, "kind")], vec![cell(2, 1, "A, B"), cell(2, 6, "place")]]
        );
    }

    #[test]
    fn quotes_that_do_not_close_are_refused() {
        let refused = |content| rows("x.csv", content).expect_err("refused").to_string();
        let expected = "expected a closing quotation mark, and nothing after it in the cell";
        assert_eq!(refused("a,b\n1,\"two\n3,4\n"), format!("x.csv:2:3: {expected}, found `\"two`"));
        assert_eq!(refused("a,b\n\"1\"2,3\n"), format!("x.csv:2:1: {expected}, found `\"1\"2`"));
    }
}
