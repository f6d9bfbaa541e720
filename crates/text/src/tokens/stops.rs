//! Full stops inside and behind a word: abbreviations, initials, decimals, identifiers.

use super::scanner::Scanner;
use crate::characters::{char_at, next_visible, word_run_end};
use crate::word_lists::{is_classified_by_letter, is_opener, is_symbol_part};
use crate::{AbbreviationKind, Abbreviations};

/// What a full stop does to the word before it.
pub(super) enum Stop {
    /// The token, with its stops, ends at this byte.
    Belongs(usize),
    /// The token goes on behind the stop.
    Joins,
    /// The stop is a token of its own.
    Ends,
}

/// Reads the stop at `at`, behind a word that starts at `start`.
pub(super) fn stop(scanner: &Scanner<'_>, start: usize, at: usize, end: usize) -> Stop {
    let text = scanner.text;
    let next = char_at(text, at + 1).filter(|_| at + 1 < end);
    let digit_before = text.as_bytes()[at - 1].is_ascii_digit();
    if digit_before && next.is_some_and(|c| c.is_ascii_digit()) {
        return Stop::Joins;
    }
    if next == Some('.') {
        return Stop::Ends;
    }
    let word = &text[start..at];
    if next.is_some_and(|c| c.is_ascii_digit()) && word.starts_with(char::is_uppercase) && is_symbol_part(word) {
        return Stop::Joins;
    }
    if is_single_letter(word)
        && let Some(acronym_end) = dotted_letters_end(text, at, end)
    {
        return Stop::Belongs(acronym_end);
    }
    if let Some(abbreviation_end) = abbreviation_end(scanner, start, at, end) {
        return Stop::Belongs(abbreviation_end);
    }
    if is_single_letter(word) && is_initial(scanner, word, at + 1) {
        return Stop::Belongs(at + 1);
    }
    if is_identifier(word, next) { Stop::Joins } else { Stop::Ends }
}

/// Whether the stop between `word` and `next` parts an identifier: `CP.13`, `Add.1`, `ADP.2014.11.NonPaper`.
fn is_identifier(word: &str, next: Option<char>) -> bool {
    let Some(next) = next else { return false };
    let dotted = word.contains('.') && (next.is_ascii_digit() || next.is_uppercase());
    word.starts_with(char::is_uppercase) && (dotted || word.len() <= 4 && next.is_ascii_digit())
}

fn is_single_letter(word: &str) -> bool {
    let mut letters = word.chars();
    letters.next().is_some_and(char::is_alphabetic) && letters.next().is_none()
}

/// Where `U.S.`, `i.e.` or `U.S` ends, whose first stop stands at `at`; `None` for one letter alone.
fn dotted_letters_end(text: &str, at: usize, end: usize) -> Option<usize> {
    let mut dotted_end = at + 1;
    let mut letters = 1;
    while let Some(letter) = char_at(text, dotted_end).filter(|c| dotted_end < end && c.is_alphabetic()) {
        let after = dotted_end + letter.len_utf8();
        match char_at(text, after).filter(|_| after < end) {
            Some('.') => dotted_end = after + 1,
            Some(c) if c.is_alphanumeric() => break,
            // A last letter without its stop.
            _ => return Some(after),
        }
        letters += 1;
    }
    (letters > 1).then_some(dotted_end)
}

/// Where the longest abbreviation of the list that starts at `start` ends.
fn abbreviation_end(scanner: &Scanner<'_>, start: usize, at: usize, end: usize) -> Option<usize> {
    let text = scanner.text;
    let mut stop = at;
    let mut longest = None;
    while stop + 1 - start <= Abbreviations::LONGEST {
        match scanner.abbreviations.kind(&text[start..=stop]) {
            Some(AbbreviationKind::BeforeNumber) if !number_follows(text, stop + 1) => {}
            Some(_) => longest = Some(stop + 1),
            None => {}
        }
        let next = word_run_end(text, stop + 1, end.min(stop + 1 + Abbreviations::LONGEST));
        if next == stop + 1 || next >= end || text.as_bytes()[next] != b'.' {
            break;
        }
        stop = next;
    }
    longest
}

/// Whether a number, in digits or Roman, or a letter in brackets follows.
fn number_follows(text: &str, at: usize) -> bool {
    match next_visible(text, at) {
        Some((_, c)) if c.is_ascii_digit() || matches!(c, '(' | '[' | '+' | '°' | 'º') => true,
        Some((next, 'I' | 'V' | 'X')) => {
            let word_end = word_run_end(text, next, text.len().min(next + 6));
            text.as_bytes()
                .get(next..word_end)
                .is_some_and(|word| word.iter().all(|byte| matches!(byte, b'I' | b'V' | b'X' | b'L')))
        }
        _ => false,
    }
}

/// Whether a single letter with a stop is somebody's initial, not the end of "Annex B." or "vitamin C."
fn is_initial(scanner: &Scanner<'_>, letter: &str, after: usize) -> bool {
    let Some((next, follows)) = next_visible(scanner.text, after) else { return false };
    if follows == ',' {
        return letter.starts_with(char::is_uppercase);
    }
    let before = scanner.last_word();
    if !letter.starts_with(char::is_uppercase) {
        return before.is_empty();
    }
    if !follows.is_uppercase() || is_classified_by_letter(before) {
        return false;
    }
    let next_word = scanner.text.get(next..word_run_end(scanner.text, next, scanner.text.len().min(next + 16))).unwrap_or_default();
    if next_word.len() == 1 && char_at(scanner.text, next + 1) == Some('.') {
        return true;
    }
    let common_noun_before = before.len() > 4 && before.starts_with(char::is_lowercase);
    let full_name = next_visible(scanner.text, next + next_word.len()).is_some_and(|(_, c)| c.is_uppercase());
    letter != "I" && !is_opener(next_word) && (!common_noun_before || full_name)
}
