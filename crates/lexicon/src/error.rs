use std::fmt;

/// What is wrong with a file of words, and where.
///
/// Its text reads `FILE:LINE:COLUMN: expected WHAT, found WHAT`; line and column count from 1, the column in code points. Of a compiled
/// file, which has no lines, it reads `FILE: expected WHAT, found WHAT`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Error {
    file: String,
    line: usize,
    column: usize,
    expected: String,
    found: String,
}

impl Error {
    /// An error at a place in a file.
    #[must_use]
    pub fn new(file: &str, (line, column): (usize, usize), expected: impl Into<String>, found: impl Into<String>) -> Self {
        Self { file: file.to_owned(), line, column, expected: expected.into(), found: found.into() }
    }

    /// An error of a file that has no lines.
    pub(crate) fn of_file(file: &str, expected: impl Into<String>, found: impl Into<String>) -> Self {
        Self::new(file, (0, 0), expected, found)
    }

    /// The file, as it was named when it was read.
    #[must_use]
    pub fn file(&self) -> &str {
        &self.file
    }

    /// The line, from 1; 0 where the file has none.
    #[must_use]
    pub const fn line(&self) -> usize {
        self.line
    }

    /// What is wrong, without the place.
    pub(crate) fn message(&self) -> String {
        format!("expected {}, found {}", self.expected, self.found)
    }

    /// How many code points stand there.
    pub(crate) fn width(&self) -> usize {
        let text = self.found.split_once('`').and_then(|(_, rest)| rest.strip_suffix('`'));
        text.map_or(0, |text| text.chars().count())
    }

    /// The column in code points, from 1; 0 where the file has no lines.
    #[must_use]
    pub const fn column(&self) -> usize {
        self.column
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { file, line, column, expected, found } = self;
        if *line == 0 {
            return write!(f, "{file}: expected {expected}, found {found}");
        }
        write!(f, "{file}:{line}:{column}: expected {expected}, found {found}")
    }
}

impl std::error::Error for Error {}
