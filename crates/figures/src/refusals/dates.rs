//! Days, years, times of day.

use rust_decimal::Decimal;

use super::is_digits;
use crate::amount::Amount;
use crate::modifiers::Claim;
use crate::numbers::{Form, Numeral};
use crate::scan::Scan;
use crate::words::Context;

/// More days than a text lists.
const MOST_DAYS: usize = 12;

impl Scan<'_> {
    /// 5 June, June 5, 4, 5 and 6 June, June 2031.
    pub(super) fn is_date(&self, amount: &Amount) -> bool {
        let (start, end) = (amount.atoms.start, amount.atoms.end);
        let day = amount.high.is_some_and(|value| value.is_integer() && value <= Decimal::from(31));
        let pointed = usize::from(start > 1 && self.line.is_sign(start - 1, &['.', ',']));
        let before = start.checked_sub(1 + pointed).is_some_and(|at| self.is_month(at));
        let month = before || self.is_month(end) || self.days_end(end).is_some_and(|at| self.is_month(at));
        is_digits(amount) && month && (day || self.is_year_like(&amount.numeral))
    }

    fn is_month(&self, at: usize) -> bool {
        self.words.contexts.is(self.line, at, Context::Month) && self.line.text(at).starts_with(char::is_uppercase)
    }

    /// The end of the days that are listed after a first one.
    fn days_end(&self, at: usize) -> Option<usize> {
        let mut end = at;
        for _ in 0..MOST_DAYS {
            let next = self.past_joints(end);
            if next == end || !self.line.is_digits(next) {
                break;
            }
            end = next + 1;
        }
        (end > at).then_some(end)
    }

    /// 6 pm, 10 a.m., 5 o'clock.
    pub(super) fn is_clock(&self, amount: &Amount) -> bool {
        let end = amount.atoms.end;
        // "p.m." is several atoms, where "pm" is one.
        let dotted = self.is_word(end, &["a", "p"]) && self.line.is_sign(end + 1, &['.']) && self.is_word(end + 2, &["m"]);
        let oclock = self.is_word(end, &["o"]) && self.is_word(end + 2, &["clock"]);
        dotted || oclock || self.words.contexts.is(self.line, end, Context::Clock)
    }

    /// Whether digits look like a year.
    pub(crate) fn is_year_like(&self, numeral: &Numeral) -> bool {
        let years = Decimal::from(1000)..Decimal::from(2200);
        let year = numeral.value.is_some_and(|value| value.is_integer() && years.contains(&value));
        year && numeral.form == Form::Digits && !numeral.is_scaled() && self.line.text(numeral.atoms.start).len() == 4
    }

    /// Digits like a year, where nothing says that they count: in 2010, below 1990 levels, the 2010 elections, 1990-2008.
    pub(super) fn is_year(&self, claim: &Claim) -> bool {
        let (start, end) = (claim.amount.atoms.start, claim.amount.atoms.end);
        if matches!(self.line.text(end), "BC" | "BCE" | "AD" | "CE") {
            return true;
        }
        if !self.is_year_like(&claim.amount.numeral) {
            return false;
        }
        let period = self.words.contexts.is(self.line, end, Context::Period);
        if period || claim.amount.low < claim.amount.high && !claim.modified {
            return true;
        }
        let counts = self.plural_follows(end) && self.line.text(end).starts_with(char::is_lowercase);
        let temporal = start == 0 || self.words.contexts.is(self.line, start - 1, Context::Temporal);
        let modern = claim.amount.low.is_some_and(|year| year >= Decimal::from(1500));
        if modern { !counts || (temporal && !claim.modified) } else { !counts && temporal && !claim.modified }
    }
}
