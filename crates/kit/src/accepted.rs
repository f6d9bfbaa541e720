use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{BufRead, BufReader, ErrorKind};
use std::path::{Path, PathBuf};

use serde::Deserialize;
use walkdir::WalkDir;

use crate::file_name::file_name;
use crate::{KitError, write_whole};

/// The folder of accepted records: one file a document, under a name that is made of its id.
#[derive(Clone, Debug)]
pub struct Accepted {
    folder: PathBuf,
}

/// What the first line of an accepted record says.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Header {
    /// The document's id.
    pub id: String,
    /// The SHA-256 of the text that was read, in hexadecimal digits.
    pub text_sha256: String,
}

impl Accepted {
    pub(crate) fn new(folder: &Path) -> Self {
        Self { folder: folder.to_owned() }
    }

    /// Where a document's record stands, if it was accepted.
    #[must_use]
    pub fn path(&self, id: &str) -> PathBuf {
        self.folder.join(file_name(id))
    }

    /// A document's record, if it was accepted.
    ///
    /// # Errors
    /// Where the file is there and cannot be read, or is another document's.
    pub fn read(&self, id: &str) -> Result<Option<String>, KitError> {
        let path = self.path(id);
        let content = match fs::read_to_string(&path) {
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
            content => content.map_err(|error| KitError::new(&path, format!("cannot be read: {error}")))?,
        };
        let header = header(&path, content.lines().next().unwrap_or_default())?;
        check_id(&path, &header, id)?;
        Ok(Some(content))
    }

    /// What a document's accepted record says of it, if there is one.
    ///
    /// # Errors
    /// As [`Self::read`].
    pub fn header(&self, id: &str) -> Result<Option<Header>, KitError> {
        let path = self.path(id);
        let Some(header) = first_line(&path)? else { return Ok(None) };
        check_id(&path, &header, id)?;
        Ok(Some(header))
    }

    /// Accepts a record, which takes the place of an earlier one.
    ///
    /// # Errors
    /// Where it cannot be written.
    pub fn write(&self, id: &str, record: &str) -> Result<(), KitError> {
        write_whole(&self.path(id), record)
    }

    /// Takes away the record of a document that is gone.
    ///
    /// # Errors
    /// Where that is not possible.
    pub fn remove(&self, id: &str) -> Result<(), KitError> {
        let path = self.path(id);
        fs::remove_file(&path).map_err(|error| KitError::new(&path, format!("cannot be removed: {error}")))
    }

    /// The ids of all accepted records, in order, with their files. A folder that is not there holds none.
    ///
    /// # Errors
    /// Where one of them cannot be read or is malformed.
    pub fn ids(&self) -> Result<BTreeMap<String, PathBuf>, KitError> {
        let mut ids = BTreeMap::new();
        if !self.folder.exists() {
            return Ok(ids);
        }
        for entry in WalkDir::new(&self.folder).sort_by_file_name() {
            let entry = entry.map_err(|error| KitError::new(&self.folder, error))?;
            let hidden = entry.file_name().to_string_lossy().starts_with('.');
            let path = entry.path();
            if entry.file_type().is_file()
                && !hidden
                && path.extension().is_some_and(|ending| ending == "json")
                && let Some(header) = first_line(path)?
            {
                ids.insert(header.id, path.to_owned());
            }
        }
        Ok(ids)
    }
}

fn first_line(path: &Path) -> Result<Option<Header>, KitError> {
    let cannot = |error| KitError::new(path, format!("cannot be read: {error}"));
    let file = match File::open(path) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
        file => file.map_err(cannot)?,
    };
    let mut line = String::new();
    BufReader::new(file).read_line(&mut line).map_err(cannot)?;
    header(path, &line).map(Some)
}

fn header(path: &Path, line: &str) -> Result<Header, KitError> {
    let line = line.trim_end().trim_end_matches([',', '}']);
    let header = serde_json::from_str(&format!("{line}}}"));
    header.map_err(|_| KitError::new(path, "is no accepted record: its first line should have `id` and `text_sha256`"))
}

fn check_id(path: &Path, header: &Header, id: &str) -> Result<(), KitError> {
    if header.id == id { Ok(()) } else { Err(KitError::new(path, format!("is of the document `{}`, not of `{id}`", header.id))) }
}
