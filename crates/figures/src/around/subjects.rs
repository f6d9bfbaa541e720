use std::ops::Range;

use rapporteur_tagger::{Label, Lemmas, Tag, VerbForm};

use super::Tokens;
use crate::lists::Found;
use crate::noun_phrase::Head;
use crate::words::{Measuring, Unit, WordClass};

/// More tokens than a subject or an object has.
const MOST_TOKENS: usize = 24;

impl Tokens<'_> {
    /// What a verb before a claim measures: *victims* numbered 500, the number of *victims* reached 300, to cut *emissions* by half.
    pub(crate) fn measured(&self, found: &Found) -> Option<Range<usize>> {
        let (start, unit) = (found.tokens.start, found.claim.amount.unit);
        if found.claim.amount.adjectival || found.claim.age {
            return None;
        }
        let before = self.back_over(start, &[Tag::Adv]);
        let link = before.checked_sub(1).filter(|at| *at >= self.sentence.start).map(|at| self.lower(at))?;
        let link = if matches!(link, "to" | "at" | "by") { link } else { "" };
        let verb = self.back_over(before - usize::from(!link.is_empty()), &[Tag::Adv]).checked_sub(1)?;
        if self.is_tag(start, &[Tag::Verb]) && self.is_tag(verb, &[Tag::Aux]) {
            return self.subject(verb, unit, self.measuring(start)?);
        }
        // "From 30% to 20%" are two levels.
        let change = matches!(unit, Unit::Percent(_) | Unit::Ratio) && self.lower(start) != "from";
        if unit == Unit::Count && (self.lower(start) == "from" || link == "to") {
            let end = if link == "to" { before - 1 } else { start };
            if let Some(number) = self.object(end, true) {
                return Some(number);
            }
        }
        match self.measuring(verb) {
            Some(Measuring::Be) if link.is_empty() => self.subject(verb, unit, Measuring::Be),
            Some(class @ (Measuring::Sum | Measuring::Level)) if link != "by" => self.subject(verb, unit, class),
            Some(Measuring::Change) if link == "to" => self.subject(verb, unit, Measuring::Level),
            Some(Measuring::Change) if change && link != "at" => self.changing(verb),
            _ if change && link == "by" => self.object(before - 1, false),
            _ => None,
        }
    }

    fn measuring(&self, verb: usize) -> Option<Measuring> {
        let label = self.nouns.label(verb).filter(|label| matches!(label.tag(), Tag::Verb | Tag::Aux))?;
        self.words.verbs.get(&Lemmas::default().of_lower(self.lower(verb), label))
    }

    /// The subject that is so many. A share goes with what it is a share of; one thing alone is no count.
    fn subject(&self, verb: usize, unit: Unit, class: Measuring) -> Option<Range<usize>> {
        let subject = self.subject_before(verb)?;
        let share = matches!(unit, Unit::Percent(_) | Unit::Ratio);
        if let Some(of) = self.number_end(&subject).filter(|_| share || unit == Unit::Count) {
            return self.nouns.read(self.past_determiners(of)..verb, Head::Any, true);
        }
        let noun = self.nouns.read(self.past_determiners(subject.start)..verb, Head::Any, true)?;
        let plural = self.nouns.label(noun.end - 1).is_some_and(Label::is_plural);
        let tally = self.words.grammar.is(self.lower(noun.end - 1), WordClass::Tally);
        let fits = match unit {
            Unit::Count => plural || (tally && class != Measuring::Be),
            Unit::Money(_) => plural && class == Measuring::Sum,
            _ => false,
        };
        fits.then_some(noun)
    }

    /// The subject that changes by so much.
    fn changing(&self, verb: usize) -> Option<Range<usize>> {
        let subject = self.subject_before(verb)?;
        let start = self.number_end(&subject).unwrap_or(subject.start);
        self.nouns.read(self.past_determiners(start)..verb, Head::Any, true)
    }

    /// The object of a verb of change that ends before a token: to cut *emissions* by half. `counted` asks for a number of things:
    /// to raise the number of *seats* from five to seven.
    fn object(&self, end: usize, counted: bool) -> Option<Range<usize>> {
        let first = end.saturating_sub(MOST_TOKENS).max(self.sentence.start);
        let verb = (first..end).rev().take_while(|at| !self.bounds_clause(*at)).find(|at| self.form(*at).is_some())?;
        if self.measuring(verb) != Some(Measuring::Change) {
            return None;
        }
        let of = self.number_end(&(verb + 1..end));
        let start = if counted { of? } else { of.unwrap_or(verb + 1) };
        self.nouns.read(self.past_determiners(start)..end, Head::Any, true)
    }

    /// The tokens between the beginning of a clause and its verb, where they begin with a noun phrase and hold no other verb.
    fn subject_before(&self, verb: usize) -> Option<Range<usize>> {
        let end = self.back_over(verb, &[Tag::Aux, Tag::Adv, Tag::Part]);
        let predicates = self.form(verb) == Some(VerbForm::Participle) || self.is_finite(end);
        let first = verb.saturating_sub(MOST_TOKENS).max(self.sentence.start);
        let boundary = (first..end).rev().find(|at| self.bounds_clause(*at)).map_or(first, |at| at + 1);
        let mut start = boundary;
        while self.is_tag(start, &[Tag::Cconj, Tag::Adv, Tag::Sconj]) {
            start += 1;
        }
        if self.is_tag(start, &[Tag::Adp]) {
            start = self.nouns.base(start + 1, end)?.tokens.end;
        }
        let phrase = self.nouns.base(start, end)?;
        let verbless = (phrase.tokens.end..end).all(|at| !self.is_finite(at));
        (predicates && verbless).then_some(start..end)
    }

    /// The end of "the number of" at the beginning of a phrase.
    fn number_end(&self, tokens: &Range<usize>) -> Option<usize> {
        let phrase = self.nouns.base(tokens.start, tokens.end)?;
        let number = self.words.grammar.is(self.lower(phrase.head), WordClass::Number);
        (number && self.lower(phrase.tokens.end) == "of").then_some(phrase.tokens.end + 1)
    }

    fn past_determiners(&self, token: usize) -> usize {
        (token..).find(|at| !self.is_tag(*at, &[Tag::Det, Tag::Pron])).unwrap_or(token)
    }

    fn bounds_clause(&self, token: usize) -> bool {
        self.is_tag(token, &[Tag::Punct, Tag::Sconj])
            || matches!(
                self.lower(token),
                "that" | "which" | "who" | "while" | "whereas" | "but" | "if" | "when" | "where" | "said"
            )
    }

    fn back_over(&self, end: usize, tags: &[Tag]) -> usize {
        let start = self.sentence.start;
        (start..end).rev().find(|at| !self.is_tag(*at, tags)).map_or(start, |at| at + 1)
    }
}
