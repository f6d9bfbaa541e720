//! A table from 32-bit keys to small values, for many look-ups of which most find nothing.

/// Keys that are looked at together.
const BUCKET: usize = 8;

/// A hash table of buckets, of which one look-up mostly reads one. A key is known by its bucket and 16 of its bits, so that one key in
/// some 10,000 is taken for another.
#[derive(Clone, Debug)]
pub(crate) struct Index<T> {
    // 0 for an empty place.
    marks: Vec<[u16; BUCKET]>,
    values: Vec<T>,
    shift: u32,
}

impl<T: Copy> Index<T> {
    /// An empty table for `count` keys; `filler` stands in places that nothing asks for.
    pub(crate) fn with_capacity(count: usize, filler: T) -> Self {
        let buckets = (count + count / 2).div_ceil(BUCKET).next_power_of_two().max(2);
        Self { marks: vec![[0; BUCKET]; buckets], values: vec![filler; buckets * BUCKET], shift: 32 - buckets.trailing_zeros() }
    }

    /// Sets the value of a key. There must be no more keys than the table was made for.
    pub(crate) fn insert(&mut self, key: u32, value: T) {
        let mark = mark(key);
        let mut bucket = self.bucket(key);
        loop {
            if let Some(place) = self.marks[bucket].iter().position(|&known| known == 0 || known == mark) {
                self.marks[bucket][place] = mark;
                self.values[bucket * BUCKET + place] = value;
                return;
            }
            bucket = (bucket + 1) % self.marks.len();
        }
    }

    /// The value of a key.
    pub(crate) fn get(&self, key: u32) -> Option<&T> {
        self.place(key).map(|place| &self.values[place])
    }

    /// Calls `each` with the values of those keys that have one.
    #[inline]
    pub(crate) fn each<const N: usize>(&self, keys: &[u32; N], mut each: impl FnMut(&T)) {
        // All places first, so that reading the values need not wait for the next search.
        let (mut places, mut count) = ([0; N], 0);
        for &key in keys {
            let place = self.place(key);
            places[count] = place.unwrap_or_default();
            count += usize::from(place.is_some());
        }
        for &place in &places[..count] {
            each(&self.values[place]);
        }
    }

    #[inline]
    fn place(&self, key: u32) -> Option<usize> {
        let mark = mark(key);
        let mut bucket = self.bucket(key);
        loop {
            let marks = &self.marks[bucket];
            let equal = equal(marks, mark);
            if equal != 0 {
                return Some(bucket * BUCKET + equal.trailing_zeros() as usize / 16);
            }
            if marks[BUCKET - 1] == 0 {
                return None;
            }
            bucket = (bucket + 1) % self.marks.len();
        }
    }

    #[inline]
    fn bucket(&self, key: u32) -> usize {
        (key >> self.shift) as usize
    }
}

/// The highest bit of each of eight marks that is equal to `mark`, all compared at once; above the first of them there may be others.
#[inline]
fn equal(marks: &[u16; BUCKET], mark: u16) -> u128 {
    const ONES: u128 = u128::MAX / 0xFFFF;
    let packed = marks.iter().rev().fold(0u128, |packed, &mark| packed << 16 | u128::from(mark));
    let zeros = packed ^ (ONES * u128::from(mark));
    zeros.wrapping_sub(ONES) & !zeros & (ONES << 15)
}

/// The low bits of a key: the high ones choose its bucket.
const fn mark(key: u32) -> u16 {
    let low = key as u16;
    if low == 0 { 1 } else { low }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_of_one_bucket_stay_apart() {
        let mut index = Index::with_capacity(20, 0);
        let keys: Vec<u32> = (2..22).collect();
        for &key in &keys {
            index.insert(key, key * 10);
        }
        index.insert(8, 5);
        assert_eq!([7, 8, 21, 22, 1].map(|key| index.get(key).copied()), [Some(70), Some(5), Some(210), None, None]);
        let mut sum = 0;
        index.each(&[2, 40, 3, 4], |value| sum += value);
        assert_eq!(sum, 90);
    }
}
