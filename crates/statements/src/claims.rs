//! Who says each figure, and from which source.

use crate::{Party, Statement};

/// Who says a figure.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Claim {
    /// Index of the statement by which it is said: of those with the figure in their content, the one with the shortest content.
    pub statement: Option<usize>,
    /// Whom the speaker, or the text itself, has it from: "Europol reported that", "according to UNODC", "citing".
    pub source: Option<Party>,
}

/// The claim of each figure, in the order of the figures.
#[must_use]
pub fn claims(figures: usize, statements: &[Statement]) -> Vec<Claim> {
    let mut claims = vec![Claim::default(); figures];
    for (index, statement) in statements.iter().enumerate() {
        for &figure in &statement.figures {
            let Some(claim) = claims.get_mut(figure) else { continue };
            if claim.statement.is_none_or(|best| statement.content.len() < statements[best].content.len()) {
                claim.statement = Some(index);
            }
        }
    }
    claims
}
