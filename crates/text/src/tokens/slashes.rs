//! Slashes inside a token: dates (`04/30/2001`), document symbols (`A/RES/70/179`), pairs of letters (`c/o`). Others part words.

/// The longest run that is read as one symbol, in bytes.
const LONGEST: usize = 64;

/// Where the token that starts at `start` ends, if its slash at `at` belongs to it.
pub(super) fn slashed_end(text: &str, start: usize, at: usize, end: usize) -> Option<usize> {
    let bytes = &text.as_bytes()[start..end.min(start + LONGEST)];
    let length = bytes.iter().take_while(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'/' | b'.' | b'-')).count();
    if length == LONGEST {
        return None;
    }
    let run = text.get(start..start + length)?.trim_end_matches(['.', '-', '/']);
    let parts: Vec<&str> = run.split('/').collect();
    let belongs = match parts.as_slice() {
        [] | [_] => false,
        [one, other] if is_letter(one) && is_letter(other) => true,
        parts => is_symbol(parts),
    };
    (belongs && start + run.len() > at).then_some(start + run.len())
}

/// Whether the parts make a date, a fraction or a document symbol. "COP 21/CMP 11" and "G-77/China" are none: a symbol that starts
/// with a number has another.
fn is_symbol(parts: &[&str]) -> bool {
    let numbers = parts.iter().filter(|part| is_number(part)).count();
    let numbered = parts.iter().filter(|part| part.bytes().any(|byte| byte.is_ascii_digit())).count();
    let starts_with_number = parts.first().is_some_and(|part| is_number(part));
    numbers > 0 && (!starts_with_number || numbered > 1) && parts.iter().all(|part| is_number(part) || is_symbol_part(part))
}

fn is_letter(part: &str) -> bool {
    part.len() == 1 && part.as_bytes()[0].is_ascii_alphabetic()
}

fn is_number(part: &str) -> bool {
    !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit())
}

/// A part of a document symbol: capitals (`FCCC`), or a capitalised word with stop and number (`Add.1`, `L.7`, `C.3`).
fn is_symbol_part(part: &str) -> bool {
    let (word, number) = part.split_once('.').unwrap_or((part, ""));
    let capitals = !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit());
    let capitalised = word.starts_with(|c: char| c.is_ascii_uppercase()) && word.bytes().all(|byte| byte.is_ascii_alphabetic());
    number.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'.') && (capitals || capitalised && is_number(number))
}
