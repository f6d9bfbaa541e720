//! The command `rapporteur`: one module a subcommand.
//!
//! The binary does nothing but call [`main`]; [`command`] is what completions and manual pages are made of.

mod columns;
mod corpus;
mod explain;
mod extract;
mod gazetteer;
mod gazetteers;
mod interactions;
mod ledger;
mod mapped;
mod messages;
mod pages;
mod positions;
mod promises;
mod show;
mod statements;

use std::process::ExitCode;

use clap::{CommandFactory, Parser, Subcommand};

/// Reads reports of meetings: who is named, which figures are claimed, who recommended, promised, decided or opposed what.
#[derive(Debug, Parser)]
#[command(name = "rapporteur", version, max_term_width = 100)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    Extract(extract::Options),
    Explain(explain::Options),
    Show(show::Options),
    Ledger(ledger::Options),
    Statements(statements::Options),
    Interactions(interactions::Options),
    Positions(positions::Options),
    Promises(promises::Options),
    Gazetteer(gazetteer::Options),
}

/// How a command ended that could do its work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Outcome {
    AllDone,
    SomeFailed,
}

/// The command line: its subcommands, their options and help.
#[must_use]
pub fn command() -> clap::Command {
    Arguments::command()
}

/// Does what the command line says: 0 all done, 1 some documents failed, 2 wrong usage.
#[must_use]
pub fn main() -> ExitCode {
    let ended = match Arguments::parse().command {
        Command::Extract(options) => extract::run(options),
        Command::Explain(options) => explain::run(options),
        Command::Show(options) => show::run(options),
        Command::Ledger(options) => ledger::run(&options),
        Command::Statements(options) => statements::run(&options),
        Command::Interactions(options) => interactions::run(&options),
        Command::Positions(options) => positions::run(&options),
        Command::Promises(options) => promises::run(&options),
        Command::Gazetteer(options) => gazetteer::run(options),
    };
    match ended {
        Ok(Outcome::AllDone) => ExitCode::SUCCESS,
        Ok(Outcome::SomeFailed) => ExitCode::from(1),
        Err(why) => {
            messages::say(&why);
            ExitCode::from(2)
        }
    }
}
