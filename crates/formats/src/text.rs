use std::io::{self, Read};

use rapporteur::MAX_TEXT_BYTES;

use crate::Failure;

/// A byte-order mark.
pub(crate) const BOM: &[u8] = "\u{feff}".as_bytes();

/// The text of a whole file of at most `limit` bytes: UTF-8, a byte-order mark at its start dropped.
pub(crate) fn decode(source: &str, mut bytes: Vec<u8>, limit: usize) -> Result<String, Failure> {
    if bytes.starts_with(BOM) {
        bytes.drain(..BOM.len());
    }
    if bytes.len() > limit {
        return Err(too_large(source, limit));
    }
    if bytes.trim_ascii().is_empty() {
        return Err(empty(source));
    }
    if bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]) {
        return Err(Failure::new(source, "is UTF-16, and UTF-8 is what is read; convert it first"));
    }
    if let Some(at) = bytes.iter().position(|&byte| byte == 0) {
        return Err(Failure::new(source, format!("is a binary file, not text: byte {at} is NUL")));
    }
    utf8(source, bytes, 1)
}

/// Bytes as UTF-8; `first_line` is the number of their first line in the source.
pub(crate) fn utf8(source: &str, bytes: Vec<u8>, first_line: usize) -> Result<String, Failure> {
    String::from_utf8(bytes).map_err(|error| {
        let valid = error.utf8_error().valid_up_to();
        let (before, rest) = error.as_bytes().split_at(valid);
        let line = before.iter().filter(|&&byte| byte == b'\n').count();
        let line_start = before.iter().rposition(|&byte| byte == b'\n').map_or(0, |at| at + 1);
        let column = before[line_start..].iter().filter(|&&byte| byte & 0xC0 != 0x80).count() + 1;
        let of_what = if first_line > 1 { " of the line" } else { "" };
        let reason = format!("is not UTF-8: byte {valid}{of_what} is 0x{:02X}", rest.first().copied().unwrap_or_default());
        Failure::new(source, reason).at(first_line + line, column)
    })
}

pub(crate) fn too_large(source: &str, limit: usize) -> Failure {
    let limit = if limit == MAX_TEXT_BYTES { "4 GiB".to_owned() } else { format!("{limit} bytes") };
    Failure::new(source, format!("is larger than {limit}, the most that one document may have"))
}

pub(crate) fn empty(source: &str) -> Failure {
    Failure::new(source, "is empty")
}

pub(crate) fn cannot_read(source: &str, error: &io::Error) -> Failure {
    Failure::new(source, format!("cannot be read: {error}"))
}

/// Fills a buffer as far as a reader goes.
pub(crate) fn fill(reader: &mut impl Read, buffer: &mut [u8]) -> io::Result<usize> {
    let mut filled = 0;
    while filled < buffer.len() {
        match reader.read(&mut buffer[filled..]) {
            Ok(0) => break,
            Ok(read) => filled += read,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    Ok(filled)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(bytes: &[u8]) -> String {
        decode("x.txt", bytes.to_vec(), 100).expect_err("refused").to_string()
    }

    #[test]
    fn what_is_no_text_is_refused_with_its_place() {
        assert_eq!(refused(b""), "x.txt: is empty");
        assert_eq!(refused(b"\xEF\xBB\xBF \n"), "x.txt: is empty");
        assert_eq!(refused(b"GIF\0"), "x.txt: is a binary file, not text: byte 3 is NUL");
        assert_eq!(refused("é\né\u{201c}".as_bytes().split_last().expect("bytes").1), "x.txt:2:2: is not UTF-8: byte 5 is 0xE2");
        assert_eq!(refused(b"\xFF\xFEa\0"), "x.txt: is UTF-16, and UTF-8 is what is read; convert it first");
    }

    #[test]
    fn text_is_unchanged_but_for_the_byte_order_mark() {
        assert_eq!(decode("x", b"\xEF\xBB\xBFa\r\n\tb ".to_vec(), 6).expect("text"), "a\r\n\tb ");
    }
}
