//! Final punctuation with what closes behind it: `.”`, `?!)`, `etc.).`

use super::words::Words;
use crate::TokenKind;
use crate::characters::is_word_char;

/// What may end a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Final {
    Stop,
    /// A question or exclamation mark.
    Cry,
    Ellipsis,
    /// The stop of the abbreviation in this token.
    Abbreviation(usize),
}

#[derive(Clone, Copy, Debug)]
pub(super) struct Cluster {
    pub(super) mark: Final,
    /// The token before the final mark, or the abbreviation itself.
    pub(super) word: Option<usize>,
    /// Whether brackets or quotation marks close behind the mark.
    pub(super) closers: bool,
    /// Whether one of them is a quotation mark.
    pub(super) quote: bool,
    /// The token after the cluster.
    pub(super) next: usize,
}

/// The cluster whose first mark is the token `at`, inside tokens up to `end`.
pub(super) fn cluster(words: &Words<'_>, at: usize, end: usize) -> Option<Cluster> {
    let mark = final_mark(words, at)?;
    let word = if matches!(mark, Final::Abbreviation(_)) { Some(at) } else { at.checked_sub(1) };
    let mut cluster = Cluster { mark, word, closers: false, quote: false, next: at + 1 };
    while cluster.next < end && words.is_tight(cluster.next) {
        if is_bracketed_note(words, cluster.next, end) {
            cluster.next += 3;
            continue;
        }
        match words.word(cluster.next) {
            ")" | "]" | "}" => cluster.closers = true,
            "\"" | "”" | "''" | "’" | "'" | "»" | "’’" | "``" if closes(words, cluster.next, end) => {
                cluster.closers = true;
                cluster.quote = true;
            }
            _ => match final_mark(words, cluster.next) {
                Some(Final::Abbreviation(_)) | None if is_note_mark(words, &cluster, end) => {}
                Some(mark @ (Final::Stop | Final::Cry | Final::Ellipsis)) => cluster.mark = mark,
                _ => break,
            },
        }
        cluster.next += 1;
    }
    // A face behind the end belongs to the sentence.
    if cluster.next < end && matches!(words.word(cluster.next), ":)" | ":-)" | ":(" | ":-(" | ";)" | ";-)" | "=)" | ":D" | ":P") {
        cluster.next += 1;
    }
    Some(cluster)
}

fn final_mark(words: &Words<'_>, at: usize) -> Option<Final> {
    let word = words.word(at);
    let bytes = word.as_bytes();
    match *bytes.first()? {
        b'.' if bytes.len() == 1 => Some(Final::Stop),
        b'.' if bytes[1] == b'.' || bytes[1] > 127 => Some(Final::Ellipsis),
        b'!' | b'?' => Some(Final::Cry),
        _ if word.starts_with('…') => Some(Final::Ellipsis),
        _ if bytes.len() > 1 && bytes[bytes.len() - 1] == b'.' => Some(Final::Abbreviation(at)),
        _ => None,
    }
}

/// Whether the quotation mark `at` closes: by its shape, or because nothing but punctuation is written right behind it.
fn closes(words: &Words<'_>, at: usize, end: usize) -> bool {
    let loose = at + 1 >= end || !words.is_tight(at + 1) || !words.word(at + 1).starts_with(is_word_char);
    loose || matches!(words.word(at), "”" | "’" | "»")
}

/// Whether a note's number in square brackets starts at `at`: "countries.[3] The".
fn is_bracketed_note(words: &Words<'_>, at: usize, end: usize) -> bool {
    at + 2 < end
        && words.word(at) == "["
        && words.kind(at + 1) == TokenKind::Number
        && words.is_tight(at + 1)
        && words.word(at + 2) == "]"
}

/// Whether the next token is the number of a note: "countries.12 The".
fn is_note_mark(words: &Words<'_>, cluster: &Cluster, end: usize) -> bool {
    let note = words.word(cluster.next);
    let number = words.kind(cluster.next) == TokenKind::Number && note.len() <= 3;
    let after_word = cluster.word.is_some_and(|word| words.word(word).ends_with(char::is_lowercase)) || cluster.closers;
    number && after_word && cluster.mark == Final::Stop && (cluster.next + 1 >= end || !words.is_tight(cluster.next + 1))
}
