//! Two numbers that are the ends of one figure: from 3 to 5, between 57 and 60 percent, US$20-100, 9.8 ± 0.1.

use rust_decimal::Decimal;

use crate::amount::Amount;
use crate::atoms::HYPHENS;
use crate::numbers::{Form, Value, product};
use crate::scan::Scan;
use crate::words::Unit;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Joint {
    /// From … to, between … and.
    Framed,
    /// A hyphen, or "to" alone.
    Plain,
    /// Two or three.
    Or,
    /// ±.
    Tolerance,
}

impl<'a> Scan<'a> {
    /// The range that starts at an atom.
    pub(crate) fn range(&self, at: usize) -> Option<Amount<'a>> {
        let framed = self.is_word(at, &["from", "between"]);
        let first = self.amount(at + usize::from(framed))?;
        let (joint, next) = self.joint(at, framed, first.atoms.end)?;
        let second = self.unsigned(next)?;
        let mut range = join(joint, first, second)?;
        range.atoms.start = at;
        Some(range)
    }

    fn joint(&self, opener: usize, framed: bool, at: usize) -> Option<(Joint, usize)> {
        // The hyphen that waits for its word: two- to three-year.
        let waits = self.line.is_sign(at, HYPHENS) && self.line.is_glued(at) && !self.line.is_glued(at + 1);
        let at = at + usize::from(waits && self.line.is_letters(at + 1));
        let hyphenated = self.line.is_hyphen(at) && self.is_word(at + 1, &["to"]) && self.line.is_hyphen(at + 2);
        if hyphenated {
            return Some((Joint::Plain, at + 3));
        }
        if framed {
            let and = self.is_word(opener, &["between"]);
            let joins = if and { self.is_word(at, &["and"]) } else { self.is_word(at, &["to", "through"]) };
            return (joins || self.is_dash(at)).then_some((Joint::Framed, at + 1));
        }
        if self.is_dash(at) || self.is_word(at, &["to"]) {
            return Some((Joint::Plain, at + 1));
        }
        if self.is_word(at, &["or"]) {
            return Some((Joint::Or, at + 1));
        }
        let signs =
            usize::from(self.line.is_sign(at, &['±'])) + 3 * usize::from(["+/-", "+/–"].contains(&self.line.text_of(at..at + 3)));
        (signs > 0).then_some((Joint::Tolerance, at + signs))
    }

    /// A hyphen between two numbers: with no spaces at all, or with two of them.
    fn is_dash(&self, at: usize) -> bool {
        self.line.is_sign(at, HYPHENS) && self.line.is_glued(at) == self.line.is_glued(at + 1)
    }
}

fn join<'w>(joint: Joint, first: Amount<'w>, second: Amount<'w>) -> Option<Amount<'w>> {
    let unit = match (first.unit, second.unit) {
        (one, other) if one == other => one,
        (Unit::Count, other) if first.numeral.form != Form::Fraction && other != Unit::Ratio => other,
        (money @ Unit::Money(_), Unit::Count) if first.prefixed => money,
        _ => return None,
    };
    let (low, high) = bounds(joint, ends(&first, &second))?;
    let prefixed = first.prefixed || second.prefixed;
    Some(Amount { atoms: first.atoms.start..second.atoms.end, low, high, unit, prefixed, ..second })
}

/// Both ends, the scale of the second shared by the first: 3 to 5 million.
fn ends(first: &Amount, second: &Amount) -> (Value, Value) {
    let mantissa = second.high.zip(second.numeral.scale).and_then(|(high, scale)| high.checked_div(scale));
    let shares =
        second.numeral.is_scaled() && !first.numeral.is_scaled() && first.low.zip(mantissa).is_some_and(|(low, top)| low < top);
    let low = if shares { product(first.low, second.numeral.scale) } else { first.low };
    (low, second.high)
}

fn bounds(joint: Joint, (first, second): (Value, Value)) -> Option<(Value, Value)> {
    // Too large for decimals: the ends stay open, the order is as written.
    let (Some(low), Some(high)) = (first, second) else { return Some((first, second)) };
    match joint {
        Joint::Framed => Some((Some(low.min(high)), Some(low.max(high)))),
        Joint::Plain => (low < high).then_some((first, second)),
        Joint::Or => (low.checked_add(Decimal::ONE)? == high).then_some((first, second)),
        Joint::Tolerance => Some((low.checked_sub(high), low.checked_add(high))),
    }
}
