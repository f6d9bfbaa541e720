use std::fmt;
use std::ops::Range;

use crate::table::Cell;

/// One thing that may be wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// How bad it is.
    pub severity: Severity,
    /// What is wrong.
    pub message: String,
    /// What may be done.
    pub help: Option<&'static str>,
    /// Where it is.
    pub place: Place,
    /// Another place that has to do with it, and how.
    pub related: Option<(Place, String)>,
}

/// How bad a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Worth knowing, and may well be meant so.
    Note,
    /// A row that does not do what it seems to.
    Warning,
    /// The file is refused.
    Error,
}

impl Severity {
    /// The word for it.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

/// A part of a line.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Place {
    /// The file, as it was named.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
    /// The columns in code points, from 1.
    pub columns: Range<usize>,
}

impl Place {
    pub(super) fn of(cell: &Cell<'_>) -> Self {
        let width = cell.text().chars().count();
        Self { file: cell.file.to_owned(), line: cell.line, columns: cell.column..cell.column + width }
    }
}

impl Finding {
    pub(super) fn new(severity: Severity, place: Place, message: String) -> Self {
        Self { severity, message, help: None, place, related: None }
    }

    pub(super) fn helped(self, help: &'static str) -> Self {
        Self { help: Some(help), ..self }
    }

    pub(super) fn beside(self, place: Place, label: impl Into<String>) -> Self {
        Self { related: Some((place, label.into())), ..self }
    }
}

/// On one line, as compilers have it.
impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { severity, message, place, .. } = self;
        write!(f, "{}:{}:{}: {}: {message}", place.file, place.line, place.columns.start, severity.label())
    }
}
