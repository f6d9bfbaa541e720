//! What a report claims in numbers.
//!
//! A [`Figure`] is a quantity with its bounds as the text states them, its unit, and the noun phrase that it counts.

mod figure;

pub use figure::Figure;
