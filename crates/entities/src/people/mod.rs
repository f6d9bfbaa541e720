//! Persons and the offices that they hold, with the names of `names` known.

pub(crate) mod affiliations;
pub(crate) mod name;
mod office;
pub(crate) mod offices;
pub(crate) mod persons;
pub(crate) mod speakers;
pub(crate) mod surnames;
