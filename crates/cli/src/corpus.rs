//! Many documents read into one output: what the commands share that do so.

use std::fs::{self, File};
use std::io::{self, BufWriter, ErrorKind, Write};
use std::path::{Path, PathBuf};

use clap::{ArgAction, Args, ValueEnum};
use rapporteur::{Analysis, Engine, Workers};
use rapporteur_config::Config;
use rapporteur_formats::{Failure, InputFormat, Inputs, Report, analyze_all};

use crate::Outcome;
use crate::ending::{INPUT, OUTPUT, one_of};
use crate::engine::{ConfigFile, EngineOptions};
use crate::messages::say;
use crate::progress::Progress;

/// Where what is made goes.
pub(crate) type Output = Box<dyn Write>;

/// The form of what a command makes of a corpus.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Form {
    /// Tables for a terminal
    Table,
    /// One object, set out for reading
    Json,
    /// Rows in commas
    Csv,
}

/// A view's documents, and the form that it has.
#[derive(Debug, Args)]
pub(crate) struct View {
    #[command(flatten)]
    pub(crate) corpus: Corpus,

    /// The output format: for reading, or for programs
    #[arg(long, value_name = "FORMAT", default_value = "table", help_heading = OUTPUT)]
    pub(crate) to: Form,
}

/// What is read, and where what is made of it goes.
#[derive(Debug, Args)]
pub(crate) struct Corpus {
    /// The file to write [default: standard output]
    #[arg(short, long, value_name = "PATH", help_heading = OUTPUT)]
    output: Option<PathBuf>,

    #[command(flatten)]
    sources: Sources,
}

/// Documents, and how they are read.
#[derive(Debug, Args)]
pub(crate) struct Sources {
    /// Files, folders or archives; `-` or none is standard input
    ///
    /// Folders are read with all folders in them, in the order of their names; archives (.zip, .tar, .tar.gz) in their own. Files that are
    /// compressed (.gz) are read as what is in them. Hidden files are left out, and so are files whose names end like no document,
    /// unless --from says what they are.
    #[arg(value_name = "PATH")]
    paths: Vec<PathBuf>,

    /// The input format [default: told by the file's name, else by its content]
    ///
    /// jsonl is one object a line with `id` and `text`; its other keys are carried along into `meta`.
    #[arg(long, value_name = "FORMAT", value_parser = one_of::<InputFormat>(InputFormat::names()), help_heading = INPUT)]
    from: Option<InputFormat>,

    /// Threads [default: one for each core]
    #[arg(short, long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..), help_heading = INPUT)]
    jobs: Option<u16>,

    #[command(flatten)]
    engine: EngineOptions,

    /// Report what cannot be read and do the others [default]
    #[arg(long, action = ArgAction::SetTrue, conflicts_with = "fail_fast", help_heading = INPUT)]
    keep_going: bool,

    /// Stop at the first document that cannot be read
    #[arg(long, help_heading = INPUT)]
    fail_fast: bool,
}

impl Sources {
    /// The configuration in force.
    pub(crate) fn config(&self, file: &ConfigFile) -> Result<Config, String> {
        let mut config = self.engine.config(file)?;
        config.run.jobs.overrule(self.jobs.map(Some));
        Ok(config)
    }

    /// The documents; says which files are none.
    pub(crate) fn inputs(&self) -> Inputs {
        let inputs = Inputs::list(&self.paths, self.from);
        tell_passed_over(inputs.passed_over());
        inputs
    }

    /// Whether to stop at the first document that cannot be read.
    pub(crate) const fn fail_fast(&self) -> bool {
        self.fail_fast
    }
}

/// How many bytes a document may have in a run.
pub(crate) fn max_bytes(config: &Config) -> usize {
    usize::try_from(config.run.max_bytes.bytes()).unwrap_or(usize::MAX)
}

/// The threads that read them.
pub(crate) fn workers(config: &Config) -> Result<Workers, String> {
    Workers::new(config.run.jobs.map_or(0, usize::from)).map_err(|error| error.to_string())
}

impl Corpus {
    /// The configuration in force.
    pub(crate) fn config(&self, file: &ConfigFile) -> Result<Config, String> {
        self.sources.config(file)
    }

    /// Reads all documents: `finish` makes of each what is wanted, on the threads that read them, and `write` brings that to the output,
    /// in the order of the inputs. Documents that cannot be read are named and passed over.
    pub(crate) fn read<R: Send + 'static>(
        &self,
        config: &Config,
        finish: impl Fn(&Report, &Analysis) -> R + Send + Sync + 'static,
        write: impl FnOnce(&mut dyn Iterator<Item = R>, Output) -> io::Result<()>,
    ) -> Result<Outcome, String> {
        self.read_with(config, &config.engine()?, finish, write)
    }

    /// The same, with an engine that was needed before.
    pub(crate) fn read_with<R: Send + 'static>(
        &self,
        config: &Config,
        engine: &Engine,
        finish: impl Fn(&Report, &Analysis) -> R + Send + Sync + 'static,
        write: impl FnOnce(&mut dyn Iterator<Item = R>, Output) -> io::Result<()>,
    ) -> Result<Outcome, String> {
        self.read_to(config, engine, finish, |inputs| open(self.output.as_deref(), inputs), write)
    }

    /// The same, into files of the folder that the output names; it is made where it is not there.
    pub(crate) fn read_to_folder<R: Send + 'static, const N: usize>(
        &self,
        config: &Config,
        files: [&str; N],
        finish: impl Fn(&Report, &Analysis) -> R + Send + Sync + 'static,
        write: impl FnOnce(&mut dyn Iterator<Item = R>, [Output; N]) -> io::Result<()>,
    ) -> Result<Outcome, String> {
        let folder = self.output.as_deref().ok_or_else(|| format!("{} go into a folder: name it with -o", files.join(" and ")))?;
        let open = |inputs: &Inputs| {
            fs::create_dir_all(folder).map_err(|error| format!("the folder {} cannot be made: {error}", folder.display()))?;
            let opened: Result<Vec<Output>, String> = files.iter().map(|file| open(Some(&folder.join(file)), inputs)).collect();
            opened?.try_into().map_err(|_| "as many outputs as files".to_owned())
        };
        self.read_to(config, &config.engine()?, finish, open, write)
    }

    fn read_to<R: Send + 'static, O>(
        &self,
        config: &Config,
        engine: &Engine,
        finish: impl Fn(&Report, &Analysis) -> R + Send + Sync + 'static,
        open: impl FnOnce(&Inputs) -> Result<O, String>,
        write: impl FnOnce(&mut dyn Iterator<Item = R>, O) -> io::Result<()>,
    ) -> Result<Outcome, String> {
        let workers = workers(config)?;
        let inputs = self.sources.inputs();
        let out = open(&inputs)?;
        let progress = Progress::over(&inputs);
        let results = analyze_all(inputs, engine, workers, finish);
        let mut made = Made { results, progress, fail_fast: self.sources.fail_fast, done: 0, failed: 0 };
        match write(&mut made, out) {
            Ok(()) => Ok(made.outcome()),
            // Whoever read the output wants no more of it.
            Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(Outcome::AllDone),
            Err(error) => Err(format!("the output cannot be written: {error}")),
        }
    }
}

/// What was made of the documents that could be read; says which could not.
struct Made<I> {
    results: I,
    progress: Progress,
    fail_fast: bool,
    done: usize,
    failed: usize,
}

impl<R, I: Iterator<Item = Result<R, Failure>>> Iterator for Made<I> {
    type Item = R;

    fn next(&mut self) -> Option<R> {
        while !(self.fail_fast && self.failed > 0)
            && let Some(result) = self.results.next()
        {
            match result {
                Ok(made) => {
                    self.done += 1;
                    self.progress.done();
                    return Some(made);
                }
                Err(failure) => {
                    self.failed += 1;
                    self.progress.failed(&failure.to_string());
                }
            }
        }
        self.progress.clear();
        None
    }
}

impl<I> Made<I> {
    fn outcome(&self) -> Outcome {
        if self.failed == 0 {
            return Outcome::AllDone;
        }
        let stopped = if self.fail_fast { "; stopped there" } else { "" };
        say(&format!("{} of {} documents failed{stopped}", self.failed, self.done + self.failed));
        Outcome::SomeFailed
    }
}

/// The output, made new; an input is never overwritten.
fn open(output: Option<&Path>, inputs: &Inputs) -> Result<Output, String> {
    let Some(path) = output else { return Ok(Box::new(BufWriter::new(io::stdout()))) };
    if let Ok(real) = path.canonicalize()
        && inputs.paths().any(|input| input.canonicalize().is_ok_and(|input| input == real))
    {
        return Err(format!("the output {} is one of the inputs", path.display()));
    }
    let file = File::create(path).map_err(|error| format!("the output {} cannot be written: {error}", path.display()))?;
    Ok(Box::new(BufWriter::new(file)))
}

fn tell_passed_over(files: &[PathBuf]) {
    if let Some(first) = files.first() {
        let (what, say_so) = (first.display(), "use --from to read it all the same");
        match files.len() {
            1 => say(&format!("passed over {what}, whose name is no document's; {say_so}")),
            many => say(&format!(
                "passed over {many} files whose names are no documents' ({what}, …); {}",
                say_so.replace("it", "them")
            )),
        }
    }
}
