use std::collections::HashMap;
use std::path::{Path, PathBuf};

use walkdir::{DirEntry, WalkDir};

use crate::Failure;
use crate::input_format::Guess;
use crate::packing::Packing;

/// A file to read, or why there is none.
#[derive(Debug)]
pub(crate) struct Found {
    pub(crate) path: PathBuf,
    pub(crate) id: String,
    pub(crate) problem: Option<Failure>,
}

/// What paths hold: files as given, folders walked in the order of their names.
#[derive(Debug, Default)]
pub(crate) struct Files {
    pub(crate) found: Vec<Found>,
    /// Files of folders whose name says that they are no documents.
    pub(crate) passed_over: Vec<PathBuf>,
    // For each found file, its path inside the folder that was named.
    inside: Vec<PathBuf>,
}

/// What a file's id may be, the shortest first.
const ID_FORMS: [fn(&Path, &Path) -> String; 4] = [
    |_, inside| unended(inside).file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default(),
    |_, inside| text(&unended(inside)),
    |_, inside| text(inside),
    |path, _| text(path),
];

impl Files {
    /// Lists the files of all paths. With `any_name`, every file of a folder counts as a document.
    pub(crate) fn list(paths: &[PathBuf], any_name: bool) -> Self {
        let mut files = Self::default();
        for path in paths {
            if path.is_dir() {
                files.walk(path, any_name);
            } else {
                files.add(path.clone(), path.file_name().map(PathBuf::from).unwrap_or_default(), None);
            }
        }
        files.name();
        files
    }

    /// Adds the documents of a folder. Links are followed; one that leads back to a folder above it is a problem.
    fn walk(&mut self, folder: &Path, any_name: bool) {
        let before = self.found.len();
        let entries = WalkDir::new(folder).follow_links(true).sort_by_file_name().into_iter();
        for entry in entries.filter_entry(|entry| entry.depth() == 0 || !is_hidden(entry)) {
            match entry {
                Ok(entry) if !entry.file_type().is_file() => {}
                Ok(entry) if any_name || may_be_document(entry.path()) => {
                    let inside = entry.path().strip_prefix(folder).unwrap_or(entry.path()).to_owned();
                    self.add(entry.into_path(), inside, None);
                }
                Ok(entry) => self.passed_over.push(entry.into_path()),
                Err(error) => {
                    let path = error.path().unwrap_or(folder).to_owned();
                    let problem = Failure::new(path.display().to_string(), reason(&error));
                    self.add(path.clone(), path, Some(problem));
                }
            }
        }
        if self.found.len() == before {
            let problem = Failure::new(folder.display().to_string(), "holds no documents");
            self.add(folder.to_owned(), folder.to_owned(), Some(problem));
        }
    }

    fn add(&mut self, path: PathBuf, inside: PathBuf, problem: Option<Failure>) {
        self.inside.push(inside);
        self.found.push(Found { path, id: String::new(), problem });
    }

    /// Gives each file the shortest id that no other has: its stem, its path inside the folder without and with its ending, its path.
    fn name(&mut self) {
        let inside = std::mem::take(&mut self.inside);
        for (found, inside) in self.found.iter_mut().zip(&inside) {
            found.id = ID_FORMS[0](&found.path, inside);
        }
        for longer in &ID_FORMS[1..] {
            let mut count: HashMap<&str, usize> = HashMap::new();
            for found in &self.found {
                *count.entry(&found.id).or_default() += 1;
            }
            let shared: Vec<bool> = self.found.iter().map(|found| count[found.id.as_str()] > 1).collect();
            for ((found, inside), shared) in self.found.iter_mut().zip(&inside).zip(shared) {
                if shared {
                    found.id = longer(&found.path, inside);
                }
            }
        }
    }
}

fn text(path: &Path) -> String {
    path.to_string_lossy().replace(std::path::MAIN_SEPARATOR, "/")
}

/// A path without the endings of its packing and its format.
fn unended(path: &Path) -> PathBuf {
    match Packing::of(path) {
        (Packing::Archive(_), inner) => inner,
        (_, inner) => inner.with_extension(""),
    }
}

fn reason(error: &walkdir::Error) -> String {
    match (error.loop_ancestor(), error.io_error()) {
        (Some(above), _) => format!("is a link back to {}, the folder that it is in", above.display()),
        (None, Some(io)) => format!("cannot be read: {io}"),
        (None, None) => error.to_string(),
    }
}

fn is_hidden(entry: &DirEntry) -> bool {
    entry.file_name().as_encoded_bytes().starts_with(b".")
}

/// Whether a file's name may be that of a document, or of an archive.
pub(crate) fn may_be_document(path: &Path) -> bool {
    let (packing, inner) = Packing::of(path);
    matches!(packing, Packing::Archive(_)) || Guess::from_name(&inner) != Guess::Unknown || extension(&inner).is_empty()
}

/// The end of a file's name after the last full stop, in lower case.
pub(crate) fn extension(path: &Path) -> String {
    path.extension().map(|end| end.to_string_lossy().to_lowercase()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ids(paths: &[(&str, &str)]) -> Vec<String> {
        let mut files = Files::default();
        for (path, inside) in paths {
            files.add(PathBuf::from(path), PathBuf::from(inside), None);
        }
        files.name();
        files.found.into_iter().map(|found| found.id).collect()
    }

    #[test]
    fn an_id_is_the_shortest_that_is_not_shared() {
        assert_eq!(ids(&[("in/a.txt", "a.txt"), ("in/b.c.txt", "b.c.txt")]), ["a", "b.c"]);
        assert_eq!(ids(&[("in/a.txt.gz", "a.txt.gz"), ("in/b.c.tar.gz", "b.c.tar.gz")]), ["a", "b.c"]);
        assert_eq!(ids(&[("in/x/a.txt", "x/a.txt"), ("in/y/a.txt", "y/a.txt")]), ["x/a", "y/a"]);
        assert_eq!(ids(&[("in/x/a.txt", "x/a.txt"), ("in/x/a.md", "x/a.md")]), ["x/a.txt", "x/a.md"]);
        assert_eq!(ids(&[("in/a.txt", "a.txt"), ("on/a.txt", "a.txt"), ("on/b.txt", "b.txt")]), ["in/a.txt", "on/a.txt", "b"]);
    }

    #[test]
    fn the_same_file_twice_keeps_one_id_so_that_the_second_is_reported() {
        assert_eq!(ids(&[("a.txt", "a.txt"), ("a.txt", "a.txt")]), ["a.txt", "a.txt"]);
    }
}
