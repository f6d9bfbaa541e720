//! `cargo xtask run`: the pipeline over a corpus, with a summary on one page.

use std::path::PathBuf;

use clap::Args;
use rapporteur::{Engine, Workers};
use rapporteur_formats::{Inputs, Layers};
use rapporteur_runs::{Begin, Run, Settings, Step};
use rapporteur_snapshots::places::{corpus, root};

use crate::shell::say;

/// Run the pipeline over a corpus: records, manifest, failures and a summary to OUT, as `rapporteur run` writes them
#[derive(Debug, Args)]
pub(crate) struct Options {
    /// Files, folders or archives [default: the documents of corpus/]
    paths: Vec<PathBuf>,

    /// The folder to write to [default: out/]
    #[arg(short, long, value_name = "FOLDER")]
    out: Option<PathBuf>,

    /// Keep what earlier runs have, and read only what changed or failed
    #[arg(long)]
    resume: bool,
}

pub(crate) fn run(options: Options) -> Result<(), String> {
    let paths = if options.paths.is_empty() { corpus() } else { options.paths };
    let out = options.out.unwrap_or_else(|| root().join("out"));
    let begin = if options.resume { Begin::Resume } else { Begin::Over };
    let engine = Engine::builder().build().map_err(|error| error.to_string())?;
    let workers = Workers::new(0).map_err(|error| error.to_string())?;
    let run = Run::open(&out, begin, Settings { layers: Layers::ALL, words: String::new() });
    let summary =
        run.and_then(|run| run.read(Inputs::list(&paths, None), &engine, workers, told)).map_err(|error| error.to_string())?;
    say(&format!("{}\nRecords and this page are in {}.", summary.page(), out.display()));
    if summary.failed() == 0 { Ok(()) } else { Err(format!("{} documents failed", summary.failed())) }
}

/// Says what failed, and goes on.
fn told(step: Step<'_>) -> bool {
    if let Step::Failed(failure) = step {
        eprintln!("{failure}");
    }
    true
}
