use rapporteur_lexicon::Error;
use rust_decimal::Decimal;

use super::beside::Beside;
use super::currencies::Currencies;
use super::measure::Measure;
use super::terms::{Quantity, Term, Terms};
use super::unit_grammar::UnitGrammar;
use crate::Files;
use crate::atoms::Line;

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
    /// Any other measure.
    Measure(Measure<'w>),
    /// Money: its ISO 4217 code.
    Money(&'w str),
}

impl Unit<'_> {
    /// Whether it measures: a length of time, a weight.
    pub(crate) const fn is_measure(self) -> bool {
        matches!(self, Self::Duration(_) | Self::Measure(_))
    }

    /// The unit as figures name it.
    pub(crate) fn name(self) -> String {
        match self {
            Self::Count => "count".to_owned(),
            Self::Ratio => "ratio".to_owned(),
            Self::Percent(name) | Self::Duration(name) | Self::Money(name) => name.to_owned(),
            Self::Measure(measure) => measure.name(),
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

/// Units of measure and currencies, by sign and by word.
#[derive(Debug)]
pub(crate) struct Units {
    pub(super) grammar: UnitGrammar,
    pub(super) terms: Terms,
    currencies: Currencies,
    beside: Beside,
}

impl Units {
    pub(crate) fn parse(files: &Files) -> Result<Self, Error> {
        let grammar = UnitGrammar::parse(files.unit_grammar)?;
        let terms = Terms::parse(files.units, &grammar)?;
        let beside = Beside::parse(files.units)?;
        Ok(Self { grammar, terms, currencies: Currencies::parse(files.currencies)?, beside })
    }

    /// The unit that stands at an atom: after a number, or as the base of a rate.
    pub(crate) fn after(&self, line: &Line, at: usize) -> Option<NamedUnit<'_>> {
        let measure = self.measure(line, at);
        let money = self.currencies.after(line, at, &self.grammar);
        let doubtful = self.beside.after(line, at, |end| self.grammar.follows(line, end));
        [measure, money, doubtful].into_iter().flatten().max_by_key(|unit| unit.end)
    }

    /// The currency that stands at an atom, before a number.
    pub(crate) fn before(&self, line: &Line, at: usize) -> Option<NamedUnit<'_>> {
        self.currencies.before(line, at, &self.grammar)
    }

    /// The unit of ages, where the file has it.
    pub(crate) fn year(&self) -> Option<Unit<'_>> {
        self.terms.known("year").map(|year| Unit::Duration(&year.name))
    }
}

impl<'w> NamedUnit<'w> {
    pub(super) const fn of(end: usize, unit: Unit<'w>) -> Self {
        Self { end, unit, factor: Decimal::ONE }
    }

    /// One unit alone.
    pub(super) fn single(term: &Term<'w>) -> Self {
        let unit = match term.quantity {
            Quantity::Percent => Unit::Percent(term.factor.unit),
            Quantity::Duration | Quantity::Time => Unit::Duration(term.factor.unit),
            Quantity::Length | Quantity::Mass | Quantity::Measure | Quantity::Plain => Unit::Measure(Measure::of(term.factor)),
        };
        Self::of(term.end, unit)
    }
}

/// Whether letters or digits follow without a space, so that what stands before them is no whole sign.
pub(super) fn goes_on(line: &Line, at: usize) -> bool {
    line.is_glued(at) && (line.is_letters(at) || line.is_digits(at))
}
