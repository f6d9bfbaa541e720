use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

use rapporteur_score::Scores;

use crate::places::root;

/// The rows that have a floor.
const ROWS: &[&str] = &[
    "mentions",
    "mentions.overlap",
    "entities",
    "figures",
    "figures.value",
    "figures.unit",
    "figures.counted",
    "statements",
    "statements.any",
    "statements.holders",
    "statements.recommendation",
    "statements.commitment",
];

/// The least F1 that each row may have, by set of gold annotations. The file is committed, and its numbers only rise.
#[derive(Clone, Debug, Default)]
pub struct Floors {
    sets: BTreeMap<String, BTreeMap<String, f64>>,
}

impl Floors {
    /// Reads `snapshots/floors.json`.
    ///
    /// # Errors
    /// Where the file cannot be read or is malformed.
    pub fn load() -> Result<Self, String> {
        let content = fs::read_to_string(file()).map_err(|error| format!("snapshots/floors.json: {error}"))?;
        let sets = serde_json::from_str(&content).map_err(|error| format!("snapshots/floors.json: {error}"))?;
        Ok(Self { sets })
    }

    /// What falls below its floor, one message each.
    #[must_use]
    pub fn broken(&self, set: &str, scores: &Scores) -> Vec<String> {
        let floors = self.sets.get(set).into_iter().flatten();
        let below = floors.filter_map(|(row, &floor)| {
            let f1 = scores.counts(row).f1();
            (f1 < floor).then(|| format!("{set}: {row} has F1 {f1:.4}, below its floor of {floor:.3}"))
        });
        below.collect()
    }

    /// Lifts the floors of a set to what was scored, rounded down to three places; none sinks.
    pub fn raise(&mut self, set: &str, scores: &Scores) {
        let floors = self.sets.entry(set.to_owned()).or_default();
        for &row in ROWS {
            let scored = (scores.counts(row).f1() * 1000.0).floor() / 1000.0;
            let floor = floors.entry(row.to_owned()).or_default();
            *floor = floor.max(scored);
        }
    }

    /// Writes `snapshots/floors.json`.
    ///
    /// # Errors
    /// Where the file cannot be written.
    pub fn save(&self) -> Result<(), String> {
        let content = serde_json::to_string_pretty(&self.sets).map_err(|error| error.to_string())?;
        fs::write(file(), content + "\n").map_err(|error| format!("snapshots/floors.json: {error}"))
    }
}

fn file() -> PathBuf {
    root().join("snapshots/floors.json")
}
