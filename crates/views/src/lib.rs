//! Tables over the analyses of many documents.
//!
//! A view takes from each analysis the few values that it needs, as its own, so that neither analyses nor texts are kept; when all
//! documents are read it orders them. [`ledger`] lists figures by what they count, [`statements`] who said what, [`interactions`] who
//! spoke and sided with whom, [`positions`] counts who supported and opposed whom, and [`promises`] sets commitments beside later
//! reports of action.
//!
//! What they share: `page` (a document as they read it), [`Who`] (somebody asked for by name), `words` (stems) and `tables` (JSON and
//! commas).

pub mod interactions;
pub mod ledger;
mod page;
pub mod positions;
pub mod promises;
pub mod statements;
mod tables;
mod who;
mod words;

pub use page::Place;
pub use who::Who;
