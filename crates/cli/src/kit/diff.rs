//! `rapporteur corpus diff`: what is found now, against what was accepted.

use std::collections::BTreeSet;

use clap::Args;
use rapporteur_compare::{Comparison, DocumentChanges, DocumentState, Problem};
use rapporteur_kit::{Checked, Kit, Settings};

use super::Bench;
use crate::Outcome;
use crate::columns::count;
use crate::diff::Report;
use crate::ending::ending;
use crate::engine::{ConfigFile, Reading};
use crate::messages::say;

const EXIT_STATUS: &str = "Exit status: 0 compared; 1 some documents could not be read, or with --gate, where anything differs or a score is \
                           below its floor; 2 wrong usage or configuration.";

const EXAMPLES: &[(&str, &str)] = &[
    ("rapporteur corpus diff", "What is found now and was not accepted, each finding in its sentence"),
    (
        "rapporteur corpus diff --gazetteer new.tsv --layers mentions",
        "What a list would do to the names, before it is put in force",
    ),
    ("rapporteur corpus diff --gate --summary --junit report.xml", "For continuous integration"),
];

/// Read the documents anew, and show what differs from what was accepted
#[derive(Debug, Args)]
#[command(after_help = EXIT_STATUS, after_long_help = ending(EXIT_STATUS, EXAMPLES))]
pub(super) struct Options {
    #[command(flatten)]
    report: Report,

    #[command(flatten)]
    reading: Reading,
}

pub(super) fn run(options: &Options, file: &ConfigFile) -> Result<Outcome, String> {
    let bench = Bench::new(&options.reading, file)?;
    let settings = Settings { layers: *bench.config.layers, options: options.report.comparison(), ..Settings::default() };
    let mut comparison = compare(&bench, settings)?;
    tell_new(&comparison);
    if options.report.gate {
        comparison.problems.extend(falls(&bench)?);
    }
    let written = options.report.write(&comparison)?;
    Ok(if comparison.problems.is_empty() { written } else { Outcome::Differs })
}

/// All documents; those that could not be read are problems.
fn compare(bench: &Bench, settings: Settings) -> Result<Comparison, String> {
    let mut comparison = Comparison::new("accepted", "now");
    let mut problems = Vec::new();
    let add = |checked: Checked| {
        comparison.add(checked.changes);
        Ok(())
    };
    let seen = bench.check(settings, add, |failure| {
        problems.push(Problem { name: failure.place(), message: failure.reason().to_owned() });
    })?;
    comparison.problems = problems;
    for id in gone(&bench.kit, &seen, comparison.problems.len())? {
        comparison.add(DocumentChanges::only(id, DocumentState::Gone));
    }
    Ok(comparison)
}

/// The ids of accepted records without a document. Where documents could not be read it cannot be told.
pub(super) fn gone(kit: &Kit, seen: &BTreeSet<String>, failed: usize) -> Result<Vec<String>, String> {
    let seen: BTreeSet<&str> = seen.iter().map(String::as_str).collect();
    let gone = kit.gone(&seen, failed == 0).map_err(|error| error.to_string())?;
    Ok(gone.into_iter().map(|(id, _)| id).collect())
}

fn tell_new(comparison: &Comparison) {
    if comparison.summary.new > 0 {
        let documents = count(comparison.summary.new, "document");
        say(&format!("{documents} not accepted yet; `rapporteur corpus accept` says how"));
    }
}

/// The scores that are below their floors; each is said, too.
fn falls(bench: &Bench) -> Result<Vec<Problem>, String> {
    if !bench.kit.has_gold() {
        return Ok(Vec::new());
    }
    let scored = bench.kit.score(&bench.engine, bench.workers()?).map_err(|error| error.to_string())?;
    scored.falls.iter().for_each(|fall| say(&fall.to_string()));
    Ok(scored.falls.iter().map(|fall| Problem { name: format!("score of {}", fall.row), message: fall.to_string() }).collect())
}
