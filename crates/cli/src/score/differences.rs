//! Differences, each drawn under its sentence.

use std::collections::BTreeMap;
use std::fmt::Write;

use rapporteur::Span;
use rapporteur_drawing::{Mark, Page, Sign};
use rapporteur_score::{Difference, Layer, Mark as Known, Scores, Set, Side, Sides};

use crate::columns::{WIDTH, count, visible};

/// The first differences of each layer, at most `most`.
pub(crate) fn choose(scores: &Scores, most: usize) -> Vec<&Difference> {
    layers().flat_map(|layer| of(scores, layer).take(most)).collect()
}

fn layers() -> impl Iterator<Item = Layer> {
    [Layer::Mentions, Layer::Figures, Layer::Statements].into_iter()
}

fn of(scores: &Scores, layer: Layer) -> impl Iterator<Item = &Difference> {
    scores.differences().iter().filter(move |difference| difference.layer == layer)
}

/// The chosen differences under the heading of their layer. Where there is a text they are drawn, else told on one line.
pub(crate) fn draw(scores: &Scores, chosen: &[&Difference], gold: &Set, sides: Sides) -> String {
    let texts: BTreeMap<&str, &str> = gold
        .documents
        .iter()
        .filter_map(|document| Some((document.annotations.id.as_str(), document.annotations.text.as_deref()?)))
        .collect();
    let mut pages: BTreeMap<&str, Page> = BTreeMap::new();
    let mut out = if chosen.is_empty() || texts.is_empty() { String::new() } else { format!("\n{}\n", legend(sides)) };
    for chosen in chosen.chunk_by(|one, other| one.layer == other.layer) {
        let Some(layer) = chosen.first().map(|difference| difference.layer) else { continue };
        let all = of(scores, layer).count();
        let shown = if all > chosen.len() { format!(", the first {}", chosen.len()) } else { String::new() };
        let _ = writeln!(out, "\n{}: {}{shown}", layer.name(), count(all, "difference"));
        for difference in chosen {
            let document = difference.document.as_str();
            match texts.get(document) {
                Some(text) => out += &passages(pages.entry(document).or_insert_with(|| Page::new(*text)), difference),
                None => {
                    let line: String = format!("  {difference}").chars().map(visible).collect();
                    let _ = writeln!(out, "{line}");
                }
            }
        }
    }
    out
}

fn legend(sides: Sides) -> String {
    let sign = |sign: Sign| String::from(sign.underline());
    format!(
        "differences: {} {} only, {} {} only, {} both",
        sign(Sign::Missed),
        sides.gold,
        sign(Sign::Wrong),
        sides.found,
        sign(Sign::Plain)
    )
}

/// A span of one side, or of both.
struct Drawn<'a> {
    span: Span,
    label: &'a str,
    sides: (bool, bool),
}

impl Drawn<'_> {
    fn mark(&self) -> Mark {
        let sign = match self.sides {
            (true, true) => Sign::Plain,
            (true, false) => Sign::Missed,
            _ => Sign::Wrong,
        };
        Mark::new(self.span, self.label, sign)
    }
}

/// Where and what, and the sentences with the spans of both sides.
fn passages(page: &Page, difference: &Difference) -> String {
    let offsets = page.offsets();
    let mut marks: Vec<Drawn<'_>> = Vec::new();
    for Known { side, quote, label } in &difference.marks {
        let span = offsets.span(quote.start..quote.end);
        let (gold, found) = (*side == Side::Gold, *side == Side::Found);
        match marks.iter_mut().find(|mark| mark.span == span && mark.label == label) {
            Some(mark) => mark.sides = (mark.sides.0 || gold, mark.sides.1 || found),
            None => marks.push(Drawn { span, label, sides: (gold, found) }),
        }
    }
    let Some(first) = marks.iter().map(|mark| mark.span).min_by_key(|span| span.start()) else { return String::new() };
    let (line, column) = page.line_column(first);
    let mut out = format!("\n{}:{line}:{column} {}\n", difference.document, difference.what);
    for passage in page.passages(marks.iter().map(Drawn::mark)) {
        out += &passage.coloured(WIDTH);
    }
    out
}
