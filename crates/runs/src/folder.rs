//! The files of a run: where they are while it goes on, and how they take their place when it is done.

use std::fs::{self, File, TryLockError};
use std::io;
use std::path::{Path, PathBuf};

use crate::RunError;
use crate::error::Naming;

pub(crate) const RECORDS: &str = "records.jsonl";
pub(crate) const MANIFEST: &str = "manifest.jsonl";
pub(crate) const FAILURES: &str = "failures.jsonl";
pub(crate) const SUMMARY: &str = "summary.md";
/// What the journal has of each record.
pub(crate) const JOURNAL: &str = "journal.jsonl";
/// The records in their order, where those of the journal are not.
pub(crate) const ORDERED: &str = "ordered.jsonl";

const UNFINISHED: &str = "unfinished";
const LOCK: &str = "lock";
/// Names the files that are whole and have to take their place: once it is there, they do, whatever happens.
const DONE: &str = "done";

/// A run's folder, which no other run writes to at the same time.
#[derive(Debug)]
pub(crate) struct Folder {
    path: PathBuf,
    unfinished: PathBuf,
    // Unlocked when it is closed, or when the program ends, however it does.
    _lock: File,
}

impl Folder {
    /// Opens a folder, which is made where it is not there. What an earlier run had finished, but not put in place, is put there.
    pub(crate) fn open(path: &Path) -> Result<Self, RunError> {
        let unfinished = path.join(UNFINISHED);
        fs::create_dir_all(&unfinished).naming(&unfinished, "cannot be made")?;
        let lock_path = unfinished.join(LOCK);
        let lock = File::create(&lock_path).naming(&lock_path, "cannot be written")?;
        match lock.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => return Err(RunError::in_use(path)),
            // Some file systems have no locks; that is no reason not to run.
            Err(TryLockError::Error(error)) if error.kind() == io::ErrorKind::Unsupported => {}
            Err(TryLockError::Error(error)) => return Err(RunError::io(&lock_path, "cannot be locked", error)),
        }
        let folder = Self { path: path.to_owned(), unfinished, _lock: lock };
        folder.put_in_place()?;
        Ok(folder)
    }

    /// A file of the last run that was finished.
    pub(crate) fn finished(&self, name: &str) -> PathBuf {
        self.path.join(name)
    }

    /// A file of the run that is not finished.
    pub(crate) fn unfinished(&self, name: &str) -> PathBuf {
        self.unfinished.join(name)
    }

    /// Whether an earlier run left records that are in no finished run.
    pub(crate) fn has_unfinished(&self) -> bool {
        fs::metadata(self.unfinished(JOURNAL)).is_ok_and(|metadata| metadata.len() > 0)
    }

    /// Takes away what an unfinished run left.
    pub(crate) fn discard_unfinished(&self) -> Result<(), RunError> {
        for name in [RECORDS, JOURNAL, ORDERED, MANIFEST, FAILURES, SUMMARY] {
            remove(&self.unfinished(name))?;
        }
        Ok(())
    }

    /// Ends the run: each file takes its place under its new name, all of them or none.
    pub(crate) fn finish(self, files: &[(&str, &str)]) -> Result<(), RunError> {
        let list: String = files.iter().map(|(from, to)| format!("{from} {to}\n")).collect();
        let (new, done) = (self.unfinished("done.new"), self.unfinished(DONE));
        fs::write(&new, list).naming(&new, "cannot be written")?;
        sync(&new)?;
        fs::rename(&new, &done).naming(&done, "cannot be written")?;
        sync(&self.unfinished)?;
        self.put_in_place()?;
        // Before the folder is taken away, since a locked file cannot be removed everywhere.
        let Self { unfinished, _lock: lock, .. } = self;
        drop(lock);
        fs::remove_dir_all(&unfinished).naming(&unfinished, "cannot be removed")
    }

    fn put_in_place(&self) -> Result<(), RunError> {
        let done = self.unfinished(DONE);
        let Ok(list) = fs::read_to_string(&done) else { return Ok(()) };
        for (from, to) in list.lines().filter_map(|line| line.split_once(' ')) {
            let (from, to) = (self.unfinished(from), self.finished(to));
            match fs::rename(&from, &to) {
                // It was in place before the program ended.
                Err(error) if error.kind() == io::ErrorKind::NotFound => {}
                renamed => renamed.naming(&to, "cannot be written")?,
            }
        }
        sync(&self.path)?;
        self.discard_unfinished()?;
        remove(&done)
    }
}

/// Has the system write a file, or a folder's names, to the disk.
pub(crate) fn sync(path: &Path) -> Result<(), RunError> {
    match File::open(path).and_then(|file| file.sync_all()) {
        // Not every system has this for folders.
        Err(_) if path.is_dir() => Ok(()),
        synced => synced.naming(path, "cannot be written"),
    }
}

fn remove(path: &Path) -> Result<(), RunError> {
    match fs::remove_file(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        removed => removed.naming(path, "cannot be removed"),
    }
}
