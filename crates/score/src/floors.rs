use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::Scores;
use crate::table::rounded;

/// The least F1 that each row may have.
///
/// ```
/// use rapporteur_score::{Floors, Scores};
///
/// let floors: Floors = r#"{"mentions": 0.9}"#.parse()?;
/// let falls = floors.broken(&Scores::default());
/// assert_eq!(falls[0].to_string(), "mentions has F1 0.0000, below its floor of 0.900");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Floors {
    rows: BTreeMap<String, f64>,
}

/// A row that scores less than it may.
#[derive(Clone, Debug, PartialEq)]
pub struct Fall {
    /// The row.
    pub row: String,
    /// What it scores.
    pub f1: f64,
    /// What it should score at least.
    pub floor: f64,
}

impl fmt::Display for Fall {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} has F1 {:.4}, below its floor of {:.3}", self.row, self.f1, self.floor)
    }
}

impl Floors {
    /// The rows that get floors where nobody says which: what tells most, and no details that a few cases sway.
    pub const ROWS: &[&str] = &[
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

    /// The rows that have a floor, in alphabetical order.
    pub fn rows(&self) -> impl Iterator<Item = (&str, f64)> {
        self.rows.iter().map(|(row, floor)| (row.as_str(), *floor))
    }

    /// What falls below its floor, as scores are shown: rounded to four places. A row that was not scored has 0.
    #[must_use]
    pub fn broken(&self, scores: &Scores) -> Vec<Fall> {
        let falls = self.rows.iter().map(|(row, &floor)| Fall { row: row.clone(), f1: rounded(scores.counts(row).f1()), floor });
        falls.filter(|fall| fall.f1 < fall.floor).collect()
    }

    /// Lifts the floors of these rows to what was scored, rounded down to three places; none sinks.
    pub fn raise<'a>(&mut self, scores: &Scores, rows: impl IntoIterator<Item = &'a str>) {
        for row in rows {
            let scored = ((scores.counts(row).f1() * 1e4).round() / 10.0).floor() / 1e3;
            let floor = self.rows.entry(row.to_owned()).or_default();
            *floor = floor.max(scored);
        }
    }
}

impl FromStr for Floors {
    type Err = String;

    /// Reads an object of rows and the least F1 of each, from 0 to 1.
    fn from_str(json: &str) -> Result<Self, String> {
        let floors: Self = serde_json::from_str(json).map_err(|error| error.to_string())?;
        if let Some((row, floor)) = floors.rows().find(|(_, floor)| !(0.0..=1.0).contains(floor)) {
            return Err(format!("the floor of {row} is {floor}; expected an F1 from 0 to 1"));
        }
        Ok(floors)
    }
}

/// As JSON, set out for reading, with a line break at the end.
impl fmt::Display for Floors {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let json = serde_json::to_string_pretty(self).map_err(|_| fmt::Error)?;
        writeln!(f, "{json}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scores(right: usize, found: usize, expected: usize) -> Scores {
        let mut scores = Scores::default();
        scores.row("mentions").add(right, found, expected);
        scores
    }

    #[test]
    fn floors_rise_and_never_sink() {
        let mut floors = Floors::default();
        floors.raise(&scores(2, 3, 3), ["mentions"]);
        assert_eq!(floors.to_string(), "{\n  \"mentions\": 0.666\n}\n");
        floors.raise(&scores(1, 3, 3), ["mentions"]);
        assert_eq!(floors.broken(&scores(2, 3, 3)), []);
        assert_eq!(floors.broken(&scores(1, 3, 3)), [Fall { row: "mentions".into(), f1: 0.3333, floor: 0.666 }]);
        floors.raise(&scores(3, 3, 3), ["mentions"]);
        assert_eq!(floors.rows().collect::<Vec<_>>(), [("mentions", 1.0)]);
    }

    #[test]
    fn a_score_that_its_own_floor_was_raised_to_stands() {
        for (right, found, expected) in [(19, 20, 20), (57, 100, 100), (7, 11, 13), (1, 3, 7)] {
            let (scores, mut floors) = (scores(right, found, expected), Floors::default());
            floors.raise(&scores, ["mentions"]);
            assert_eq!(floors.broken(&scores), []);
        }
    }

    #[test]
    fn a_floor_is_an_f1() {
        assert_eq!("{\"a\": 97}".parse::<Floors>(), Err("the floor of a is 97; expected an F1 from 0 to 1".to_owned()));
        assert!("{\"a\": \"high\"}".parse::<Floors>().unwrap_err().contains("at line 1 column 12"));
    }
}
