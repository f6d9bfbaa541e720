//! Elliptic lists: in "50 and 100 ms" the first number takes the unit of the second.

use std::ops::Range;

use rapporteur_tagger::Tag;

use crate::around::RateBase;
use crate::modifiers::Claim;
use crate::numbers::product;
use crate::scan::Scan;
use crate::words::Unit;

/// A claim with what it counts.
pub(crate) struct Found<'w> {
    pub(crate) claim: Claim<'w>,
    pub(crate) counted: Option<Range<usize>>,
    pub(crate) base: Option<RateBase<'w>>,
    /// The tokens of the claim.
    pub(crate) tokens: Range<usize>,
}

impl Found<'_> {
    /// The tokens of the claim, with what it counts where that follows, and the base of a rate.
    pub(crate) fn with_counted(&self) -> Range<usize> {
        let counted = self.counted.as_ref().filter(|counted| counted.start >= self.tokens.start).map_or(0, |counted| counted.end);
        let base = self.base.as_ref().map_or(0, |base| base.tokens.end);
        self.tokens.start..self.tokens.end.max(counted).max(base)
    }
}

impl Scan<'_> {
    /// Gives the bare numbers of a list the unit, and what is counted, of the number after them.
    pub(crate) fn share_units(&self, found: &mut [Found]) {
        for at in (1..found.len()).rev() {
            let (before, after) = found.split_at_mut(at);
            let (Some(first), Some(second)) = (before.last_mut(), after.first()) else { continue };
            if self.is_elliptic(first, second) {
                take(first, second);
            }
        }
    }

    /// Gives the second number of "8 votes to 5" what the first counts.
    pub(crate) fn share_nouns(&self, found: &mut [Found]) {
        for at in 1..found.len() {
            let (before, after) = found.split_at_mut(at);
            let (Some(first), Some(second)) = (before.last(), after.first_mut()) else { continue };
            let Some(noun) = first.counted.clone().filter(|_| second.counted.is_none() && second.claim.amount.is_bare()) else {
                continue;
            };
            let end = self.line.atom_at(self.line.document().span_of(noun.clone()).end());
            if self.is_word(end, &["to", "against"]) && end + 1 == second.claim.start && first.claim.amount.unit == Unit::Count {
                second.counted = Some(noun);
            }
        }
    }

    /// Gives the second share of "emissions by 30% by 2020 and 80% by 2050" what the first counts.
    pub(crate) fn share_changes(&self, found: &mut [Found]) {
        for at in 1..found.len() {
            let (before, after) = found.split_at_mut(at);
            let (Some(first), Some(second)) = (before.last(), after.first_mut()) else { continue };
            let changed = first.counted.as_ref().filter(|counted| counted.end <= first.tokens.start);
            let share = |found: &Found| matches!(found.claim.amount.unit, Unit::Percent(_));
            if share(first) && share(second) && second.counted.is_none() && self.goes_on_by(first.claim.end..second.claim.start) {
                second.counted = changed.cloned();
            }
        }
    }

    /// Whether "and", "and by" or "or to" ends what stands between two shares, and no verb is among it.
    fn goes_on_by(&self, between: Range<usize>) -> bool {
        let joint = between.end.saturating_sub(1 + usize::from(self.is_word(between.end.saturating_sub(1), &["by", "to"])));
        let joins = between.contains(&joint) && self.is_word(joint, &["and", "or"]);
        joins && between.clone().all(|at| !matches!(self.tag(at), Some(Tag::Verb | Tag::Aux)))
    }

    fn is_elliptic(&self, first: &Found, second: &Found) -> bool {
        let amount = &first.claim.amount;
        let lacks = amount.unit == Unit::Count && first.counted.is_none() && first.claim.end == amount.atoms.end;
        lacks && self.is_listed(first.claim.end..second.claim.amount.atoms.start) && !second.claim.amount.prefixed
    }

    fn is_listed(&self, between: Range<usize>) -> bool {
        !between.is_empty()
            && between.len() <= 3
            && between.clone().all(|at| self.line.is_sign(at, &[',', '-', '/']) || self.is_word(at, &["and", "or"]))
    }
}

fn take<'a>(first: &mut Found<'a>, second: &Found<'a>) {
    let (amount, other) = (&mut first.claim.amount, &second.claim.amount);
    amount.unit = other.unit;
    first.counted.clone_from(&second.counted);
    let top = other.high.zip(other.numeral.scale).and_then(|(high, scale)| high.checked_div(scale));
    if other.numeral.is_scaled() && !amount.numeral.is_scaled() && amount.low.zip(top).is_some_and(|(low, top)| low < top) {
        amount.low = product(amount.low, other.numeral.scale);
        amount.high = product(amount.high, other.numeral.scale);
    }
}
