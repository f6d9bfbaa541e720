//! Names in other languages: "Universidad de Aguas Claras", "Association nationale pour les rivières".

use crate::shape::Shape;
use crate::view::View;

/// Longer names are hardly ever one name.
const MAX_TOKENS: usize = 24;

/// Whether a name in another language goes on after a head word that English has too: "Association pour", "Union malienne des".
pub(super) fn follows(view: &View<'_>, head: usize) -> bool {
    let joins = |token: usize| {
        view.same_sentence(head - 1, token) && (is_small(view, token) && !is_english(view.lower(token)) || is_elision(view, token))
    };
    joins(head) || is_strange(view, head) && joins(head + 1)
}

/// Where a name goes on to after its head word: over capitals and over small words that are no English.
pub(super) fn end(view: &View<'_>, head: usize) -> usize {
    let mut end = head;
    let mut at = head;
    while at < head + MAX_TOKENS && view.same_sentence(head - 1, at) {
        let capital = view.is_capital(at) && !view.starts_office(at) && !is_elision(view, at);
        if capital || is_strange(view, at) || is_shared(view, at) {
            end = at + 1;
        } else if !is_small(view, at) && !is_elision(view, at) && view.word(at) != "-" {
            break;
        }
        at += 1;
    }
    end
}

/// An article, preposition or conjunction of another language.
fn is_small(view: &View<'_>, at: usize) -> bool {
    view.shape(at) == Shape::Lower && view.words.is_foreign(view.lower(at))
}

/// Small words that English has too: they begin nothing in another language.
fn is_english(lower: &str) -> bool {
    matches!(lower, "do" | "die" | "den" | "per" | "sin" | "con" | "van" | "das")
}

/// "l’homme", where the tokenizer leaves it whole.
fn is_elided(lower: &str) -> bool {
    lower.split_once(['\'', '’']).is_some_and(|(article, word)| {
        matches!(article, "d" | "l" | "qu" | "dell" | "all") && word.chars().all(char::is_alphabetic)
    })
}

/// A word in small letters that is no English.
fn is_strange(view: &View<'_>, at: usize) -> bool {
    let lower = view.lower(at);
    view.shape(at) == Shape::Lower
        && lower.len() > 2
        && (lower.chars().all(char::is_alphabetic) || is_elided(lower))
        && !view.words.is_common(lower)
        && !view.words.is_foreign(lower)
}

/// A word that English has too, with another that it has not right after it: "international pour".
fn is_shared(view: &View<'_>, at: usize) -> bool {
    let goes_on = is_small(view, at + 1) || is_elision(view, at + 1) || is_strange(view, at + 1);
    view.shape(at) == Shape::Lower && !view.is_predicate(at) && goes_on && view.same_sentence(at, at + 1)
}

/// "d’" and "l’", as the tokenizer leaves them.
fn is_elision(view: &View<'_>, at: usize) -> bool {
    let mark = |word: &str| matches!(word, "'" | "’");
    let lower = view.lower(at);
    let whole =
        matches!(lower.trim_end_matches(['\'', '’']), "d" | "l" | "dell" | "all" | "nell" | "sull") && lower.ends_with(['\'', '’']);
    let opens = matches!(lower, "d" | "l" | "dell") && mark(view.word(at + 1));
    whole || opens || mark(lower) && view.touches(at) && view.touches(at + 1)
}
