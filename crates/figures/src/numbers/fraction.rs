//! Parts of one: two-thirds, a quarter, half a million, 2/3.

use rapporteur_tagger::Tag;
use rust_decimal::Decimal;

use super::{Form, Numeral, SHARE_DIGITS, product};
use crate::scan::Scan;
use crate::words::{Context, NumberWord};

impl Scan<'_> {
    pub(crate) fn fraction(&self, at: usize) -> Option<Numeral> {
        self.part_of_scale(at)
            .or_else(|| self.slashed(at))
            .or_else(|| self.parts(at))
            .or_else(|| self.lone_part(at))
            .or_else(|| self.fraction_sign(at))
    }

    /// `2/3`, `1 1/2`: no date, no 24/7, no number of a document.
    fn slashed(&self, at: usize) -> Option<Numeral> {
        let number = |at: usize| self.line.is_digits(at).then(|| self.line.text(at).parse::<u32>().ok()).flatten();
        let whole = if self.line.is_digits(at + 1) && !self.line.is_glued(at + 1) { number(at) } else { None };
        let part = at + usize::from(whole.is_some());
        let (numerator, denominator, end) = (number(part)?, number(part + 2)?, part + 3);
        let slash = self.line.is_sign(part + 1, &['/', '⁄']) && self.line.is_glued(part + 1) && self.line.is_glued(part + 2);
        let goes_on = self.line.is_glued(end)
            && (self.line.is_letters(end) || self.line.is_sign(end, &['/', '.', '-']) && self.line.is_glued(end + 1));
        let divides = (1..denominator).contains(&numerator) && matches!(denominator, 2..=10 | 12 | 16 | 32 | 64 | 100);
        if !slash || goes_on || !divides || self.is_day(part) {
            return None;
        }
        let mut fraction = numeral(at, end, numerator, denominator);
        if let Some(whole) = whole {
            fraction.value = fraction.value.and_then(|part| part.checked_add(Decimal::from(whole)));
            fraction.form = Form::Digits;
        }
        Some(self.scaled(fraction))
    }

    /// Whether what stands before makes `5/6` a day of a month.
    fn is_day(&self, at: usize) -> bool {
        at > 0
            && self.is_word(at - 1, &["on", "since", "until", "before", "after", "by", "dated"])
            && !self.is_word(at + 3, &["of"])
    }

    /// `two-thirds`, `one fifth`, `a quarter`.
    fn parts(&self, at: usize) -> Option<Numeral> {
        let (numerator, part) = match self.number_word(at)? {
            // "a week and a half" has no half of its own.
            NumberWord::Article if at > 0 && self.is_word(at - 1, &["and"]) => return None,
            NumberWord::Article => (1, at + 1),
            NumberWord::Cardinal(number @ 1..100) => (number, self.past_hyphen(at + 1)),
            _ => return None,
        };
        let hyphen = part > at + 1;
        let denominator = match self.number_word(part)? {
            NumberWord::Parts(parts) if numerator > 1 => parts,
            NumberWord::Part(parts) if numerator == 1 => parts,
            NumberWord::Ordinal(parts @ 3..) if numerator == 1 => parts,
            NumberWord::Ordinal(parts @ 3..) if hyphen && numerator < 10 && numerator < parts => parts,
            _ => return None,
        };
        let is_share = hyphen || numerator > 1 || !self.names_a_thing(part + 1);
        (is_share && numerator < denominator).then(|| numeral(at, part + 1, numerator, denominator))
    }

    /// Whether what follows makes "a third" or "a half" an adjective: a third option, a half-day session.
    fn names_a_thing(&self, at: usize) -> bool {
        self.line.is_hyphen(at) || (self.is_content(at) && self.tag(at) != Some(Tag::Verb))
    }

    /// `a quarter of a million`, `half of a million`.
    fn part_of_scale(&self, at: usize) -> Option<Numeral> {
        let part = at + usize::from(matches!(self.number_word(at), Some(NumberWord::Article | NumberWord::Cardinal(1))));
        let NumberWord::Part(parts) = self.number_word(part)? else { return None };
        let scaled = self.is_word(part + 1, &["of"]) && self.number_word(part + 2) == Some(NumberWord::Article);
        let Some(NumberWord::Scale(factor)) = self.number_word(part + 3).filter(|_| scaled) else { return None };
        let whole = numeral(at, part + 4, 1, parts);
        Some(Numeral { value: product(whole.value, Some(factor)), form: Form::Words, scale: Some(factor), ..whole })
    }

    /// `half`, `half a million`, `half an hour`, `quarter-century`.
    fn lone_part(&self, at: usize) -> Option<Numeral> {
        let NumberWord::Part(parts) = self.number_word(at)? else { return None };
        let next = at + 1;
        if at > 0 && self.words.contexts.is(self.line, at - 1, Context::Before) {
            return None;
        }
        if self.line.is_hyphen(next) || self.is_content(next) {
            return self.words.units.after(self.line, self.past_hyphen(next)).map(|_| numeral(at, next, 1, parts));
        }
        let article = at > 0 && self.number_word(at - 1) == Some(NumberWord::Article);
        if parts != 2 || article {
            return None;
        }
        if self.number_word(next) == Some(NumberWord::Article) {
            return self.half_of_one(at);
        }
        Some(numeral(at, next, 1, parts))
    }

    /// `half a million`, `half an hour`: the article belongs to the number.
    fn half_of_one(&self, at: usize) -> Option<Numeral> {
        let mut half = numeral(at, at + 2, 1, 2);
        if let Some(NumberWord::Scale(factor) | NumberWord::Group(factor)) = self.number_word(at + 2) {
            half.value = product(half.value, Some(factor));
            half.scale = Some(factor);
            half.form = Form::Words;
            half.atoms.end = at + 3;
            return Some(half);
        }
        self.words.units.after(self.line, at + 2).map(|_| half)
    }

    /// `½`, `¾`.
    fn fraction_sign(&self, at: usize) -> Option<Numeral> {
        let Some(NumberWord::Sign(value)) = self.number_word(at) else { return None };
        Some(Numeral::plain(at..at + 1, Some(value), Form::Fraction))
    }
}

fn numeral(start: usize, end: usize, numerator: u32, denominator: u32) -> Numeral {
    Numeral::plain(start..end, share(Decimal::from(numerator), Decimal::from(denominator)), Form::Fraction)
}

/// A share, to six significant digits.
pub(crate) fn share(part: Decimal, whole: Decimal) -> Option<Decimal> {
    Some(part.checked_div(whole)?.round_sf(SHARE_DIGITS)?.normalize())
}
