use std::collections::{BTreeMap, BTreeSet};

use crate::matching::{one_to_one, overlap_share};
use crate::{Annotations, Figure, Quote, Scores};

pub(crate) fn compare(scores: &mut Scores, gold: &Annotations, found: &Annotations) {
    let (expected, got) = (by_place(&gold.figures), by_place(&found.figures));
    let places: BTreeSet<(usize, usize)> = expected.keys().chain(got.keys()).copied().collect();
    for place in &places {
        let (is_expected, is_found) = (expected.contains_key(place), got.contains_key(place));
        scores.row("figures").count(is_expected && is_found, is_found, is_expected);
        if is_expected != is_found {
            let what = if is_expected { "missed" } else { "wrong" };
            let text = expected.get(place).or(got.get(place)).map_or("", |figure| &figure.quote.text);
            scores.differ("figures", &gold.id, what, place.0, format!("[{text}]"));
        }
    }
    let matched = one_to_one(&gold.figures, &found.figures, |a, b| overlap_share(&a.quote, &b.quote));
    scores.row("figures.overlap").add(matched.len(), got.len(), expected.len());
    for (gold_index, found_index) in matched {
        compare_fields(scores, &gold.id, &gold.figures[gold_index], &found.figures[found_index]);
    }
}

fn by_place(figures: &[Figure]) -> BTreeMap<(usize, usize), &Figure> {
    figures.iter().map(|figure| ((figure.quote.start, figure.quote.end), figure)).collect()
}

fn compare_fields(scores: &mut Scores, document: &str, gold: &Figure, found: &Figure) {
    let value = same(gold.low, found.low) && same(gold.high, found.high);
    let counted = match (&gold.counted, &found.counted) {
        (None, None) => true,
        (Some(gold), Some(found)) => overlap_share(gold, found) >= 0.5,
        _ => false,
    };
    let unit = gold.unit == found.unit;
    for (row, right) in [("figures.value", value), ("figures.unit", unit), ("figures.counted", counted)] {
        scores.row(row).count(right, true, true);
    }
    for (what, right) in [("value", value), ("unit", unit), ("counted", counted)] {
        if !right {
            let about = format!("[{}] is {}, found {}", gold.quote.text, describe(gold), describe(found));
            scores.differ("figures", document, what, gold.quote.start, about);
        }
    }
}

fn same(gold: Option<f64>, found: Option<f64>) -> bool {
    match (gold, found) {
        (None, None) => true,
        (Some(gold), Some(found)) => (found - gold).abs() <= 1e-4 * gold.abs().max(1.0),
        _ => false,
    }
}

fn describe(figure: &Figure) -> String {
    let bound = |bound: Option<f64>| bound.map_or("open".to_owned(), |bound| bound.to_string());
    let counted = figure.counted.as_ref().map_or("nothing", |Quote { text, .. }| text);
    format!("{} to {} {} of {counted}", bound(figure.low), bound(figure.high), figure.unit)
}
