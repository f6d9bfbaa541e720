use std::fmt::Write;

use crate::Scores;

/// All rows as text: precision, recall and F1, then how many are right, found and expected.
///
/// ```
/// use rapporteur_score::{Scores, table};
///
/// assert_eq!(table(&Scores::default()), "what                              P       R      F1  right  found   gold\n");
/// ```
#[must_use]
pub fn table(scores: &Scores) -> String {
    let mut table = format!("{:28} {:>6}  {:>6}  {:>6} {:>6} {:>6} {:>6}\n", "what", "P", "R", "F1", "right", "found", "gold");
    for (row, counts) in scores.rows() {
        let (p, r, f1) = (counts.precision(), counts.recall(), counts.f1());
        let numbers = format!("{p:6.4}  {r:6.4}  {f1:6.4} {:6} {:6} {:6}", counts.right, counts.found, counts.expected);
        // Writing to a string does not fail.
        let _ = writeln!(table, "{row:28} {numbers}");
    }
    table
}
