//! How files are written that many hands edit.

use unicode_normalization::is_nfc;

use super::Standing;
use super::finding::{Finding, Place, Severity};
use super::scene::Scene;
use crate::table::Cell;

/// Ids that stand after one that comes later in the alphabet, upper and lower case aside.
pub(super) fn ids(scene: &Scene<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (_, table) in kept(scene) {
        let Ok((table, _)) = table else { continue };
        let ids: Vec<Cell<'_>> = table.rows().map(|row| row.get("id")).collect();
        for pair in ids.windows(2).filter(|pair| pair[1].text().to_lowercase() < pair[0].text().to_lowercase()) {
            let message = format!("`{}` stands after `{}`: ids are in order", pair[1].text(), pair[0].text());
            findings
                .push(Finding::new(Severity::Warning, Place::of(&pair[1]), message).beside(Place::of(&pair[0]), "after this one"));
        }
    }
    findings
}

/// White space at the ends of lines.
pub(super) fn white_space(scene: &Scene<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (file, _) in kept(scene) {
        for (index, line) in file.content.lines().enumerate().filter(|(_, line)| line.trim_end() != *line) {
            let columns = line.trim_end().chars().count() + 1..line.chars().count() + 1;
            let place = Place { file: file.name.clone(), line: index + 1, columns };
            findings.push(Finding::new(Severity::Warning, place, "white space at the end of the line".to_owned()));
        }
    }
    findings
}

/// Names whose accents stand beside their letters: found as well as others, but not by whoever searches records or this file.
pub(super) fn composed(scene: &Scene<'_>) -> Vec<Finding> {
    let names = scene.looked_through().filter(|name| !is_nfc(name.cell.text()));
    let finding = |cell: &Cell<'_>| {
        let message = format!("the accents of `{}` are characters of their own (the name is not in NFC)", cell.text());
        Finding::new(Severity::Warning, Place::of(cell), message)
    };
    names.map(|name| finding(&name.cell)).collect()
}

fn kept<'s>(scene: &'s Scene<'_>) -> impl Iterator<Item = (&'s super::File, &'s super::scene::Read<'s>)> {
    scene.lint.files.iter().zip(scene.tables).filter(|(file, _)| file.standing == Standing::Kept)
}
