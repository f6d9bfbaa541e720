use std::path::Path;
use std::str::FromStr;

use crate::files::extension;

/// How a document is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InputFormat {
    /// Plain text in UTF-8, taken as it is.
    Txt,
    /// Markdown; inline markup is taken out, headings and list markers stay.
    Md,
    /// One JSON object a line, with `id` and `text`; other keys go to the record's `meta`.
    Jsonl,
}

/// What a name, or the first bytes of a file, tell of its format.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Guess {
    Format(InputFormat),
    /// A document, in a format that is not read.
    Unread(&'static str),
    Unknown,
}

/// The formats, each with its name and the ends of file names that tell it.
const FORMATS: &[(InputFormat, &str, &[&str])] = &[
    (InputFormat::Txt, "txt", &["txt", "text"]),
    (InputFormat::Md, "md", &["md", "markdown"]),
    (InputFormat::Jsonl, "jsonl", &["jsonl", "ndjson"]),
];

/// Ends of file names of documents that nothing here reads.
const UNREAD: &[&str] = &["html", "htm", "docx", "doc", "odt", "rtf", "pdf", "epub", "xml"];

impl InputFormat {
    /// The names of all formats.
    pub fn names() -> impl Iterator<Item = &'static str> {
        FORMATS.iter().map(|(_, name, _)| *name)
    }
}

impl FromStr for InputFormat {
    type Err = String;

    /// Reads a format's name; the error lists those there are.
    fn from_str(name: &str) -> Result<Self, Self::Err> {
        let found = FORMATS.iter().find(|(_, known, _)| *known == name);
        found
            .map(|(format, ..)| *format)
            .ok_or_else(|| format!("no such input format; there are {}", Self::names().collect::<Vec<_>>().join(", ")))
    }
}

impl Guess {
    pub(crate) fn from_name(path: &Path) -> Self {
        let extension = extension(path);
        if let Some((format, ..)) = FORMATS.iter().find(|(_, _, ends)| ends.contains(&extension.as_str())) {
            return Self::Format(*format);
        }
        UNREAD.iter().find(|&&end| end == extension).map_or(Self::Unknown, |end| Self::Unread(end))
    }

    /// What a file's name tells, and where it tells nothing, its first bytes.
    pub(crate) fn of(path: &Path, start: &[u8]) -> Self {
        match Self::from_name(path) {
            Self::Unknown => Self::from_content(start),
            told => told,
        }
    }

    /// What the first bytes tell: a JSON object on the first line is jsonl, a few formats have a mark, all else is text.
    pub(crate) fn from_content(start: &[u8]) -> Self {
        let start = start.strip_prefix("\u{feff}".as_bytes()).unwrap_or(start).trim_ascii_start();
        if start.starts_with(b"%PDF-") {
            return Self::Unread("pdf");
        }
        if start.starts_with(b"PK\x03\x04") {
            return Self::Unread("docx");
        }
        let head = start[..start.len().min(16)].to_ascii_lowercase();
        if head.starts_with(b"<!doctype html") || head.starts_with(b"<html") {
            return Self::Unread("html");
        }
        if start.strip_prefix(b"{").is_some_and(|rest| rest.trim_ascii_start().starts_with(b"\"")) {
            return Self::Format(InputFormat::Jsonl);
        }
        Self::Format(InputFormat::Txt)
    }
}

pub(crate) fn not_read(format: &str) -> String {
    format!("is {format}, which is not read; convert it to one of {}", InputFormat::names().collect::<Vec<_>>().join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_tell_formats_in_any_case() {
        assert_eq!(Guess::from_name(Path::new("a/b.TXT")), Guess::Format(InputFormat::Txt));
        assert_eq!(Guess::from_name(Path::new("b.markdown")), Guess::Format(InputFormat::Md));
        assert_eq!(Guess::from_name(Path::new("b.pdf")), Guess::Unread("pdf"));
        assert_eq!(Guess::from_name(Path::new("notes")), Guess::Unknown);
    }

    #[test]
    fn content_tells_the_rest() {
        assert_eq!(Guess::from_content(b"\xEF\xBB\xBF{ \"id\": 1}"), Guess::Format(InputFormat::Jsonl));
        assert_eq!(Guess::from_content(b"{Braces} in a text"), Guess::Format(InputFormat::Txt));
        assert_eq!(Guess::from_content(b"%PDF-1.7"), Guess::Unread("pdf"));
        assert_eq!(Guess::from_content(b"<!DOCTYPE HTML>"), Guess::Unread("html"));
        assert_eq!(Guess::from_content(b""), Guess::Format(InputFormat::Txt));
    }
}
