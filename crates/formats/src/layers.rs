use std::fmt;
use std::str::FromStr;

/// One layer of a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layer {
    /// The document's text.
    Text,
    /// Every token, with its part of speech and its lemma.
    Tokens,
    /// Every sentence.
    Sentences,
    /// Nouns with what stands before them.
    NounPhrases,
    /// Verbs with their auxiliaries.
    VerbGroups,
    /// What stands under each heading.
    Sections,
    /// The spans that name something.
    Mentions,
    /// The things that they name.
    Entities,
    /// The quantities.
    Figures,
    /// Who said what.
    Statements,
}

/// All layers with their names, in the order in which a record has them.
const NAMES: &[(Layer, &str)] = &[
    (Layer::Text, "text"),
    (Layer::Tokens, "tokens"),
    (Layer::Sentences, "sentences"),
    (Layer::NounPhrases, "noun_phrases"),
    (Layer::VerbGroups, "verb_groups"),
    (Layer::Sections, "sections"),
    (Layer::Mentions, "mentions"),
    (Layer::Entities, "entities"),
    (Layer::Figures, "figures"),
    (Layer::Statements, "statements"),
];

/// A choice of layers, as a list parted by commas: `sentences,mentions`.
///
/// ```
/// use rapporteur_formats::{Layer, Layers};
///
/// assert!(Layers::default().has(Layer::Figures) && !Layers::default().has(Layer::Tokens));
/// assert!("tokens, text".parse::<Layers>()?.has(Layer::Text));
/// assert!("names".parse::<Layers>().unwrap_err().starts_with("no such layer: `names`; there are text, tokens,"));
/// # Ok::<(), String>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Layers {
    // One bit for each layer, by its place in the enum.
    bits: u16,
}

impl Layers {
    /// All layers.
    pub const ALL: Self = Self { bits: u16::MAX };

    /// Whether a layer was chosen.
    #[must_use]
    pub const fn has(self, layer: Layer) -> bool {
        self.bits & (1 << layer as u8) != 0
    }

    const fn with(self, layer: Layer) -> Self {
        Self { bits: self.bits | 1 << layer as u8 }
    }
}

/// The list that it is read from, in the order in which a record has its layers.
impl fmt::Display for Layers {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names: Vec<&str> = NAMES.iter().filter(|(layer, _)| self.has(*layer)).map(|(_, name)| *name).collect();
        f.write_str(&names.join(","))
    }
}

impl Default for Layers {
    /// Sentences, mentions, entities, figures and statements.
    fn default() -> Self {
        let chosen = [Layer::Sentences, Layer::Mentions, Layer::Entities, Layer::Figures, Layer::Statements];
        chosen.into_iter().fold(Self { bits: 0 }, Self::with)
    }
}

impl FromStr for Layers {
    type Err = String;

    /// Reads a list; the error names what is no layer, and the layers there are.
    fn from_str(list: &str) -> Result<Self, Self::Err> {
        let names = list.split(',').map(str::trim);
        names.filter(|name| !name.is_empty()).try_fold(Self { bits: 0 }, |layers, name| {
            let found = NAMES.iter().find(|(_, known)| *known == name);
            let known = || NAMES.iter().map(|(_, name)| *name).collect::<Vec<_>>().join(", ");
            found.map(|(layer, _)| layers.with(*layer)).ok_or_else(|| format!("no such layer: `{name}`; there are {}", known()))
        })
    }
}
