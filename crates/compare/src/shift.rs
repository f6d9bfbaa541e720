//! Where the findings of an older text stand in a newer one.
//!
//! The older text is not at hand as a rule, but its record is. Sentences that both texts have are told by their lengths, in their order, and by
//! what the records quote from them; what stands in such a sentence moves with it. What stands elsewhere has no place in the newer text.

use std::borrow::Cow;

use serde_json::value::RawValue;

use crate::finding::{Finding, Place};
use crate::record::Record;

/// Offsets from here on are of what has no place in the newer text.
const NOWHERE: usize = 1 << 48;

/// More pairs of sentences than this are not compared with one another: what lies between what is the same at both ends is new then.
const MOST_PAIRS: usize = 4_000_000;

/// Sentences of the older text, each with its place in the newer one.
#[derive(Debug)]
pub(crate) struct Shift {
    sentences: Vec<(Place, Option<usize>)>,
}

/// Whether a place is one of the newer text.
pub(crate) fn is_somewhere(place: &Place) -> bool {
    place.end < NOWHERE
}

/// A sentence with what is quoted from it, by where in it that stands.
struct Sentence<'r> {
    place: Place,
    quotes: Vec<(Place, Cow<'r, str>)>,
}

impl Shift {
    /// Which sentences of `before` are sentences of `after`.
    pub(crate) fn new(before: &Record<'_>, after: &Record<'_>) -> Self {
        let (one, other) = (sentences(before), sentences(after));
        let mut sentences: Vec<(Place, Option<usize>)> = one.iter().map(|sentence| (sentence.place.clone(), None)).collect();
        for (before, after) in pairs(&one, &other) {
            sentences[before].1 = Some(other[after].place.start);
        }
        Self { sentences }
    }

    /// Where an offset of the older text is in the newer: `first` is that of a first character, otherwise of one behind a last.
    fn offset(&self, offset: usize, first: bool) -> usize {
        let index = self.sentences.partition_point(|(place, _)| if first { place.end <= offset } else { place.end < offset });
        match self.sentences.get(index) {
            Some((place, Some(start))) if place.start <= offset => start + (offset - place.start),
            _ => NOWHERE + offset,
        }
    }

    /// The layers of the older record with the offsets of the newer text.
    pub(crate) fn record(&self, before: &Record<'_>) -> serde_json::Result<String> {
        let mut layers = vec![format!("\"id\":{}", serde_json::to_string(&before.id)?)];
        for (name, rows) in &before.layers {
            layers.push(format!("{}:{}", serde_json::to_string(name)?, self.moved(rows)?));
        }
        Ok(format!("{{{}}}", layers.join(",")))
    }

    /// A part of the older record with the offsets of the newer text.
    fn moved(&self, value: &RawValue) -> serde_json::Result<String> {
        match value.get().as_bytes().first() {
            Some(b'{') => {
                let object: Finding<'_> = serde_json::from_str(value.get())?;
                let mut parts = Vec::new();
                for (name, value) in object.fields() {
                    let offset = value.get().parse::<usize>().ok();
                    let value = match (name, offset) {
                        ("start", Some(offset)) => self.offset(offset, true).to_string(),
                        ("end", Some(offset)) => self.offset(offset, false).to_string(),
                        _ => self.moved(value)?,
                    };
                    parts.push(format!("{}:{value}", serde_json::to_string(name)?));
                }
                Ok(format!("{{{}}}", parts.join(",")))
            }
            Some(b'[') => {
                let items: Vec<&RawValue> = serde_json::from_str(value.get())?;
                let items: serde_json::Result<Vec<String>> = items.into_iter().map(|item| self.moved(item)).collect();
                Ok(format!("[{}]", items?.join(",")))
            }
            _ => Ok(value.get().to_owned()),
        }
    }
}

fn sentences<'r>(record: &Record<'r>) -> Vec<Sentence<'r>> {
    let rows = |name: &str| -> Vec<Finding<'r>> {
        record.layer(name).and_then(|rows| serde_json::from_str(rows.get()).ok()).unwrap_or_default()
    };
    let places = rows("sentences").into_iter().filter_map(|row| row.place);
    let mut sentences: Vec<Sentence<'r>> = places.map(|place| Sentence { place, quotes: Vec::new() }).collect();
    for row in ["mentions", "figures"].into_iter().flat_map(rows) {
        let (Some(place), Some(text)) = (row.place.clone(), row.string("text")) else { continue };
        let index = sentences.partition_point(|sentence| sentence.place.end <= place.start);
        if let Some(sentence) = sentences.get_mut(index).filter(|sentence| sentence.place.start <= place.start) {
            let start = sentence.place.start;
            sentence.quotes.push((place.start - start..place.end - start, text));
        }
    }
    sentences
}

/// Whether two sentences may be one: as long, and nothing that is quoted from one place reads otherwise.
fn same(one: &Sentence<'_>, other: &Sentence<'_>) -> bool {
    let says = |place: &Place, text: &str| other.quotes.iter().all(|(at, quoted)| at != place || quoted == text);
    one.place.len() == other.place.len() && one.quotes.iter().all(|(place, text)| says(place, text))
}

/// The longest list of pairs of sentences that are the same, in order.
fn pairs(before: &[Sentence<'_>], after: &[Sentence<'_>]) -> Vec<(usize, usize)> {
    let head = before.iter().zip(after).take_while(|(one, other)| same(one, other)).count();
    let (rest_before, rest_after) = (&before[head..], &after[head..]);
    let tail = rest_before.iter().rev().zip(rest_after.iter().rev()).take_while(|(one, other)| same(one, other)).count();
    let (inner_before, inner_after) = (&rest_before[..rest_before.len() - tail], &rest_after[..rest_after.len() - tail]);
    let mut pairs: Vec<(usize, usize)> = (0..head).map(|index| (index, index)).collect();
    pairs.extend(longest(inner_before, inner_after).into_iter().map(|(one, other)| (head + one, head + other)));
    pairs.extend((0..tail).rev().map(|back| (before.len() - 1 - back, after.len() - 1 - back)));
    pairs
}

/// The longest common subsequence, by the table of all.
fn longest(before: &[Sentence<'_>], after: &[Sentence<'_>]) -> Vec<(usize, usize)> {
    let columns = after.len() + 1;
    if before.len() * after.len() > MOST_PAIRS {
        return Vec::new();
    }
    // How many pairs there can be from a pair of indices on.
    let mut most = vec![0_u32; (before.len() + 1) * columns];
    for one in (0..before.len()).rev() {
        for other in (0..after.len()).rev() {
            let both = most[(one + 1) * columns + other + 1] + u32::from(same(&before[one], &after[other]));
            most[one * columns + other] = both.max(most[(one + 1) * columns + other]).max(most[one * columns + other + 1]);
        }
    }
    let (mut one, mut other, mut pairs) = (0, 0, Vec::new());
    while one < before.len() && other < after.len() {
        let here = most[one * columns + other];
        if most[(one + 1) * columns + other] == here {
            one += 1;
        } else if most[one * columns + other + 1] == here {
            other += 1;
        } else {
            pairs.push((one, other));
            (one, other) = (one + 1, other + 1);
        }
    }
    pairs
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sentences(places: &[(usize, usize)]) -> Vec<Sentence<'static>> {
        places.iter().map(|&(start, end)| Sentence { place: start..end, quotes: Vec::new() }).collect()
    }

    #[test]
    fn sentences_are_found_again_by_their_lengths_in_order() {
        let before = sentences(&[(0, 10), (11, 16), (17, 40), (41, 46)]);
        let after = sentences(&[(0, 10), (11, 30), (31, 54), (55, 57), (58, 63)]);
        assert_eq!(pairs(&before, &after), [(0, 0), (2, 2), (3, 4)]);
        assert_eq!(pairs(&after, &before), [(0, 0), (2, 2), (4, 3)]);
        assert_eq!(pairs(&before, &[]), []);
    }

    #[test]
    fn what_is_quoted_otherwise_is_another_sentence() {
        let (mut before, mut after) = (sentences(&[(0, 10)]), sentences(&[(5, 15)]));
        before[0].quotes.push((0..4, "Peru".into()));
        assert_eq!(pairs(&before, &after), [(0, 0)]);
        after[0].quotes.push((0..4, "Chad".into()));
        assert_eq!(pairs(&before, &after), []);
    }

    #[test]
    fn offsets_move_with_their_sentences() {
        let shift = Shift { sentences: vec![(0..10, Some(5)), (11..20, None), (21..30, Some(40))] };
        assert_eq!([0, 9, 21].map(|offset| shift.offset(offset, true)), [5, 14, 40]);
        assert_eq!([10, 30].map(|offset| shift.offset(offset, false)), [15, 49]);
        assert!(
            [shift.offset(11, true), shift.offset(20, false), shift.offset(10, true), shift.offset(31, true)]
                .iter()
                .all(|at| *at >= NOWHERE)
        );
    }
}
