//! Parts of speech.

mod endings;
mod features;
mod hash;
mod index;
mod lemmas;
mod model;
mod recase;
mod tag;
mod tagger;
mod training;

pub use lemmas::Lemmas;
pub use model::ModelError;
pub use tag::{Label, Tag, VerbForm};
pub use tagger::{Tagger, Tags};
pub use training::{TaggedSentence, train};
