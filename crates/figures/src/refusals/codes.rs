//! Numbers inside words, codes, telephone numbers, list markers.

use rust_decimal::Decimal;

use super::is_digits;
use crate::amount::Amount;
use crate::modifiers::Claim;
use crate::scan::Scan;
use crate::words::{Context, Unit};

/// What may stand before a number without a space.
const OPENING: &[char] = &[
    '(', '[', '{', '"', '\'', '“', '‘', '”', '’', '′', '«', '~', '≈', '<', '>', '≤', '≥', '±', '+', '—', '*', '|', ':', ';', '…',
    ',',
];
/// Those of them that may also stand inside a word: Rio+20, Sep'09.
const INNER: &[char] = &['+', '*', '\'', '’', ':'];
/// What joins a number to the rest of a code, address, time or date.
const JOINING: &[char] = &['/', ':', '.', '_', '-', '–', '@', '\'', '’', '&', '=', '#', '('];
/// Those of them that may follow a unit: US$130/ton, two years'.
const AFTER_UNITS: &[char] = &['/', '.', '-', '–', '\'', '’'];

/// More atoms than the numbers in brackets have.
const MOST_IN_LIST: usize = 16;
/// More atoms than one or two telephone numbers have.
const MOST_IN_PHONE: usize = 24;

impl Scan<'_> {
    /// Letters, digits or signs without a space before or after: 21st, 10:30, 8(b), G8.
    pub(super) fn is_part_of_a_word(&self, amount: &Amount) -> bool {
        let start = amount.atoms.start;
        let joined = self.line.is_glued(start) && !amount.prefixed && !self.opens(start - 1);
        joined || self.goes_on(amount)
    }

    fn opens(&self, at: usize) -> bool {
        let inner = self.line.is_sign(at, INNER) && self.line.is_glued(at) && self.line.is_letters(at - 1);
        self.line.is_sign(at, OPENING) && !inner
    }

    fn goes_on(&self, amount: &Amount) -> bool {
        let end = amount.atoms.end;
        if !self.line.is_glued(end) || (self.line.is_hyphen(end) && self.line.is_letters(end + 1)) {
            return false;
        }
        let bare = amount.unit == Unit::Count;
        if self.line.is_letters(end) || self.line.is_digits(end) {
            return bare;
        }
        let more = self.line.is_glued(end + 1) && (self.line.is_digits(end + 1) || self.line.is_letters(end + 1));
        let genitive = !is_digits(amount) && self.line.is_sign(end, &['\'', '’']);
        more && self.line.is_sign(end, JOINING) && !genitive && (bare || !self.line.is_sign(end, AFTER_UNITS))
    }

    /// The last number of a code: A/RES/70/1, COP-8. Numbers listed after it are codes too.
    pub(super) fn ends_a_code(&self, amount: &Amount) -> bool {
        let start = amount.atoms.start;
        let joined =
            start > 1 && self.line.is_glued(start) && (self.line.is_sign(start - 1, &['/']) || self.line.is_hyphen(start - 1));
        joined && amount.is_bare()
    }

    /// Digits that nobody counts with: 007, id="742240914727407616".
    pub(super) fn is_code(&self, amount: &Amount) -> bool {
        let (start, text) = (amount.atoms.start, self.line.text(amount.atoms.start));
        let zeros = text.len() > 1 && text.starts_with('0') && !text.starts_with("0.");
        let long = text.len() > 7 && text.bytes().all(|byte| byte.is_ascii_digit()) && !self.plural_follows(amount.atoms.end);
        let value = start >= 2 && self.line.is_sign(start - 2, &['=']) && self.line.is_glued(start);
        zeros
            || long
            || value
            || (is_digits(amount) && (self.is_phone(start) || self.is_in_run(amount) || self.is_extension(amount)))
    }

    /// Three or more groups of digits with spaces between them, which are no thousands: +44 20 7946 0018.
    fn is_in_run(&self, amount: &Amount) -> bool {
        let before = (0..amount.atoms.start).rev().take_while(|at| self.line.is_digits(*at)).take(2).count();
        let after = (amount.atoms.end..).take_while(|at| self.line.is_digits(*at)).take(2).count();
        before + after >= 2
    }

    /// `3-5213`: no range is so wide.
    fn is_extension(&self, amount: &Amount) -> bool {
        let short = |at: usize, length: usize| self.line.is_digits(at) && self.line.text(at).len() == length;
        let start = amount.atoms.start;
        let joined = amount.atoms.len() == 3 && self.line.is_hyphen(start + 1);
        joined && short(start, 1) && short(start + 2, 4) && !self.plural_follows(amount.atoms.end)
    }

    fn is_phone(&self, start: usize) -> bool {
        let joins = |at| {
            self.line.is_digits(at)
                || self.line.is_sign(at, &[':', '.', '+', '(', ')', '-', '/'])
                || self.is_word(at, &["or", "and"])
        };
        let word = (start.saturating_sub(MOST_IN_PHONE)..start).rev().find(|at| !joins(*at));
        word.is_some_and(|word| self.words.contexts.is(self.line, word, Context::Phone))
    }

    /// "(2)" and "[2]"; a number with a point or bracket that opens a line; the number of a heading.
    pub(super) fn is_marker(&self, claim: &Claim) -> bool {
        let (start, end) = (claim.start, claim.end);
        let small = claim.amount.high.is_some_and(|value| value.is_integer() && value < Decimal::ONE_THOUSAND);
        if (small && self.is_bracketed(start, end)) || self.is_in_bracketed_list(start) || self.is_postcode(&claim.amount) {
            return true;
        }
        let initial = (0..start).all(|at| !self.line.is_letters(at) && !self.line.is_digits(at));
        let marks = self.line.is_sign(end, &['.', ')', ':']) && self.line.is_glued(end);
        let heads = self.line.is_heading() && (!small || self.line.text(end).starts_with(char::is_uppercase));
        initial && is_digits(&claim.amount) && !claim.modified && (marks || heads)
    }

    fn is_bracketed(&self, start: usize, end: usize) -> bool {
        let between = |open, close| start > 0 && self.line.is_sign(start - 1, &[open]) && self.line.is_sign(end, &[close]);
        between('(', ')') || between('[', ']')
    }

    /// Numbers of clauses that fill brackets: (2.3 and 3.14), (6.1 (b)).
    fn is_in_bracketed_list(&self, at: usize) -> bool {
        let lists = |at: &usize| {
            self.line.is_digits(*at) || self.line.is_sign(*at, &[',', '&', '-', '–', ';']) || self.is_word(*at, &["and", "or"])
        };
        let open = (at.saturating_sub(MOST_IN_LIST)..at).rev().find(|at| !lists(at));
        let end = (at..at + MOST_IN_LIST).find(|at| !lists(at));
        let (Some(open), Some(end)) = (open, end) else { return false };
        let clause = self.line.is_sign(end, &['(']) && self.line.is_sign(end + 2, &[')']);
        let close = if clause { end + 3 } else { end };
        let several = end - open > 2 || self.line.text(at).contains('.');
        several && self.line.is_sign(open, &['(', '[']) && self.line.is_sign(close, &[')', ']'])
    }

    /// `75739 Paris`, after the comma of an address.
    fn is_postcode(&self, amount: &Amount) -> bool {
        let (start, end) = (amount.atoms.start, amount.atoms.end);
        let text = self.line.text(start);
        let long = matches!(text.len(), 4..=6) && text.bytes().all(|byte| byte.is_ascii_digit());
        let addressed = start > 0 && self.line.is_sign(start - 1, &[',', '-']);
        long && amount.atoms.len() == 1
            && addressed
            && self.line.text(end).starts_with(char::is_uppercase)
            && !self.plural_follows(end)
    }

    /// Compounds in which nothing is counted: two-track, one-stop, 5-HT.
    pub(super) fn is_uncounted_compound(&self, amount: &Amount) -> bool {
        let end = amount.atoms.end;
        let tail = end + 1;
        self.line.is_hyphen(end)
            && (self.words.contexts.is(self.line, tail, Context::Tail)
                || self.line.is_digits(tail)
                || self.line.text(tail).starts_with(char::is_uppercase)
                || self.line.is_hyphen(tail + 1)
                || amount.high.is_some_and(|value| value <= Decimal::ONE))
    }

    /// The end of what is glued to a number: the rest of 212-555-0142, of 10:30, of 2016/17.
    pub(super) fn chain_end(&self, at: usize) -> usize {
        let stops = |at| self.line.is_sign(at, &[',', ';', ')', ']', '"', '”', '$', '€', '£']);
        (at..).find(|end| !self.line.is_glued(*end) || stops(*end)).unwrap_or(at)
    }
}
