use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

use rapporteur_score::{Floors as Rows, Scores};

use crate::places::root;

/// The floors of each set of gold annotations. The file is committed, and its numbers only rise.
#[derive(Clone, Debug, Default)]
pub struct Floors {
    sets: BTreeMap<String, Rows>,
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
        let falls = self.sets.get(set).map(|floors| floors.broken(scores)).unwrap_or_default();
        falls.iter().map(|fall| format!("{set}: {fall}")).collect()
    }

    /// Lifts the floors of a set to what was scored; none sinks.
    pub fn raise(&mut self, set: &str, scores: &Scores) {
        self.sets.entry(set.to_owned()).or_default().raise(scores, Rows::ROWS.iter().copied());
    }

    /// Forgets a set.
    pub fn remove(&mut self, set: &str) {
        self.sets.remove(set);
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
