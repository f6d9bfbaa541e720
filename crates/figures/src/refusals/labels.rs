//! Numbers that are names: after a label, after a name, in a list of such.

use rapporteur_tagger::Tag;

use super::is_digits;
use crate::atoms::HYPHENS;
use crate::modifiers::Claim;
use crate::scan::Scan;
use crate::words::{Context, Unit};

/// More atoms than an explanation in brackets has: Articles 6 (joint implementation) and 12.
const MOST_IN_BRACKETS: usize = 12;
/// More atoms than the name of a clause or document has.
const MOST_IN_NAME: usize = 24;
/// More atoms than the name of a street has: N. Martin Luther King Jr. Drive.
const MOST_IN_STREET: usize = 9;

impl Scan<'_> {
    /// After a label: paragraph 5, Option 1, Phase Two, No. 7.
    pub(super) fn is_labelled(&self, claim: &Claim) -> bool {
        let amount = &claim.amount;
        let start = amount.atoms.start;
        if start == 0 || !matches!(amount.unit, Unit::Count | Unit::Measure(_)) || self.has_word_of_scale(claim) || claim.modified {
            return false;
        }
        if self.line.is_sign(start - 1, &['#', '§', '№']) {
            return true;
        }
        let pointed = usize::from(start > 1 && self.line.is_sign(start - 1, &['.', '°', '-']));
        let word = start - 1 - pointed;
        let is = |context| self.line.is_letters(word) && self.words.contexts.is(self.line, word, context);
        is(Context::Label) || (is(Context::Weak) && !self.plural_follows(amount.atoms.end))
    }

    /// Whether a word multiplies the number: 3 billion, but not Doc. 3b.
    fn has_word_of_scale(&self, claim: &Claim) -> bool {
        claim.amount.numeral.is_scaled() && !self.line.is_glued(claim.amount.numeral.atoms.end - 1)
    }

    /// A bare number after a name: SBSTA 30, COP- 4, Apollo 11, the Big Three.
    pub(super) fn is_name_number(&self, claim: &Claim) -> bool {
        let start = claim.amount.atoms.start;
        let hyphen = start > 1 && self.line.is_sign(start - 1, HYPHENS) && self.line.is_glued(start - 1);
        let Some(word) = start.checked_sub(1 + usize::from(hyphen)).filter(|_| !claim.modified) else { return false };
        let (before, digits) = (self.line.text(word), is_digits(&claim.amount));
        if self.is_word(claim.end, &["of"]) || before.len() < 2 || !before.starts_with(char::is_uppercase) {
            return false;
        }
        let plural = self.plural_follows(claim.end);
        if digits && before.chars().all(char::is_uppercase) {
            return !plural || (self.line.text(claim.end).starts_with(char::is_uppercase) && self.line.is_mixed());
        }
        let opens = word == 0 && self.tag(word) == Some(Tag::Propn);
        let title = (word > 0 || opens) && !self.line.is_heading() && self.is_content(word);
        title && !plural && (digits || self.line.text(start).starts_with(char::is_uppercase))
    }

    /// The number of a house: 200 E. Wells Street, 12 High Road. What a street has many of is counted: 12 High Street shops.
    pub(super) fn is_house(&self, claim: &Claim) -> bool {
        let start = claim.end;
        let capital = |at| self.line.is_letters(at) && self.line.text(at).starts_with(char::is_uppercase);
        let point = |at| self.line.is_sign(at, &['.']) && self.line.is_glued(at);
        let street = |at| at > start && self.words.contexts.is(self.line, at, Context::Street);
        // 9 rue de la Paix
        let opens = self.words.contexts.is(self.line, start, Context::Street)
            && claim.start > 0
            && self.line.is_sign(claim.start - 1, &[',']);
        let mut name = (start..start + MOST_IN_STREET).take_while(|at| capital(*at) || (*at > start && point(*at)));
        is_digits(&claim.amount) && !claim.modified && (opens || name.any(street)) && !self.plural_follows(start)
    }

    /// The end of a list that goes on from a name with a number: Article 3.3 (forests) *and 3.4*, FCCC/SBI/2010/5, *12 and 15*.
    pub(crate) fn end_of_names(&self, at: usize) -> Option<usize> {
        let last = at.checked_sub(1).filter(|last| self.line.is_named(*last) && !self.line.is_named(at))?;
        let number = self.line.is_digits(last) || self.line.is_sign(last, &[')']);
        let name = (last.saturating_sub(MOST_IN_NAME)..=last).rev().take_while(|at| self.line.is_named(*at));
        let labelled = |at: usize| {
            self.line.is_sign(at, &['/']) || (self.line.is_letters(at) && self.words.contexts.is(self.line, at, Context::Label))
        };
        let end = if number && name.into_iter().any(labelled) { self.list_end(at) } else { at };
        (end > at).then_some(end)
    }

    /// The end of a list that a label stands before: paragraphs 5, 6 (a) and 8.
    pub(super) fn list_end(&self, at: usize) -> usize {
        let mut end = at;
        loop {
            let marked = self.past_brackets(end);
            let next = self.past_joints(marked);
            let counts = self.plural_follows(next + 1) || self.words.units.after(self.line, next + 1).is_some();
            let joined = next > marked || (marked > end && self.line.text(next).contains('.'));
            if !joined || !self.line.is_digits(next) || counts {
                return self.chain_end(end);
            }
            end = next + 1;
        }
    }

    fn past_brackets(&self, at: usize) -> usize {
        let mut at = at;
        while self.line.is_sign(at, &['(']) {
            let Some(close) = (at..at + MOST_IN_BRACKETS).find(|close| self.line.is_sign(*close, &[')'])) else { break };
            at = close + 1;
        }
        at + usize::from(self.is_word(at, &["bis", "ter", "quater"]))
    }

    pub(super) fn past_joints(&self, at: usize) -> usize {
        let joins = |at| {
            self.line.is_sign(at, &[',', '/', '&'])
                || self.line.is_sign(at, HYPHENS)
                || self.is_word(at, &["and", "or", "to", "through"])
        };
        (at..).find(|end| !joins(*end)).unwrap_or(at)
    }
}
