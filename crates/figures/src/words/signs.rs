use rustc_hash::{FxHashMap, FxHashSet};

use crate::atoms::{Line, first_atom};

/// Signs as they are written, case and all: `kWh`, `US$`, `°C`.
#[derive(Clone, Debug)]
pub(crate) struct Signs<T> {
    signs: FxHashMap<Box<str>, T>,
    /// The first atom of each: most atoms of a text begin no sign, which one look-up tells.
    first_atoms: FxHashSet<Box<str>>,
}

impl<T> Default for Signs<T> {
    fn default() -> Self {
        Self { signs: FxHashMap::default(), first_atoms: FxHashSet::default() }
    }
}

/// No fewer atoms than the longest sign has: `MtCO2-eq` has five.
const MOST_ATOMS: usize = 6;

impl<T> Signs<T> {
    /// Adds a sign; what it stood for before, where it was there already.
    pub(crate) fn insert(&mut self, sign: &str, value: T) -> Option<T> {
        let length = first_atom(sign).map_or(0, |(_, length)| length);
        self.first_atoms.insert(sign[..length].into());
        self.signs.insert(sign.into(), value)
    }

    /// The value of a sign.
    pub(crate) fn get(&self, sign: &str) -> Option<&T> {
        self.signs.get(sign)
    }

    /// The longest sign that starts at an atom: the atom after it, and its value.
    pub(crate) fn longest_at(&self, line: &Line, at: usize) -> Option<(usize, &T)> {
        if !self.first_atoms.contains(line.text(at)) {
            return None;
        }
        let ends = at + 1..=line.len().min(at + MOST_ATOMS);
        ends.rev().find_map(|end| Some((end, self.signs.get(line.text_of(at..end))?)))
    }
}
