//! Who supported and opposed whom, how often, and in which sentences.
//!
//! ```
//! use rapporteur::Engine;
//! use rapporteur_views::interactions::Actors;
//! use rapporteur_views::positions::{Positions, stances};
//!
//! let engine = Engine::builder().build()?;
//! let mut positions = Positions::default();
//! for (id, text) in [("monday", "Peru supported Norway's proposal."), ("tuesday", "Chad, opposed by Peru, asked for time. Norway, supported by Peru, asked for haste.")] {
//!     positions.add(stances(id, None, &engine.analyze(text), Actors::Parties, None));
//! }
//! let matrix = positions.finish(None);
//! assert_eq!(matrix.actors, ["Peru", "Norway", "Chad"]);
//! let cell = matrix.cell("Peru", "Norway").expect("a cell");
//! assert_eq!((cell.supports, cell.oppositions, cell.sentences[1].place.document.as_str()), (2, 0, "tuesday"));
//! # Ok::<(), rapporteur::Error>(())
//! ```

mod output;

use std::cmp::Reverse;
use std::collections::BTreeMap;

use rapporteur::Analysis;
use serde::Serialize;

use crate::interactions::relations::sentences;
use crate::interactions::{Actors, Relation};
use crate::page::Page;
use crate::{Place, Who};

pub use output::{write_csv, write_json, write_sentences_csv};

/// A support or an opposition of one actor toward another, in one sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stance {
    actor: String,
    toward: String,
    cited: Cited,
}

/// A sentence in which an actor takes a side.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Cited {
    /// Where the sentence stands.
    #[serde(flatten)]
    pub place: Place,
    /// Support or opposition.
    #[serde(rename = "type")]
    pub relation: Relation,
    /// The sentence, white space collapsed.
    pub sentence: String,
}

/// What one actor did toward another.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Cell {
    /// Who takes the side.
    pub actor: String,
    /// Whose side it is, or who is opposed.
    pub toward: String,
    /// In how many sentences the actor supports.
    pub supports: usize,
    /// In how many it opposes.
    pub oppositions: usize,
    /// These sentences, in the order in which they were added.
    pub sentences: Vec<Cited>,
}

/// Collects stances, one document after the other.
#[derive(Clone, Debug, Default)]
pub struct Positions {
    cells: BTreeMap<(String, String), Cell>,
}

/// Actors and what they did toward each other.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Matrix {
    /// Those who took or met most sides first; of equals the first in the alphabet.
    pub actors: Vec<String>,
    /// Cells that are not empty: those of the first actor first, with most sides first.
    pub cells: Vec<Cell>,
}

/// The stances of one document, with its id and, where it is known, its date; of those that `who` takes or meets, where somebody is asked
/// for.
///
/// # Panics
/// Where a span of `analysis` does not fit its text, which no engine makes.
#[must_use]
pub fn stances(id: &str, date: Option<&str>, analysis: &Analysis, actors: Actors, who: Option<&Who>) -> Vec<Stance> {
    let page = Page::new(id, date, analysis);
    let asked = |entity: usize| who.is_none_or(|who| who.is(&page, entity));
    let mut found = Vec::new();
    for sides in sentences(&page, actors) {
        let span = page.sentence(sides.sentence);
        for (relation, a, b) in sides.relations {
            if matches!(relation, Relation::Support | Relation::Opposition) && (asked(a) || asked(b)) {
                let cited = Cited { place: page.place(span), relation, sentence: page.text(span) };
                found.push(Stance { actor: page.entity(a).name.clone(), toward: page.entity(b).name.clone(), cited });
            }
        }
    }
    found
}

impl Positions {
    /// Adds the stances of one document.
    pub fn add(&mut self, stances: Vec<Stance>) {
        for Stance { actor, toward, cited } in stances {
            let empty = Cell { actor: actor.clone(), toward: toward.clone(), ..Cell::default() };
            let cell = self.cells.entry((actor, toward)).or_insert(empty);
            match cited.relation {
                Relation::Opposition => cell.oppositions += 1,
                _ => cell.supports += 1,
            }
            cell.sentences.push(cited);
        }
    }

    /// The matrix of all actors, or of the `top` most active ones.
    #[must_use]
    pub fn finish(self, top: Option<usize>) -> Matrix {
        let mut sides: BTreeMap<&str, usize> = BTreeMap::new();
        for cell in self.cells.values() {
            *sides.entry(&cell.actor).or_default() += cell.sides();
            *sides.entry(&cell.toward).or_default() += cell.sides();
        }
        let mut actors: Vec<(&str, usize)> = sides.into_iter().collect();
        // A stable sort: of equals the first in the alphabet stays first.
        actors.sort_by_key(|&(_, sides)| Reverse(sides));
        actors.truncate(top.unwrap_or(usize::MAX));
        let actors: Vec<String> = actors.into_iter().map(|(actor, _)| actor.to_owned()).collect();
        let rank: BTreeMap<&str, usize> = actors.iter().enumerate().map(|(rank, actor)| (actor.as_str(), rank)).collect();
        let within = |cell: &Cell| rank.contains_key(cell.actor.as_str()) && rank.contains_key(cell.toward.as_str());
        let mut cells: Vec<Cell> = self.cells.into_values().filter(within).collect();
        cells.sort_by_key(|cell| (rank[cell.actor.as_str()], Reverse(cell.sides()), rank[cell.toward.as_str()]));
        Matrix { actors, cells }
    }
}

impl Cell {
    /// In how many sentences the actor takes a side.
    #[must_use]
    pub fn sides(&self) -> usize {
        self.supports + self.oppositions
    }
}

impl Matrix {
    /// What an actor did toward another, by their names.
    #[must_use]
    pub fn cell(&self, actor: &str, toward: &str) -> Option<&Cell> {
        self.cells.iter().find(|cell| cell.actor == actor && cell.toward == toward)
    }
}
