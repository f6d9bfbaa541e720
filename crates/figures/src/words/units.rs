use rapporteur_lexicon::{Cell, Error, Phrases, Table};
use rust_decimal::Decimal;

use super::signs::Signs;
use crate::atoms::Line;
use crate::files::WordFile;

/// What a number measures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Unit<'w> {
    /// Things.
    Count,
    /// A share of one.
    Ratio,
    /// A share of a hundred or a thousand: its name.
    Percent(&'w str),
    /// A length of time: its name.
    Duration(&'w str),
    /// Any other measure: its name.
    Measure(&'w str),
    /// Money: its ISO 4217 code.
    Money(&'w str),
}

impl<'w> Unit<'w> {
    /// Whether it measures: a length of time, a weight.
    pub(crate) const fn is_measure(self) -> bool {
        matches!(self, Self::Duration(_) | Self::Measure(_))
    }

    /// The unit as figures name it.
    pub(crate) const fn name(self) -> &'w str {
        match self {
            Self::Count => "count",
            Self::Ratio => "ratio",
            Self::Percent(name) | Self::Duration(name) | Self::Measure(name) | Self::Money(name) => name,
        }
    }
}

/// A unit as the text names it: after the number, or a currency before it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct NamedUnit<'w> {
    /// The atom after it.
    pub(crate) end: usize,
    pub(crate) unit: Unit<'w>,
    /// What the number is multiplied with: 1, or 0.01 for cents.
    pub(crate) factor: Decimal,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Quantity {
    Percent,
    Duration,
    Measure,
    Money,
    Hundredths,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Entry {
    name: usize,
    quantity: Quantity,
}

/// Units of measure and currencies, by sign and by word.
#[derive(Debug, Default)]
pub(crate) struct Units {
    names: Vec<String>,
    signs: Signs<Entry>,
    words: Phrases<Entry>,
}

impl Units {
    pub(crate) fn parse(units: WordFile, currencies: WordFile) -> Result<Self, Error> {
        let mut all = Self::default();
        for row in Table::parse(units.name, units.content, &["unit", "quantity", "words", "signs"])?.rows() {
            let quantity = quantity(row.get("quantity"))?;
            let entry = all.entry(row.get("unit").required("the name of a unit")?, quantity);
            all.add_signs(row.get("signs"), entry)?;
            all.add_words(row.get("words"), entry)?;
        }
        for row in Table::parse(currencies.name, currencies.content, &["code", "signs", "words", "hundredths"])?.rows() {
            let code = row.get("code");
            if code.text().len() != 3 || !code.text().bytes().all(|byte| byte.is_ascii_uppercase()) {
                return Err(code.error("an ISO 4217 code"));
            }
            let entry = all.entry(code.text(), Quantity::Money);
            all.add_signs(row.get("signs"), entry)?;
            all.add_words(row.get("words"), entry)?;
            all.add_words(row.get("hundredths"), Entry { quantity: Quantity::Hundredths, ..entry })?;
        }
        Ok(all)
    }

    fn entry(&mut self, name: &str, quantity: Quantity) -> Entry {
        self.names.push(name.to_owned());
        Entry { name: self.names.len() - 1, quantity }
    }

    fn add_signs(&mut self, cell: Cell, entry: Entry) -> Result<(), Error> {
        cell.values().try_for_each(|sign| unused(cell, sign, self.signs.insert(sign, entry)))
    }

    fn add_words(&mut self, cell: Cell, entry: Entry) -> Result<(), Error> {
        cell.values().try_for_each(|words| unused(cell, words, self.words.insert(words, entry)))
    }

    /// The unit that stands at an atom, after a number.
    pub(crate) fn after(&self, line: &Line, at: usize) -> Option<NamedUnit<'_>> {
        let sign = self.signs.longest_at(line, at).filter(|&(end, _)| !goes_on(line, end));
        let words = line.phrase_at(&self.words, at);
        let (end, entry) = [sign, words].into_iter().flatten().max_by_key(|&(end, _)| end)?;
        Some(self.named(end, *entry))
    }

    /// The currency that stands at an atom, before a number.
    pub(crate) fn before(&self, line: &Line, at: usize) -> Option<NamedUnit<'_>> {
        let (end, entry) = self.signs.longest_at(line, at)?;
        (entry.quantity == Quantity::Money).then(|| self.named(end, *entry))
    }

    /// The unit of ages, where the file has it.
    pub(crate) fn year(&self) -> Option<Unit<'_>> {
        self.names.iter().find(|name| *name == "year").map(|name| Unit::Duration(name))
    }

    fn named(&self, end: usize, entry: Entry) -> NamedUnit<'_> {
        let name = self.names[entry.name].as_str();
        let unit = match entry.quantity {
            Quantity::Percent => Unit::Percent(name),
            Quantity::Duration => Unit::Duration(name),
            Quantity::Measure => Unit::Measure(name),
            Quantity::Money | Quantity::Hundredths => Unit::Money(name),
        };
        let factor = if entry.quantity == Quantity::Hundredths { Decimal::new(1, 2) } else { Decimal::ONE };
        NamedUnit { end, unit, factor }
    }
}

fn quantity(cell: Cell) -> Result<Quantity, Error> {
    match cell.text() {
        "percent" => Ok(Quantity::Percent),
        "duration" => Ok(Quantity::Duration),
        "measure" => Ok(Quantity::Measure),
        _ => Err(cell.error("percent, duration or measure")),
    }
}

fn unused(cell: Cell, value: &str, old: Option<Entry>) -> Result<(), Error> {
    old.map_or(Ok(()), |_| Err(cell.error(format!("signs and words that stand in no row above (`{value}` does)"))))
}

/// Whether letters or digits follow without a space, so that what stands before them is no whole sign.
fn goes_on(line: &Line, at: usize) -> bool {
    line.is_glued(at) && (line.is_letters(at) || line.is_digits(at))
}
