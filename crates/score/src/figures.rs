use std::collections::{BTreeMap, BTreeSet};

use crate::difference::on_one_line;
use crate::matching::{one_to_one, overlap_share, unpaired};
use crate::{Annotations, Figure, Layer, Layers, Mark, Quote, Scores, Side};

pub(crate) fn compare(scores: &mut Scores, gold: &Annotations, found: &Annotations, layers: Layers) {
    let (expected, got) = (by_place(&gold.figures), by_place(&found.figures));
    let right = expected.keys().filter(|place| got.contains_key(*place)).count();
    scores.row("figures").add(right, got.len(), expected.len());
    let pairs = one_to_one(&gold.figures, &found.figures, |a, b| overlap_share(&a.quote, &b.quote));
    scores.row("figures.overlap").add(pairs.len(), got.len(), expected.len());
    for &(i, j) in &pairs {
        compare_pair(scores, &gold.id, layers, (&gold.figures[i], &found.figures[j]));
    }
    // A figure that stands in a list twice is not missed for that.
    let paired: BTreeSet<Place> = pairs.iter().flat_map(|&(i, j)| [place(&gold.figures[i]), place(&found.figures[j])]).collect();
    for figure in unpaired(gold.figures.len(), pairs.iter().map(|pair| pair.0)).into_iter().map(|index| &gold.figures[index]) {
        alone(scores, &gold.id, Side::Gold, figure, &paired);
    }
    for figure in unpaired(found.figures.len(), pairs.iter().map(|pair| pair.1)).into_iter().map(|index| &found.figures[index]) {
        alone(scores, &gold.id, Side::Found, figure, &paired);
    }
}

type Place = (usize, usize);

fn place(figure: &Figure) -> Place {
    (figure.quote.start, figure.quote.end)
}

fn by_place(figures: &[Figure]) -> BTreeMap<Place, &Figure> {
    figures.iter().map(|figure| (place(figure), figure)).collect()
}

fn compare_pair(scores: &mut Scores, document: &str, layers: Layers, (gold, found): (&Figure, &Figure)) {
    let mut differing = Vec::new();
    if place(gold) != place(found) {
        differing.push("borders");
    }
    if layers.has(Layer::Values) {
        let value = same(gold.low, found.low) && same(gold.high, found.high);
        let counted = match (&gold.counted, &found.counted) {
            (None, None) => true,
            (Some(gold), Some(found)) => overlap_share(gold, found) >= 0.5,
            _ => false,
        };
        let fields = [("value", value), ("unit", gold.unit == found.unit), ("counted", counted)];
        for (field, right) in fields {
            scores.row(&format!("figures.{field}")).count(right, true, true);
        }
        differing.extend(fields.into_iter().filter(|(_, right)| !right).map(|(field, _)| field));
        scores.units.add(Some(unit(gold)), Some(unit(found)));
    }
    let about = format!("[{}] is {}, found {}", on_one_line(&gold.quote.text), describe(gold), describe(found));
    let marks = [(Side::Gold, gold), (Side::Found, found)].into_iter().flat_map(|(side, figure)| marks(side, figure)).collect();
    scores.differ(Layer::Figures, document, differing, about, marks);
}

fn alone(scores: &mut Scores, document: &str, side: Side, figure: &Figure, paired: &BTreeSet<Place>) {
    if !paired.contains(&place(figure)) {
        let about = format!("[{}], {}", on_one_line(&figure.quote.text), describe(figure));
        scores.differ(Layer::Figures, document, [side.alone()], about, marks(side, figure));
    }
}

fn marks(side: Side, figure: &Figure) -> Vec<Mark> {
    let counted = figure.counted.iter().map(|counted| side.mark(counted, "counted"));
    let bounds = format!("{} {}", bounds(figure), unit(figure));
    [side.mark(&figure.quote, bounds)].into_iter().chain(counted).collect()
}

fn same(gold: Option<f64>, found: Option<f64>) -> bool {
    match (gold, found) {
        (None, None) => true,
        (Some(gold), Some(found)) => (found - gold).abs() <= 1e-4 * gold.abs().max(1.0),
        _ => false,
    }
}

fn unit(figure: &Figure) -> &str {
    figure.unit.as_deref().unwrap_or("no unit")
}

/// `40`, `≥ 40`, `≤ 40`, `40 to 60`.
fn bounds(figure: &Figure) -> String {
    match (figure.low, figure.high) {
        (None, None) => "no bounds,".to_owned(),
        (Some(low), None) => format!("≥ {low}"),
        (None, Some(high)) => format!("≤ {high}"),
        (Some(low), Some(high)) if low == high => low.to_string(),
        (Some(low), Some(high)) => format!("{low} to {high}"),
    }
}

fn describe(figure: &Figure) -> String {
    let counted = figure.counted.as_ref().map_or("nothing".to_owned(), |Quote { text, .. }| on_one_line(text));
    format!("{} {} of {counted}", bounds(figure), unit(figure))
}
