//! Attributions behind a quotation: `"Is that all?" Ms. Okello asked.`

use super::words::Words;
use crate::TokenKind;
use crate::word_lists::is_saying;

/// The longest name before a verb of saying, in tokens.
const LONGEST_NAME: usize = 8;

/// Whether the tokens from `at` on are a name and a verb of saying.
pub(super) fn is_attribution(words: &Words<'_>, at: usize, end: usize) -> bool {
    for token in at..end.min(at + LONGEST_NAME) {
        let word = words.word(token);
        if token > at && is_saying(word) {
            return true;
        }
        let named = word.starts_with(char::is_uppercase)
            || matches!(word, "," | "-" | "’s" | "'s" | "of" | "the" | "de" | "van" | "von" | "al" | "then");
        let pronoun = token == at && matches!(word, "he" | "she" | "they" | "it");
        if words.kind(token) == TokenKind::Number || !named && !pronoun {
            return false;
        }
    }
    false
}
