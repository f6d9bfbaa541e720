//! Places that no list has, by what stands around them: "in Sobrado, Portugal", "in Sobrado".

use crate::Kind;
use crate::candidate::{Candidate, Source};
use crate::function_words::is_calendar;
use crate::shape::{Shape, Style};
use crate::view::View;

/// A name between "in" and the country that it lies in.
pub(crate) fn find(view: &View<'_>) -> Vec<Candidate> {
    let countries = view.known.list().iter().filter(|hit| matches!(hit.kind, Kind::Country | Kind::Place));
    let mut found: Vec<Candidate> = countries.filter_map(|country| before(view, country)).collect();
    found.extend((1..view.len()).filter_map(|token| after_in(view, token)));
    found
}

/// A strange word right after "in": "in Sobrado", "in Sobrado and Caldeira".
fn after_in(view: &View<'_>, token: usize) -> Option<Candidate> {
    let joined =
        matches!(view.before(token), "and" | ",") && token >= 3 && view.before(token - 2) == "in" && is_strange(view, token - 2);
    let placed = view.before(token) == "in" && !speaks(view, token) || joined;
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
