use std::fs::File;
use std::io::{self, BufWriter, Read, Seek, SeekFrom, Write};
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

use rapporteur::{Engine, Workers};
use rapporteur_formats::{Failure, Ids, Input, Inputs, Layers, OutputFormat, Record};
use serde::Serialize;
use tracing::{debug, info, warn};

use crate::error::Naming;
use crate::findings::Findings;
use crate::folder::{FAILURES, Folder, MANIFEST, ORDERED, RECORDS, SUMMARY, sync};
use crate::journal::Journal;
use crate::manifest::{Head, Made, Row, version};
use crate::store::{Origin, Place, Store};
use crate::{Digest, RunError, Summary};

/// What becomes of what earlier runs left in the folder.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Begin {
    /// Every document is read; a run that was not finished is in the way.
    Anew,
    /// Every document is read; a run that was not finished is thrown away.
    Over,
    /// Records that earlier runs have of the same texts, by the same rules and words, are kept.
    Resume,
}

/// What decides the records, besides the documents and the version of the program.
#[derive(Clone, Debug)]
pub struct Settings {
    /// What records hold.
    pub layers: Layers,
    /// A digest of the words and thresholds that the engine was given, or whatever else tells it from others.
    pub words: String,
}

/// What was done with a document.
#[derive(Debug)]
pub enum Step<'a> {
    /// It was read.
    Read(&'a str),
    /// An earlier run had its record.
    Kept(&'a str),
    /// It has no record.
    Failed(&'a Failure),
}

/// A run into a folder.
#[derive(Debug)]
pub struct Run {
    folder: Folder,
    settings: Settings,
    store: Store,
}

/// What is made of a document on the thread that reads it.
struct Document {
    id: String,
    source: String,
    text: Digest,
    bytes: usize,
    took: Duration,
    findings: Findings,
    record: DocumentRecord,
}

enum DocumentRecord {
    /// The line ends with a line's end, which its digest does not count.
    New {
        key: Digest,
        digest: Digest,
        line: String,
    },
    Kept(Place),
}

impl Run {
    /// Begins a run into a folder, which is made where it is not there.
    ///
    /// # Errors
    /// Where the folder cannot be written to, another run is writing to it, or an unfinished run is in the way.
    pub fn open(folder: &Path, begin: Begin, settings: Settings) -> Result<Self, RunError> {
        let path = folder;
        let folder = Folder::open(path)?;
        let store = match begin {
            Begin::Resume => Store::load(&folder)?,
            Begin::Anew if folder.has_unfinished() => return Err(RunError::unfinished(path)),
            Begin::Anew | Begin::Over => {
                folder.discard_unfinished()?;
                Store::default()
            }
        };
        Ok(Self { folder, settings, store })
    }

    /// Reads all documents. After each, `each` is told, in the order of the inputs, and says whether to go on; a run that is stopped so
    /// can be resumed.
    ///
    /// # Errors
    /// Where a file of the folder cannot be written. What was read until then is there for the next run.
    pub fn read(
        self,
        inputs: Inputs,
        engine: &Engine,
        workers: Workers,
        mut each: impl FnMut(Step<'_>) -> bool,
    ) -> Result<Summary, RunError> {
        let began = Instant::now();
        let Self { folder, settings, store } = self;
        info!(version = version(), words = settings.words, layers = %settings.layers, threads = workers.threads(), "the run begins");
        let mut summary = Summary::new(workers.threads());
        let mut output = Output::open(&folder, &settings, &store)?;
        let mut ids = Ids::default();
        let store = Arc::new(store);
        let labelled = inputs.map(|input| (input.to_string(), input));
        for (label, result) in workers.in_order(labelled, reader(engine, &settings, store)) {
            let result = result.unwrap_or_else(|unfinished| Err(Failure::new(&label, unfinished.to_string())));
            let result = result.and_then(|document| ids.take(document.id.clone(), label).map(|()| document));
            let go_on = match result {
                Ok(mut document) => {
                    output.add(&document)?;
                    summary.add(std::mem::take(&mut document.findings));
                    each(count(&mut summary, &document))
                }
                Err(failure) => {
                    warn!(document = %failure.place(), reason = failure.reason(), "failed");
                    summary.add_failure(&failure);
                    output.fail(&failure)?;
                    each(Step::Failed(&failure))
                }
            };
            if !go_on {
                summary.stop();
                break;
            }
        }
        summary.ended(began.elapsed());
        let (documents, kept, failed) = (summary.documents(), summary.kept(), summary.failed());
        info!(documents, kept, failed, seconds = summary.took().as_secs_f64(), stopped = summary.is_stopped(), "the run ends");
        if !summary.is_stopped() {
            output.finish(folder, &summary)?;
        }
        Ok(summary)
    }
}

/// What is done with each input, on many threads.
fn reader(
    engine: &Engine,
    settings: &Settings,
    store: Arc<Store>,
) -> impl Fn(Input) -> Result<Document, Failure> + Send + Sync + 'static {
    let (engine, settings) = (engine.clone(), settings.clone());
    move |input| {
        let began = Instant::now();
        let report = input.read()?;
        let (bytes, text) = (report.text.len(), Digest::of(report.text.as_bytes()));
        let key = Head::new(&settings.words, settings.layers).key(&report, text);
        let (record, findings) = match store.find(&key) {
            Some((place, line)) => (DocumentRecord::Kept(place), Findings::of(&line)),
            None => {
                let analysis = engine.analyze(report.text.as_str());
                let mut line = OutputFormat::Jsonl.render(&Record::new(&report, &analysis, settings.layers));
                let (findings, digest) = (Findings::of(line.as_bytes()), Digest::of(line.as_bytes()));
                line.push('\n');
                (DocumentRecord::New { key, digest, line }, findings)
            }
        };
        Ok(Document { id: report.id, source: report.source, text, bytes, took: began.elapsed(), findings, record })
    }
}

fn count<'a>(summary: &mut Summary, document: &'a Document) -> Step<'a> {
    let Document { id, bytes, took, .. } = document;
    match document.record {
        DocumentRecord::New { .. } => {
            debug!(document = id, bytes, milliseconds = took.as_millis(), "read");
            summary.add_read(id, *bytes, *took);
            Step::Read(id)
        }
        DocumentRecord::Kept(_) => {
            debug!(document = id, bytes, "kept");
            summary.add_kept();
            Step::Kept(id)
        }
    }
}

/// What a run writes, all of it in the folder of what is not finished.
struct Output {
    journal: Journal,
    manifest: Rows,
    failures: Rows,
    // Where each record stands, in the order of the inputs.
    places: Vec<(Origin, u64, u64)>,
    // How many bytes these records have.
    length: u64,
    // How many bytes the records of the finished run have; 0 where there is none.
    finished: u64,
}

impl Output {
    fn open(folder: &Folder, settings: &Settings, store: &Store) -> Result<Self, RunError> {
        let journal = Journal::open(folder, store.whole.0, store.whole.1)?;
        let (mut manifest, failures) = (Rows::create(folder, MANIFEST)?, Rows::create(folder, FAILURES)?);
        manifest.add(&Head::new(&settings.words, settings.layers))?;
        let finished = std::fs::metadata(folder.finished(RECORDS)).map_or(0, |metadata| metadata.len());
        Ok(Self { journal, manifest, failures, places: Vec::new(), length: 0, finished })
    }

    fn add(&mut self, document: &Document) -> Result<(), RunError> {
        let Place { origin, made } = match &document.record {
            DocumentRecord::Kept(place) => *place,
            DocumentRecord::New { key, digest, line } => {
                Place { origin: Origin::Journal, made: self.journal.add(*key, *digest, line)? }
            }
        };
        self.places.push((origin, made.offset, made.bytes + 1));
        let made = Made { offset: self.length, ..made };
        self.length += made.bytes + 1;
        self.manifest.add(&Row { id: &document.id, source: &document.source, text: document.text, made })
    }

    fn fail(&mut self, failure: &Failure) -> Result<(), RunError> {
        self.failures.add(failure)
    }

    /// Whether a file that has so many bytes is what all records make up.
    fn is_whole(&self, origin: Origin, length: u64) -> bool {
        let mut next = 0;
        let in_order = self.places.iter().all(|&(of, offset, bytes)| {
            let expected = std::mem::replace(&mut next, offset + bytes);
            of == origin && offset == expected
        });
        in_order && next == length
    }

    fn finish(self, folder: Folder, summary: &Summary) -> Result<(), RunError> {
        let mut files = vec![(MANIFEST, MANIFEST), (FAILURES, FAILURES), (SUMMARY, SUMMARY)];
        if self.is_whole(Origin::Journal, self.journal.length()) {
            sync(&folder.unfinished(RECORDS))?;
            files.push((RECORDS, RECORDS));
        } else if !self.is_whole(Origin::Finished, self.finished) {
            self.set_in_order(&folder)?;
            files.push((ORDERED, RECORDS));
        }
        self.manifest.close()?;
        self.failures.close()?;
        let page = folder.unfinished(SUMMARY);
        std::fs::write(&page, summary.page()).naming(&page, "cannot be written")?;
        sync(&page)?;
        folder.finish(&files)
    }

    /// Writes the records in the order of the inputs, from where they stand.
    fn set_in_order(&self, folder: &Folder) -> Result<(), RunError> {
        let path = folder.unfinished(ORDERED);
        let mut out = BufWriter::with_capacity(1 << 20, File::create(&path).naming(&path, "cannot be written")?);
        let open = |path: &Path| File::open(path).naming(path, "cannot be read");
        let mut journal = open(&folder.unfinished(RECORDS))?;
        let mut finished = if self.finished > 0 { Some(open(&folder.finished(RECORDS))?) } else { None };
        for &(origin, offset, bytes) in &self.places {
            let from = match (origin, &mut finished) {
                (Origin::Finished, Some(finished)) => finished,
                _ => &mut journal,
            };
            let copied = from.seek(SeekFrom::Start(offset)).and_then(|_| io::copy(&mut from.take(bytes), &mut out));
            copied.naming(&path, "cannot be written")?;
        }
        out.flush().naming(&path, "cannot be written")?;
        sync(&path)
    }
}

/// A file of one JSON value a line.
struct Rows {
    path: std::path::PathBuf,
    out: BufWriter<File>,
}

impl Rows {
    fn create(folder: &Folder, name: &str) -> Result<Self, RunError> {
        let path = folder.unfinished(name);
        let file = File::create(&path).naming(&path, "cannot be written")?;
        Ok(Self { path, out: BufWriter::new(file) })
    }

    fn add(&mut self, row: &impl Serialize) -> Result<(), RunError> {
        let written = serde_json::to_writer(&mut self.out, row).map_err(io::Error::from);
        written.and_then(|()| self.out.write_all(b"\n")).naming(&self.path, "cannot be written")
    }

    fn close(mut self) -> Result<(), RunError> {
        self.out.flush().naming(&self.path, "cannot be written")?;
        sync(&self.path)
    }
}
