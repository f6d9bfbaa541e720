//! The examples of README.md and docs/, run as they stand there. `TRYCMD=overwrite` writes into the pages what the commands print today.

use std::collections::BTreeSet;
use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use clap::Command;

/// The folders that examples read, from the root of the repository.
const READ: [&str; 2] = ["corpus", "docs/examples"];

/// The folder that they write to, which git passes over.
const WRITTEN: &str = "out";

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").canonicalize().expect("the root")
}

fn pages() -> Vec<PathBuf> {
    let entries = fs::read_dir(root().join("docs")).expect("docs/").map(|entry| entry.expect("an entry").path());
    let mut pages: Vec<PathBuf> = entries.filter(|path| path.extension().is_some_and(|end| end == "md")).collect();
    pages.push(root().join("README.md"));
    pages.sort();
    pages
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder");
    for entry in fs::read_dir(from).expect("a folder") {
        let path = entry.expect("an entry").path();
        let to = to.join(path.file_name().expect("a name"));
        if path.is_dir() {
            copy(&path, &to);
        } else {
            fs::copy(&path, to).expect("a file");
        }
    }
}

#[test]
fn examples_print_what_the_pages_show() {
    // Commands of a Markdown page run in the working folder of this process: a copy of what they read, so that they write nothing here.
    let place = tempfile::tempdir().expect("a folder");
    for folder in READ {
        copy(&root().join(folder), &place.path().join(folder));
    }
    fs::create_dir(place.path().join(WRITTEN)).expect("a folder");
    env::set_current_dir(place.path()).expect("the folder");
    let cases = trycmd::TestCases::new();
    cases.register_bin("rapporteur", PathBuf::from(env!("CARGO_BIN_EXE_rapporteur")));
    for page in pages() {
        cases.case(page);
    }
    cases.run();
    env::set_current_dir(root()).expect("the root");
}

#[test]
fn every_command_has_an_example_that_runs() {
    let run: BTreeSet<String> = pages().iter().flat_map(|page| commands_run(&fs::read_to_string(page).expect("a page"))).collect();
    for name in names(&rapporteur_cli::command(), "rapporteur") {
        assert!(
            run.iter().any(|line| is_of(line, &name)),
            "no page has an example of `{name}` that runs: a block ```console with `$ {name} …`"
        );
    }
}

/// The command lines of the pages' blocks that are run.
fn commands_run(page: &str) -> Vec<String> {
    let mut inside = false;
    let mut lines = Vec::new();
    for line in page.lines() {
        if let Some(language) = line.strip_prefix("```") {
            inside = !inside && language == "console";
        } else if let Some(command) = line.strip_prefix("$ ").filter(|_| inside) {
            lines.push(command.to_owned());
        }
    }
    lines
}

fn is_of(line: &str, name: &str) -> bool {
    line.strip_prefix(name).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
}

/// The names of all commands that can be run.
fn names(command: &Command, name: &str) -> Vec<String> {
    let below = command.get_subcommands().filter(|below| below.get_name() != "help");
    let mut all: Vec<String> = below.flat_map(|below| names(below, &format!("{name} {}", below.get_name()))).collect();
    if !command.is_subcommand_required_set() {
        all.push(name.to_owned());
    }
    all
}
