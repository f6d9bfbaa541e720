//! A number with its unit or currency.

use std::ops::Range;

use rust_decimal::Decimal;

use crate::atoms::HYPHENS;
use crate::numbers::{Form, Numeral, Value, product};
use crate::scan::Scan;
use crate::words::{NumberWord, Unit};

/// A quantity before its words of bound: one number or a range of two, with a unit.
#[derive(Clone, Debug)]
pub(crate) struct Amount<'w> {
    pub(crate) atoms: Range<usize>,
    pub(crate) low: Value,
    pub(crate) high: Value,
    pub(crate) unit: Unit<'w>,
    /// The number; of a range, its second.
    pub(crate) numeral: Numeral,
    /// Whether the currency stands before the number.
    pub(crate) prefixed: bool,
    /// Whether a hyphen joins number and unit: a *five-year* plan.
    pub(crate) adjectival: bool,
}

impl Amount<'_> {
    /// Whether it is a number and nothing else.
    pub(crate) fn is_bare(&self) -> bool {
        self.unit == Unit::Count && !self.numeral.is_scaled()
    }

    /// Whether it is "one" alone, which is a pronoun as often as a number.
    pub(crate) fn is_one(&self) -> bool {
        self.is_bare() && self.numeral.value == Some(Decimal::ONE) && self.numeral.form == Form::Words
    }
}

impl<'a> Scan<'a> {
    /// The amount that starts at an atom, with its minus.
    pub(crate) fn amount(&self, at: usize) -> Option<Amount<'a>> {
        let Some(number) = self.minus(at) else { return self.unsigned(at) };
        let mut amount = self.unsigned(number)?;
        amount.atoms.start = at;
        amount.low = amount.low.map(|low| -low);
        amount.high = amount.low;
        Some(amount)
    }

    /// The atom after a minus: a word, or a hyphen that stands before the number alone.
    fn minus(&self, at: usize) -> Option<usize> {
        let opens = !self.line.is_glued(at) || self.line.is_sign(at.saturating_sub(1), &['(', '[', '"', '“', '‘']);
        let sign = self.line.is_sign(at, HYPHENS) && opens && self.line.is_glued(at + 1);
        (sign || self.is_word(at, &["minus", "negative"])).then_some(at + 1)
    }

    /// The amount that starts at an atom, whatever stands before.
    pub(crate) fn unsigned(&self, at: usize) -> Option<Amount<'a>> {
        if let Some(currency) = self.words.units.before(self.line, at) {
            let numeral = self.numeral(currency.end)?;
            let end = self.same_currency(numeral.atoms.end, currency.unit).unwrap_or(numeral.atoms.end);
            return Some(Amount { prefixed: true, ..plain(at..end, currency.unit, numeral) });
        }
        let numeral = self.numeral(at)?;
        let after = numeral.atoms.end;
        let adjectival = self.line.is_hyphen(after);
        let unit_at = self.past_hyphen(after);
        // "second" is a unit only in compounds: the two second drafts.
        let ordinal = matches!(self.number_word(unit_at), Some(NumberWord::Ordinal(_))) && !adjectival;
        let Some(unit) = self.words.units.after(self.line, unit_at).filter(|_| !ordinal) else {
            let unit = if numeral.form == Form::Fraction { Unit::Ratio } else { Unit::Count };
            return Some(plain(at..after, unit, numeral));
        };
        let mut amount = plain(at..unit.end, unit.unit, numeral);
        amount.adjectival = adjectival;
        amount.low = product(amount.low, Some(unit.factor));
        amount.high = amount.low;
        Some(amount)
    }

    /// The end of a currency that is named once more after the number: `US$5 million US dollars`.
    fn same_currency(&self, at: usize, currency: Unit) -> Option<usize> {
        self.words.units.after(self.line, at).filter(|after| after.unit == currency).map(|after| after.end)
    }
}

fn plain(atoms: Range<usize>, unit: Unit, numeral: Numeral) -> Amount {
    Amount { atoms, low: numeral.value, high: numeral.value, unit, numeral, prefixed: false, adjectival: false }
}
