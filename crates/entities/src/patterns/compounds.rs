//! Names of the lexicon that grow together: "Afghan-American", "former Yugoslavia".

use crate::Kind;
use crate::candidate::{Candidate, Source};
use crate::people::name::is_hyphen;
use crate::view::View;

/// Two nationalities with a hyphen between them are one; "former" belongs to a state that is no more.
pub(crate) fn find(view: &View<'_>) -> Vec<Candidate> {
    let mut found = Vec::new();
    for pair in view.known.list().windows(2) {
        let [left, right] = pair else { continue };
        let hyphen =
            left.tokens.end + 1 == right.tokens.start && is_hyphen(view.word(left.tokens.end)) && view.touches(right.tokens.start);
        if hyphen && left.kind == Kind::Nationality && right.kind == Kind::Nationality {
            found.push(view.candidate(left.tokens.start..right.tokens.end, Kind::Nationality, Source::Pattern("compound")));
        }
    }
    found
}
