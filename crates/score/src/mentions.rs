use std::collections::{BTreeMap, BTreeSet};

use crate::matching::{one_to_one, overlap_share};
use crate::{Annotations, Mention, Scores};

type Key<'a> = (usize, usize, &'a str);
type Place = (usize, usize);

pub(crate) fn compare(scores: &mut Scores, gold: &Annotations, found: &Annotations) {
    let (expected, got) = (by_key(&gold.mentions), by_key(&found.mentions));
    let keys: BTreeSet<Key<'_>> = expected.keys().chain(got.keys()).copied().collect();
    for key in keys {
        let (is_expected, is_found) = (expected.contains_key(&key), got.contains_key(&key));
        for row in ["mentions", &format!("mentions.{}", key.2)] {
            scores.row(row).count(is_expected && is_found, is_found, is_expected);
        }
        if is_expected != is_found {
            let what = if is_expected { "missed" } else { "wrong" };
            let text = expected.get(&key).or(got.get(&key)).map_or("", |mention| &mention.quote.text);
            scores.differ("mentions", &gold.id, what, key.0, format!("{} [{text}]", key.2));
        }
    }
    let same_kind = |a: &Mention, b: &Mention| if a.kind == b.kind { overlap_share(&a.quote, &b.quote) } else { 0.0 };
    let overlapping = one_to_one(&gold.mentions, &found.mentions, same_kind).len();
    scores.row("mentions.overlap").add(overlapping, got.len(), expected.len());

    let shared: BTreeSet<Place> = expected.keys().filter(|key| got.contains_key(*key)).map(|key| (key.0, key.1)).collect();
    let (gold_pairs, found_pairs) = (pairs(&gold.mentions, &shared), pairs(&found.mentions, &shared));
    let right = gold_pairs.intersection(&found_pairs).count();
    scores.row("entities").add(right, found_pairs.len(), gold_pairs.len());
}

fn by_key(mentions: &[Mention]) -> BTreeMap<Key<'_>, &Mention> {
    mentions.iter().map(|mention| ((mention.quote.start, mention.quote.end, mention.kind.as_str()), mention)).collect()
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
