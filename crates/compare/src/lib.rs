//! What differs between two sets of records, and pages that show it.
//!
//! Two records of one document are compared layer by layer, those that both have. Of their findings some are in one only, *new* or *gone*; some
//! are in both and *changed*, and then it is told which of their fields have which values before and after. What makes two findings the same:
//!
//! - mentions: span and kind; then the span; then the kind, of two that overlap;
//! - figures, sentences, tokens and all else that has a place: the span; then the greatest overlap;
//! - statements: cue, content, act and holders; then contents that overlap by half or cues that overlap, the most alike first;
//! - entities: kind and name; then the name; then the first link; then half of the mentions.
//!
//! Ids hold in their record only, so that one finding more shifts all behind it. What they stand for is compared instead: an entity that is
//! paired with another, be it by another name, is the same for all that refer to it. Not compared are `source` and `meta`, what follows from
//! other layers (a statement's `sentence`, `mentions` and `figures`; a figure's `statement` where that is new or gone itself), fields that only
//! one of the two findings has, since newer records may have more, and changes of a `confidence` by less than [`Options::confidence`].
//!
//! ```
//! use rapporteur_compare::{Options, compare_records};
//!
//! let record = |kind: &str| {
//!     format!(r#"{{"id": "a", "text": "Georgia met.", "mentions": [{{"id": "m1", "start": 0, "end": 7, "text": "Georgia", "kind": "{kind}"}}]}}"#)
//! };
//! let changes = compare_records(&record("place"), &record("country"), &Options::default(), &|_, _| None).expect("two records");
//! let mentions = &changes.layers[0];
//! assert_eq!(mentions.changes[0].label(), "country, kind: place → country");
//! assert_eq!(mentions.drawn[0].passage.plain(80), "Georgia met.\n~~~~~~~ country, kind: place → country\n");
//! ```
//!
//! [`compare_sets`] does so for files of any size: the second is read once for where its records stand ([`Index`]), records that are equal byte
//! by byte are not parsed, and of the others only what differs is kept. A [`Comparison`] gathers that, and is written as text, Markdown, HTML,
//! JSON or a report of tests.
//!
//! In reading order: `reader` and `sets` (records, and pairs of them), `record` and `finding` (what is read of them), `document` (two records),
//! `matching` and `layers` (which findings are the same), `referents` and `fields` (whether they differ), `sentences` (their drawings),
//! `shift` (a text that has changed), `changes` and `summary` (what comes of it), `pages` (how it looks).

mod changes;
mod document;
mod fields;
mod finding;
mod layers;
mod matching;
mod pages;
mod reader;
mod record;
mod referents;
mod sentences;
mod sets;
mod shift;
mod summary;
mod texts;

pub use changes::{Change, DocumentChanges, DocumentState, LayerChanges};
pub use document::Options;
pub use fields::FieldChange;
pub use pages::{Look, write_html, write_json, write_junit, write_markdown, write_text};
pub use reader::Malformed;
pub use sentences::Drawn;
pub use sets::{Index, Side, Texts, compare_records, compare_sets};
pub use summary::{Comparison, LayerCount, Problem, Summary};
