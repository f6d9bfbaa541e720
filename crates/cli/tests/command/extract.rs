//! What `rapporteur extract` writes.

use crate::workplace::Workplace;
use serde_json::json;

const TEXT: &str = "São Tomé, on behalf of AOSIS, called for at least 0.25% more aid by 2030.";

#[test]
fn a_record_has_the_form_of_the_contract() {
    let place = Workplace::new("record");
    let run = place.write("one.txt", TEXT).run(&["extract", "one.txt"]);
    assert_eq!((run.status, run.err.as_str()), (0, ""));
    let record = &run.records()[0];
    let keys: Vec<&String> = record.as_object().expect("an object").keys().collect();
    assert_eq!(keys, ["entities", "figures", "id", "mentions", "meta", "schema", "sentences", "source", "statements"]);
    assert_eq!((&record["schema"], &record["id"], &record["source"]), (&json!("rapporteur/1"), &json!("one"), &json!("one.txt")));
    assert_eq!(record["sentences"], json!([{"start": 0, "end": TEXT.chars().count()}]));
    let aosis = record["mentions"].as_array().expect("mentions").iter().find(|mention| mention["text"] == "AOSIS");
    let aosis = aosis.expect("AOSIS is named");
    assert_eq!((&aosis["start"], &aosis["end"], &aosis["kind"]), (&json!(23), &json!(28), &json!("organization")));
    let figure = &record["figures"][0];
    assert_eq!(
        (&figure["text"], &figure["unit"], &figure["statement"]),
        (&json!("at least 0.25%"), &json!("percent"), &json!("s1"))
    );
    assert!(run.out.contains(r#""low":0.25,"high":null"#), "{}", run.out);
    let statement = &record["statements"][0];
    assert_eq!((&statement["act"], &statement["cue"]["text"]), (&json!("recommendation"), &json!("called for")));
    assert_eq!((&statement["on_behalf_of"]["text"], &statement["figures"]), (&json!("AOSIS"), &json!(["f1"])));
}

#[test]
fn tokens_have_tags_and_lemmas_and_groups_their_parts() {
    let place = Workplace::new("tags");
    let run = place.run_with(&["extract", "--layers", "tokens,noun_phrases,verb_groups"], "The Parties had not been told.");
    let record = &run.records()[0];
    assert_eq!(record["tokens"][1], json!({"start": 4, "end": 11, "tag": "NOUN", "form": null, "lemma": "party"}));
    assert_eq!(record["tokens"][5], json!({"start": 25, "end": 29, "tag": "VERB", "form": "participle", "lemma": "tell"}));
    let quote = |start: usize, text: &str| json!({"start": start, "end": start + text.len(), "text": text});
    let phrase = json!({"start": 0, "end": 11, "text": "The Parties", "determiner": quote(0, "The"), "modifiers": null,
                        "head": quote(4, "Parties")});
    assert_eq!(record["noun_phrases"], json!([phrase]));
    let group = json!({"start": 12, "end": 29, "text": "had not been told", "auxiliaries": [quote(12, "had"), quote(20, "been")],
                       "modal": null, "negation": quote(16, "not"), "verb": quote(25, "told"), "form": "participle",
                       "voice": "passive"});
    assert_eq!(record["verb_groups"], json!([group]));
}

#[test]
fn layers_are_those_asked_for() {
    let place = Workplace::new("layers");
    let run = place.run_with(&["extract", "--layers", "text,tokens,sections,figures"], "# ONE\n\nTwo of three.");
    let record = &run.records()[0];
    assert_eq!(record["text"], json!("# ONE\n\nTwo of three."));
    assert!(record["tokens"].as_array().is_some_and(|tokens| tokens.len() > 4));
    assert!(record["sections"].is_array() && record["figures"].is_array());
    for absent in ["sentences", "mentions", "entities", "statements"] {
        assert!(record.get(absent).is_none(), "{absent}");
    }
    let run = place.run_with(&["extract"], "Nothing here.");
    assert_eq!(run.records()[0]["figures"], json!([]));
}

#[test]
fn txt_is_unchanged_but_for_its_mark_and_md_loses_its_markup() {
    let place = Workplace::new("texts");
    place.write("a.txt", "\u{feff}*One*\r\n").write("b.md", "# *One*\n\n[Two](x)\n").write("c", "no ending\n");
    let run = place.run(&["extract", "--layers", "text", "a.txt", "b.md", "c"]);
    let texts: Vec<_> = run.records().iter().map(|record| record["text"].clone()).collect();
    assert_eq!(texts, [json!("*One*\r\n"), json!("# One\n\nTwo\n"), json!("no ending\n")]);
}

#[test]
fn keys_of_lines_are_carried_to_meta() {
    let place = Workplace::new("meta");
    let line = r#"{"id": 7, "n": 0.1000000000000000000001, "text": "Hi.", "tags": ["x"]}"#;
    let run = place.run_with(&["extract", "--from", "jsonl", "--layers", "", "-"], line);
    let expected = r#"{"schema":"rapporteur/1","id":"7","source":"-","meta":{"n":0.1000000000000000000001,"tags":["x"]}}"#;
    assert_eq!(run.out, format!("{expected}\n"));
}

#[test]
fn standard_input_tells_its_format_by_its_content() {
    let place = Workplace::new("stdin");
    assert_eq!(place.run_with(&["extract"], "{\"id\": \"x\", \"text\": \"\"}\n").ids(), ["x"]);
    assert_eq!(place.run_with(&["extract", "-"], "A text.").ids(), ["stdin"]);
}

#[test]
fn folders_are_walked_in_order_without_hidden_files() {
    let place = Workplace::new("folders");
    place.write("in/b.txt", "B.").write("in/a/c.md", "C.").write("in/a/b.txt", "B.").write("in/.hidden/x.txt", "X.");
    place.write("in/.x.txt", "X.").write("in/gold.json", "{}").write("in/lines.jsonl", "{\"id\": \"l\", \"text\": \"L.\"}\n");
    let run = place.run(&["extract", "--layers", "sentences", "in"]);
    assert_eq!(run.status, 0, "{}", run.err);
    assert_eq!(run.ids(), ["a/b", "c", "b", "l"]);
    assert!(run.err.contains("passed over in/gold.json"), "{}", run.err);
    assert_eq!(place.run(&["extract", "--from", "txt", "in/a", "in/gold.json"]).ids(), ["b", "c", "gold"]);
}

#[cfg(unix)]
#[test]
fn links_back_to_a_folder_above_do_not_hang() {
    let place = Workplace::new("loop");
    place.write("in/a.txt", "A.");
    std::os::unix::fs::symlink(place.path("in"), place.path("in/again")).expect("a link");
    let run = place.run(&["extract", "in"]);
    assert_eq!((run.status, run.ids()), (1, vec!["a".to_owned()]));
    assert!(run.err.contains("is a link back to"), "{}", run.err);
}

#[test]
fn any_number_of_threads_writes_the_same_bytes() {
    let place = Workplace::new("jobs");
    let text =
        |n: usize| format!("Delegate {n}: Norway, with PERU, urged {n} States to act. {}", "They agreed. ".repeat(n % 17 * 20));
    let lines: String = (0..150).map(|n| json!({"id": format!("d{n}"), "text": text(n)}).to_string() + "\n").collect();
    let one = place.run_with(&["extract", "-j", "1"], &lines);
    assert_eq!(one.ids(), (0..150).map(|n| format!("d{n}")).collect::<Vec<_>>());
    for jobs in ["2", "7"] {
        assert_eq!(place.run_with(&["extract", "--jobs", jobs], &lines), one);
    }
}

#[test]
fn json_is_one_array() {
    let place = Workplace::new("json");
    place.write("a.txt", "A.").write("b.txt", "B.");
    let run = place.run(&["extract", "--to", "json", "--output", "out.json", "a.txt", "b.txt"]);
    assert_eq!((run.status, run.out.as_str()), (0, ""));
    let written = std::fs::read_to_string(place.path("out.json")).expect("the output");
    let records: serde_json::Value = serde_json::from_str(&written).expect("JSON");
    assert_eq!(records.as_array().map(Vec::len), Some(2));
    assert_eq!(records[1]["id"], json!("b"));
    assert_eq!(place.run(&["extract", "--to", "json", "missing.txt"]).out, "[]\n");
}

#[test]
fn gazetteers_add_names() {
    let place = Workplace::new("gazetteer-names");
    place
        .write("more/ours.tsv", "id\tkind\tname\nour:zorblax\torganization\tZorblax Assembly\n")
        .write("a.txt", "The Zorblax Assembly met.");
    let run = place.run(&["extract", "--gazetteer", "more", "a.txt"]);
    assert_eq!(run.records()[0]["entities"][0]["name"], json!("Zorblax Assembly"), "{}", run.err);
}

#[test]
fn gazetteers_come_as_tables_and_lists() {
    let place = Workplace::new("gazetteer-formats");
    place
        .write("ours/our-people.txt", "Xibo Zanqu\n")
        .write("ours/organisations.csv", "name,aliases\n\"Guild of Nets, Inc.\",GNI\n");
    place.write("ours/words.tsv", "id\tkind\tname\nx\tplace\tZub\n").write("ours/roles.txt", "Keeper of Tides\n");
    place.write("ours/notes.md", "no gazetteer");
    let text = "Zub was left by Xibo Zanqu, by the Keeper of Tides, and by Guild of Nets, Inc. (GNI).";
    let run = place.run_with(&["extract", "--layers", "mentions", "--gazetteer", "ours"], text);
    assert_eq!((run.status, run.err.as_str()), (0, ""));
    let record = &run.records()[0];
    let mentions = record["mentions"].as_array().expect("mentions").iter();
    let mentions: Vec<_> = mentions.map(|mention| format!("{} {}", mention["kind"], mention["text"]).replace('"', "")).collect();
    let expected =
        ["place Zub", "person Xibo Zanqu", "role Keeper of Tides", "organization Guild of Nets, Inc.", "organization GNI"];
    assert_eq!(mentions, expected);
}
