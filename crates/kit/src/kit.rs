use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use rapporteur_formats::{Failure, Inputs};

use crate::digest::digest;
use crate::{Accepted, KitError};

/// Where the parts of a kit stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Places {
    /// The documents: files and folders.
    pub paths: Vec<PathBuf>,
    /// The folder of accepted records.
    pub accepted: PathBuf,
    /// The folder of gold annotations.
    pub gold: PathBuf,
    /// The file of floors.
    pub floors: PathBuf,
}

impl Places {
    /// The places that nobody named otherwise.
    #[must_use]
    pub fn in_folder(folder: &Path) -> Self {
        let place = |name: &str| folder.join(name);
        Self { paths: vec![place("texts")], accepted: place("accepted"), gold: place("gold"), floors: place("floors.json") }
    }

    /// The same with other documents.
    #[must_use]
    pub fn with_paths(self, paths: impl IntoIterator<Item = PathBuf>) -> Self {
        Self { paths: paths.into_iter().collect(), ..self }
    }
}

/// Documents, their accepted records, gold annotations and floors.
#[derive(Clone, Debug)]
pub struct Kit {
    pub(crate) places: Places,
    accepted: Accepted,
    limit: usize,
}

/// A document of a kit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its id.
    pub id: String,
    /// Its file; of a document that is gone, that of its accepted record.
    pub source: String,
    /// Where it stands.
    pub state: State,
    /// Whether there are gold annotations of it.
    pub gold: bool,
}

/// How a document and its accepted record stand to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum State {
    /// A record of this text was accepted.
    Accepted,
    /// A record of another text was accepted.
    TextChanged,
    /// No record was accepted.
    NotAccepted,
    /// There is a record, and no document.
    Gone,
}

impl State {
    /// In words.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Accepted => "accepted",
            Self::TextChanged => "text changed",
            Self::NotAccepted => "not accepted",
            Self::Gone => "gone",
        }
    }
}

impl Kit {
    /// A kit of these parts; nothing is read yet.
    #[must_use]
    pub fn new(places: Places) -> Self {
        Self { accepted: Accepted::new(&places.accepted), places, limit: usize::MAX }
    }

    /// The same, where a document of more than so many bytes cannot be read.
    #[must_use]
    pub const fn max_bytes(mut self, limit: usize) -> Self {
        self.limit = limit;
        self
    }

    /// The accepted records.
    #[must_use]
    pub const fn accepted(&self) -> &Accepted {
        &self.accepted
    }

    /// Where its parts stand.
    #[must_use]
    pub const fn places(&self) -> &Places {
        &self.places
    }

    /// The documents, not read yet.
    #[must_use]
    pub fn inputs(&self) -> Inputs {
        Inputs::list(&self.places.paths, None).max_bytes(self.limit)
    }

    /// All documents in their order, then those that are gone; and what could not be read. Documents are not analysed.
    ///
    /// # Errors
    /// Where an accepted record cannot be read or is malformed.
    pub fn list(&self) -> Result<(Vec<Entry>, Vec<Failure>), KitError> {
        let gold = self.gold_names();
        let (mut entries, mut failures) = (Vec::new(), Vec::new());
        for input in self.inputs() {
            match input.read() {
                Ok(report) => {
                    let state = match self.accepted.header(&report.id)? {
                        None => State::NotAccepted,
                        Some(header) if header.text_sha256 == digest(&report.text) => State::Accepted,
                        Some(_) => State::TextChanged,
                    };
                    let gold = gold.contains(&report.id);
                    entries.push(Entry { id: report.id, source: report.source, state, gold });
                }
                Err(failure) => failures.push(failure),
            }
        }
        let seen: BTreeSet<&str> = entries.iter().map(|entry| entry.id.as_str()).collect();
        let gone = self.gone(&seen, failures.is_empty())?;
        entries.extend(gone.into_iter().map(|(id, path)| {
            let gold = gold.contains(&id);
            Entry { id, source: path.display().to_string(), state: State::Gone, gold }
        }));
        Ok((entries, failures))
    }

    /// Accepted records whose documents are not among those seen. Where some could not be read (`all_read` is false), nobody knows which.
    ///
    /// # Errors
    /// Where an accepted record cannot be read or is malformed.
    pub fn gone(&self, seen: &BTreeSet<&str>, all_read: bool) -> Result<Vec<(String, PathBuf)>, KitError> {
        let ids = if all_read { self.accepted.ids()? } else { Default::default() };
        Ok(ids.into_iter().filter(|(id, _)| !seen.contains(id.as_str())).collect())
    }
}
