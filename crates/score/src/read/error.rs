use std::fmt;

/// What is wrong with a file of annotations, and where: `FILE: REASON` or `FILE:LINE:COLUMN: REASON`, line and column from 1, columns in
/// code points.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadError {
    source: String,
    problem: Problem,
}

/// The same before its file is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Problem {
    place: Option<(usize, usize)>,
    reason: String,
}

impl Problem {
    /// Of a whole file.
    pub(crate) fn new(reason: impl Into<String>) -> Self {
        Self { place: None, reason: reason.into() }
    }

    /// At a part of a line, or at its start where the part is none of it.
    pub(crate) fn at(line: usize, content: &str, part: &str, reason: impl Into<String>) -> Self {
        let byte = (part.as_ptr() as usize).wrapping_sub(content.as_ptr() as usize);
        let column = content.get(..byte).map_or(1, |before| before.chars().count() + 1);
        Self { place: Some((line, column)), reason: reason.into() }
    }

    pub(crate) fn of(self, source: impl Into<String>) -> ReadError {
        ReadError { source: source.into(), problem: self }
    }
}

impl From<serde_json::Error> for Problem {
    fn from(error: serde_json::Error) -> Self {
        let place = (error.line(), error.column().max(1));
        let all = error.to_string();
        let reason = all.split(" at line ").next().unwrap_or_default();
        Self { place: (place.0 > 0).then_some(place), reason: format!("expected annotations as JSON: {reason}") }
    }
}

impl fmt::Display for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { source, problem: Problem { place, reason } } = self;
        match place {
            Some((line, column)) => write!(f, "{source}:{line}:{column}: {reason}"),
            None => write!(f, "{source}: {reason}"),
        }
    }
}

impl std::error::Error for ReadError {}
