//! Who spoke in negotiations, and who sided with whom: the two tables by which such meetings are studied.
//!
//! ```
//! use rapporteur::Engine;
//! use rapporteur_views::interactions::{Actors, Relation, interactions};
//!
//! let engine = Engine::builder().build()?;
//! let tables = interactions("monday", None, &engine.analyze("Kenya, for the African Group, opposed by China, asked for a fund."), Actors::Parties);
//! let spoke: Vec<&str> = tables.interventions.iter().map(|row| row.entity.as_str()).collect();
//! assert_eq!(spoke, ["Kenya", "African Group", "China"]);
//! let rows = tables.interactions.iter().map(|row| (row.entity_a.as_str(), row.relation, row.entity_b.as_str()));
//! assert_eq!(
//!     rows.collect::<Vec<_>>(),
//!     [
//!         ("China", Relation::Opposition, "Kenya"),
//!         ("China", Relation::Opposition, "African Group"),
//!         ("Kenya", Relation::OnBehalf, "African Group"),
//!     ]
//! );
//! # Ok::<(), rapporteur::Error>(())
//! ```
//!
//! In reading order: `actors` (who may be a party, and the groups that it speaks for), `speeches` (the statements of a sentence and
//! their parties), `relations` (what these have to do with each other), `headings` (under which they stand), then the tables here, and
//! `output` (JSON and CSV).

mod actors;
mod headings;
mod output;
pub(crate) mod relations;
mod speeches;

use std::fmt;

use rapporteur::Analysis;
use serde::{Serialize, Serializer};

use crate::Place;
use crate::page::Page;

pub use actors::Actors;
pub use output::{write_interactions_csv, write_interventions_csv, write_json};

/// How one party relates to another in a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Relation {
    /// The first speaks for the second.
    OnBehalf,
    /// Both make one statement. The names of a pair stand in the order of the alphabet.
    Agreement,
    /// The first supports the second.
    Support,
    /// The first opposes the second.
    Opposition,
}

impl Relation {
    /// All, in the order in which tables count them.
    pub const ALL: [Self; 4] = [Self::OnBehalf, Self::Agreement, Self::Support, Self::Opposition];

    /// The relation's name in files.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::OnBehalf => "on-behalf",
            Self::Agreement => "agreement",
            Self::Support => "support",
            Self::Opposition => "opposition",
        }
    }
}

impl fmt::Display for Relation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.label())
    }
}

impl Serialize for Relation {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.label())
    }
}

/// A party that speaks in a sentence, or for which another speaks there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Intervention {
    /// Where the sentence stands.
    #[serde(flatten)]
    pub place: Place,
    /// The nearest heading above, run-in ones included; empty where there is none.
    pub heading: String,
    /// The party's name.
    pub entity: String,
    /// The sentence, white space collapsed.
    pub sentence: String,
}

/// Two parties that have to do with each other in a sentence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Interaction {
    /// Where the sentence stands.
    #[serde(flatten)]
    pub place: Place,
    /// The nearest heading above, run-in ones included; empty where there is none.
    pub heading: String,
    /// The name of the one who speaks, supports or opposes.
    pub entity_a: String,
    /// The name of the other.
    pub entity_b: String,
    /// What the first has to do with the other.
    #[serde(rename = "type")]
    pub relation: Relation,
    /// The sentence, white space collapsed.
    pub sentence: String,
}

/// The interventions and interactions of documents, in the order of their sentences.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tables {
    /// One row for each party and sentence.
    pub interventions: Vec<Intervention>,
    /// One row for each pair, relation and sentence.
    pub interactions: Vec<Interaction>,
}

impl Tables {
    /// Adds the rows of another document.
    pub fn add(&mut self, other: Self) {
        self.interventions.extend(other.interventions);
        self.interactions.extend(other.interactions);
    }
}

/// The tables of one document, with its id and, where it is known, its date.
///
/// # Panics
/// Where a span of `analysis` does not fit its text, which no engine makes.
#[must_use]
pub fn interactions(id: &str, date: Option<&str>, analysis: &Analysis, actors: Actors) -> Tables {
    let page = Page::new(id, date, analysis);
    let headings = headings::headings(&analysis.document);
    let mut tables = Tables::default();
    for sides in relations::sentences(&page, actors) {
        let span = page.sentence(sides.sentence);
        let (place, sentence) = (page.place(span), page.text(span));
        let heading = headings[sides.sentence].map(|span| headings::title(&page.text(span))).unwrap_or_default();
        let name = |actor: usize| page.entity(actor).name.clone();
        tables.interventions.extend(sides.speakers.iter().map(|&actor| Intervention {
            place: place.clone(),
            heading: heading.clone(),
            entity: name(actor),
            sentence: sentence.clone(),
        }));
        tables.interactions.extend(sides.relations.iter().map(|&(relation, a, b)| Interaction {
            place: place.clone(),
            heading: heading.clone(),
            entity_a: name(a),
            entity_b: name(b),
            relation,
            sentence: sentence.clone(),
        }));
    }
    tables
}
