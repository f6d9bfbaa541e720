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
    header: (usize, &'t str),
    columns: Vec<&'t str>,
    rows: Vec<(usize, &'t str)>,
}

impl<'t> Table<'t> {
    /// Reads `content`; `file` is its name in messages, `required` the columns that must be there (more may be).
    ///
    /// # Errors
    /// Where there is no header, a required column is missing, a column stands twice, or a row has more cells than there are columns.
    pub fn parse(file: &'t str, content: &'t str, required: &[&str]) -> Result<Self, Error> {
        let content = content.strip_prefix('\u{feff}').unwrap_or(content);
        let lines = content.lines().enumerate().map(|(index, line)| (index + 1, line));
        let mut lines = lines.filter(|(_, line)| !line.trim().is_empty() && !line.starts_with('#'));
        let named = || format!("a header that names the columns {}", required.join(", "));
        let (line, header) = lines.next().ok_or_else(|| Error::new(file, (1, 1), named(), "nothing"))?;
        let columns: Vec<&str> = header.split('\t').map(str::trim).collect();
        if let Some(missing) = required.iter().find(|name| !columns.contains(name)) {
            return Err(Error::new(
                file,
                (line, 1),
                format!("a column `{missing}` in the header"),
                format!("`{}`", columns.join("`, `")),
            ));
        }
        if let Some((index, twice)) = columns.iter().enumerate().find(|(index, name)| columns[..*index].contains(name)) {
            let column = columns_before(header, index) + 1;
            return Err(Error::new(file, (line, column), "each column once", format!("`{twice}` again")));
        }
        let rows: Vec<_> = lines.collect();
        for &(line, row) in &rows {
            if let Some(cell) = row.split('\t').nth(columns.len()) {
                let column = columns_before(row, columns.len()) + 1;
                let expected = format!("{} cells, as the header has", columns.len());
                return Err(Error::new(file, (line, column), expected, format!("one more: `{cell}`")));
            }
        }
        Ok(Self { file, header: (line, header), columns, rows })
    }

    /// The names of the columns, in order.
    pub fn columns(&self) -> impl Iterator<Item = Cell<'t>> {
        let (line, text) = self.header;
        let header = Row { table: self, line, text };
        self.columns.iter().map(move |name| header.get(name))
    }

    /// The rows under the header, in order.
    pub fn rows(&self) -> impl Iterator<Item = Row<'_, 't>> {
        self.rows.iter().map(|&(line, text)| Row { table: self, line, text })
    }
}

/// How many code points stand before a cell of a line.
fn columns_before(line: &str, cell: usize) -> usize {
    line.split('\t').take(cell).map(|cell| cell.chars().count() + 1).sum()
}

/// One row of a [`Table`].
#[derive(Debug, Clone, Copy)]
pub struct Row<'a, 't> {
    table: &'a Table<'t>,
    line: usize,
    text: &'t str,
}

impl<'t> Row<'_, 't> {
    /// The cell under a column's name; empty where the row is short or the table has no such column.
    #[must_use]
    pub fn get(&self, column: &str) -> Cell<'t> {
        let mut start = 1;
        for (name, text) in self.table.columns.iter().zip(self.text.split('\t')) {
            if *name == column {
                let indent = text.chars().take_while(|c| c.is_whitespace()).count();
                return Cell { file: self.table.file, line: self.line, column: start + indent, text: text.trim() };
            }
            start += text.chars().count() + 1;
        }
        Cell { file: self.table.file, line: self.line, column: self.text.chars().count() + 1, text: "" }
    }
}

/// One cell: its text and its place.
#[derive(Debug, Clone, Copy)]
pub struct Cell<'t> {
    file: &'t str,
    line: usize,
    column: usize,
    text: &'t str,
}

impl<'t> Cell<'t> {
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
