use std::ops::Range;

use rapporteur_drawing::Sign;
use serde_json::value::RawValue;

use crate::fields::FieldChange;
use crate::sentences::Drawn;

/// What differs between two records of one document; or that there is one record only.
#[derive(Clone, Debug)]
pub struct DocumentChanges {
    /// The document's id.
    pub id: String,
    /// Whether both sets have it.
    pub state: DocumentState,
    /// The layers that differ, in the order of the record.
    pub layers: Vec<LayerChanges>,
    /// Layers that only one of the two records has, and that are not compared.
    pub uncompared: Vec<String>,
    /// Whether the findings could be shown in their sentences.
    pub has_text: bool,
}

/// Where a document stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DocumentState {
    /// In both sets.
    Both,
    /// In the second only.
    New,
    /// In the first only.
    Gone,
    /// In both, of two texts that are not the same.
    TextChanged,
}

/// What differs in one layer of one document.
#[derive(Clone, Debug)]
pub struct LayerChanges {
    /// Its name, as in a record.
    pub layer: String,
    /// Every finding that differs, in the order of the text.
    pub changes: Vec<Change>,
    /// The sentences in which they stand, drawn; empty where there is no text.
    pub drawn: Vec<Drawn>,
}

/// One finding that is new, gone or changed.
#[derive(Clone, Debug)]
pub struct Change {
    /// [`Sign::New`], [`Sign::Gone`] or [`Sign::Changed`].
    pub sign: Sign,
    /// What kind of finding it is: `country`, `recommendation by Norway`.
    pub what: String,
    /// Its own words: a quote's text, a statement's content, an entity's name.
    pub text: String,
    /// Where it stands, in code points of the second text. What is gone stood there in the first; if the text has changed, none where its
    /// sentence is gone, too.
    pub place: Option<Range<usize>>,
    /// Where its cue stands, if it is a statement.
    pub cue: Option<Range<usize>>,
    /// Of a changed one, which fields.
    pub fields: Vec<FieldChange>,
    /// The finding in the first record.
    pub before: Option<Box<RawValue>>,
    /// The finding in the second.
    pub after: Option<Box<RawValue>>,
}

impl DocumentChanges {
    /// A document of which no finding is told: it is in one set only, or the same in both.
    #[must_use]
    pub const fn only(id: String, state: DocumentState) -> Self {
        Self { id, state, layers: Vec::new(), uncompared: Vec::new(), has_text: false }
    }

    /// Whether nothing differs.
    #[must_use]
    pub fn is_equal(&self) -> bool {
        self.state == DocumentState::Both && self.layers.is_empty()
    }
}

impl DocumentChanges {
    /// What it comes to: `another text; mentions 3 new, 1 gone`.
    #[must_use]
    pub fn headline(&self) -> String {
        let layers = self.layers.iter().map(|layer| format!("{} {}", layer.layer, layer.counts()));
        let state = match self.state {
            DocumentState::New => Some("new document"),
            DocumentState::Gone => Some("document gone"),
            DocumentState::TextChanged => Some("another text"),
            DocumentState::Both => None,
        };
        state.map(str::to_owned).into_iter().chain(layers).collect::<Vec<_>>().join("; ")
    }
}

impl LayerChanges {
    /// How much differs: `2 gone, 1 changed`.
    #[must_use]
    pub fn counts(&self) -> String {
        let signs = [Sign::New, Sign::Gone, Sign::Changed];
        let counts = signs.into_iter().map(|sign| (self.count(sign), sign)).filter(|(count, _)| *count > 0);
        counts.map(|(count, sign)| format!("{count} {}", sign.name())).collect::<Vec<_>>().join(", ")
    }

    /// How many findings have the sign.
    #[must_use]
    pub fn count(&self, sign: Sign) -> usize {
        self.changes.iter().filter(|change| change.sign == sign).count()
    }
}

impl Change {
    /// What is said of it in few words: `new country`, `changed figure`, `country, kind: place → country`.
    #[must_use]
    pub fn label(&self) -> String {
        match self.only_field() {
            Some(told) => format!("{}, {told}", self.what),
            None => format!("{} {}", self.sign.name(), self.what),
        }
    }

    /// Whether it has changed fields that the label does not tell.
    #[must_use]
    pub fn has_more(&self) -> bool {
        !self.fields.is_empty() && self.only_field().is_none()
    }

    /// A change of one field that is short enough for a label.
    fn only_field(&self) -> Option<String> {
        const SHORT: usize = 48;
        let [field] = &self.fields[..] else { return None };
        Some(field.to_string()).filter(|told| told.chars().count() <= SHORT)
    }
}
