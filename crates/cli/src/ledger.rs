//! `rapporteur ledger`: the figures of many documents, by what they count.

mod table;

use std::io::{self, Write};

use clap::Args;
use rapporteur_views::ledger::{Group, Ledger, entries, write_csv, write_json};

use crate::Outcome;
use crate::corpus::{Form, View};
use crate::ending::{EXIT_STATUS, ending};
use crate::engine::ConfigFile;

const EXAMPLES: &[(&str, &str)] = &[
    ("rapporteur ledger reports/ --disagreeing", "Figures of many reports that cannot all be true"),
    (
        "rapporteur ledger reports/ --about 'affected people' --to csv -o figures.csv",
        "All that count affected people, for a spreadsheet",
    ),
];

/// List the figures of documents by what they count, and mark where they disagree
///
/// Groups that disagree come first, and of these those of several documents. Two figures disagree where they stand in different
/// sentences, say the same of the same thing at the same time, and cannot both hold; approximate ones may be off by a tenth.
#[derive(Debug, Args)]
#[command(after_help = EXIT_STATUS, after_long_help = ending(EXIT_STATUS, EXAMPLES))]
pub(crate) struct Options {
    #[command(flatten)]
    view: View,

    /// Only figures of this unit: count, percent (ratios are among them), USD, hectare, …
    #[arg(long, value_name = "UNIT")]
    unit: Option<String>,

    /// Only figures that count this: every word of TEXT, in any form and order, is in what they count
    #[arg(long, value_name = "TEXT")]
    about: Option<String>,

    /// Only groups of so many figures
    #[arg(long, value_name = "N", default_value_t = 1)]
    at_least: usize,

    /// Only groups that disagree
    #[arg(long)]
    disagreeing: bool,

    /// Figures of which the text does not say what they count, too: ages, durations, bare sums; a group for each unit, at the end
    #[arg(long)]
    all: bool,
}

/// Runs the command.
pub(crate) fn run(options: &Options, file: &ConfigFile) -> Result<Outcome, String> {
    let config = options.view.corpus.config(file)?;
    options.view.corpus.read(
        &config,
        |report, analysis| entries(&report.id, report.date().as_deref(), analysis),
        |documents, mut out| {
            let mut ledger = Ledger::default();
            documents.for_each(|entries| ledger.add(entries));
            let mut groups = ledger.finish();
            groups.retain(|group| options.wants(group));
            write(options.view.to, &groups, &mut out)?;
            out.flush()
        },
    )
}

impl Options {
    fn wants(&self, group: &Group) -> bool {
        (self.all || group.key.head.is_some())
            && (group.disagrees || !self.disagreeing)
            && group.figures.len() >= self.at_least
            && self.unit.as_ref().is_none_or(|unit| *unit == group.key.unit)
            && self.about.as_ref().is_none_or(|text| group.is_about(text))
    }
}

fn write(form: Form, groups: &[Group], out: &mut impl Write) -> io::Result<()> {
    match form {
        Form::Table => groups.iter().try_for_each(|group| out.write_all(table::render(group).as_bytes())),
        Form::Json => write_json(groups, out),
        Form::Csv => write_csv(groups, out),
    }
}
