//! Units of several: kilowatt-hours, grams per cubic centimetre, m s⁻¹.

use super::measure::{Factor, Measure};
use super::terms::{Place, Quantity, Term};
use super::unit_grammar::past_hyphen;
use super::units::{NamedUnit, Unit, Units, goes_on};
use crate::atoms::{HYPHENS, Line};

/// A compound as far as it has been read.
#[derive(Clone, Copy)]
struct Read<'w> {
    end: usize,
    measure: Measure<'w>,
    last: Term<'w>,
    /// Whether the last unit stands below the line.
    below: bool,
    many: bool,
}

impl<'w> Read<'w> {
    fn with(self, term: Term<'w>, below: bool) -> Option<Self> {
        let mut factor = term.factor;
        factor.power = if below { -factor.power.abs() } else { factor.power };
        Some(Self { end: term.end, measure: self.measure.times(factor)?, last: term, below, many: true })
    }
}

impl Units {
    /// The measure that stands at an atom: one unit, or several.
    pub(super) fn measure(&self, line: &Line, at: usize) -> Option<NamedUnit<'_>> {
        if let Some(mark) = self.mark(line, at) {
            return Some(mark);
        }
        let first = self.term(line, at, true)?;
        let compound = self.compound(line, first).map(|read| NamedUnit::of(read.end, Unit::Measure(read.measure)));
        compound.or_else(|| self.counts_alone(line, at, &first).then(|| NamedUnit::single(&first)))
    }

    fn compound<'w>(&'w self, line: &Line, first: Term<'w>) -> Option<Read<'w>> {
        if !first.quantity.is_above() {
            return None;
        }
        let mut read = Read { end: first.end, measure: Measure::of(first.factor), last: first, below: false, many: false };
        while let Some(more) = self.below(line, &read).or_else(|| self.product(line, &read)) {
            read = more;
        }
        read.many.then_some(read)
    }

    /// With one more unit below the line: per hour, /m³, a second.
    fn below<'w>(&'w self, line: &Line, read: &Read<'w>) -> Option<Read<'w>> {
        let at = past_hyphen(line, read.end);
        if let Some(units) = self.grammar.each(line, at) {
            let term = self.term(line, past_hyphen(line, at + 1), false)?;
            // Not "he ran 5 km a second time".
            let ends = at > read.end || self.grammar.follows(line, term.end);
            let whole = ends && units.iter().any(|unit| unit == term.factor.unit);
            return if whole { read.with(term, true) } else { None };
        }
        let slash = line.is_sign(at, &['/']) && line.is_glued(at) && line.is_glued(at + 1);
        if !slash && !self.grammar.is_per(line, at) {
            return None;
        }
        let next = past_hyphen(line, at + 1);
        let hundred = line.text(next) == "100";
        let mut term = self.term(line, if hundred { past_hyphen(line, next + 1) } else { next }, false)?;
        term.factor.hundred = hundred;
        let whole = term.quantity.is_below() && term.factor.power > 0;
        if whole { read.with(term, true) } else { None }
    }

    /// With one more unit beside the last: watt-hours, N·m; below the line where its power is negative: m s⁻¹.
    fn product<'w>(&'w self, line: &Line, read: &Read<'w>) -> Option<Read<'w>> {
        let dot = line.is_sign(read.end, DOTS);
        let term = self.term(line, if dot { read.end + 1 } else { past_hyphen(line, read.end) }, false)?;
        let negative = term.factor.power < 0;
        let pair = || self.grammar.is_product(read.last.factor.unit, term.factor);
        let joins = if negative { read.last.sign && term.sign } else { dot || (!read.below && pair()) };
        if joins && term.quantity.is_below() { read.with(term, negative || read.below) } else { None }
    }

    /// One unit with its power: square metres, m2, metres squared.
    fn term<'w>(&'w self, line: &Line, at: usize, first: bool) -> Option<Term<'w>> {
        let mut term = match self.grammar.power(line, at) {
            Some((next, power)) => {
                self.terms.at(line, next, &self.grammar).filter(is_length).map(|term| raised(term, term.end, power))?
            }
            None => self.terms.raised(line, at, &self.grammar).or_else(|| self.terms.at(line, at, &self.grammar))?,
        };
        if term.factor.power == 1
            && let Some((end, power)) = self.exponent(line, &term, first)
        {
            term = raised(term, end, power);
        }
        let breaks = term.sign && (goes_on(line, term.end) || line.is_sign(term.end, &['^', MINUS]));
        (!breaks).then_some(term)
    }

    /// The power after a unit.
    fn exponent(&self, line: &Line, term: &Term, first: bool) -> Option<(usize, i8)> {
        let at = term.end;
        let fits = is_length(term) || (!first && term.quantity == Quantity::Time);
        if !term.sign {
            return self.grammar.exponent(line, at).filter(|_| fits).map(|power| (at + 1, power));
        }
        if !line.is_glued(at) {
            return None;
        }
        if line.is_sign(at, &['^']) {
            let minus = usize::from(line.is_sign(at + 1, HYPHENS));
            let power = small(line, at + 1 + minus)?;
            return Some((at + 2 + minus, if minus > 0 { -power } else { power }));
        }
        let minus = line.is_sign(at, &[MINUS]) || (!first && line.is_sign(at, HYPHENS));
        if minus { Some((at + 2, -small(line, at + 1)?)) } else { Some((at + 1, small(line, at).filter(|_| fits)?)) }
    }

    /// Whether a unit counts where it stands, without others beside it.
    fn counts_alone(&self, line: &Line, at: usize, term: &Term) -> bool {
        let glued = line.is_glued(at) && line.is_digits(at - 1);
        let counts = match term.place {
            Place::Anywhere => true,
            Place::Glued => glued && !self.is_label(line, at),
            Place::Decimal => glued && !self.is_label(line, at) && line.text(at - 1).contains('.'),
            Place::Last => {
                at > 0 && line.is_digits(at - 1) && (self.grammar.follows(line, term.end) || line.is_digits(term.end + 1))
            }
            Place::Inside => false,
        };
        (counts || term.factor.power > 1) && !self.terms.is_other_noun(line, term)
    }

    /// Whether a sign right after a number is rather part of a label: Gate 5in, seat 5A, 5A Mill Road.
    fn is_label(&self, line: &Line, at: usize) -> bool {
        let capital = |at| line.text(at).starts_with(char::is_uppercase);
        let Some(before) = at.checked_sub(2).filter(|before| line.is_letters(*before)) else { return capital(at + 1) };
        let named = capital(before) && line.text(before).len() > 1;
        let joins = self.grammar.follows(line, before) || self.grammar.each(line, before).is_some();
        let letter = line.text(at).len() == 1 && capital(at) && line.text(at - 1).bytes().all(|byte| byte.is_ascii_digit());
        named || (letter && !joins) || capital(at + 1)
    }

    /// A mark of length where a number with another mark stands beside: the two of 5'11".
    fn mark(&self, line: &Line, at: usize) -> Option<NamedUnit<'_>> {
        let unit = self.marked(line, at)?;
        let other = |at: usize| self.marked(line, at).is_some_and(|other| other != unit);
        let before = at >= 3 && other(at - 2) && !line.is_sign(at.saturating_sub(4), DEGREES);
        let after = other(at + 2) && !line.is_sign(at.saturating_sub(2), DEGREES);
        let factor = Factor { unit, power: 1, ..Default::default() };
        (before || after).then(|| NamedUnit::of(at + 1, Unit::Measure(Measure::of(factor))))
    }

    fn marked(&self, line: &Line, at: usize) -> Option<&str> {
        let unit = self.grammar.mark(line, at)?;
        (line.is_glued(at) && line.is_digits(at - 1)).then_some(unit)
    }
}

const DOTS: &[char] = &['·', '⋅', '∙', '×'];
const DEGREES: &[char] = &['°', 'º', '˚'];
/// The superscript minus.
const MINUS: char = '⁻';

fn raised<'w>(mut term: Term<'w>, end: usize, power: i8) -> Term<'w> {
    term.factor.power = power;
    Term { end, ..term }
}

fn is_length(term: &Term) -> bool {
    term.quantity == Quantity::Length
}

/// One, two or three without a space before it.
fn small(line: &Line, at: usize) -> Option<i8> {
    let power = match line.text(at) {
        "1" | "¹" => 1,
        "2" | "²" => 2,
        "3" | "³" => 3,
        _ => return None,
    };
    (line.is_glued(at) && !goes_on(line, at + 1)).then_some(power)
}
