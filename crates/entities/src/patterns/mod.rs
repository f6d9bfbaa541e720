//! The patterns: one module a family, each a pure function from a [`View`](crate::view::View) to candidates.

pub(crate) mod agreements;
pub(crate) mod bare_heads;
pub(crate) mod clauses;
pub(crate) mod committees;
pub(crate) mod compounds;
pub(crate) mod dates;
pub(crate) mod definitions;
pub(crate) mod ellipses;
mod foreign;
pub(crate) mod goals;
mod head_numbers;
pub(crate) mod heads;
pub(crate) mod languages;
pub(crate) mod lists;
pub(crate) mod meetings;
pub(crate) mod places;
pub(crate) mod quotes;
pub(crate) mod resolutions;
pub(crate) mod small_letters;
pub(crate) mod symbols;
mod titles;
