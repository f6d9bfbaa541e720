//! The files of words that a configuration names, read once.

use std::fmt::{self, Write as _};
use std::fs;
use std::path::Path;

use rapporteur::{Builder, Engine};
use sha2::{Digest, Sha256};

use crate::gazetteers::{self, Content};
use crate::{Abbreviation, Config, Error, Origin};

/// All that decides what an engine finds, beside the version of the program: the contents of the files of words, and the thresholds.
#[derive(Debug)]
pub struct Words {
    gazetteers: Vec<(String, Content)>,
    abbreviations: Vec<(String, String)>,
    cues: Vec<(String, String)>,
    confidence: f32,
}

/// A SHA-256 of all that decides what an engine finds; shown in hexadecimal digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Fingerprint([u8; 32]);

impl fmt::Display for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl Config {
    /// Reads the files of words.
    ///
    /// # Errors
    /// Where one cannot be read: which, why, and where the configuration names it. What stands in them is not looked at yet.
    pub fn words(&self) -> Result<Words, Error> {
        let mut words = Words { gazetteers: Vec::new(), abbreviations: Vec::new(), cues: Vec::new(), confidence: *self.confidence };
        for path in &self.gazetteers {
            words.gazetteers.extend(gazetteers::read(path).map_err(|error| named(error, path.origin()))?);
        }
        for one in &self.abbreviations {
            words.abbreviations.push(match &**one {
                Abbreviation::Word(word) => (one.origin().to_string(), format!("{word}\n")),
                Abbreviation::File(path) => read("file of abbreviations", path, one.origin())?,
            });
        }
        for path in &self.cues {
            words.cues.push(read("file of cues", path, path.origin())?);
        }
        Ok(words)
    }

    /// The engine that is asked for. Whoever needs the [`fingerprint`](Self::fingerprint), too, takes both from [`words`](Self::words).
    ///
    /// # Errors
    /// Where a file of words cannot be read or is malformed.
    pub fn engine(&self) -> Result<Engine, Error> {
        self.words()?.engine()
    }

    /// The fingerprint of all that decides what the engine finds.
    ///
    /// # Errors
    /// Where a file of words cannot be read.
    pub fn fingerprint(&self) -> Result<Fingerprint, Error> {
        Ok(self.words()?.fingerprint())
    }
}

impl Words {
    /// The engine with these words, beside those of the project.
    ///
    /// # Errors
    /// Where a file is malformed: which, where, what was expected and what was found.
    pub fn engine(self) -> Result<Engine, Error> {
        let builder = gazetteers::add(Engine::builder(), self.gazetteers);
        let builder = self.abbreviations.into_iter().fold(builder, |builder, (name, list)| builder.abbreviations(name, list));
        let builder: Builder = self.cues.into_iter().fold(builder, |builder, (name, table)| builder.cues(name, table));
        builder.min_confidence(self.confidence).build().map_err(Error::new)
    }

    /// The same for the same contents in the same order, wherever the files stand, on any machine.
    ///
    /// Of a file of names its own name counts, too, and not its folder's: it may tell the format and the kind of what stands there.
    #[must_use]
    pub fn fingerprint(&self) -> Fingerprint {
        let mut sum = Sum(Sha256::new());
        sum.add("rapporteur-words/1", &[]);
        for (name, content) in &self.gazetteers {
            match content {
                Content::Text(text) => {
                    let name = Path::new(name).file_name().unwrap_or_default().to_string_lossy();
                    sum.add("gazetteer", name.as_bytes());
                    sum.add("names", text.as_bytes());
                }
                Content::Compiled(bytes) => sum.add("compiled", bytes),
            }
        }
        self.abbreviations.iter().for_each(|(_, list)| sum.add("abbreviations", list.as_bytes()));
        self.cues.iter().for_each(|(_, table)| sum.add("cues", table.as_bytes()));
        sum.add("confidence", self.confidence.to_string().as_bytes());
        Fingerprint(sum.0.finalize().into())
    }
}

/// Parts with their labels, each after its length, so that no two sequences are the same bytes.
struct Sum(Sha256);

impl Sum {
    fn add(&mut self, label: &str, part: &[u8]) {
        for part in [label.as_bytes(), part] {
            self.0.update((part.len() as u64).to_le_bytes());
            self.0.update(part);
        }
    }
}

fn read(what: &str, path: &Path, origin: &Origin) -> Result<(String, String), Error> {
    let content = fs::read_to_string(path);
    let content = content.map_err(|error| named(format!("the {what} {} cannot be read: {error}", path.display()), origin))?;
    Ok((path.display().to_string(), content))
}

/// The error with the place where the file is named; the command line needs none.
fn named(mut error: String, origin: &Origin) -> Error {
    if let Origin::File { file, line } = origin {
        // A string takes whatever is written to it.
        let _ = write!(error, " (named in {file}:{line})");
    }
    Error::new(error)
}
