//! Files of records.

use std::fs::File;
use std::io::{self, BufRead, BufReader};
use std::path::{Path, PathBuf};

use rapporteur_compare::Malformed;

/// What a folder's records stand in.
const RECORDS: &str = "records.jsonl";

/// The records of a file, a folder or standard input.
pub(super) fn open(path: &Path) -> Result<Box<dyn BufRead>, String> {
    if path.as_os_str() == "-" {
        return Ok(Box::new(BufReader::new(io::stdin())));
    }
    Ok(Box::new(BufReader::with_capacity(1 << 18, open_to_seek(path)?)))
}

/// The records of a file or a folder.
pub(super) fn open_to_seek(path: &Path) -> Result<File, String> {
    let path = file(path);
    let opened = File::open(&path).and_then(|file| match file.metadata()?.is_file() {
        true => Ok(file),
        false => Err(io::Error::new(io::ErrorKind::InvalidInput, "it is no file, which must be read twice")),
    });
    opened.map_err(|error| format!("{}: cannot be read: {error}", path.display()))
}

fn file(path: &Path) -> PathBuf {
    if path.is_dir() { path.join(RECORDS) } else { path.to_owned() }
}

/// What is wrong with a file of records: `FILE:LINE:COLUMN: REASON`.
pub(super) fn malformed(path: &Path, error: &Malformed) -> String {
    let colon = if error.line == 0 { ": " } else { ":" };
    format!("{}{colon}{error}", file(path).display())
}
