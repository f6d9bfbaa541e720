//! `rapporteur run`: a large corpus into a folder, in a run that can be killed and resumed.

use std::fs::OpenOptions;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use clap::Args;
use rapporteur_config::{Config, Size, TimeLimit};
use rapporteur_formats::Layers;
use rapporteur_runs::{Begin, Run, RunError, Settings, Step, Summary};

use crate::Outcome;
use crate::corpus::{Sources, max_bytes, workers};
use crate::ending::{EXIT_STATUS, INPUT, OUTPUT, ending};
use crate::engine::ConfigFile;
use crate::messages::say;
use crate::progress::Progress;

const EXAMPLES: &[(&str, &str)] = &[
    ("rapporteur run bulletins/ -o out", "A record for each document of a folder, what failed, and a page that sums up"),
    ("rapporteur run bulletins/ archive.tar.gz -o out --resume", "The same, later: only what is new, changed or failed is read"),
];

/// Read a large corpus into a folder, in a run that can be stopped, killed and resumed
///
/// The folder gets records.jsonl, a record for each document in the order of the inputs; manifest.jsonl, with the digests of each text and
/// record; failures.jsonl, what could not be read and why; summary.md, what all of them come to. They take their places when the run is
/// done; until then, what was read is kept in the folder `unfinished` inside it.
#[derive(Debug, Args)]
#[command(after_help = EXIT_STATUS, after_long_help = ending(EXIT_STATUS, EXAMPLES))]
pub(crate) struct Options {
    /// The folder to write to; it is made where it is not there
    #[arg(short, long, value_name = "FOLDER", help_heading = OUTPUT)]
    output: PathBuf,

    /// The layers to write, parted by commas [default: sentences,mentions,entities,figures,statements]
    ///
    /// There are text, tokens, sentences, noun_phrases, verb_groups, sections, mentions, entities, figures and statements.
    #[arg(long, value_name = "LIST", help_heading = OUTPUT)]
    layers: Option<Layers>,

    #[command(flatten)]
    sources: Sources,

    /// Keep what earlier runs have, and read only what changed or failed
    #[arg(long)]
    resume: bool,

    /// Throw away what a run left that was not finished, and begin anew
    #[arg(long, conflicts_with = "resume")]
    restart: bool,

    /// The most that one document may have, such as "20 MB"; larger ones are failures [default: 20 MB]
    #[arg(long, value_name = "SIZE", help_heading = INPUT)]
    max_bytes: Option<Size>,

    /// How long one document may take, such as "30 s"; what takes longer is a failure [default: 5 min]
    #[arg(long, value_name = "TIME", help_heading = INPUT)]
    timeout: Option<TimeLimit>,

    /// Write what happens to this file, a line for each document; what it holds already stays
    #[arg(long, value_name = "FILE")]
    log: Option<PathBuf>,
}

/// Runs the command.
pub(crate) fn run(options: &Options, file: &ConfigFile) -> Result<Outcome, String> {
    if let Some(log) = &options.log {
        write_log(log)?;
    }
    let config = config(options, file)?;
    let words = config.words()?;
    let settings = Settings { layers: *config.layers, words: words.fingerprint().to_string() };
    let engine = words.engine()?;
    let run = Run::open(&options.output, options.begin(), settings).map_err(|error| in_the_way(&error))?;
    let inputs = options.sources.inputs().leave_out(&options.output).max_bytes(max_bytes(&config));
    let workers = workers(&config)?.time_limit(config.run.timeout.duration());
    let mut progress = Progress::over(&inputs);
    let summary = run.read(inputs, &engine, workers, |step| match step {
        Step::Read(_) | Step::Kept(_) => {
            progress.done();
            true
        }
        Step::Failed(failure) => {
            progress.failed(&failure.to_string());
            !options.sources.fail_fast()
        }
    });
    drop(progress);
    let summary = summary.map_err(|error| error.to_string())?;
    say(&outcome(&summary, &options.output));
    Ok(if summary.failed() == 0 { Outcome::AllDone } else { Outcome::SomeFailed })
}

impl Options {
    fn begin(&self) -> Begin {
        match (self.resume, self.restart) {
            (true, _) => Begin::Resume,
            (false, true) => Begin::Over,
            (false, false) => Begin::Anew,
        }
    }
}

fn config(options: &Options, file: &ConfigFile) -> Result<Config, String> {
    let mut config = options.sources.config(file)?;
    config.layers.overrule(options.layers);
    config.run.max_bytes.overrule(options.max_bytes);
    config.run.timeout.overrule(options.timeout);
    Ok(config)
}

fn in_the_way(error: &RunError) -> String {
    let ways_out = if error.is_unfinished() { "; --resume goes on with it, --restart throws it away" } else { "" };
    format!("{error}{ways_out}")
}

/// How the run ended, in a line.
fn outcome(summary: &Summary, folder: &Path) -> String {
    let (documents, failed, folder) = (summary.documents(), summary.failed(), folder.display());
    let kept = if summary.kept() > 0 { format!(" ({} by an earlier run)", summary.kept()) } else { String::new() };
    let failed_in = if failed > 0 { format!("; {failed} failed, see {folder}/failures.jsonl") } else { String::new() };
    if summary.is_stopped() {
        return format!("stopped at the first failure after {documents} documents; --resume goes on");
    }
    format!("{documents} documents read{kept} in {:.1} s{failed_in}; {folder}/summary.md sums up", summary.took().as_secs_f64())
}

/// Has all that happens written to a file.
fn write_log(path: &Path) -> Result<(), String> {
    let file = OpenOptions::new().append(true).create(true).open(path);
    let file = file.map_err(|error| format!("the log {} cannot be written: {error}", path.display()))?;
    let log = tracing_subscriber::fmt().with_writer(Mutex::new(file)).with_ansi(false).with_target(false);
    log.with_max_level(tracing::Level::DEBUG).init();
    Ok(())
}
