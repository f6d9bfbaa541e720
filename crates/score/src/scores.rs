use std::collections::BTreeMap;
use std::fmt;

use crate::segmentation::Counts;
use crate::{Annotations, figures, mentions, statements};

/// Counts by row, such as `mentions` and `mentions.person`, added up over documents; and every difference.
#[derive(Clone, Debug, Default)]
pub struct Scores {
    pub(crate) rows: BTreeMap<String, Counts>,
    pub(crate) differences: Vec<Difference>,
}

/// Something that is in one of the two only, or not the same in both.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// `mentions`, `figures` or `statements`.
    pub layer: &'static str,
    /// The document's id.
    pub document: String,
    /// `missed`, `wrong`, or the field that is not the same.
    pub what: &'static str,
    /// Where it begins, in code points.
    pub start: usize,
    /// What it is about.
    pub about: String,
}

impl fmt::Display for Difference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{} {} {}", self.document, self.start, self.what, self.about)
    }
}

impl Scores {
    /// Compares one document's findings with its gold.
    pub fn add(&mut self, gold: &Annotations, found: &Annotations) {
        mentions::compare(self, gold, found);
        figures::compare(self, gold, found);
        statements::compare(self, gold, found);
    }

    /// The counts of a row; nought where no document had anything of it.
    #[must_use]
    pub fn counts(&self, row: &str) -> Counts {
        self.rows.get(row).copied().unwrap_or_default()
    }

    /// All rows with their counts, in alphabetical order.
    pub fn rows(&self) -> impl Iterator<Item = (&str, Counts)> {
        self.rows.iter().map(|(row, counts)| (row.as_str(), *counts))
    }

    /// What is not the same in gold and findings, document by document.
    #[must_use]
    pub fn differences(&self) -> &[Difference] {
        &self.differences
    }

    pub(crate) fn row(&mut self, row: &str) -> &mut Counts {
        if !self.rows.contains_key(row) {
            self.rows.insert(row.to_owned(), Counts::default());
        }
        self.rows.get_mut(row).expect("it was put there")
    }

    pub(crate) fn differ(&mut self, layer: &'static str, document: &str, what: &'static str, start: usize, about: String) {
        self.differences.push(Difference { layer, document: document.to_owned(), what, start, about });
    }
}
