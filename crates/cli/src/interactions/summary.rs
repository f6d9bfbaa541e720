//! The tables in short, to be read in a terminal.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use rapporteur_views::interactions::{Interaction, Relation, Tables};

use crate::columns::{count, table};

/// How many rows a table shows.
const SHOWN: usize = 20;

/// What a party did, in the order of the columns.
type Counts = [usize; 8];

const COLUMNS: [&str; 9] = ["Party", "Spoke", "For others", "By others", "Agreed", "Supported", "Was supp.", "Opposed", "Was opp."];

/// How much there is; the parties that spoke most, and what they did; the pairs that met most often.
pub(super) fn render(tables: &Tables) -> String {
    let parties = parties(tables);
    let documents: BTreeSet<&str> = tables.interventions.iter().map(|row| row.place.document.as_str()).collect();
    let interventions = count(tables.interventions.len(), "intervention");
    let interactions = count(tables.interactions.len(), "interaction");
    let of = count(parties.len(), "name");
    let head = format!("{interventions} under {of} and {interactions}, in {}\n\n", count(documents.len(), "document"));
    if parties.is_empty() {
        return head;
    }
    head + &spoke(&parties) + "\n" + &met(&tables.interactions)
}

fn parties(tables: &Tables) -> Vec<(&str, Counts)> {
    let mut counts: BTreeMap<&str, Counts> = BTreeMap::new();
    for row in &tables.interventions {
        counts.entry(&row.entity).or_default()[0] += 1;
    }
    for row in &tables.interactions {
        let (one, other) = match row.relation {
            Relation::OnBehalf => (1, 2),
            Relation::Agreement => (3, 3),
            Relation::Support => (4, 5),
            Relation::Opposition => (6, 7),
        };
        counts.entry(&row.entity_a).or_default()[one] += 1;
        counts.entry(&row.entity_b).or_default()[other] += 1;
    }
    let mut parties: Vec<(&str, Counts)> = counts.into_iter().collect();
    parties.sort_by_key(|(_, counts)| Reverse(counts[0]));
    parties
}

fn spoke(parties: &[(&str, Counts)]) -> String {
    let shown = |number: usize| if number == 0 { String::new() } else { format!("{number:>5}") };
    let row = |(party, counts): &(&str, Counts)| {
        let mut cells: [String; 9] =
            std::array::from_fn(|column| column.checked_sub(1).map(|at| shown(counts[at])).unwrap_or_default());
        cells[0] = (*party).to_owned();
        cells
    };
    let rows: Vec<[String; 9]> = parties.iter().take(SHOWN).map(row).collect();
    table(COLUMNS, &rows, [20, 6, 10, 9, 6, 9, 9, 7, 8])
}

/// The pairs of each relation that met most often.
fn met(interactions: &[Interaction]) -> String {
    let mut times: BTreeMap<(Relation, &str, &str), usize> = BTreeMap::new();
    for row in interactions {
        *times.entry((row.relation, &row.entity_a, &row.entity_b)).or_default() += 1;
    }
    let mut out = String::new();
    for relation in Relation::ALL {
        let mut pairs: Vec<_> = times.iter().filter(|((of, ..), _)| *of == relation).collect();
        pairs.sort_by_key(|(_, times)| Reverse(**times));
        let row =
            |((_, a, b), times): &(&(Relation, &str, &str), &usize)| [format!("{times:>5}"), (*a).to_owned(), (*b).to_owned()];
        let rows: Vec<[String; 3]> = pairs.iter().take(SHOWN / 2).map(row).collect();
        let (a, b) = heads(relation);
        if !rows.is_empty() {
            out += &format!(
                "{relation}: {} of {}\n",
                count(pairs.iter().map(|(_, times)| **times).sum(), "row"),
                count(pairs.len(), "pair")
            );
            out += &table(["Times", a, b], &rows, [5, 40, 40]);
            out.push('\n');
        }
    }
    out
}

fn heads(relation: Relation) -> (&'static str, &'static str) {
    match relation {
        Relation::OnBehalf => ("Who spoke", "For whom"),
        Relation::Agreement => ("Who", "And who"),
        Relation::Support => ("Who supported", "Whom"),
        Relation::Opposition => ("Who opposed", "Whom"),
    }
}
