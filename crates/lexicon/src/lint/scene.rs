//! The files as rules see them: tables, and their names one by one.

use std::cmp::Reverse;
use std::collections::{BTreeMap, HashSet};

use super::{Lint, Standing};
use crate::case::Case;
use crate::condition::Condition;
use crate::draft::without_apostrophe;
use crate::fold::fold;
use crate::names_file::NamesFile;
use crate::table::Cell;
use crate::{Error, Table};

/// What could be read of a file, and what could not.
pub(super) type Read<'a> = Result<(Table<'a>, Vec<Error>), Error>;

pub(super) struct Scene<'a> {
    pub(super) lint: &'a Lint,
    /// One a file.
    pub(super) tables: &'a [Read<'a>],
    pub(super) names: Vec<Name<'a>>,
    /// Indices of names that differ in nothing but case.
    pub(super) alike: BTreeMap<String, Vec<usize>>,
}

/// One name of one row, as the lexicon would have it.
pub(super) struct Name<'a> {
    pub(super) standing: Standing,
    pub(super) file: usize,
    pub(super) row: usize,
    pub(super) id: &'a str,
    pub(super) kind: &'a str,
    pub(super) cell: Cell<'a>,
    pub(super) folded: String,
    pub(super) case: Case,
    /// Whether the row says how its names may be written.
    pub(super) has_case: bool,
    pub(super) conditions: Vec<Condition>,
    /// The first name of its id, which records show.
    pub(super) is_shown: bool,
    /// Made from another name, which stands in the file.
    pub(super) derived: bool,
}

pub(super) fn read(lint: &Lint) -> Vec<Result<NamesFile<'_>, Error>> {
    lint.files.iter().map(|file| NamesFile::read(&file.name, &file.content, &lint.kind_words)).collect()
}

pub(super) fn table<'a>(file: &'a Result<NamesFile<'_>, Error>) -> Read<'a> {
    file.as_ref().map_err(Clone::clone)?.rows()
}

impl<'a> Scene<'a> {
    pub(super) fn new(lint: &'a Lint, tables: &'a [Read<'a>]) -> Self {
        let (mut names, mut ids) = (Vec::new(), HashSet::new());
        for (file, table) in tables.iter().enumerate() {
            let Ok((table, _)) = table else { continue };
            for row in table.rows() {
                let (case, conditions) = (row.get("case"), row.get("when"));
                let row_number = names.last().map_or(0, |name: &Name<'_>| name.row + 1);
                let is_first = ids.insert(row.get("id").text());
                let cells = [(row.get("name"), is_first), (row.get("aliases"), false)].into_iter();
                for (cell, is_shown) in cells.flat_map(|(cell, shown)| cell.parts(|c| c == '|').map(move |part| (part, shown))) {
                    let folded = fold(cell.text()).into_owned();
                    let name = |folded, derived| Name {
                        standing: lint.files[file].standing,
                        file,
                        row: row_number,
                        id: row.get("id").text(),
                        kind: row.get("kind").text(),
                        cell,
                        folded,
                        case: Case::parse(case).unwrap_or_default(),
                        has_case: !case.is_empty(),
                        conditions: Condition::parse_all(conditions).unwrap_or_default(),
                        is_shown,
                        derived,
                    };
                    names.extend(without_apostrophe(&folded).map(|folded| name(folded, true)));
                    names.push(name(folded, false));
                }
            }
        }
        let mut alike = BTreeMap::<String, Vec<usize>>::new();
        for (index, name) in names.iter().enumerate() {
            alike.entry(name.folded.to_ascii_lowercase()).or_default().push(index);
        }
        Self { lint, tables, names, alike }
    }

    /// The names that rules are to speak of.
    pub(super) fn looked_through(&self) -> impl Iterator<Item = &Name<'a>> {
        self.names.iter().filter(|name| name.standing != Standing::Background && !name.derived)
    }

    /// Pairs of names that are alike but for case, in both orders, the first to be spoken of.
    pub(super) fn pairs(&self) -> impl Iterator<Item = (&Name<'a>, &Name<'a>)> {
        self.alike.values().filter(|names| names.len() > 1).flat_map(move |names| {
            names.iter().flat_map(move |one| {
                let others = names.iter().filter(move |other| *other != one);
                others.map(move |other| (&self.names[*one], &self.names[*other]))
            })
        })
    }
}

impl Name<'_> {
    /// Whether this name, where both hold, is meant before another.
    pub(super) fn is_before(&self, other: &Self) -> bool {
        let precedence = |name: &Self| (Reverse(name.file), name.conditions.is_empty(), name.row);
        precedence(self) < precedence(other)
    }

    /// Whether it holds wherever another does, if both are written so.
    pub(super) fn holds_with(&self, other: &Self) -> bool {
        self.conditions.iter().all(|condition| other.conditions.contains(condition))
    }

    /// Whether each form in which another may be written is one of this name's.
    pub(super) fn covers(&self, other: &Self) -> bool {
        other.forms().iter().all(|form| self.case.allows(&self.folded, form))
    }

    /// Whether a text may be written as both.
    pub(super) fn meets(&self, other: &Self) -> bool {
        let allows = |name: &Self, form: &String| name.case.allows(&name.folded, form);
        self.forms().iter().any(|form| allows(other, form)) || other.forms().iter().any(|form| allows(self, form))
    }

    /// How it may be written: as it is, with capitals at the head of all words, in capitals, in small letters.
    fn forms(&self) -> Vec<String> {
        let name = &self.folded;
        let mut forms = vec![name.clone(), titled(name), name.to_ascii_uppercase(), name.to_ascii_lowercase()];
        forms.retain(|form| self.case.allows(name, form));
        forms
    }
}

fn titled(name: &str) -> String {
    let mut before = ' ';
    let capital = |c: char| {
        let head = !before.is_alphanumeric() && before != '\'';
        before = c;
        if head { c.to_ascii_uppercase() } else { c }
    };
    name.chars().map(capital).collect()
}
