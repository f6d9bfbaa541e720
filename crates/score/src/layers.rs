/// A layer of annotations.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Layer {
    /// Spans that name something, with their kinds.
    Mentions,
    /// Which mentions name the same.
    Entities,
    /// Spans that state a quantity.
    Figures,
    /// Bounds and units of figures, and what they count.
    Values,
    /// Who said what.
    Statements,
}

impl Layer {
    /// All layers.
    pub const ALL: [Self; 5] = [Self::Mentions, Self::Entities, Self::Figures, Self::Values, Self::Statements];

    /// Its name in lower case.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Mentions => "mentions",
            Self::Entities => "entities",
            Self::Figures => "figures",
            Self::Values => "values",
            Self::Statements => "statements",
        }
    }
}

/// A set of layers.
///
/// ```
/// use rapporteur_score::{Layer, Layers};
///
/// let layers = Layers::of(&[Layer::Mentions, Layer::Figures]);
/// assert!(layers.has(Layer::Figures) && !layers.has(Layer::Statements));
/// assert_eq!(layers.both(Layers::of(&[Layer::Mentions])), Layers::of(&[Layer::Mentions]));
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Layers(u8);

impl Layers {
    /// These layers.
    #[must_use]
    pub fn of(layers: &[Layer]) -> Self {
        layers.iter().fold(Self::default(), |set, &layer| set.and(layer))
    }

    /// All layers.
    #[must_use]
    pub fn all() -> Self {
        Self::of(&Layer::ALL)
    }

    /// Whether a layer is among them.
    #[must_use]
    pub const fn has(self, layer: Layer) -> bool {
        self.0 & (1 << layer as u8) != 0
    }

    /// These and one more.
    #[must_use]
    pub const fn and(self, layer: Layer) -> Self {
        Self(self.0 | (1 << layer as u8))
    }

    /// The layers that are in one of two sets.
    #[must_use]
    pub const fn either(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// The layers that are in both of two sets.
    #[must_use]
    pub const fn both(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    /// The layers, in order.
    pub fn iter(self) -> impl Iterator<Item = Layer> {
        Layer::ALL.into_iter().filter(move |&layer| self.has(layer))
    }
}
