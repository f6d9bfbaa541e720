//! Groups as JSON and as a table in commas. The fields are those of `docs/ledger.md`.

use std::io::{self, Write};

use rapporteur::Act;
use rust_decimal::Decimal;
use serde::{Serialize, Serializer};
use serde_json::value::RawValue;

use super::{Entry, Group};
use crate::tables;

/// The version of the form; a change that breaks readers raises it.
const SCHEMA: &str = "rapporteur-ledger/1";

/// The columns of the table in commas.
const COLUMNS: [&str; 28] = [
    "group",
    "group_counted",
    "head",
    "modifiers",
    "group_unit",
    "share",
    "group_per",
    "disagrees",
    "disputed",
    "stands_out",
    "document",
    "date",
    "line",
    "start",
    "end",
    "text",
    "low",
    "high",
    "approximate",
    "unit",
    "counted",
    "property",
    "period",
    "per",
    "act",
    "holders",
    "source",
    "quotation",
];

#[derive(Serialize)]
struct Page<'a> {
    schema: &'static str,
    groups: &'a [Group],
}

/// Writes all groups as one JSON object, set out for reading. Bounds are numbers with all their digits.
///
/// # Errors
/// Where the underlying writer fails.
pub fn write_json(groups: &[Group], out: impl Write) -> io::Result<()> {
    tables::write_json(&Page { schema: SCHEMA, groups }, out)
}

/// Writes a row for each figure, under a row of heads; groups are numbered from 1, several holders parted by "; ".
///
/// # Errors
/// Where the underlying writer fails.
pub fn write_csv(groups: &[Group], out: impl Write) -> io::Result<()> {
    let rows = (1..).zip(groups).flat_map(|(number, group)| group.figures.iter().map(move |entry| cells(number, group, entry)));
    tables::write_csv(COLUMNS, rows, out)
}

fn cells(number: usize, group: &Group, entry: &Entry) -> [String; COLUMNS.len()] {
    let bound = |bound: Option<Decimal>| bound.map(written).unwrap_or_default();
    let some = |text: &Option<String>| text.clone().unwrap_or_default();
    [
        number.to_string(),
        group.counted.clone(),
        some(&group.key.head),
        group.key.modifiers.join(" "),
        group.key.unit.clone(),
        group.key.share.to_string(),
        some(&group.key.per),
        group.disagrees.to_string(),
        entry.disputed.to_string(),
        entry.stands_out.to_string(),
        entry.document.clone(),
        some(&entry.date),
        entry.line.to_string(),
        entry.start.to_string(),
        entry.end.to_string(),
        entry.text.clone(),
        bound(entry.low),
        bound(entry.high),
        entry.approximate.to_string(),
        entry.unit.clone(),
        some(&entry.counted),
        some(&entry.property),
        some(&entry.period),
        some(&entry.per),
        entry.act.map(Act::label).unwrap_or_default().to_owned(),
        entry.holders.join("; "),
        some(&entry.source),
        entry.quotation.clone(),
    ]
}

/// A decimal as a JSON number, all digits kept.
// By reference, as serde asks for it.
#[allow(clippy::trivially_copy_pass_by_ref)]
pub(super) fn exact<S: Serializer>(bound: &Option<Decimal>, serializer: S) -> Result<S::Ok, S::Error> {
    bound.and_then(|bound| RawValue::from_string(written(bound)).ok()).serialize(serializer)
}

fn written(bound: Decimal) -> String {
    bound.normalize().to_string()
}
