//! Word lists that people edit, and the machines that find their entries in a text.
//!
//! Three things, in reading order:
//!
//! - [`Table`] reads a tab-separated file with comments and a header, and knows the place of every cell, so that whoever reads
//!   it can say what is wrong and where ([`Error`]).
//! - [`Lexicon`] is compiled from gazetteer files: names with aliases, identifiers and conditions. All are found in one pass,
//!   leftmost-longest on token borders. What is compiled can be kept as a file, which opens at once, however many names it has.
//! - [`Phrases`] maps short phrases of lower-cased tokens to values of any type: number words, units, cues.
//!
//! ```
//! use rapporteur_lexicon::Lexicon;
//! use rapporteur_text::Segmenter;
//!
//! let names = "id\tkind\tname\taliases\tlinks\tcase\twhen\n\
//!     country:GE\tcountry\tGeorgia\t\tiso3166=GE\t\t\n\
//!     place:US-GA\tplace\tGeorgia\t\tiso3166-2=US-GA\t\tnear:atlanta,savannah\n\
//!     org:WHO\torganization\tWorld Health Organization\tWHO\t\texact\t\n";
//! let lexicon = Lexicon::builder().file("names.tsv", names)?.build();
//!
//! let document = Segmenter::default().segment("GEORGIA asked who pays. The WHO has no seat in Atlanta, Georgia.");
//! let found = lexicon.find(&document);
//! let found: Vec<_> = found.iter().map(|hit| (hit.span().of(document.text()), lexicon.entry(hit.entry()).id())).collect();
//! assert_eq!(found, [("GEORGIA", "country:GE"), ("WHO", "org:WHO"), ("Georgia", "place:US-GA")]);
//! # Ok::<(), rapporteur_lexicon::Error>(())
//! ```
//!
//! # The files
//!
//! Tab-separated, with a header; lines that start with `#` are comments. Values in one cell are parted by `|`.
//!
//! | column | what stands there |
//! | --- | --- |
//! | `id` | the identifier. Rows that share one, in whatever file, are one entry: each adds its names, for which its own `case` and `when` hold |
//! | `kind` | what the entry is; one kind for each id |
//! | `name` | the name to show, and the first to look for |
//! | `aliases` | other names |
//! | `links` | identifiers elsewhere, as `scheme=id` |
//! | `case` | `name` (the default): as written, with capitals at the head of more words, or all in capitals, if of four letters or more. `exact`: only as written. `any`: however written |
//! | `when` | conditions parted by spaces, all of which must hold; words in them are parted by commas and compared in lower case; `comma` is the comma itself |
//!
//! | condition | holds where |
//! | --- | --- |
//! | `near:a,b` | one of the words stands in the same sentence |
//! | `before:a,b` | the next token is one of them |
//! | `after:a,b` | the token before is one of them |
//! | `not-near:`, `not-before:`, `not-after:` | it is not so |
//! | `not-first` | a word stands before it in its sentence |
//! | `not-caps` | neither neighbour is a word in capitals |
//! | `alone` | neither neighbour begins with a capital, the first word of the sentence left aside |
//!
//! Accents, the form of quotes and hyphens, and kinds of white space make no difference, nor does a line break after a hyphen. A name
//! starts and ends where tokens do or beside a hyphen inside one, and does not reach from one paragraph into the next. Where a name has several entries, the one of the
//! later file wins, then one with conditions that hold, then the earlier row.
//!
//! Files may also be tables in commas (`.csv`) or plain lists of names (`.txt`); ids and, by
//! [words in the names of the files](LexiconBuilder::kind_words), kinds are then made. [`Lint`] tells what may be wrong with rows beyond what
//! keeps a file from being read.
//!
//! This crate knows the format of the files. Which kinds of names there are, and what they are for, it does not know.

mod builder;
mod bytes;
mod case;
mod compile;
mod condition;
mod csv;
mod draft;
mod entry;
mod error;
mod fold;
mod hit;
mod kind_words;
mod layer;
mod layout;
mod lexicon;
mod lint;
mod names;
mod names_file;
mod nearest;
mod phrases;
mod stack;
mod table;

pub use builder::LexiconBuilder;
pub use entry::{Entry, EntryIndex, Link};
pub use error::Error;
pub use fold::fold;
pub use hit::Hit;
pub use layout::is_compiled;
pub use lexicon::Lexicon;
pub use lint::{Finding, Lint, Place, Severity};
pub use phrases::Phrases;
pub use table::{Cell, Row, Table};
