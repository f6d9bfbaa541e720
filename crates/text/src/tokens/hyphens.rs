//! Hyphens inside a token. As in the English Web Treebank, hyphenated words are several tokens (`long|-|term`), save those with a
//! prefix or suffix that is no word of its own (`non-binding`, `Co-Chair`).

use crate::characters::{char_at, word_run_end};
use crate::word_lists::{is_prefix, is_suffix};

/// The longest prefix or suffix looked at, in bytes.
const LONGEST: usize = 8;

/// Whether the hyphen at `at` joins the part of the word before it, from `part` on, to what follows.
pub(super) fn joins(text: &str, part: usize, at: usize, end: usize) -> bool {
    let next = at + char_at(text, at).map_or(1, char::len_utf8);
    let Some(follows) = char_at(text, next).filter(|c| next < end && c.is_alphanumeric()) else { return false };
    let before = &text[part..at];
    if before.len() <= LONGEST && is_prefix(before) {
        // "CO-CHAIR" has a prefix, "CO-led" an acronym.
        return !(follows.is_lowercase() && before.bytes().all(|byte| byte.is_ascii_uppercase()));
    }
    if before.eq_ignore_ascii_case("e") {
        return follows.is_lowercase();
    }
    let limit = text.len().min(next + LONGEST);
    follows.is_ascii_lowercase() && text.get(next..word_run_end(text, next, limit.min(end))).is_some_and(is_suffix)
}
