//! Documents of archives, each read by a thread of its own, a few documents ahead of whoever takes them.

use std::collections::HashSet;
use std::fs::File;
use std::io::{self, BufReader, Cursor, Read, Seek};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread;

use flate2::read::MultiGzDecoder;
use zip::ZipArchive;

use crate::consumed::Consumed;
use crate::files::may_be_document;
use crate::input::{Body, Input, Whole};
use crate::input_format::{Guess, not_read};
use crate::lines::Lines;
use crate::packing::{Archive, GZIP, Packing};
use crate::{Failure, InputFormat, text};

/// How many documents are unpacked before they are wanted; each is in memory.
const AHEAD: usize = 4;

/// Nobody takes documents any more.
struct Left;

/// An archive that is being unpacked.
struct Unpacking {
    /// The archive, as it was named.
    source: String,
    /// What its documents' ids begin with.
    id: String,
    from: Option<InputFormat>,
    limit: usize,
    to: SyncSender<Input>,
    ids: HashSet<String>,
    any: bool,
}

/// The documents of an archive, in its order. What is hidden in it is left out, and so are names that end like no document's, unless
/// `from` says what they are.
pub(crate) fn unpack(
    path: PathBuf,
    archive: Archive,
    id: String,
    from: Option<InputFormat>,
    limit: usize,
    consumed: &Consumed,
) -> Receiver<Input> {
    let (to, documents) = sync_channel(AHEAD);
    let consumed = consumed.clone();
    let source = path.display().to_string();
    let unpacking = Unpacking { source, id, from, limit, to, ids: HashSet::new(), any: false };
    thread::spawn(move || unpacking.run(&path, archive, &consumed));
    documents
}

impl Unpacking {
    fn run(mut self, path: &Path, archive: Archive, consumed: &Consumed) {
        // Where the unpacking panics, what was unpacked stands, and the archive is named.
        let unpacked = catch_unwind(AssertUnwindSafe(|| {
            let file = BufReader::new(consumed.count(File::open(path)?));
            match archive {
                Archive::Zip => self.zip(file),
                Archive::Tar => self.tar(file),
                Archive::TarGzip => self.tar(MultiGzDecoder::new(file)),
            }
        }));
        let done = unpacked.unwrap_or_else(|_| Err(Stop::Broken("the program failed on it, which is a bug".to_owned())));
        let failure = match done {
            Err(Stop::Left) => return,
            Err(Stop::Broken(why)) => Failure::new(&self.source, format!("cannot be read: {why}")),
            Ok(()) if self.any => return,
            Ok(()) => Failure::new(&self.source, "holds no documents"),
        };
        let source = self.source.clone();
        let _ = self.send(Input { source, body: Body::Problem(failure) });
    }

    fn zip(&mut self, file: impl Read + Seek) -> Result<(), Stop> {
        let mut archive = ZipArchive::new(file).map_err(|error| Stop::Broken(error.to_string()))?;
        for index in 0..archive.len() {
            // What names an entry can be read where its content cannot.
            let name = archive.name_for_index(index).unwrap_or_default().to_owned();
            match archive.by_index(index) {
                Ok(entry) if entry.is_file() => self.entry(&name, entry)?,
                Ok(_) => {}
                Err(error) => self.problem(&name, &error.to_string())?,
            }
        }
        Ok(())
    }

    fn tar(&mut self, file: impl Read) -> Result<(), Stop> {
        for entry in tar::Archive::new(file).entries()? {
            let entry = entry?;
            if entry.header().entry_type().is_file() {
                let name = entry.path()?.to_string_lossy().into_owned();
                self.entry(&name, entry)?;
            }
        }
        Ok(())
    }

    /// One file of the archive.
    fn entry(&mut self, name: &str, content: impl Read) -> Result<(), Stop> {
        let name = name.trim_start_matches("./");
        let (packing, inner) = Packing::of(Path::new(name));
        if is_hidden(name) || (self.from.is_none() && !may_be_document(Path::new(name))) {
            return Ok(());
        }
        match packing {
            Packing::Bare => self.document(name, &inner, content),
            Packing::Gzip => self.document(name, &inner, MultiGzDecoder::new(content)),
            Packing::Archive(_) => self.problem(name, "is an archive inside an archive, which is not opened"),
        }
    }

    fn document(&mut self, name: &str, inner: &Path, mut content: impl Read) -> Result<(), Stop> {
        let source = format!("{}/{name}", self.source);
        let mut head = [0; 512];
        let read = match text::fill(&mut content, &mut head) {
            Ok(read) => read,
            Err(error) => return self.problem(name, &format!("cannot be read: {error}")),
        };
        let format = match self.from.map_or_else(|| Guess::of(inner, &head[..read]), Guess::Format) {
            Guess::Format(format) => format,
            Guess::Unread(format) => return self.problem(name, &not_read(format)),
            Guess::Unknown => InputFormat::Txt,
        };
        let content = Cursor::new(head).take(read as u64).chain(content);
        if format == InputFormat::Jsonl {
            for body in Lines::new(&source, BufReader::new(content), self.limit) {
                self.send(Input { source: source.clone(), body })?;
            }
            return Ok(());
        }
        let whole = Whole { id: self.new_id(inner), format, limit: self.limit };
        let body = match whole.bytes(content) {
            Ok(bytes) => Body::Open { reader: Box::new(Cursor::new(bytes)), whole },
            Err(error) => Body::Problem(text::cannot_read(&source, &error)),
        };
        Ok(self.send(Input { source, body })?)
    }

    /// The archive's id and the path inside it, without its ending where that is another's already.
    fn new_id(&mut self, path: &Path) -> String {
        let id = |path: &Path| format!("{}/{}", self.id, path.to_string_lossy());
        let short = id(&path.with_extension(""));
        let id = if self.ids.contains(&short) { id(path) } else { short };
        self.ids.insert(id.clone());
        id
    }

    fn problem(&mut self, name: &str, why: &str) -> Result<(), Stop> {
        let source = format!("{}/{name}", self.source);
        let body = Body::Problem(Failure::new(&source, why));
        Ok(self.send(Input { source, body })?)
    }

    fn send(&mut self, input: Input) -> Result<(), Left> {
        self.any = true;
        self.to.send(input).map_err(|_| Left)
    }
}

/// Why an archive is not read to its end.
enum Stop {
    Left,
    Broken(String),
}

impl From<Left> for Stop {
    fn from(_: Left) -> Self {
        Self::Left
    }
}

impl From<io::Error> for Stop {
    fn from(error: io::Error) -> Self {
        Self::Broken(error.to_string())
    }
}

fn is_hidden(name: &str) -> bool {
    name.split('/').any(|part| part.starts_with('.') || part == "__MACOSX")
}

/// Whether bytes begin as those of a gzip file do.
pub(crate) fn is_gzip(start: &[u8]) -> bool {
    start.starts_with(GZIP)
}
