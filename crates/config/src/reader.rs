//! Tables of TOML, read key by key; what is wrong is kept, so that all of it can be said at once.

use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::error::{Error, Problem, place};
use crate::file::TABLES;
use crate::{Origin, Setting};

pub(crate) struct Reader<'t> {
    file: File<'t>,
    root: DeTable<'t>,
    problems: Vec<Problem>,
}

/// What a file is called, and what stands in it.
#[derive(Clone, Copy)]
struct File<'t> {
    name: &'t str,
    content: &'t str,
}

impl<'t> Reader<'t> {
    /// Fails where the text is no TOML; keys that are not known are among the problems.
    pub(crate) fn new(name: &'t str, content: &'t str) -> Result<Self, Error> {
        let root = DeTable::parse(content).map_err(|error| {
            let span = error.span().unwrap_or_default();
            Error::of_file(name, content, vec![Problem { span, message: error.message().to_owned() }])
        })?;
        let mut reader = Self { file: File { name, content }, root: root.into_inner(), problems: Vec::new() };
        reader.check_keys();
        Ok(reader)
    }

    fn check_keys(&mut self) {
        let problem = |span, message| Problem { span, message };
        for (table, keys) in TABLES {
            let Some(found) = self.table(table) else { continue };
            let unknown = found.keys().filter(|key| !keys.contains(&&**key.get_ref()));
            let unknown: Vec<Problem> = unknown.map(|key| problem(key.span(), unknown_key(table, keys, key.get_ref()))).collect();
            self.problems.extend(unknown);
        }
        for (table, keys) in &TABLES[1..] {
            if let Some(value) = self.root.get(*table).filter(|value| !value.get_ref().is_table()) {
                let expected = format!("a table: [{table}], and below it {}", keys.join(", "));
                self.problems.push(problem(value.span(), self.file.expected(&expected, value)));
            }
        }
    }

    /// The table of a name; the file itself has none.
    fn table(&self, name: &str) -> Option<&DeTable<'t>> {
        if name.is_empty() { Some(&self.root) } else { self.root.get(name)?.get_ref().as_table() }
    }

    /// Reads the value of a key into a setting. Where `read` refuses it, it says what is expected.
    pub(crate) fn value<T>(
        &mut self,
        table: &str,
        key: &str,
        setting: &mut Setting<T>,
        read: impl FnOnce(&DeValue<'t>) -> Result<T, String>,
    ) {
        let Some(value) = self.table(table).and_then(|table| table.get(key)) else { return };
        match read(value.get_ref()) {
            Ok(read) => *setting = Setting::new(read, self.file.origin(value.span())),
            Err(expected) => {
                let message = self.file.expected(&expected, value);
                self.problems.push(Problem { span: value.span(), message });
            }
        }
    }

    /// Reads each string of a list; those that `read` refuses are among the problems.
    pub(crate) fn list<T>(
        &mut self,
        table: &str,
        key: &str,
        read: impl Fn(&str) -> Result<T, String>,
    ) -> Option<Setting<Vec<Setting<T>>>> {
        let file = self.file;
        let value = self.table(table)?.get(key)?;
        let origin = file.origin(value.span());
        let (mut items, mut problems) = (Vec::new(), Vec::new());
        let mut refuse = |value: &Spanned<DeValue<'_>>, expected: &str| {
            problems.push(Problem { span: value.span(), message: file.expected(expected, value) });
        };
        match value.get_ref().as_array() {
            None => refuse(value, "a list of strings: [\"…\", \"…\"]"),
            Some(array) => {
                for item in array {
                    match item.get_ref().as_str().map_or_else(|| Err("a string".to_owned()), &read) {
                        Ok(value) => items.push(Setting::new(value, file.origin(item.span()))),
                        Err(expected) => refuse(item, &expected),
                    }
                }
            }
        }
        self.problems.extend(problems);
        Some(Setting::new(items, origin))
    }

    /// The items of a list of the file itself; none where it has no such key.
    pub(crate) fn items<T>(&mut self, key: &str, read: impl Fn(&str) -> Result<T, String>) -> Vec<Setting<T>> {
        self.list("", key, read).map_or_else(Vec::new, Setting::into_value)
    }

    /// Fails where there were problems.
    pub(crate) fn finish(self) -> Result<(), Error> {
        let File { name, content } = self.file;
        if self.problems.is_empty() { Ok(()) } else { Err(Error::of_file(name, content, self.problems)) }
    }
}

impl File<'_> {
    fn origin(self, span: Range<usize>) -> Origin {
        Origin::File { file: self.name.to_owned(), line: place(self.content, span.start).0 }
    }

    fn expected(self, expected: &str, found: &Spanned<DeValue<'_>>) -> String {
        let found = match found.get_ref() {
            DeValue::Array(_) => "a list".to_owned(),
            DeValue::Table(_) => "a table".to_owned(),
            _ => format!("`{}`", self.content.get(found.span()).unwrap_or_default()),
        };
        format!("expected {expected}, found {found}")
    }
}

fn unknown_key(table: &str, keys: &[&str], found: &str) -> String {
    let said = format!("unknown key `{found}`");
    let elsewhere = TABLES.iter().find(|(other, keys)| *other != table && keys.contains(&found));
    let near = keys.iter().map(|key| (strsim::damerau_levenshtein(found, key), key)).min();
    match (elsewhere, near) {
        (Some(("", _)), _) => format!("{said} in [{table}]; it belongs above all tables"),
        (Some((other, _)), _) => format!("{said}; it belongs under [{other}]"),
        // A plural, a swapped or missing letter, an underscore; of short words little else is left.
        (None, Some((distance, key))) if distance <= 2 && distance < key.len() => format!("{said}; did you mean `{key}`?"),
        _ if keys.len() == 1 => format!("{said}; there is only `{}`", keys[0]),
        _ => format!("{said}; there are {}", keys.join(", ")),
    }
}

/// A number, whole or not.
pub(crate) fn number(value: &DeValue<'_>) -> Option<f64> {
    match value {
        DeValue::Integer(whole) => i64::from_str_radix(whole.as_str(), whole.radix()).ok().map(|whole| whole as f64),
        DeValue::Float(float) => float.as_str().parse().ok(),
        _ => None,
    }
}
