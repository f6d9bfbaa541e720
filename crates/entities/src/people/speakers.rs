//! Bodies that nothing tells but that they speak: "Work in Progress said".

use std::ops::Range;

use rapporteur_tagger::Tag;

use crate::Kind;
use crate::candidate::{Candidate, Source};
use crate::found::Found;
use crate::function_words::{is_calendar, is_function_word};
use crate::shape::{Shape, Style};
use crate::view::View;
use crate::words::Beside;

/// Longer ones are hardly ever one name.
const MAX_TOKENS: usize = 16;

/// Runs of capitals before verbs of saying, where no other name reaches as far.
pub(crate) fn find(view: &View<'_>, names: &Found, persons: &Found) -> Vec<Candidate> {
    let verbs = (1..view.len()).filter(|token| view.says(*token) && view.style(*token) == Style::Running);
    let runs = verbs.filter_map(|verb| before(view, names, persons, verb));
    let kind = |name: &Range<usize>| if is_person(view, names, name) { Kind::Person } else { Kind::Organization };
    runs.map(|name| view.candidate(name.clone(), kind(&name), Source::Pattern("speaker"))).collect()
}

fn before(view: &View<'_>, names: &Found, persons: &Found, verb: usize) -> Option<Range<usize>> {
    let mut start = verb;
    while start > 0 && verb - start < MAX_TOKENS && view.same_sentence(start - 1, verb) {
        let left = start - 1;
        if is_word(view, left) {
            start = left;
        } else if start < verb && is_link(view, left) && left > 0 && is_word(view, left - 1) && view.same_sentence(left - 1, verb) {
            start = left - 1;
        } else {
            break;
        }
    }
    while start < verb && (is_opening(view, start) || is_link(view, start)) {
        start += 1;
    }
    let capitals = (start..verb).filter(|token| view.shape(*token) == Shape::Capital).count();
    let own = |token: usize| {
        let guessed = |name: &Candidate| name.source == Source::Pattern("head") && name.kind == Kind::Organization;
        names.over(token).is_none_or(|name| is_geographic(name) || guessed(name)) && persons.over(token).is_none()
    };
    let offices = (start..verb).any(|token| view.starts_office(token) || view.starts_honorific(token));
    let named = names.over(verb - 1).is_some_and(|name| name.tokens.start <= start);
    (capitals >= 2
        && !offices
        && !named
        && !is_governed(view, start)
        && !is_class(view, start..verb)
        && (start..verb).all(own)
        && own_words(view, names, start..verb))
    .then_some(start..verb)
}

/// "Wanna Falkenrath": two words, the last a strange one.
fn is_person(view: &View<'_>, names: &Found, name: &Range<usize>) -> bool {
    let last = view.lower(name.end - 1);
    name.len() == 2
        && names.over(name.end - 1).is_none()
        && !view.words.is_common(last)
        && !last.ends_with('s')
        && view.shape(name.end - 1) == Shape::Capital
}

/// "Lead Authors", "Italian Climate NGOs", "Heads of State": many who are no body.
fn is_class(view: &View<'_>, name: Range<usize>) -> bool {
    let head = name.clone().find(|token| view.lower(*token) == "of").unwrap_or(name.end) - 1;
    view.words.is_beside(Beside::Class, view.lower(head)) || name.len() == 2 && view.is_plural(head)
}

/// "a resident of the Old Ward said": who is named by the way.
fn is_governed(view: &View<'_>, start: usize) -> bool {
    let before = if view.before(start) == "the" { start - 1 } else { start };
    let preposition = before.checked_sub(1).and_then(|token| view.label(token)).is_some_and(|label| label.tag() == Tag::Adp);
    preposition && before >= 2 && view.same_sentence(before - 2, start) && !matches!(view.before(before), "at" | "on" | "in")
}

/// Whether a word that is no country's or place's is among the capitals, and none is a plural acronym.
fn own_words(view: &View<'_>, names: &Found, mut tokens: Range<usize>) -> bool {
    tokens.any(|token| view.shape(token) == Shape::Capital && names.over(token).is_none_or(|name| !is_geographic(name)))
}

fn is_geographic(name: &Candidate) -> bool {
    matches!(name.kind, Kind::Place | Kind::Nationality | Kind::Country)
}

fn is_word(view: &View<'_>, token: usize) -> bool {
    let joint = matches!(view.word(token), "-" | "&" | "/") && view.touches(token) == view.touches(token + 1);
    view.is_capital(token) && !is_calendar(view.lower(token)) || joint
}

/// Small words inside names, and possessives.
fn is_link(view: &View<'_>, token: usize) -> bool {
    matches!(view.lower(token), "of" | "for" | "in" | "against" | "without" | "to" | "the" | "'s" | "’s")
        || view.words.is_foreign(view.lower(token))
}

/// A sentence's opening that is no part of a name.
fn is_opening(view: &View<'_>, token: usize) -> bool {
    view.is_first(token) && is_function_word(view.lower(token))
}
