use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

use rapporteur_formats::Layers;

use crate::{Error, FILE_NAME, Origin, Setting, Size, TimeLimit, file};

/// A text of so many bytes needs 20 to 30 times as much memory while it is read.
const MAX_BYTES: Size = Size::of_bytes(20_000_000);

/// More than ten times what a text of as many bytes as are allowed was seen to take.
const TIMEOUT: TimeLimit = TimeLimit::of(Duration::from_secs(300));

/// The configuration in force. [`Default`] is that of nobody who said anything.
#[derive(Clone, Debug, PartialEq)]
pub struct Config {
    /// The file that was read, if one was.
    pub file: Option<PathBuf>,
    /// Files of names, or folders of them; names of later ones win.
    pub gazetteers: Vec<Setting<PathBuf>>,
    /// Abbreviations, and files of them; later ones win.
    pub abbreviations: Vec<Setting<Abbreviation>>,
    /// Files of cues; later ones win.
    pub cues: Vec<Setting<PathBuf>>,
    /// The layers that records have.
    pub layers: Setting<Layers>,
    /// Statements of less confidence are left out; from 0 to 1.
    pub confidence: Setting<f32>,
    /// Limits for runs over many documents.
    pub run: Run,
    /// Where the documents of a regression kit stand, and what is known of them.
    pub corpus: Corpus,
}

/// An abbreviation, or a file of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Abbreviation {
    /// The word, with its full stop.
    Word(String),
    /// A file in the form of `gazetteers/abbreviations.txt`.
    File(PathBuf),
}

/// Limits for runs over many documents.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    /// The most that one document may have.
    pub max_bytes: Setting<Size>,
    /// How long one document may take.
    pub timeout: Setting<TimeLimit>,
    /// Threads; `None` is one for each core.
    pub jobs: Setting<Option<u16>>,
}

/// Where the documents of a regression kit stand, and what is known of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Corpus {
    /// The documents: files and folders.
    pub paths: Setting<Vec<PathBuf>>,
    /// The folder of records that were read and accepted.
    pub accepted: Setting<PathBuf>,
    /// The folder of gold annotations.
    pub gold: Setting<PathBuf>,
    /// The file of scores that no change may go below.
    pub floors: Setting<PathBuf>,
}

impl Default for Config {
    fn default() -> Self {
        Self {
            file: None,
            gazetteers: Vec::new(),
            abbreviations: Vec::new(),
            cues: Vec::new(),
            layers: Setting::default(Layers::default()),
            confidence: Setting::default(0.0),
            run: Run { max_bytes: Setting::default(MAX_BYTES), timeout: Setting::default(TIMEOUT), jobs: Setting::default(None) },
            corpus: Corpus::in_folder(Path::new("")),
        }
    }
}

impl Corpus {
    /// The places that nobody named otherwise, in a folder.
    pub(crate) fn in_folder(folder: &Path) -> Self {
        let place = |name: &str| Setting::default(folder.join(name));
        Self {
            paths: Setting::default(vec![folder.join("corpus")]),
            accepted: place("accepted"),
            gold: place("gold"),
            floors: place("floors.json"),
        }
    }
}

impl Config {
    /// Where `rapporteur.toml` stands, from `folder` upwards: the first one found. An empty path is the working folder.
    ///
    /// # Errors
    /// Where the folder is not there.
    pub fn find(folder: &Path) -> io::Result<Option<PathBuf>> {
        let real = if folder.as_os_str().is_empty() { std::env::current_dir()? } else { folder.canonicalize()? };
        let steps = real.ancestors().position(|folder| folder.join(FILE_NAME).is_file());
        Ok(steps.map(|steps| folder.components().collect::<PathBuf>().join("../".repeat(steps) + FILE_NAME)))
    }

    /// Reads a file.
    ///
    /// # Errors
    /// Where it cannot be read or is malformed; a key that is not known and a value of another type are errors, too.
    pub fn read(path: &Path) -> Result<Self, Error> {
        let content = fs::read_to_string(path);
        let content =
            content.map_err(|error| Error::new(format!("the configuration {} cannot be read: {error}", path.display())))?;
        let config = Self::parse(&path.display().to_string(), &content)?;
        Ok(Self { file: Some(path.to_owned()), ..config })
    }

    /// Reads the content of a file; paths in it are relative to that of its name.
    ///
    /// # Errors
    /// Where it is malformed; a key that is not known and a value of another type are errors, too.
    pub fn parse(name: &str, content: &str) -> Result<Self, Error> {
        file::read(name, content)
    }

    /// Adds gazetteers that the command line names; their names win over those of the file.
    pub fn add_gazetteers(&mut self, paths: impl IntoIterator<Item = PathBuf>) {
        self.gazetteers.extend(paths.into_iter().map(|path| Setting::new(path, Origin::CommandLine)));
    }
}
