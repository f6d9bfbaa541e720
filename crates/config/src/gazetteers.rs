//! Files of names, and folders of them, as `--gazetteer` and `gazetteers` name them.

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use memmap2::Mmap;
use rapporteur::{Builder, is_compiled};

use crate::mapped::map;

/// What the name of a compiled gazetteer ends with.
pub const COMPILED: &str = "rgz";

/// What the names of gazetteer files end with.
const ENDINGS: [&str; 4] = ["tsv", "csv", "txt", COMPILED];

/// What stands in a gazetteer file.
#[derive(Debug)]
pub enum Content {
    /// Names as people write them.
    Text(String),
    /// Names as `gazetteer compile` writes them, mapped into memory.
    Compiled(Mmap),
}

/// The builder with the names of the files.
pub fn add(builder: Builder, files: impl IntoIterator<Item = (String, Content)>) -> Builder {
    files.into_iter().fold(builder, |builder, (name, content)| match content {
        Content::Text(text) => builder.gazetteer(name, text),
        Content::Compiled(bytes) => builder.compiled_gazetteer(name, bytes),
    })
}

/// Names and contents of the files at a path, in the order of their names; of a folder, those of all files with one of the endings of
/// gazetteers.
///
/// # Errors
/// Where a file cannot be read: which, and why; where a folder holds none.
pub fn read(path: &Path) -> Result<Vec<(String, Content)>, String> {
    let content = |file: PathBuf| match content(&file) {
        Ok(content) => Ok((file.display().to_string(), content)),
        Err(error) => Err(unreadable(&file, &error)),
    };
    files(path)?.into_iter().map(content).collect()
}

fn content(path: &Path) -> io::Result<Content> {
    let compiled = opened_if_compiled(path)?;
    compiled.map_or_else(|| fs::read_to_string(path).map(Content::Text), |file| map(&file).map(Content::Compiled))
}

/// The file, if its name or its first bytes say that it is a compiled gazetteer. Only a file has bytes that can be looked at twice.
fn opened_if_compiled(path: &Path) -> io::Result<Option<File>> {
    if !fs::metadata(path)?.is_file() {
        return Ok(None);
    }
    let file = File::open(path)?;
    let mut head = Vec::new();
    (&file).take(16).read_to_end(&mut head)?;
    let says_so = has_ending(path, COMPILED) || is_compiled(&head);
    Ok(says_so.then_some(file))
}

/// The files that a path stands for, in the order of their names.
///
/// # Errors
/// Where a folder cannot be read or holds none.
pub fn files(path: &Path) -> Result<Vec<PathBuf>, String> {
    if !path.is_dir() {
        return Ok(vec![path.to_owned()]);
    }
    let entries = fs::read_dir(path).and_then(|entries| entries.map(|entry| entry.map(|entry| entry.path())).collect());
    let mut files: Vec<PathBuf> = entries.map_err(|error| unreadable(path, &error))?;
    files.retain(|file| ENDINGS.iter().any(|ending| has_ending(file, ending)) && file.is_file());
    files.sort();
    if files.is_empty() {
        return Err(format!("the gazetteer folder {} holds no *.tsv, *.csv, *.txt or *.{COMPILED} file", path.display()));
    }
    Ok(files)
}

fn has_ending(path: &Path, ending: &str) -> bool {
    path.extension().is_some_and(|end| end.eq_ignore_ascii_case(ending))
}

fn unreadable(path: &Path, error: &io::Error) -> String {
    format!("the gazetteer {} cannot be read: {error}", path.display())
}
