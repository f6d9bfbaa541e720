//! Offices: "Permanent Representative of Qatar", "SBI Chair", "climate activist".

use std::ops::Range;

use super::office::{core, phrase};
use crate::Kind;
use crate::candidate::{Candidate, Source};
use crate::found::Found;
use crate::shape::Shape;
use crate::view::View;

/// An office in the text, not yet known to be a mention.
#[derive(Clone, Debug)]
pub(crate) struct Phrase {
    pub(crate) tokens: Range<usize>,
    /// The words of the office itself.
    pub(crate) core: Range<usize>,
    /// Whether it is a mention without a name beside it.
    pub(crate) stands: bool,
}

/// All office phrases, in text order; found by their first and last tokens.
pub(crate) struct Offices {
    pub(crate) list: Vec<Phrase>,
    starts: Vec<u32>,
    ends: Vec<u32>,
}

impl Offices {
    pub(crate) fn find(view: &View<'_>, names: &Found) -> Self {
        let mut list = Vec::new();
        let mut token = 0;
        while token < view.len() {
            let named = names.over(token).is_some_and(|name| name.tokens.len() > 1 && name.tokens.end > token + 1);
            match core(view, token).filter(|_| !named) {
                Some((end, class)) => {
                    let mut office = phrase(view, names, token..end, class);
                    // "Special Representative of the Secretary-General for Fiji": the field is the outer office's.
                    if list.last().is_some_and(|outer: &Phrase| token < outer.tokens.end) && view.lower(end) == "for" {
                        office.tokens.end = end;
                    }
                    list.push(office);
                    token = end;
                }
                None => token += 1,
            }
        }
        let (mut starts, mut ends) = (vec![0; view.len() + 1], vec![0; view.len() + 1]);
        for (phrase, number) in list.iter().zip(1_u32..) {
            let Phrase { tokens, .. } = phrase;
            starts[tokens.start] = number;
            ends[tokens.end] = number;
        }
        Self { list, starts, ends }
    }

    /// The phrase whose first token is this.
    pub(crate) fn starting(&self, token: usize) -> Option<&Phrase> {
        self.list.get((*self.starts.get(token)? as usize).checked_sub(1)?)
    }

    /// The phrase whose last token is the one before `token`.
    pub(crate) fn ending(&self, token: usize) -> Option<&Phrase> {
        self.list.get((*self.ends.get(token)? as usize).checked_sub(1)?)
    }

    /// The phrases that are mentions: those that stand alone, and those beside a person.
    pub(crate) fn roles(&self, view: &View<'_>, names: &Found, persons: &Found) -> Vec<Candidate> {
        let mut found = Vec::new();
        let mut last = 0;
        for phrase in &self.list {
            let before = person_before(view, persons, phrase.tokens.start, last);
            if courtesy(view, phrase) {
                continue;
            }
            if phrase.stands || before || appointed(view, persons, phrase) || self.person_after(view, persons, phrase) {
                let mut tokens = phrase.tokens.clone();
                // "CEO Coalition to End Hunger": the body follows without a preposition.
                if before && let Some(body) = names.starting(tokens.end).filter(|name| name.kind == Kind::Organization) {
                    tokens.end = body.tokens.end;
                }
                last = tokens.end;
                found.push(view.candidate(tokens, Kind::Role, Source::Pattern("office")));
            }
        }
        found
    }

    /// Whether a person follows: "President X", "the Co-Chair, X", "the chair, Ambassador X"; of several holders, within the sentence.
    fn person_after(&self, view: &View<'_>, persons: &Found, phrase: &Phrase) -> bool {
        let mut at = phrase.tokens.end;
        let person = |at: usize| {
            persons
                .starting(skip_honorifics(view, at))
                .is_some_and(|person| view.same_sentence(phrase.core.start, person.tokens.start))
        };
        if person(at) {
            return true;
        }
        if matches!(view.lower(phrase.core.end - 1), "facilitators" | "chairs" | "co-facilitators" | "co-chairs") {
            let reach = at..view.len().min(at + 20);
            return reach
                .into_iter()
                .any(|token| view.same_sentence(phrase.core.start, token) && persons.starting(token).is_some());
        }
        while matches!(view.word(at), "," | "-" | "--" | "–" | "—" | ":") {
            at += 1;
        }
        let other = self.starting(at).is_some_and(|other| person(other.tokens.end));
        at > phrase.tokens.end && (person(at) || other)
    }
}

/// "Professor Falk": before a name a form of address, with a complement an office.
fn courtesy(view: &View<'_>, phrase: &Phrase) -> bool {
    phrase.tokens == phrase.core && skip_honorifics(view, phrase.core.start) == phrase.core.end && view.is_capital(phrase.core.end)
}

/// Whether a person stands right before, a comma and an article between; or the role that stands there belongs to one.
fn person_before(view: &View<'_>, persons: &Found, start: usize, last_role: usize) -> bool {
    let mut at = start;
    // ", a long-shot candidate"
    let adjectives = (start.saturating_sub(3)..start)
        .rev()
        .take_while(|token| view.shape(*token) == Shape::Lower && !is_article(view.lower(*token)) || view.word(*token) == "-");
    let first = adjectives.last().unwrap_or(start);
    if is_article(view.before(first)) && view.same_sentence(first - 1, start) {
        at = first - 1;
    } else if matches!(view.before(at), "ph.d." | "phd" | "m.d." | "md" | "esq." | "jr." | "obe" | "cbe") {
        at -= if view.word(at.saturating_sub(2)) == "," { 1 } else { 0 };
    }
    if at > 0 && matches!(view.before(at), "," | "(" | "–" | "—" | "--" | "and") {
        let person = persons.ending(at - 1).is_some();
        let role = last_role == at - 1 && last_role > 0 && matches!(view.before(at), "," | "and");
        return role || (person && view.before(at) != "and");
    }
    false
}

/// "elected Ana Falk vice chair of the Board": an office in small letters with its complement, right after the name.
fn appointed(view: &View<'_>, persons: &Found, phrase: &Phrase) -> bool {
    let Some(person) = persons.ending(phrase.tokens.start).filter(|_| phrase.tokens.end > phrase.core.end) else { return false };
    let reach = person.tokens.start.saturating_sub(5)..person.tokens.start;
    view.shape(phrase.tokens.start) == Shape::Lower
        && reach.into_iter().any(|token| {
            let verb = matches!(view.lower(token), "elected" | "appointed" | "named" | "designated" | "nominated" | "re-elected");
            verb && view.same_sentence(token, phrase.tokens.start)
        })
}

fn is_article(lower: &str) -> bool {
    matches!(lower, "the" | "a" | "an" | "his" | "her" | "its" | "their")
}

/// The token after all honorifics at a token.
pub(crate) fn skip_honorifics(view: &View<'_>, mut token: usize) -> usize {
    // "H.E. Mr. Ambassador Dr." is as far as courtesy goes.
    const MOST: usize = 6;
    for _ in 0..MOST {
        match view.words.honorifics.longest_at(view.document, token) {
            Some((length, _)) => token += length,
            None => break,
        }
    }
    token
}
