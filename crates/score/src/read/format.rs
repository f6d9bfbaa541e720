use std::path::Path;
use std::str::FromStr;

/// A form of annotation files.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Our own: an object, an array of objects, or objects one after the other, as records are.
    Json,
    /// brat's standoff, `NAME.ann`.
    Brat,
    /// CoNLL-U, with names in the last column.
    Conllu,
    /// A token a line, its tag in the last column: IOB, IOB2, BIOES.
    Iob,
}

/// Formats by name, each with what its files' names end with.
const FORMATS: &[(Format, &str, &[&str])] = &[
    (Format::Json, "json", &["json", "jsonl", "ndjson"]),
    (Format::Brat, "brat", &["ann"]),
    (Format::Conllu, "conllu", &["conllu"]),
    (Format::Iob, "iob", &["iob", "iob1", "iob2", "bio", "bio2", "bioes", "bilou", "conll"]),
];

impl Format {
    /// What the ending of a file's name says.
    #[must_use]
    pub fn of(path: &Path) -> Option<Self> {
        let ending = path.extension()?.to_string_lossy().to_lowercase();
        FORMATS.iter().find(|(_, _, endings)| endings.contains(&ending.as_str())).map(|(format, ..)| *format)
    }

    /// All endings that are known: `*.json, *.jsonl, …`.
    pub(crate) fn endings() -> String {
        let all = FORMATS.iter().flat_map(|(_, _, endings)| *endings).map(|ending| format!("*.{ending}"));
        all.collect::<Vec<_>>().join(", ")
    }
}

impl FromStr for Format {
    type Err = String;

    /// Reads a format's name; the error lists those there are.
    fn from_str(name: &str) -> Result<Self, String> {
        let known = || FORMATS.iter().map(|(_, name, _)| *name).collect::<Vec<_>>().join(", ");
        let found = FORMATS.iter().find(|(_, known, _)| *known == name);
        found.map(|(format, ..)| *format).ok_or_else(|| format!("no such form of annotations; there are {}", known()))
    }
}
