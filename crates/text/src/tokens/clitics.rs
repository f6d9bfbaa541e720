//! Contractions and possessives: `Qatar|'s`, `did|n't`, `they|'re`, `can|not`.

use crate::characters::{char_at, char_before, is_apostrophe, word_run_end};

const CLITICS: &[&str] = &["s", "m", "d", "re", "ve", "ll"];

/// Contractions written without an apostrophe, and where the second word begins. `its`, `were`, `wont` and the like are words.
const CONTRACTIONS: &[(&str, usize)] = &[
    ("cannot", 3),
    ("couldnt", 5),
    ("didnt", 3),
    ("doesnt", 4),
    ("dont", 2),
    ("gonna", 3),
    ("gotta", 3),
    ("isnt", 2),
    ("shouldnt", 6),
    ("wanna", 3),
    ("wasnt", 3),
    ("wouldnt", 5),
];

/// Where the clitic ends whose apostrophe stands at `at`; `None` where there is none. `n't` is seen by [`is_negation`].
pub(super) fn clitic_end(text: &str, at: usize, end: usize) -> Option<usize> {
    let letters = after_apostrophe(text, at);
    let clitic_end = word_run_end(text, letters, (letters + 4).min(end));
    let clitic = text.get(letters..clitic_end)?;
    CLITICS.iter().any(|known| known.eq_ignore_ascii_case(clitic)).then_some(clitic_end)
}

/// Whether the apostrophe at `at` stands in `n't`, behind another letter.
pub(super) fn is_negation(text: &str, start: usize, at: usize, end: usize) -> bool {
    let letter = after_apostrophe(text, at);
    let is_t = text[letter..end].starts_with(['t', 'T']) && word_run_end(text, letter, end.min(letter + 4)) == letter + 1;
    is_t && at > start + 1 && text[start..at].ends_with(['n', 'N'])
}

/// Whether the apostrophe at `at` stands inside a word: `O'Connell`, `d’Ivoire`.
pub(super) fn apostrophe_joins(text: &str, at: usize, end: usize) -> bool {
    let next = after_apostrophe(text, at);
    next < end && char_at(text, next).is_some_and(char::is_alphanumeric) && char_before(text, at).is_some_and(char::is_alphanumeric)
}

/// Where the second word of a contraction without apostrophe begins.
pub(super) fn contraction_border(word: &str) -> Option<usize> {
    let last = word.as_bytes().last()? | 0x20;
    if !(4..=8).contains(&word.len()) || !matches!(last, b't' | b'a') {
        return None;
    }
    CONTRACTIONS.iter().find(|(known, _)| known.eq_ignore_ascii_case(word)).map(|&(_, border)| border)
}

fn after_apostrophe(text: &str, at: usize) -> usize {
    at + char_at(text, at).filter(|&c| is_apostrophe(c)).map_or(0, char::len_utf8)
}
