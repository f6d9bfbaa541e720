//! `rapporteur gazetteer`: what is done with gazetteer files beside reading reports with them.

mod check;
mod compile;

use clap::{Args, Subcommand};

use crate::Outcome;

/// Work on gazetteers: files of names
#[derive(Debug, Args)]
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
