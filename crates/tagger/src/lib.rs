//! Parts of speech.

mod endings;
mod features;
mod hash;
mod index;
mod lemmas;
mod model;
mod noun_phrases;
mod recase;
mod tag;
mod tagger;
mod training;
mod verb_groups;
mod words;

pub use lemmas::Lemmas;
pub use model::ModelError;
pub use noun_phrases::{NounPhrase, noun_phrase_at, noun_phrases};
pub use tag::{Label, Tag, VerbForm};
pub use tagger::{Tagger, Tags};
pub use training::{TaggedSentence, train};
pub use verb_groups::{VerbGroup, Voice, verb_groups};
