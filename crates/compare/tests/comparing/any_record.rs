//! What holds for all records.

use proptest::prelude::*;
use rapporteur_compare::{Options, compare_records};
use rapporteur_drawing::Sign;
use serde_json::{Value, json};

use crate::findings::{TEXT, record};

const KINDS: [&str; 3] = ["country", "person", "role"];

/// Mentions, each with an entity of its own, at any places of the text.
fn layers() -> impl Strategy<Value = Value> {
    let place = (0..TEXT.len() - 12, 1..12_usize, 0..KINDS.len());
    prop::collection::btree_set(place, 0..8).prop_map(|places| {
        let places: Vec<_> = places.into_iter().enumerate().collect();
        let quote = |start: usize, length: usize| json!({"start": start, "end": start + length, "text": &TEXT[start..start + length]});
        let mentions = places.iter().map(|&(index, (start, length, kind))| {
            let mut row = quote(start, length);
            row["id"] = json!(format!("m{index}"));
            row["kind"] = json!(KINDS[kind]);
            row["entity"] = json!(format!("e{index}"));
            row
        });
        let entities = places.iter().map(|&(index, (start, length, kind))| {
            json!({"id": format!("e{index}"), "kind": KINDS[kind], "name": format!("{start} {length}"), "mentions": [format!("m{index}")]})
        });
        let statements = places.iter().map(|&(index, (start, length, kind))| {
            json!({"id": format!("s{index}"), "act": KINDS[kind], "cue": quote(start, 1), "content": quote(start, length), "holders": []})
        });
        json!({"mentions": mentions.collect::<Vec<_>>(), "entities": entities.collect::<Vec<_>>(), "statements": statements.collect::<Vec<_>>()})
    })
}

fn counts(before: &Value, after: &Value) -> [usize; 3] {
    let (before, after) = (record(before).to_string(), record(after).to_string());
    let changes = compare_records(&before, &after, &Options::default(), &|_, _| None).expect("two records");
    let drawn = changes.layers.iter().filter(|layer| layer.layer != "entities");
    assert!(drawn.clone().all(|layer| {
        let shown: std::collections::BTreeSet<usize> = layer.drawn.iter().flat_map(|drawn| drawn.changes.clone()).collect();
        shown.len() == layer.changes.len()
    }));
    [Sign::New, Sign::Gone, Sign::Changed].map(|sign| changes.layers.iter().map(|layer| layer.count(sign)).sum())
}

proptest! {
    #[test]
    fn a_record_differs_from_itself_in_nothing_and_from_others_both_ways_alike(one in layers(), other in layers()) {
        prop_assert_eq!(counts(&one, &one), [0, 0, 0]);
        let [new, gone, changed] = counts(&one, &other);
        prop_assert_eq!(counts(&other, &one), [gone, new, changed]);
        prop_assert_eq!(new + gone + changed == 0, one == other);
    }
}
