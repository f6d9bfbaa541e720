//! Everything that is neither word nor number, and the signs that belong to a word.

use crate::characters::{char_at, char_before, is_word_char, word_run_end};

const EMOTICONS: &[&str] = &[":-)", ":-(", ";-)", ":)", ":(", ";)", "=)", ":D", ":P", ":p", ":/"];

/// Where the symbol that starts at `at` ends. `chunk` and `end` are the borders of the run without white space around it.
pub(super) fn symbol_end(text: &str, at: usize, chunk: usize, end: usize) -> usize {
    let rest = &text[at..end];
    let first = char_at(text, at).unwrap_or(' ');
    let after = at + first.len_utf8();
    match first {
        '.' | '…' => run_end(text, at, end, |c| matches!(c, '.' | '…')),
        '!' | '?' => run_end(text, at, end, |c| matches!(c, '!' | '?')),
        ':' | ';' | '=' if at == chunk && EMOTICONS.contains(&rest) => end,
        '@' | '#' if at == chunk && char_at(text, after).is_some_and(char::is_alphabetic) => name_end(text, after, end),
        '°' if matches!(char_at(text, after), Some('C' | 'F')) && word_run_end(text, after, end) == after + 1 => after + 1,
        '‘' | '’' => run_end(text, at, end, |c| matches!(c, '‘' | '’')),
        '-' | '–' | '—' | '=' | '*' | '_' | '~' | '#' | '+' | '<' | '>' | '`' | '\'' | '|' => {
            run_end(text, at, end, |c| c == first)
        }
        _ => after,
    }
}

fn run_end(text: &str, at: usize, end: usize, belongs: impl Fn(char) -> bool) -> usize {
    text[at..end].find(|c| !belongs(c)).map_or(end, |length| at + length)
}

fn name_end(text: &str, at: usize, end: usize) -> usize {
    run_end(text, at, end, |c| is_word_char(c) || c == '_')
}

/// Whether the `&` at `at`, behind a word that starts at `start`, stands inside a name of capitals: `R&D`, `AT&T`, `p&l`.
pub(super) fn ampersand_joins(text: &str, start: usize, at: usize) -> bool {
    let (Some(before), Some(after)) = (char_before(text, at), char_at(text, at + 1)) else { return false };
    let capitals = before.is_uppercase() && after.is_uppercase();
    capitals || at == start + 1 && after.is_alphabetic() && !char_at(text, at + 1 + after.len_utf8()).is_some_and(is_word_char)
}

/// Whether the sign at `at` ends the word that starts at `start`: `US$`, `REDD+`, `A3+`.
pub(super) fn sign_belongs(text: &str, start: usize, at: usize, sign: char) -> bool {
    let word = &text[start..at];
    let capitals = word.bytes().all(|byte| byte.is_ascii_uppercase());
    match sign {
        '$' => capitals && word.len() <= 3,
        _ => {
            let code = word.starts_with(|c: char| c.is_ascii_uppercase())
                && word.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit());
            code && word.len() > 1 && !char_at(text, at + 1).is_some_and(is_word_char)
        }
    }
}
