//! Parts of speech, lemmas, noun phrases and verb groups of English reports.
//!
//! "The report notes all calls, and the panel calls for notes": what is said, and what a number counts, hangs on which word is a noun
//! and which a verb. [`Tagger`] tells them apart, with the universal tags of [Universal Dependencies] and the verb forms of the Penn
//! Treebank; [`Lemmas`] gives words their base forms; [`noun_phrases`] and [`verb_groups`] join tagged words.
//!
//! ```
//! use rapporteur_tagger::{Lemmas, Tag, Tagger, VerbForm, Voice, noun_phrases, verb_groups};
//! use rapporteur_text::Segmenter;
//!
//! let document = Segmenter::default().segment("The panel notes that all calls for notes were answered.");
//! let tags = Tagger::new().tag(&document);
//! assert_eq!((tags.tag(2), tags.label(2).form()), (Tag::Verb, Some(VerbForm::ThirdPerson)));
//! assert_eq!(tags.tag(5), Tag::Noun);
//! assert_eq!(Lemmas::default().of("calls", tags.label(5)), "call");
//!
//! let phrases = noun_phrases(&document, &tags);
//! assert_eq!(document.text_of(phrases[1].tokens.clone()), "all calls");
//! let groups = verb_groups(&document, &tags, &phrases);
//! assert_eq!((document.text_of(groups[1].tokens.clone()), groups[1].voice), ("were answered", Voice::Passive));
//! ```
//!
//! # How it works
//!
//! From left to right, each word gets the label with the highest sum of weights; the weights belong to features of the word, of its
//! neighbours and of the labels before it (`features`). They were learnt by an averaged perceptron (`training`, open to all as
//! [`train`]) from treebanks, and from copies of their sentences in other cases, so that HEADINGS and Long Titles are read as well.
//! Words with one label in the treebanks are looked up. A lexicon tells of words that the treebanks lack what they mostly are; of the
//! 90,000 words in it, a model keeps hashes. Whole numbers only: the same sentences train the same model, and the same text has the
//! same tags, everywhere.
//!
//! What the model was trained on, its licence and its scores stand in `model/README.md`.
//!
//! [Universal Dependencies]: https://universaldependencies.org/u/pos/

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
