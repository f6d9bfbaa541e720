use std::fmt;
use std::fs::File;
use std::io::{self, BufRead, BufReader, Read};
use std::path::PathBuf;

use flate2::bufread::MultiGzDecoder;

use crate::consumed::Consumed;
use crate::{Failure, InputFormat, Meta, Report, jsonl, markdown, text};

pub(crate) type Reader = Box<dyn BufRead + Send>;

/// A document that is still to be read.
pub struct Input {
    pub(crate) source: String,
    pub(crate) body: Body,
}

/// Where a document's bytes are.
pub(crate) enum Body {
    File { path: PathBuf, gzip: bool, consumed: Consumed, whole: Whole },
    Open { reader: Reader, whole: Whole },
    Line { number: usize, bytes: Vec<u8> },
    Problem(Failure),
}

/// What is known of a document that is all that its file holds.
pub(crate) struct Whole {
    pub(crate) id: String,
    pub(crate) format: InputFormat,
    /// How many bytes it may have.
    pub(crate) limit: usize,
}

impl Input {
    /// Reads the document.
    ///
    /// # Errors
    /// Where the file is missing, unreadable, empty, binary, not UTF-8 or larger than the limit; where a line is no JSON object, or lacks
    /// `id` or `text`.
    pub fn read(self) -> Result<Report, Failure> {
        let source = self.source;
        match self.body {
            Body::Problem(failure) => Err(failure),
            Body::Line { number, bytes } => jsonl::read(&source, number, bytes),
            Body::Open { reader, whole } => whole.read(source, reader),
            Body::File { path, gzip, consumed, whole } => {
                let file = File::open(&path).map_err(|error| text::cannot_read(&source, &error))?;
                if !gzip && file.metadata().is_ok_and(|metadata| metadata.len() > whole.most()) {
                    return Err(text::too_large(&source, whole.limit));
                }
                let reader = BufReader::new(consumed.count(file));
                if gzip { whole.read(source, MultiGzDecoder::new(reader)) } else { whole.read(source, reader) }
            }
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

impl Whole {
    fn read(self, source: String, reader: impl Read) -> Result<Report, Failure> {
        let bytes = self.bytes(reader).map_err(|error| text::cannot_read(&source, &error))?;
        self.decode(source, bytes)
    }

    /// What a reader holds; of what is longer than the limit, so much that this can be seen.
    pub(crate) fn bytes(&self, reader: impl Read) -> io::Result<Vec<u8>> {
        let mut bytes = Vec::new();
        reader.take(self.most() + 1).read_to_end(&mut bytes)?;
        Ok(bytes)
    }

    fn decode(self, source: String, bytes: Vec<u8>) -> Result<Report, Failure> {
        let text = text::decode(&source, bytes, self.limit)?;
        let (text, meta) = match self.format {
            InputFormat::Md => markdown::read(&text),
            InputFormat::Txt | InputFormat::Jsonl => (text, Meta::default()),
        };
        Ok(Report { id: self.id, source, meta, text })
    }

    /// The limit, with room for a byte-order mark.
    fn most(&self) -> u64 {
        (self.limit + text::BOM.len()) as u64
    }
}
