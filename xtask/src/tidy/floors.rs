//! The floors of the house: ARCHITECTURE.md against the manifests.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use super::Findings;
use super::manifests::{Crate, crates};

/// Rooms that have no floor: everything may use the words, and a tool or a test may use everything.
const DATA: i32 = -1;
const ABOVE_ALL: i32 = i32::MAX;

pub(super) fn check(root: &Path) -> Findings {
    let page = fs::read_to_string(root.join("ARCHITECTURE.md")).map_err(|error| format!("ARCHITECTURE.md: {error}"))?;
    Ok(compare(&floors(&page), &crates(root)?))
}

/// The rows `| floor | `room` | …` of a page.
fn floors(page: &str) -> BTreeMap<&str, i32> {
    let rows = page.lines().filter_map(|line| {
        let mut cells = line.strip_prefix('|')?.split('|').map(str::trim);
        let floor = match cells.next()? {
            "data" => DATA,
            "test" | "tool" => ABOVE_ALL,
            number => number.parse().ok()?,
        };
        let room = cells.next()?.strip_prefix('`')?.split('`').next()?.trim_end_matches('/');
        Some((room, floor))
    });
    rows.collect()
}

fn compare(floors: &BTreeMap<&str, i32>, crates: &[Crate]) -> Vec<String> {
    let mut findings = Vec::new();
    for member in crates {
        let Some(&floor) = floors.get(member.folder.as_str()) else {
            findings.push(format!("{} has no row in ARCHITECTURE.md", member.folder));
            continue;
        };
        for used in &member.uses {
            let below = floors.get(used.as_str()).copied().unwrap_or(DATA);
            if below >= floor && floor != ABOVE_ALL {
                findings.push(format!("{} on floor {floor} uses {used} on floor {below}", member.folder));
            }
        }
    }
    let is_crate = |room: &str| crates.iter().any(|member| member.folder == room);
    let gone = floors.keys().filter(|room| room.starts_with("crates/") && !is_crate(room));
    findings.extend(gone.map(|room| format!("ARCHITECTURE.md has a row for {room}, which is no crate")));
    findings
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_of_the_table_are_read() {
        let page =
            "| floor | room | what |\n| --- | --- | --- |\n| 0 | `crates/span` | spans |\n| data | `gazetteers/` | words |\n";
        assert_eq!(floors(page), BTreeMap::from([("crates/span", 0), ("gazetteers", DATA)]));
    }
}
