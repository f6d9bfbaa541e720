use std::io::{self, Write};
use std::str::FromStr;

use crate::Record;

/// How records are written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum OutputFormat {
    /// One record a line.
    #[default]
    Jsonl,
    /// One array of records, set out for reading.
    Json,
}

const NAMES: &[(OutputFormat, &str)] = &[(OutputFormat::Jsonl, "jsonl"), (OutputFormat::Json, "json")];

impl OutputFormat {
    /// The names of all formats.
    pub fn names() -> impl Iterator<Item = &'static str> {
        NAMES.iter().map(|(_, name)| *name)
    }

    /// One record; what stands around and between records is [`RecordWriter`]'s.
    #[must_use]
    pub fn render(self, record: &Record<'_>) -> String {
        let json = match self {
            Self::Jsonl => serde_json::to_string(record),
            Self::Json => serde_json::to_string_pretty(record),
        };
        // Writing to memory does not fail, and every key of a record is a string.
        json.unwrap_or_default()
    }
}

impl FromStr for OutputFormat {
    type Err = String;

    /// Reads a format's name; the error lists those there are.
    fn from_str(name: &str) -> Result<Self, Self::Err> {
        let found = NAMES.iter().find(|(_, known)| *known == name);
        let known = || Self::names().collect::<Vec<_>>().join(", ");
        found.map(|(format, _)| *format).ok_or_else(|| format!("no such output format; there are {}", known()))
    }
}

/// Writes rendered records one after the other.
///
/// ```
/// use rapporteur_formats::{OutputFormat, RecordWriter};
///
/// let mut writer = RecordWriter::new(OutputFormat::Json, Vec::new());
/// writer.write("{}")?;
/// writer.write("{}")?;
/// assert_eq!(writer.finish()?, b"[\n{},\n{}\n]\n");
/// # Ok::<(), std::io::Error>(())
/// ```
#[derive(Debug)]
pub struct RecordWriter<W> {
    format: OutputFormat,
    out: W,
    any: bool,
}

impl<W: Write> RecordWriter<W> {
    /// Writes nothing yet.
    #[must_use]
    pub const fn new(format: OutputFormat, out: W) -> Self {
        Self { format, out, any: false }
    }

    /// Writes one record, as [`OutputFormat::render`] made it.
    ///
    /// # Errors
    /// Where the underlying writer fails.
    pub fn write(&mut self, rendered: &str) -> io::Result<()> {
        let (before, after) = match (self.format, self.any) {
            (OutputFormat::Jsonl, _) => ("", "\n"),
            (OutputFormat::Json, false) => ("[\n", ""),
            (OutputFormat::Json, true) => (",\n", ""),
        };
        self.any = true;
        self.out.write_all(before.as_bytes())?;
        self.out.write_all(rendered.as_bytes())?;
        self.out.write_all(after.as_bytes())
    }

    /// Ends what was begun, flushes, and gives the underlying writer back.
    ///
    /// # Errors
    /// Where the underlying writer fails.
    pub fn finish(mut self) -> io::Result<W> {
        let end = match (self.format, self.any) {
            (OutputFormat::Jsonl, _) => "",
            (OutputFormat::Json, false) => "[]\n",
            (OutputFormat::Json, true) => "\n]\n",
        };
        self.out.write_all(end.as_bytes())?;
        self.out.flush()?;
        Ok(self.out)
    }
}
