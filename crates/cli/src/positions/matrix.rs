//! Positions, to be read in a terminal.

use std::fmt::Write;

use rapporteur_views::interactions::Relation;
use rapporteur_views::positions::{Cell, Cited, Matrix};

use crate::columns::{table, visible};

/// How many characters of an actor's name a row shows.
const NAME: usize = 24;

/// What is said where there is nothing to show.
const NOBODY: &str = "no party is found to support or oppose another\n\n";

/// A row for each actor, with a column for each under its number.
pub(super) fn render(matrix: &Matrix) -> String {
    let actors = &matrix.actors;
    if actors.is_empty() {
        return NOBODY.to_owned();
    }
    let rows: Vec<Vec<String>> =
        actors.iter().map(|actor| actors.iter().map(|toward| shown(matrix, actor, toward)).collect()).collect();
    let width = rows.iter().flatten().map(|cell| cell.chars().count()).max().unwrap_or_default().max(3);
    let mut out = format!("{:<w$}", "", w = NAME + 5);
    for number in 1..=actors.len() {
        let _ = write!(out, "  {number:>width$}");
    }
    out.push('\n');
    for (number, (actor, cells)) in (1..).zip(actors.iter().zip(rows)) {
        let _ = write!(out, "{number:>3}  {:<NAME$}", short(actor));
        for cell in cells {
            let _ = write!(out, "  {cell:>width$}");
        }
        out.truncate(out.trim_end().len());
        out.push('\n');
    }
    out + "\nRows to columns: +supports −opposes, in sentences\n\n"
}

fn shown(matrix: &Matrix, actor: &str, toward: &str) -> String {
    if actor == toward {
        return "·".to_owned();
    }
    matrix.cell(actor, toward).map(counts).unwrap_or_default()
}

/// "+3 −1"
fn counts(cell: &Cell) -> String {
    let parts = [("+", cell.supports), ("−", cell.oppositions)].into_iter().filter(|(_, times)| *times > 0);
    parts.map(|(sign, times)| format!("{sign}{times}")).collect::<Vec<_>>().join(" ")
}

fn short(name: &str) -> String {
    let mut shown: String = name.chars().map(visible).take(NAME).collect();
    if name.chars().count() > NAME {
        shown.pop();
        shown.push('…');
    }
    shown
}

/// A row for each cell, those with most sides first.
pub(super) fn list(matrix: &Matrix) -> String {
    if matrix.cells.is_empty() {
        return NOBODY.to_owned();
    }
    let mut cells: Vec<&Cell> = matrix.cells.iter().collect();
    cells.sort_by_key(|cell| std::cmp::Reverse(cell.sides()));
    let times = |times: usize| if times == 0 { String::new() } else { format!("{times:>8}") };
    let row = |cell: &&Cell| [cell.actor.clone(), cell.toward.clone(), times(cell.supports), times(cell.oppositions)];
    let rows: Vec<[String; 4]> = cells.iter().map(row).collect();
    table(["Who", "Whom", "Supports", "Opposes"], &rows, [36, 36, 8, 8]) + "\n"
}

/// The sentences of each cell under a heading.
pub(super) fn sentences(matrix: &Matrix) -> String {
    let mut out = String::new();
    for cell in &matrix.cells {
        let heading = format!("{} → {}: {}", cell.actor, cell.toward, counts(cell));
        out.extend(heading.chars().map(visible));
        let rows: Vec<[String; 3]> = cell.sentences.iter().map(row).collect();
        out += "\n";
        out += &table(["", "Where", "Words"], &rows, [1, 22, 73]);
        out.push('\n');
    }
    out
}

fn row(cited: &Cited) -> [String; 3] {
    let sign = if cited.relation == Relation::Opposition { "−" } else { "+" };
    let place = format!("{}:{}", cited.place.document, cited.place.start);
    [sign.to_owned(), cited.place.date.iter().cloned().chain([place]).collect::<Vec<_>>().join(" "), cited.sentence.clone()]
}
