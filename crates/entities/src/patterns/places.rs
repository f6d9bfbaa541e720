//! Places that no list has, by what stands around them: "in Sobrado, Portugal", "in Sobrado".

use crate::Kind;
use crate::candidate::{Candidate, Source};
use crate::function_words::is_calendar;
use crate::shape::{Shape, Style};
use crate::view::View;
use crate::words::Beside;

/// A name between "in" and the country that it lies in.
pub(crate) fn find(view: &View<'_>) -> Vec<Candidate> {
    let countries = view.known.list().iter().filter(|hit| matches!(hit.kind, Kind::Country | Kind::Place));
    let mut found: Vec<Candidate> = countries.filter_map(|country| before(view, country)).collect();
    found.extend((1..view.len()).filter_map(|token| after_in(view, token)));
    found.extend((0..view.len()).filter_map(|token| dateline(view, token)));
    found
}

/// "OSLO (Wire) —": where an article was written.
fn dateline(view: &View<'_>, start: usize) -> Option<Candidate> {
    if view.shape(start) != Shape::Caps || !view.is_first(start) {
        return None;
    }
    let end = view.run(start).end;
    let capitals = (start..end).all(|token| view.shape(token) == Shape::Caps);
    let state = view.word(end) == ","
        && view.known.starting(end + 1).is_some_and(|state| state.kind == Kind::Place && view.word(state.tokens.end) == ",");
    let closed =
        state || view.word(end) == "(" && view.word(end + 2) == ")" && matches!(view.word(end + 3), "—" | "–" | "-" | "--");
    (capitals && end - start <= 3 && closed).then(|| view.candidate(start..end, Kind::Place, Source::Pattern("place")))
}

/// A strange word right after "in": "in Sobrado", "in Sobrado and Caldeira".
fn after_in(view: &View<'_>, token: usize) -> Option<Candidate> {
    let joined =
        matches!(view.before(token), "and" | ",") && token >= 3 && view.before(token - 2) == "in" && is_strange(view, token - 2);
    let called = view.before(token) == "of" && token >= 2 && view.words.is_beside(Beside::Settlement, view.before(token - 1));
    let placed = view.before(token) == "in" && !speaks(view, token) || joined || called || view.before(token) == "near";
    let end = view.run(token).end;
    let town = called
        && view.shape(token) == Shape::Capital
        && end - token <= 3
        && view.known.over(token).is_none()
        && !view.starts_office(token);
    if town {
        return Some(view.candidate(token..end, Kind::Place, Source::Pattern("place")));
    }
    (placed && is_strange(view, token)).then(|| view.candidate(token..token + 1, Kind::Place, Source::Pattern("place")))
}

fn is_strange(view: &View<'_>, token: usize) -> bool {
    let lower = view.lower(token);
    let goes_on = view.is_capital(token + 1) || matches!(view.word(token + 1), "-" | "/" | "’s" | "'s" | "(");
    view.shape(token) == Shape::Capital
        && view.style(token) == Style::Running
        && view.is_proper(token)
        && !goes_on
        && lower.len() > 3
        && !view.words.is_common(lower)
        && !view.is_plural(token)
        && !is_calendar(lower)
        && view.known.over(token).is_none()
        && view.words.heads.longest_at(view.document, token).is_none()
        && !view.starts_office(token)
}

/// "spoke in Urdu"
fn speaks(view: &View<'_>, token: usize) -> bool {
    token >= 2
        && matches!(
            view.before(token - 1),
            "spoke" | "speaking" | "speak" | "written" | "fluent" | "published" | "translated" | "available"
        )
}

fn before(view: &View<'_>, country: &Candidate) -> Option<Candidate> {
    let mut comma = country.tokens.start.checked_sub(1)?;
    // "Jordan, Minn." is no country.
    let town = view.known.ending(comma).filter(|name| name.kind == Kind::Country && view.word(comma) == ",");
    if let Some(town) = town.filter(|_| country.kind == Kind::Place && view.word(country.tokens.start).ends_with('.')) {
        return Some(view.candidate(town.tokens.clone(), Kind::Place, Source::Strict("place")));
    }
    if view.lower(comma) == "the" {
        comma = comma.checked_sub(1)?;
    }
    if view.word(comma) != "," {
        return None;
    }
    let start = (comma.saturating_sub(4)..comma).rev().take_while(|token| view.is_capital(*token)).last()?;
    let unknown = (start..comma)
        .all(|token| view.known.over(token).is_none() && view.shape(token) != Shape::Caps && !view.word(token).contains('&'));
    let placed = matches!(view.before(start), "in" | "at" | "near" | "from");
    (unknown && placed && view.same_sentence(start, comma))
        .then(|| view.candidate(start..comma, Kind::Place, Source::Pattern("place")))
}
