use std::collections::HashMap;

use crate::atoms::Line;

/// Signs as they are written, case and all: `kWh`, `US$`, `°C`.
#[derive(Clone, Debug)]
pub(crate) struct Signs<T> {
    signs: HashMap<Box<str>, T>,
}

impl<T> Default for Signs<T> {
    fn default() -> Self {
        Self { signs: HashMap::new() }
    }
}

/// More atoms than the longest sign has: `tCO2-eq` has five.
const MOST_ATOMS: usize = 6;

impl<T> Signs<T> {
    /// Adds a sign; what it stood for before, where it was there already.
    pub(crate) fn insert(&mut self, sign: &str, value: T) -> Option<T> {
        self.signs.insert(sign.into(), value)
    }

    /// The longest sign that starts at an atom: the atom after it, and its value.
    pub(crate) fn longest_at(&self, line: &Line, at: usize) -> Option<(usize, &T)> {
        let ends = at + 1..=line.len().min(at + MOST_ATOMS);
        ends.rev().find_map(|end| Some((end, self.signs.get(line.text_of(at..end))?)))
    }
}
