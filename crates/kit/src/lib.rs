//! A regression kit: the records of a corpus that somebody read and accepted, and what a changed rule, list or version does to them.
//!
//! A [`Kit`] is a few files that can be committed beside the documents: [`Accepted`] records, one file a document, each finding on a line of
//! its own, so that a change is seen in the history, too; gold annotations; the [`Floors`](rapporteur_score::Floors) that no score may go below.
//! [`Kit::check`] reads the documents anew and compares with what was accepted; [`Accepted::write`] accepts; [`Kit::score`] scores.
//!
//! ```
//! use rapporteur::{Engine, Workers};
//! use rapporteur_kit::{Kit, Places, Settings};
//!
//! let folder = tempfile::tempdir()?;
//! std::fs::write(folder.path().join("talk.txt"), "Norway called for a shorter text.")?;
//! let kit = Kit::new(Places::in_folder(folder.path()).with_paths([folder.path().join("talk.txt")]));
//!
//! let engine = Engine::builder().build()?;
//! let check = || kit.check(kit.inputs(), &engine, Workers::new(1).expect("a thread"), Settings::default());
//! let first = check().next().expect("a document")?;
//! kit.accepted().write(&first.changes.id, first.record.as_deref().expect("it is new"))?;
//! assert!(check().next().expect("a document")?.changes.is_equal());
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! In reading order: `kit` (a kit and its places), `check` (documents against accepted records), `accepted` and `file_name` (where these stand),
//! `set_out` and `lines` (their form), `composed` (one layer accepted), `gold` (scores), `fresh` (a kit that is new), `atomic` (files that are whole or not there).

mod accepted;
mod atomic;
mod check;
mod composed;
mod digest;
mod error;
mod file_name;
mod fresh;
mod gold;
mod kit;
mod lines;
mod set_out;

pub use accepted::{Accepted, Header};
pub use atomic::write_whole;
pub use check::{Checked, Settings};
pub use composed::with_layer;
pub use error::KitError;
pub use fresh::make;
pub use gold::Scored;
pub use kit::{Entry, Kit, Places, State};
