use std::fmt;

use crate::{Layer, Quote};

/// Something that is in one of the two only, or not the same in both.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// Mentions, figures or statements.
    pub layer: Layer,
    /// The document's id.
    pub document: String,
    /// `missed`, `wrong`, or what is not the same, parted by commas.
    pub what: String,
    /// What it is about, on one line.
    pub about: String,
    /// The spans that it is about; at least one.
    pub marks: Vec<Mark>,
}

/// A span of a difference.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// Who has it.
    pub side: Side,
    /// The span.
    pub quote: Quote,
    /// What it is: a kind, an act, `holder`, `content`, …
    pub label: String,
}

/// Which of the two that are compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Side {
    /// The gold, or the first annotator.
    Gold,
    /// The findings, or the second annotator.
    Found,
}

impl Side {
    /// What is said of something that only this side has.
    pub(crate) const fn alone(self) -> &'static str {
        match self {
            Self::Gold => "missed",
            Self::Found => "wrong",
        }
    }

    pub(crate) fn mark(self, quote: &Quote, label: impl Into<String>) -> Mark {
        Mark { side: self, quote: quote.clone(), label: label.into() }
    }
}

impl Difference {
    /// Where the first of its spans begins, in code points.
    #[must_use]
    pub fn start(&self) -> usize {
        self.marks.iter().map(|mark| mark.quote.start).min().unwrap_or_default()
    }
}

impl fmt::Display for Difference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{} {} {}", self.document, self.start(), self.what, self.about)
    }
}

/// A text on one line: white space in it, line breaks too, is one space.
pub(crate) fn on_one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
