//! `rapporteur interactions`: who spoke, and who sided with whom.

mod summary;

use std::io::Write;

use clap::Args;
use rapporteur_views::interactions::{Actors, Tables, interactions, write_interactions_csv, write_interventions_csv, write_json};

use crate::Outcome;
use crate::corpus::{Corpus, Form};
use crate::ending::{EXIT_STATUS, OUTPUT, ending};
use crate::engine::ConfigFile;

const EXAMPLES: &[(&str, &str)] = &[
    ("rapporteur interactions reports/ --to csv -o tables", "Both tables, as files in a folder"),
    ("rapporteur interactions bulletin.md", "How much there is, and between whom"),
];

/// Make tables of who spoke in negotiations, and of who sided with whom
///
/// Interventions have a row for each party that speaks in a sentence, or is spoken for; interactions one for each pair of parties in a
/// sentence of which one speaks for, agrees with, supports or opposes the other.
#[derive(Debug, Args)]
#[command(after_help = EXIT_STATUS, after_long_help = ending(EXIT_STATUS, EXAMPLES))]
pub(crate) struct Options {
    #[command(flatten)]
    corpus: Corpus,

    /// The output format: a summary for reading, or all rows for programs
    ///
    /// csv makes the folder that -o names, with interventions.csv and interactions.csv.
    #[arg(long, value_name = "FORMAT", default_value = "table", help_heading = OUTPUT)]
    to: Form,

    /// People and offices, too, and not only countries and organisations
    #[arg(long)]
    people: bool,
}

/// Who may be a party.
pub(crate) fn actors(people: bool) -> Actors {
    if people { Actors::Everybody } else { Actors::Parties }
}

/// Runs the command.
pub(crate) fn run(options: &Options, file: &ConfigFile) -> Result<Outcome, String> {
    let config = options.corpus.config(file)?;
    let actors = actors(options.people);
    let finish = move |report: &rapporteur_formats::Report, analysis: &rapporteur::Analysis| {
        interactions(&report.id, report.date().as_deref(), analysis, actors)
    };
    let all = |documents: &mut dyn Iterator<Item = Tables>| {
        let mut all = Tables::default();
        documents.for_each(|tables| all.add(tables));
        all
    };
    match options.to {
        Form::Csv => options.corpus.read_to_folder(
            &config,
            ["interventions.csv", "interactions.csv"],
            finish,
            |documents, [mut spoke, mut sided]| {
                let tables = all(documents);
                write_interventions_csv(&tables.interventions, &mut spoke)?;
                write_interactions_csv(&tables.interactions, &mut sided)?;
                spoke.flush().and_then(|()| sided.flush())
            },
        ),
        Form::Json => options.corpus.read(&config, finish, |documents, mut out| {
            write_json(&all(documents), &mut out)?;
            out.flush()
        }),
        Form::Table => options.corpus.read(&config, finish, |documents, mut out| {
            out.write_all(summary::render(&all(documents)).as_bytes())?;
            out.flush()
        }),
    }
}
