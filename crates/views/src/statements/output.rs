//! Statements as JSON and as a table in commas. The fields are those of `docs/statements.md`.

use std::io::{self, Write};

use serde::Serialize;

use super::Row;
use crate::tables;

/// The version of the form; a change that breaks readers raises it.
const SCHEMA: &str = "rapporteur-statements/1";

const COLUMNS: [&str; 18] = [
    "document",
    "date",
    "line",
    "start",
    "end",
    "act",
    "holders",
    "on_behalf_of",
    "toward",
    "addressee",
    "cue",
    "content",
    "strength",
    "deadline",
    "deadline_iso",
    "confidence",
    "rule",
    "sentence",
];

#[derive(Serialize)]
struct Page<'a> {
    schema: &'static str,
    statements: &'a [Row],
}

/// Writes all statements as one JSON object, set out for reading.
///
/// # Errors
/// Where the underlying writer fails.
pub fn write_json(statements: &[Row], out: impl Write) -> io::Result<()> {
    tables::write_json(&Page { schema: SCHEMA, statements }, out)
}

/// Writes a row for each statement, under a row of heads; several holders are parted by "; ".
///
/// # Errors
/// Where the underlying writer fails.
pub fn write_csv(statements: &[Row], out: impl Write) -> io::Result<()> {
    tables::write_csv(COLUMNS, statements.iter().map(cells), out)
}

fn cells(row: &Row) -> [String; COLUMNS.len()] {
    let some = |text: &Option<String>| text.clone().unwrap_or_default();
    [
        row.place.document.clone(),
        some(&row.place.date),
        row.place.line.to_string(),
        row.place.start.to_string(),
        row.place.end.to_string(),
        row.act.label().to_owned(),
        row.holders.join("; "),
        some(&row.on_behalf_of),
        some(&row.toward),
        some(&row.addressee),
        row.cue.clone(),
        row.content.clone(),
        row.strength.map(|strength| strength.to_string()).unwrap_or_default(),
        some(&row.deadline),
        some(&row.deadline_iso),
        row.confidence.to_string(),
        row.rule.clone(),
        row.sentence.clone(),
    ]
}
