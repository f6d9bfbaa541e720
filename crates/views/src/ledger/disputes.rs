//! Which figures of a group cannot hold beside another.

use std::cmp::Reverse;

use rapporteur::Act;
use rust_decimal::Decimal;
use rustc_hash::FxHashMap;

use super::Entry;
use super::majority::Majority;
use crate::words::content_stems;

/// How far an approximate bound may be off: a tenth of it.
const TOLERANCE: Decimal = Decimal::from_parts(1, 0, 0, false, 1);

/// Words that open a period and change nothing of it: "in 2015" and "during 2015" are one.
const OPENINGS: [&str; 3] = ["in ", "during ", "throughout "];

/// Marks the entries of one group that cannot hold beside another, and tells whether there are any.
///
/// Two are set against each other where the same is said of what they count, where both tell what is or both what shall be, where their
/// periods are the same or one has none, and where they stand in different sentences: who puts two numbers into one sentence means two
/// things. The group is read once and not by pairs, since a corpus may have many thousand figures of one thing.
pub(super) fn mark(entries: &mut [Entry]) -> bool {
    let claims: Vec<Claim> = entries.iter().enumerate().map(|(index, entry)| Claim::new(index, entries, entry)).collect();
    let mut rivals: FxHashMap<&Subject, Rivals> = FxHashMap::default();
    for claim in &claims {
        rivals.entry(&claim.subject).or_default().add(claim);
    }
    let majorities: FxHashMap<&Subject, Majority> =
        rivals.iter().filter_map(|(subject, rivals)| Some((*subject, Majority::of(rivals.bounds.iter().copied())?))).collect();
    for (entry, claim) in entries.iter_mut().zip(&claims) {
        entry.disputed = rivals[&claim.subject].refute(claim);
        let majority = majorities.get(&claim.subject).is_some_and(|majority| majority.has(claim.low, claim.high));
        entry.stands_out = entry.disputed && !majority;
    }
    entries.iter().any(|entry| entry.disputed)
}

/// What claims are about that may refute each other: whether what shall be, and the words that are said of what is counted.
type Subject = (bool, Vec<String>);

/// What an entry claims, as far as others may refute it.
struct Claim {
    subject: Subject,
    period: Option<String>,
    low: Option<Decimal>,
    high: Option<Decimal>,
    /// The same number for entries of one sentence.
    sentence: usize,
}

impl Claim {
    fn new(index: usize, entries: &[Entry], entry: &Entry) -> Self {
        // Entries of one sentence stand side by side: they have one date, and came one after the other.
        let same =
            entries[..index].iter().rev().take_while(|other| other.sentence == entry.sentence && other.document == entry.document);
        let widened = |bound: Option<Decimal>, away: Decimal| {
            let scaled = if entry.unit == "ratio" { bound?.checked_mul(Decimal::ONE_HUNDRED)? } else { bound? };
            let slack = if entry.approximate { scaled.abs().checked_mul(TOLERANCE)? } else { Decimal::ZERO };
            scaled.checked_add(slack.checked_mul(away)?)
        };
        Self {
            subject: (entry.act.is_some_and(is_wish), said(entry)),
            period: entry.period.as_deref().map(period),
            low: widened(entry.low, Decimal::NEGATIVE_ONE),
            high: widened(entry.high, Decimal::ONE),
            sentence: index - same.count(),
        }
    }
}

/// What an entry says of what it counts, by the words that tell most: *were lost* at sea, have *ratified* the *Protocol* to date.
fn said(entry: &Entry) -> Vec<String> {
    let property = entry.property.as_deref().unwrap_or_default();
    let mut said = match entry.period.as_deref().filter(|period| !period.is_empty()) {
        Some(period) => content_stems(&property.replace(period, " ")),
        None => content_stems(property),
    };
    said.truncate(MOST_SAID);
    said
}

/// How many words tell what is said: a verb and what it is about.
const MOST_SAID: usize = 2;

fn period(text: &str) -> String {
    let lower = text.to_lowercase();
    OPENINGS.iter().find_map(|opening| lower.strip_prefix(opening)).unwrap_or(&lower).to_owned()
}

/// Whether an act is about what shall be.
fn is_wish(act: Act) -> bool {
    matches!(act, Act::Recommendation | Act::Commitment | Act::Decision | Act::Support | Act::Opposition)
}

/// The claims of one subject.
#[derive(Default)]
struct Rivals<'a> {
    bounds: Vec<(Option<Decimal>, Option<Decimal>)>,
    of_any_time: Ends,
    of_one_time: FxHashMap<Option<&'a str>, Ends>,
}

impl<'a> Rivals<'a> {
    fn add(&mut self, claim: &'a Claim) {
        self.bounds.push((claim.low, claim.high));
        self.of_any_time.add(claim);
        self.of_one_time.entry(claim.period.as_deref()).or_default().add(claim);
    }

    fn refute(&self, claim: &Claim) -> bool {
        if claim.period.is_none() {
            return self.of_any_time.refute(claim);
        }
        let times = [claim.period.as_deref(), None];
        times.iter().filter_map(|time| self.of_one_time.get(time)).any(|ends| ends.refute(claim))
    }
}

/// The outermost bounds of some claims.
#[derive(Default)]
struct Ends {
    highest_low: Outermost<Decimal>,
    lowest_high: Outermost<Reverse<Decimal>>,
}

impl Ends {
    fn add(&mut self, claim: &Claim) {
        if let Some(low) = claim.low {
            self.highest_low.add(low, claim.sentence);
        }
        if let Some(high) = claim.high {
            self.lowest_high.add(Reverse(high), claim.sentence);
        }
    }

    /// Whether a claim of another sentence leaves no number for which both hold.
    fn refute(&self, claim: &Claim) -> bool {
        let above = claim.high.zip(self.highest_low.beside(claim.sentence)).is_some_and(|(high, low)| low > high);
        let below = claim.low.zip(self.lowest_high.beside(claim.sentence)).is_some_and(|(low, Reverse(high))| high < low);
        above || below
    }
}

/// The greatest value, and the greatest of all other sentences.
struct Outermost<T> {
    first: Option<(T, usize)>,
    second: Option<(T, usize)>,
}

impl<T> Default for Outermost<T> {
    fn default() -> Self {
        Self { first: None, second: None }
    }
}

impl<T: Copy + Ord> Outermost<T> {
    fn add(&mut self, value: T, sentence: usize) {
        let new = Some((value, sentence));
        match self.first {
            Some((first, held)) if value > first => {
                if held != sentence {
                    self.second = self.first;
                }
                self.first = new;
            }
            Some((_, held)) if held == sentence => {}
            Some(_) => self.second = self.second.max(new),
            None => self.first = new,
        }
    }

    fn beside(&self, sentence: usize) -> Option<T> {
        [self.first, self.second].into_iter().flatten().find(|&(_, held)| held != sentence).map(|(value, _)| value)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_outermost_of_other_sentences_is_known() {
        let mut outermost = Outermost::default();
        for (value, sentence) in [(3, 0), (5, 1), (4, 1), (7, 1), (6, 2)] {
            outermost.add(value, sentence);
        }
        assert_eq!([0, 1, 2].map(|sentence| outermost.beside(sentence)), [Some(7), Some(6), Some(7)]);
    }
}
