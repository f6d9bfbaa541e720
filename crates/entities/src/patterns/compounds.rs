//! Names of the lexicon that grow together: "Afghan-American", "Caritas Bolivia".

use crate::Kind;
use crate::candidate::{Candidate, Source};
use crate::people::name::is_hyphen;
use crate::shape::Shape;
use crate::view::View;

/// Two nationalities with a hyphen between them are one; a body and a country beside it are its branch there.
pub(crate) fn find(view: &View<'_>) -> Vec<Candidate> {
    let mut found = Vec::new();
    for pair in view.known.list().windows(2) {
        let [left, right] = pair else { continue };
        let hyphen =
            left.tokens.end + 1 == right.tokens.start && is_hyphen(view.word(left.tokens.end)) && view.touches(right.tokens.start);
        // "Water Watch Bolivia"
        let gap = || view.document.text().get(left.span.end()..right.span.start());
        let beside = left.tokens.end == right.tokens.start
            && gap() == Some(" ")
            && view.same_sentence(left.tokens.start, right.tokens.start);
        let cased = |name: &Candidate| name.tokens.clone().all(|token| view.shape(token) == Shape::Capital);
        let body = left.kind == Kind::Organization && (cased(left) || view.word(left.tokens.start).len() > 4);
        if beside && body && right.kind == Kind::Country && cased(right) {
            found.push(view.candidate(left.tokens.start..right.tokens.end, Kind::Organization, Source::Pattern("compound")));
        }
        if hyphen && left.kind == Kind::Nationality && right.kind == Kind::Nationality {
            found.push(view.candidate(left.tokens.start..right.tokens.end, Kind::Nationality, Source::Pattern("compound")));
        }
    }
    found
}
