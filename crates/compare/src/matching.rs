//! Which finding of one record is which of the other.

use std::hash::Hash;

use rustc_hash::FxHashMap;

use crate::finding::Place;

/// Pairs up two lists one to one, by surer criteria first.
pub(crate) struct Matching<'f, T> {
    before: &'f [T],
    after: &'f [T],
    free_before: Vec<bool>,
    free_after: Vec<bool>,
    both: Vec<(usize, usize)>,
}

/// Indices: what stands in both lists, and what in one only.
#[derive(Debug, Default)]
pub(crate) struct Pairs {
    pub(crate) both: Vec<(usize, usize)>,
    pub(crate) gone: Vec<usize>,
    pub(crate) new: Vec<usize>,
}

impl<'f, T> Matching<'f, T> {
    pub(crate) fn new(before: &'f [T], after: &'f [T]) -> Self {
        Self { before, after, free_before: vec![true; before.len()], free_after: vec![true; after.len()], both: Vec::new() }
    }

    /// Pairs of one key; of several with the same, the first with the first.
    pub(crate) fn by_key<K: Hash + Eq>(mut self, key: impl Fn(&T) -> Option<K>) -> Self {
        let mut waiting: FxHashMap<K, Vec<usize>> = FxHashMap::default();
        for index in (0..self.after.len()).rev().filter(|&index| self.free_after[index]) {
            if let Some(key) = key(&self.after[index]) {
                waiting.entry(key).or_default().push(index);
            }
        }
        for index in 0..self.before.len() {
            if self.free_before[index]
                && let Some(other) = key(&self.before[index]).and_then(|key| waiting.get_mut(&key)?.pop())
            {
                self.pair(index, other);
            }
        }
        self
    }

    /// Of findings whose extents overlap the pairs that are most alike, the best first; of equal ones the earlier. Nought is no pair.
    pub(crate) fn by_likeness(mut self, extent: impl Fn(&T) -> Option<Place>, likeness: impl Fn(&T, &T) -> f64) -> Self {
        let mut places: Vec<(Place, usize)> = (0..self.after.len())
            .filter(|&index| self.free_after[index])
            .filter_map(|index| Some((extent(&self.after[index])?, index)))
            .collect();
        places.sort_by_key(|(place, index)| (place.start, *index));
        let furthest: Vec<usize> = places
            .iter()
            .scan(0, |furthest, (place, _)| {
                *furthest = place.end.max(*furthest);
                Some(*furthest)
            })
            .collect();
        let mut alike: Vec<(f64, usize, usize)> = Vec::new();
        for index in (0..self.before.len()).filter(|&index| self.free_before[index]) {
            let Some(place) = extent(&self.before[index]) else { continue };
            let end = places.partition_point(|(other, _)| other.start < place.end);
            let near = (0..end).rev().take_while(|&at| furthest[at] > place.start);
            for other in near.map(|at| places[at].1) {
                let likeness = likeness(&self.before[index], &self.after[other]);
                if likeness > 0.0 {
                    alike.push((likeness, index, other));
                }
            }
        }
        alike.sort_by(|a, b| b.0.total_cmp(&a.0).then((a.1, a.2).cmp(&(b.1, b.2))));
        for (_, index, other) in alike {
            if self.free_before[index] && self.free_after[other] {
                self.pair(index, other);
            }
        }
        self
    }

    fn pair(&mut self, before: usize, after: usize) {
        self.free_before[before] = false;
        self.free_after[after] = false;
        self.both.push((before, after));
    }

    /// All that is paired, in the order of the second list, and what is left.
    pub(crate) fn finish(mut self) -> Pairs {
        let left = |free: Vec<bool>| (0..free.len()).filter(|&index| free[index]).collect();
        self.both.sort_by_key(|pair| pair.1);
        Pairs { both: self.both, gone: left(self.free_before), new: left(self.free_after) }
    }
}

/// How many code points two places share.
pub(crate) fn shared(a: &Place, b: &Place) -> usize {
    a.end.min(b.end).saturating_sub(a.start.max(b.start))
}

/// Intersection over union of two places, from 0 to 1.
pub(crate) fn share(a: &Place, b: &Place) -> f64 {
    let both = shared(a, b);
    if both == 0 { 0.0 } else { both as f64 / (a.len() + b.len() - both) as f64 }
}
