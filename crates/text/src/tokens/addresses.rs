//! Web addresses, e-mail addresses and file names.

use crate::characters::char_at;
use crate::word_lists::{is_domain, is_file_type};

const SCHEMES: &[&str] = &["http://", "https://", "ftp://", "www.", "mailto:"];

/// Finds addresses; remembers how far it has looked in vain, so that no byte is read once for every word before it.
#[derive(Debug, Default)]
pub(super) struct Addresses {
    none_before: usize,
}

impl Addresses {
    /// Where the address that starts at `at` ends; `None` where there is none.
    pub(super) fn end(&mut self, text: &str, at: usize, end: usize) -> Option<usize> {
        if at < self.none_before {
            return None;
        }
        if let Some(scheme) = scheme_length(&text[at..end]) {
            let address_end = path_end(text, at, end);
            if address_end > at + scheme {
                return Some(address_end);
            }
        }
        let bytes = text.as_bytes();
        let run = at + bytes[at..end].iter().take_while(|byte| byte.is_ascii_alphanumeric() || b"._%+-".contains(byte)).count();
        if run < end && bytes[run] == b'@' {
            let domain = run
                + 1
                + bytes[run + 1..end].iter().take_while(|byte| byte.is_ascii_alphanumeric() || b".-_".contains(byte)).count();
            let address = text[at..domain].trim_end_matches(['.', '-', '_']);
            self.none_before = domain;
            return (at + address.len() > run + 1).then_some(at + address.len());
        }
        self.none_before = run;
        named_end(text, at, run, end)
    }
}

fn scheme_length(rest: &str) -> Option<usize> {
    let bytes = rest.as_bytes();
    // Few words start with one of these letters.
    if !matches!(bytes.first()? | 0x20, b'h' | b'f' | b'w' | b'm') {
        return None;
    }
    let starts = |scheme: &str| bytes.get(..scheme.len()).is_some_and(|head| head.eq_ignore_ascii_case(scheme.as_bytes()));
    SCHEMES.iter().find(|scheme| starts(scheme)).map(|scheme| scheme.len())
}

/// The end of a web address, without the punctuation of the sentence around it.
fn path_end(text: &str, at: usize, end: usize) -> usize {
    let stops = |c: char| matches!(c, '"' | '<' | '>' | '“' | '”' | '’' | '«' | '»' | '{' | '}' | '|');
    let address = &text[at..text[at..end].find(stops).map_or(end, |length| at + length)];
    let mut closers = address.matches(')').count();
    let openers = address.matches('(').count();
    let mut length = address.len();
    while let Some(last) = address[..length].chars().next_back() {
        match last {
            '.' | ',' | ';' | ':' | '!' | '?' | '\'' | ']' | '…' => {}
            ')' if closers > openers => closers -= 1,
            _ => break,
        }
        length -= last.len_utf8();
    }
    at + length
}

/// The end of an address without a scheme (`un.org/en`) or of a file name (`draft.pdf`) in the run of letters up to `run`.
fn named_end(text: &str, at: usize, run: usize, end: usize) -> Option<usize> {
    let name = text[at..run].trim_end_matches(['.', '-', '_', '+', '%']);
    let (host, last) = name.rsplit_once('.')?;
    let plain = host.ends_with(|c: char| c.is_ascii_alphanumeric())
        && (last.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit()) || is_upper(name));
    if !plain {
        return None;
    }
    let name_end = at + name.len();
    if is_domain(last) && host.contains(|c: char| c.is_ascii_alphabetic()) {
        let path = name_end < end && char_at(text, name_end) == Some('/');
        return Some(if path { path_end(text, at, end) } else { name_end });
    }
    is_file_type(last).then_some(name_end)
}

fn is_upper(name: &str) -> bool {
    !name.bytes().any(|byte| byte.is_ascii_lowercase())
}
