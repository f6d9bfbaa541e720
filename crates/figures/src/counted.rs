//! What a figure counts.

use std::ops::Range;

use rapporteur_tagger::{NounPhrase, Tag};
use rust_decimal::Decimal;

use crate::modifiers::Claim;
use crate::noun_phrase::Head;
use crate::scan::Scan;
use crate::words::{Link, Time, Unit, WordClass};

/// More tokens than stand before a noun of change.
const MOST_MODIFIERS: usize = 8;

impl Scan<'_> {
    /// The tokens of the noun phrase that a claim counts.
    pub(crate) fn counted(&self, claim: &Claim) -> Option<Range<usize>> {
        if claim.age {
            return None;
        }
        if claim.amount.adjectival {
            return self.linked(claim);
        }
        let found = match claim.amount.unit {
            Unit::Count => self.compound(claim.end).or_else(|| self.direct(claim)).or_else(|| self.linked(claim)),
            Unit::Percent(_) | Unit::Ratio => self.direct(claim).or_else(|| self.linked(claim)),
            Unit::Duration(_) if self.is_deadline(claim) => None,
            Unit::Duration(_) | Unit::Measure(_) | Unit::Money(_) => self.linked(claim),
        };
        found.or_else(|| self.changed(claim))
    }

    /// The noun of a compound: a 24-*member* board.
    fn compound(&self, at: usize) -> Option<Range<usize>> {
        if !self.line.is_hyphen(at) {
            return None;
        }
        let token = self.line.token_after(at + 1);
        Some(token..token + 1)
    }

    /// The noun phrase right after the number.
    fn direct(&self, claim: &Claim) -> Option<Range<usize>> {
        let determined = claim.amount.unit == Unit::Ratio;
        let more = usize::from(claim.amount.unit == Unit::Count && self.is_word(claim.end, &["more", "fewer", "less"]));
        let at = if determined { self.past_determiner(claim.end) } else { claim.end + more };
        let share = claim.amount.unit != Unit::Count;
        let verb = share && self.tag(at) == Some(Tag::Verb) && !self.line.is_hyphen(at + 1) && !self.is_content(at + 1);
        let found = if verb { None } else { self.phrase(at, head(claim), at > claim.end) }?;
        Some(found.start..if share { self.past_change(found.end) } else { found.end })
    }

    /// After a noun of change that was taken for a verb: a 15% emissions *cut* by 2030.
    fn past_change(&self, token: usize) -> usize {
        let document = self.line.document();
        let inside = token + 1 < self.line.tokens().end;
        let change =
            inside && self.words.grammar.is(document.lower(token), WordClass::Change) && self.nouns.tag(token) == Some(Tag::Verb);
        let object = matches!(self.nouns.tag(token + 1), Some(Tag::Det | Tag::Noun | Tag::Propn | Tag::Adj | Tag::Pron | Tag::Num));
        token + usize::from(change && !object)
    }

    /// The noun phrase after "of the" and the like.
    fn linked(&self, claim: &Claim) -> Option<Range<usize>> {
        let closed = usize::from(self.line.is_sign(claim.end, &['\'', '"', '’', '”']) && self.line.is_glued(claim.end));
        let (end, link) = self.line.phrase_at(&self.words.grammar.links, claim.end + closed)?;
        let at = self.past_determiner(end);
        match (link, claim.amount.unit) {
            (Link::Any, Unit::Count) => self.phrase(at, Head::Plural, true),
            (Link::Any, Unit::Money(_) | Unit::Duration(_) | Unit::Measure(_)) if self.is_word(end, &["a", "an"]) => None,
            (Link::Any, _) => self.phrase(at, Head::Any, true),
            (Link::Money, Unit::Money(_)) if at == end && self.line.text(at).starts_with(char::is_lowercase) => {
                self.phrase(at, Head::Any, true)
            }
            (Link::Money, _) => None,
        }
    }

    /// The noun of change that an amount measures, with its modifiers: a *decrease* of 0.1, a *temperature rise* of 2°C.
    fn changed(&self, claim: &Claim) -> Option<Range<usize>> {
        let noun = claim.start.checked_sub(2).filter(|noun| self.is_word(noun + 1, &["of"]))?;
        let measures = match claim.amount.unit {
            Unit::Count => self.is_class(noun, WordClass::Change) || self.is_class(noun, WordClass::Tally),
            Unit::Percent(_) | Unit::Measure(_) => self.is_class(noun, WordClass::Change),
            _ => false,
        };
        let token = self.line.token_after(noun);
        let sentence = self.line.tokens();
        // "Urged reductions of 3%" begins with a verb.
        let plain = |phrase: &NounPhrase| {
            let tag = |at| self.nouns.tag(at);
            let verb = phrase.determiner.is_empty() && phrase.modifiers().any(|at| tag(at) == Some(Tag::Verb));
            phrase.head == token && !verb && phrase.modifiers().all(|at| tag(at) != Some(Tag::Cconj))
        };
        let phrase = |start| self.nouns.base(start, sentence.end).filter(plain);
        let first = (token.saturating_sub(MOST_MODIFIERS).max(sentence.start)..token).find_map(phrase);
        let first = first.map_or(token, |phrase| phrase.determiner.end);
        measures.then_some(first..token + 1)
    }

    /// "within 90 days of the vote" counts no votes.
    fn is_deadline(&self, claim: &Claim) -> bool {
        claim.start > 0 && self.is_word(claim.start - 1, &["within", "after", "every"])
    }

    fn past_determiner(&self, at: usize) -> usize {
        let mut at = at;
        while self.line.is_letters(at) && matches!(self.tag(at), Some(Tag::Det | Tag::Pron)) {
            at += 1;
        }
        at
    }

    fn phrase(&self, at: usize, head: Head, owned: bool) -> Option<Range<usize>> {
        let quoted = self.line.is_sign(at, &['\'', '"', '“', '‘']) && !self.line.is_glued(at) && self.line.is_glued(at + 1);
        let at = at + usize::from(quoted);
        // Adverbs of place before a noun were taken for adverbs: inland waters, overseas staff.
        let place = self.tag(at) == Some(Tag::Adv) && self.is_content(at + 1) && !self.line.lower(at).ends_with("ly");
        if place {
            let noun = self.nouns.read(self.line.token_after(at + 1)..self.line.tokens().end, head, false)?;
            return Some(self.line.token_after(at)..noun.end);
        }
        let time = self.words.periods.end(self.line.document(), self.line.token_after(at), Time::Whole);
        if !self.line.is_letters(at) || time.is_some() {
            return None;
        }
        self.nouns.read(self.line.token_after(at)..self.line.tokens().end, head, owned)
    }
}

/// One, zero and parts of one may count a singular; the others count plurals.
fn head(claim: &Claim) -> Head {
    let amount = &claim.amount;
    let value = amount.high.or(amount.low);
    let singular = value.is_some_and(|value| value <= Decimal::ONE || !value.is_integer());
    if amount.unit == Unit::Count && (!singular || amount.numeral.is_scaled()) { Head::Plural } else { Head::Any }
}
