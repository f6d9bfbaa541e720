//! `rapporteur config`: the configuration in force, and an example to begin with.

use std::fs::File;
use std::io::{ErrorKind, Write, stdout};
use std::path::{Path, PathBuf};

use clap::{Args, Subcommand};
use rapporteur_config::{Config, EXAMPLE, FILE_NAME};
use rapporteur_formats::Layers;

use crate::Outcome;
use crate::ending::{INPUT, OUTPUT, ending};
use crate::engine::{ConfigFile, EngineOptions};
use crate::messages::say;

const EXIT_STATUS: &str = "Exit status: 0 done; 1 no file, where --path asks for it; 2 wrong usage or configuration.";

const EXAMPLES: &[(&str, &str)] = &[
    ("rapporteur config", "What is in force here"),
    ("rapporteur config --min-confidence 0.8", "What would be, if a command had this option"),
];

/// Show the configuration in force, and where each value comes from
///
/// It is what the first rapporteur.toml says, from the working folder upwards, and what the command line says besides, which wins.
#[derive(Debug, Args)]
#[command(args_conflicts_with_subcommands = true)]
#[command(after_help = EXIT_STATUS, after_long_help = ending(EXIT_STATUS, EXAMPLES))]
pub(crate) struct Options {
    #[command(subcommand)]
    command: Option<Command>,

    /// Only the path of the file
    #[arg(long)]
    path: bool,

    #[command(flatten)]
    engine: EngineOptions,

    /// The layers to write, as `extract` takes them
    #[arg(long, value_name = "LIST", help_heading = OUTPUT)]
    layers: Option<Layers>,

    /// Threads, as commands take them that read many documents
    #[arg(short, long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..), help_heading = INPUT)]
    jobs: Option<u16>,
}

const INIT_STATUS: &str = "Exit status: 0 done; 2 the file is there already, or cannot be written.";

const INIT_EXAMPLES: &[(&str, &str)] = &[("rapporteur config init", "A file to begin with, in the working folder")];

#[derive(Debug, Subcommand)]
enum Command {
    /// Write a file with every key, each explained and none in force
    ///
    /// It is rapporteur.toml in the working folder, or the file that --config names. One that is there already is left as it is.
    #[command(after_help = INIT_STATUS, after_long_help = ending(INIT_STATUS, INIT_EXAMPLES))]
    Init,
}

/// Runs the command.
pub(crate) fn run(options: &Options, file: &ConfigFile) -> Result<Outcome, String> {
    if let Some(Command::Init) = options.command {
        return init(file);
    }
    let Some(path) = file.path()? else {
        let why = if file.none() { "as --no-config says" } else { "there is none in the working folder or above it" };
        let none = format!("no {FILE_NAME} is read: {why}");
        if options.path {
            say(&none);
            return Ok(Outcome::SomeFailed);
        }
        return print(&format!("# {none}\n\n{}", options.config(file)?.to_toml()));
    };
    // A file that is malformed is named here, too.
    let config = options.config(file)?;
    let path = path.display();
    print(&if options.path { format!("{path}\n") } else { format!("# found: {path}\n\n{}", config.to_toml()) })
}

impl Options {
    fn config(&self, file: &ConfigFile) -> Result<Config, String> {
        let mut config = self.engine.config(file)?;
        config.layers.overrule(self.layers);
        config.run.jobs.overrule(self.jobs.map(Some));
        Ok(config)
    }
}

fn print(page: &str) -> Result<Outcome, String> {
    match stdout().lock().write_all(page.as_bytes()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => Err(format!("the output cannot be written: {error}")),
        _ => Ok(Outcome::AllDone),
    }
}

fn init(file: &ConfigFile) -> Result<Outcome, String> {
    let path = file.named().map_or_else(|| PathBuf::from(FILE_NAME), Path::to_owned);
    let written = File::create_new(&path).and_then(|mut file| file.write_all(EXAMPLE.as_bytes()));
    match written {
        Ok(()) => say(&format!("wrote {}", path.display())),
        Err(error) if error.kind() == ErrorKind::AlreadyExists => {
            return Err(format!("{} is there already, and left as it is", path.display()));
        }
        Err(error) => return Err(format!("{} cannot be written: {error}", path.display())),
    }
    Ok(Outcome::AllDone)
}
