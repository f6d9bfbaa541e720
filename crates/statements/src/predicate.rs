//! The main clause of what is said: its subject, its first finite verb, and what that says of the subject.

use std::ops::Range;

use rapporteur_tagger::{Tag, VerbForm};

use crate::view::View;
use crate::words::Classes;

/// How far the complement of a copula is read, in tokens: "is not politically very feasible".
const COMPLEMENT: usize = 6;

/// Longest clause that may lead in what is said, in tokens.
const LEAD_IN: usize = 40;

/// When what the verb tells of is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Tense {
    /// "employed", "has employed", "is employing".
    Done,
    /// "employs".
    Present,
    /// "would employ".
    Modal,
}

/// The predicate of the main clause.
#[derive(Clone, Debug)]
pub(crate) struct Predicate {
    pub(crate) subject: Range<usize>,
    /// Its first auxiliary, or the main verb.
    pub(crate) first: usize,
    /// The main verb; where a copula stands alone, the copula.
    pub(crate) verb: usize,
    pub(crate) modal: Option<usize>,
    pub(crate) tense: Tense,
    pub(crate) negated: bool,
    pub(crate) passive: bool,
    /// Where a copula has no verb behind it, the words that it ascribes to the subject.
    pub(crate) complement: Range<usize>,
}

impl Predicate {
    /// Reads the main clause of `content`; `None` where it has no finite verb.
    pub(crate) fn of(view: &View<'_>, content: &Range<usize>) -> Option<Self> {
        let start = main_start(view, content);
        let first = finite_verb(view, &(start..content.end))?;
        let mut negated = false;
        let mut modal = None;
        let mut verb = first;
        let mut at = first;
        while at < content.end {
            negated |= view.has(at, Classes::NEGATION);
            if view.has(at, Classes::MODAL) {
                modal = modal.or(Some(at));
            } else if !is_aside(view, at, first) {
                break;
            }
            at += 1;
        }
        let auxiliary = at > first;
        let form = view.label(at.min(content.end - 1)).form();
        let verbal = at < content.end && view.mention(at).is_none() && view.label(at).tag() == Tag::Verb;
        let mut tense = if view.label(first).form() == Some(VerbForm::Past) { Tense::Done } else { Tense::Present };
        let mut passive = false;
        let mut complement = 0..0;
        if auxiliary && verbal {
            verb = at;
            let perfect = (first..at).any(|token| view.is_one_of(token, &["has", "have", "had", "having"]));
            let be = (first..at).any(|token| is_be(view, token));
            let participle = matches!(form, Some(VerbForm::Participle | VerbForm::Past));
            passive = be && participle;
            tense = if perfect && participle || be && form == Some(VerbForm::Gerund) { Tense::Done } else { tense };
        } else if auxiliary {
            verb = (first..at).rev().find(|&token| view.has(token, Classes::AUXILIARY)).unwrap_or(first);
            complement = at..complement_end(view, at, content.end);
        }
        if modal.is_some() {
            tense = Tense::Modal;
        }
        Some(Self { subject: start..first, first, verb, modal, tense, negated, passive, complement })
    }

    /// The part of `content` that the main clause itself says: neither its subject's clauses nor those that depend on its verb ("was not
    /// convinced |that it should|").
    pub(crate) fn scope(&self, view: &View<'_>, content: &Range<usize>) -> Range<usize> {
        let depends = |&token: &usize| {
            view.has(token, Classes::SUBORDINATOR.or(Classes::RELATIVE)) && !view.in_brackets(token) && !view.is(token, "as")
        };
        let start = self.first;
        let end = (self.verb + 1..content.end).find(depends).map_or(content.end, |subordinator| subordinator + 1);
        // "it is important |that| …" and "there is a need …" ask by what depends on them.
        let open = view.is_one_of(self.subject.start, &["it", "there"]) || !self.complement.is_empty() && !self.negated;
        if open { start..content.end } else { start..end }
    }

    /// Whether a word belongs to the verb or is what a copula ascribes, or to a second verb of the same subject: "and |will| pay".
    pub(crate) fn says(&self, view: &View<'_>, token: usize) -> bool {
        let joined = token > self.verb && view.is_one_of(token - 1, &["and", "but", ","]);
        (self.first..=self.verb.max(self.complement.end)).contains(&token) || joined
    }

    /// The last word of the subject's first noun phrase: its head, mostly.
    pub(crate) fn head(&self, view: &View<'_>) -> Option<usize> {
        let closes = Classes::PREPOSITION.or(Classes::SUBORDINATOR).or(Classes::RELATIVE);
        let end = self.subject.clone().skip(1).find(|&token| {
            view.has(token, closes)
                || view.is(token, ",")
                || view.is(token, "(")
                || view.is_gerund(token) && !view.label(token - 1).is_nominal()
        });
        let mut head = end.unwrap_or(self.subject.end).checked_sub(1)?;
        while head > self.subject.start && (view.has(head, Classes::ADVERB) || view.is_opening_mark(head)) {
            head -= 1;
        }
        (head >= self.subject.start).then_some(head)
    }
}

/// What may stand between the first word of a predicate and its verb or complement: "is |not “totally|” false".
fn is_aside(view: &View<'_>, token: usize, first: usize) -> bool {
    let aside = Classes::ADVERB.or(Classes::NEGATION).or(Classes::AUXILIARY);
    view.has(token, aside) && !view.is(token, "too") || token > first && view.is_opening_mark(token)
}

/// Where the adjectives behind a copula end, with the first noun that they belong to: "not |a pragmatic approach| to targets".
fn complement_end(view: &View<'_>, start: usize, end: usize) -> usize {
    let closes = |token: usize| {
        view.has(token, Classes::PREPOSITION.or(Classes::SUBORDINATOR)) || view.is_gerund(token) || view.is_symbol(token)
    };
    let end = end.min(start + COMPLEMENT);
    let end = (start..end).find(|&token| closes(token)).unwrap_or(end);
    (start..end).find(|&token| view.label(token).is_nominal()).map_or(end, |noun| noun + 1)
}

pub(crate) fn is_be(view: &View<'_>, token: usize) -> bool {
    view.is_one_of(token, &["be", "is", "are", "was", "were", "been", "being", "am", "'s", "'re", "'m"])
}

/// Where the main clause begins: behind the comma of a clause or an adverbial that leads it in.
pub(crate) fn main_start(view: &View<'_>, content: &Range<usize>) -> usize {
    let leads_in = view.has(content.start, Classes::SUBORDINATOR.or(Classes::PREPOSITION)) || view.is(content.start, "while");
    if !leads_in || view.is(content.start, "that") {
        return content.start;
    }
    let comma = |&token: &usize| view.is(token, ",") && !view.in_brackets(token) && !view.inside_mention(token);
    content.clone().take(LEAD_IN).find(comma).map_or(content.start, |comma| comma + 1)
}

/// The first finite verb or auxiliary of a clause, outside the relative clauses of its subject.
pub(crate) fn finite_verb(view: &View<'_>, clause: &Range<usize>) -> Option<usize> {
    let mut relative = false;
    let mut token = clause.start;
    while token < clause.end {
        let outside = !view.in_brackets(token) && view.mention(token).is_none();
        let noun_before = token > clause.start && view.label(token - 1).is_nominal();
        if outside && token > clause.start && view.is(token, "that") && !noun_before && !relative {
            // "the need to show that …": no verb of its own comes before what depends on it.
            return None;
        }
        if outside && token > clause.start && (view.has(token, Classes::RELATIVE) || view.is(token, "that") && noun_before) {
            relative = true;
        } else if outside && is_finite(view, token, clause.start) {
            if !relative {
                return Some(token);
            }
            relative = false;
            while token + 1 < clause.end
                && view.has(token + 1, Classes::AUXILIARY.or(Classes::MODAL).or(Classes::ADVERB).or(Classes::NEGATION))
            {
                token += 1;
            }
            if view.label((token + 1).min(clause.end - 1)).tag() == Tag::Verb {
                token += 1;
            }
        }
        token += 1;
    }
    None
}

fn is_finite(view: &View<'_>, token: usize, start: usize) -> bool {
    if view.has(token, Classes::MODAL) {
        return true;
    }
    if view.has(token, Classes::AUXILIARY) {
        return !view.is_one_of(token, &["be", "been", "being", "having"]);
    }
    let label = view.label(token);
    let before = token.checked_sub(1).filter(|&before| before >= start);
    let adjective = before.is_some_and(|before| {
        view.has(before, Classes::DETERMINER.or(Classes::PREPOSITION)) && !view.has(before, Classes::SUBJECT)
    });
    let agent = view.is(token + 1, "by");
    // "|taxes| are too high": no verb stands before the one that has the tense.
    let noun = view.is_one_of(token + 1, &["is", "are", "was", "were", "will", "should", "must", "would"]);
    // "its delegation |supported| the draft": a participle has no object of its own.
    let past = label.form() == Some(VerbForm::Participle)
        && before.is_some_and(|before| view.label(before).is_nominal())
        && view.has(token + 1, Classes::DETERMINER);
    label.tag() == Tag::Verb
        && (past || matches!(label.form(), Some(VerbForm::Past | VerbForm::ThirdPerson | VerbForm::Present)))
        && !adjective
        && !noun
        && !(agent && label.form() == Some(VerbForm::Past))
}
