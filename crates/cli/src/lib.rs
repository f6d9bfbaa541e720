//! The command `rapporteur`: one module a subcommand.
//!
//! The binary does nothing but call [`main`]; [`command`] is what completions and manual pages are made of.

mod columns;
mod config;
mod corpus;
mod diff;
mod ending;
mod engine;
mod explain;
mod extract;
mod gazetteer;
mod interactions;
mod kit;
mod ledger;
mod messages;
mod pages;
mod positions;
mod progress;
mod promises;
mod run;
mod score;
mod show;
mod statements;

use std::process::ExitCode;

use clap::{CommandFactory, Parser, Subcommand};

use crate::ending::{EXIT_STATUS, ending};
use crate::engine::ConfigFile;

const EXAMPLES: &[(&str, &str)] = &[
    ("rapporteur show report.txt", "A report with its names and figures, and a table of who said what"),
    ("rapporteur extract reports/ -o out.jsonl", "One record for each report of a folder"),
];

/// Reads reports of meetings: who is named, which figures are claimed, who recommended, promised, decided or opposed what.
#[derive(Debug, Parser)]
#[command(name = "rapporteur", version, max_term_width = 100, after_long_help = ending(EXIT_STATUS, EXAMPLES))]
struct Arguments {
    #[command(subcommand)]
    command: Command,

    #[command(flatten)]
    config: ConfigFile,
}

#[derive(Debug, Subcommand)]
enum Command {
    Extract(extract::Options),
    Run(run::Options),
    Show(show::Options),
    Explain(explain::Options),
    Ledger(ledger::Options),
    Statements(statements::Options),
    Interactions(interactions::Options),
    Positions(positions::Options),
    Promises(promises::Options),
    Score(score::Options),
    Diff(diff::Options),
    Corpus(kit::Options),
    Gazetteer(gazetteer::Options),
    Config(config::Options),
}

/// How a command ended that could do its work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Outcome {
    AllDone,
    SomeFailed,
    /// Something differs that should not.
    Differs,
}

/// The command line: its subcommands, their options and help.
#[must_use]
pub fn command() -> clap::Command {
    Arguments::command()
}

/// Does what the command line says: 0 all done, 1 some documents failed, 2 wrong usage or configuration.
#[must_use]
pub fn main() -> ExitCode {
    let Arguments { command, config } = Arguments::parse();
    let ended = match command {
        Command::Extract(options) => extract::run(options, &config),
        Command::Run(options) => run::run(&options, &config),
        Command::Explain(options) => explain::run(options, &config),
        Command::Show(options) => show::run(options, &config),
        Command::Ledger(options) => ledger::run(&options, &config),
        Command::Statements(options) => statements::run(&options, &config),
        Command::Interactions(options) => interactions::run(&options, &config),
        Command::Positions(options) => positions::run(&options, &config),
        Command::Promises(options) => promises::run(&options, &config),
        Command::Score(options) => score::run(&options, &config),
        Command::Diff(options) => diff::run(&options),
        Command::Corpus(options) => kit::run(&options, &config),
        Command::Gazetteer(options) => gazetteer::run(options),
        Command::Config(options) => config::run(&options, &config),
    };
    match ended {
        Ok(Outcome::AllDone) => ExitCode::SUCCESS,
        Ok(Outcome::SomeFailed | Outcome::Differs) => ExitCode::from(1),
        Err(why) => {
            messages::say(&why);
            ExitCode::from(2)
        }
    }
}
