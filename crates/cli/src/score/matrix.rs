//! What was taken for what, to be read in a terminal.

use std::fmt::Write;

use rapporteur_score::{Agreement, Confusion, Layer, Scores, Sides};

use crate::columns::visible;

/// How many characters of a label a row shows.
const NAME: usize = 16;

/// How wide a number may be.
const CELL: usize = 5;

/// A row for each label of the gold, a column for each that was found, under its number.
pub(super) fn render(what: &str, confusion: &Confusion, sides: Sides) -> String {
    let labels = confusion.labels();
    if labels.is_empty() {
        return String::new();
    }
    let mut out = format!("\n{what}: rows are {}, columns {}\n{:w$}", sides.gold, sides.found, "", w = NAME + 4);
    for number in 1..=labels.len() {
        // Writing to a string does not fail.
        let _ = write!(out, " {number:>CELL$}");
    }
    out.push_str("  none\n");
    for (number, label) in (1..).zip(&labels) {
        let name: String = label.chars().map(visible).take(NAME).collect();
        row(&mut out, &format!("{number:>2}  {name:<NAME$}"), &labels, |found| confusion.count(Some(label), found));
    }
    row(&mut out, &format!("    {:<NAME$}", "none"), &labels, |found| confusion.count(None, found));
    out
}

fn row(out: &mut String, head: &str, labels: &[&str], count: impl Fn(Option<&str>) -> usize) {
    let cells = labels.iter().map(|label| Some(*label)).chain([None]).map(count);
    let start = out.len();
    out.push_str(head);
    for cell in cells {
        let shown = if cell == 0 { "·".to_owned() } else { cell.to_string() };
        let _ = write!(out, " {shown:>CELL$}");
    }
    out.truncate(start + out[start..].trim_end().len());
    out.push('\n');
}

/// How far two annotators agree on labels.
pub(super) fn agreements(scores: &Scores) -> String {
    let heads = ["labels", "both", "observed", "expected", "kappa"];
    let mut out = format!("\n{:32} {:>6}  {:>8}  {:>8}  {:>7}\n", heads[0], heads[1], heads[2], heads[3], heads[4]);
    for (labels, agreement) in scores.agreements() {
        let (what, layer) = match labels {
            "kinds" => ("kinds of mentions with one span", Layer::Mentions),
            "acts" => ("acts of statements both have", Layer::Statements),
            _ => ("units of figures both have", Layer::Values),
        };
        if !scores.layers().has(layer) {
            continue;
        }
        let numbers = agreement.map_or_else(|| format!("{:>6}", 0), shown);
        let _ = writeln!(out, "{what:32} {numbers}");
    }
    out
}

fn shown(agreement: Agreement) -> String {
    let Agreement { cases, observed, expected } = agreement;
    let kappa = agreement.kappa().map_or("–".to_owned(), |kappa| format!("{kappa:.4}"));
    format!("{cases:>6}  {observed:>8.4}  {expected:>8.4}  {kappa:>7}")
}
