//! A table from 32-bit keys to small values, for many look-ups of which most find nothing.

/// An open-addressing table. A key is known by its slot and 16 of its bits, so that one key in some 50,000 is taken for another.
#[derive(Clone, Debug)]
pub(crate) struct Index<T> {
    // 0 for an empty slot.
    marks: Vec<u16>,
    values: Vec<T>,
    shift: u32,
}

impl<T: Copy> Index<T> {
    /// An empty table for `count` keys; `filler` stands in slots that nothing asks for.
    pub(crate) fn with_capacity(count: usize, filler: T) -> Self {
        let slots = (count + count / 2).next_power_of_two().max(2);
        Self { marks: vec![0; slots], values: vec![filler; slots], shift: 32 - slots.trailing_zeros() }
    }

    /// Sets the value of a key. There must be no more keys than the table was made for.
    pub(crate) fn insert(&mut self, key: u32, value: T) {
        let slot = self.slot(key);
        self.marks[slot] = mark(key);
        self.values[slot] = value;
    }

    /// The value of a key.
    #[inline]
    pub(crate) fn get(&self, key: u32) -> Option<&T> {
        let slot = self.slot(key);
        (self.marks[slot] != 0).then(|| &self.values[slot])
    }

    /// The slot that a key has or would have.
    #[inline]
    fn slot(&self, key: u32) -> usize {
        let last = self.marks.len() - 1;
        let mark = mark(key);
        let mut slot = (key >> self.shift) as usize & last;
        while self.marks[slot] != 0 && self.marks[slot] != mark {
            slot = (slot + 1) & last;
        }
        slot
    }
}

/// The low bits of a key: the high ones choose its slot.
const fn mark(key: u32) -> u16 {
    let low = key as u16;
    if low == 0 { 1 } else { low }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_of_one_slot_stay_apart() {
        let mut index = Index::with_capacity(4, 0);
        for (key, value) in [(7, 1), (8, 2), (9, 3), (0, 4)] {
            index.insert(key, value);
        }
        index.insert(8, 5);
        assert_eq!([7, 8, 9, 0, 10].map(|key| index.get(key).copied()), [Some(1), Some(5), Some(3), Some(4), None]);
    }
}
