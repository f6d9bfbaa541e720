//! Promises as JSON and as a table in commas. The fields are those of `docs/promises.md`.

use std::io::{self, Write};

use serde::Serialize;

use super::{Promise, Report};
use crate::tables;

/// The version of the form; a change that breaks readers raises it.
const SCHEMA: &str = "rapporteur-promises/1";

const COLUMNS: [&str; 22] = [
    "promise",
    "document",
    "date",
    "line",
    "start",
    "end",
    "holders",
    "content",
    "strength",
    "deadline",
    "deadline_iso",
    "sentence",
    "score",
    "shared",
    "report_document",
    "report_date",
    "report_line",
    "report_start",
    "report_end",
    "report_act",
    "report_holders",
    "report_sentence",
];

#[derive(Serialize)]
struct Page<'a> {
    schema: &'static str,
    promises: &'a [Promise],
}

/// Writes all promises as one JSON object, set out for reading.
///
/// # Errors
/// Where the underlying writer fails.
pub fn write_json(promises: &[Promise], out: impl Write) -> io::Result<()> {
    tables::write_json(&Page { schema: SCHEMA, promises }, out)
}

/// Writes a row for each promise and report, under a row of heads, and one for each promise without a report; promises are numbered from 1.
///
/// # Errors
/// Where the underlying writer fails.
pub fn write_csv(promises: &[Promise], out: impl Write) -> io::Result<()> {
    let rows = (1..).zip(promises).flat_map(|(number, promise): (usize, &Promise)| {
        let none = promise.reports.is_empty().then(|| cells(number, promise, None));
        none.into_iter().chain(promise.reports.iter().map(move |report| cells(number, promise, Some(report))))
    });
    tables::write_csv(COLUMNS, rows, out)
}

fn cells(number: usize, promise: &Promise, report: Option<&Report>) -> [String; COLUMNS.len()] {
    let some = |text: &Option<String>| text.clone().unwrap_or_default();
    let of = |cell: &dyn Fn(&Report) -> String| report.map(cell).unwrap_or_default();
    [
        number.to_string(),
        promise.place.document.clone(),
        some(&promise.place.date),
        promise.place.line.to_string(),
        promise.place.start.to_string(),
        promise.place.end.to_string(),
        promise.holders.join("; "),
        promise.content.clone(),
        promise.strength.map(|strength| strength.to_string()).unwrap_or_default(),
        some(&promise.deadline),
        some(&promise.deadline_iso),
        promise.sentence.clone(),
        of(&|report| format!("{:.2}", report.score)),
        of(&|report| report.shared.join("; ")),
        of(&|report| report.place.document.clone()),
        of(&|report| some(&report.place.date)),
        of(&|report| report.place.line.to_string()),
        of(&|report| report.place.start.to_string()),
        of(&|report| report.place.end.to_string()),
        of(&|report| report.act.label().to_owned()),
        of(&|report| report.holders.join("; ")),
        of(&|report| report.sentence.clone()),
    ]
}
