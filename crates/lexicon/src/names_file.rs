//! A file of names in one of the formats that people write: a table in tabs or commas, or a plain list.

use crate::csv::{self, CsvCell, CsvRow, is_passed_over};
use crate::fold::fold;
use crate::kind_words::KindWords;
use crate::nearest::nearest;
use crate::table::{Cell, Line, first_error};
use crate::{Error, Table};

pub(crate) const COLUMNS: [&str; 7] = ["id", "kind", "name", "aliases", "links", "case", "when"];
const NEEDED: [&str; 3] = ["id", "kind", "name"];

/// A file of names, read so far that it can be looked at as a [`Table`]; the table borrows what was made: identifiers, kinds, cells that
/// stood in quotes.
pub(crate) struct NamesFile<'t> {
    name: &'t str,
    content: &'t str,
    body: Body,
}

enum Body {
    Tabs,
    List { kind: String, ids: Vec<String> },
    Csv { rows: Vec<CsvRow>, kind: Option<String>, ids: Vec<String> },
}

impl<'t> NamesFile<'t> {
    /// Reads a file; the ending of its name tells the format. A `.txt` with a tab in its first line is a table, since spreadsheet
    /// programs give tables that ending.
    pub(crate) fn read(name: &'t str, content: &'t str, kinds: &KindWords) -> Result<Self, Error> {
        let content = content.strip_prefix('\u{feff}').unwrap_or(content);
        let has_tabs = || content.lines().find(|line| !is_passed_over(line)).is_some_and(|line| line.contains('\t'));
        let body = match name.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase()).as_deref() {
            Some("csv") => Self::csv(name, content, kinds)?,
            Some("txt") if !has_tabs() => Self::list(name, content, kinds)?,
            _ => Body::Tabs,
        };
        Ok(Self { name, content, body })
    }

    fn list(name: &str, content: &str, kinds: &KindWords) -> Result<Body, Error> {
        let kind = kind_of(name, kinds)?;
        let ids = listed(content).map(|(_, line)| id(&kind, line.split('|').next().unwrap_or_default())).collect();
        Ok(Body::List { kind, ids })
    }

    fn csv(name: &str, content: &str, kinds: &KindWords) -> Result<Body, Error> {
        let rows = csv::rows(name, content)?;
        let place = |column| rows.first().and_then(|header| header.cells.iter().position(|cell| cell.text.trim() == column));
        // Without a header there is nothing to tell, and the table says so.
        // A column whose name is misspelt is what is wrong, not the name of the file.
        let strange = || rows.first()?.cells.iter().find(|cell| !COLUMNS.contains(&cell.text.trim()));
        let misspelt = |told: Error| match strange() {
            Some(CsvCell { line, column, text }) => {
                Error::new(name, (*line, *column), expected_column(text.trim()), format!("`{}`", text.trim()))
            }
            None => told,
        };
        let kind = if rows.is_empty() || place("kind").is_some() { None } else { Some(kind_of(name, kinds).map_err(misspelt)?) };
        let cell = |row: &CsvRow, at: Option<usize>| at.and_then(|at| row.cells.get(at)).map(|cell| cell.text.trim().to_owned());
        let (kinds, names) = (place("kind"), place("name"));
        let made = |row: &CsvRow| {
            let kind = kind.clone().or_else(|| cell(row, kinds)).unwrap_or_default();
            id(&kind, &cell(row, names).unwrap_or_default())
        };
        let ids = rows.iter().skip(1).map(made).collect();
        Ok(Body::Csv { rows, kind, ids })
    }

    /// The table, and its rows that are too long.
    pub(crate) fn rows(&self) -> Result<(Table<'_>, Vec<Error>), Error> {
        let (table, mut errors) = match &self.body {
            Body::Tabs => Table::read(self.name, self.content, &NEEDED)?,
            Body::List { kind, ids } => Table::of_lines(self.name, self.list_lines(kind, ids), &NEEDED)?,
            Body::Csv { rows, kind, ids } => Table::of_lines(self.name, self.csv_lines(rows, kind.as_deref(), ids), &NEEDED)?,
        };
        let unknown = table.columns().filter(|column| !COLUMNS.contains(&column.text()));
        errors.splice(0..0, unknown.map(|column| column.error(expected_column(column.text()))));
        Ok((table, errors))
    }

    /// The table.
    pub(crate) fn table(&self) -> Result<Table<'_>, Error> {
        first_error(self.rows()?)
    }

    fn list_lines<'a>(&'a self, kind: &'a str, ids: &'a [String]) -> impl Iterator<Item = Line<'a>> {
        let cell = |line, column, text| Cell { file: self.name, line, column, text };
        let cells = ["id", "kind", "name", "aliases"].map(|name| cell(1, 1, name)).to_vec();
        let header = Line { number: 1, end: 1, cells, made: 4 };
        let rows = listed(self.content).zip(ids).map(move |((number, line), id)| {
            let (name, others) = line.split_once('|').unwrap_or((line, ""));
            let width = |text: &str| text.chars().count();
            let cells = [cell(number, 1, id), cell(number, 1, kind), cell(number, 1, name), cell(number, width(name) + 2, others)];
            Line { number, end: width(line) + 1, cells: cells.map(Cell::trimmed).to_vec(), made: 2 }
        });
        std::iter::once(header).chain(rows)
    }

    /// The rows as they are, with an id and a kind before them where they have none.
    fn csv_lines<'a>(&'a self, rows: &'a [CsvRow], kind: Option<&'a str>, ids: &'a [String]) -> impl Iterator<Item = Line<'a>> {
        let id_at = rows.first().and_then(|header| header.cells.iter().position(|cell| cell.text.trim() == "id"));
        rows.iter().enumerate().map(move |(index, row)| {
            let cell = |line, column, text| Cell { file: self.name, line, column, text };
            let mut cells: Vec<Cell<'a>> =
                row.cells.iter().map(|own| cell(own.line, own.column, own.text.as_str()).trimmed()).collect();
            let (number, column) = cells.first().map_or(row.end, |first| (first.line, first.column));
            let (made_id, made_kind) = match index.checked_sub(1) {
                None => ("id", kind.map(|_| "kind")),
                Some(at) => (ids[at].as_str(), kind),
            };
            match id_at {
                Some(at) if cells.get(at).is_some_and(Cell::is_empty) => cells[at].text = made_id,
                Some(_) => {}
                None => cells.insert(0, cell(number, column, made_id)),
            }
            if let Some(kind) = made_kind {
                cells.insert(0, cell(number, column, kind));
            }
            Line { number, end: row.end.1, made: cells.len() - row.cells.len(), cells }
        })
    }
}

/// The lines of a list that are names, numbered from 1.
fn listed(content: &str) -> impl Iterator<Item = (usize, &str)> {
    content.lines().enumerate().map(|(index, line)| (index + 1, line)).filter(|(_, line)| !is_passed_over(line))
}

fn kind_of(file: &str, kinds: &KindWords) -> Result<String, Error> {
    let told = kinds.of_file(file).map(str::to_owned);
    told.ok_or_else(|| {
        let expected = format!("a file name that ends in a kind ({}), since no column tells it", kinds.kinds().join(", "));
        Error::new(file, (1, 1), expected, format!("`{}`", file.rsplit(['/', '\\']).next().unwrap_or_default()))
    })
}

/// The identifier of a name that has none: `name:organization:river-stewards-compact`. The kind stands in it, so that one name may be in
/// the lists of two kinds.
fn id(kind: &str, name: &str) -> String {
    let folded = fold(name).to_lowercase();
    let words = folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    format!("name:{kind}:{}", words.collect::<Vec<_>>().join("-"))
}

fn expected_column(found: &str) -> String {
    let perhaps = nearest(found, &COLUMNS).map(|name| format!(" (perhaps {name})")).unwrap_or_default();
    format!("one of the columns {}{perhaps}", COLUMNS.join(", "))
}
