//! A report's text, cut into blocks, tokens and sentences.
//!
//! [`Segmenter`] makes a [`Document`] of a text: its [`Block`]s (headings, paragraphs, list items), the [`Section`]s under its
//! headings, its [`Token`]s (split as in Universal Dependencies) and its [`Sentence`]s. All are spans into the text, which is never
//! altered; every byte belongs to a token or to the white space between two.
//!
//! ```
//! use rapporteur_text::Segmenter;
//!
//! let document = Segmenter::default().segment("H.E. Ms. Adeyemi didn't agree. Qatar's draft stands.");
//! let sentences: Vec<&str> = document.sentences().iter().map(|s| s.span().of(document.text())).collect();
//! assert_eq!(sentences, ["H.E. Ms. Adeyemi didn't agree.", "Qatar's draft stands."]);
//! let words: Vec<&str> = (0..6).map(|token| document.word(token)).collect();
//! assert_eq!(words, ["H.E.", "Ms.", "Adeyemi", "did", "n't", "agree"]);
//! ```
//!
//! Read on in [`Document`], what a segmented text offers, and in [`Abbreviations`], the words after which a full stop ends no sentence.

mod abbreviations;
mod characters;
mod document;
mod layout;
mod segmenter;
mod sentences;
mod tokens;
mod word_lists;

pub use abbreviations::{AbbreviationKind, Abbreviations, BadAbbreviation};
pub use characters::lower_case;
pub use document::Document;
pub use layout::{Block, BlockKind, Section};
pub use segmenter::Segmenter;
pub use sentences::Sentence;
pub use tokens::{Token, TokenKind};
