//! Where the corpus, the gold annotations and the shared texts stand.

use std::path::{Path, PathBuf};

/// The root of the repository.
#[must_use]
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().map(Path::to_owned).unwrap_or_default()
}

/// The folder beside the repository with real texts, which may not be copied; `None` where it is absent.
#[must_use]
pub fn shared() -> Option<PathBuf> {
    let shared = root().join("../shared");
    shared.join("gold").is_dir().then_some(shared)
}

/// The documents of the project's own corpus, in order of their names.
#[must_use]
pub fn corpus() -> Vec<PathBuf> {
    let mut documents = files(&root().join("corpus"), &["txt", "md"]);
    documents.retain(|path| stem(path) != "README");
    documents
}

/// The files in a folder whose names have one of the endings, in order of their names; none where there is no such folder.
#[must_use]
pub fn files(folder: &Path, endings: &[&str]) -> Vec<PathBuf> {
    let entries = folder.read_dir().into_iter().flatten().flatten().map(|entry| entry.path());
    let ends = |path: &PathBuf| path.extension().and_then(|end| end.to_str()).is_some_and(|end| endings.contains(&end));
    let mut files: Vec<PathBuf> = entries.filter(ends).collect();
    files.sort();
    files
}

/// A file's name without its ending.
#[must_use]
pub fn stem(path: &Path) -> String {
    path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default()
}
