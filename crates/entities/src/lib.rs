//! Who and what a report names.
//!
//! [`Recognizer`] finds the [`Mention`]s of a segmented text, from a lexicon and from patterns, and joins those that name the same
//! thing into [`Entity`]s. The definitions are those of the annotation guide in `docs/annotation.md`.

mod candidate;
mod expression;
mod found;
mod join;
mod kind;
mod names;
mod overlap;
mod patterns;
mod people;
mod recognizer;
mod shape;
mod view;
mod words;

pub use kind::{Gender, Kind};
pub use names::{Entity, Mention, Names};
pub use recognizer::Recognizer;
