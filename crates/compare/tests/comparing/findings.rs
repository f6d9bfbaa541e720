//! Which findings are the same, and what of them has changed.

use rapporteur_compare::{DocumentChanges, Options, compare_records};
use serde_json::{Value, json};

/// The text that all records here speak of.
pub(crate) const TEXT: &str = "Amara Falk, for the Wells Group, urged donors to repair 40 wells. Norway opposed this.";

/// A quote of the text.
pub(crate) fn quote(text: &str) -> Value {
    let start = TEXT.find(text).expect("it stands in the text");
    json!({"start": start, "end": start + text.len(), "text": text})
}

/// A quote with more fields.
pub(crate) fn with(text: &str, more: &Value) -> Value {
    let mut row = quote(text);
    row.as_object_mut().expect("an object").extend(more.as_object().expect("an object").clone());
    row
}

pub(crate) fn record(layers: &Value) -> Value {
    let mut record = json!({"schema": "rapporteur/1", "id": "a", "source": "a.txt", "meta": {}, "text": TEXT});
    record.as_object_mut().expect("an object").extend(layers.as_object().expect("an object").clone());
    record
}

pub(crate) fn compare(before: &Value, after: &Value) -> DocumentChanges {
    let (before, after) = (record(before).to_string(), record(after).to_string());
    compare_records(&before, &after, &Options::default(), &|_, _| None).expect("two records")
}

/// The changes of all layers: `new country “Norway”`, and of changed ones their fields.
fn told(changes: &DocumentChanges) -> Vec<String> {
    let all = changes.layers.iter().flat_map(|layer| &layer.changes);
    all.map(|change| {
        let fields: Vec<String> = change.fields.iter().map(ToString::to_string).collect();
        format!("{} {} “{}” {}", change.sign.name(), change.what, change.text, fields.join("; ")).trim_end().to_owned()
    })
    .collect()
}

#[track_caller]
fn check(before: &Value, after: &Value, expected: &[&str]) {
    assert_eq!(told(&compare(before, after)), expected);
}

fn mention(id: usize, text: &str, kind: &str, entity: &str) -> Value {
    with(text, &json!({"id": format!("m{id}"), "kind": kind, "entity": entity}))
}

fn entity(id: &str, kind: &str, name: &str, mentions: &[&str]) -> Value {
    json!({"id": id, "kind": kind, "name": name, "links": [], "roles": [], "affiliations": [], "mentions": mentions})
}

fn statement(more: &Value) -> Value {
    let mut statement = json!({
        "id": "s1", "act": "recommendation", "sentence": 0, "holders": [with("Amara Falk", &json!({"entity": "e1"}))],
        "on_behalf_of": quote("Wells Group"), "toward": null, "cue": quote("urged"), "content": quote("donors to repair 40 wells"),
        "addressee": quote("donors"), "mentions": [], "figures": [], "strength": 4, "deadline": null, "confidence": 0.9, "rule": "cue:urge",
    });
    statement.as_object_mut().expect("an object").extend(more.as_object().expect("an object").clone());
    statement
}

#[test]
fn mentions_are_the_same_by_span_then_by_kind_and_overlap() {
    let before = json!({"mentions": [mention(1, "Amara Falk", "person", "e1"), mention(2, "Wells Group", "place", "e2")]});
    let after = json!({"mentions": [
        mention(1, "Falk", "person", "e1"),
        mention(2, "Wells Group", "organization", "e2"),
        mention(3, "Norway", "country", "e3"),
    ]});
    check(
        &before,
        &after,
        &[
            "changed person “Falk” span: Amara Falk → Falk",
            "changed organization “Wells Group” kind: place → organization",
            "new country “Norway”",
        ],
    );
    check(
        &json!({"mentions": [mention(1, "Wells Group", "place", "e1")]}),
        &json!({"mentions": [mention(1, "Group", "person", "e1")]}),
        &["gone place “Wells Group”", "new person “Group”"],
    );
}

#[test]
fn ids_that_shift_are_no_change() {
    let before = json!({
        "mentions": [mention(1, "Norway", "country", "e1")],
        "entities": [entity("e1", "country", "Norway", &["m1"])],
    });
    let after = json!({
        "mentions": [mention(1, "Amara Falk", "person", "e1"), mention(2, "Norway", "country", "e2")],
        "entities": [entity("e1", "person", "Amara Falk", &["m1"]), entity("e2", "country", "Norway", &["m2"])],
    });
    check(&before, &after, &["new person “Amara Falk”", "new person “Amara Falk”"]);
}

#[test]
fn an_entity_that_is_renamed_stays_the_same_for_its_mentions() {
    let with_name = |name: &str| json!({"mentions": [mention(1, "Norway", "country", "e1")], "entities": [entity("e1", "country", name, &["m1"])]});
    check(
        &with_name("Norway"),
        &with_name("Kingdom of Norway"),
        &["changed country “Kingdom of Norway” name: Norway → Kingdom of Norway"],
    );
}

#[test]
fn entities_tell_their_links_and_how_often_they_are_mentioned() {
    let before = json!({"entities": [entity("e1", "country", "Norway", &["m1"])]});
    let mut row = entity("e1", "country", "Norway", &["m1", "m2"]);
    row["links"] = json!([{"scheme": "iso3166", "id": "NO"}]);
    check(&before, &json!({"entities": [row]}), &["changed country “Norway” links: none → NO:iso3166; mentions: 1 → 2"]);
}

#[test]
fn a_mention_of_another_thing_names_both() {
    let entities = json!([entity("e1", "country", "Norway", &["m1"]), entity("e2", "person", "Amara Falk", &["m2"])]);
    let before = json!({"mentions": [mention(1, "Norway", "country", "e1")], "entities": entities});
    let after = json!({"mentions": [mention(1, "Norway", "country", "e2")], "entities": entities});
    check(&before, &after, &["changed country “Norway” entity: Norway → Amara Falk"]);
}

#[test]
fn statements_are_the_same_by_cue_or_content() {
    let before = json!({"statements": [statement(&json!({}))]});
    let after = statement(&json!({"content": quote("repair 40 wells"), "addressee": null, "strength": 5, "rule": "cue:urge ~ to"}));
    check(
        &before,
        &json!({"statements": [after]}),
        &["changed recommendation by Amara Falk “repair 40 wells” addressee: donors → none; \
           content: donors to repair 40 wells → repair 40 wells; rule: cue:urge → cue:urge ~ to; strength: 4 → 5"],
    );
    let other = statement(&json!({"cue": quote("opposed"), "content": quote("this"), "holders": [], "act": "opposition"}));
    check(
        &before,
        &json!({"statements": [other]}),
        &["gone recommendation by Amara Falk “donors to repair 40 wells”", "new opposition “this”"],
    );
}

#[test]
fn small_changes_of_a_confidence_are_none() {
    let sure = |confidence: f64| json!({"statements": [statement(&json!({"confidence": confidence}))]});
    check(&sure(0.90), &sure(0.86), &[]);
    check(&sure(0.90), &sure(0.85), &["changed recommendation by Amara Falk “donors to repair 40 wells” confidence: 0.9 → 0.85"]);
}

#[test]
fn what_follows_from_other_layers_is_not_told_twice() {
    let figure = |statement: Option<&str>| {
        with("40", &json!({"id": "f1", "low": 40, "high": 40, "unit": "count", "counted": quote("wells"), "statement": statement}))
    };
    let before = json!({"figures": [figure(Some("s1"))], "statements": [statement(&json!({"figures": ["f1"]}))]});
    let after = json!({"figures": [figure(None)], "statements": []});
    check(&before, &after, &["gone recommendation by Amara Falk “donors to repair 40 wells”"]);
    let elsewhere = json!({"figures": [figure(None)], "statements": [statement(&json!({"sentence": 3, "figures": ["f9"]}))]});
    check(&before, &elsewhere, &["changed figure “40” statement: donors to repair 40 wells → none"]);
}

#[test]
fn fields_and_layers_that_one_has_are_passed_over() {
    let before = json!({"figures": [with("40", &json!({"id": "f1", "low": 40}))], "sentences": []});
    let after = json!({"figures": [with("40", &json!({"id": "f1", "low": 40, "exactly": true}))], "tokens": []});
    let changes = compare(&before, &after);
    assert!(changes.layers.is_empty());
    assert_eq!(changes.uncompared, ["sentences", "tokens"]);
}

#[test]
fn numbers_are_compared_by_their_digits() {
    let low = |digits: &str| {
        let record = record(&json!({"figures": [with("40", &json!({"low": 7}))]})).to_string();
        record.replace("\"low\":7", &format!("\"low\":{digits}"))
    };
    let (before, after) = (low("0.1000000000000000000001"), low("0.1000000000000000000002"));
    let changes = compare_records(&before, &after, &Options::default(), &|_, _| None).expect("two records");
    assert_eq!(told(&changes), ["changed figure “40” low: 0.1000000000000000000001 → 0.1000000000000000000002"]);
}

#[test]
fn sentences_that_were_one_are_drawn() {
    let before = json!({"sentences": [{"start": 0, "end": 86}]});
    let after = json!({"sentences": [{"start": 0, "end": 65}, {"start": 66, "end": 86}]});
    check(&before, &after, &["changed sentence “” span: 0 to 86 → 0 to 65", "new sentence “”"]);
}

#[test]
fn what_stands_in_sentences_of_a_changed_text_moves_with_them() {
    let wells = "Peru agreed to build wells.";
    let talks = "Norway met the Quiet River Forum.";
    let layers = |text: &str, kind: &str| {
        let sentences = text.split_inclusive('.').scan(0, |at, sentence| {
            let start = *at + (sentence.len() - sentence.trim_start().len());
            *at += sentence.len();
            Some(json!({"start": start, "end": *at}))
        });
        let mentions = [("Peru", "country"), ("Norway", kind), ("Chile", "country")].into_iter().filter_map(|(name, kind)| {
            let start = text.find(name)?;
            Some(json!({"start": start, "end": start + name.len(), "text": name, "kind": kind}))
        });
        json!({"text": text, "sentences": sentences.collect::<Vec<_>>(), "mentions": mentions.collect::<Vec<_>>()})
    };
    let before = layers(&format!("Chile was away. {wells} {talks}"), "country");
    let after = layers(&format!("{wells} It rained, and nobody left the room. {talks}"), "place");
    let changes = compare(&before, &after);
    assert_eq!(changes.state, rapporteur_compare::DocumentState::TextChanged);
    assert_eq!(
        told(&changes),
        ["gone sentence “”", "new sentence “”", "gone country “Chile”", "changed place “Norway” kind: country → place",]
    );
    let norway = &changes.layers[1].changes[1];
    assert_eq!(norway.place, Some(65..71));
    assert_eq!(
        (norway.before.as_ref().map(|raw| raw.get().contains("\"start\":44")), &changes.layers[1].changes[0].place),
        (Some(true), &None)
    );
    assert_eq!(told(&compare(&before, &before)), [""; 0]);
}
