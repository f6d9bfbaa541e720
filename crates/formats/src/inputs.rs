use std::collections::{HashMap, VecDeque};
use std::fs::{self, File};
use std::io::{self, BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::sync::mpsc::Receiver;

use flate2::bufread::MultiGzDecoder;
use rapporteur::MAX_TEXT_BYTES;

use crate::archive::{is_gzip, unpack};
use crate::consumed::Consumed;
use crate::files::{Files, Found};
use crate::input::{Body, Input, Reader, Whole};
use crate::input_format::{Guess, not_read};
use crate::lines::Lines;
use crate::packing::Packing;
use crate::{Failure, InputFormat, text};

/// The documents of files, folders, archives and standard input, in order. Only names are read ahead; a jsonl file is read line by line,
/// an archive a few documents ahead.
pub struct Inputs {
    from: Option<InputFormat>,
    limit: usize,
    files: VecDeque<Found>,
    passed_over: Vec<PathBuf>,
    open: Open,
    consumed: Consumed,
}

/// What is open of many documents.
enum Open {
    Nothing,
    Lines(Lines<Reader>),
    Archive(Receiver<Input>),
}

impl Inputs {
    /// What `paths` hold: files, archives (`.zip`, `.tar`, `.tar.gz`), and folders with all that is in them but hidden files; `.gz` is
    /// taken off. `-`, or no path, is standard input.
    ///
    /// Without `from`, a file's name tells its format, and where it does not, its first bytes. Files of folders and archives whose names
    /// end like no document are passed over; files that are named are always read.
    #[must_use]
    pub fn list(paths: &[PathBuf], from: Option<InputFormat>) -> Self {
        let stdin = [PathBuf::from("-")];
        let files = Files::list(if paths.is_empty() { &stdin } else { paths }, from.is_some());
        Self { files: files.found.into(), passed_over: files.passed_over, ..Self::none(from) }
    }

    /// The lines of an open jsonl source.
    #[must_use]
    pub fn lines(source: &str, reader: impl BufRead + Send + 'static) -> Self {
        let lines = Lines::new(source, Box::new(reader) as Reader, MAX_TEXT_BYTES);
        Self { open: Open::Lines(lines), ..Self::none(Some(InputFormat::Jsonl)) }
    }

    fn none(from: Option<InputFormat>) -> Self {
        let (files, passed_over, consumed) = (VecDeque::new(), Vec::new(), Consumed::default());
        Self { from, limit: MAX_TEXT_BYTES, files, passed_over, open: Open::Nothing, consumed }
    }

    /// The same, where a document (a file, a line of jsonl, a file of an archive) of more than so many bytes is a failure, and is not
    /// read into memory. Without it, the limit is [`MAX_TEXT_BYTES`], which none can pass.
    #[must_use]
    pub fn max_bytes(mut self, limit: usize) -> Self {
        self.limit = limit.min(MAX_TEXT_BYTES);
        self
    }

    /// The same without the files of a folder: that of an output which may stand among the inputs.
    #[must_use]
    pub fn leave_out(mut self, folder: &Path) -> Self {
        let Ok(folder) = folder.canonicalize() else { return self };
        let mut inside: HashMap<PathBuf, bool> = HashMap::new();
        self.files.retain(|found| {
            // Of a file without a folder, `join` makes one in the working folder.
            let parent = Path::new(".").join(found.path.parent().unwrap_or(Path::new("")));
            !*inside.entry(parent).or_insert_with_key(|parent| parent.canonicalize().is_ok_and(|real| real.starts_with(&folder)))
        });
        self
    }

    /// How many bytes the files have that are still to be read, packed as they are. Standard input counts nothing, nor does a file that is
    /// refused unread, for its format or its size.
    #[must_use]
    pub fn total_bytes(&self) -> u64 {
        self.files.iter().filter(|found| found.problem.is_none()).filter_map(|found| self.bytes_to_read(&found.path)).sum()
    }

    fn bytes_to_read(&self, path: &Path) -> Option<u64> {
        let length = fs::metadata(path).ok()?.len();
        let (packing, inner) = Packing::of(path);
        let is_read = match self.from.map_or_else(|| Guess::from_name(&inner), Guess::Format) {
            _ if packing != Packing::Bare => true,
            Guess::Format(InputFormat::Txt | InputFormat::Md) => length <= self.limit as u64,
            Guess::Format(InputFormat::Jsonl) | Guess::Unknown => true,
            Guess::Unread(_) => false,
        };
        is_read.then_some(length)
    }

    /// A count of the bytes that were read of them, which goes on while they are read.
    #[must_use]
    pub fn consumed(&self) -> Consumed {
        self.consumed.clone()
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

    /// The document of a file, or none where the file is one of many documents, which are then next.
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
        let whole = |id, format| Whole { id, format, limit: self.limit };
        if path.as_os_str() == "-" {
            return self.opened(Box::new(BufReader::new(io::stdin())), Path::new("-"), "stdin".to_owned(), source);
        }
        let (packing, inner) = Packing::of(&path);
        if let Packing::Archive(archive) = packing {
            self.open = Open::Archive(unpack(path, archive, id, self.from, self.limit, &self.consumed));
            return Ok(None);
        }
        let gzip = packing == Packing::Gzip;
        match self.from.map_or_else(|| Guess::from_name(&inner), Guess::Format) {
            Guess::Format(format @ (InputFormat::Txt | InputFormat::Md)) => {
                Ok(Some(Body::File { path, gzip, consumed: self.consumed.clone(), whole: whole(id, format) }))
            }
            Guess::Unread(format) => Err(Failure::new(source, not_read(format))),
            Guess::Format(InputFormat::Jsonl) | Guess::Unknown => {
                let file = File::open(&path).map_err(|error| text::cannot_read(source, &error))?;
                self.opened(Box::new(BufReader::new(self.consumed.count(file))), &inner, id, source)
            }
        }
    }

    /// What an open source holds, whose first bytes may tell what its name does not.
    fn opened(&mut self, mut reader: Reader, name: &Path, id: String, source: &str) -> Result<Option<Body>, Failure> {
        let unreadable = |error: io::Error| text::cannot_read(source, &error);
        if is_gzip(reader.fill_buf().map_err(unreadable)?) {
            reader = Box::new(BufReader::new(MultiGzDecoder::new(reader)));
        }
        let format = match self.from {
            Some(format) => format,
            None => match Guess::of(name, reader.fill_buf().map_err(unreadable)?) {
                Guess::Format(format) => format,
                Guess::Unread(format) => return Err(Failure::new(source, not_read(format))),
                Guess::Unknown => InputFormat::Txt,
            },
        };
        if format == InputFormat::Jsonl {
            self.open = Open::Lines(Lines::new(source, reader, self.limit));
            return Ok(None);
        }
        Ok(Some(Body::Open { reader, whole: Whole { id, format, limit: self.limit } }))
    }

    /// The next document of what is open.
    fn next_open(&mut self) -> Option<Input> {
        match &mut self.open {
            Open::Nothing => None,
            Open::Lines(lines) => lines.next().map(|body| Input { source: lines.source.clone(), body }),
            Open::Archive(documents) => documents.recv().ok(),
        }
    }
}

impl Iterator for Inputs {
    type Item = Input;

    fn next(&mut self) -> Option<Input> {
        loop {
            if let Some(input) = self.next_open() {
                return Some(input);
            }
            self.open = Open::Nothing;
            let found = self.files.pop_front()?;
            if let Some(input) = self.start(found) {
                return Some(input);
            }
        }
    }
}
