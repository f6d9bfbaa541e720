//! Numbers that are no figures: names of clauses, dates, times, telephone numbers, list markers, "one" the pronoun.

mod codes;
mod dates;
mod labels;

use crate::amount::Amount;
use crate::modifiers::Claim;
use crate::numbers::Form;
use crate::scan::Scan;

impl Scan<'_> {
    /// Where a claim is no figure: the atom to read on at.
    pub(crate) fn refusal(&self, claim: &Claim) -> Option<usize> {
        let amount = &claim.amount;
        if self.is_labelled(claim) || self.ends_a_code(amount) {
            return Some(self.list_end(amount.atoms.end));
        }
        if amount.is_bare() && self.is_date(amount) {
            return Some(self.list_end(amount.atoms.end));
        }
        let refused = self.is_part_of_a_word(amount) || amount.is_one() || (amount.is_bare() && self.is_bare_non_figure(claim));
        refused.then(|| self.chain_end(amount.atoms.end))
    }

    fn is_bare_non_figure(&self, claim: &Claim) -> bool {
        let amount = &claim.amount;
        self.is_code(amount)
            || self.is_marker(claim)
            || self.is_clock(amount)
            || self.is_year(claim)
            || self.is_name_number(claim)
            || self.is_house(claim)
            || self.is_uncounted_compound(amount)
    }

    /// Whether a noun phrase with a plural head starts at an atom.
    pub(crate) fn plural_follows(&self, at: usize) -> bool {
        let tokens = self.line.token_after(at)..self.line.tokens().end;
        self.line.is_letters(at) && self.nouns.begins_plural(tokens)
    }
}

fn is_digits(amount: &Amount) -> bool {
    amount.numeral.form == Form::Digits
}
