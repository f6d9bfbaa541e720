//! One number out of another: 1 in 100, one out of three, 9 of the 15.

use rust_decimal::Decimal;

use crate::amount::Amount;
use crate::numbers::{Form, Numeral, share};
use crate::scan::Scan;
use crate::words::{Context, Unit};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Joint {
    In,
    Of,
}

impl<'a> Scan<'a> {
    /// The ratio that starts at an atom.
    pub(crate) fn ratio(&self, at: usize) -> Option<Amount<'a>> {
        let part = self.numeral(at).filter(is_whole)?;
        let (joint, next) = self.ratio_joint(part.atoms.end)?;
        let whole = self.numeral(next).filter(is_whole)?;
        let (number, total) = (part.value?, whole.value?);
        let measured = self.words.units.after(self.line, self.past_hyphen(whole.atoms.end)).is_some();
        let fits = match joint {
            Joint::In => number < total,
            Joint::Of => number < total && !(number == Decimal::ONE && self.is_identity(at)),
        };
        if measured || !fits || part.is_scaled() || (self.is_year_like(&whole) && joint != Joint::Of) {
            return None;
        }
        let value = share(number, total);
        let numeral = Numeral { form: Form::Fraction, ..whole };
        let atoms = at..numeral.atoms.end;
        Some(Amount { atoms, low: value, high: value, unit: Unit::Ratio, numeral, prefixed: false, adjectival: false })
    }

    fn ratio_joint(&self, at: usize) -> Option<(Joint, usize)> {
        let word = self.past_hyphen(at);
        let joint = match self.line.lower(word).as_ref() {
            "in" => Joint::In,
            "of" => Joint::Of,
            "out" if self.is_word(word + 1, &["of"]) => return Some((Joint::In, self.past_every(word + 2))),
            _ => return None,
        };
        Some((joint, self.past_every(self.past_hyphen(word + 1))))
    }

    fn past_every(&self, at: usize) -> usize {
        at + usize::from(self.is_word(at, &["every", "the", "these", "those", "its", "their", "our", "all"]))
    }

    /// Whether "one of ten" says what something is: the Fund, one of two mechanisms.
    fn is_identity(&self, at: usize) -> bool {
        at > 0 && self.words.contexts.is(self.line, at - 1, Context::Identity)
    }
}

fn is_whole(numeral: &Numeral) -> bool {
    numeral.form != Form::Fraction && numeral.value.is_some_and(|value| value.is_integer() && value > Decimal::ZERO)
}
