use rapporteur_drawing::Sign;
use serde::Serialize;

use crate::changes::{DocumentChanges, DocumentState};

/// How much differs between two sets.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Summary {
    /// Documents in both sets in which nothing differs.
    pub equal: usize,
    /// Documents in both sets in which something differs.
    pub changed: usize,
    /// Documents in the second set only. Their findings are not counted.
    pub new: usize,
    /// Documents in the first set only. Their findings are not counted.
    pub gone: usize,
    /// Of the changed documents, those whose text is another one.
    pub other_text: usize,
    /// What differs in each layer where anything does, in the order of records.
    pub layers: Vec<LayerCount>,
    /// Layers that were not compared, since one record of a document lacks them; with the number of documents.
    pub uncompared: Vec<(String, usize)>,
}

/// What differs in one layer, over all documents.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct LayerCount {
    /// Its name.
    pub layer: String,
    /// Findings of the second set only.
    pub new: usize,
    /// Findings of the first set only.
    pub gone: usize,
    /// Findings of both, with other fields.
    pub changed: usize,
    /// Documents with any of these.
    pub documents: usize,
}

/// The layers in the order of a record; others come behind.
const ORDER: [&str; 9] =
    ["tokens", "sentences", "noun_phrases", "verb_groups", "sections", "mentions", "entities", "figures", "statements"];

/// Where a layer stands in a record.
pub(crate) fn rank(layer: &str) -> usize {
    ORDER.iter().position(|name| *name == layer).unwrap_or(ORDER.len())
}

impl Summary {
    /// Counts one document.
    pub fn add(&mut self, document: &DocumentChanges) {
        let count = match document.state {
            DocumentState::New => &mut self.new,
            DocumentState::Gone => &mut self.gone,
            _ if document.is_equal() => &mut self.equal,
            _ => &mut self.changed,
        };
        *count += 1;
        self.other_text += usize::from(document.state == DocumentState::TextChanged);
        for layer in &document.layers {
            let count = self.layer(&layer.layer);
            count.new += layer.count(Sign::New);
            count.gone += layer.count(Sign::Gone);
            count.changed += layer.count(Sign::Changed);
            count.documents += 1;
        }
        for layer in &document.uncompared {
            match self.uncompared.iter_mut().find(|(name, _)| name == layer) {
                Some((_, documents)) => *documents += 1,
                None => self.uncompared.push((layer.clone(), 1)),
            }
        }
    }

    /// Whether anything differs at all.
    #[must_use]
    pub const fn has_changes(&self) -> bool {
        self.changed + self.new + self.gone > 0
    }

    /// `314 documents: 178 equal, 136 changed`.
    #[must_use]
    pub fn documents(&self) -> String {
        let all = self.equal + self.changed + self.new + self.gone;
        let parts = [("equal", self.equal), ("changed", self.changed), ("new", self.new), ("gone", self.gone)];
        let mut parts: Vec<String> =
            parts.into_iter().filter(|(_, number)| *number > 0).map(|(name, number)| format!("{number} {name}")).collect();
        if self.other_text > 0 {
            parts.push(format!("{} with another text", self.other_text));
        }
        let colon = if parts.is_empty() { "" } else { ": " };
        format!("{}{colon}{}", documents(all), parts.join(", "))
    }

    fn layer(&mut self, name: &str) -> &mut LayerCount {
        let at = self.layers.iter().position(|count| count.layer == name).unwrap_or_else(|| {
            let at = self.layers.partition_point(|count| rank(&count.layer) <= rank(name));
            self.layers.insert(at, LayerCount { layer: name.to_owned(), ..LayerCount::default() });
            at
        });
        &mut self.layers[at]
    }
}

/// All documents of a comparison, as pages and files need them.
#[derive(Clone, Debug, Default)]
pub struct Comparison {
    /// What the two sets are called.
    pub names: [String; 2],
    /// Documents that differ, in order.
    pub documents: Vec<DocumentChanges>,
    /// The ids of those that do not.
    pub equal: Vec<String>,
    /// How much differs.
    pub summary: Summary,
    /// What else went wrong, besides differences.
    pub problems: Vec<Problem>,
}

/// Something that went wrong: a document that could not be read, a score that fell.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Problem {
    /// What it is about.
    pub name: String,
    /// What is wrong.
    pub message: String,
}

impl Comparison {
    /// Nothing compared yet.
    #[must_use]
    pub fn new(before: impl Into<String>, after: impl Into<String>) -> Self {
        Self { names: [before.into(), after.into()], ..Self::default() }
    }

    /// Takes one document in.
    pub fn add(&mut self, document: DocumentChanges) {
        self.summary.add(&document);
        if document.is_equal() { self.equal.push(document.id) } else { self.documents.push(document) }
    }
}

/// A number of documents: `1 document`.
pub(crate) fn documents(number: usize) -> String {
    format!("{number} document{}", if number == 1 { "" } else { "s" })
}
