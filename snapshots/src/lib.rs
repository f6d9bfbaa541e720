//! What the whole engine makes of whole documents, kept so that a change of rules shows its effects.
//!
//! The tests of this crate are its purpose; the library holds what they share with `cargo xtask`:
//!
//! - [`render`] writes an analysis as text that a person can read, and [`outline`] as labels and offsets without a word of the text;
//! - [`Gold`] is a folder of gold annotations with the texts they belong to, and scores an engine against them;
//! - [`Added`] is a corpus that somebody added to that of the project;
//! - [`Floors`] are the scores below which no change may fall;
//! - [`places`] says where in the repository all of this stands.

mod added;
mod floors;
mod gold;
mod outline;
pub mod places;
mod render;

pub use added::Added;
pub use floors::Floors;
pub use gold::Gold;
pub use outline::outline;
pub use render::render;
