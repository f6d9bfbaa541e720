//! Classes of characters, by table for ASCII.

pub(crate) const SPACE: u8 = 1;
pub(crate) const LETTER: u8 = 2;
pub(crate) const DIGIT: u8 = 4;
pub(crate) const MARK: u8 = 8;
pub(crate) const BEYOND_ASCII: u8 = 16;

/// The class of every byte; `BEYOND_ASCII` stands for bytes of longer characters.
pub(crate) const CLASSES: [u8; 256] = classes();

const fn classes() -> [u8; 256] {
    let mut classes = [BEYOND_ASCII; 256];
    let mut byte = 0;
    while byte < 128 {
        classes[byte] = match byte as u8 {
            b'a'..=b'z' | b'A'..=b'Z' => LETTER,
            b'0'..=b'9' => DIGIT,
            b' ' | b'\t' | b'\n' | b'\r' | 0x0B | 0x0C => SPACE,
            _ => MARK,
        };
        byte += 1;
    }
    classes
}

/// The character that starts at byte `at`; `None` at the end of the text and inside a character.
pub(crate) fn char_at(text: &str, at: usize) -> Option<char> {
    match text.as_bytes().get(at) {
        Some(&byte) if byte < 128 => Some(byte as char),
        _ => text.get(at..)?.chars().next(),
    }
}

/// The character that ends at byte `at`; `None` at the start of the text.
pub(crate) fn char_before(text: &str, at: usize) -> Option<char> {
    text[..at].chars().next_back()
}

/// Letters, digits and what is written on top of them.
pub(crate) fn is_word_char(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '\u{300}'..='\u{36F}' | '\u{AD}' | '\u{200C}' | '\u{200D}' | '\u{2060}')
}

/// Where the run of word characters that starts at `at` ends.
pub(crate) fn word_run_end(text: &str, mut at: usize, end: usize) -> usize {
    let bytes = text.as_bytes();
    while at < end {
        match CLASSES[bytes[at] as usize] {
            LETTER | DIGIT => at += 1,
            BEYOND_ASCII => match char_at(text, at) {
                Some(c) if is_word_char(c) => at += c.len_utf8(),
                _ => break,
            },
            _ => break,
        }
    }
    at
}

pub(crate) const fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | '‘' | 'ʼ' | '＇')
}

pub(crate) const fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '\u{2010}' | '\u{2011}')
}

/// The first character behind white space, as far as the next line; `None` at a blank line and at the end.
pub(crate) fn next_visible(text: &str, at: usize) -> Option<(usize, char)> {
    let mut lines = 0;
    for (offset, c) in text[at..].char_indices() {
        if !c.is_whitespace() {
            return Some((at + offset, c));
        }
        lines += usize::from(c == '\n');
        if lines > 1 {
            return None;
        }
    }
    None
}

/// A word in lower case, typographic apostrophes and hyphens as `'` and `-`: what [`Document::lower`](crate::Document::lower) gives.
///
/// ```
/// assert_eq!(rapporteur_text::lower_case("Qu’Appelle"), "qu'appelle");
/// ```
#[must_use]
pub fn lower_case(word: &str) -> String {
    let mut lower = String::with_capacity(word.len());
    push_lower(&mut lower, word);
    lower
}

/// Appends a word in lower case, typographic apostrophes and hyphens plain.
pub(crate) fn push_lower(lower: &mut String, word: &str) {
    if word.is_ascii() {
        let start = lower.len();
        lower.push_str(word);
        lower[start..].make_ascii_lowercase();
        return;
    }
    for c in word.chars() {
        match c {
            c if is_apostrophe(c) => lower.push('\''),
            c if is_hyphen(c) => lower.push('-'),
            c => lower.extend(c.to_lowercase()),
        }
    }
}
