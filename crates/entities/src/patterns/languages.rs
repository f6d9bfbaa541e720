//! Adjectives of peoples that name their language: "spoke in Spanish".

use rapporteur_tagger::Tag;

use crate::Kind;
use crate::candidate::Candidate;
use crate::view::View;

/// Whether a nationality of the lexicon is meant as a language: after "in" or "into", with nothing after it that it would describe.
pub(crate) fn is_language(view: &View<'_>, name: &Candidate) -> bool {
    let described = view.label(name.tokens.end).is_some_and(|label| matches!(label.tag(), Tag::Noun | Tag::Propn | Tag::Adj));
    let joined = matches!(view.before(name.tokens.start), "and" | ",") && view.lower(name.tokens.end) != "people";
    let into = |token: usize| {
        matches!(view.before(token), "in" | "into" | "my" | "your" | "speak" | "speaks" | "spoke" | "speaking" | "learn" | "fluent")
    };
    let listed =
        joined && name.tokens.start >= 2 && into(name.tokens.start - 2) && view.known.over(name.tokens.start - 2).is_some();
    // "Polish the text"
    let verb = view.is_first(name.tokens.start) && matches!(view.lower(name.tokens.end), "the" | "a" | "this" | "your" | "it");
    name.kind == Kind::Nationality && verb || name.kind == Kind::Nationality && !described && (into(name.tokens.start) || listed)
}
