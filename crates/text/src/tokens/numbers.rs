//! Numbers with separators, codes of digits, years without a century, measures.

use crate::characters::{char_at, is_apostrophe, word_run_end};
use crate::word_lists::is_measure;

/// Groups of digits between hyphens that are one code: telephone numbers, postal codes, dates.
const CODES: &[&[usize]] = &[&[3, 3, 4], &[3, 4], &[1, 3, 3, 4], &[5, 4], &[4, 2, 2], &[2, 2, 4], &[2, 2, 2]];

/// Whether the comma or colon at `at` stands inside a number: `10,000`, `7:30`.
pub(super) fn separator_joins(text: &str, at: usize, end: usize) -> bool {
    let bytes = text.as_bytes();
    if at == 0 || !bytes[at - 1].is_ascii_digit() {
        return false;
    }
    let digits = bytes[at + 1..end].iter().take(4).take_while(|byte| byte.is_ascii_digit()).count();
    match bytes[at] {
        b',' => digits == 3,
        _ => (1..=3).contains(&digits),
    }
}

/// Where a code of digits and hyphens that starts at `start` ends.
pub(super) fn code_end(text: &str, start: usize, end: usize) -> Option<usize> {
    const LONGEST: usize = 16;
    let bytes = &text.as_bytes()[start..end.min(start + LONGEST)];
    let length = bytes.iter().take_while(|byte| byte.is_ascii_digit() || **byte == b'-').count();
    let code = &bytes[..length];
    let groups: Vec<usize> = match code.contains(&b'-') {
        true => code.split(|&byte| byte == b'-').map(<[u8]>::len).collect(),
        false => return None,
    };
    let code_end = start + length;
    let whole = code_end == end || !char_at(text, code_end).is_some_and(char::is_alphanumeric);
    (whole && CODES.contains(&groups.as_slice())).then_some(code_end)
}

/// Where a year without a century ends whose apostrophe stands at `at`: `'72`, `’60s`.
pub(super) fn short_year_end(text: &str, at: usize, end: usize) -> Option<usize> {
    let digits = at + char_at(text, at).filter(|&c| is_apostrophe(c))?.len_utf8();
    let year_end = word_run_end(text, digits, end.min(digits + 4));
    let year = text.get(digits..year_end)?.as_bytes();
    let two_digits = year.len() >= 2 && year[..2].iter().all(u8::is_ascii_digit);
    // "'93%'" and "'93.5" are quotations.
    let digit_follows = text.as_bytes()[..end].get(year_end + 1).is_some_and(u8::is_ascii_digit);
    let whole = match char_at(text, year_end).filter(|_| year_end < end) {
        Some('.' | ',') => !digit_follows,
        Some(c) => !matches!(c, '%' | '-' | '°' | '$'),
        None => true,
    };
    (two_digits && (whole && year.len() == 2 || &year[2..] == b"s")).then_some(year_end)
}

/// Where a number ends that starts with the decimal point at `at`: `.04`.
pub(super) fn bare_fraction_end(text: &str, at: usize, end: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    if at > 0 && !matches!(bytes[at - 1], b' ' | b'\n' | b'\t' | b'(' | b'$' | b'-' | b'<' | b'>' | b'=') {
        return None;
    }
    let digits = bytes[at + 1..end].iter().take_while(|byte| byte.is_ascii_digit()).count();
    (digits > 0).then_some(at + 1 + digits)
}

/// Whether `'s` behind `number` makes a decade ("the 1990's") and no possessive ("2010's Plan of Action").
pub(super) fn is_decade(number: &str, before: &str) -> bool {
    let digits = number.as_bytes();
    let round = digits.last() == Some(&b'0') && digits.iter().all(u8::is_ascii_digit);
    let leads = ["the", "early", "mid", "late", "-"].iter().any(|lead| lead.eq_ignore_ascii_case(before));
    round && (digits.len() == 2 || digits.len() == 4 && leads)
}

/// Where the measure begins that is written right behind a number: 2 for `20m`.
pub(super) fn measure_start(number: &str) -> Option<usize> {
    if number.as_bytes().last().is_none_or(u8::is_ascii_digit) {
        return None;
    }
    let start = number.find(|c: char| !c.is_ascii_digit() && !matches!(c, '.' | ',' | ':'))?;
    is_measure(&number[start..]).then_some(start)
}
