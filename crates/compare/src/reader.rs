//! Records one after the other, of a file that need not fit into memory.

use std::fmt;
use std::io::{self, BufRead};

/// What stands before the first record.
const BYTE_ORDER_MARK: &[u8] = "\u{feff}".as_bytes();

/// Why records cannot be read, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Malformed {
    /// From 1; 0 where reading itself failed.
    pub line: usize,
    /// From 1, in bytes.
    pub column: usize,
    /// What is wrong.
    pub reason: String,
}

/// `LINE:COLUMN: REASON`.
impl fmt::Display for Malformed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.line == 0 { f.write_str(&self.reason) } else { write!(f, "{}:{}: {}", self.line, self.column, self.reason) }
    }
}

impl std::error::Error for Malformed {}

impl From<io::Error> for Malformed {
    fn from(error: io::Error) -> Self {
        Self { line: 0, column: 0, reason: format!("cannot be read: {error}") }
    }
}

/// One record as it stands in its file.
#[derive(Clone, Debug)]
pub(crate) struct Chunk {
    pub(crate) bytes: Vec<u8>,
    pub(crate) place: ChunkPlace,
}

/// Where a record stands: its first byte, and that byte's line and column.
#[derive(Clone, Copy, Debug)]
pub(crate) struct ChunkPlace {
    pub(crate) offset: u64,
    pub(crate) length: usize,
    line: usize,
    column: usize,
}

impl Chunk {
    /// What is wrong with a part of the record, which `part` borrows.
    pub(crate) fn malformed_in(&self, part: &str, error: &serde_json::Error) -> Malformed {
        let start = (part.as_ptr() as usize).wrapping_sub(self.bytes.as_ptr() as usize);
        let Some(before) = self.bytes.get(..start) else { return self.place.malformed(error) };
        let line = before.iter().filter(|&&byte| byte == b'\n').count();
        let column = before.iter().rposition(|&byte| byte == b'\n').map_or(self.place.column + start, |end| start - end);
        ChunkPlace { line: self.place.line + line, column, ..self.place }.malformed(error)
    }
}

impl ChunkPlace {
    /// The place of a record that was given by itself.
    pub(crate) const fn alone(length: usize) -> Self {
        Self { offset: 0, length, line: 1, column: 1 }
    }

    /// What is wrong with the record, at its place in the file.
    pub(crate) fn malformed(self, error: &serde_json::Error) -> Malformed {
        let reason = error.to_string();
        let reason = reason.rsplit_once(" at line ").map_or(reason.as_str(), |(reason, _)| reason).to_owned();
        // Errors of rows in a record have no place of their own.
        let (line, column) = (error.line().max(1), error.column().max(1));
        let column = if line == 1 { self.column + column - 1 } else { column };
        Malformed { line: self.line + line - 1, column, reason }
    }

    pub(crate) fn says(self, reason: String) -> Malformed {
        Malformed { line: self.line, column: self.column, reason }
    }
}

/// The records of lines, of an array, or of one object that is set out for reading.
pub(crate) struct Chunks<R> {
    reader: R,
    offset: u64,
    line: usize,
    column: usize,
    form: Option<Form>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    Lines,
    Array,
    Ended,
}

impl<R: BufRead> Chunks<R> {
    pub(crate) const fn new(reader: R) -> Self {
        Self { reader, offset: 0, line: 1, column: 1, form: None }
    }

    pub(crate) fn next(&mut self) -> Result<Option<Chunk>, Malformed> {
        let Some(first) = self.skip_blanks()? else { return Ok(None) };
        let form = match (self.form, first) {
            (None, b'[') => {
                self.take(1);
                Form::Array
            }
            (None, _) => Form::Lines,
            (Some(form), _) => form,
        };
        self.form = Some(form);
        match form {
            Form::Lines => self.lines().map(Some),
            Form::Array => self.element(),
            Form::Ended => Err(self.here("something follows the array of records")),
        }
    }

    /// Lines up to one before which a new object begins.
    fn lines(&mut self) -> Result<Chunk, Malformed> {
        let (offset, line, column) = (self.offset, self.line, self.column);
        let mut bytes = Vec::new();
        loop {
            let read = self.reader.read_until(b'\n', &mut bytes)?;
            self.offset += read as u64;
            self.line += 1;
            self.column = 1;
            if read == 0 || matches!(self.reader.fill_buf()?.first(), None | Some(b'{' | b'\n' | b'\r')) {
                bytes.truncate(bytes.trim_ascii_end().len());
                let place = ChunkPlace { offset, length: bytes.len(), line, column };
                return Ok(Chunk { bytes, place });
            }
        }
    }

    /// The next element of the array.
    fn element(&mut self) -> Result<Option<Chunk>, Malformed> {
        match self.skip_blanks()? {
            Some(b']') => {
                self.take(1);
                self.form = Some(Form::Ended);
                return self.next();
            }
            Some(b',') => self.take(1),
            _ => {}
        }
        if self.skip_blanks()? != Some(b'{') {
            return Err(self.here("a record is an object"));
        }
        let (offset, line, column) = (self.offset, self.line, self.column);
        let (mut bytes, mut nesting) = (Vec::new(), Nesting::default());
        loop {
            let buffer = self.reader.fill_buf()?;
            if buffer.is_empty() {
                return Err(self.here("the file ends within a record"));
            }
            let end = buffer.iter().position(|&byte| nesting.closes(byte));
            let taken = end.map_or(buffer.len(), |end| end + 1);
            bytes.extend_from_slice(&buffer[..taken]);
            self.take(taken);
            if end.is_some() {
                let place = ChunkPlace { offset, length: bytes.len(), line, column };
                return Ok(Some(Chunk { bytes, place }));
            }
        }
    }

    /// The next byte that is no white space.
    fn skip_blanks(&mut self) -> Result<Option<u8>, Malformed> {
        loop {
            let buffer = self.reader.fill_buf()?;
            if self.offset == 0 && buffer.starts_with(BYTE_ORDER_MARK) {
                self.reader.consume(BYTE_ORDER_MARK.len());
                self.offset += BYTE_ORDER_MARK.len() as u64;
                continue;
            }
            let Some(_) = buffer.first() else { return Ok(None) };
            match buffer.iter().position(|byte| !byte.is_ascii_whitespace()) {
                Some(0) => return Ok(Some(buffer[0])),
                Some(blanks) => self.take(blanks),
                None => {
                    let all = buffer.len();
                    self.take(all);
                }
            }
        }
    }

    /// Goes on by some bytes of the buffer.
    fn take(&mut self, bytes: usize) {
        if let Ok(buffer) = self.reader.fill_buf() {
            let taken = &buffer[..bytes.min(buffer.len())];
            self.line += taken.iter().filter(|&&byte| byte == b'\n').count();
            self.column = taken.iter().rposition(|&byte| byte == b'\n').map_or(self.column + taken.len(), |end| taken.len() - end);
        }
        self.reader.consume(bytes);
        self.offset += bytes as u64;
    }

    pub(crate) fn into_reader(self) -> R {
        self.reader
    }

    fn here(&self, reason: &str) -> Malformed {
        Malformed { line: self.line, column: self.column, reason: reason.to_owned() }
    }
}

/// How deep in objects and lists.
#[derive(Default)]
struct Nesting {
    depth: usize,
    in_string: bool,
    escaped: bool,
}

impl Nesting {
    /// Whether the byte is the last of the outermost object.
    fn closes(&mut self, byte: u8) -> bool {
        if self.in_string {
            match byte {
                _ if self.escaped => self.escaped = false,
                b'\\' => self.escaped = true,
                b'"' => self.in_string = false,
                _ => {}
            }
            return false;
        }
        match byte {
            b'"' => self.in_string = true,
            b'{' | b'[' => self.depth += 1,
            b'}' | b']' => {
                self.depth = self.depth.saturating_sub(1);
                return self.depth == 0;
            }
            _ => {}
        }
        false
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chunks(content: &str) -> Result<Vec<(String, usize, usize)>, Malformed> {
        // A small buffer, so that records reach over its borders.
        let mut chunks = Chunks::new(io::BufReader::with_capacity(7, content.as_bytes()));
        let mut all = Vec::new();
        while let Some(Chunk { bytes, place }) = chunks.next()? {
            let from = place.offset as usize;
            assert_eq!(content.as_bytes()[from..from + place.length], bytes[..]);
            all.push((String::from_utf8(bytes).expect("UTF-8"), place.line, place.column));
        }
        Ok(all)
    }

    #[test]
    fn lines_arrays_and_objects_that_are_set_out_are_read() {
        let one = |text: &str, line, column| (text.to_owned(), line, column);
        assert_eq!(chunks("\u{feff}{\"a\":1}\n\n{\"b\":2}\r\n"), Ok(vec![one("{\"a\":1}", 1, 1), one("{\"b\":2}", 3, 1)]));
        assert_eq!(chunks("{\n  \"a\": {}\n}\n"), Ok(vec![one("{\n  \"a\": {}\n}", 1, 1)]));
        assert_eq!(
            chunks("[\n{\"a\":\"}\\\"\"},\n  {\"b\":[{}]}]\n"),
            Ok(vec![one("{\"a\":\"}\\\"\"}", 2, 1), one("{\"b\":[{}]}", 3, 3)])
        );
        assert_eq!(chunks(" [] "), Ok(vec![]));
        assert_eq!(chunks(""), Ok(vec![]));
    }

    #[test]
    fn what_is_no_record_has_a_place() {
        assert_eq!(chunks("[{}, 7]").expect_err("a number").to_string(), "1:6: a record is an object");
        assert_eq!(chunks("[{}\n] {}").expect_err("more").to_string(), "2:3: something follows the array of records");
        assert_eq!(chunks("[{\"a\":[").expect_err("cut").to_string(), "1:8: the file ends within a record");
    }
}
