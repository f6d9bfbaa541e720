use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

/// Why a run cannot begin or go on: its folder is in the way, never a document.
#[derive(Debug)]
pub struct RunError {
    path: PathBuf,
    why: Why,
}

#[derive(Debug)]
enum Why {
    Io(&'static str, io::Error),
    Unfinished,
    InUse,
}

impl RunError {
    /// What was being done with a file when it failed: `cannot be written`.
    pub(crate) fn io(path: &Path, what: &'static str, error: io::Error) -> Self {
        Self { path: path.to_owned(), why: Why::Io(what, error) }
    }

    pub(crate) fn unfinished(folder: &Path) -> Self {
        Self { path: folder.to_owned(), why: Why::Unfinished }
    }

    pub(crate) fn in_use(folder: &Path) -> Self {
        Self { path: folder.to_owned(), why: Why::InUse }
    }

    /// Whether the folder holds a run that was not finished, and nothing says whether to go on with it.
    #[must_use]
    pub fn is_unfinished(&self) -> bool {
        matches!(self.why, Why::Unfinished)
    }
}

impl fmt::Display for RunError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let path = self.path.display();
        match &self.why {
            Why::Io(what, error) => write!(f, "{path} {what}: {error}"),
            Why::Unfinished => write!(f, "{path} holds a run that was not finished"),
            Why::InUse => write!(f, "{path} is being written to by another run"),
        }
    }
}

impl std::error::Error for RunError {}

/// Says which file it was where something with it failed.
pub(crate) trait Naming<T> {
    fn naming(self, path: &Path, what: &'static str) -> Result<T, RunError>;
}

impl<T> Naming<T> for io::Result<T> {
    fn naming(self, path: &Path, what: &'static str) -> Result<T, RunError> {
        self.map_err(|error| RunError::io(path, what, error))
    }
}
