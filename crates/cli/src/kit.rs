//! `rapporteur corpus`: records of a corpus that were accepted, and what a change did to them.

mod accept;
mod diff;
mod init;
mod list;
mod score;

use std::collections::BTreeSet;
use std::io::{ErrorKind, Write};

use clap::{Args, Subcommand};
use rapporteur::{Engine, Workers};
use rapporteur_config::{Config, FILE_NAME};
use rapporteur_formats::Failure;
use rapporteur_kit::{Checked, Kit, Places, Settings};

use crate::Outcome;
use crate::corpus::{max_bytes, workers};
use crate::ending::ending;
use crate::engine::{ConfigFile, Reading};
use crate::progress::Progress;

const EXIT_STATUS: &str = "Exit status: that of the subcommand.";

const EXAMPLES: &[(&str, &str)] = &[
    ("rapporteur corpus init --from reports", "A kit for the documents of a folder"),
    ("rapporteur corpus accept --all", "What is found today is what later runs are compared with"),
    ("rapporteur corpus diff --gazetteer new.tsv", "What a list does to the documents"),
];

/// Keep accepted records of a corpus, and see what a changed rule, list or version does to them
///
/// A kit is a few files beside your documents, to be committed with them: rapporteur.toml, accepted records, gold annotations and floors.
/// Make one with `init`, accept what was found with `accept`, and from then on `diff` shows what a change does.
#[derive(Debug, Args)]
#[command(after_long_help = ending(EXIT_STATUS, EXAMPLES))]
pub(crate) struct Options {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, Subcommand)]
enum What {
    Init(init::Options),
    List(list::Options),
    Diff(diff::Options),
    Accept(accept::Options),
    Score(score::Options),
}

/// Runs the command.
pub(crate) fn run(options: &Options, file: &ConfigFile) -> Result<Outcome, String> {
    match &options.what {
        What::Init(options) => init::run(options),
        What::List(options) => list::run(options, file),
        What::Diff(options) => diff::run(options, file),
        What::Accept(options) => accept::run(options, file),
        What::Score(options) => score::run(options, file),
    }
}

/// A kit, and what reads its documents.
struct Bench {
    kit: Kit,
    config: Config,
    engine: Engine,
}

impl Bench {
    fn new(reading: &Reading, file: &ConfigFile) -> Result<Self, String> {
        let config = reading.config(file)?;
        Ok(Self { kit: kit(&config)?, engine: config.engine()?, config })
    }

    /// Reads all documents anew: `each` gets them, `fail` what could not be read. The ids of those that could.
    fn check(
        &self,
        settings: Settings,
        mut each: impl FnMut(Checked) -> Result<(), String>,
        mut fail: impl FnMut(&Failure),
    ) -> Result<BTreeSet<String>, String> {
        let mut seen = BTreeSet::new();
        let inputs = self.kit.inputs();
        let mut progress = Progress::over(&inputs);
        for checked in self.kit.check(inputs, &self.engine, self.workers()?, settings) {
            match checked {
                Ok(checked) => {
                    seen.insert(checked.changes.id.clone());
                    each(checked)?;
                    progress.done();
                }
                Err(failure) => {
                    progress.failed(&failure.to_string());
                    fail(&failure);
                }
            }
        }
        Ok(seen)
    }

    fn workers(&self) -> Result<Workers, String> {
        Ok(workers(&self.config)?.time_limit(self.config.run.timeout.duration()))
    }
}

/// The kit that a configuration speaks of.
fn kit(config: &Config) -> Result<Kit, String> {
    let Some(file) = &config.file else {
        return Err(format!(
            "there is no {FILE_NAME} here or above, which says where the corpus is; make one with `rapporteur corpus init`"
        ));
    };
    let corpus = &config.corpus;
    let places = Places {
        paths: (*corpus.paths).clone(),
        accepted: (*corpus.accepted).clone(),
        gold: (*corpus.gold).clone(),
        floors: (*corpus.floors).clone(),
    };
    if let Some(path) = places.paths.iter().find(|path| !path.exists()) {
        let (path, file) = (path.display(), file.display());
        return Err(format!("the documents {path}, which {file} names in [corpus] paths, are not there"));
    }
    Ok(Kit::new(places).max_bytes(max_bytes(config)))
}

/// Prints text; that nobody wants more of it is no error.
fn print(text: &str) -> Result<(), String> {
    match anstream::stdout().lock().write_all(text.as_bytes()) {
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
        written => written.map_err(|error| format!("the output cannot be written: {error}")),
    }
}
