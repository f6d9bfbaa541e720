use std::collections::BTreeMap;

use crate::segmentation::Counts;
use crate::{Agreement, Annotations, Confusion, Difference, Layer, Layers, Mark, figures, mentions, statements};

/// Counts by row, such as `mentions` and `mentions.person`, added up over documents; what was taken for what; and every difference.
#[derive(Clone, Debug, Default)]
pub struct Scores {
    pub(crate) rows: BTreeMap<String, Counts>,
    pub(crate) kinds: Confusion,
    pub(crate) kinds_of_one_span: Confusion,
    pub(crate) acts: Confusion,
    pub(crate) units: Confusion,
    pub(crate) differences: Vec<Difference>,
    documents: usize,
    layers: Layers,
}

impl Scores {
    /// Compares one document's findings with its gold, in the layers that the gold has. A layer that only the findings lack counts as
    /// nothing found.
    pub fn add(&mut self, gold: &Annotations, found: &Annotations) {
        self.add_layers(gold, found, Layers::all());
    }

    /// The same, in these layers only.
    pub fn add_layers(&mut self, gold: &Annotations, found: &Annotations, layers: Layers) {
        let layers = gold.layers.both(layers);
        let before = self.differences.len();
        self.documents += 1;
        self.layers = self.layers.either(layers);
        if layers.has(Layer::Mentions) {
            mentions::compare(self, gold, found, layers);
        }
        if layers.has(Layer::Figures) {
            figures::compare(self, gold, found, layers);
        }
        if layers.has(Layer::Statements) {
            statements::compare(self, gold, found);
        }
        self.differences[before..].sort_by_key(|difference| (difference.layer, difference.start()));
    }

    /// How many documents were compared.
    #[must_use]
    pub const fn documents(&self) -> usize {
        self.documents
    }

    /// The layers that were scored, since the gold of some document has them.
    #[must_use]
    pub const fn layers(&self) -> Layers {
        self.layers
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

    /// Which kind of mention was taken for which. Mentions are paired one to one: those of one span and kind, of one span, of one kind, and
    /// those that share most.
    #[must_use]
    pub const fn kinds(&self) -> &Confusion {
        &self.kinds
    }

    /// Which act was taken for which, of statements that are matched whatever their act.
    #[must_use]
    pub const fn acts(&self) -> &Confusion {
        &self.acts
    }

    /// How far two annotators agree on kinds of mentions with one span, acts of statements with one content, and units of figures that
    /// overlap; `None` where there are none.
    #[must_use]
    pub fn agreements(&self) -> [(&'static str, Option<Agreement>); 3] {
        let labels = [("kinds", &self.kinds_of_one_span), ("acts", &self.acts), ("units", &self.units)];
        labels.map(|(labels, confusion)| (labels, confusion.agreement()))
    }

    /// What is not the same in gold and findings, document by document, in the order of the text.
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

    /// Keeps a difference, if anything differs.
    pub(crate) fn differ<'a>(
        &mut self,
        layer: Layer,
        document: &str,
        differing: impl IntoIterator<Item = &'a str>,
        about: String,
        marks: Vec<Mark>,
    ) {
        let what = differing.into_iter().collect::<Vec<_>>().join(", ");
        if !what.is_empty() {
            self.differences.push(Difference { layer, document: document.to_owned(), what, about, marks });
        }
    }
}
