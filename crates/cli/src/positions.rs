//! `rapporteur positions`: who supported and opposed whom.

mod matrix;

use std::io::Write;

use clap::Args;
use rapporteur_views::Who;
use rapporteur_views::positions::{Positions, stances, write_csv, write_json, write_sentences_csv};

use crate::Outcome;
use crate::corpus::{Form, View};
use crate::ending::{EXIT_STATUS, ending};
use crate::engine::ConfigFile;
use crate::interactions::actors;

/// How many actors a matrix has, if nobody says how many.
const SHOWN: usize = 10;

const EXAMPLES: &[(&str, &str)] = &[
    ("rapporteur positions reports/ --top 20", "A matrix of the twenty most active"),
    ("rapporteur positions reports/ --for Norway --sentences", "All that Norway did and met, with the sentences"),
];

/// Show who supported and opposed whom, and how often
///
/// A matrix: a row for each actor, a column for each to whom it is, with the number of sentences in which it supports (+) and opposes (−).
#[derive(Debug, Args)]
#[command(after_help = EXIT_STATUS, after_long_help = ending(EXIT_STATUS, EXAMPLES))]
pub(crate) struct Options {
    #[command(flatten)]
    view: View,

    /// Only the N most active actors [default: 10 in a matrix, else all]
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..))]
    top: Option<u16>,

    /// Only what NAME did and met, as a list: by any name or code, in any case (NO, norway)
    #[arg(long = "for", value_name = "NAME")]
    of: Option<String>,

    /// The sentences behind each number, too
    #[arg(long)]
    sentences: bool,

    /// People and offices, too, and not only countries and organisations
    #[arg(long)]
    people: bool,
}

/// Runs the command.
pub(crate) fn run(options: &Options, file: &ConfigFile) -> Result<Outcome, String> {
    let config = options.view.corpus.config(file)?;
    let engine = config.engine()?;
    let who = options.of.as_ref().map(|name| Who::new(name, &engine));
    let (actors, asked) = (actors(options.people), who.is_some());
    let top = options.top.map(usize::from).or((options.view.to == Form::Table && !asked).then_some(SHOWN));
    options.view.corpus.read_with(
        &config,
        &engine,
        move |report, analysis| stances(&report.id, report.date().as_deref(), analysis, actors, who.as_ref()),
        |documents, mut out| {
            let mut positions = Positions::default();
            documents.for_each(|stances| positions.add(stances));
            let matrix = positions.finish(top);
            match options.view.to {
                Form::Json => write_json(&matrix, &mut out)?,
                Form::Csv if options.sentences => write_sentences_csv(&matrix, &mut out)?,
                Form::Csv => write_csv(&matrix, &mut out)?,
                Form::Table => {
                    let shown = if asked { matrix::list(&matrix) } else { matrix::render(&matrix) };
                    out.write_all(shown.as_bytes())?;
                    if options.sentences {
                        out.write_all(matrix::sentences(&matrix).as_bytes())?;
                    }
                }
            }
            out.flush()
        },
    )
}
