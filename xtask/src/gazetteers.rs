//! `cargo xtask gazetteers`: the words under `gazetteers/`, checked and measured.

mod check;
mod coverage;
mod unused;

pub(crate) use check::run as check;

use clap::{Args, Subcommand};

/// Check the words of gazetteers/, and measure names on a corpus
#[derive(Debug, Args)]
pub(crate) struct Options {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, Subcommand)]
enum What {
    /// Look through our files of names and patterns; exit 1 where one has an error or a warning
    Check {
        /// Show notes, too
        #[arg(long)]
        notes: bool,
    },
    Coverage(coverage::Options),
    Unused(unused::Options),
}

pub(crate) fn run(options: &Options) -> Result<(), String> {
    match &options.what {
        What::Check { notes } => check::run(*notes),
        What::Coverage(options) => coverage::run(options),
        What::Unused(options) => unused::run(options),
    }
}
