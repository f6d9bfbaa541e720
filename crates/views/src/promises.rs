//! What was promised, and what the same actors reported later that they did about the same thing.
//!
//! ```
//! use rapporteur::Engine;
//! use rapporteur_views::promises::{Promises, accounts};
//!
//! let engine = Engine::builder().build()?;
//! let mut promises = Promises::default();
//! for (id, date, text) in [
//!     ("first", "2031-05-05", "Peru pledged to ratify the Minamata Convention by 2032. Chad promised to plant oaks."),
//!     ("second", "2032-06-07", "Peru said it had ratified the Minamata Convention."),
//! ] {
//!     promises.add(accounts(id, Some(date), &engine.analyze(text), None));
//! }
//! let promises = promises.finish(0.0);
//! assert_eq!((promises[0].content.as_str(), promises[0].reports.len()), ("ratify the Minamata Convention by 2032", 1));
//! assert_eq!(promises[0].reports[0].shared[0], "Minamata Convention on Mercury");
//! assert!(promises[1].reports.is_empty());
//! # Ok::<(), rapporteur::Error>(())
//! ```
//!
//! In reading order: `account` (what is kept of a statement), `matches` (when two are about the same thing), then the promises here, and
//! `output` (JSON and CSV).

mod account;
mod matches;
mod output;

use std::cmp::Reverse;

use rapporteur::Act;
use serde::Serialize;

use crate::Place;
use crate::tables::label;

pub use account::{Account, accounts};
pub use matches::THRESHOLD;
pub use output::{write_csv, write_json};

/// A commitment, and the reports of action that may be about it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Promise {
    /// Where its content stands.
    #[serde(flatten)]
    pub place: Place,
    /// Who promises: by name where it is known, else as written.
    pub holders: Vec<String>,
    /// What is promised.
    pub content: String,
    /// 1 (minimal) to 5 (specific action).
    pub strength: Option<u8>,
    /// By when, as written.
    pub deadline: Option<String>,
    /// What it means as ISO 8601 writes it, where the text alone tells.
    pub deadline_iso: Option<String>,
    /// The sentence that holds the cue.
    pub sentence: String,
    /// The surest first.
    pub reports: Vec<Report>,
}

/// A statement in which an actor reports what was done.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Report {
    /// Where its content stands.
    #[serde(flatten)]
    pub place: Place,
    /// What the holders do by it.
    #[serde(serialize_with = "label")]
    pub act: Act,
    /// Who reports: by name where it is known, else as written.
    pub holders: Vec<String>,
    /// What is reported.
    pub content: String,
    /// The sentence that holds the cue.
    pub sentence: String,
    /// How much both are about the same thing: from 0 to 1.
    pub score: f64,
    /// What both name: instruments, goals and the like by name, then words, as the promise spells them; the rarest first.
    pub shared: Vec<String>,
}

/// Collects accounts, one document after the other.
#[derive(Clone, Debug, Default)]
pub struct Promises {
    accounts: Vec<Account>,
}

impl Promises {
    /// Adds the accounts of one document.
    pub fn add(&mut self, accounts: Vec<Account>) {
        self.accounts.extend(accounts);
    }

    /// The promises, each with the reports whose score is at least `threshold`: those with a deadline first, then by strength, then in the
    /// order of their dates and of the inputs.
    #[must_use]
    pub fn finish(mut self, threshold: f64) -> Vec<Promise> {
        // A stable sort: documents of one date, and those without one, keep their order.
        self.accounts.sort_by(|a, b| (a.place.date.is_none(), &a.place.date).cmp(&(b.place.date.is_none(), &b.place.date)));
        let mut promises = matches::promises(&self.accounts, threshold);
        promises.sort_by_key(|promise| (promise.deadline.is_none(), Reverse(promise.strength)));
        promises
    }
}
