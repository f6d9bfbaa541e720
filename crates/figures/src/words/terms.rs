use rapporteur_lexicon::{Cell, Error, Phrases, Row, Table};
use rustc_hash::FxHashMap;

use super::measure::Factor;
use super::signs::Signs;
use super::unit_grammar::{Prefix, UnitGrammar};
use crate::atoms::Line;
use crate::files::WordFile;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Quantity {
    Percent,
    Duration,
    /// A duration that may stand below the line.
    Time,
    /// A measure that may be squared and cubed.
    Length,
    /// A measure after whose sign a substance may stand.
    Mass,
    Measure,
    /// A measure without compounds.
    Plain,
}

impl Quantity {
    /// Whether compounds begin with it.
    pub(super) const fn is_above(self) -> bool {
        matches!(self, Self::Length | Self::Mass | Self::Measure)
    }

    /// Whether it may stand below the line.
    pub(super) const fn is_below(self) -> bool {
        self.is_above() || matches!(self, Self::Time)
    }
}

#[derive(Debug)]
pub(super) struct Known {
    pub(super) name: String,
    pub(super) quantity: Quantity,
}

/// Where a sign or word counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    Anywhere,
    /// Right after digits; in compounds.
    Glued,
    /// Right after the digits of a decimal.
    Decimal,
    /// After digits, before no noun; in compounds.
    Last,
    /// In compounds.
    Inside,
}

/// What a sign or word stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Meaning {
    unit: usize,
    prefix: Option<usize>,
    place: Place,
}

/// The name of one unit in a text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Term<'w> {
    /// The atom after it.
    pub(super) end: usize,
    pub(super) factor: Factor<'w>,
    pub(super) quantity: Quantity,
    pub(super) place: Place,
    /// Whether it is written as a sign.
    pub(super) sign: bool,
}

/// The names of single units, by sign and by word.
#[derive(Debug, Default)]
pub(super) struct Terms {
    units: Vec<Known>,
    signs: Signs<Meaning>,
    words: Phrases<Meaning>,
    /// Words that prefixes may stand before.
    stems: FxHashMap<Box<str>, usize>,
    not_before: Phrases<usize>,
}

impl Terms {
    pub(super) fn parse(file: WordFile, grammar: &UnitGrammar) -> Result<Self, Error> {
        let mut terms = Self::default();
        for row in Table::parse(file.name, file.content, &["unit", "quantity", "words", "signs"])?.rows() {
            terms.add(row, grammar)?;
        }
        Ok(terms)
    }

    fn add(&mut self, row: Row, grammar: &UnitGrammar) -> Result<(), Error> {
        let (quantity, prefixed) = (quantity(row.get("quantity"))?, !row.get("prefixes").is_empty());
        self.units.push(Known { name: row.get("unit").required("the name of a unit")?.to_owned(), quantity });
        let whole = Meaning { unit: self.units.len() - 1, prefix: None, place: Place::Anywhere };
        for (column, place) in
            [("signs", Place::Anywhere), ("glued", Place::Glued), ("last", Place::Last), ("stems", Place::Inside)]
        {
            self.add_signs(row.get(column), Meaning { place, ..whole }, grammar)?;
        }
        let words = row.get("words");
        for word in words.values() {
            unused(words, word, self.words.insert(word, whole))?;
        }
        for word in words.values().chain(row.get("stems").values()).filter(|_| prefixed) {
            self.stems.insert(word.to_lowercase().into(), whole.unit);
        }
        self.add_prefixed(row.get("stems"), row.get("prefixes"), whole, grammar)?;
        let not_before = row.get("not_before");
        not_before.values().try_for_each(|phrase| unused(not_before, phrase, self.not_before.insert(phrase, whole.unit)))
    }

    fn add_signs(&mut self, cell: Cell, meaning: Meaning, grammar: &UnitGrammar) -> Result<(), Error> {
        for sign in cell.values() {
            match sign.strip_prefix('.').filter(|_| meaning.place == Place::Glued) {
                Some(sign) => self.add_sign(cell, sign, Meaning { place: Place::Decimal, ..meaning })?,
                // A stem may be a sign by itself besides.
                None if meaning.place == Place::Inside && self.signs.get(sign).is_some_and(|old| old.unit == meaning.unit) => {}
                None => self.add_sign(cell, sign, meaning)?,
            }
            if meaning.place == Place::Anywhere {
                self.add_substances(cell, sign, meaning, grammar)?;
            }
        }
        Ok(())
    }

    fn add_prefixed(&mut self, stems: Cell, prefixes: Cell, whole: Meaning, grammar: &UnitGrammar) -> Result<(), Error> {
        for own in prefixes.values() {
            let mut found = grammar.prefixes_of(own).peekable();
            found.peek().ok_or_else(|| prefixes.error("signs of prefixes in the file of the grammar"))?;
            for (index, prefix) in found {
                let meaning = Meaning { prefix: Some(index), ..whole };
                for (stem, sign) in stems.values().flat_map(|stem| prefix.signs.iter().map(move |sign| (stem, sign))) {
                    self.add_sign(stems, &format!("{sign}{stem}"), meaning)?;
                    self.add_substances(stems, &format!("{sign}{stem}"), meaning, grammar)?;
                }
            }
        }
        Ok(())
    }

    /// The sign of a mass with what it is a mass of: `tCO2`, `t CO2`, and `tC` without a space only.
    fn add_substances(&mut self, cell: Cell, sign: &str, meaning: Meaning, grammar: &UnitGrammar) -> Result<(), Error> {
        if self.units.last().is_none_or(|unit| unit.quantity != Quantity::Mass) {
            return Ok(());
        }
        for substance in &grammar.substances {
            self.add_sign(cell, &format!("{sign}{}", substance.sign), meaning)?;
            if substance.parted {
                self.add_sign(cell, &format!("{sign} {}", substance.sign), meaning)?;
            }
        }
        Ok(())
    }

    fn add_sign(&mut self, cell: Cell, sign: &str, meaning: Meaning) -> Result<(), Error> {
        unused(cell, sign, self.signs.insert(sign, meaning))
    }

    /// The unit of a name.
    pub(super) fn known(&self, name: &str) -> Option<&Known> {
        self.units.iter().find(|unit| unit.name == name)
    }

    /// Whether what follows makes another noun of a unit's name: degrees *of freedom*.
    pub(super) fn is_other_noun(&self, line: &Line, term: &Term) -> bool {
        let unit = line.phrase_at(&self.not_before, term.end).map(|(_, unit)| self.units[*unit].name.as_str());
        unit.is_some_and(|unit| unit == term.factor.unit)
    }

    /// The longest name that starts at an atom, whether or not it counts there.
    pub(super) fn at<'w>(&'w self, line: &Line, at: usize, grammar: &'w UnitGrammar) -> Option<Term<'w>> {
        let sign = self.signs.longest_at(line, at).map(|(end, meaning)| (end, *meaning, true));
        let words = line.phrase_at(&self.words, at).map(|(end, meaning)| (end, *meaning, false));
        let found = [sign, words].into_iter().flatten().max_by_key(|&(end, ..)| end);
        let (end, meaning, sign) = found.or_else(|| self.prefixed(line, at, &grammar.prefixes))?;
        Some(self.term(end, meaning, sign, 1, grammar))
    }

    /// The sign of a unit that its power is written in one word with: km².
    pub(super) fn raised<'w>(&'w self, line: &Line, at: usize, grammar: &'w UnitGrammar) -> Option<Term<'w>> {
        let text = line.text(at);
        let (sign, power) = RAISED.iter().find_map(|&(sign, power)| Some((text.strip_suffix(sign)?, power)))?;
        Some(self.term(at + 1, *self.signs.get(sign)?, true, power, grammar))
    }

    fn term<'w>(&'w self, end: usize, meaning: Meaning, sign: bool, power: i8, grammar: &'w UnitGrammar) -> Term<'w> {
        let unit = &self.units[meaning.unit];
        let prefix = meaning.prefix.map_or("", |prefix| grammar.prefixes[prefix].name.as_str());
        let factor = Factor { prefix, unit: &unit.name, power, hundred: false };
        Term { end, factor, quantity: unit.quantity, place: meaning.place, sign }
    }

    /// A word with its prefix: `megawatts`.
    fn prefixed(&self, line: &Line, at: usize, prefixes: &[Prefix]) -> Option<(usize, Meaning, bool)> {
        let word = if line.is_letters(at) { line.lower(at) } else { return None };
        prefixes.iter().enumerate().find_map(|(index, prefix)| {
            let unit = *self.stems.get(word.strip_prefix(prefix.name.as_str())?)?;
            Some((at + 1, Meaning { unit, prefix: Some(index), place: Place::Anywhere }, false))
        })
    }
}

const RAISED: &[(&str, i8)] = &[("²", 2), ("³", 3)];

fn quantity(cell: Cell) -> Result<Quantity, Error> {
    match cell.text() {
        "percent" => Ok(Quantity::Percent),
        "duration" => Ok(Quantity::Duration),
        "time" => Ok(Quantity::Time),
        "length" => Ok(Quantity::Length),
        "mass" => Ok(Quantity::Mass),
        "measure" => Ok(Quantity::Measure),
        "plain" => Ok(Quantity::Plain),
        _ => Err(cell.error("percent, duration, time, length, mass, measure or plain")),
    }
}

/// The error that a sign or word stands in a row above, if it does.
pub(super) fn unused<T>(cell: Cell, value: &str, old: Option<T>) -> Result<(), Error> {
    old.map_or(Ok(()), |_| Err(cell.error(format!("signs and words that stand in no row above (`{value}` does)"))))
}
