use std::fmt;
use std::path::Path;

/// A file of a kit that cannot be read or written, or that is malformed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KitError {
    path: String,
    reason: String,
}

impl KitError {
    pub(crate) fn new(path: &Path, reason: impl fmt::Display) -> Self {
        Self { path: path.display().to_string(), reason: reason.to_string() }
    }
}

/// `PATH: REASON`.
impl fmt::Display for KitError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.path, self.reason)
    }
}

impl std::error::Error for KitError {}
