//! The gazetteer files that are named on the command line.

use std::fs;
use std::path::{Path, PathBuf};

use rapporteur::Engine;

/// What the names of gazetteer files end with.
const ENDINGS: [&str; 3] = ["tsv", "csv", "txt"];

/// An engine with the project's words and those of the files named; of a folder, all files with one of the endings.
pub(crate) fn engine(paths: &[PathBuf]) -> Result<Engine, String> {
    let mut builder = Engine::builder();
    for path in paths {
        for (name, content) in read(path)? {
            builder = builder.gazetteer(name, content);
        }
    }
    builder.build().map_err(|error| error.to_string())
}

/// Names and contents of the files at a path.
pub(crate) fn read(path: &Path) -> Result<Vec<(String, String)>, String> {
    let content = |file: PathBuf| match fs::read_to_string(&file) {
        Ok(content) => Ok((file.display().to_string(), content)),
        Err(error) => Err(unreadable(&file, &error)),
    };
    files(path)?.into_iter().map(content).collect()
}

fn files(path: &Path) -> Result<Vec<PathBuf>, String> {
    if !path.is_dir() {
        return Ok(vec![path.to_owned()]);
    }
    let entries = fs::read_dir(path).and_then(|entries| entries.map(|entry| entry.map(|entry| entry.path())).collect());
    let mut files: Vec<PathBuf> = entries.map_err(|error| unreadable(path, &error))?;
    files.retain(|file| {
        file.extension().is_some_and(|end| ENDINGS.iter().any(|ending| end.eq_ignore_ascii_case(ending))) && file.is_file()
    });
    files.sort();
    if files.is_empty() {
        return Err(format!("the gazetteer folder {} holds no *.tsv, *.csv or *.txt file", path.display()));
    }
    Ok(files)
}

fn unreadable(path: &Path, error: &std::io::Error) -> String {
    format!("the gazetteer {} cannot be read: {error}", path.display())
}
