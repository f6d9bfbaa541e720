//! Numbers in words: twenty-five, two hundred and five thousand, one point five million.

use rust_decimal::Decimal;

use super::{Form, Numeral, Value, product};
use crate::scan::Scan;
use crate::words::NumberWord;

impl Scan<'_> {
    pub(super) fn number_in_words(&self, at: usize) -> Option<Numeral> {
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
        let mut numeral = Numeral { scale: sum.scale, ..Numeral::plain(at..end, sum.total(), Form::Words) };
        if numeral.is_scaled() {
            return Some(numeral);
        }
        self.add_decimals(&mut numeral);
        Some(self.scaled(numeral))
    }

    /// Adds "point five". "At one point" something happened.
    fn add_decimals(&self, numeral: &mut Numeral) {
        let point = numeral.atoms.end;
        if !self.is_word(point, &["point"]) {
            return;
        }
        let digits = (point + 1..).map_while(|at| match self.number_word(at) {
            Some(NumberWord::Cardinal(digit @ 0..10)) => Some(digit),
            _ => None,
        });
        let digits: Vec<u32> = digits.take(MOST_DECIMALS).collect();
        let happens = numeral.atoms.start > 0 && self.is_word(numeral.atoms.start - 1, &["at"]);
        if digits.is_empty() || happens {
            return;
        }
        let part = digits.iter().rev().fold(Decimal::ZERO, |part, &digit| (part + Decimal::from(digit)) / Decimal::TEN);
        numeral.value = numeral.value.and_then(|value| value.checked_add(part));
        numeral.atoms.end = point + 1 + digits.len();
    }

    /// The atom of the next word of a number: after a hyphen or "and" where these may stand.
    fn next_in_sum(&self, at: usize, sum: &Sum) -> Option<usize> {
        let next = if sum.last == Last::Nothing { at } else { self.past_hyphen(at) };
        match self.number_word(next) {
            Some(NumberWord::Cardinal(number)) => sum.takes(number).then_some(next),
            Some(NumberWord::Scale(_) | NumberWord::Group(_)) => (sum.last != Last::Nothing).then_some(next),
            _ if matches!(sum.last, Last::Hundred | Last::Scale) && self.is_word(at, &["and"]) => {
                let joins = matches!(self.number_word(at + 1), Some(NumberWord::Cardinal(number)) if sum.takes(number));
                (joins && !self.is_scaled_apart(at + 1, sum)).then_some(at + 1)
            }
            _ => None,
        }
    }

    /// Whether a number after "and" has a scale of its own: one million and *two million*, two hundred and *three hundred*.
    fn is_scaled_apart(&self, at: usize, sum: &Sum) -> bool {
        let units = self.past_hyphen(at + 1);
        let next = if matches!(self.number_word(units), Some(NumberWord::Cardinal(_))) { units + 1 } else { units };
        match self.number_word(self.past_hyphen(next)) {
            Some(NumberWord::Scale(factor)) => sum.last == Last::Scale || factor == HUNDRED,
            _ => false,
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
/// More decimals than are said aloud.
const MOST_DECIMALS: usize = 12;
const HUNDRED: Decimal = Decimal::ONE_HUNDRED;

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
            // "Two thousand five hundred *million*": the greater scale multiplies all before it.
            let all = self.scale.is_some_and(|scale| scale < factor);
            let whole = if all { self.total() } else { self.group };
            let rest = if all { Some(Decimal::ZERO) } else { self.complete };
            self.complete = rest.zip(product(whole, Some(factor))).and_then(|(rest, whole)| rest.checked_add(whole));
            self.group = Some(Decimal::ZERO);
            self.scale = Some(factor);
        }
        self.last = Last::Scale;
    }

    fn total(&self) -> Value {
        Some(self.complete?.checked_add(self.group?)?.normalize())
    }
}
