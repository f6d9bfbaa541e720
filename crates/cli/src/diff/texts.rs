//! The texts of records that do not hold theirs.

use std::collections::HashMap;
use std::fs::File;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use rapporteur_compare::Index;
use rapporteur_formats::Inputs;

/// What a document's file may end with, as ids leave it out.
const ENDINGS: [&str; 5] = ["", ".txt", ".md", ".text", ".markdown"];

/// Where texts are sought.
#[derive(Debug)]
pub(super) struct Sources {
    given: Option<PathBuf>,
    // Files of many documents, opened when the first of theirs is sought; none where one cannot be read.
    many: Mutex<HashMap<PathBuf, Option<Index<File>>>>,
}

impl Sources {
    /// Texts of a folder or a jsonl file, else those of the files that records name.
    pub(super) fn new(given: Option<&Path>) -> Result<Self, String> {
        if let Some(path) = given.filter(|path| !path.exists()) {
            return Err(format!("the texts {} are not there", path.display()));
        }
        Ok(Self { given: given.map(Path::to_owned), many: Mutex::default() })
    }

    /// The text of a document, if it can be found and read.
    pub(super) fn find(&self, id: &str, source: Option<&str>) -> Option<String> {
        let source = source.map(Path::new);
        let Some(given) = &self.given else { return self.read(source?, id) };
        if given.is_file() {
            return self.read(given, id);
        }
        let by_id = ENDINGS.iter().map(|ending| given.join(format!("{id}{ending}")));
        let by_source =
            source.into_iter().flat_map(|source| [Some(given.join(source)), source.file_name().map(|name| given.join(name))]);
        let mut files = by_id.chain(by_source.flatten()).filter(|path| path.is_file());
        files.find_map(|path| self.read(&path, id))
    }

    fn read(&self, path: &Path, id: &str) -> Option<String> {
        if !path.is_file() {
            return None;
        }
        let ending = path.extension().unwrap_or_default().to_ascii_lowercase();
        if ending == "jsonl" || ending == "ndjson" {
            return self.line(path, id);
        }
        let report = Inputs::list(&[path.to_owned()], None).next()?.read().ok()?;
        Some(report.text)
    }

    /// The text of one line of a file of documents.
    fn line(&self, path: &Path, id: &str) -> Option<String> {
        let bytes = {
            let mut many = self.many.lock().unwrap_or_else(PoisonError::into_inner);
            let index = many.entry(path.to_owned()).or_insert_with(|| Index::new(File::open(path).ok()?).ok());
            index.as_mut()?.get(id).ok()??
        };
        let report = Inputs::lines("-", std::io::Cursor::new(bytes)).next()?.read().ok()?;
        Some(report.text)
    }
}
