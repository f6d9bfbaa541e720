//! What the pages share: which changes stand beside the drawings, and how a document is summed up.

use crate::changes::{Change, LayerChanges};
use crate::sentences::Drawn;

/// The changes of a layer that stand in none of its drawings.
pub(super) fn undrawn(layer: &LayerChanges) -> impl Iterator<Item = &Change> {
    let is_drawn = |index: usize| layer.drawn.iter().any(|drawn| drawn.changes.contains(&index));
    layer.changes.iter().enumerate().filter(move |(index, _)| !is_drawn(*index)).map(|(_, change)| change)
}

/// A change that is not drawn, in words: `country “Peru” (24 to 28)`.
pub(super) fn words(change: &Change) -> String {
    let place = change.place.as_ref().map(|place| format!(" ({} to {})", place.start, place.end)).unwrap_or_default();
    let text = if change.text.is_empty() { String::new() } else { format!(" “{}”", change.text) };
    format!("{}{text}{place}", change.what)
}

/// The fields of a change, each in words.
pub(super) fn fields(change: &Change) -> impl Iterator<Item = String> {
    change.fields.iter().map(ToString::to_string)
}

/// What stands below a drawing: the changes whose labels do not tell all, each with what it is called there.
pub(super) fn below<'l>(layer: &'l LayerChanges, drawn: &Drawn) -> Vec<(&'l Change, String)> {
    let changes: Vec<&Change> =
        drawn.changes.iter().map(|&index| &layer.changes[index]).filter(|change| change.has_more()).collect();
    // Only where there are several, their words are needed to tell them apart.
    let named =
        |change: &Change| if changes.len() > 1 { format!("{} “{}”", change.what, change.text) } else { change.what.clone() };
    changes.iter().map(|&change| (change, named(change))).collect()
}
