//! Places that no list has, by what stands around them: "in Sobrado, Portugal", "R-Fla.".

use crate::Kind;
use crate::candidate::{Candidate, Source};
use crate::shape::Shape;
use crate::view::View;

/// A name between "in" and the country that it lies in.
pub(crate) fn find(view: &View<'_>) -> Vec<Candidate> {
    let countries = view.known.list().iter().filter(|hit| matches!(hit.kind, Kind::Country | Kind::Place));
    countries.filter_map(|country| before(view, country)).collect()
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
