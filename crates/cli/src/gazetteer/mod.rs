//! `rapporteur gazetteer`: what is done with gazetteer files beside reading reports with them.

mod check;
mod compile;

use clap::{Args, Subcommand};

use crate::Outcome;
use crate::ending::ending;

const EXIT_STATUS: &str = "Exit status: that of the subcommand.";

const EXAMPLES: &[(&str, &str)] = &[
    ("rapporteur gazetteer check ours.tsv", "What may be wrong with a file of names"),
    ("rapporteur gazetteer compile ours.tsv -o ours.rgz", "Many thousand names, to be opened at once"),
];

/// Work on gazetteers: files of names
#[derive(Debug, Args)]
#[command(after_long_help = ending(EXIT_STATUS, EXAMPLES))]
pub(crate) struct Options {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    Check(check::Options),
    Compile(compile::Options),
}

/// Runs the command.
pub(crate) fn run(options: Options) -> Result<Outcome, String> {
    match options.command {
        Command::Check(options) => check::run(&options),
        Command::Compile(options) => compile::run(&options),
    }
}
