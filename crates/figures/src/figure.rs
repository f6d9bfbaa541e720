use std::ops::Range;

use rapporteur_span::Span;
use rust_decimal::Decimal;

/// A quantity that a text states.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figure {
    /// Words of bound, number, scale and unit; without the counted noun. In bytes.
    pub span: Span,
    /// The tokens that share a byte with it. Its ends are theirs, but where punctuation is part of a token: 12 km., '93%'.
    pub tokens: Range<usize>,
    /// Lower bound; `None` where it is open, or too large to be a decimal.
    pub low: Option<Decimal>,
    /// Upper bound; `None` where it is open, or too large to be a decimal.
    pub high: Option<Decimal>,
    /// Whether the text says about, nearly, some, estimated.
    pub approximate: bool,
    /// `percent`, `ratio`, `count`, an ISO 4217 code or a unit's CLDR name.
    pub unit: String,
    /// The noun phrase that is counted, without determiner.
    pub counted: Option<Span>,
    /// What is said of the counted: *are women and children*, *travelling to Europe*.
    pub property: Option<Span>,
    /// The time that the figure refers to: *every year*, *in 2015*, *since 2000*.
    pub period: Option<Span>,
    /// What a rate is a rate of: *per 100,000 people*, *a day*.
    pub per: Option<Base>,
}

/// The base of a rate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Base {
    /// All of it, with "per" or what stands for it. In bytes.
    pub span: Span,
    /// How many: 100,000; 1 where no number stands there. `None` where it is too large to be a decimal.
    pub value: Option<Decimal>,
    /// `count`, or the name of a unit.
    pub unit: String,
    /// The noun phrase that is counted there, without determiner.
    pub counted: Option<Span>,
}
