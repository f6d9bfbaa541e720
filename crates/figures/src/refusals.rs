//! Numbers that are no figures: names of clauses, dates, times, telephone numbers, list markers, "one" the pronoun.

use rust_decimal::Decimal;

use crate::amount::Amount;
use crate::atoms::HYPHENS;
use crate::modifiers::Claim;
use crate::numeral::{Form, Numeral};
use crate::scan::Scan;
use crate::words::{Context, Unit};

impl Scan<'_> {
    /// Where a claim is no figure: the atom to read on at.
    pub(crate) fn refusal(&self, claim: &Claim) -> Option<usize> {
        let amount = &claim.amount;
        if self.is_labelled(claim) || self.ends_a_code(amount) {
            return Some(self.list_end(amount.atoms.end));
        }
        let refused = self.is_part_of_a_word(amount)
            || amount.is_one()
            || (amount.is_bare() && self.is_bare_non_figure(claim))
            || self.is_second_ordinal(amount);
        refused.then(|| self.chain_end(amount.atoms.end))
    }

    fn is_bare_non_figure(&self, claim: &Claim) -> bool {
        let amount = &claim.amount;
        self.is_code(amount)
            || self.is_marker(claim)
            || self.is_date(amount)
            || self.is_clock(amount)
            || self.is_year(claim)
            || self.is_name_number(claim)
            || self.is_uncounted_compound(amount)
    }

    /// Letters, digits or signs without a space before or after: COP-8, 21st, 70/179, 10:30, 8(b).
    fn is_part_of_a_word(&self, amount: &Amount) -> bool {
        let (start, end) = (amount.atoms.start, amount.atoms.end);
        let before = self.line.is_glued(start) && !self.line.is_sign(start - 1, OPENING) && !amount.prefixed;
        before || self.goes_on(end, amount)
    }

    /// The last number of a code: FCCC/CP/2010/5, COP-8. Numbers listed after it are codes too.
    fn ends_a_code(&self, amount: &Amount) -> bool {
        let start = amount.atoms.start;
        self.line.is_glued(start) && start > 1 && (self.line.is_sign(start - 1, &['/']) || self.line.is_hyphen(start - 1)) && amount.is_bare()
    }

    fn goes_on(&self, end: usize, amount: &Amount) -> bool {
        if !self.line.is_glued(end) || self.line.is_hyphen(end) && self.line.is_letters(end + 1) {
            return false;
        }
        let joined = self.line.is_glued(end + 1) && (self.line.is_digits(end + 1) || self.line.is_letters(end + 1));
        let wordlike = joined && self.line.is_sign(end, &['/', ':', '.', '_', '-', '–', '@', '\'', '’', '&', '=', '#', '(']);
        let measured = amount.unit != Unit::Count && self.line.is_sign(end, &['/', '.', '-', '–', '\'', '’']);
        let genitive = self.line.is_sign(end, &['\'', '’']) && amount.numeral.form == Form::Words;
        let letters = self.line.is_letters(end) || self.line.is_digits(end);
        (letters && amount.unit == Unit::Count) || (wordlike && !measured && !genitive)
    }

    /// Digits that nobody counts with: 007, tweet-id="742240914727407616", +39 06 5705.
    fn is_code(&self, amount: &Amount) -> bool {
        let text = self.line.text(amount.atoms.start);
        let zeros = text.len() > 1 && text.starts_with('0') && !text.starts_with("0.");
        let long = text.len() > 7 && text.bytes().all(|byte| byte.is_ascii_digit()) && !self.plural_follows(amount.atoms.end);
        let value = amount.atoms.start >= 2 && self.line.is_sign(amount.atoms.start - 2, &['=']) && self.line.is_glued(amount.atoms.start);
        zeros || long || value || self.is_phone(amount)
    }

    fn is_phone(&self, amount: &Amount) -> bool {
        let mut at = amount.atoms.start;
        if !self.line.is_digits(at) {
            return false;
        }
        while at > 0 && (self.line.is_sign(at - 1, &[':', '.', '+', '(', ')', '-', '/']) || self.line.is_digits(at - 1)) {
            at -= 1;
        }
        at > 0 && self.words.contexts.is(self.line, at - 1, Context::Phone)
    }

    /// "(2)" and "[2]"; a number with a point or bracket that opens a line; the number of a heading.
    fn is_marker(&self, claim: &Claim) -> bool {
        let (start, end) = (claim.start, claim.end);
        let integer = claim.amount.high.is_some_and(|value| value.is_integer() && value < Decimal::ONE_THOUSAND);
        let bracketed = start > 0
            && (self.line.is_sign(start - 1, &['(']) && self.line.is_sign(end, &[')'])
                || self.line.is_sign(start - 1, &['[']) && self.line.is_sign(end, &[']']));
        let initial = (0..start).all(|at| !self.line.is_letters(at) && !self.line.is_digits(at));
        let digits = claim.amount.numeral.form == Form::Digits && !claim.modified;
        let marks = self.line.is_sign(end, &['.', ')', ':']) && self.line.is_glued(end);
        let numbered = self.line.is_heading() && (!integer || self.line.text(end).starts_with(char::is_uppercase));
        (bracketed && integer) || (initial && digits && (marks || numbered))
    }

    fn is_date(&self, amount: &Amount) -> bool {
        let (start, end) = (amount.atoms.start, amount.atoms.end);
        let day = amount.high.is_some_and(|value| value.is_integer() && value <= Decimal::from(31));
        let year = self.is_year_like(&amount.numeral);
        let month = |at| self.words.contexts.is(self.line, at, Context::Month) && self.line.text(at).starts_with(char::is_uppercase);
        let before = start > 0 && (month(start - 1) || (self.line.is_sign(start - 1, &['.', ',']) && start > 1 && month(start - 2)));
        let listed = self.is_word(end, &["and", "to", "or"]) && self.line.is_digits(end + 1) && month(end + 2);
        (day || year) && amount.numeral.form == Form::Digits && (before || month(end) || listed)
    }

    fn is_clock(&self, amount: &Amount) -> bool {
        let end = amount.atoms.end;
        // "p.m." is several atoms, where "pm" is one.
        let dotted = self.is_word(end, &["a", "p"]) && self.line.is_sign(end + 1, &['.']) && self.is_word(end + 2, &["m"]);
        dotted || self.words.contexts.is(self.line, end, Context::Clock) || (self.is_word(end, &["o"]) && self.is_word(end + 2, &["clock"]))
    }

    /// Whether digits look like a year.
    pub(crate) fn is_year_like(&self, numeral: &Numeral) -> bool {
        let year = numeral.value.is_some_and(|value| value >= Decimal::from(1500) && value <= Decimal::from(2199) && value.is_integer());
        year && numeral.form == Form::Digits && !numeral.is_scaled() && self.line.text(numeral.atoms.start).len() == 4
    }

    fn is_year(&self, claim: &Claim) -> bool {
        let amount = &claim.amount;
        if claim.modified && !self.is_class_context(amount.atoms.end, Context::Period) && self.plural_follows(amount.atoms.end) {
            return false;
        }
        let temporal = amount.atoms.start == 0 || self.is_class_context(amount.atoms.start - 1, Context::Temporal);
        let period = self.is_class_context(amount.atoms.end, Context::Period);
        self.is_year_like(&amount.numeral) && (temporal || period || !self.plural_follows(amount.atoms.end))
    }

    fn is_class_context(&self, at: usize, context: Context) -> bool {
        self.words.contexts.is(self.line, at, context)
    }

    /// After a label: paragraph 5, Option 1, Phase Two.
    fn is_labelled(&self, claim: &Claim) -> bool {
        let amount = &claim.amount;
        let start = amount.atoms.start;
        if start == 0 || !matches!(amount.unit, Unit::Count | Unit::Measure(_)) || amount.numeral.is_scaled() || claim.modified {
            return false;
        }
        let points = usize::from(self.line.is_sign(start - 1, &['.', '#', '°', '-']) && start > 1);
        let word = start - 1 - points;
        let sign = self.line.is_sign(start - 1, &['#', '§']) || self.line.is_sign(start - 1, &['№']);
        let weak = self.is_class_context(word, Context::Weak) && !self.plural_follows(amount.atoms.end);
        let label = self.is_class_context(word, Context::Label);
        sign || (self.line.is_letters(word) && (label || weak))
    }

    /// A bare number after a name: SBSTA 30, Apollo 11, the Big Three.
    fn is_name_number(&self, claim: &Claim) -> bool {
        let start = claim.amount.atoms.start;
        if start == 0 || claim.modified || self.is_word(claim.end, &["of"]) {
            return false;
        }
        let digits = claim.amount.numeral.form == Form::Digits;
        if digits && self.is_acronym(start - 1) {
            return !(self.plural_follows(claim.end) && self.line.text(claim.end).starts_with(char::is_lowercase));
        }
        let before = self.line.text(start - 1);
        let named = start > 1 && before.len() > 1 && before.starts_with(char::is_uppercase);
        let closed = self.words.grammar.is_closed(&self.line.lower(start - 1));
        let capital = digits || self.line.text(start).starts_with(char::is_uppercase);
        named && !closed && capital && !self.line.is_heading() && !self.plural_follows(claim.end)
    }

    /// Whether a word in capitals stands there, in a sentence that is not all in capitals.
    fn is_acronym(&self, at: usize) -> bool {
        let text = self.line.text(at);
        text.len() > 1 && text.chars().all(char::is_uppercase) && (0..self.line.len()).any(|at| self.line.text(at).chars().any(char::is_lowercase))
    }

    /// Compounds in which nothing is counted: two-track, one-stop, two-thirds-like.
    fn is_uncounted_compound(&self, amount: &Amount) -> bool {
        let end = amount.atoms.end;
        if !self.line.is_hyphen(end) {
            return false;
        }
        let tail = end + 1;
        self.is_class_context(tail, Context::Tail)
            || self.line.is_digits(tail)
            || self.line.text(tail).starts_with(char::is_uppercase)
            || self.line.is_hyphen(tail + 1)
            || amount.high.is_some_and(|value| value <= Decimal::ONE)
    }

    /// "the two second drafts" has a figure, "the twenty second" and "5 second" none.
    fn is_second_ordinal(&self, amount: &Amount) -> bool {
        amount.is_bare() && amount.numeral.form == Form::Digits && self.line.is_glued(amount.atoms.end) && self.line.is_letters(amount.atoms.end)
    }

    /// Whether a noun phrase with a plural head starts at an atom.
    pub(crate) fn plural_follows(&self, at: usize) -> bool {
        let tokens = self.line.token_after(at)..self.line.tokens().end;
        self.line.is_letters(at) && self.nouns.begins_plural(self.line.document(), tokens)
    }

    /// The end of a list that a label stands before: paragraphs 5, 6 (a) and 8.
    fn list_end(&self, at: usize) -> usize {
        let mut end = at;
        loop {
            let marked = self.past_brackets(end);
            let next = self.past_joints(marked);
            let more = next > marked && self.line.is_digits(next) && !self.plural_follows(next + 1) && !self.line.is_sign(next + 1, &['%']);
            if !more {
                return marked.max(self.chain_end(end));
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

    fn past_joints(&self, at: usize) -> usize {
        let mut at = at;
        while self.line.is_sign(at, &[',', '/', '&']) || self.line.is_sign(at, HYPHENS) || self.is_word(at, &["and", "or", "to", "through"]) {
            at += 1;
        }
        at
    }

    /// The end of what is glued to a number: the rest of 212-555-0142, of 10:30, of 2016/17.
    fn chain_end(&self, at: usize) -> usize {
        let mut end = at;
        while self.line.is_glued(end) && !self.line.is_sign(end, &[',', ';', ')', ']', '"', '”', '$', '€', '£']) {
            end += 1;
        }
        end.max(at)
    }
}

/// More atoms than an explanation in brackets has: Articles 6 (joint implementation) and 12.
const MOST_IN_BRACKETS: usize = 12;

/// What may stand before a number without a space.
const OPENING: &[char] = &['(', '[', '{', '"', '\'', '“', '‘', '”', '’', '«', '~', '≈', '<', '>', '≤', '≥', '±', '+', '—', '*', '|', ':', ';', '…', ','];
