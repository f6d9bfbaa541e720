use std::fmt;

/// Why a document could not be read, and where: `SOURCE: REASON` or `SOURCE:LINE:COLUMN: REASON`, line and column from 1.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure {
    source: String,
    place: Option<(usize, usize)>,
    reason: String,
}

impl Failure {
    /// A failure of a whole document.
    #[must_use]
    pub fn new(source: impl Into<String>, reason: impl Into<String>) -> Self {
        Self { source: source.into(), place: None, reason: reason.into() }
    }

    /// The same failure, at a line and column.
    #[must_use]
    pub fn at(self, line: usize, column: usize) -> Self {
        Self { place: Some((line, column)), ..self }
    }

    /// The file, as it was named.
    #[must_use]
    pub fn source(&self) -> &str {
        &self.source
    }

    /// What is wrong.
    #[must_use]
    pub fn reason(&self) -> &str {
        &self.reason
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.place {
            Some((line, column)) => write!(f, "{}:{line}:{column}: {}", self.source, self.reason),
            None => write!(f, "{}: {}", self.source, self.reason),
        }
    }
}

impl std::error::Error for Failure {}
