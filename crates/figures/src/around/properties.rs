use std::ops::Range;

use rapporteur_tagger::{Tag, VerbForm};

use super::{MOST_TOKENS, Tokens};
use crate::lists::Found;
use crate::words::{Unit, WordClass};

/// What is said of what a claim counts.
#[derive(Clone, Debug)]
pub(crate) struct Property {
    pub(crate) tokens: Range<usize>,
    /// Whether the claim is its subject.
    pub(crate) predicate: bool,
}

impl Tokens<'_> {
    /// What is said of what a claim counts: the predicate whose subject it is, else a participle or relative clause after it. `next` is
    /// where the next claim begins that has a predicate of its own.
    pub(super) fn property(&self, found: &Found, claim: &Range<usize>, next: Option<usize>) -> Option<Property> {
        let counted_after = found.counted.as_ref().is_none_or(|counted| counted.start >= claim.start);
        let measures = matches!(found.claim.amount.unit, Unit::Duration(_) | Unit::Measure(_)) && found.counted.is_none();
        if found.claim.age || found.claim.amount.adjectival || measures || !counted_after {
            return None;
        }
        // "Only $5, suggesting that" says nothing of the dollars.
        let things = found.counted.is_some() || !matches!(found.claim.amount.unit, Unit::Money(_));
        let limit = next.map_or(self.sentence.end, |next| self.before_joint(next));
        let end = self.past_complements(claim.end);
        let predicate = |start| Some(Property { tokens: self.clause(start, limit)?, predicate: true });
        if self.is_subject(claim.start) {
            let verb = self.past_adverbs(end);
            if self.is_finite(verb) && !self.words.grammar.is(self.lower(verb), WordClass::Preposition) {
                return predicate(end);
            }
            if let Some(main) = (things && self.modifies(end)).then(|| self.main_verb(end, limit)).flatten() {
                return predicate(main);
            }
        }
        let modifier = [claim.end, end].into_iter().find(|at| things && self.modifies(*at))?;
        Some(Property { tokens: self.clause(modifier, limit)?, predicate: false })
    }

    /// Where what is joined to a clause by "and" or a comma leaves it, or the end of the sentence where nothing joins it.
    fn before_joint(&self, next: usize) -> usize {
        let joins = |at: usize| matches!(self.lower(at), "and" | "but" | "or" | "," | ";" | "while" | "whereas");
        let between = |at: usize| self.is_tag(at, &[Tag::Adv, Tag::Det, Tag::Adp]);
        let last = (self.sentence.start..next).rev().find(|at| !between(*at)).filter(|at| joins(*at));
        let first = |last: usize| (self.sentence.start..=last).rev().take_while(|at| joins(*at)).last().unwrap_or(last);
        last.map_or(self.sentence.end, first)
    }

    /// Whether nothing before a noun phrase makes it the object of a preposition.
    fn is_subject(&self, start: usize) -> bool {
        let first = self.sentence.start;
        let before = (first..start).rev().find(|at| !self.is_tag(*at, &[Tag::Det, Tag::Adv, Tag::Adj, Tag::Pron]));
        !before.is_some_and(|at| self.is_tag(at, &[Tag::Adp]))
    }

    /// After prepositional phrases and brackets: of trafficking (2015) *are*.
    fn past_complements(&self, start: usize) -> usize {
        let mut at = start;
        while at < start + MOST_TOKENS {
            let next = if self.is_tag(at, &[Tag::Adp]) {
                let end = self.nouns.base(at + 1, self.sentence.end).map(|phrase| phrase.tokens.end);
                // Lucas *the Elder*.
                let named = |end| self.nouns.base(end, self.sentence.end).filter(|phrase| !phrase.determiner.is_empty());
                end.map(|end| named(end).map_or(end, |phrase| phrase.tokens.end))
            } else if self.is_tag(at, &[Tag::Part]) && self.lower(at) != "to" && self.lower(at) != "not" {
                self.nouns.base(at, self.sentence.end).map(|phrase| phrase.tokens.end)
            } else {
                self.past_brackets(at)
            };
            let Some(next) = next.filter(|next| *next > at) else { break };
            at = next;
        }
        at
    }

    fn past_brackets(&self, at: usize) -> Option<usize> {
        let opens = self.lower(at) == "(";
        opens.then(|| (at..at + MOST_TOKENS).find(|close| self.lower(*close) == ")").map(|close| close + 1)).flatten()
    }

    /// Whether a participle or a relative clause starts there: *travelling* to Europe, *who* left.
    fn modifies(&self, at: usize) -> bool {
        let participle = match self.form(at) {
            _ if self.words.grammar.is(self.lower(at), WordClass::Preposition) => false,
            Some(VerbForm::Gerund | VerbForm::Participle) => true,
            // "Documents *tabled* by Peru" was taken for a past.
            Some(VerbForm::Past) => self.is_tag(at + 1, &[Tag::Adp]),
            _ => false,
        };
        let relative = matches!(self.lower(at), "who" | "which" | "that" | "whose");
        (participle && self.is_tag(at, &[Tag::Verb])) || (relative && self.is_finite(self.past_adverbs(at + 1)))
    }

    /// The verb of the main clause after a participle's phrase: travelling alone *were stopped*.
    fn main_verb(&self, start: usize, limit: usize) -> Option<usize> {
        let clause = self.clause(start, limit)?;
        let end = clause.clone().find(|at| self.lower(*at) == "than").unwrap_or(clause.end);
        // After what may be a past itself, another past may be joined to it.
        let sure = self.form(start) != Some(VerbForm::Past);
        (start + 1..end).find(|at| {
            let auxiliary = self.is_tag(*at, &[Tag::Aux]) && self.is_finite(*at);
            let other = self.is_finite(*at) && (sure || self.form(*at) != Some(VerbForm::Past));
            (auxiliary || other) && !matches!(self.lower(at - 1), "who" | "which" | "that" | "and" | "or" | "to")
        })
    }

    /// From a verb to the end of its clause, without the punctuation there.
    fn clause(&self, start: usize, limit: usize) -> Option<Range<usize>> {
        let limit = limit.min(start + MOST_TOKENS);
        let mut at = start + 1;
        while at < limit && !self.ends_clause(at, start) {
            at = self.past_brackets(at).unwrap_or(at + 1);
        }
        let end = (start..at.min(limit)).rev().find(|at| !self.is_tag(*at, &[Tag::Punct, Tag::Adp]) || self.lower(*at) == ")")? + 1;
        Some(start..end)
    }

    fn ends_clause(&self, at: usize, start: usize) -> bool {
        match self.lower(at) {
            ";" | ":" | "." | "?" | "!" | "—" | "–" | "”" | "\"" | ")" | "while" | "whereas" | "although" | "though"
            | "compared" | "according" => true,
            // "would, in effect, bind", "found that, although".
            "," if at == start + 1 || self.lower(at - 1) == "that" => false,
            "," => !self.is_date_part(at + 1) && !self.goes_on(at + 1, start),
            "and" | "but" | "or" if self.is_date_part(at + 1) => false,
            "and" | "but" | "or" => self.joins_another(at + 1, start),
            _ => false,
        }
    }

    /// Whether what follows a comma belongs to the clause before it: one more predicate, or an item of a list that ends in "and".
    fn goes_on(&self, at: usize, start: usize) -> bool {
        let next = at + usize::from(matches!(self.lower(at), "and" | "or"));
        let predicate = self.past_adverbs(next);
        if next > at || self.form(predicate).is_some_and(|form| Some(form) == self.form(start)) {
            return !self.joins_another(next, start);
        }
        if self.is_tag(at, &[Tag::Sconj, Tag::Adp, Tag::Pron, Tag::Verb, Tag::Aux, Tag::Cconj, Tag::Adv]) {
            return false;
        }
        let mut list = (at..at + 10).take_while(|at| !self.is_finite(*at) && !matches!(self.lower(*at), ";" | "." | ":"));
        list.any(|at| matches!(self.lower(at), "and" | "or") && !self.opens_clause(at + 1))
    }

    /// Whether what follows "and" is joined to something before the clause: a subject, "that", a verb where the clause is reported.
    fn joins_another(&self, at: usize, start: usize) -> bool {
        let verb = self.past_adverbs(at);
        let comma = self.lower(at.saturating_sub(2)) == ",";
        let other = match self.form(verb) {
            Some(VerbForm::Gerund) => self.is_finite(start),
            // "He said that nine had been seen, and *invited* comments": a past, whatever it was taken for.
            Some(VerbForm::Participle) => comma,
            _ => self.is_finite(verb),
        };
        self.lower(at) == "that" || self.opens_clause(at) || (self.is_reported(start) && other)
    }

    /// Whether a verb stands before a clause, so that what is joined to the clause may be joined to that verb.
    fn is_reported(&self, start: usize) -> bool {
        (self.sentence.start.max(start.saturating_sub(MOST_TOKENS))..start).any(|at| self.is_finite(at))
    }

    /// Whether a clause with a subject of its own starts there.
    fn opens_clause(&self, at: usize) -> bool {
        let start = self.past_adverbs(at);
        let Some(phrase) = self.nouns.base(start, self.sentence.end) else {
            return self.is_tag(start, &[Tag::Pron]) && self.is_finite(self.past_adverbs(start + 1));
        };
        let end = self.past_complements(phrase.tokens.end);
        let elliptic = self.is_tag(phrase.head, &[Tag::Num]) && self.form(end) == Some(VerbForm::Participle);
        elliptic || self.is_finite(self.past_adverbs(end))
    }
}
