//! `rapporteur corpus list`: the documents, and what is known of each.

use clap::Args;
use rapporteur_kit::State;

use super::{kit, print};
use crate::Outcome;
use crate::columns::{count, visible};
use crate::ending::{EXIT_STATUS, ending};
use crate::engine::{ConfigFile, EngineOptions};
use crate::messages::say;

const EXAMPLES: &[(&str, &str)] =
    &[("rapporteur corpus list", "Every document: whether its record was accepted, and of this text")];

/// List the documents: accepted, text changed, not accepted or gone; and which have gold annotations
#[derive(Debug, Args)]
#[command(after_help = EXIT_STATUS, after_long_help = ending(EXIT_STATUS, EXAMPLES))]
pub(super) struct Options {
    #[command(flatten)]
    engine: EngineOptions,
}

pub(super) fn run(options: &Options, file: &ConfigFile) -> Result<Outcome, String> {
    let kit = kit(&options.engine.config(file)?)?;
    let (entries, failures) = kit.list().map_err(|error| error.to_string())?;
    failures.iter().for_each(|failure| say(&failure.to_string()));
    let mut page = String::new();
    for entry in &entries {
        let gold = if entry.gold { "gold" } else { "" };
        let line = format!("{:14}{gold:6}{}", entry.state.name(), entry.id);
        page.extend(line.chars().map(visible).chain(['\n']));
    }
    let states = [State::Accepted, State::TextChanged, State::NotAccepted, State::Gone];
    let states = states.map(|state| (entries.iter().filter(|entry| entry.state == state).count(), state));
    let states: Vec<String> =
        states.iter().filter(|(number, _)| *number > 0).map(|(number, state)| format!("{number} {}", state.name())).collect();
    let gold = entries.iter().filter(|entry| entry.gold).count();
    let colon = if states.is_empty() { "" } else { ": " };
    page += &format!("\n{}{colon}{}; {gold} with gold annotations\n", count(entries.len(), "document"), states.join(", "));
    print(&page)?;
    Ok(if failures.is_empty() { Outcome::AllDone } else { Outcome::SomeFailed })
}
