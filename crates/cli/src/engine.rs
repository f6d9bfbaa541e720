//! The engine that a command reads with: what `rapporteur.toml` says, and the command line besides.

use std::path::{Path, PathBuf};

use clap::Args;
use rapporteur_config::Config;

use crate::ending::{CONFIGURATION, INPUT};

/// Which configuration is read; for all commands.
#[derive(Debug, Args)]
pub(crate) struct ConfigFile {
    /// The configuration to read [default: the first rapporteur.toml, from the working folder upwards]
    #[arg(long, value_name = "PATH", global = true, help_heading = CONFIGURATION)]
    config: Option<PathBuf>,

    /// Read no configuration
    #[arg(long, global = true, conflicts_with = "config", help_heading = CONFIGURATION)]
    no_config: bool,
}

impl ConfigFile {
    /// The file that is named, or found.
    pub(crate) fn path(&self) -> Result<Option<PathBuf>, String> {
        match &self.config {
            Some(path) => Ok(Some(path.clone())),
            None if self.no_config => Ok(None),
            None => Config::find(Path::new("")).map_err(|error| format!("the working folder cannot be read: {error}")),
        }
    }

    /// The file that the command line names, if it names one.
    pub(crate) fn named(&self) -> Option<&Path> {
        self.config.as_deref()
    }

    /// Whether none is to be read.
    pub(crate) const fn none(&self) -> bool {
        self.no_config
    }

    fn read(&self) -> Result<Config, String> {
        let path = self.path()?;
        Ok(path.map_or_else(|| Ok(Config::default()), |path| Config::read(&path))?)
    }
}

/// What decides what is found in documents; for all commands that read some.
#[derive(Debug, Args)]
pub(crate) struct EngineOptions {
    /// One more gazetteer: a *.tsv, *.csv or *.txt file, a compiled *.rgz one, or a folder of them; may be given again
    #[arg(long, value_name = "PATH", help_heading = CONFIGURATION)]
    gazetteer: Vec<PathBuf>,

    /// Leave out statements of which it is less sure that the text makes them, from 0 to 1 [default: 0]
    #[arg(long, value_name = "X", value_parser = share, help_heading = CONFIGURATION)]
    min_confidence: Option<f32>,
}

impl EngineOptions {
    /// The configuration in force.
    pub(crate) fn config(&self, file: &ConfigFile) -> Result<Config, String> {
        let mut config = file.read()?;
        config.add_gazetteers(self.gazetteer.iter().cloned());
        config.confidence.overrule(self.min_confidence);
        Ok(config)
    }
}

/// How documents are read that a command finds by itself.
#[derive(Debug, Args)]
pub(crate) struct Reading {
    /// Threads [default: one for each core]
    #[arg(short, long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..), help_heading = INPUT)]
    jobs: Option<u16>,

    #[command(flatten)]
    engine: EngineOptions,
}

impl Reading {
    /// The configuration in force.
    pub(crate) fn config(&self, file: &ConfigFile) -> Result<Config, String> {
        let mut config = self.engine.config(file)?;
        config.run.jobs.overrule(self.jobs.map(Some));
        Ok(config)
    }
}

fn share(text: &str) -> Result<f32, String> {
    let share = text.parse().ok().filter(|share| (0.0..=1.0).contains(share));
    share.ok_or_else(|| "expected a number from 0 to 1".to_owned())
}
