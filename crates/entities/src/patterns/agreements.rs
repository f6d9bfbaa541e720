//! "Kyoto agreement", "Paris accord": a city and a small-letter word for a treaty.

use crate::Kind;
use crate::candidate::{Candidate, Source};
use crate::view::View;

pub(crate) fn find(view: &View<'_>) -> Vec<Candidate> {
    let cities = view.known.list().iter().filter(|hit| hit.kind == Kind::Place);
    let treaties =
        cities.filter(|city| is_treaty(view.word(city.tokens.end)) && view.same_sentence(city.tokens.start, city.tokens.end));
    treaties
        .map(|city| view.candidate(city.tokens.start..city.tokens.end + 1, Kind::Instrument, Source::Pattern("agreement")))
        .collect()
}

fn is_treaty(word: &str) -> bool {
    matches!(word, "agreement" | "agreements" | "accord" | "accords" | "protocol" | "treaty" | "convention" | "pact")
}
