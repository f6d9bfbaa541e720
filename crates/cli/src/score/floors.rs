//! The file of floors that scores are held against.

use std::fs;
use std::io::ErrorKind;
use std::path::Path;

use rapporteur_score::{Floors, Scores};

use crate::columns::count;
use crate::messages::say;

/// Whether any score is below its floor; each that is gets named. With `raise`, the floors are lifted then.
pub(super) fn hold(file: &Path, scores: &Scores, raise: bool) -> Result<bool, String> {
    let name = file.display();
    let mut floors = match fs::read_to_string(file) {
        Ok(content) => content.parse::<Floors>().map_err(|why| format!("{name}: {why}"))?,
        Err(error) if raise && error.kind() == ErrorKind::NotFound => Floors::default(),
        Err(error) => return Err(format!("{name}: cannot be read: {error}")),
    };
    let falls = floors.broken(scores);
    falls.iter().for_each(|fall| say(&fall.to_string()));
    if raise {
        let before = floors.clone();
        let mut rows: Vec<String> = floors.rows().map(|(row, _)| row.to_owned()).collect();
        if rows.is_empty() {
            let scored = Floors::ROWS.iter().filter(|row| scores.counts(row).expected > 0);
            rows.extend(scored.map(|row| (*row).to_owned()));
        }
        floors.raise(scores, rows.iter().map(String::as_str));
        fs::write(file, floors.to_string()).map_err(|error| format!("{name}: cannot be written: {error}"))?;
        let lifted = floors.rows().filter(|row| !before.rows().any(|old| old == *row)).count();
        say(&format!("{} lifted in {name}", count(lifted, "floor")));
    }
    Ok(!falls.is_empty())
}
