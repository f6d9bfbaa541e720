//! `cargo xtask gazetteers unused`: which of our names a corpus does not hold.

use std::collections::{HashMap, HashSet};
use std::fs;
use std::path::PathBuf;

use clap::Args;
use rapporteur::{Analysis, Engine, Workers};
use rapporteur_formats::{Failure, Inputs, Report, analyze_all};
use rapporteur_gazetteers::{File, NAMES};
use rapporteur_lexicon::{Cell, Table, fold};

use crate::shell::say;

/// List the entries of our gazetteers, and the names of entries, that are never found in a corpus
#[derive(Debug, Args)]
pub(crate) struct Options {
    /// Files or folders
    #[arg(required = true)]
    paths: Vec<PathBuf>,

    /// List them: file, line, id, name
    #[arg(long)]
    list: bool,

    /// Write the list to a file, parted by tabs
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
}

/// For each entry that was found, the names by which it was, folded and in small letters.
type Used = HashMap<String, HashSet<String>>;

/// How much of one file a corpus holds.
#[derive(Debug, Default, PartialEq, Eq)]
struct Usage {
    entries: usize,
    unused_entries: usize,
    names: usize,
    unused_names: usize,
    /// Line, id and name of each that is unused.
    list: Vec<(usize, String, String)>,
}

pub(crate) fn run(options: &Options) -> Result<(), String> {
    let engine = Engine::builder().build().map_err(|error| error.to_string())?;
    let workers = Workers::new(0).map_err(|error| error.to_string())?;
    let documents = analyze_all(Inputs::list(&options.paths, None), &engine, workers, found);
    let mut used = Used::new();
    for document in documents {
        for (id, names) in document.map_err(|failure: Failure| failure.to_string())? {
            used.entry(id).or_default().extend(names);
        }
    }
    let mut list = vec!["file\tline\tid\tname".to_owned()];
    say(&format!("{:40} {:>7} {:>7} {:>7} {:>7}", "file", "entries", "unused", "names", "unused"));
    for file in NAMES {
        let usage = usage(*file, &used)?;
        let Usage { entries, unused_entries, names, unused_names, .. } = usage;
        say(&format!("{:40} {entries:7} {unused_entries:7} {names:7} {unused_names:7}", file.path));
        list.extend(usage.list.iter().map(|(line, id, name)| format!("{}\t{line}\t{id}\t{name}", file.path)));
    }
    if options.list {
        list.iter().for_each(|line| say(line));
    }
    let write = |path: &PathBuf| fs::write(path, list.join("\n") + "\n").map_err(|error| format!("{}: {error}", path.display()));
    options.output.as_ref().map_or(Ok(()), write)
}

fn found(_: &Report, analysis: &Analysis) -> Used {
    let mut used = Used::new();
    for mention in &analysis.names.mentions {
        // A mention's rule is the entry's id, where no pattern found it.
        used.entry(mention.rule.clone()).or_default().insert(key(mention.span.of(analysis.document.text())));
    }
    used
}

fn key(name: &str) -> String {
    fold(name).to_lowercase()
}

fn usage(file: File, used: &Used) -> Result<Usage, String> {
    let table = Table::parse(file.path, file.content, &["id", "name"]).map_err(|error| error.to_string())?;
    let (mut usage, mut ids) = (Usage::default(), HashSet::new());
    for row in table.rows() {
        let id = row.get("id").text();
        if ids.insert(id) {
            usage.entries += 1;
            usage.unused_entries += usize::from(!used.contains_key(id));
        }
        for name in [row.get("name"), row.get("aliases")].iter().flat_map(Cell::values) {
            usage.names += 1;
            if !used.get(id).is_some_and(|names| names.contains(&key(name))) {
                usage.unused_names += 1;
                usage.list.push((row.line(), id.to_owned(), name.to_owned()));
            }
        }
    }
    Ok(usage)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_were_not_found_are_listed() {
        let engine = Engine::builder().build().expect("the words of this project");
        let report =
            Report { id: String::new(), source: String::new(), meta: rapporteur_formats::Meta::default(), text: String::new() };
        let used = found(&report, &engine.analyze("COTE D'IVOIRE spoke, and UNICEF did."));
        let file = File {
            path: "x.tsv",
            content: "id\tname\taliases\ncountry:CI\tCôte d'Ivoire\tIvory Coast\n\ncountry:PE\tPeru\norg:UNICEF\tUNICEF\norg:UNICEF\tChildren's Fund\n",
        };
        let unused = |line, id: &str, name: &str| (line, id.to_owned(), name.to_owned());
        let list = vec![
            unused(2, "country:CI", "Ivory Coast"),
            unused(4, "country:PE", "Peru"),
            unused(6, "org:UNICEF", "Children's Fund"),
        ];
        let expected = Usage { entries: 3, unused_entries: 1, names: 5, unused_names: 3, list };
        assert_eq!(usage(file, &used), Ok(expected));
    }
}
