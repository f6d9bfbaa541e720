//! `rapporteur extract`: documents in, records out.

use std::fs::File;
use std::io::{self, BufWriter, ErrorKind, Write};
use std::path::{Path, PathBuf};

use clap::{ArgAction, Args};
use rapporteur::Workers;
use rapporteur_formats::{Failure, InputFormat, Inputs, Layers, OutputFormat, Record, RecordWriter, analyze_all};

use crate::messages::{Progress, say};
use crate::{Outcome, gazetteers};

/// Read documents and write one record for each, in the order of the inputs
#[derive(Debug, Args)]
#[command(after_help = "Exit status: 0 all done; 1 some documents failed, each named with its reason; 2 wrong usage.")]
pub(crate) struct Options {
    /// Files or folders; `-` or none is standard input
    ///
    /// Folders are read with all folders in them, in the order of their names. Hidden files are left out, and so are files whose names
    /// end like no document, unless --from says what they are.
    #[arg(value_name = "PATH")]
    paths: Vec<PathBuf>,

    /// The input format: txt, md or jsonl [default: told by the file's name, else by its content]
    ///
    /// jsonl is one object a line with `id` and `text`; its other keys are carried along into `meta`.
    #[arg(long, value_name = "FORMAT")]
    from: Option<InputFormat>,

    /// The output format: jsonl (one record a line) or json (one array, set out for reading)
    #[arg(long, value_name = "FORMAT", default_value = "jsonl")]
    to: OutputFormat,

    /// The file to write [default: standard output]
    #[arg(short, long, value_name = "PATH")]
    output: Option<PathBuf>,

    /// The layers to write, parted by commas
    ///
    /// There are text, tokens, sentences, sections, mentions, entities, figures and statements.
    #[arg(long, value_name = "LIST", default_value = "sentences,mentions,entities,figures,statements")]
    layers: Layers,

    /// Threads [default: one for each core]
    #[arg(short, long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..))]
    jobs: Option<u16>,

    /// One more gazetteer: a *.tsv, *.csv or *.txt file, a compiled *.rgz one, or a folder of them; may be given again
    #[arg(long, value_name = "PATH")]
    gazetteer: Vec<PathBuf>,

    /// Report what cannot be read and do the others [default]
    #[arg(long, action = ArgAction::SetTrue, conflicts_with = "fail_fast")]
    keep_going: bool,

    /// Stop at the first document that cannot be read
    #[arg(long)]
    fail_fast: bool,
}

/// Runs the command.
pub(crate) fn run(options: Options) -> Result<Outcome, String> {
    let engine = gazetteers::engine(&options.gazetteer)?;
    let workers = Workers::new(options.jobs.map_or(0, usize::from)).map_err(|error| error.to_string())?;
    let inputs = Inputs::list(&options.paths, options.from);
    let out = open(options.output.as_deref(), &inputs)?;
    tell_passed_over(inputs.passed_over());
    let progress = Progress::new(inputs.count_if_known());
    let (to, layers) = (options.to, options.layers);
    let records = analyze_all(inputs, &engine, workers, move |report, analysis| to.render(&Record::new(report, analysis, layers)));
    match write(records, RecordWriter::new(to, out), progress, options.fail_fast) {
        Ok(outcome) => Ok(outcome),
        // Whoever read the output wants no more of it.
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(Outcome::AllDone),
        Err(error) => Err(format!("the output cannot be written: {error}")),
    }
}

fn write(
    records: impl Iterator<Item = Result<String, Failure>>,
    mut writer: RecordWriter<impl Write>,
    mut progress: Progress,
    fail_fast: bool,
) -> io::Result<Outcome> {
    let (mut done, mut failed) = (0_usize, 0_usize);
    for record in records {
        match record {
            Ok(record) => {
                writer.write(&record)?;
                done += 1;
            }
            Err(failure) => {
                progress.say(&failure.to_string());
                failed += 1;
            }
        }
        progress.step();
        if fail_fast && failed > 0 {
            break;
        }
    }
    writer.finish()?;
    progress.clear();
    if failed == 0 {
        return Ok(Outcome::AllDone);
    }
    let stopped = if fail_fast { "; stopped there" } else { "" };
    say(&format!("{failed} of {} documents failed{stopped}", done + failed));
    Ok(Outcome::SomeFailed)
}

/// The output, made new; an input is never overwritten.
fn open(output: Option<&Path>, inputs: &Inputs) -> Result<Box<dyn Write>, String> {
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
