//! Names that others leave no room for.

use std::collections::HashSet;

use super::Standing;
use super::finding::{Finding, Place, Severity};
use super::scene::{Name, Scene};

/// Names of an entry that another name of the same entry makes needless.
pub(super) fn repeated(scene: &Scene<'_>) -> Vec<Finding> {
    let (mut findings, mut told) = (Vec::new(), HashSet::new());
    for (name, other) in scene.pairs() {
        let same = name.id == other.id && other.holds_with(name) && other.covers(name);
        let both = name.holds_with(other) && name.covers(other);
        let spoken_of = [name, other].iter().all(|name| name.standing != Standing::Background) && !name.derived;
        let later = (other.file, other.row, other.cell.column) < (name.file, name.row, name.cell.column);
        // What an entry is called in records is its first name, though another may be written in more ways.
        let needed = name.is_shown && name.cell.text() != other.cell.text();
        let differ = needed || (both && !later) || name.cell.is_at(&other.cell);
        if !spoken_of || !same || differ || !told.insert(Place::of(&name.cell)) {
            continue;
        }
        let (message, label) = if name.cell.text() == other.cell.text() {
            (format!("`{}` stands twice for `{}`", name.cell.text(), name.id), "as here")
        } else {
            (format!("`{}` is found already by `{}`", name.cell.text(), other.cell.text()), "by this one")
        };
        findings.push(Finding::new(Severity::Warning, Place::of(&name.cell), message).beside(Place::of(&other.cell), label));
    }
    findings
}

/// Names that never mean their entry, since another entry is always meant before.
pub(super) fn hidden(scene: &Scene<'_>) -> Vec<Finding> {
    let (mut findings, mut told) = (Vec::new(), HashSet::new());
    for (name, other) in scene.pairs().filter(|(name, other)| name.id != other.id && other.is_before(name)) {
        let finding = match (name.standing, other.standing) {
            (Standing::Background, Standing::Background) => continue,
            (Standing::Background, _) if !name.derived && !other.derived && other.meets(name) => taken_over(name, other),
            (Standing::Background, _) => continue,
            _ if !name.derived && other.holds_with(name) && other.covers(name) => never_meant(name, other),
            _ => continue,
        };
        if told.insert(finding.place.clone()) {
            findings.push(finding);
        }
    }
    findings
}

fn never_meant(name: &Name<'_>, other: &Name<'_>) -> Finding {
    let message = format!("`{}` never means `{}`, but always `{}`", name.cell.text(), name.id, other.id);
    Finding::new(Severity::Warning, Place::of(&name.cell), message)
        .beside(Place::of(&other.cell), format!("`{}` is meant before", other.id))
        .helped("take one of the two away, or tell them apart by conditions in `when`")
}

/// A name of the background that a file given hides: worth knowing, and mostly what is wanted.
fn taken_over(name: &Name<'_>, other: &Name<'_>) -> Finding {
    let when = if other.conditions.is_empty() { "" } else { " where its conditions hold" };
    let message = format!("`{}` takes the place of `{}`{when}", other.cell.text(), name.id);
    let label = format!("`{}` has this name, too", name.id);
    Finding::new(Severity::Note, Place::of(&other.cell), message)
        .beside(Place::of(&name.cell), label)
        .helped("give the row that id if the two are the same: its names and links are then added")
}
