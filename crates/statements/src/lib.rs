//! Who recommended, promised, reported, supported, opposed or decided what.
//!
//! [`StatementReader`] finds the [`Statement`]s of a report. It reads a sentence from its cues: a verb or a phrase of
//! `gazetteers/cues/cues.tsv` that stands in a verb's place, with a subject that holds it and a complement that says what. The way
//! of a cue through the modules is the order in which to read them:
//!
//! 1. `view` holds what the grammar asks of a document, and `vocabulary` what its words may be; `cues` finds the phrases, `verbs`
//!    tells whether one is used as a verb, and in which voice; `quotations` says which words are somebody else's;
//! 2. `subjects` finds who stands before it, with those who are inserted ("for the EU", "opposed by Chad"), `parties` reduces
//!    them to the spans that name them, and `referents` to entities;
//! 3. `clauses` orders the cues of a sentence, and `contents` cuts what each of them carries, lists into their items;
//! 4. `acts` decides what the holder does by it, `targets` who is asked and whose words are meant, `strength` how much is asked, `deadlines` by when.
//!
//! Resolutions, and speeches and posts, have forms of their own: `resolutions` and `direct`. `speakers` tells who "we" are in a speech, and who holds
//! what notes say without a subject.
//!
//! ```
//! use rapporteur_entities::Recognizer;
//! use rapporteur_lexicon::Lexicon;
//! use rapporteur_statements::{Act, StatementReader};
//! use rapporteur_tagger::Tagger;
//! use rapporteur_text::Segmenter;
//!
//! let lexicon = Lexicon::builder().file("names.tsv", "id\tkind\tname\ncountry:NO\tcountry\tNorway\n")?.build();
//! let document = Segmenter::default().segment("Norway called for a shorter text.");
//! let tags = Tagger::new().tag(&document);
//! let names = Recognizer::new(lexicon)?.recognize(&document, &tags);
//! let statements = StatementReader::new()?.read(&document, &tags, &names, &[]);
//! assert_eq!(statements[0].act, Act::Recommendation);
//! assert_eq!(statements[0].holders[0].span.of(document.text()), "Norway");
//! assert_eq!(statements[0].content.of(document.text()), "a shorter text");
//! # Ok::<(), rapporteur_lexicon::Error>(())
//! ```

mod act;
mod acts;
mod claims;
mod clauses;
mod confidence;
mod contents;
mod cues;
mod deadlines;
mod direct;
mod forms;
mod ownness;
mod parties;
mod predicate;
mod promises;
mod proposals;
mod quotations;
mod reader;
mod referents;
mod rejection;
mod resolutions;
mod speakers;
mod statement;
mod strength;
mod subjects;
mod tails;
mod targets;
mod trace;
mod verbs;
mod view;
mod vocabulary;
mod words;

pub use act::Act;
pub use claims::{Claim, claims};
pub use confidence::{Sign, Signs};
pub use reader::StatementReader;
pub use rejection::{Rejected, Rejection};
pub use statement::{Deadline, Party, Statement};
