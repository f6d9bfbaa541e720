//! `rapporteur corpus accept`: what is found now becomes what was accepted.

use std::collections::BTreeSet;

use clap::Args;
use rapporteur_compare::DocumentState;
use rapporteur_config::{Config, FILE_NAME, Origin};
use rapporteur_kit::{Checked, Settings, with_layer};

use super::diff::gone;
use super::{Bench, print};
use crate::Outcome;
use crate::columns::{count, visible};
use crate::diff::LayerList;
use crate::ending::ending;
use crate::engine::{ConfigFile, Reading};
use crate::messages::say;

const EXIT_STATUS: &str = "Exit status: 0 accepted; 1 some documents could not be read or accepted; 2 nothing was chosen, wrong usage or \
                           configuration.";

const EXAMPLES: &[(&str, &str)] = &[
    ("rapporteur corpus accept", "What there is to accept; accepts nothing"),
    ("rapporteur corpus accept hearing-3 talks-1", "The records of two documents"),
    ("rapporteur corpus accept --all --layer mentions", "Of all documents the mentions, and nothing else"),
];

/// Accept what is found now, for the documents and layers that are named
///
/// Without a choice it says what there is to accept, and accepts nothing. Look at `rapporteur corpus diff` first.
#[derive(Debug, Args)]
#[command(after_help = EXIT_STATUS, after_long_help = ending(EXIT_STATUS, EXAMPLES))]
pub(super) struct Options {
    /// The documents to accept, by their ids
    #[arg(value_name = "ID", conflicts_with = "all")]
    ids: Vec<String>,

    /// Accept all documents; records of documents that are gone are removed
    #[arg(long)]
    all: bool,

    /// Accept only these layers, parted by commas; the others stay as they were accepted
    #[arg(long, value_name = "LIST")]
    layer: Option<LayerList>,

    #[command(flatten)]
    reading: Reading,
}

pub(super) fn run(options: &Options, file: &ConfigFile) -> Result<Outcome, String> {
    let bench = Bench::new(&options.reading, file)?;
    let layers = options.layer.clone().unwrap_or_default().0;
    let chosen = options.all || !options.ids.is_empty() || !layers.is_empty();
    let only: BTreeSet<String> = options.ids.iter().cloned().collect();
    check_ids(&bench, &only)?;
    if chosen {
        tell_unlisted(&bench.config);
    }
    let comparison = rapporteur_compare::Options { layers: layers.clone(), ..rapporteur_compare::Options::default() };
    let settings = Settings { layers: *bench.config.layers, options: comparison, only };
    let mut tally = Tally::default();
    let taken = take_all(&bench, settings, chosen, &mut tally);
    // What was accepted is told, too, where it could not be ended.
    print(&tally.page)?;
    tally.refused.iter().for_each(|why| say(why));
    taken?;
    tally.finish(chosen)
}

/// Accepts all that is chosen, or looks at it.
fn take_all(bench: &Bench, settings: Settings, chosen: bool, tally: &mut Tally) -> Result<(), String> {
    let (layers, only) = (settings.options.layers.clone(), settings.only.clone());
    let mut failed = 0;
    let seen = bench.check(settings, |checked| tally.take(&checked, bench, &layers, chosen), |_| failed += 1);
    tally.failed = failed;
    let seen = seen?;
    let gone = if layers.is_empty() { gone(&bench.kit, &seen, tally.failed)? } else { Vec::new() };
    for id in gone.into_iter().filter(|id| only.is_empty() || only.contains(id)) {
        if chosen {
            bench.kit.accepted().remove(&id).map_err(|error| error.to_string())?;
        }
        tally.done(&id, "gone");
    }
    Ok(())
}

/// What came of the documents.
#[derive(Default)]
struct Tally {
    /// A line for each document.
    page: String,
    done: usize,
    failed: usize,
    /// Why documents could not be accepted.
    refused: Vec<String>,
}

impl Tally {
    /// Accepts one document, or says what there is to accept of it.
    fn take(&mut self, checked: &Checked, bench: &Bench, layers: &[String], chosen: bool) -> Result<(), String> {
        let Some(record) = &checked.record else { return Ok(()) };
        let changes = &checked.changes;
        let id = &changes.id;
        let record = match &checked.accepted {
            _ if layers.is_empty() => record.clone(),
            None => return self.refuse(id, "was not accepted yet; accept it whole first"),
            Some(_) if changes.state == DocumentState::TextChanged => {
                return self
                    .refuse(id, "its text has changed, so that layers of two texts would stand side by side; accept it whole");
            }
            Some(accepted) => {
                let composed = with_layer(accepted, record, layers).map_err(|error| format!("{id}: {error}"))?;
                if composed == *accepted {
                    return Ok(());
                }
                composed
            }
        };
        if chosen {
            bench.kit.accepted().write(id, &record).map_err(|error| error.to_string())?;
        }
        let headline = changes.headline();
        self.done(id, if headline.is_empty() { "changes too small to be shown" } else { &headline });
        Ok(())
    }

    fn done(&mut self, id: &str, what: &str) {
        self.done += 1;
        self.page.extend(format!("{id}: {what}").chars().map(visible).chain(['\n']));
    }

    fn refuse(&mut self, id: &str, why: &str) -> Result<(), String> {
        self.refused.push(format!("{id}: {why}"));
        Ok(())
    }

    fn finish(&self, chosen: bool) -> Result<Outcome, String> {
        let documents = count(self.done, "document");
        if !chosen {
            return match self.done {
                0 => Err("nothing to accept: all that is found was accepted already".to_owned()),
                _ => Err(format!("{documents} to accept, and nothing was: name documents by their ids, or say --all or --layer")),
            };
        }
        print(&format!("accepted {documents}\n"))?;
        Ok(if self.failed + self.refused.len() > 0 { Outcome::SomeFailed } else { Outcome::AllDone })
    }
}

/// What is accepted with a list of the command line is not found again without it.
fn tell_unlisted(config: &Config) {
    for path in config.gazetteers.iter().filter(|path| *path.origin() == Origin::CommandLine) {
        let path = path.display();
        say(&format!(
            "{path} is not in {FILE_NAME}, so that without --gazetteer `rapporteur corpus diff` will not find what is accepted now"
        ));
    }
}

/// Ids that are neither documents' nor accepted records' are wrong usage; nothing is accepted then.
fn check_ids(bench: &Bench, ids: &BTreeSet<String>) -> Result<(), String> {
    if ids.is_empty() {
        return Ok(());
    }
    let (entries, _) = bench.kit.list().map_err(|error| error.to_string())?;
    let known: BTreeSet<&str> = entries.iter().map(|entry| entry.id.as_str()).collect();
    let unknown = ids.iter().find(|id| !known.contains(id.as_str()));
    unknown.map_or(Ok(()), |id| Err(format!("there is no document `{id}`; `rapporteur corpus list` has their ids")))
}
