use std::fmt;

use serde::ser::{Serialize, SerializeStruct, Serializer};

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

    /// The file, and the place in it where there is one: `SOURCE` or `SOURCE:LINE:COLUMN`.
    #[must_use]
    pub fn place(&self) -> String {
        match self.place {
            Some((line, column)) => format!("{}:{line}:{column}", self.source),
            None => self.source.clone(),
        }
    }

    /// What is wrong.
    #[must_use]
    pub fn reason(&self) -> &str {
        &self.reason
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.place(), self.reason)
    }
}

/// An object with `source`, `line`, `column` and `reason`; line and column are `null` where all of the document is meant.
impl Serialize for Failure {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = serializer.serialize_struct("Failure", 4)?;
        object.serialize_field("source", &self.source)?;
        object.serialize_field("line", &self.place.map(|place| place.0))?;
        object.serialize_field("column", &self.place.map(|place| place.1))?;
        object.serialize_field("reason", &self.reason)?;
        object.end()
    }
}

impl std::error::Error for Failure {}
