use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::{Layer, Layers};

/// The findings of one document, gold or a system's. Offsets are in code points.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(from = "File")]
pub struct Annotations {
    /// The document.
    pub id: String,
    /// The SHA-256 of the text that was annotated, in hexadecimal digits, where that is known.
    pub sha256: Option<String>,
    /// The text, where the file has it, or its tokens.
    pub text: Option<String>,
    /// What was looked for. A layer that is not among these is not there, which is not the same as nothing found.
    pub layers: Layers,
    /// Spans that name something.
    pub mentions: Vec<Mention>,
    /// Quantities.
    pub figures: Vec<Figure>,
    /// Who said what.
    pub statements: Vec<Statement>,
}

/// A span with its text.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Quote {
    /// The first code point.
    pub start: usize,
    /// The code point after the last.
    pub end: usize,
    /// What stands there.
    #[serde(default)]
    pub text: String,
}

/// A span that names something.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
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
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Figure {
    /// Where it stands.
    #[serde(flatten)]
    pub quote: Quote,
    /// The lower bound.
    pub low: Option<f64>,
    /// The upper bound.
    pub high: Option<f64>,
    /// The unit.
    pub unit: Option<String>,
    /// What is counted.
    pub counted: Option<Quote>,
}

/// What one holder says, asks, promises or decides.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Statement {
    /// What the holder does by it.
    pub act: String,
    /// Who speaks.
    #[serde(default)]
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

/// A file of annotations as it is written, where a layer may be absent.
#[derive(Deserialize)]
struct File {
    #[serde(default)]
    id: String,
    sha256: Option<String>,
    text: Option<String>,
    mentions: Option<Vec<Mention>>,
    figures: Option<Vec<Figure>>,
    statements: Option<Vec<Statement>>,
}

impl From<File> for Annotations {
    fn from(file: File) -> Self {
        let File { id, sha256, text, mentions, figures, statements } = file;
        let there = [
            (mentions.is_some(), &[Layer::Mentions, Layer::Entities][..]),
            (figures.is_some(), &[Layer::Figures, Layer::Values]),
            (statements.is_some(), &[Layer::Statements]),
        ];
        let layers: Vec<Layer> = there.iter().filter(|(there, _)| *there).flat_map(|(_, layers)| *layers).copied().collect();
        Self {
            id,
            sha256,
            text,
            layers: Layers::of(&layers),
            mentions: mentions.unwrap_or_default(),
            figures: figures.unwrap_or_default(),
            statements: statements.unwrap_or_default(),
        }
    }
}

impl FromStr for Annotations {
    type Err = serde_json::Error;

    /// Reads a gold file, or a record of the command `rapporteur`.
    fn from_str(json: &str) -> Result<Self, Self::Err> {
        serde_json::from_str(json)
    }
}

impl Annotations {
    /// Every span, in the order of the layers.
    pub fn quotes(&self) -> impl Iterator<Item = &Quote> {
        let mentions = self.mentions.iter().map(|mention| &mention.quote);
        let figures = self.figures.iter().flat_map(|figure| [&figure.quote].into_iter().chain(&figure.counted));
        mentions.chain(figures).chain(self.statements.iter().flat_map(Statement::quotes))
    }
}

impl Statement {
    /// Its spans: cue, content, holders, and the others that it has.
    pub fn quotes(&self) -> impl Iterator<Item = &Quote> {
        let others = self.addressee.iter().chain(&self.on_behalf_of).chain(&self.toward);
        [&self.cue, &self.content].into_iter().chain(&self.holders).chain(others)
    }
}
