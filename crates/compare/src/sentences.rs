//! Changes drawn in the sentences that they stand in.

use rapporteur_drawing::{Mark, Page, Passage, Sign};

use crate::changes::{Change, LayerChanges};

/// A passage of the text with all changes of one layer that stand there.
#[derive(Clone, Debug)]
pub struct Drawn {
    /// The line of the first of them, from 1.
    pub line: usize,
    /// Its column, from 1, in code points.
    pub column: usize,
    /// The sentence, with its marks.
    pub passage: Passage,
    /// Indices of the changes.
    pub changes: Vec<usize>,
}

/// The texts of a document's two records; one where it is the same.
#[derive(Debug, Default)]
pub(crate) struct Pages {
    before: Option<Page>,
    after: Option<Page>,
}

impl Pages {
    pub(crate) fn new(before: Option<String>, after: Option<String>) -> Self {
        match (before, after) {
            (Some(one), Some(other)) if one != other => Self { before: Some(Page::new(one)), after: Some(Page::new(other)) },
            (one, other) => Self { before: None, after: other.or(one).map(Page::new) },
        }
    }

    pub(crate) const fn is_some(&self) -> bool {
        self.after.is_some()
    }

    /// Draws the changes of a layer.
    pub(crate) fn draw(&self, layer: &mut LayerChanges) {
        let in_before = |change: &Change| change.sign == Sign::Gone && self.before.is_some();
        let split: (Vec<usize>, Vec<usize>) = (0..layer.changes.len()).partition(|&index| in_before(&layer.changes[index]));
        let gone = self.before.as_ref().map(|page| draw(page, &layer.changes, &split.0)).unwrap_or_default();
        let there = self.after.as_ref().map(|page| draw(page, &layer.changes, &split.1)).unwrap_or_default();
        layer.drawn = gone.into_iter().chain(there).collect();
        layer.drawn.sort_by_key(|drawn| (drawn.line, drawn.column));
    }
}

fn draw(page: &Page, changes: &[Change], chosen: &[usize]) -> Vec<Drawn> {
    let offsets = page.offsets();
    let lines = page.lines();
    let spans: Vec<_> = chosen.iter().map(|&index| changes[index].place.clone().map(|place| offsets.span(place))).collect();
    let marks = chosen.iter().zip(&spans).flat_map(|(&index, span)| {
        let change = &changes[index];
        let cue = change.cue.clone().map(|cue| Mark::new(offsets.span(cue), "", change.sign));
        span.map(|span| Mark::new(span, change.label(), change.sign)).into_iter().chain(cue)
    });
    let mut drawn: Vec<Drawn> = Vec::new();
    for passage in page.passages(marks) {
        let here = chosen.iter().zip(&spans).filter(|(_, span)| span.is_some_and(|span| passage.span().contains(span)));
        let here: Vec<(usize, usize)> = here.filter_map(|(&index, span)| Some((index, span.as_ref()?.start()))).collect();
        let start = here.iter().map(|(_, start)| *start).min().unwrap_or(passage.span().start());
        let (line, column) = lines.line_column(start);
        drawn.push(Drawn { line, column, passage, changes: here.into_iter().map(|(index, _)| index).collect() });
    }
    drawn
}
