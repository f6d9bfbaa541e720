//! A trained model: its file, and what is looked up in it.
//!
//! A file is `MAGIC`, then three lists, each a count (32 bits) and as many entries in order of their keys, as the difference to the
//! key before: words with their class (8 bits), words with their one label (8 bits), features with a bit for each label that has a
//! weight (32 bits) and those weights (8 bits each). Numbers are little-endian, differences of keys in LEB128.

use std::fmt;

use crate::features::id;
use crate::hash::{key, of_bytes, pair};
use crate::index::Index;
use crate::tag::Label;

pub(crate) const MAGIC: &[u8; 8] = b"rap-tag1";

/// Weights of a feature, one for each label; more lanes than labels, since processors like powers of two.
pub(crate) const LANES: usize = 32;

/// Most weights that a feature may have.
const LABELS: usize = Label::ALL.len();

/// A file that is no model, or of another version.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ModelError {
    offset: usize,
    expected: &'static str,
}

impl ModelError {
    /// Where the file is wrong, in bytes.
    #[must_use]
    pub const fn offset(self) -> usize {
        self.offset
    }
}

impl fmt::Display for ModelError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the tagger's model is broken at byte {}: expected {}", self.offset, self.expected)
    }
}

impl std::error::Error for ModelError {}

/// The class of a word that no list has.
const NO_CLASS: u64 = 0;

/// The key of a word as it is written where that is not all in lower case.
pub(crate) fn written_key(written: &str) -> u32 {
    key(pair(of_bytes(written.as_bytes()), 1))
}

/// The key of a word in lower case.
pub(crate) fn lower_key(lower: &str) -> u32 {
    key(id(lower))
}

#[derive(Clone, Debug)]
pub(crate) struct Model {
    classes: Index<u8>,
    single: Index<u8>,
    weights: Index<[i8; LANES]>,
}

impl Model {
    pub(crate) fn parse(bytes: &[u8]) -> Result<Self, ModelError> {
        let mut reader = Reader { bytes, at: 0 };
        if reader.take(MAGIC.len(), "a tagger's model of this version")? != MAGIC {
            return Err(ModelError { offset: 0, expected: "a tagger's model of this version" });
        }
        let classes = reader.list(0, |reader| reader.byte("the class of a word"))?;
        let single = reader.list(0, |reader| {
            let label = reader.byte("the label of a word")?;
            if usize::from(label) < LABELS { Ok(label) } else { Err(reader.error("the label of a word")) }
        })?;
        let weights = reader.list([0; LANES], Reader::weights)?;
        if reader.at < bytes.len() {
            return Err(reader.error("the end of the file"));
        }
        Ok(Self { classes, single, weights })
    }

    /// A model that knows words and has no weights yet.
    pub(crate) fn of_lists(classes: &[(u32, u8)], single: &[(u32, u8)]) -> Self {
        Self { classes: index(classes), single: index(single), weights: Index::with_capacity(0, [0; LANES]) }
    }

    /// The class of a word; the case of its letters counts where `cased`.
    pub(crate) fn class(&self, written: &str, lower: &str, cased: bool) -> u64 {
        let as_written = if cased { self.classes.get(written_key(written)) } else { None };
        as_written.or_else(|| self.classes.get(lower_key(lower))).map_or(NO_CLASS, |&class| u64::from(class) + 2)
    }

    /// The one label that a word has, if it has but one.
    pub(crate) fn single(&self, word: u64) -> Option<usize> {
        self.single.get(key(word)).map(|&label| usize::from(label))
    }

    /// Adds the weights of features to the scores of the labels.
    #[inline]
    pub(crate) fn add<const N: usize>(&self, features: &[u32; N], scores: &mut [i16; LANES]) {
        self.weights.each(features, |weights| add(scores, weights));
    }
}

fn index(entries: &[(u32, u8)]) -> Index<u8> {
    let mut index = Index::with_capacity(entries.len(), 0);
    for &(key, value) in entries {
        index.insert(key, value);
    }
    index
}

/// A function of its own, so that the compiler adds many weights at once and keeps no score in a register of its own.
#[inline(never)]
fn add(scores: &mut [i16; LANES], weights: &[i8; LANES]) {
    for (score, weight) in scores.iter_mut().zip(weights) {
        *score += i16::from(*weight);
    }
}

/// The label with the highest score, the first of equals.
pub(crate) fn best<S: Copy + PartialOrd>(scores: &[S; LANES]) -> usize {
    (1..LABELS).fold(0, |best, label| if scores[label] > scores[best] { label } else { best })
}

struct Reader<'b> {
    bytes: &'b [u8],
    at: usize,
}

impl<'b> Reader<'b> {
    const fn error(&self, expected: &'static str) -> ModelError {
        ModelError { offset: self.at, expected }
    }

    fn take(&mut self, count: usize, expected: &'static str) -> Result<&'b [u8], ModelError> {
        let found = self.bytes[self.at..].get(..count).ok_or_else(|| self.error(expected))?;
        self.at += count;
        Ok(found)
    }

    fn byte(&mut self, expected: &'static str) -> Result<u8, ModelError> {
        self.take(1, expected).map(|bytes| bytes[0])
    }

    fn number(&mut self, expected: &'static str) -> Result<u32, ModelError> {
        self.take(4, expected).map(|bytes| bytes.iter().rev().fold(0, |number, &byte| number << 8 | u32::from(byte)))
    }

    /// A difference of two keys.
    fn step(&mut self) -> Result<u32, ModelError> {
        let mut step = 0;
        for shift in (0..32).step_by(7) {
            let byte = self.byte("a key")?;
            step |= u32::from(byte & 0x7F) << shift;
            if byte < 0x80 {
                return Ok(step);
            }
        }
        Err(self.error("a key of 32 bits"))
    }

    fn list<T: Copy>(
        &mut self,
        filler: T,
        mut value: impl FnMut(&mut Self) -> Result<T, ModelError>,
    ) -> Result<Index<T>, ModelError> {
        let count = self.number("a count")? as usize;
        // No entry is shorter than two bytes.
        if count > self.bytes.len() / 2 {
            return Err(self.error("fewer entries than that"));
        }
        let mut index = Index::with_capacity(count, filler);
        let mut key = 0u32;
        for _ in 0..count {
            key = key.wrapping_add(self.step()?);
            index.insert(key, value(self)?);
        }
        Ok(index)
    }

    fn weights(&mut self) -> Result<[i8; LANES], ModelError> {
        let mut labels = self.number("the labels of a feature")?;
        let mut weights = [0; LANES];
        let values = self.take(labels.count_ones() as usize, "the weights of a feature")?;
        for &value in values {
            weights[labels.trailing_zeros() as usize] = value as i8;
            labels &= labels - 1;
        }
        Ok(weights)
    }
}

/// The file of a model; every list is in order of its keys.
pub(crate) fn write(classes: &[(u32, u8)], single: &[(u32, u8)], weights: &[(u32, [i8; LANES])]) -> Vec<u8> {
    let mut bytes = MAGIC.to_vec();
    write_list(&mut bytes, classes, |bytes, class| bytes.push(*class));
    write_list(&mut bytes, single, |bytes, label| bytes.push(*label));
    write_list(&mut bytes, weights, |bytes, weights| {
        let labels = (0..LANES).filter(|&label| weights[label] != 0).fold(0u32, |labels, label| labels | 1 << label);
        bytes.extend(labels.to_le_bytes());
        bytes.extend(weights.iter().filter(|&&weight| weight != 0).map(|&weight| weight as u8));
    });
    bytes
}

fn write_list<T>(bytes: &mut Vec<u8>, entries: &[(u32, T)], mut value: impl FnMut(&mut Vec<u8>, &T)) {
    bytes.extend((entries.len() as u32).to_le_bytes());
    let mut last = 0;
    for (key, entry) in entries {
        let mut step = key - last;
        while step >= 0x80 {
            bytes.push(step as u8 | 0x80);
            step >>= 7;
        }
        bytes.push(step as u8);
        value(bytes, entry);
        last = *key;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn weights(set: &[(usize, i8)]) -> [i8; LANES] {
        let mut weights = [0; LANES];
        for &(label, weight) in set {
            weights[label] = weight;
        }
        weights
    }

    #[test]
    fn what_is_written_is_read() {
        let features = [(5, weights(&[(0, -3), (29, 127)])), (4_000_000_000, weights(&[(7, 1)]))];
        let model = Model::parse(&write(&[(lower_key("calls"), 4)], &[(key(id("the")), 11)], &features)).unwrap();
        assert_eq!((model.class("Calls", "calls", true), model.class("call", "call", true)), (6, NO_CLASS));
        assert_eq!((model.single(id("the")), model.single(id("calls"))), (Some(11), None));
        let mut scores = [0; LANES];
        model.add(&[5, 4_000_000_000, 5, 17], &mut scores);
        assert_eq!((scores[0], scores[29], scores[7], best(&scores)), (-6, 254, 1, 29));
    }

    #[test]
    fn a_broken_file_is_refused_with_its_place() {
        let file = write(&[(1, 4)], &[(9, 11)], &[(5, weights(&[(0, -3)]))]);
        for end in 0..file.len() {
            assert!(Model::parse(&file[..end]).is_err(), "cut at {end}");
        }
        let longer = [file.as_slice(), b"x"].concat();
        assert_eq!(Model::parse(&longer).unwrap_err().offset(), file.len());
        let message = Model::parse(b"no model at all").unwrap_err().to_string();
        assert_eq!(message, "the tagger's model is broken at byte 0: expected a tagger's model of this version");
    }
}
