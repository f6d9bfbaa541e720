//! One number, in digits, words or both.

mod digits;
mod fraction;
mod sum;

use std::ops::Range;

use rapporteur_tagger::Tag;
use rust_decimal::Decimal;

pub(crate) use self::fraction::share;
use crate::scan::Scan;
use crate::words::{Context, NumberWord};

/// A decimal; `None` where it is too large to be one.
pub(crate) type Value = Option<Decimal>;

/// How a number is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    Digits,
    Words,
    /// A part of one: `two-thirds`, `half`.
    Fraction,
}

/// A number without what it measures.
#[derive(Clone, Debug)]
pub(crate) struct Numeral {
    pub(crate) atoms: Range<usize>,
    pub(crate) value: Value,
    pub(crate) form: Form,
    /// What the words of scale multiplied: a million where it is "3 million".
    pub(crate) scale: Value,
}

impl Numeral {
    /// A number that nothing has multiplied yet.
    const fn plain(atoms: Range<usize>, value: Value, form: Form) -> Self {
        Self { atoms, value, form, scale: Some(Decimal::ONE) }
    }

    pub(crate) fn is_scaled(&self) -> bool {
        self.scale != Some(Decimal::ONE)
    }

    /// Multiplies it with a scale that ends before an atom.
    fn multiply(&mut self, end: usize, factor: Value) {
        self.atoms.end = end;
        self.value = product(self.value, factor);
        self.scale = product(self.scale, factor);
    }
}

impl Scan<'_> {
    /// The number that starts at an atom.
    pub(crate) fn numeral(&self, at: usize) -> Option<Numeral> {
        if !self.may_start_number(at) {
            return None;
        }
        self.fraction(at).or_else(|| self.digits(at)).or_else(|| self.number_in_words(at))
    }

    /// The number with the words of scale after it, and with "and a half".
    fn scaled(&self, mut numeral: Numeral) -> Numeral {
        self.add_part(&mut numeral);
        while let Some((end, factor)) = self.scale_at(&numeral) {
            numeral.multiply(end, Some(factor));
        }
        numeral
    }

    fn scale_at(&self, numeral: &Numeral) -> Option<(usize, Decimal)> {
        let at = self.past_hyphen(numeral.atoms.end);
        let digits = numeral.form == Form::Digits && !numeral.is_scaled();
        let glued = digits && self.line.is_glued(at) && !self.is_dimension(at);
        match self.number_word(at)? {
            NumberWord::Scale(factor) | NumberWord::Group(factor) => Some((at + 1, factor)),
            NumberWord::Abbreviation(factor) if digits => Some((at + 1, factor)),
            NumberWord::Suffix(factor) if glued && !self.line.is_glued(at + 1) => Some((at + 1, factor)),
            NumberWord::Suffix(factor) if glued && !self.line.is_letters(at + 1) && !self.line.is_digits(at + 1) => {
                Some((at + 1, factor))
            }
            _ => None,
        }
    }

    /// Whether a letter after digits is a unit of length and no scale: 6m deep, a 6m-deep well, a rise of 6m.
    fn is_dimension(&self, at: usize) -> bool {
        let is = |at| self.words.contexts.is(self.line, at, Context::Dimension);
        let adjective = self.past_hyphen(at + 1);
        let ends = |at| !(self.line.is_hyphen(at) || self.is_content(at) && self.tag(at) != Some(Tag::Verb));
        let before = (at.saturating_sub(DIMENSION_ATOMS)..at).any(is) && ends(at + 1);
        let after = is(adjective) && (adjective > at + 1 || ends(adjective + 1));
        (before || after) && self.words.units.after(self.line, at).is_some()
    }

    /// Adds "and a half", "and three quarters".
    fn add_part(&self, numeral: &mut Numeral) {
        let at = numeral.atoms.end;
        if !self.is_word(at, &["and"]) || numeral.is_scaled() {
            return;
        }
        let part = match (self.number_word(at + 1), self.number_word(self.past_hyphen(at + 2))) {
            (Some(NumberWord::Article | NumberWord::Cardinal(1)), Some(NumberWord::Part(parts))) => (1, parts),
            (Some(NumberWord::Cardinal(number)), Some(NumberWord::Parts(parts))) if number < parts => (number, parts),
            _ => return,
        };
        let part = Decimal::from(part.0).checked_div(Decimal::from(part.1)).and_then(|part| part.round_sf(SHARE_DIGITS));
        numeral.value = numeral.value.zip(part).and_then(|(value, part)| value.checked_add(part));
        numeral.atoms.end = self.past_hyphen(at + 2) + 1;
    }
}

/// How far before a number a word of length may stand: a *rise* of about 6m.
const DIMENSION_ATOMS: usize = 5;

/// Shares are rounded to so many significant digits.
const SHARE_DIGITS: u32 = 6;

/// `first * second`.
pub(crate) fn product(first: Value, second: Value) -> Value {
    Some(first?.checked_mul(second?)?.normalize())
}
