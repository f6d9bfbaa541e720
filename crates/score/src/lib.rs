//! How good the findings are: gold annotations, and what a system's findings score against them.
//!
//! [`Annotations`] are the findings of one document as files have them, be they gold or a system's record; a [`Set`] is those of many, read from
//! files in our own form, brat's, CoNLL-U or columns. [`Scores`] adds up, over many documents, what was found, what should have been, and
//! what is both, in rows; what was taken for what ([`Confusion`]), how far two annotators agree on it ([`Agreement`]), and every
//! [`Difference`]. [`Floors`] say what scores may not fall below. Layers that the gold lacks are not scored.
//!
//! `docs/scores.md` says what each row means; spans must be equal unless it says otherwise.
//!
//! ```
//! use rapporteur_score::{Annotations, Scores};
//!
//! let mention = |end: usize| format!(r#"{{"start": 0, "end": {end}, "text": "Peru", "kind": "country", "entity": "e1"}}"#);
//! let file = |rows: String| format!(r#"{{"id": "a", "mentions": [{rows}], "figures": [], "statements": []}}"#);
//! let gold: Annotations = file(mention(4)).parse()?;
//! let found: Annotations = file(mention(4) + "," + &mention(9)).parse()?;
//! let mut scores = Scores::default();
//! scores.add(&gold, &found);
//! let mentions = scores.counts("mentions");
//! assert_eq!((mentions.precision(), mentions.recall()), (0.5, 1.0));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! In reading order: `annotations` and `layers`; `read` (files); `scores`, by way of `mentions`, `figures` and `statements`, which stand on
//! `matching`; `confusion`, `difference`, `floors`; `table` and `written` (what is shown).
//!
//! [`segmentation`] scores sentences and tokens against a treebank, which [`conllu`] reads.

mod annotations;
mod confusion;
pub mod conllu;
mod counts;
mod difference;
mod figures;
mod floors;
mod layers;
mod matching;
mod mentions;
mod read;
mod scores;
pub mod segmentation;
mod statements;
mod table;
pub mod tagging;
mod written;

pub use annotations::{Annotations, Figure, Mention, Quote, Statement};
pub use confusion::{Agreement, Confusion};
pub use difference::{Difference, Mark, Side};
pub use floors::{Fall, Floors};
pub use layers::{Layer, Layers};
pub use read::{Document, Format, Labels, ReadError, Set, Text, TextOf};
pub use scores::Scores;
pub use segmentation::Counts;
pub use statements::right_statements;
pub use table::{Sides, table};
pub use written::Page;
