//! Organisations that no list has, by the person whose they are: "Ana Falk, Quiet Rivers Worldwide, said".

use crate::Kind;
use crate::candidate::{Candidate, Source};
use crate::found::Found;
use crate::function_words::is_function_word;
use crate::shape::Shape;
use crate::view::View;
use crate::words::Beside;

pub(crate) fn find(view: &View<'_>, names: &Found, persons: &Found) -> Vec<Candidate> {
    persons.list().iter().filter_map(|person| after(view, names, persons, person)).collect()
}

fn after(view: &View<'_>, names: &Found, persons: &Found, person: &Candidate) -> Option<Candidate> {
    let end = person.tokens.end;
    if view.word(end) == "(" && view.shape(end + 1) == Shape::Caps && view.word(end + 2) == ")" {
        let unknown = names.over(end + 1).is_none() && !view.words.is_common(view.lower(end + 1));
        return unknown.then(|| view.candidate(end + 1..end + 2, Kind::Organization, Source::Pattern("affiliation")));
    }
    let comma = view.word(end) == ",";
    if !comma && view.lower(end) != "of" {
        return None;
    }
    let start = end + 1 + usize::from(view.lower(end + 1) == "the");
    let own = view.style(start) == crate::shape::Style::Running
        && view.is_capital(start)
        && names.over(start).is_none()
        && !is_function_word(view.lower(start));
    let other = view.starts_office(start)
        || view.starts_honorific(start)
        || view.shape(start) == Shape::Initial
        || view.words.given_name(view.lower(start)).is_some()
        || persons.over(start).is_some();
    if !own || other || !view.same_sentence(end, start) {
        return None;
    }
    let mut stop = view.run(start).end;
    while view.lower(stop) == "of" || view.lower(stop) == "for" {
        let at = stop + 1 + usize::from(view.lower(stop + 1) == "the");
        if !view.is_capital(at) || names.over(at).is_some() {
            break;
        }
        stop = view.run(at).end;
    }
    if (start..stop).any(|token| view.starts_office(token)) {
        return None;
    }
    let closed = if comma {
        view.word(stop) == "," || view.word(stop) == "("
    } else {
        stop - start >= 2 || matches!(view.word(stop), "," | ".")
    };
    let whole = stop - start >= 2 || (view.shape(start) == Shape::Caps && !view.words.is_beside(Beside::Degree, view.lower(start)));
    (closed && whole).then(|| view.candidate(start..stop, Kind::Organization, Source::Pattern("affiliation")))
}
