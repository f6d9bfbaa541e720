use crate::Error;

/// A tab-separated file: lines that start with `#` are comments, the first other line names the columns, blank lines are skipped.
///
/// Cells are trimmed. A row may have fewer cells than there are columns (the rest are empty), never more.
///
/// ```
/// use rapporteur_lexicon::Table;
///
/// let table = Table::parse("units.tsv", "# our units\nunit\tplural\nhectare\thectares\n", &["unit", "plural"])?;
/// let row = table.rows().next().expect("one row");
/// assert_eq!((row.get("unit").text(), row.get("plural").text()), ("hectare", "hectares"));
/// # Ok::<(), rapporteur_lexicon::Error>(())
/// ```
#[derive(Debug, Clone)]
pub struct Table<'t> {
    file: &'t str,
    header: Line<'t>,
    rows: Vec<Line<'t>>,
}

/// The cells of one line, or of the lines that a cell in quotes spreads over.
#[derive(Debug, Clone)]
pub(crate) struct Line<'t> {
    pub(crate) number: usize,
    /// The column after the last character.
    pub(crate) end: usize,
    pub(crate) cells: Vec<Cell<'t>>,
    /// How many of the cells do not stand in the file.
    pub(crate) made: usize,
}

impl<'t> Table<'t> {
    /// Reads `content`; `file` is its name in messages, `required` the columns that must be there (more may be).
    ///
    /// # Errors
    /// Where there is no header, a required column is missing, a column stands twice, or a row has more cells than there are columns.
    pub fn parse(file: &'t str, content: &'t str, required: &[&str]) -> Result<Self, Error> {
        first_error(Self::read(file, content, required)?)
    }

    /// As [`Table::parse`], but goes on after a row that is too long; fails where the header is wrong.
    pub(crate) fn read(file: &'t str, content: &'t str, required: &[&str]) -> Result<(Self, Vec<Error>), Error> {
        let content = content.strip_prefix('\u{feff}').unwrap_or(content);
        let lines = content.lines().enumerate().filter(|(_, line)| !line.trim().is_empty() && !line.starts_with('#'));
        Self::of_lines(file, lines.map(|(index, line)| Line::parted_by_tabs(file, index + 1, line)), required)
    }

    /// A table whose first line is the header.
    pub(crate) fn of_lines(
        file: &'t str,
        mut lines: impl Iterator<Item = Line<'t>>,
        required: &[&str],
    ) -> Result<(Self, Vec<Error>), Error> {
        let named = || format!("a header that names the columns {}", required.join(", "));
        let header = lines.next().ok_or_else(|| Error::new(file, (1, 1), named(), "nothing"))?;
        let names: Vec<&str> = header.cells.iter().map(Cell::text).collect();
        if let Some(missing) = required.iter().find(|name| !names.contains(name)) {
            let expected = format!("a column `{missing}` in the header");
            return Err(Error::new(file, (header.number, 1), expected, format!("`{}`", names.join("`, `"))));
        }
        if let Some((index, twice)) = names.iter().enumerate().find(|(index, name)| names[..*index].contains(name)) {
            let place = (header.cells[index].line, header.cells[index].column);
            return Err(Error::new(file, place, "each column once", format!("`{twice}` again")));
        }
        let (mut rows, mut errors) = (Vec::new(), Vec::new());
        for row in lines {
            match row.cells.get(header.cells.len()) {
                Some(cell) => errors.push(cell.one_more(header.cells.len() - header.made)),
                None => rows.push(row),
            }
        }
        Ok((Self { file, header, rows }, errors))
    }

    /// The names of the columns, in order.
    pub fn columns(&self) -> impl Iterator<Item = Cell<'t>> {
        self.header.cells.iter().copied()
    }

    /// The rows under the header, in order.
    pub fn rows(&self) -> impl Iterator<Item = Row<'_, 't>> {
        self.rows.iter().map(|line| Row { table: self, line })
    }
}

/// The table, if it has no errors.
pub(crate) fn first_error<T>((table, errors): (T, Vec<Error>)) -> Result<T, Error> {
    errors.into_iter().next().map_or(Ok(table), Err)
}

impl<'t> Line<'t> {
    fn parted_by_tabs(file: &'t str, number: usize, line: &'t str) -> Self {
        let mut end = 1;
        let cells = line.split('\t').map(|text| {
            let column = end;
            end += text.chars().count() + 1;
            Cell { file, line: number, column, text }.trimmed()
        });
        let cells = cells.collect();
        Self { number, end: end - 1, cells, made: 0 }
    }
}

/// One row of a [`Table`].
#[derive(Debug, Clone, Copy)]
pub struct Row<'a, 't> {
    table: &'a Table<'t>,
    line: &'a Line<'t>,
}

impl<'t> Row<'_, 't> {
    /// The line in which the row begins, from 1.
    #[must_use]
    pub const fn line(&self) -> usize {
        self.line.number
    }

    /// The cell under a column's name; empty where the row is short or the table has no such column.
    #[must_use]
    pub fn get(&self, column: &str) -> Cell<'t> {
        let mut cells = self.table.header.cells.iter().zip(&self.line.cells);
        let cell = cells.find(|(name, _)| name.text == column).map(|(_, cell)| *cell);
        cell.unwrap_or(Cell { file: self.table.file, line: self.line.number, column: self.line.end, text: "" })
    }
}

/// One cell: its text and its place.
#[derive(Debug, Clone, Copy)]
pub struct Cell<'t> {
    pub(crate) file: &'t str,
    pub(crate) line: usize,
    pub(crate) column: usize,
    pub(crate) text: &'t str,
}

impl<'t> Cell<'t> {
    /// The cell without the white space around its text.
    pub(crate) fn trimmed(self) -> Self {
        let indent = self.text.chars().take_while(|c| c.is_whitespace()).count();
        Self { column: self.column + indent, text: self.text.trim(), ..self }
    }

    /// The parts of the cell between characters that `border` tells, each with its place; empty ones are left out.
    pub(crate) fn parts<F: Fn(char) -> bool>(self, border: F) -> impl Iterator<Item = Self> + use<'t, F> {
        let mut column = self.column;
        let parts = self.text.split(border).map(move |text| {
            let part = Self { column, text, ..self }.trimmed();
            column += text.chars().count() + 1;
            part
        });
        parts.filter(|part| !part.is_empty())
    }

    /// Whether both stand at one place.
    pub(crate) fn is_at(&self, other: &Self) -> bool {
        (self.file, self.line, self.column) == (other.file, other.line, other.column)
    }

    fn one_more(&self, columns: usize) -> Error {
        let expected = format!("{columns} {}, as the header has", if columns == 1 { "cell" } else { "cells" });
        Error::new(self.file, (self.line, self.column), expected, format!("one more: `{}`", self.text))
    }

    /// The text, trimmed.
    #[must_use]
    pub const fn text(&self) -> &'t str {
        self.text
    }

    /// Whether nothing stands there.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    /// The values in a cell that holds several, parted by `|`.
    pub fn values(&self) -> impl Iterator<Item = &'t str> + use<'t> {
        self.text.split('|').map(str::trim).filter(|value| !value.is_empty())
    }

    /// The text.
    ///
    /// # Errors
    /// Where nothing stands there; the message says that `what` was expected.
    pub fn required(&self, what: &str) -> Result<&'t str, Error> {
        if self.is_empty() { Err(self.error(what)) } else { Ok(self.text) }
    }

    /// The error that `expected` should stand here.
    #[must_use]
    pub fn error(&self, expected: impl Into<String>) -> Error {
        let found = if self.is_empty() { "an empty cell".to_owned() } else { format!("`{}`", self.text) };
        Error::new(self.file, (self.line, self.column), expected, found)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(content: &str) -> String {
        Table::parse("x.tsv", content, &["id", "name"]).expect_err("refused").to_string()
    }

    #[test]
    fn errors_name_file_line_and_column() {
        assert_eq!(refused("# only a comment\n"), "x.tsv:1:1: expected a header that names the columns id, name, found nothing");
        assert_eq!(refused("#\nid\tkind\n"), "x.tsv:2:1: expected a column `name` in the header, found `id`, `kind`");
        assert_eq!(refused("id\tname\n\na\tb\tc\n"), "x.tsv:3:5: expected 2 cells, as the header has, found one more: `c`");
    }

    #[test]
    fn cells_know_their_place() {
        let table = Table::parse("x.tsv", "id\tname\né\t y\n", &[]).expect("a table");
        let row = table.rows().next().expect("a row");
        assert_eq!(row.get("name").error("z").to_string(), "x.tsv:2:4: expected z, found `y`");
        assert_eq!(row.get("none").error("z").to_string(), "x.tsv:2:5: expected z, found an empty cell");
    }
}
