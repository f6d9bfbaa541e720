//! Who recommended, promised, reported, supported, opposed or decided what.

mod act;
mod statement;

pub use act::Act;
pub use statement::{Party, Statement};
