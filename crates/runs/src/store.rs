//! The records that earlier runs have, found by what they were made of.

use std::collections::HashMap;
use std::fs::File;
use std::io::{BufRead, BufReader, ErrorKind};
use std::path::Path;

use crate::error::Naming;
use crate::folder::{Folder, JOURNAL, MANIFEST, RECORDS};
use crate::manifest::Made;
use crate::{Digest, RunError};

/// The file that a record stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Origin {
    /// The records of the last run that was finished.
    Finished,
    /// Those of the run that is going on.
    Journal,
}

/// Where a record's line stands.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Place {
    pub(crate) origin: Origin,
    pub(crate) made: Made,
}

/// The records of earlier runs.
#[derive(Debug, Default)]
pub(crate) struct Store {
    finished: Option<File>,
    journal: Option<File>,
    // By their keys.
    places: HashMap<Digest, Place>,
    /// How much of the journal is whole: bytes of records, bytes of rows.
    pub(crate) whole: (u64, u64),
}

impl Store {
    /// What a folder holds.
    pub(crate) fn load(folder: &Folder) -> Result<Self, RunError> {
        let mut store = Self::default();
        store.finished = store.add(Origin::Finished, &folder.finished(RECORDS), &folder.finished(MANIFEST))?.0;
        (store.journal, store.whole) = store.add(Origin::Journal, &folder.unfinished(RECORDS), &folder.unfinished(JOURNAL))?;
        Ok(store)
    }

    fn add(&mut self, origin: Origin, records: &Path, rows: &Path) -> Result<(Option<File>, (u64, u64)), RunError> {
        let (Some(records_file), Some(rows_file)) = (open(records)?, open(rows)?) else { return Ok((None, (0, 0))) };
        let length = records_file.metadata().naming(records, "cannot be read")?.len();
        let mut reader = BufReader::new(rows_file);
        let (mut whole, mut line) = ((0, 0), Vec::new());
        loop {
            line.clear();
            let read = reader.read_until(b'\n', &mut line).naming(rows, "cannot be read")?;
            if !line.ends_with(b"\n") {
                break;
            }
            if let Ok(made) = serde_json::from_slice::<Made>(&line) {
                let end = made.offset + made.bytes + 1;
                if end > length {
                    break;
                }
                self.places.insert(made.key, Place { origin, made });
                whole.0 = end;
            } else if origin == Origin::Journal {
                // A machine that stopped may leave anything at the end. The manifest's first row is about the run.
                break;
            }
            whole.1 += read as u64;
        }
        Ok((Some(records_file), whole))
    }

    /// The record with a key, if it is what it was when it was written.
    pub(crate) fn find(&self, key: &Digest) -> Option<(Place, Vec<u8>)> {
        let place = *self.places.get(key)?;
        let file = match place.origin {
            Origin::Finished => self.finished.as_ref()?,
            Origin::Journal => self.journal.as_ref()?,
        };
        let mut record = vec![0; usize::try_from(place.made.bytes).ok()?];
        read_at(file, &mut record, place.made.offset).ok()?;
        (Digest::of(&record) == place.made.record).then_some((place, record))
    }
}

#[cfg(unix)]
fn read_at(file: &File, buffer: &mut [u8], offset: u64) -> std::io::Result<()> {
    std::os::unix::fs::FileExt::read_exact_at(file, buffer, offset)
}

#[cfg(windows)]
fn read_at(file: &File, mut buffer: &mut [u8], mut offset: u64) -> std::io::Result<()> {
    while !buffer.is_empty() {
        let read = std::os::windows::fs::FileExt::seek_read(file, buffer, offset)?;
        if read == 0 {
            return Err(ErrorKind::UnexpectedEof.into());
        }
        buffer = &mut buffer[read..];
        offset += read as u64;
    }
    Ok(())
}

fn open(path: &Path) -> Result<Option<File>, RunError> {
    match File::open(path) {
        Ok(file) => Ok(Some(file)),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) => Err(RunError::io(path, "cannot be read", error)),
    }
}
