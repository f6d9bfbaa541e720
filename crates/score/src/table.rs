use std::fmt::Write;

use crate::Scores;

/// What the two sides of a comparison are called.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sides {
    /// The first: `gold`.
    pub gold: &'static str,
    /// The second: `found`.
    pub found: &'static str,
    /// What is in both: `right`.
    pub both: &'static str,
}

impl Sides {
    /// Gold annotations and a system's findings.
    pub const GOLD: Self = Self { gold: "gold", found: "found", both: "right" };

    /// Two annotators of whom neither is right.
    pub const ANNOTATORS: Self = Self { gold: "A", found: "B", both: "both" };
}

/// All rows as text: precision, recall and F1, then how many are right, found and expected.
///
/// ```
/// use rapporteur_score::{Scores, Sides, table};
///
/// let head = "what                                  P       R      F1  right  found   gold\n";
/// assert_eq!(table(&Scores::default(), Sides::GOLD), head);
/// ```
#[must_use]
pub fn table(scores: &Scores, sides: Sides) -> String {
    let Sides { gold, found, both } = sides;
    let mut table = format!("{:32} {:>6}  {:>6}  {:>6} {both:>6} {found:>6} {gold:>6}\n", "what", "P", "R", "F1");
    for (row, counts) in scores.rows() {
        let (p, r, f1) = (counts.precision(), counts.recall(), counts.f1());
        let numbers = format!("{p:6.4}  {r:6.4}  {f1:6.4} {:6} {:6} {:6}", counts.right, counts.found, counts.expected);
        // Writing to a string does not fail.
        let _ = writeln!(table, "{row:32} {numbers}");
    }
    table
}

/// A share as it is shown: to four places, halves to the even digit, as Python rounds.
pub(crate) fn rounded(share: f64) -> f64 {
    format!("{share:.4}").parse().unwrap_or(share)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_are_rounded_as_python_rounds_them() {
        // The first two are halves exactly, the others only as written.
        for (share, expected) in
            [(0.03125, 0.0312), (0.09375, 0.0938), (0.00005, 0.0001), (0.12345, 0.1235), (0.99995, 1.0), (2.0 / 3.0, 0.6667)]
        {
            assert_eq!(rounded(share), expected, "{share}");
        }
    }
}
