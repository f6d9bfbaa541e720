//! The option `--gazetteer`.

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use rapporteur::{Builder, Engine, is_compiled};

use crate::mapped::map;

/// What the name of a compiled gazetteer ends with.
pub(crate) const COMPILED: &str = "rgz";

/// An engine with the project's words and those of the files named; of a folder, all files `*.tsv` and `*.rgz`.
pub(crate) fn engine(paths: &[PathBuf]) -> Result<Engine, String> {
    builder(paths)?.build().map_err(|error| error.to_string())
}

/// What builds that engine.
pub(crate) fn builder(paths: &[PathBuf]) -> Result<Builder, String> {
    let mut builder = Engine::builder();
    for path in paths {
        for file in files(path)? {
            builder = add(builder, &file).map_err(|error| unreadable(&file, &error))?;
        }
    }
    Ok(builder)
}

fn add(builder: Builder, path: &Path) -> io::Result<Builder> {
    let name = path.display().to_string();
    let compiled = opened_if_compiled(path)?;
    Ok(match compiled {
        Some(file) => builder.compiled_gazetteer(name, map(&file)?),
        None => builder.gazetteer(name, fs::read_to_string(path)?),
    })
}

/// The file, if its name or its first bytes say that it is a compiled gazetteer. Only a file has bytes that can be looked at twice.
fn opened_if_compiled(path: &Path) -> io::Result<Option<File>> {
    if !fs::metadata(path)?.is_file() {
        return Ok(None);
    }
    let file = File::open(path)?;
    let mut head = Vec::new();
    (&file).take(16).read_to_end(&mut head)?;
    let says_so = path.extension().is_some_and(|end| end == COMPILED) || is_compiled(&head);
    Ok(says_so.then_some(file))
}

/// The files that a path stands for.
pub(crate) fn files(path: &Path) -> Result<Vec<PathBuf>, String> {
    if !path.is_dir() {
        return Ok(vec![path.to_owned()]);
    }
    let entries = fs::read_dir(path).and_then(|entries| entries.map(|entry| entry.map(|entry| entry.path())).collect());
    let mut files: Vec<PathBuf> = entries.map_err(|error| unreadable(path, &error))?;
    files.retain(|file| file.extension().is_some_and(|end| end == "tsv" || end == COMPILED) && file.is_file());
    files.sort();
    if files.is_empty() {
        return Err(format!("the gazetteer folder {} holds no *.tsv or *.{COMPILED} file", path.display()));
    }
    Ok(files)
}

fn unreadable(path: &Path, error: &io::Error) -> String {
    format!("the gazetteer {} cannot be read: {error}", path.display())
}
