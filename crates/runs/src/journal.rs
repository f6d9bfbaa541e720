use std::fs::{File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use crate::error::Naming;
use crate::folder::{Folder, JOURNAL, RECORDS};
use crate::manifest::Made;
use crate::{Digest, RunError};

/// How much work may be lost where the machine stops, and not only the program.
const SYNCED_EVERY: Duration = Duration::from_secs(1);

/// The records of a run that is going on, one after the other, and a row for each. Whatever is killed leaves whole records with whole
/// rows, and after them at most one that is not, which the next run cuts off.
#[derive(Debug)]
pub(crate) struct Journal {
    path: PathBuf,
    records: File,
    rows: File,
    length: u64,
    synced: Instant,
}

impl Journal {
    /// Goes on after what is whole: `length` bytes of records, `rows` bytes of rows.
    pub(crate) fn open(folder: &Folder, length: u64, rows: u64) -> Result<Self, RunError> {
        let path = folder.unfinished(RECORDS);
        let (records, rows) = (append(&path, length)?, append(&folder.unfinished(JOURNAL), rows)?);
        Ok(Self { path, records, rows, length, synced: Instant::now() })
    }

    /// Adds a record, whose line comes with its end; says where it stands.
    pub(crate) fn add(&mut self, key: Digest, record: Digest, line: &str) -> Result<Made, RunError> {
        let made = Made { key, record, offset: self.length, bytes: line.len() as u64 - 1 };
        self.write(&made, line).naming(&self.path, "cannot be written")?;
        Ok(made)
    }

    fn write(&mut self, made: &Made, line: &str) -> io::Result<()> {
        let mut row = serde_json::to_vec(made)?;
        row.push(b'\n');
        // In one piece each, and the row after its record.
        self.records.write_all(line.as_bytes())?;
        self.rows.write_all(&row)?;
        self.length += made.bytes + 1;
        if self.synced.elapsed() > SYNCED_EVERY {
            self.records.sync_data()?;
            self.rows.sync_data()?;
            self.synced = Instant::now();
        }
        Ok(())
    }

    /// How many bytes of records there are.
    pub(crate) const fn length(&self) -> u64 {
        self.length
    }
}

/// A file to write at the end of, cut off after so many bytes.
fn append(path: &Path, length: u64) -> Result<File, RunError> {
    let file = OpenOptions::new().append(true).create(true).open(path).naming(path, "cannot be written")?;
    file.set_len(length).naming(path, "cannot be written")?;
    Ok(file)
}
