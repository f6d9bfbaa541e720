use rapporteur_lexicon::{Error, Phrases, Table};
use rust_decimal::Decimal;

use super::signs::Signs;
use super::terms::unused;
use super::unit_grammar::UnitGrammar;
use super::units::{NamedUnit, Unit, goes_on};
use crate::atoms::Line;
use crate::files::WordFile;

#[derive(Clone, Copy, Debug)]
struct Money {
    code: usize,
    hundredths: bool,
    /// Whether its sign is a word or acronym besides.
    doubtful: bool,
}

/// Currencies, by sign and by word.
#[derive(Debug, Default)]
pub(super) struct Currencies {
    codes: Vec<String>,
    signs: Signs<Money>,
    words: Phrases<Money>,
}

impl Currencies {
    pub(super) fn parse(file: WordFile) -> Result<Self, Error> {
        let mut all = Self::default();
        for row in Table::parse(file.name, file.content, &["code", "signs", "words", "hundredths"])?.rows() {
            let code = row.get("code");
            if code.text().len() != 3 || !code.text().bytes().all(|byte| byte.is_ascii_uppercase()) {
                return Err(code.error("an ISO 4217 code"));
            }
            all.codes.push(code.text().to_owned());
            let money = Money { code: all.codes.len() - 1, hundredths: false, doubtful: false };
            let (signs, doubtful, words) = (row.get("signs"), row.get("doubtful"), row.get("words"));
            for (cell, money) in [(signs, money), (doubtful, Money { doubtful: true, ..money })] {
                cell.values().try_for_each(|sign| unused(cell, sign, all.signs.insert(sign, money)))?;
            }
            words.values().try_for_each(|word| unused(words, word, all.words.insert(word, money)))?;
            let (cents, money) = (row.get("hundredths"), Money { hundredths: true, ..money });
            cents.values().try_for_each(|word| unused(cents, word, all.words.insert(word, money)))?;
        }
        Ok(all)
    }

    /// The currency that stands at an atom, before a number.
    pub(super) fn before(&self, line: &Line, at: usize, grammar: &UnitGrammar) -> Option<NamedUnit<'_>> {
        let (end, money) = self.signs.longest_at(line, at)?;
        let sure = !money.doubtful || (line.is_mixed() && grammar.is_sum(line, end));
        sure.then(|| self.named(end, *money))
    }

    /// The currency that stands at an atom, after a number.
    pub(super) fn after(&self, line: &Line, at: usize, grammar: &UnitGrammar) -> Option<NamedUnit<'_>> {
        let sign = self.signs.longest_at(line, at).filter(|&(end, money)| {
            // "Rs. 500", but 500 Rs at the end of a sentence.
            let whole = !goes_on(line, end) && !line.is_sign(end - 1, &['.']);
            let sum = grammar.ends_sum(line, at);
            // Nobody writes "two EUR", while groups are counted in words: two AWG sessions.
            let paid = sum || !line.is_letters(at) || line.is_digits(at.saturating_sub(1));
            whole && paid && (!money.doubtful || (sum && line.is_mixed() && grammar.follows(line, end)))
        });
        let words = line.phrase_at(&self.words, at);
        let (end, money) = [sign, words].into_iter().flatten().max_by_key(|&(end, _)| end)?;
        Some(self.named(end, *money))
    }

    fn named(&self, end: usize, money: Money) -> NamedUnit<'_> {
        let factor = if money.hundredths { Decimal::new(1, 2) } else { Decimal::ONE };
        NamedUnit { end, unit: Unit::Money(&self.codes[money.code]), factor }
    }
}
