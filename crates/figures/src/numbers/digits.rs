//! Numbers in digits: `10,000`, `816 000`, `.5`, `1.234,5`, `1.2 × 10^5`.

use std::str::FromStr;

use rust_decimal::Decimal;

use super::{Form, Numeral, Value};
use crate::atoms::{HYPHENS, ascii_digits};
use crate::scan::Scan;
use crate::words::NumberWord;

/// A power of ten beyond which no decimal reaches.
const MOST_ZEROS: u32 = 28;

impl Scan<'_> {
    pub(super) fn digits(&self, at: usize) -> Option<Numeral> {
        if let Some((end, power)) = self.power_of_ten(at) {
            return Some(Numeral { scale: power, ..Numeral::plain(at..end, power, Form::Digits) });
        }
        let (mut end, digits) = self.plain_digits(at)?;
        let mut value = Decimal::from_str(&digits).ok();
        if let Some(NumberWord::Sign(part)) = self.number_word(end).filter(|_| self.line.is_glued(end) || self.is_spaced(end)) {
            value = value.and_then(|value| value.checked_add(part));
            end += 1;
        }
        let mut numeral = Numeral::plain(at..end, value, Form::Digits);
        if let Some((end, power)) = self.exponent(end) {
            numeral.multiply(end, power);
            return Some(numeral);
        }
        Some(self.scaled(numeral))
    }

    /// Digits as a decimal is written, without their separators, and the atom after them.
    fn plain_digits(&self, at: usize) -> Option<(usize, String)> {
        if self.line.is_sign(at, &['.']) {
            let digits = ascii_digits(self.line.text(at + 1));
            return digits.bytes().all(|byte| byte.is_ascii_digit()).then(|| (at + 2, format!("0.{digits}")));
        }
        if !self.line.is_digits(at) {
            return None;
        }
        let text = ascii_digits(self.line.text(at));
        if let Some(found) = self.comma_decimal(at, &text) {
            return Some(found);
        }
        let mut digits = plain(&text)?;
        let mut end = at + 1;
        if digits.len() <= 3 && !digits.starts_with('0') {
            while let Some(group) = self.group(end) {
                digits.push_str(self.line.text(group));
                end = group + 1;
            }
        }
        Some((end, digits))
    }

    /// `1.234,5`, `0,5`, and `2,5` where a scale or a unit says that it is one number.
    fn comma_decimal(&self, at: usize, whole: &str) -> Option<(usize, String)> {
        let is_part = |at: usize| self.line.is_glued(at) && self.line.is_glued(at + 1) && self.line.is_digits(at + 1);
        let part = self.line.text(at + 2);
        if !self.line.is_sign(at + 1, &[',']) || !is_part(at + 1) || !part.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        let end = at + 3;
        if self.line.is_sign(end, &[',', '.']) && is_part(end) {
            return None;
        }
        let measured = || {
            let scale = matches!(self.number_word(end), Some(NumberWord::Scale(_) | NumberWord::Abbreviation(_)));
            scale || self.words.units.after(self.line, end).is_some()
        };
        let pointed = whole.contains('.') && is_pointed(whole);
        (pointed || whole == "0" || (whole.len() <= 3 && !whole.contains(['.', ',']) && part.len() <= 2 && measured()))
            .then(|| (end, format!("{}.{part}", whole.replace('.', ""))))
    }

    /// Three digits that go on a number: one space after other digits, or after an apostrophe.
    fn group(&self, at: usize) -> Option<usize> {
        let apostrophe = self.line.is_sign(at, &['\'', '’']) && self.line.is_glued(at) && self.line.is_glued(at + 1);
        let group = at + usize::from(apostrophe);
        let text = self.line.text(group);
        let three = self.line.is_digits(group) && text.len() == 3 && text.bytes().all(|byte| byte.is_ascii_digit());
        (three && !self.line.is_named(group) && (apostrophe || self.is_spaced(group))).then_some(group)
    }

    /// Whether one space, and no line break, stands before an atom.
    fn is_spaced(&self, at: usize) -> bool {
        let gap = |text: &str| text.chars().count() == 1 && text.chars().all(|c| c.is_whitespace() && c != '\n');
        let (before, start) = (self.line.span(at - 1..at).end(), self.line.span(at..at + 1).start());
        before < start && gap(&self.line.document().text()[before..start])
    }

    /// `× 10^5`, `e6` after digits: the atom after it, and the power.
    fn exponent(&self, at: usize) -> Option<(usize, Value)> {
        if self.line.is_sign(at, &['×', '*', '·', '⋅']) || self.is_word(at, &["x"]) {
            return self.power_of_ten(at + 1);
        }
        let power = self.is_word(at, &["e"]) && self.line.is_glued(at) && self.line.is_glued(at + 1);
        let (end, power) = self.signed_power(at + 1).filter(|_| power)?;
        (!self.line.is_glued(end) || !self.line.is_letters(end)).then_some((end, power))
    }

    /// `10^5`, `10⁻³`: the atom after it, and the power.
    fn power_of_ten(&self, at: usize) -> Option<(usize, Value)> {
        let glued = self.line.is_glued(at + 1) && self.line.text(at) == "10";
        if !glued || !self.line.is_digits(at) {
            return None;
        }
        let stars = self.line.is_sign(at + 1, &['*']) && self.line.is_sign(at + 2, &['*']);
        if self.line.is_sign(at + 1, &['^']) || stars {
            return self.signed_power(at + 2 + usize::from(stars));
        }
        let negative = self.line.is_sign(at + 1, &['⁻']);
        let exponent = at + 1 + usize::from(negative);
        let digits: Option<u32> =
            self.line.text(exponent).chars().try_fold(0_u32, |sum, c| Some(sum.min(1000) * 10 + superscript(c)?));
        let digits = digits.filter(|_| self.line.is_letters(exponent))?;
        Some((exponent + 1, power(digits, negative)))
    }

    fn signed_power(&self, at: usize) -> Option<(usize, Value)> {
        let negative = self.line.is_sign(at, HYPHENS);
        let exponent = at + usize::from(negative || self.line.is_sign(at, &['+']));
        let text = self.line.text(exponent);
        let digits = self.line.is_digits(exponent) && text.bytes().all(|byte| byte.is_ascii_digit());
        digits.then(|| (exponent + 1, power(text.parse().unwrap_or(u32::MAX), negative)))
    }
}

fn power(exponent: u32, negative: bool) -> Value {
    if exponent > MOST_ZEROS {
        return None;
    }
    if negative {
        Some(Decimal::new(1, exponent))
    } else {
        (0..exponent).try_fold(Decimal::ONE, |power, _| power.checked_mul(Decimal::TEN))
    }
}

/// The digit that a superscript is.
const fn superscript(c: char) -> Option<u32> {
    match c {
        '¹' => Some(1),
        '²' => Some(2),
        '³' => Some(3),
        '⁰' | '⁴'..='⁹' => Some(c as u32 - '⁰' as u32),
        _ => None,
    }
}

/// The digits of a plain number, `None` for `1.2.3`, `5,7` and the like.
fn plain(text: &str) -> Option<String> {
    let (whole, part) = text.split_once('.').map_or((text, None), |(whole, part)| (whole, Some(part)));
    if part.is_some_and(|part| part.contains(['.', ','])) {
        return is_pointed(text).then(|| text.replace('.', ""));
    }
    let mut groups = whole.split(',');
    let first = groups.next()?;
    let groups: Vec<&str> = groups.collect();
    let Some((last, inner)) = groups.split_last() else { return Some(text.to_owned()) };
    // Groups of three, or of two as in 1,00,000.
    let regular = last.len() == 3 && first.len() <= 3 && inner.iter().all(|group| matches!(group.len(), 2 | 3));
    regular.then(|| text.replace(',', ""))
}

/// Whether points part groups of three digits: 1.234.567.
fn is_pointed(text: &str) -> bool {
    let mut groups = text.split('.');
    let first = groups.next().is_some_and(|first| (1..=3).contains(&first.len()) && !first.starts_with('0'));
    first && !text.contains(',') && groups.all(|group| group.len() == 3)
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn separators_group_by_three_or_as_in_india() {
        assert_eq!(plain("10,000.5").as_deref(), Some("10000.5"));
        assert_eq!(plain("1,00,000").as_deref(), Some("100000"));
        assert_eq!(plain("1.234.567").as_deref(), Some("1234567"));
        assert_eq!((plain("5,7"), plain("1.2.3"), plain("1.2,3")), (None, None, None));
    }
}
