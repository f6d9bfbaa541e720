//! `cargo xtask gazetteers check`: our own files of words.

use std::collections::HashSet;
use std::io::IsTerminal;

use rapporteur::{Severity, own_gazetteer_lint};
use rapporteur_gazetteers as files;
use rapporteur_gazetteers::File;
use rapporteur_lexicon::{Cell, Error, Table};
use regex::Regex;

use crate::shell::say;

/// Tables with the column that tells their rows apart.
const TABLES: [(File, &str); 5] = [
    (files::HEADS, "head"),
    (files::ROLES, "role"),
    (files::HONORIFICS, "honorific"),
    (files::GIVEN_NAMES, "name"),
    (files::DOCUMENT_SYMBOLS, "id"),
];
const LISTS: [File; 4] = [files::FAMILY_NAMES, files::NAME_PARTICLES, files::COMMON_WORDS, files::NAMELESS_WORDS];

pub(crate) fn run(notes: bool) -> Result<(), String> {
    let (mut wrong, mut noted) = (0, 0);
    let lint = own_gazetteer_lint();
    let coloured = std::io::stdout().is_terminal();
    for finding in lint.findings() {
        *(if finding.severity == Severity::Note { &mut noted } else { &mut wrong }) += 1;
        if notes || finding.severity > Severity::Note {
            say(&format!("{}\n", lint.render(&finding, coloured)));
        }
    }
    for error in other_words() {
        wrong += 1;
        say(&format!("error: {error}"));
    }
    if wrong == 0 {
        say(&format!("The gazetteers are sound; {noted} notes{}", if notes { "." } else { ", which --notes shows." }));
        return Ok(());
    }
    Err(format!("{wrong} findings in the gazetteers"))
}

/// What is wrong with the words of people and heads: their order, and patterns that do not match their example.
fn other_words() -> Vec<Error> {
    let of_tables = TABLES.iter().flat_map(|(file, column)| match Table::parse(file.path, file.content, &[column]) {
        Ok(table) => {
            let keys: Vec<_> = table.rows().map(|row| row.get(column)).collect();
            out_of_order(keys.iter().map(Cell::text)).map(|(at, expected)| keys[at].error(expected)).collect()
        }
        Err(error) => vec![error],
    });
    let of_lists = LISTS.iter().flat_map(|file| {
        let lines = file.content.lines().enumerate().filter(|(_, line)| !line.starts_with('#') && !line.trim().is_empty());
        let lines: Vec<_> = lines.collect();
        let error =
            |(at, expected): (usize, String)| Error::new(file.path, (lines[at].0 + 1, 1), expected, format!("`{}`", lines[at].1));
        out_of_order(lines.iter().map(|(_, line)| *line)).map(error).collect::<Vec<_>>()
    });
    of_tables.chain(of_lists).chain(patterns()).collect()
}

/// Which of some words stand twice or after one that comes later, capitals aside; and what should stand there.
fn out_of_order<'w>(words: impl Iterator<Item = &'w str>) -> impl Iterator<Item = (usize, String)> {
    let (mut seen, mut last) = (HashSet::new(), String::new());
    words.enumerate().filter_map(move |(at, word)| {
        let lower = word.to_lowercase();
        let wrong = if !seen.insert(word) {
            Some("each word once".to_owned())
        } else {
            (lower < last).then(|| format!("words in order, so none before `{last}`"))
        };
        last = lower;
        wrong.map(|expected| (at, expected))
    })
}

fn patterns() -> Vec<Error> {
    let file = files::DOCUMENT_SYMBOLS;
    let table = match Table::parse(file.path, file.content, &["pattern", "example"]) {
        Ok(table) => table,
        Err(error) => return vec![error],
    };
    let wrong = table.rows().filter_map(|row| {
        let (pattern, example) = (row.get("pattern"), row.get("example"));
        match Regex::new(&format!("^(?:{})$", pattern.text())) {
            Ok(regex) if regex.is_match(example.text()) => None,
            Ok(_) => Some(example.error("an example that the whole pattern matches")),
            Err(error) => Some(pattern.error(format!("a regular expression ({error})"))),
        }
    });
    wrong.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn our_gazetteers_are_sound() {
        assert_eq!(run(false), Ok(()));
    }

    #[test]
    fn words_out_of_order_or_twice_are_told() {
        let found: Vec<_> = out_of_order(["a", "C", "B", "d", "d"].into_iter()).collect();
        assert_eq!(found, [(2, "words in order, so none before `c`".to_owned()), (4, "each word once".to_owned())]);
    }
}
