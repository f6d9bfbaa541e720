//! Rows that cannot be read, and such as never do anything.

use std::collections::HashMap;

use rapporteur_text::Segmenter;

use super::Standing;
use super::finding::{Finding, Place, Severity};
use super::scene::Scene;
use crate::builder::links;
use crate::case::Case;
use crate::condition::Condition;
use crate::fold::fold;
use crate::table::Cell;
use crate::{Error, Row};

/// What the lexicon refuses: all of it, where the lexicon stops at the first.
pub(super) fn unreadable(scene: &Scene<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut kinds = HashMap::new();
    for (file, table) in scene.lint.files.iter().zip(scene.tables) {
        let mut errors = Vec::new();
        match table {
            Err(error) => errors.push(refused(error)),
            Ok((table, long)) => {
                errors.extend(long.iter().map(refused));
                for row in table.rows() {
                    errors.extend(cells(&row, &scene.lint.kinds).iter().map(refused));
                    errors.extend(second_kind(&row, &mut kinds));
                }
            }
        }
        if file.standing != Standing::Background {
            findings.extend(errors);
        }
    }
    findings
}

fn refused(error: &Error) -> Finding {
    let place =
        Place { file: error.file().to_owned(), line: error.line(), columns: error.column()..error.column() + error.width() };
    Finding::new(Severity::Error, place, error.message())
}

fn cells(row: &Row<'_, '_>, kinds: &[String]) -> Vec<Error> {
    let (id, kind, name) = (row.get("id"), row.get("kind"), row.get("name"));
    let mut errors: Vec<Error> = id.required("an id").err().into_iter().collect();
    errors.extend(kind.required("a kind").err());
    errors.extend(name.required("a name").err());
    if !kind.is_empty() && !kinds.is_empty() && !kinds.iter().any(|known| known == kind.text()) {
        errors.push(kind.error(format!("a kind among {}", kinds.join(", "))));
    }
    let names = [name, row.get("aliases")].into_iter().flat_map(|cell| cell.parts(|c| c == '|'));
    let silent = names.filter(|name| !fold(name.text()).contains(char::is_alphanumeric));
    errors.extend(silent.map(|name| name.error(format!("a letter or a digit in the name `{}`", name.text()))));
    errors.extend(row.get("links").parts(|c| c == '|').filter_map(|link| links(link).err()));
    errors.extend(Case::parse(row.get("case")).err());
    errors.extend(row.get("when").parts(char::is_whitespace).filter_map(|word| Condition::parse_all(word).err()));
    errors
}

fn second_kind<'a>(row: &Row<'_, 'a>, kinds: &mut HashMap<&'a str, Cell<'a>>) -> Option<Finding> {
    let (id, kind) = (row.get("id"), row.get("kind"));
    if id.is_empty() || kind.is_empty() {
        return None;
    }
    let first = *kinds.entry(id.text()).or_insert(kind);
    (first.text() != kind.text()).then(|| {
        let error = kind.error(format!("`{}`, the kind that `{}` has already", first.text(), id.text()));
        refused(&error).beside(Place::of(&first), format!("`{}` here", first.text()))
    })
}

/// Words of conditions that are no token, and so are never beside or near a name.
pub(super) fn never_fulfilled(scene: &Scene<'_>) -> Vec<Finding> {
    let segmenter = Segmenter::default();
    // How a word is split may hang on its capitals (G-77), and clitics are parted from the word before.
    let is_token = |word: &str| {
        let written = [format!(" {word}"), format!(" {}", word.to_uppercase()), word.to_owned()];
        written.iter().any(|written| {
            let document = segmenter.segment(format!("it named{written} today"));
            (2..document.tokens().len()).any(|token| document.lower(token) == word.to_lowercase())
        })
    };
    let mut findings = Vec::new();
    for (file, table) in scene.lint.files.iter().zip(scene.tables) {
        let Ok((table, _)) = table else { continue };
        if file.standing == Standing::Background {
            continue;
        }
        for condition in table.rows().flat_map(|row| row.get("when").parts(char::is_whitespace)) {
            let Some((_, words)) = condition.text().split_once(':') else { continue };
            let words = Cell {
                column: condition.column + condition.text().chars().count() - words.chars().count(),
                text: words,
                ..condition
            };
            findings.extend(words.parts(|c| c == ',').filter(|word| !is_token(word.text())).map(|word| {
                let message = format!("`{}` is no single token, so no text has it beside or near a name", word.text());
                Finding::new(Severity::Warning, Place::of(&word), message)
            }));
        }
    }
    findings
}
