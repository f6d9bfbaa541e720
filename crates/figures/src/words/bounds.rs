use rapporteur_lexicon::{Cell, Error, Phrases, Row, Table};

use super::Unit;
use crate::atoms::Line;
use crate::files::WordFile;

/// What words around a number say of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Effect {
    /// It is the lower bound.
    Low,
    /// It is the upper bound.
    High,
    /// It is approximate.
    About,
    /// It is an age in years.
    Age,
}

/// A phrase of bound or approximation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Bound {
    pub(crate) effect: Effect,
    never_after: Vec<String>,
    duration_after: Vec<String>,
    least: Option<u32>,
}

impl Bound {
    /// Whether the phrase, which starts at an atom, bounds a number of a unit; `small` says whether the number is less than another.
    pub(crate) fn holds(&self, line: &Line, start: usize, unit: Unit, small: impl Fn(u32) -> bool) -> bool {
        let before = start.checked_sub(1).map(|at| line.lower(at)).unwrap_or_default();
        let is = |words: &[String]| words.iter().any(|word| *word == before);
        let in_time = self.duration_after.is_empty() || !matches!(unit, Unit::Duration(_)) || is(&self.duration_after);
        let enough = self.least.is_none_or(|least| unit != Unit::Count || !small(least));
        !is(&self.never_after) && in_time && enough
    }
}

/// The phrases before and after a number.
#[derive(Debug, Default)]
pub(crate) struct Bounds {
    before: Phrases<Bound>,
    after: Phrases<Bound>,
}

/// More atoms than the longest phrase has: `at the very least` has four.
const MOST_ATOMS: usize = 6;

impl Bounds {
    pub(crate) fn parse(file: WordFile) -> Result<Self, Error> {
        let mut bounds = Self::default();
        for row in Table::parse(file.name, file.content, &["phrase", "place", "effect"])?.rows() {
            let phrase = row.get("phrase").required("a phrase")?;
            let place = row.get("place");
            let phrases = match place.text() {
                "before" => &mut bounds.before,
                "after" => &mut bounds.after,
                _ => return Err(place.error("before or after")),
            };
            if phrases.insert(phrase, bound(row)?).is_some() {
                return Err(row.get("phrase").error("a phrase that stands in no row above"));
            }
        }
        Ok(bounds)
    }

    /// The phrases that end right before an atom, the longest first: the atom where each starts.
    pub(crate) fn before<'a>(&'a self, line: &'a Line, at: usize) -> impl Iterator<Item = (usize, &'a Bound)> {
        let starts = at.saturating_sub(MOST_ATOMS)..at;
        starts.filter_map(move |start| {
            let bound = line.phrases_at(&self.before, start).find_map(|(end, bound)| (end == at).then_some(bound))?;
            Some((start, bound))
        })
    }

    /// The longest phrase that starts at an atom: the atom after it.
    pub(crate) fn after<'a>(&'a self, line: &'a Line, at: usize) -> Option<(usize, &'a Bound)> {
        line.phrase_at(&self.after, at)
    }
}

fn bound(row: Row) -> Result<Bound, Error> {
    let words = |cell: Cell| cell.values().map(str::to_lowercase).collect();
    let least = row.get("least");
    let number = least.text().parse().ok();
    if number.is_none() && !least.is_empty() {
        return Err(least.error("a number or nothing"));
    }
    let effect = effect(row.get("effect"))?;
    Ok(Bound {
        effect,
        never_after: words(row.get("never_after")),
        duration_after: words(row.get("duration_after")),
        least: number,
    })
}

fn effect(cell: Cell) -> Result<Effect, Error> {
    match cell.text() {
        "low" => Ok(Effect::Low),
        "high" => Ok(Effect::High),
        "about" => Ok(Effect::About),
        "age" => Ok(Effect::Age),
        _ => Err(cell.error("low, high, about or age")),
    }
}
