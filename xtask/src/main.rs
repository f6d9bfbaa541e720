//! What a maintainer of Rapporteur runs: `cargo xtask COMMAND`.

mod bench;
mod calibrate;
mod ci;
mod corpus;
mod gazetteers;
mod manual;
mod run;
mod score;
mod shell;
mod snapshot;
mod tidy;
mod train_tagger;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// What a maintainer of Rapporteur runs.
#[derive(Debug, Parser)]
#[command(bin_name = "cargo xtask", arg_required_else_help = true, max_term_width = 100)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    Run(run::Options),
    Snapshot(snapshot::Options),
    Corpus(corpus::Options),
    Score(score::Options),
    TrainTagger(train_tagger::Options),
    Calibrate(calibrate::Options),
    Gazetteers(gazetteers::Options),
    Manual(manual::Options),
    /// Check the rules of the house: sizes and names of files, floors of crates, manifests
    Tidy,
    /// Measure the speed of every layer and write it to docs/performance.md
    Bench,
    /// Do what CI does: format, clippy, documentation, rules of the house, tests
    Ci,
}

fn main() -> ExitCode {
    let done = match Arguments::parse().command {
        Command::Run(options) => run::run(options),
        Command::Snapshot(options) => snapshot::run(options),
        Command::Corpus(options) => corpus::run(options),
        Command::Score(options) => score::run(options),
        Command::TrainTagger(options) => train_tagger::run(&options),
        Command::Calibrate(options) => calibrate::run(&options),
        Command::Gazetteers(options) => gazetteers::run(&options),
        Command::Manual(options) => manual::run(&options),
        Command::Tidy => tidy::run(),
        Command::Bench => bench::run(),
        Command::Ci => ci::run(),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("xtask: {why}");
            ExitCode::FAILURE
        }
    }
}
