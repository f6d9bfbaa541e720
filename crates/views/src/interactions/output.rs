//! The tables as JSON and in commas. The fields are those of `docs/interactions.md`.

use std::io::{self, Write};

use serde::Serialize;

use super::{Interaction, Intervention, Tables};
use crate::{Place, tables};

/// The version of the form; a change that breaks readers raises it.
const SCHEMA: &str = "rapporteur-interactions/1";

#[derive(Serialize)]
struct Page<'a> {
    schema: &'static str,
    interventions: &'a [Intervention],
    interactions: &'a [Interaction],
}

/// Writes both tables as one JSON object, set out for reading.
///
/// # Errors
/// Where the underlying writer fails.
pub fn write_json(tables: &Tables, out: impl Write) -> io::Result<()> {
    let Tables { interventions, interactions } = tables;
    tables::write_json(&Page { schema: SCHEMA, interventions, interactions }, out)
}

/// Writes a row for each intervention, under a row of heads.
///
/// # Errors
/// Where the underlying writer fails.
pub fn write_interventions_csv(interventions: &[Intervention], out: impl Write) -> io::Result<()> {
    let columns = ["document", "date", "heading", "entity", "sentence", "line", "start", "end"];
    let cells = |row: &Intervention| {
        let (document, date, [line, start, end]) = place(&row.place);
        [document, date, row.heading.clone(), row.entity.clone(), row.sentence.clone(), line, start, end]
    };
    tables::write_csv(columns, interventions.iter().map(cells), out)
}

/// Writes a row for each interaction, under a row of heads.
///
/// # Errors
/// Where the underlying writer fails.
pub fn write_interactions_csv(interactions: &[Interaction], out: impl Write) -> io::Result<()> {
    let columns = ["document", "date", "heading", "entity_a", "entity_b", "type", "sentence", "line", "start", "end"];
    let cells = |row: &Interaction| {
        let (document, date, [line, start, end]) = place(&row.place);
        let (a, b, relation) = (row.entity_a.clone(), row.entity_b.clone(), row.relation.to_string());
        [document, date, row.heading.clone(), a, b, relation, row.sentence.clone(), line, start, end]
    };
    tables::write_csv(columns, interactions.iter().map(cells), out)
}

fn place(place: &Place) -> (String, String, [String; 3]) {
    let numbers = [place.line, place.start, place.end].map(|number| number.to_string());
    (place.document.clone(), place.date.clone().unwrap_or_default(), numbers)
}
