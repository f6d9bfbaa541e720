use std::collections::{BTreeMap, BTreeSet};

use crate::difference::on_one_line;
use crate::matching::{one_to_one, overlap_share, unpaired};
use crate::{Annotations, Layer, Layers, Mention, Scores, Side};

type Key<'a> = (usize, usize, &'a str);
type Place = (usize, usize);
type ByKey<'a> = BTreeMap<Key<'a>, &'a Mention>;

pub(crate) fn compare(scores: &mut Scores, gold: &Annotations, found: &Annotations, layers: Layers) {
    let (expected, got) = (by_key(&gold.mentions), by_key(&found.mentions));
    let keys: BTreeSet<Key<'_>> = expected.keys().chain(got.keys()).copied().collect();
    for key in keys {
        let (is_expected, is_found) = (expected.contains_key(&key), got.contains_key(&key));
        for row in ["mentions", &format!("mentions.{}", key.2)] {
            scores.row(row).count(is_expected && is_found, is_found, is_expected);
        }
    }
    compare_overlap(scores, gold, found, (&expected, &got));
    compare_places(scores, &expected, &got);
    if layers.has(Layer::Entities) {
        compare_entities(scores, gold, found, (&expected, &got));
    }
    confuse(scores, &gold.id, &expected, &got);
}

fn by_key(mentions: &[Mention]) -> ByKey<'_> {
    mentions.iter().map(|mention| ((mention.quote.start, mention.quote.end, mention.kind.as_str()), mention)).collect()
}

/// Mentions of one kind that share a character, one to one: in all, and by kind.
fn compare_overlap(scores: &mut Scores, gold: &Annotations, found: &Annotations, (expected, got): (&ByKey<'_>, &ByKey<'_>)) {
    let same_kind = |a: &Mention, b: &Mention| if a.kind == b.kind { overlap_share(&a.quote, &b.quote) } else { 0.0 };
    let pairs = one_to_one(&gold.mentions, &found.mentions, same_kind);
    scores.row("mentions.overlap").add(pairs.len(), got.len(), expected.len());
    let mut by_kind: BTreeMap<&str, (usize, usize, usize)> = BTreeMap::new();
    pairs.iter().for_each(|&(index, _)| by_kind.entry(&gold.mentions[index].kind).or_default().0 += 1);
    got.keys().for_each(|key| by_kind.entry(key.2).or_default().1 += 1);
    expected.keys().for_each(|key| by_kind.entry(key.2).or_default().2 += 1);
    for (kind, (right, found, expected)) in by_kind {
        scores.row(&format!("mentions.overlap.{kind}")).add(right, found, expected);
    }
}

/// Spans, whatever their kinds.
fn compare_places(scores: &mut Scores, expected: &ByKey<'_>, got: &ByKey<'_>) {
    let places = |mentions: &ByKey<'_>| mentions.keys().map(|key| (key.0, key.1)).collect::<BTreeSet<Place>>();
    let (expected, got) = (places(expected), places(got));
    scores.row("mentions.span").add(expected.intersection(&got).count(), got.len(), expected.len());
}

fn compare_entities(scores: &mut Scores, gold: &Annotations, found: &Annotations, (expected, got): (&ByKey<'_>, &ByKey<'_>)) {
    let shared: BTreeSet<Place> = expected.keys().filter(|key| got.contains_key(*key)).map(|key| (key.0, key.1)).collect();
    let (gold_pairs, found_pairs) = (pairs(&gold.mentions, &shared), pairs(&found.mentions, &shared));
    let right = gold_pairs.intersection(&found_pairs).count();
    scores.row("entities").add(right, found_pairs.len(), gold_pairs.len());
}

/// Every two mentions that share an entity, of those that stand at one of the places.
fn pairs(mentions: &[Mention], places: &BTreeSet<Place>) -> BTreeSet<(Place, Place)> {
    let mut entities: BTreeMap<&str, Vec<Place>> = BTreeMap::new();
    for mention in mentions {
        let place = (mention.quote.start, mention.quote.end);
        if let Some(entity) = mention.entity.as_deref().filter(|entity| !entity.is_empty() && places.contains(&place)) {
            entities.entry(entity).or_default().push(place);
        }
    }
    let mut pairs = BTreeSet::new();
    for group in entities.values() {
        for (index, &first) in group.iter().enumerate() {
            pairs.extend(group[index + 1..].iter().map(|&second| (first.min(second), first.max(second))));
        }
    }
    pairs
}

/// Which kind stands where which should, and what differs. Mentions are paired whatever their kinds.
fn confuse(scores: &mut Scores, document: &str, expected: &ByKey<'_>, got: &ByKey<'_>) {
    let golds: Vec<&Mention> = expected.values().copied().collect();
    let founds: Vec<&Mention> = got.values().copied().collect();
    let pairs = one_to_one(&golds, &founds, likeness);
    for &(i, j) in &pairs {
        let (gold, found) = (golds[i], founds[j]);
        let (kinds, borders) = (gold.kind != found.kind, place(gold) != place(found));
        scores.kinds.add(Some(&gold.kind), Some(&found.kind));
        if !borders {
            scores.kinds_of_one_span.add(Some(&gold.kind), Some(&found.kind));
        }
        let differing = [(kinds, "kind"), (borders, "borders")].into_iter().filter(|(differs, _)| *differs).map(|(_, what)| what);
        let about = format!("{}, found {}", describe(gold), describe(found));
        let marks = vec![Side::Gold.mark(&gold.quote, &gold.kind), Side::Found.mark(&found.quote, &found.kind)];
        scores.differ(Layer::Mentions, document, differing, about, marks);
    }
    for gold in unpaired(golds.len(), pairs.iter().map(|pair| pair.0)).into_iter().map(|index| golds[index]) {
        scores.kinds.add(Some(&gold.kind), None);
        alone(scores, document, Side::Gold, gold);
    }
    for found in unpaired(founds.len(), pairs.iter().map(|pair| pair.1)).into_iter().map(|index| founds[index]) {
        scores.kinds.add(None, Some(&found.kind));
        alone(scores, document, Side::Found, found);
    }
}

/// One span and kind first, then one span, then one kind; of those that only overlap, the more they do.
fn likeness(a: &&Mention, b: &&Mention) -> f64 {
    let one_span = if place(a) == place(b) { 2.0 } else { 0.0 };
    let one_kind = if a.kind == b.kind { 1.0 } else { 0.0 };
    overlap_share(&a.quote, &b.quote) + one_span + one_kind
}

fn place(mention: &Mention) -> Place {
    (mention.quote.start, mention.quote.end)
}

fn alone(scores: &mut Scores, document: &str, side: Side, mention: &Mention) {
    let marks = vec![side.mark(&mention.quote, &mention.kind)];
    scores.differ(Layer::Mentions, document, [side.alone()], describe(mention), marks);
}

fn describe(mention: &Mention) -> String {
    format!("{} [{}]", mention.kind, on_one_line(&mention.quote.text))
}
