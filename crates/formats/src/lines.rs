use std::io::{self, BufRead, Read};

use crate::input::Body;
use crate::text;

/// The lines of an open jsonl source, one document each; none longer than `limit` bytes is held in memory.
pub(crate) struct Lines<R> {
    pub(crate) source: String,
    reader: R,
    limit: usize,
    number: usize,
    any: bool,
    ended: bool,
}

impl<R: BufRead> Lines<R> {
    pub(crate) fn new(source: &str, reader: R, limit: usize) -> Self {
        Self { source: source.to_owned(), reader, limit, number: 0, any: false, ended: false }
    }

    /// The next line that holds anything; a source without one is a failure.
    fn read(&mut self) -> Option<Body> {
        while !self.ended {
            match self.line() {
                Ok(Some(bytes)) if bytes.trim_ascii().is_empty() => {}
                Ok(Some(bytes)) if bytes.len() > self.limit => {
                    return Some(Body::Problem(text::too_large(&self.source, self.limit).at(self.number, 1)));
                }
                Ok(Some(bytes)) => return Some(Body::Line { number: self.number, bytes }),
                Ok(None) => {
                    self.ended = true;
                    return (!self.any).then(|| Body::Problem(text::empty(&self.source)));
                }
                Err(error) => {
                    self.ended = true;
                    return Some(Body::Problem(text::cannot_read(&self.source, &error)));
                }
            }
        }
        None
    }

    /// The bytes of the next line, one more than the limit at most; `None` at the end.
    fn line(&mut self) -> io::Result<Option<Vec<u8>>> {
        let mut bytes = Vec::new();
        // Room for a byte-order mark and for the line's end.
        let most = self.limit as u64 + 4;
        if self.reader.by_ref().take(most).read_until(b'\n', &mut bytes)? == 0 {
            return Ok(None);
        }
        self.number += 1;
        if bytes.pop_if(|last| *last == b'\n').is_none() && bytes.len() as u64 == most {
            self.reader.skip_until(b'\n')?;
        }
        if self.number == 1 && bytes.starts_with(text::BOM) {
            bytes.drain(..text::BOM.len());
        }
        Ok(Some(bytes))
    }
}

impl<R: BufRead> Iterator for Lines<R> {
    type Item = Body;

    fn next(&mut self) -> Option<Body> {
        let body = self.read()?;
        self.any = true;
        Some(body)
    }
}
