//! Who and what a report names.
//!
//! [`Recognizer`] finds the [`Mention`]s of a segmented text, from a lexicon and from patterns, and joins those that name the same
//! thing into [`Entity`]s. The definitions are those of the annotation guide in `docs/annotation.md`.
//!
//! ```
//! use rapporteur_entities::{Kind, Recognizer};
//! use rapporteur_lexicon::Lexicon;
//! use rapporteur_tagger::Tagger;
//! use rapporteur_text::Segmenter;
//!
//! let names = "id\tkind\tname\taliases\tlinks\tcase\ncountry:PE\tcountry\tPeru\t\tiso3166=PE\t\norg:UN\torganization\tUnited Nations\tUN\t\texact\n";
//! let recognizer = Recognizer::new(Lexicon::builder().file("names.tsv", names)?.build())?;
//!
//! let document = Segmenter::default().segment("Ms. Ana Falk, Minister of Energy of Peru, urged the UN to act on SDG 7. Falk left on 3 May 2011.");
//! let names = recognizer.recognize(&document, &Tagger::new().tag(&document));
//! let found: Vec<_> = names.mentions.iter().map(|mention| (mention.span.of(document.text()), mention.kind.label())).collect();
//! assert_eq!(
//!     found,
//!     [
//!         ("Ana Falk", "person"),
//!         ("Minister of Energy of Peru", "role"),
//!         ("Peru", "country"),
//!         ("UN", "organization"),
//!         ("SDG 7", "goal"),
//!         ("Falk", "person"),
//!         ("3 May 2011", "date"),
//!     ]
//! );
//! let falk = &names.entities[names.mentions[0].entity];
//! assert_eq!((falk.kind, falk.mentions.len(), falk.roles[0].as_str()), (Kind::Person, 2, "Minister of Energy of Peru"));
//! # Ok::<(), rapporteur_lexicon::Error>(())
//! ```
//!
//! # How it works
//!
//! 1. The lexicon's names are found, and the *patterns* propose more: dates, goals, articles, resolutions, document symbols, numbered
//!    sessions, names by their head word ("Ministry of …"), acronyms that the text defines, titles in quotation marks. Each family is one
//!    module, a pure function from the document and the lexicon's names to candidates.
//! 2. Of overlapping candidates the longest stands, of equally long ones the surer. This is the one overlap policy; only roles hold others.
//! 3. With these names known, *offices* and *persons* are read, each speaking for the other, then surnames that stand alone, the bodies
//!    that persons come from, and bodies that nothing tells but that they speak.
//! 4. Mentions of one thing are *joined*: by identifier, definition, surname, head word, number or date ([`Joined`]).
//!
//! Tags tell verbs from nouns where capitals do not: which word may have a subject, where the field of an office ends, whether a word that
//! is a name elsewhere is one here.
//!
//! Every mention says what found it: [`Mention::rule`] is a lexicon entry's id or `pattern:` and the pattern's name, of which
//! [`pattern_meaning`] says what it looks for. [`Recognizer::explain`] adds what each mention kept out of its place. The words that the
//! patterns ask for are files of `rapporteur-gazetteers`, in `people/` and `heads/`.
//!
//! Time is linear in the length of the text, and nothing is compiled for a document. This crate knows nothing of figures and statements.

mod candidate;
mod explained;
mod expression;
mod found;
mod function_words;
mod join;
mod joined;
mod kind;
mod names;
mod overlap;
mod patterns;
mod people;
mod recognizer;
mod rules;
mod shape;
mod view;
mod words;

pub use explained::{Explained, Suppressed};
pub use joined::Joined;
pub use kind::{Gender, Kind};
pub use names::{Entity, Mention, Names};
pub use recognizer::Recognizer;
pub use rules::pattern_meaning;
