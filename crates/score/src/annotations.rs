use std::str::FromStr;

use serde::Deserialize;

/// The findings of one document, gold or a system's. Offsets are in code points.
#[derive(Clone, Debug, Deserialize)]
pub struct Annotations {
    /// The document.
    pub id: String,
    /// Spans that name something.
    #[serde(default)]
    pub mentions: Vec<Mention>,
    /// Quantities.
    #[serde(default)]
    pub figures: Vec<Figure>,
    /// Who said what.
    #[serde(default)]
    pub statements: Vec<Statement>,
}

/// A span with its text.
#[derive(Clone, Debug, Deserialize)]
pub struct Quote {
    /// The first code point.
    pub start: usize,
    /// The code point after the last.
    pub end: usize,
    /// What stands there.
    pub text: String,
}

/// A span that names something.
#[derive(Clone, Debug, Deserialize)]
pub struct Mention {
    /// Where it stands.
    #[serde(flatten)]
    pub quote: Quote,
    /// What it names.
    pub kind: String,
    /// The thing that it names; mentions of one document with the same value name the same.
    pub entity: Option<String>,
}

/// A quantity.
#[derive(Clone, Debug, Deserialize)]
pub struct Figure {
    /// Where it stands.
    #[serde(flatten)]
    pub quote: Quote,
    /// The lower bound.
    pub low: Option<f64>,
    /// The upper bound.
    pub high: Option<f64>,
    /// The unit.
    pub unit: String,
    /// What is counted.
    pub counted: Option<Quote>,
}

/// What one holder says, asks, promises or decides.
#[derive(Clone, Debug, Deserialize)]
pub struct Statement {
    /// What the holder does by it.
    pub act: String,
    /// Who speaks.
    pub holders: Vec<Quote>,
    /// The words that carry the act.
    pub cue: Quote,
    /// What is said.
    pub content: Quote,
    /// Who is asked to act.
    pub addressee: Option<Quote>,
    /// The group that is spoken for.
    pub on_behalf_of: Option<Quote>,
    /// Whose proposal is meant.
    pub toward: Option<Quote>,
}

impl FromStr for Annotations {
    type Err = serde_json::Error;

    /// Reads a gold file, or a record of the command `rapporteur`.
    fn from_str(json: &str) -> Result<Self, Self::Err> {
        serde_json::from_str(json)
    }
}
