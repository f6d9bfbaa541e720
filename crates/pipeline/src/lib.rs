//! Reads reports of meetings: who is named, which figures are claimed, who recommended, promised, decided or opposed what.
//!
//! An [`Engine`] is built once and then reads any number of texts, from any number of threads. What it finds in a text is an
//! [`Analysis`]: layers that are plain values, each with its evidence as byte [`Span`]s into the text. Analysis is total: any text
//! has one. Only the words that an engine is built from can be wrong, and then the [`Error`] says in which file, line and column.
//!
//! ```
//! use rapporteur::{Act, Engine, Kind};
//!
//! let engine = Engine::builder().build()?;
//! let text = "Norway called for better data. Peru pledged $5 million.";
//! let analysis = engine.analyze(text);
//!
//! let countries = analysis.names.mentions.iter().filter(|mention| mention.kind == Kind::Country);
//! assert_eq!(countries.map(|mention| mention.span.of(text)).collect::<Vec<_>>(), ["Norway", "Peru"]);
//! assert_eq!(analysis.figures[0].span.of(text), "$5 million");
//! let [first, second] = &analysis.statements[..] else { panic!("two statements") };
//! assert_eq!((first.act, first.content.of(text)), (Act::Recommendation, "better data"));
//! assert_eq!((second.act, second.holders[0].span.of(text)), (Act::Commitment, "Peru"));
//! # Ok::<(), rapporteur::Error>(())
//! ```
//!
//! In reading order: [`Builder`] takes words of your own, [`Engine`] reads one text, [`Workers`] reads a corpus in parallel and
//! in order. Files, formats and offsets other than bytes are the business of `rapporteur-formats`.

mod engine;
mod gazetteers;
mod workers;

pub use engine::{Analysis, Builder, Engine, Explanation};
pub use gazetteers::{gazetteer_lint, own_gazetteer_lint};
pub use workers::{InOrder, NoThreads, Unfinished, Workers};

pub use rapporteur_entities::{Entity, Gender, Joined, Kind, Mention, Names, Suppressed, pattern_meaning};
pub use rapporteur_figures::{Base, Figure};
pub use rapporteur_lexicon::{Error, Finding, Lint, Place, Severity, is_compiled};
pub use rapporteur_span::{LineIndex, MAX_TEXT_BYTES, Offsets, Span};
pub use rapporteur_statements::{Act, Claim, Party, Rejected, Rejection, Sign, Signs, Statement};
pub use rapporteur_tagger::{Label, Lemmas, NounPhrase, Tag, Tags, VerbForm, VerbGroup, Voice, noun_phrases, verb_groups};
pub use rapporteur_text::{Abbreviations, Block, BlockKind, Document, Section, Sentence, Token, TokenKind};
