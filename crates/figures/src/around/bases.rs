use std::ops::Range;

use rapporteur_tagger::Tag;
use rust_decimal::Decimal;

use crate::modifiers::Claim;
use crate::noun_phrase::Head;
use crate::numbers::{Form, Value};
use crate::scan::Scan;
use crate::words::{Context, Unit, WordClass};

/// The base of a rate: per 100,000 *people*.
#[derive(Clone, Debug)]
pub(crate) struct RateBase<'w> {
    pub(crate) atoms: Range<usize>,
    pub(crate) value: Value,
    pub(crate) unit: Unit<'w>,
    pub(crate) counted: Option<Range<usize>>,
    pub(crate) tokens: Range<usize>,
}

impl<'a> Scan<'a> {
    /// The base that a claim is a rate of. `after` is the atom after what it counts.
    pub(crate) fn base(&self, claim: &Claim, after: usize) -> Option<RateBase<'a>> {
        self.per(after).or_else(|| self.slash(claim.end)).or_else(|| self.article(claim, after)).or_else(|| self.each(after))
    }

    /// `per 100,000 people`, `per hectare`, `for every 10 boys`.
    fn per(&self, at: usize) -> Option<RateBase<'a>> {
        let opened = match self.line.lower(at).as_ref() {
            "per" | "for" if self.is_word(at + 1, &["every", "each"]) => at + 2,
            "per" => at + 1,
            _ => return None,
        };
        let numeral = self.numeral(opened).filter(|numeral| numeral.form != Form::Fraction);
        let end = numeral.as_ref().map_or(opened, |numeral| numeral.atoms.end);
        let value = numeral.as_ref().map_or(Some(Decimal::ONE), |numeral| numeral.value);
        if let Some((end, unit)) = self.base_unit(end) {
            return Some(RateBase { value, ..self.one(at..end, unit, None) });
        }
        let tokens = self.line.token_after(end)..self.line.tokens().end;
        let capita = self.is_word(end, &["capita"]).then(|| tokens.start..tokens.start + 1);
        let counted = self.nouns.read(tokens, Head::Any, false).or(capita);
        let end = counted.as_ref().map_or(end, |counted| self.line.atom_at(self.line.document().span_of(counted.clone()).end()));
        (numeral.is_some() || counted.is_some()).then(|| RateBase { value, ..self.one(at..end, Unit::Count, counted) })
    }

    /// `/ton`, `/year`.
    fn slash(&self, at: usize) -> Option<RateBase<'a>> {
        let slash = self.line.is_sign(at, &['/']) && self.line.is_glued(at) && self.line.is_glued(at + 1);
        let (end, unit) = self.base_unit(at + 1).filter(|_| slash && self.line.is_letters(at + 1))?;
        Some(self.one(at..end, unit, None))
    }

    /// `a day`, `a head`. "A year ago" is none.
    fn article(&self, claim: &Claim, at: usize) -> Option<RateBase<'a>> {
        if !self.is_word(at, &["a", "an"]) || claim.amount.unit == Unit::Ratio {
            return None;
        }
        if let Some((end, unit)) = self.base_unit(at + 1) {
            let half = self.is_word(end, &["and"]) && self.is_word(end + 1, &["a"]);
            let shifted = half || self.words.contexts.is(self.line, end, Context::Shift);
            return (!shifted && unit.is_measure()).then(|| self.one(at..end, unit, None));
        }
        let token = self.line.token_after(at + 1);
        self.is_class(at + 1, WordClass::Head).then(|| self.one(at..at + 2, Unit::Count, Some(token..token + 1)))
    }

    /// `each year`, `every day`, `each` at the end of a phrase.
    fn each(&self, at: usize) -> Option<RateBase<'a>> {
        if !self.is_word(at, &["each", "every", "apiece"]) {
            return None;
        }
        if let Some((end, unit)) = self.base_unit(at + 1) {
            return matches!(unit, Unit::Duration(_)).then(|| self.one(at..end, unit, None));
        }
        let ends = !self.is_content(at + 1) && self.tag(at + 1) != Some(Tag::Aux) && !self.is_word(at + 1, &["of", "other"]);
        (ends && !self.is_word(at, &["every"])).then(|| self.one(at..at + 1, Unit::Count, None))
    }

    fn base_unit(&self, at: usize) -> Option<(usize, Unit<'a>)> {
        let unit = self.words.units.after(self.line, at).filter(|unit| unit.factor == Decimal::ONE)?;
        // "Every night shift" is no night.
        (!self.is_content(unit.end) || self.tag(unit.end) == Some(Tag::Verb)).then_some((unit.end, unit.unit))
    }

    fn one(&self, atoms: Range<usize>, unit: Unit<'a>, counted: Option<Range<usize>>) -> RateBase<'a> {
        let tokens = self.line.document().tokens_in(self.line.span(atoms.clone()));
        RateBase { atoms, value: Some(Decimal::ONE), unit, counted, tokens }
    }
}
