//! Persons named again, by their surname alone; and other names that a pattern found once.

use std::collections::HashMap;
use std::ops::Range;

use super::name::{is_hyphen, is_regnal};
use crate::Kind;
use crate::candidate::{Candidate, Source};
use crate::found::Found;
use crate::shape::Shape;
use crate::view::View;

/// Surnames of the persons found, wherever they stand alone.
pub(crate) fn find(view: &View<'_>, persons: &[Candidate], names: &Found) -> Vec<Candidate> {
    let mut forms: HashMap<&str, Vec<Range<usize>>> = HashMap::new();
    for person in persons {
        for tokens in short_forms(view, person.tokens.clone()) {
            let known = forms.entry(view.lower(tokens.start)).or_default();
            if !known.iter().any(|form| view.document.text_of(form.clone()) == view.document.text_of(tokens.clone())) {
                known.push(tokens);
            }
        }
    }
    let mut found = Vec::new();
    let mut token = 0;
    while token < view.len() {
        match again(view, names, &forms, token) {
            Some(end) => {
                found.push(view.candidate(token..end, Kind::Person, Source::Pattern("surname")));
                token = end;
            }
            None => token += 1,
        }
    }
    found
}

fn again(view: &View<'_>, names: &Found, forms: &HashMap<&str, Vec<Range<usize>>>, token: usize) -> Option<usize> {
    if !view.is_capital(token) {
        return None;
    }
    let fits = |form: &&Range<usize>| {
        let length = form.len();
        let same = (0..length).all(|offset| view.lower(token + offset) == view.lower(form.start + offset));
        let whole = !(is_hyphen(view.word(token + length))
            && view.touches(token + length)
            && view.touches(token + length + 1)
            && view.is_capital(token + length + 1))
            && !(token > 0 && is_hyphen(view.word(token - 1)) && view.touches(token) && view.touches(token - 1));
        // A country of that name is the country.
        let other = names
            .over(token)
            .is_some_and(|name| name.tokens.len() >= length && name.kind != Kind::Place && name.kind != Kind::Work);
        same && whole && !other
    };
    let form = forms.get(view.lower(token))?.iter().filter(fits).max_by_key(|form| form.len())?;
    // "Hope", "Grant": an ordinary word too.
    let ordinary = form.len() == 1 && view.words.is_common(view.lower(token));
    let goes_on = view.shape(token + 1) == Shape::Lower || view.lower(token + 1).ends_with('s') && view.touches(token + 1);
    let next = token + 1 + usize::from(view.is_adverb(token + 1));
    let speaks = view.is_predicate(next) || goes_on && view.is_proper(token);
    let called = view.words.given_word(view.lower(token)).is_some();
    let meant = !ordinary || speaks || !view.is_first(token) && (!called || view.is_proper(token));
    meant.then_some(token + form.len())
}

/// The forms that later mentions take: the name whole, its surname with particles and hyphens, the first of two surnames, the given name.
fn short_forms(view: &View<'_>, name: Range<usize>) -> Vec<Range<usize>> {
    let words = words(view, &name);
    let mut forms = vec![name.clone()];
    let [given, .., last] = &words[..] else { return forms };
    let alone = |word: &Range<usize>| {
        view.word(word.start).len() > 1 && view.shape(word.end - 1) != Shape::Initial && !is_regnal(view, word.start)
    };
    if alone(last) {
        forms.push(last.clone());
        let particles = (name.start..last.start).rev().take_while(|token| view.words.is_particle(view.lower(*token))).last();
        forms.extend(particles.map(|start| start..name.end));
    }
    if let [_, .., first, _] = &words[..]
        && words.len() > 2
        && !view.words.is_common(view.lower(first.start))
        && !view.words.is_particle(view.lower(first.start))
        && alone(first)
    {
        forms.extend([first.clone(), first.start..name.end]);
    }
    let called =
        view.words.given_name(view.lower(given.start)).is_some() || view.words.given_word(view.lower(given.start)).is_some();
    if alone(given) && (called || !view.words.is_common(view.lower(given.start))) {
        forms.push(given.clone());
    }
    forms
}

/// The words of a name, those with hyphens whole.
fn words(view: &View<'_>, name: &Range<usize>) -> Vec<Range<usize>> {
    let mut words: Vec<Range<usize>> = Vec::new();
    let mut joined = false;
    for token in name.clone() {
        let hyphen = is_hyphen(view.word(token));
        match words.last_mut() {
            Some(word) if hyphen || joined => word.end = token + 1,
            _ => words.push(token..token + 1),
        }
        joined = hyphen;
    }
    words
}

/// Other places where names that patterns found stand: in headings, or without what gave them away.
pub(crate) fn repeat(view: &View<'_>, found: &[Candidate], names: &Found) -> Vec<Candidate> {
    let mut forms: HashMap<&str, Vec<&Candidate>> = HashMap::new();
    for candidate in found.iter().filter(|candidate| {
        (candidate.tokens.len() >= 2 || view.shape(candidate.tokens.start) == Shape::Caps) && candidate.tokens.len() <= 12
    }) {
        let list = forms.entry(view.lower(candidate.tokens.start)).or_default();
        if !list.iter().any(|other| {
            same(view, other, candidate.tokens.start, candidate.tokens.len()) && other.tokens.len() == candidate.tokens.len()
        }) {
            list.push(candidate);
        }
    }
    let mut again = Vec::new();
    for token in 0..view.len() {
        if !view.is_capital(token) || names.over(token).is_some_and(|name| name.tokens.len() > 1) {
            continue;
        }
        let Some(list) = forms.get(view.lower(token)) else { continue };
        let fits = |candidate: &&&Candidate| same(view, candidate, token, candidate.tokens.len());
        if let Some(form) = list.iter().filter(fits).max_by_key(|candidate| candidate.tokens.len()) {
            again.push(view.candidate(token..token + form.tokens.len(), form.kind, Source::Pattern("repeated")));
        }
    }
    again
}

fn same(view: &View<'_>, candidate: &Candidate, token: usize, length: usize) -> bool {
    token + length <= view.len()
        && view.same_sentence(token, token + length - 1)
        && (0..length).all(|offset| {
            let (one, other) = (candidate.tokens.start + offset, token + offset);
            view.lower(one) == view.lower(other) && (view.is_capital(one) == view.is_capital(other))
        })
}
