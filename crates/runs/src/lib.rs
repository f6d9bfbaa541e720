//! Long runs over large corpora, which can be killed at any moment and resumed.
//!
//! A [`Run`] reads a corpus into a folder: `records.jsonl`, a record for each document in the order of the inputs; `manifest.jsonl`,
//! a row for each, with the hashes that tell whether it has to be read again; `failures.jsonl`, the documents that could not be read,
//! each with its reason; `summary.md`, what all of them come to. The folder has them only when the run is done. Until then, what was
//! read is kept in the folder `unfinished` inside it, from where [`Begin::Resume`] goes on; the files of an earlier run stay as they
//! are until those of the new one take their place.
//!
//! ```
//! use rapporteur::{Engine, Workers};
//! use rapporteur_formats::{Inputs, Layers};
//! use rapporteur_runs::{Begin, Run, Settings};
//!
//! let engine = Engine::builder().build()?;
//! let folder = tempfile::tempdir()?;
//! let lines = r#"{"id": "a", "text": "Norway called for a shorter text."}"#;
//! let run = Run::open(folder.path(), Begin::Anew, Settings { layers: Layers::default(), words: String::new() })?;
//! let summary = run.read(Inputs::lines("reports.jsonl", lines.as_bytes()), &engine, Workers::new(1)?, |_| true)?;
//! assert_eq!((summary.documents(), summary.failed()), (1, 0));
//! assert!(std::fs::read_to_string(folder.path().join("records.jsonl"))?.contains("a shorter text"));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! In reading order: `run` (what happens with each document), `journal` (what a run leaves behind that is killed), `store` (what
//! earlier runs have), `folder` (how a run's files take their place), `summary`, `findings`.

mod digest;
mod error;
mod findings;
mod folder;
mod journal;
mod manifest;
mod run;
mod store;
mod summary;

pub use digest::Digest;
pub use error::RunError;
pub use manifest::version;
pub use run::{Begin, Run, Settings, Step};
pub use summary::Summary;
