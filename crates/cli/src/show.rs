//! `rapporteur show`: one document, to be read in a terminal.

use std::path::PathBuf;

use clap::Args;

use crate::Outcome;

/// Show a document with what is found in it
#[derive(Debug, Args)]
pub(crate) struct Options {
    /// The document; `-` is standard input
    file: PathBuf,
}

/// Runs the command.
pub(crate) fn run(_options: Options) -> Result<Outcome, String> {
    Err("not yet".to_owned())
}
