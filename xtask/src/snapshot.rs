//! `cargo xtask snapshot`: are the snapshots still true, and make them so.

use std::fs;

use clap::Args;
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
    let arguments =
        ["test", "--quiet", "--no-fail-fast", "--package", "rapporteur-snapshots", "--test", "corpus", "--test", "outlines"];
    show(cargo(&arguments).env("INSTA_UPDATE", update))
}

fn remove_unreferenced() -> Result<(), String> {
    let documents: Vec<String> = corpus().iter().map(|path| stem(path)).collect();
    for snapshot in files(&root().join("snapshots/files"), &["snap"]) {
        if !documents.contains(&stem(&snapshot)) {
            fs::remove_file(&snapshot).map_err(|error| format!("{}: {error}", snapshot.display()))?;
        }
    }
    Ok(())
}
