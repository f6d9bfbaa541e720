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

impl Layer {
    /// All layers, in the order in which a record has them.
    pub const ALL: [Self; 10] = [
        Self::Text,
        Self::Tokens,
        Self::Sentences,
        Self::NounPhrases,
        Self::VerbGroups,
        Self::Sections,
        Self::Mentions,
        Self::Entities,
        Self::Figures,
        Self::Statements,
    ];

    /// Its name, as records have it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Tokens => "tokens",
            Self::Sentences => "sentences",
            Self::NounPhrases => "noun_phrases",
            Self::VerbGroups => "verb_groups",
            Self::Sections => "sections",
            Self::Mentions => "mentions",
            Self::Entities => "entities",
            Self::Figures => "figures",
            Self::Statements => "statements",
        }
    }
}

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

    /// The layers that were chosen, in the order in which a record has them.
    pub fn iter(self) -> impl Iterator<Item = Layer> {
        Layer::ALL.into_iter().filter(move |&layer| self.has(layer))
    }

    const fn with(self, layer: Layer) -> Self {
        Self { bits: self.bits | 1 << layer as u8 }
    }
}

/// The list that it is read from, in the order in which a record has its layers.
impl fmt::Display for Layers {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names: Vec<&str> = self.iter().map(Layer::name).collect();
        f.write_str(&names.join(","))
    }
}

impl Default for Layers {
    /// Sentences, mentions, entities, figures and statements.
    fn default() -> Self {
        [Layer::Sentences, Layer::Mentions, Layer::Entities, Layer::Figures, Layer::Statements].into_iter().collect()
    }
}

impl FromStr for Layers {
    type Err = String;

    /// Reads a list; the error names what is no layer, and the layers there are.
    fn from_str(list: &str) -> Result<Self, Self::Err> {
        let names = list.split(',').map(str::trim);
        let layer = |name: &str| {
            let found = Layer::ALL.into_iter().find(|layer| layer.name() == name);
            found.ok_or_else(|| format!("no such layer: `{name}`; there are {}", Layer::ALL.map(Layer::name).join(", ")))
        };
        names.filter(|name| !name.is_empty()).map(layer).collect()
    }
}

impl FromIterator<Layer> for Layers {
    fn from_iter<I: IntoIterator<Item = Layer>>(layers: I) -> Self {
        layers.into_iter().fold(Self { bits: 0 }, Self::with)
    }
}
