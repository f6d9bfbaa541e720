//! The command `rapporteur`: one module a subcommand.

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

use clap::{Parser, Subcommand};

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

fn main() -> ExitCode {
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
