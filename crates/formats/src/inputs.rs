use std::collections::VecDeque;
use std::fmt;
use std::fs::File;
use std::io::{self, BufRead, BufReader, Read};
use std::path::{Path, PathBuf};

use rapporteur::MAX_TEXT_BYTES;

use crate::files::{Files, Found};
use crate::input_format::{Guess, not_read};
use crate::{Failure, InputFormat, Report, jsonl, markdown, text};

type Reader = Box<dyn BufRead + Send>;

/// The documents of files, folders and standard input, in order. Only names are read ahead; a jsonl file is read line by line.
pub struct Inputs {
    from: Option<InputFormat>,
    files: VecDeque<Found>,
    passed_over: Vec<PathBuf>,
    lines: Option<Lines>,
}

/// A document that is still to be read.
pub struct Input {
    source: String,
    body: Body,
}

enum Body {
    File { path: PathBuf, id: String, format: InputFormat },
    Open { reader: Reader, id: String, format: InputFormat },
    Line { number: usize, bytes: Vec<u8> },
    Problem(Failure),
}

/// The lines of an open jsonl file.
struct Lines {
    source: String,
    reader: Reader,
    number: usize,
    any: bool,
}

impl Inputs {
    /// What `paths` hold: files, and folders with all that is in them but hidden files. `-`, or no path, is standard input.
    ///
    /// Without `from`, a file's name tells its format, and where it does not, its first bytes. Files of folders whose names end like no
    /// document are passed over; files that are named are always read.
    #[must_use]
    pub fn list(paths: &[PathBuf], from: Option<InputFormat>) -> Self {
        let stdin = [PathBuf::from("-")];
        let files = Files::list(if paths.is_empty() { &stdin } else { paths }, from.is_some());
        Self { from, files: files.found.into(), passed_over: files.passed_over, lines: None }
    }

    /// The lines of an open jsonl source.
    #[must_use]
    pub fn lines(source: &str, reader: impl BufRead + Send + 'static) -> Self {
        let lines = Lines { source: source.to_owned(), reader: Box::new(reader), number: 0, any: false };
        Self { from: Some(InputFormat::Jsonl), files: VecDeque::new(), passed_over: Vec::new(), lines: Some(lines) }
    }

    /// How many documents there are, where that is known before they are read: nothing but whole files.
    #[must_use]
    pub fn count_if_known(&self) -> Option<usize> {
        let whole = |found: &Found| matches!(self.format_by_name(&found.path), Some(InputFormat::Txt | InputFormat::Md));
        self.files.iter().all(whole).then_some(self.files.len())
    }

    /// The files to be read, as they were named.
    pub fn paths(&self) -> impl Iterator<Item = &Path> {
        self.files.iter().map(|found| found.path.as_path())
    }

    /// Files of folders that were passed over, since their names say that they are no documents.
    #[must_use]
    pub fn passed_over(&self) -> &[PathBuf] {
        &self.passed_over
    }

    fn format_by_name(&self, path: &Path) -> Option<InputFormat> {
        self.from.or_else(|| match Guess::from_name(path) {
            Guess::Format(format) => Some(format),
            Guess::Unread(_) | Guess::Unknown => None,
        })
    }

    /// The document of a file, or none where the file is one of lines, which are then next.
    fn start(&mut self, found: Found) -> Option<Input> {
        let source = found.path.display().to_string();
        match self.body(found, &source) {
            Ok(body) => body.map(|body| Input { source, body }),
            Err(failure) => Some(Input { source, body: Body::Problem(failure) }),
        }
    }

    fn body(&mut self, Found { path, id, problem }: Found, source: &str) -> Result<Option<Body>, Failure> {
        if let Some(problem) = problem {
            return Err(problem);
        }
        let by_name = self.format_by_name(&path);
        let stdin = path.as_os_str() == "-";
        if let (Some(format @ (InputFormat::Txt | InputFormat::Md)), false) = (by_name, stdin) {
            return Ok(Some(Body::File { path, id, format }));
        }
        if let (None, Guess::Unread(name)) = (by_name, Guess::from_name(&path)) {
            return Err(Failure::new(source, not_read(name)));
        }
        let unreadable = |error: io::Error| cannot_read(source, &error);
        let mut reader: Reader =
            if stdin { Box::new(BufReader::new(io::stdin())) } else { Box::new(open(&path).map_err(unreadable)?) };
        let format = match by_name {
            Some(format) => format,
            None => match Guess::from_content(reader.fill_buf().map_err(unreadable)?) {
                Guess::Format(format) => format,
                Guess::Unread(name) => return Err(Failure::new(source, not_read(name))),
                Guess::Unknown => InputFormat::Txt,
            },
        };
        if format == InputFormat::Jsonl {
            self.lines = Some(Lines { source: source.to_owned(), reader, number: 0, any: false });
            return Ok(None);
        }
        let id = if stdin { "stdin".to_owned() } else { id };
        Ok(Some(Body::Open { reader, id, format }))
    }
}

impl Iterator for Inputs {
    type Item = Input;

    fn next(&mut self) -> Option<Input> {
        loop {
            if let Some(input) = self.lines.as_mut().and_then(Lines::next) {
                return Some(input);
            }
            self.lines = None;
            let found = self.files.pop_front()?;
            if let Some(input) = self.start(found) {
                return Some(input);
            }
        }
    }
}

impl Lines {
    /// The next line that holds anything; a source without one is a failure.
    fn next(&mut self) -> Option<Input> {
        loop {
            let mut bytes = Vec::new();
            let most = MAX_TEXT_BYTES as u64 + 1;
            let body = match self.reader.by_ref().take(most).read_until(b'\n', &mut bytes) {
                Ok(0) if self.any => return None,
                Ok(0) => {
                    self.any = true;
                    Body::Problem(Failure::new(&self.source, "is empty"))
                }
                Ok(read) => {
                    self.number += 1;
                    if self.number == 1 && bytes.starts_with("\u{feff}".as_bytes()) {
                        bytes.drain(.."\u{feff}".len());
                    }
                    if read > MAX_TEXT_BYTES {
                        return Some(self.stop(text::too_large(&self.source).at(self.number, 1)));
                    }
                    if bytes.trim_ascii().is_empty() {
                        continue;
                    }
                    self.any = true;
                    Body::Line { number: self.number, bytes }
                }
                Err(error) => return Some(self.stop(cannot_read(&self.source, &error))),
            };
            return Some(Input { source: self.source.clone(), body });
        }
    }

    /// Reports a failure after which there is no going on.
    fn stop(&mut self, failure: Failure) -> Input {
        self.any = true;
        self.reader = Box::new(io::empty());
        Input { source: self.source.clone(), body: Body::Problem(failure) }
    }
}

impl Input {
    /// Reads the document.
    ///
    /// # Errors
    /// Where the file is missing, unreadable, empty, binary, not UTF-8 or larger than 4 GiB; where a line is no JSON object, or lacks
    /// `id` or `text`.
    pub fn read(self) -> Result<Report, Failure> {
        let source = self.source;
        let unreadable = |error: io::Error| cannot_read(&source, &error);
        match self.body {
            Body::Problem(failure) => Err(failure),
            Body::Line { number, bytes } => jsonl::read(&source, number, bytes),
            Body::File { path, id, format } => {
                let file = open(&path).map_err(unreadable)?;
                if file.get_ref().metadata().is_ok_and(|metadata| metadata.len() > MAX_TEXT_BYTES as u64) {
                    return Err(text::too_large(&source));
                }
                whole(source, id, format, file)
            }
            Body::Open { reader, id, format } => whole(source, id, format, reader),
        }
    }
}

/// The file, and the line where it is one of many: `reports.jsonl:7`.
impl fmt::Display for Input {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.body {
            Body::Line { number, .. } => write!(f, "{}:{number}", self.source),
            _ => f.write_str(&self.source),
        }
    }
}

fn whole(source: String, id: String, format: InputFormat, reader: impl Read) -> Result<Report, Failure> {
    let mut bytes = Vec::new();
    // One byte more than may be, and room for a byte-order mark: what is longer is refused without being read to its end.
    reader.take(MAX_TEXT_BYTES as u64 + 4).read_to_end(&mut bytes).map_err(|error| cannot_read(&source, &error))?;
    let text = text::decode(&source, bytes)?;
    Ok(match format {
        InputFormat::Md => {
            let (text, meta) = markdown::read(&text);
            Report { id, source, meta, text }
        }
        InputFormat::Txt | InputFormat::Jsonl => Report { id, source, meta: crate::Meta::default(), text },
    })
}

fn open(path: &Path) -> io::Result<BufReader<File>> {
    File::open(path).map(BufReader::new)
}

fn cannot_read(source: &str, error: &io::Error) -> Failure {
    Failure::new(source, format!("cannot be read: {error}"))
}
