//! One number, in digits, words or both.

use std::ops::Range;
use std::str::FromStr;

use rust_decimal::Decimal;

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
    pub(crate) fn is_scaled(&self) -> bool {
        self.scale != Some(Decimal::ONE)
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

    fn digits(&self, at: usize) -> Option<Numeral> {
        let (mut end, digits) = self.grouped_digits(at)?;
        let mut value = Decimal::from_str(&digits).ok();
        if let Some(NumberWord::Sign(part)) = self.number_word(end).filter(|_| self.line.is_glued(end)) {
            value = value.and_then(|value| value.checked_add(part));
            end += 1;
        }
        Some(self.scaled(Numeral { atoms: at..end, value, form: Form::Digits, scale: Some(Decimal::ONE) }))
    }

    /// Digits without their separators, and the atom after them: `10,000`, `816 000`.
    fn grouped_digits(&self, at: usize) -> Option<(usize, String)> {
        if !self.line.is_digits(at) {
            return None;
        }
        let mut digits = plain(self.line.text(at))?;
        let mut end = at + 1;
        if digits.len() <= 3 && !digits.starts_with('0') {
            while self.is_spaced_group(end) {
                digits.push_str(self.line.text(end));
                end += 1;
            }
        }
        Some((end, digits))
    }

    /// Whether three digits stand there, one space after other digits.
    fn is_spaced_group(&self, at: usize) -> bool {
        let gap = |text: &str| text.chars().count() == 1 && text.chars().all(|c| c.is_whitespace() && c != '\n');
        let before = self.line.span(at - 1..at).end();
        let start = self.line.span(at..at + 1).start();
        let text = self.line.text(at);
        self.line.is_digits(at)
            && !self.line.is_named(at)
            && text.len() == 3
            && text.bytes().all(|byte| byte.is_ascii_digit())
            && before < start
            && gap(&self.line.document().text()[before..start])
    }

    /// The number with the words of scale after it, and with "and a half".
    fn scaled(&self, mut numeral: Numeral) -> Numeral {
        self.add_part(&mut numeral);
        while let Some((end, factor)) = self.scale_at(&numeral) {
            numeral.atoms.end = end;
            numeral.value = product(numeral.value, Some(factor));
            numeral.scale = product(numeral.scale, Some(factor));
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

    /// Whether a letter after digits is a unit of length and no scale: 6m deep, a 6m-deep well.
    fn is_dimension(&self, at: usize) -> bool {
        let adjective = self.past_hyphen(at + 1);
        let ends = adjective > at + 1 || !(self.line.is_hyphen(adjective + 1) || self.is_content(adjective + 1));
        let measured = self.words.contexts.is(self.line, adjective, Context::Dimension) && ends;
        measured && self.words.units.after(self.line, at).is_some()
    }

    /// Adds "and a half", "and three quarters".
    fn add_part(&self, numeral: &mut Numeral) {
        let at = numeral.atoms.end;
        if !self.is_word(at, &["and"]) || numeral.is_scaled() {
            return;
        }
        let article = matches!(self.number_word(at + 1), Some(NumberWord::Article | NumberWord::Cardinal(1)));
        if let Some(NumberWord::Part(parts)) = self.number_word(at + 2).filter(|_| article) {
            let part = Decimal::ONE / Decimal::from(parts);
            numeral.value = numeral.value.and_then(|value| value.checked_add(part));
            numeral.atoms.end = at + 3;
        }
    }

    fn number_in_words(&self, at: usize) -> Option<Numeral> {
        let mut sum = Sum::default();
        let mut end = at;
        if self.number_word(at) == Some(NumberWord::Article) {
            if !matches!(self.number_word(at + 1), Some(NumberWord::Scale(_) | NumberWord::Group(_))) {
                return None;
            }
            sum.add(1);
            end = at + 1;
        }
        while let Some(next) = self.next_in_sum(end, &sum).filter(|next| next - at < MOST_ATOMS) {
            match self.number_word(next) {
                Some(NumberWord::Cardinal(number)) => sum.add(number),
                Some(NumberWord::Scale(factor) | NumberWord::Group(factor)) => sum.multiply(factor),
                _ => break,
            }
            end = next + 1;
        }
        if sum.last == Last::Nothing || self.is_ordinal_tail(end, &sum) {
            return None;
        }
        let scale = sum.scale;
        let mut numeral = Numeral { atoms: at..end, value: sum.total(), form: Form::Words, scale };
        if !numeral.is_scaled() {
            numeral = self.scaled(numeral);
        }
        Some(numeral)
    }

    /// The atom of the next word of a number: after a hyphen or "and" where these may stand.
    fn next_in_sum(&self, at: usize, sum: &Sum) -> Option<usize> {
        let next = if sum.last == Last::Nothing { at } else { self.past_hyphen(at) };
        match self.number_word(next) {
            Some(NumberWord::Cardinal(number)) => sum.takes(number).then_some(next),
            Some(NumberWord::Scale(_) | NumberWord::Group(_)) => (sum.last != Last::Nothing).then_some(next),
            _ if sum.last == Last::Hundred && self.is_word(at, &["and"]) => {
                let joins = matches!(self.number_word(at + 1), Some(NumberWord::Cardinal(number)) if sum.takes(number));
                let alone =
                    !matches!(self.number_word(self.past_hyphen(at + 2)), Some(NumberWord::Scale(hundred)) if hundred == HUNDRED);
                (joins && alone).then_some(at + 1)
            }
            _ => None,
        }
    }

    /// Whether the words go on to an ordinal: "twenty-first", "one hundred and first".
    fn is_ordinal_tail(&self, at: usize, sum: &Sum) -> bool {
        let joint = self.line.is_hyphen(at) || (sum.last == Last::Hundred && self.is_word(at, &["and"]));
        let next = at + usize::from(joint);
        matches!(sum.last, Last::Tens | Last::Hundred) && matches!(self.number_word(next), Some(NumberWord::Ordinal(_)))
    }
}

/// More atoms than a number in words has.
const MOST_ATOMS: usize = 40;
const HUNDRED: Decimal = Decimal::ONE_HUNDRED;

/// `first * second`.
pub(crate) fn product(first: Value, second: Value) -> Value {
    Some(first?.checked_mul(second?)?.normalize())
}

/// The digits of a plain number, `None` for `1.2.3`, `5,7` and the like.
fn plain(text: &str) -> Option<String> {
    let (whole, part) = text.split_once('.').map_or((text, None), |(whole, part)| (whole, Some(part)));
    if part.is_some_and(|part| part.contains(['.', ','])) {
        return None;
    }
    let mut groups = whole.split(',');
    let first = groups.next()?;
    let groups: Vec<&str> = groups.collect();
    let Some((last, inner)) = groups.split_last() else { return Some(text.to_owned()) };
    // Groups of three, or of two as in 1,00,000.
    let regular = last.len() == 3 && first.len() <= 3 && inner.iter().all(|group| matches!(group.len(), 2 | 3));
    regular.then(|| text.replace(',', ""))
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Last {
    #[default]
    Nothing,
    Below20,
    Tens,
    Hundred,
    Scale,
}

/// A number in words, as far as it has been read: what is complete, and the part below the next scale.
#[derive(Debug)]
struct Sum {
    complete: Value,
    group: Value,
    scale: Value,
    last: Last,
}

impl Default for Sum {
    fn default() -> Self {
        Self { complete: Some(Decimal::ZERO), group: Some(Decimal::ZERO), scale: Some(Decimal::ONE), last: Last::Nothing }
    }
}

impl Sum {
    fn takes(&self, number: u32) -> bool {
        match self.last {
            Last::Nothing => true,
            Last::Below20 => false,
            Last::Tens => (1..10).contains(&number),
            Last::Hundred | Last::Scale => number > 0,
        }
    }

    fn add(&mut self, number: u32) {
        self.last = if number >= 20 && number.is_multiple_of(10) { Last::Tens } else { Last::Below20 };
        self.group = self.group.and_then(|group| group.checked_add(Decimal::from(number)));
    }

    fn multiply(&mut self, factor: Decimal) {
        if factor == HUNDRED && self.last != Last::Scale {
            self.group = product(self.group, Some(factor));
            self.last = Last::Hundred;
            return;
        }
        if self.last == Last::Scale {
            self.complete = product(self.complete, Some(factor));
            self.scale = product(self.scale, Some(factor));
        } else {
            let group = product(self.group.take(), Some(factor));
            self.complete = self.complete.zip(group).and_then(|(complete, group)| complete.checked_add(group));
            self.group = Some(Decimal::ZERO);
            self.scale = Some(factor);
        }
        self.last = Last::Scale;
    }

    fn total(&self) -> Value {
        Some(self.complete?.checked_add(self.group?)?.normalize())
    }
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn separators_group_by_three_or_as_in_india() {
        assert_eq!(plain("10,000.5").as_deref(), Some("10000.5"));
        assert_eq!(plain("1,00,000").as_deref(), Some("100000"));
        assert_eq!((plain("5,7"), plain("1.2.3"), plain("1.2,3")), (None, None, None));
    }
}
