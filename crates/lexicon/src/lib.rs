//! Word lists that people edit, and the machines that find their entries in a text.
//!
//! Three things, in reading order:
//!
//! - [`Table`] reads a tab-separated file with comments and a header, and knows the place of every cell, so that whoever reads
//!   it can say what is wrong and where ([`Error`]).
//! - [`Lexicon`] is compiled from gazetteer files: names with aliases, identifiers and conditions. One aho-corasick pass finds them
//!   all, leftmost-longest on token borders.
//! - [`Phrases`] maps short phrases of lower-cased tokens to values of any type: number words, units, cues.
//!
//! This crate knows the format of the files. Which kinds of names there are, and what they are for, it does not know.

mod error;
mod phrases;
mod table;

pub use error::Error;
pub use phrases::Phrases;
pub use table::{Cell, Row, Table};
