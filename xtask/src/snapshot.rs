//! `cargo xtask snapshot`: are the snapshots still true, and make them so.

use std::fs;
use std::path::Path;

use clap::Args;
use rapporteur_snapshots::Added;
use rapporteur_snapshots::places::{corpus, files, root, stem};

use crate::shell::{cargo, show};

/// Compare what is found in the corpus and in the shared texts with their snapshots
#[derive(Debug, Args)]
pub(crate) struct Options {
    /// Renew the snapshots that differ and take away those without a document; read `git diff` before you commit
    #[arg(long)]
    accept: bool,
}

pub(crate) fn run(options: Options) -> Result<(), String> {
    let update = if options.accept { "always" } else { "no" };
    if options.accept {
        remove_unreferenced()?;
    }
    let tests = ["corpus", "added", "outlines"].into_iter().flat_map(|test| ["--test", test]);
    let arguments: Vec<&str> =
        ["test", "--quiet", "--no-fail-fast", "--package", "rapporteur-snapshots"].into_iter().chain(tests).collect();
    show(cargo(&arguments).env("INSTA_UPDATE", update))
}

fn remove_unreferenced() -> Result<(), String> {
    let wrong = |path: &Path, error: std::io::Error| format!("{}: {error}", path.display());
    let documents: Vec<String> = corpus().iter().map(|path| stem(path)).collect();
    for snapshot in files(&root().join("snapshots/files"), &["snap"]) {
        if !documents.contains(&stem(&snapshot)) {
            fs::remove_file(&snapshot).map_err(|error| wrong(&snapshot, error))?;
        }
    }
    // Those of corpora that were added are all made anew, since only reading a corpus tells which documents it has.
    for snapshots in Added::all(&root()).iter().map(|added| root().join("snapshots").join(added.snapshots())) {
        if snapshots.is_dir() {
            fs::remove_dir_all(&snapshots).map_err(|error| wrong(&snapshots, error))?;
        }
    }
    Ok(())
}
