//! What a report claims in numbers.
//!
//! A [`Figure`] is a quantity with its bounds as the text states them, its unit, and the noun phrase that it counts.
//! [`FigureReader`] finds them, in digits and words. Its words come from [`Files`]; its grammar is code.
//!
//! ```
//! use rapporteur_figures::FigureReader;
//! use rapporteur_tagger::Tagger;
//! use rapporteur_text::Segmenter;
//!
//! let document = Segmenter::default().segment("Nearly two-thirds of coastal towns spent more than US$2.5 million.");
//! let figures = FigureReader::new().read(&document, &Tagger::new().tag(&document), &[]);
//!
//! let share = &figures[0];
//! assert_eq!(share.span.of(document.text()), "Nearly two-thirds");
//! assert_eq!((share.low.unwrap().to_string().as_str(), share.unit.as_str(), share.approximate), ("0.666667", "ratio", true));
//! assert_eq!(share.counted.unwrap().of(document.text()), "coastal towns");
//!
//! let money = &figures[1];
//! assert_eq!(money.span.of(document.text()), "more than US$2.5 million");
//! assert_eq!((money.low.unwrap().to_string().as_str(), money.high, money.unit.as_str()), ("2500000", None, "USD"));
//! ```
//!
//! Reading never fails and never panics. A number too large for a decimal of 28 digits is a figure with open bounds. Shares are
//! rounded to six significant digits. Numbers that name something (clauses, years, times, telephone numbers) are no figures.

mod amount;
mod around;
mod atoms;
mod counted;
mod figure;
mod files;
mod lists;
mod modifiers;
mod noun_phrase;
mod numbers;
mod range;
mod ratio;
mod reader;
mod refusals;
mod scan;
mod words;

pub use figure::{Base, Figure};
pub use files::{Files, WordFile};
pub use reader::FigureReader;
