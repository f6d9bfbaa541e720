//! The words of bound and approximation around an amount.

use rust_decimal::Decimal;

use crate::amount::Amount;
use crate::numbers::Value;
use crate::scan::Scan;
use crate::words::{Effect, Unit};

/// An amount with the words around it.
#[derive(Clone, Debug)]
pub(crate) struct Claim<'w> {
    pub(crate) amount: Amount<'w>,
    pub(crate) start: usize,
    pub(crate) end: usize,
    pub(crate) approximate: bool,
    /// Whether it is an age: nothing is counted.
    pub(crate) age: bool,
    /// Whether any word of bound or approximation stands there.
    pub(crate) modified: bool,
}

impl<'a> Scan<'a> {
    /// The amount with what stands before and right after it.
    pub(crate) fn claim(&self, amount: Amount<'a>) -> Claim<'a> {
        let (start, end) = (amount.atoms.start, amount.atoms.end);
        let mut claim = Claim { amount, start, end, approximate: false, age: false, modified: false };
        while self.take_before(&mut claim) {}
        while self.take_after(&mut claim) {}
        claim
    }

    fn take_before(&self, claim: &mut Claim<'a>) -> bool {
        let small = |least| claim.amount.low.is_some_and(|low| low < least && low >= Decimal::ONE);
        let bound = |end| {
            let mut bounds = self.words.bounds.before(self.line, end);
            bounds.find(|(start, bound)| bound.holds(self.line, *start, claim.amount.unit, |least| small(least.into())))
        };
        // "more than an estimated 500": an article between two.
        let article = claim.start > 0 && claim.modified && self.is_word(claim.start - 1, &["a", "an"]);
        let Some((start, bound)) = bound(claim.start).or_else(|| bound(claim.start.checked_sub(usize::from(article))?)) else {
            return false;
        };
        if bound.effect == Effect::Age {
            self.make_age(claim, start);
            return false;
        }
        claim.start = start;
        claim.apply(bound.effect);
        true
    }

    fn take_after(&self, claim: &mut Claim<'a>) -> bool {
        let at = self.past_hyphen(claim.end);
        let Some((end, bound)) = self.words.bounds.after(self.line, at) else { return false };
        let fits = match bound.effect {
            Effect::Age => matches!(claim.amount.unit, Unit::Duration(_)),
            _ => !self.qualifies_what_follows(at, end),
        };
        if fits {
            claim.age |= bound.effect == Effect::Age;
            claim.end = end;
            claim.apply(bound.effect);
        }
        fits
    }

    /// Whether an adverb belongs to what follows it: five *plus* six, a 20-day *maximum* stay. "Or more" does not.
    fn qualifies_what_follows(&self, at: usize, end: usize) -> bool {
        let adverb = self.line.is_letters(at) && !self.is_word(at, &["or", "and"]);
        adverb && (self.may_start_number(end) || (self.is_content(end) && !self.is_word(at, &["plus"])))
    }

    /// What stands after the counted noun: nine times *or more*. `after` is the atom after the noun.
    pub(crate) fn take_after_noun(&self, claim: &mut Claim<'a>, after: usize) {
        if !self.is_word(after, &["or"]) {
            return;
        }
        if let Some((end, bound)) = self.words.bounds.after(self.line, after).filter(|(_, bound)| bound.effect != Effect::Age) {
            claim.end = end;
            claim.apply(bound.effect);
        }
    }

    /// Makes a claim an age. `start` is where the words of age begin; what bounds them bounds the claim: under the age of 18.
    fn make_age(&self, claim: &mut Claim<'a>, start: usize) {
        claim.age = true;
        let article = start > 0 && self.is_word(start - 1, &["the"]);
        if let Some((start, bound)) = self.words.bounds.before(self.line, start - usize::from(article)).next() {
            claim.start = start;
            claim.apply(bound.effect);
        }
        if let (Unit::Count, Some(year)) = (claim.amount.unit, self.words.units.year()) {
            claim.amount.unit = year;
        }
    }
}

impl Claim<'_> {
    fn apply(&mut self, effect: Effect) {
        self.modified = true;
        match effect {
            Effect::Low => self.amount.high = OPEN,
            Effect::High => self.amount.low = OPEN,
            Effect::About => self.approximate = true,
            Effect::Age => {}
        }
    }
}

const OPEN: Value = None;
