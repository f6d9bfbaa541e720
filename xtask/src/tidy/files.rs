//! Rules for single files.

use std::fs::{self, DirEntry};
use std::path::{Path, PathBuf};

use super::Findings;

const MOST_LINES: usize = 450;
const NO_NAMES: &[&str] = &["core", "common", "util", "utils", "helper", "helpers", "manager", "managers"];
const MAPS_FILES: &str = "crates/config/src/mapped.rs";
// Without an ending are scripts and licences.
const TEXT: &[&str] = &["", "rs", "toml", "md", "tsv", "txt", "json", "snap", "sh", "yml"];
// Folders of what machines make, and none of ours.
const MADE: &[&str] = &[".git", "target", "out", "artifacts"];

pub(super) fn lengths(root: &Path) -> Findings {
    over(root, &["rs"], |_, content| {
        let lines = content.lines().count();
        (lines > MOST_LINES).then(|| format!("{lines} lines"))
    })
}

pub(super) fn names(root: &Path) -> Findings {
    over(root, &["rs"], |path, _| {
        let names = path.iter().map(|name| name.to_string_lossy());
        let name = names.map(|name| name.trim_end_matches(".rs").to_owned()).find(|name| NO_NAMES.contains(&name.as_str()));
        name.map(|name| format!("the name {name} says nothing"))
    })
}

pub(super) fn unwraps(root: &Path) -> Findings {
    over(root, &["rs"], |path, content| {
        let is_test = path.iter().any(|name| name == "tests" || name == "benches");
        let code = content.lines().take_while(|line| !line.trim_start().starts_with("#[cfg(test)]"));
        let mut code = code.filter(|line| !line.trim_start().starts_with("//"));
        (!is_test && code.any(|line| line.contains(concat!(".unw", "rap()")))).then(|| "an unwrap without a reason".to_owned())
    })
}

pub(super) fn unsafe_code(root: &Path) -> Findings {
    over(root, &["rs"], |path, content| {
        let allows = !path.ends_with(MAPS_FILES) && content.contains(concat!("allow(unsafe", "_code)"));
        allows.then(|| format!("only {MAPS_FILES} may have unsafe code"))
    })
}

pub(super) fn machine_paths(root: &Path) -> Findings {
    // Written in two parts, so that this file does not find itself.
    let paths = [concat!("/wo", "rk/"), concat!("/ho", "me/"), concat!("/ro", "ot/")];
    over(root, TEXT, |_, content| {
        // A path begins a word: `a/work/b` is a part of some other one.
        let stands = |path: &&&str| {
            content
                .match_indices(**path)
                .any(|(at, _)| !content[..at].ends_with(|before: char| before.is_alphanumeric() || ".)}/-_".contains(before)))
        };
        paths.iter().find(stands).map(|path| format!("`{path}`"))
    })
}

/// What `check` finds in the files whose names have one of the endings; it is given their paths from the root, and their content.
fn over(root: &Path, endings: &[&str], check: impl Fn(&Path, &str) -> Option<String>) -> Findings {
    let mut findings = Vec::new();
    for path in walk(root)? {
        let ending = path.extension().and_then(|end| end.to_str()).unwrap_or_default();
        if !endings.contains(&ending) {
            continue;
        }
        let short = path.strip_prefix(root).unwrap_or(&path);
        let content = fs::read_to_string(&path).map_err(|error| format!("{}: {error}", short.display()))?;
        findings.extend(check(short, &content).map(|finding| format!("{}: {finding}", short.display())));
    }
    Ok(findings)
}

/// All files under a folder, in order, but those that machines make.
fn walk(folder: &Path) -> Result<Vec<PathBuf>, String> {
    let entries = folder.read_dir().and_then(Iterator::collect::<Result<Vec<DirEntry>, _>>);
    let entries = entries.map_err(|error| format!("{}: {error}", folder.display()))?;
    let mut paths: Vec<PathBuf> = entries.iter().map(DirEntry::path).collect();
    paths.sort();
    let mut files = Vec::new();
    for path in paths {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if MADE.contains(&name.as_ref()) {
            continue;
        }
        if path.is_dir() {
            files.extend(walk(&path)?);
        } else if path.is_file() {
            files.push(path);
        }
    }
    Ok(files)
}
