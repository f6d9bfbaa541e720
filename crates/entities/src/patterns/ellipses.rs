//! Names that share their last word: "the Basel, Rotterdam and Stockholm Conventions".

use crate::Kind;
use crate::candidate::{Candidate, Source};
use crate::shape::Shape;
use crate::view::View;

/// Before a plural, each capital of a list is a name, the last with the plural.
pub(crate) fn find(view: &View<'_>) -> Vec<Candidate> {
    let plurals = (3..view.len()).filter(|token| is_plural(view.word(*token)) && view.before(token - 1) == "and");
    plurals.flat_map(|plural| items(view, plural)).collect()
}

fn items(view: &View<'_>, plural: usize) -> Vec<Candidate> {
    let named = |token: usize| view.shape(token) == Shape::Capital && view.same_sentence(token, plural) && !view.is_plural(token);
    let instrument = |from: usize, to: usize| view.candidate(from..to, Kind::Instrument, Source::Strict("ellipsis"));
    if !named(plural - 1) || !named(plural - 3) {
        return Vec::new();
    }
    let mut found = vec![instrument(plural - 1, plural + 1), instrument(plural - 3, plural - 2)];
    let mut at = plural - 3;
    while at >= 2 && view.word(at - 1) == "," && named(at - 2) {
        at -= 2;
        found.push(instrument(at, at + 1));
    }
    found
}

fn is_plural(word: &str) -> bool {
    matches!(word, "Conventions" | "Protocols" | "Agreements" | "Treaties" | "Accords" | "Declarations" | "Covenants")
}
