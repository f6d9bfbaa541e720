//! The figures of many documents, grouped by what they count, so that those who check facts see where reports disagree.
//!
//! ```
//! use rapporteur::Engine;
//! use rapporteur_views::ledger::{Ledger, entries};
//!
//! let engine = Engine::builder().build()?;
//! let mut ledger = Ledger::default();
//! for (id, date, text) in [
//!     ("monday", Some("2031-05-05"), "Norway said 900 fishing vessels had sunk."),
//!     ("tuesday", None, "Chile reported that about 600 fishing vessels had sunk. Peru spoke of 7 ferries."),
//! ] {
//!     ledger.add(entries(id, date, &engine.analyze(text)));
//! }
//! let groups = ledger.finish();
//! assert_eq!((groups[0].counted.as_str(), groups[0].disagrees, groups[0].documents), ("fishing vessels", true, 2));
//! assert_eq!(groups[0].figures[0].holders, ["Norway"]);
//! # Ok::<(), rapporteur::Error>(())
//! ```
//!
//! In reading order: `entry` (what is kept of a figure), `key` (when two figures count the same), `disputes` (when they
//! disagree), then the groups here, and `output` (JSON and CSV).

mod disputes;
mod entry;
mod key;
mod majority;
mod output;

use std::cmp::Reverse;
use std::collections::BTreeMap;

use rust_decimal::Decimal;
use serde::Serialize;

pub use entry::{Entry, entries};
pub use key::Key;
pub use output::{write_csv, write_json};

use crate::words::stems;

const DOZEN: Decimal = Decimal::from_parts(12, 0, 0, false, 0);

/// Collects entries, one document after the other. It holds what they hold, and nothing of the texts beside.
#[derive(Clone, Debug, Default)]
pub struct Ledger {
    groups: BTreeMap<Key, Vec<Entry>>,
}

/// Figures that count the same thing in the same unit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Group {
    /// What they count, in the words that most of them use; empty where the text does not say.
    pub counted: String,
    /// By what they were grouped.
    #[serde(flatten)]
    pub key: Key,
    /// How many documents they are from.
    pub documents: usize,
    /// Whether two of them cannot both hold: those that are [disputed](Entry::disputed).
    pub disagrees: bool,
    /// In the order of their dates, those without one last; then in the order in which they were added.
    pub figures: Vec<Entry>,
}

impl Ledger {
    /// Adds the entries of one document.
    pub fn add(&mut self, entries: Vec<Entry>) {
        for entry in entries {
            self.groups.entry(entry.key.clone()).or_default().push(entry);
        }
    }

    /// The groups: those that disagree first, of these those of several documents, then those that do more than count up to a dozen, then
    /// those of which most is said and those with most figures; at last, a group a unit, the figures of which the text does not say what
    /// they count.
    #[must_use]
    pub fn finish(self) -> Vec<Group> {
        let mut groups: Vec<Group> = self.groups.into_iter().map(|(key, figures)| Group::new(key, figures)).collect();
        // A stable sort: what is equal keeps the order of the keys.
        groups.sort_by_key(|group| {
            let words = Reverse(group.key.words());
            (
                group.key.head.is_none(),
                !group.disagrees,
                group.documents == 1,
                group.is_small(),
                words,
                Reverse(group.figures.len()),
            )
        });
        groups
    }
}

impl Group {
    fn new(key: Key, mut figures: Vec<Entry>) -> Self {
        figures.sort_by(|a, b| (a.date.is_none(), &a.date).cmp(&(b.date.is_none(), &b.date)));
        // Figures of nobody knows what have nothing to disagree on.
        let disagrees = key.head.is_some() && disputes::mark(&mut figures);
        let mut documents: Vec<&str> = figures.iter().map(|entry| entry.document.as_str()).collect();
        documents.sort_unstable();
        documents.dedup();
        Self { counted: usual_words(&figures), documents: documents.len(), disagrees, key, figures }
    }

    /// Whether all figures are counts of no more than a dozen: texts count off their own parts so, "two options".
    fn is_small(&self) -> bool {
        let small = |bound: Option<Decimal>| bound.is_none_or(|bound| bound <= DOZEN);
        self.key.unit == "count" && self.figures.iter().all(|entry| small(entry.low) && small(entry.high))
    }

    /// Whether every word of `text` is among the words that were counted: "vessels", "Fishing vessel".
    #[must_use]
    pub fn is_about(&self, text: &str) -> bool {
        stems(text).iter().all(|stem| self.key.has(stem))
    }
}

/// The words for what is counted that stand most often; of several the first in the alphabet.
fn usual_words(figures: &[Entry]) -> String {
    let mut uses: BTreeMap<&str, usize> = BTreeMap::new();
    for words in figures.iter().filter_map(|entry| entry.counted.as_deref()) {
        *uses.entry(words).or_default() += 1;
    }
    uses.into_iter().max_by_key(|&(words, times)| (times, Reverse(words))).map(|(words, _)| words.to_owned()).unwrap_or_default()
}
