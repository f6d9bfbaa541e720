use std::collections::BTreeMap;
use std::io::{self, Write};

use serde::Serialize;

use crate::table::rounded;
use crate::{Agreement, Confusion, Counts, Difference, Quote, Scores, Side};

/// The version of the form; a change that breaks readers raises it.
const SCHEMA: &str = "rapporteur-scores/1";

/// Scores with what else is told of a comparison, to be written.
#[derive(Clone, Copy, Debug)]
pub struct Page<'a> {
    /// The scores.
    pub scores: &'a Scores,
    /// Documents that only the gold has.
    pub only_gold: &'a [String],
    /// Documents that only the findings have.
    pub only_found: &'a [String],
    /// The differences that are shown.
    pub differences: &'a [&'a Difference],
}

#[derive(Serialize)]
struct JsonPage<'a> {
    schema: &'static str,
    documents: usize,
    only_gold: &'a [String],
    only_found: &'a [String],
    layers: Vec<&'static str>,
    scores: BTreeMap<&'a str, Row>,
    confusion: BTreeMap<&'static str, Vec<Cell<'a>>>,
    agreement: BTreeMap<&'static str, Option<Kappa>>,
    differences: Vec<JsonDifference<'a>>,
}

/// Names and numbers are those that others of the project write.
#[derive(Serialize)]
struct Row {
    p: f64,
    r: f64,
    f1: f64,
    hit: usize,
    predicted: usize,
    gold: usize,
}

#[derive(Serialize)]
struct Cell<'a> {
    gold: Option<&'a str>,
    found: Option<&'a str>,
    count: usize,
}

#[derive(Serialize)]
struct Kappa {
    cases: usize,
    observed: f64,
    expected: f64,
    kappa: Option<f64>,
}

#[derive(Serialize)]
struct JsonDifference<'a> {
    layer: &'static str,
    document: &'a str,
    what: &'a str,
    about: &'a str,
    marks: Vec<JsonMark<'a>>,
}

#[derive(Serialize)]
struct JsonMark<'a> {
    side: &'static str,
    #[serde(flatten)]
    quote: &'a Quote,
    label: &'a str,
}

impl Page<'_> {
    /// Writes one object, set out for reading. Shares are rounded to four places.
    ///
    /// # Errors
    /// Where `out` cannot be written.
    pub fn write_json(&self, out: &mut impl Write) -> io::Result<()> {
        let Self { scores, only_gold, only_found, differences } = *self;
        let page = JsonPage {
            schema: SCHEMA,
            documents: scores.documents(),
            only_gold,
            only_found,
            layers: scores.layers().iter().map(crate::Layer::name).collect(),
            scores: scores.rows().map(|(row, counts)| (row, Row::from(counts))).collect(),
            confusion: BTreeMap::from([("kinds", cells(scores.kinds())), ("acts", cells(scores.acts()))]),
            agreement: scores.agreements().into_iter().map(|(labels, agreement)| (labels, agreement.map(Kappa::from))).collect(),
            differences: differences.iter().map(|difference| JsonDifference::from(*difference)).collect(),
        };
        serde_json::to_writer_pretty(&mut *out, &page)?;
        out.write_all(b"\n")
    }

    /// Writes a row for each score, in commas.
    ///
    /// # Errors
    /// Where `out` cannot be written.
    pub fn write_csv(&self, out: &mut impl Write) -> io::Result<()> {
        let mut table = csv::Writer::from_writer(out);
        table.write_record(["what", "precision", "recall", "f1", "right", "found", "gold"])?;
        for (row, counts) in self.scores.rows() {
            let shares = [counts.precision(), counts.recall(), counts.f1()].map(|share| format!("{share:.4}"));
            let numbers = [counts.right, counts.found, counts.expected].map(|number| number.to_string());
            table.write_record([row].into_iter().chain(shares.iter().chain(&numbers).map(String::as_str)))?;
        }
        table.flush()
    }
}

impl From<Counts> for Row {
    fn from(counts: Counts) -> Self {
        Self {
            p: rounded(counts.precision()),
            r: rounded(counts.recall()),
            f1: rounded(counts.f1()),
            hit: counts.right,
            predicted: counts.found,
            gold: counts.expected,
        }
    }
}

impl From<Agreement> for Kappa {
    fn from(agreement: Agreement) -> Self {
        let Agreement { cases, observed, expected } = agreement;
        Self { cases, observed: rounded(observed), expected: rounded(expected), kappa: agreement.kappa().map(rounded) }
    }
}

impl<'a> From<&'a Difference> for JsonDifference<'a> {
    fn from(difference: &'a Difference) -> Self {
        let mark = |mark: &'a crate::Mark| {
            let side = if mark.side == Side::Gold { "gold" } else { "found" };
            JsonMark { side, quote: &mark.quote, label: &mark.label }
        };
        Self {
            layer: difference.layer.name(),
            document: &difference.document,
            what: &difference.what,
            about: &difference.about,
            marks: difference.marks.iter().map(mark).collect(),
        }
    }
}

fn cells(confusion: &Confusion) -> Vec<Cell<'_>> {
    confusion.cells().map(|(gold, found, count)| Cell { gold, found, count }).collect()
}
