use rapporteur_lexicon::{Error, Table};
use rustc_hash::{FxHashMap, FxHashSet};

use super::measure::{Factor, Measure};
use super::units::{NamedUnit, Unit, goes_on};
use crate::atoms::Line;
use crate::files::WordFile;

/// How far from a doubtful unit the word may stand that settles it.
const REACH: usize = 12;

/// Names that are units only where a certain word stands near: seven pounds, where something was *weighed*.
#[derive(Debug, Default)]
pub(crate) struct Beside {
    names: FxHashMap<Box<str>, Doubtful>,
}

#[derive(Debug)]
struct Doubtful {
    unit: String,
    words: FxHashSet<Box<str>>,
}

impl Beside {
    pub(super) fn parse(file: WordFile) -> Result<Self, Error> {
        let mut names = FxHashMap::default();
        for row in Table::parse(file.name, file.content, &["unit", "doubtful", "beside"])?.rows() {
            let unit = row.get("unit").required("the name of a unit")?;
            let beside = row.get("beside");
            if row.get("doubtful").is_empty() != beside.is_empty() {
                return Err(beside.error("words for what is doubtful, and only for that"));
            }
            for name in row.get("doubtful").values() {
                let words = beside.values().map(|word| word.to_lowercase().into()).collect();
                names.insert(name.into(), Doubtful { unit: unit.to_owned(), words });
            }
        }
        Ok(Self { names })
    }

    /// The unit that stands at an atom, before no noun.
    pub(super) fn after(&self, line: &Line, at: usize, follows: impl Fn(usize) -> bool) -> Option<NamedUnit<'_>> {
        let doubtful = self.names.get(line.text(at))?;
        let end = at + 1;
        if goes_on(line, end) || !follows(end) {
            return None;
        }
        let near = (at.saturating_sub(REACH)..at + REACH).any(|at| doubtful.words.contains(line.lower(at).as_ref()));
        let factor = Factor { unit: &doubtful.unit, power: 1, ..Factor::default() };
        near.then(|| NamedUnit::of(end, Unit::Measure(Measure::of(factor))))
    }
}
