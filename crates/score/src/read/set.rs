use std::collections::{HashMap, HashSet};
use std::fs;
use std::path::{Path, PathBuf};

use super::{Format, Labels, Problem, ReadError, brat, check, columns, json, names};
use crate::{Annotations, Layers};

/// The annotations of many documents, in the order of their files.
#[derive(Clone, Debug, Default)]
pub struct Set {
    /// The documents; each has a name of its own.
    pub documents: Vec<Document>,
}

/// The annotations of one document, and where they stand.
#[derive(Clone, Debug)]
pub struct Document {
    /// The annotations; their `id` is what the document is called: its file's name without the ending, or where a file has several, its id.
    pub annotations: Annotations,
    /// The file.
    pub file: PathBuf,
    // The id inside of a file that goes by its name.
    inner_id: Option<String>,
}

/// A text that annotations are of.
#[derive(Clone, Debug)]
pub struct Text {
    /// What the offsets count.
    pub text: String,
    /// Where it comes from.
    pub source: String,
    /// The bytes of its file, where these are not just the text.
    pub bytes: Option<Vec<u8>>,
}

/// The text of the document with a name, where there is one.
pub type TextOf<'a> = &'a mut dyn FnMut(&str) -> Result<Option<Text>, String>;

impl Set {
    /// Reads a file of annotations, or all of a folder, but not of the folders in it. A folder with `records.jsonl` holds nothing else.
    ///
    /// Without a `format`, the ending of a file's name tells it. `text_of` gives the texts that there are: tokens are laid on them, and
    /// all spans are compared with them. `labels` are renamed.
    ///
    /// # Errors
    /// Where a file cannot be read, is malformed, does not fit its text, or repeats a document; where a folder holds no annotations.
    pub fn read(path: &Path, format: Option<Format>, labels: &Labels, text_of: TextOf<'_>) -> Result<Self, ReadError> {
        let mut documents = Vec::new();
        let mut other_schemes = false;
        for file in files(path, format)? {
            let other_scheme = format.or_else(|| Format::of(&file)) != Some(Format::Json);
            for mut document in parse(&file, format, text_of).map_err(|problem| problem.of(file.display().to_string()))? {
                labels.apply(&mut document.annotations, other_scheme);
                documents.push(document);
            }
            other_schemes |= other_scheme;
        }
        let mut taken = HashSet::new();
        if let Some(twice) = documents.iter().find(|document| !taken.insert(document.annotations.id.as_str())) {
            let reason = format!("annotates `{}`, which was annotated already", twice.annotations.id);
            return Err(Problem::new(reason).of(twice.file.display().to_string()));
        }
        if other_schemes {
            share_layers(&mut documents);
        }
        Ok(Self { documents })
    }

    /// Renames the labels of all documents, as reading does: for annotations that come from no file.
    pub fn rename(&mut self, labels: &Labels) {
        self.documents.iter_mut().for_each(|document| labels.apply(&mut document.annotations, false));
    }

    /// For each document of this set the one of `other` that has its name, or its id: by their indices.
    #[must_use]
    pub fn matches(&self, other: &Self) -> Vec<Option<usize>> {
        let by_id = other.documents.iter().enumerate().filter_map(|(index, document)| Some((document.inner_id.as_deref()?, index)));
        let mut by_name: HashMap<&str, usize> = by_id.collect();
        by_name.extend(other.documents.iter().enumerate().map(|(index, document)| (document.annotations.id.as_str(), index)));
        let mut free: HashSet<usize> = (0..other.documents.len()).collect();
        let mut take = |name: Option<&str>| name.and_then(|name| by_name.get(name).copied()).filter(|index| free.remove(index));
        let found: Vec<_> = self.documents.iter().map(|document| take(Some(&document.annotations.id))).collect();
        let by_id = self.documents.iter().zip(found).map(|(document, index)| index.or_else(|| take(document.inner_id.as_deref())));
        by_id.collect()
    }
}

impl From<Vec<Annotations>> for Set {
    /// Annotations that come from no file.
    fn from(documents: Vec<Annotations>) -> Self {
        let document = |annotations| Document { annotations, file: PathBuf::new(), inner_id: None };
        Self { documents: documents.into_iter().map(document).collect() }
    }
}

fn parse(file: &Path, format: Option<Format>, text_of: TextOf<'_>) -> Result<Vec<Document>, Problem> {
    let unknown = || Problem::new(format!("is no file of annotations by its name; there are {}", Format::endings()));
    let format = format.or_else(|| Format::of(file)).ok_or_else(unknown)?;
    let content = fs::read_to_string(file).map_err(|error| Problem::new(format!("cannot be read: {error}")))?;
    let (content, stem) = (content.strip_prefix('\u{feff}').unwrap_or(&content), stem(file));
    let mut annotations = match format {
        Format::Json => json::read(content)?,
        Format::Brat => vec![brat::read(content, &stem, text_of(&stem).map_err(Problem::new)?.map(|text| text.text))?],
        Format::Conllu => names::read(content, &stem, text_of)?,
        Format::Iob => columns::read(content, &stem, text_of)?,
    };
    // A file of one object goes by its name, records by their ids.
    let by_name = annotations.len() == 1 && !content.trim_start().starts_with('[') && has_ending(file, "json");
    let mut document = |mut annotations: Annotations| {
        let inner_id = by_name.then(|| std::mem::replace(&mut annotations.id, stem.clone()));
        if annotations.id.is_empty() {
            return Err(Problem::new("has a document without an `id`"));
        }
        let text = text_of(&annotations.id).map_err(Problem::new)?;
        check::fits(&mut annotations, text).map_err(Problem::new)?;
        Ok(Document { annotations, file: file.to_owned(), inner_id: inner_id.filter(|id| !id.is_empty()) })
    };
    annotations.drain(..).map(&mut document).collect()
}

fn has_ending(file: &Path, ending: &str) -> bool {
    file.extension().is_some_and(|end| end.eq_ignore_ascii_case(ending))
}

/// Files of other schemes do not say which layers they have; where one document has something of a layer, all have it.
fn share_layers(documents: &mut [Document]) {
    let all = documents.iter().fold(Layers::default(), |layers, document| layers.either(document.annotations.layers));
    documents.iter_mut().for_each(|document| document.annotations.layers = all);
}

fn files(path: &Path, format: Option<Format>) -> Result<Vec<PathBuf>, ReadError> {
    let source = path.display().to_string();
    if !path.is_dir() {
        return Ok(vec![path.to_owned()]);
    }
    let records = path.join("records.jsonl");
    if records.is_file() && format.is_none_or(|format| format == Format::Json) {
        return Ok(vec![records]);
    }
    let entries = fs::read_dir(path).and_then(|entries| entries.map(|entry| entry.map(|entry| entry.path())).collect());
    let mut files: Vec<PathBuf> = entries.map_err(|error| Problem::new(format!("cannot be read: {error}")).of(&source))?;
    let fits = |found: Option<Format>| found.is_some() && format.is_none_or(|format| found == Some(format));
    files.retain(|file| file.is_file() && fits(Format::of(file)));
    files.sort();
    if files.is_empty() {
        return Err(Problem::new(format!("holds no annotations ({})", Format::endings())).of(&source));
    }
    Ok(files)
}

fn stem(path: &Path) -> String {
    path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default()
}
