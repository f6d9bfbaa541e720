//! `cargo xtask run`: the pipeline over a corpus, with a summary on one page.

use std::fs::{self, File};
use std::io::BufWriter;
use std::path::PathBuf;
use std::time::Instant;

use clap::Args;
use rapporteur::{Engine, Workers};
use rapporteur_formats::{Failure, Inputs, Layers, OutputFormat, Record, RecordWriter};
use rapporteur_snapshots::places::{corpus, root};

use crate::shell::say;
use crate::summary::{DocumentSummary, Summary};

/// Run the pipeline over a corpus: records to OUT/records.jsonl, a summary to OUT/summary.md
#[derive(Debug, Args)]
pub(crate) struct Options {
    /// Files or folders [default: the documents of corpus/]
    paths: Vec<PathBuf>,

    /// The folder to write to [default: out/]
    #[arg(short, long, value_name = "FOLDER")]
    out: Option<PathBuf>,
}

pub(crate) fn run(options: Options) -> Result<(), String> {
    let paths = if options.paths.is_empty() { corpus() } else { options.paths };
    let out = options.out.unwrap_or_else(|| root().join("out"));
    let wrong = |error: std::io::Error| format!("{}: {error}", out.display());
    fs::create_dir_all(&out).map_err(wrong)?;
    let records = File::create(out.join("records.jsonl")).map_err(wrong)?;
    let mut writer = RecordWriter::new(OutputFormat::Jsonl, BufWriter::new(records));
    let mut summary = Summary::default();
    for result in read(&paths)? {
        match result {
            Ok((record, document)) => {
                writer.write(&record).map_err(wrong)?;
                summary.add(document);
            }
            Err(failure) => {
                eprintln!("{failure}");
                summary.fail(failure);
            }
        }
    }
    writer.finish().map_err(wrong)?;
    let page = summary.page();
    fs::write(out.join("summary.md"), &page).map_err(wrong)?;
    say(&format!("{page}\nRecords and this page are in {}.", out.display()));
    if summary.failed() == 0 { Ok(()) } else { Err(format!("{} documents failed", summary.failed())) }
}

/// Each document's record and summary, in order. `analyze_all` would not tell how long each takes.
fn read(paths: &[PathBuf]) -> Result<impl Iterator<Item = Result<(String, DocumentSummary), Failure>>, String> {
    let engine = Engine::builder().build().map_err(|error| error.to_string())?;
    let workers = Workers::new(0).map_err(|error| error.to_string())?;
    let inputs = Inputs::list(paths, None).map(|input| (input.to_string(), input));
    let results = workers.in_order(inputs, move |input| {
        let report = input.read()?;
        let begun = Instant::now();
        let analysis = engine.analyze(report.text.as_str());
        let summary = DocumentSummary::new(&report.id, &analysis, begun.elapsed());
        Ok((OutputFormat::Jsonl.render(&Record::new(&report, &analysis, Layers::ALL)), summary))
    });
    Ok(results.map(|(label, result)| result.unwrap_or_else(|panicked| Err(Failure::new(label, panicked.to_string())))))
}
