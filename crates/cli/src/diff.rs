//! `rapporteur diff`: what differs between two sets of records.

mod records;
mod report;
mod texts;

use std::path::{Path, PathBuf};

use clap::Args;
use rapporteur_compare::{Comparison, Index, Side, compare_sets};

use crate::Outcome;
use crate::ending::{INPUT, ending};

pub(crate) use report::{LayerList, Report};

const EXIT_STATUS: &str =
    "Exit status: 0 compared; 1 with --gate, where anything differs; 2 wrong usage, or records that cannot be read.";

const EXAMPLES: &[(&str, &str)] = &[
    ("rapporteur diff before.jsonl after.jsonl", "What differs, each finding in its sentence"),
    (
        "rapporteur diff before.jsonl after.jsonl --layers statements --to html -o diff.html",
        "The statements that differ, on one page",
    ),
    ("rapporteur diff before.jsonl after.jsonl --gate --summary", "Only the counts, and status 1 where anything differs"),
];

/// Show what differs between two sets of records: findings that are new, gone or changed, in their sentences
///
/// A and B are files of records, as `extract` and `run` write them (jsonl or json), or folders that hold a file records.jsonl. Documents are
/// paired by their ids. Layers that only one of the two has are not compared.
#[derive(Debug, Args)]
#[command(after_help = EXIT_STATUS, after_long_help = ending(EXIT_STATUS, EXAMPLES))]
pub(crate) struct Options {
    /// The records before; `-` is standard input
    #[arg(value_name = "A")]
    before: PathBuf,

    /// The records after
    #[arg(value_name = "B")]
    after: PathBuf,

    #[command(flatten)]
    report: Report,

    /// Where the texts are: a folder of documents, or a jsonl file [default: the file that each record names as its source]
    #[arg(long, value_name = "PATH", help_heading = INPUT)]
    texts: Option<PathBuf>,
}

/// Runs the command.
pub(crate) fn run(options: &Options) -> Result<Outcome, String> {
    options.report.refuse_inputs([&options.before, &options.after])?;
    let texts = texts::Sources::new(options.texts.as_deref())?;
    let after = records::open_to_seek(&options.after)?;
    let mut after = Index::new(after).map_err(|error| records::malformed(&options.after, &error))?;
    let before = records::open(&options.before)?;
    let mut comparison = Comparison::new(options.before.display().to_string(), options.after.display().to_string());
    let find = |id: &str, source: Option<&str>| texts.find(id, source);
    let compared = compare_sets(before, &mut after, &options.report.comparison(), &find, |document| comparison.add(document));
    compared.map_err(|(side, error)| records::malformed(options.path(side), &error))?;
    options.report.write(&comparison)
}

impl Options {
    fn path(&self, side: Side) -> &Path {
        match side {
            Side::Before => &self.before,
            Side::After => &self.after,
        }
    }
}
