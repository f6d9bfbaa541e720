//! Cells as JSON and as tables in commas. The fields are those of `docs/positions.md`.

use std::io::{self, Write};

use serde::Serialize;

use super::Matrix;
use crate::tables;

/// The version of the form; a change that breaks readers raises it.
const SCHEMA: &str = "rapporteur-positions/1";

#[derive(Serialize)]
struct Page<'a> {
    schema: &'static str,
    actors: &'a [String],
    positions: &'a [super::Cell],
}

/// Writes all cells, with their sentences, as one JSON object, set out for reading.
///
/// # Errors
/// Where the underlying writer fails.
pub fn write_json(matrix: &Matrix, out: impl Write) -> io::Result<()> {
    tables::write_json(&Page { schema: SCHEMA, actors: &matrix.actors, positions: &matrix.cells }, out)
}

/// Writes a row for each cell, under a row of heads.
///
/// # Errors
/// Where the underlying writer fails.
pub fn write_csv(matrix: &Matrix, out: impl Write) -> io::Result<()> {
    let cells =
        |cell: &super::Cell| [cell.actor.clone(), cell.toward.clone(), cell.supports.to_string(), cell.oppositions.to_string()];
    tables::write_csv(["actor", "toward", "supports", "oppositions"], matrix.cells.iter().map(cells), out)
}

/// Writes a row for each sentence of each cell, under a row of heads.
///
/// # Errors
/// Where the underlying writer fails.
pub fn write_sentences_csv(matrix: &Matrix, out: impl Write) -> io::Result<()> {
    let columns = ["actor", "toward", "type", "document", "date", "line", "start", "end", "sentence"];
    let rows = matrix.cells.iter().flat_map(|cell| cell.sentences.iter().map(move |cited| (cell, cited)));
    let rows = rows.map(|(cell, cited)| {
        let place = &cited.place;
        [
            cell.actor.clone(),
            cell.toward.clone(),
            cited.relation.to_string(),
            place.document.clone(),
            place.date.clone().unwrap_or_default(),
            place.line.to_string(),
            place.start.to_string(),
            place.end.to_string(),
            cited.sentence.clone(),
        ]
    });
    tables::write_csv(columns, rows, out)
}
