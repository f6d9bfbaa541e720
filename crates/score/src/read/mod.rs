//! Files of annotations, in our own form and in others.
//!
//! In reading order: `format` (which there are), `set` (files and folders), `json`, `brat`, `names` (CoNLL-U) and `columns` (IOB), the
//! last two by way of `tags` and `tokens`; `labels` (what is called what), `check` (whether all of it fits the text).

mod brat;
mod check;
mod columns;
mod error;
mod format;
mod json;
mod labels;
mod names;
mod set;
mod tags;
mod tokens;

pub(crate) use error::Problem;
pub use error::ReadError;
pub use format::Format;
pub use labels::Labels;
pub use set::{Document, Set, Text, TextOf};
