//! What `rapporteur diff` tells, and how it ends.

use serde_json::Value;

use crate::workplace::Workplace;

/// Records of one text, read without and with a list of names.
fn place(name: &str) -> Workplace {
    let place = Workplace::new(name);
    place.write("in/talks.md", "# *Wells*\n\nNorway met the Quiet River Forum. Peru agreed.\n");
    place.write("in/more.txt", "Chile spoke.\n");
    place.write("organizations.txt", "Quiet River Forum\n");
    assert_eq!(place.run(&["extract", "in", "-o", "old.jsonl"]).status, 0);
    assert_eq!(place.run(&["extract", "in", "-o", "new.jsonl", "--gazetteer", "organizations.txt"]).status, 0);
    assert_eq!(place.run(&["extract", "in", "-o", "new.json", "--to", "json", "--gazetteer", "organizations.txt"]).status, 0);
    place
}

#[test]
fn changes_are_drawn_in_the_text_that_the_records_name() {
    let place = place("diff-text");
    let run = place.run(&["diff", "old.jsonl", "new.jsonl", "--layers", "entities"]);
    assert_eq!((run.status, run.err.as_str()), (0, ""));
    assert!(run.out.starts_with("2 documents: 1 equal, 1 changed\n"), "{}", run.out);
    let old = std::fs::read_to_string(place.path("old.jsonl")).expect("records");
    place.write("other.jsonl", old.replace("\"kind\":\"country\",\"entity\"", "\"kind\":\"place\",\"entity\""));
    let run = place.run(&["diff", "old.jsonl", "other.jsonl", "--layers", "mentions"]);
    let expected = "
talks: mentions 2 changed

  mentions 3:1
  Norway met the Quiet River Forum.
  ~~~~~~ place, kind: country → place

  mentions 3:35
  Peru agreed.
  ~~~~ place, kind: country → place
";
    assert!(run.out.ends_with(expected), "{}", run.out);
}

#[test]
fn records_are_read_in_any_form_and_from_folders() {
    let place = place("diff-forms");
    let lines = place.run(&["diff", "old.jsonl", "new.jsonl"]).out;
    assert_eq!(place.run(&["diff", "old.jsonl", "new.json"]).out, lines);
    let records = std::fs::read(place.path("new.jsonl")).expect("records");
    place.write("run/records.jsonl", records);
    assert_eq!(place.run(&["diff", "old.jsonl", "run"]).out, lines);
    let input = std::fs::read(place.path("old.jsonl")).expect("records");
    assert_eq!(place.run_with(&["diff", "-", "run"], input).out, lines);
}

#[test]
fn texts_that_are_not_at_hand_are_done_without() {
    let place = place("diff-texts");
    std::fs::rename(place.path("in"), place.path("moved")).expect("moved");
    let without = place.run(&["diff", "old.jsonl", "new.jsonl", "--layers", "mentions"]).out;
    assert!(!without.contains("++++") && !without.contains("~~~~"), "{without}");
    let with = place.run(&["diff", "old.jsonl", "new.jsonl", "--texts", "moved", "--layers", "mentions"]).out;
    assert!(with.contains("~~~~~~~~~~~~~~~~~") || with.contains("+++++++++++++++++"), "{with}");
    place
        .write("docs.jsonl", "{\"id\": \"talks\", \"text\": \"# Wells\\n\\nNorway met the Quiet River Forum. Peru agreed.\\n\"}\n");
    assert_eq!(place.run(&["diff", "old.jsonl", "new.jsonl", "--texts", "docs.jsonl", "--layers", "mentions"]).out, with);
    place.write(
        "docs.jsonl",
        "{\"id\": \"talks\", \"text\": \"Another text, which is longer than the first one was when it was read.\"}\n",
    );
    assert_eq!(place.run(&["diff", "old.jsonl", "new.jsonl", "--texts", "docs.jsonl", "--layers", "mentions"]).out, without);
}

#[test]
fn a_gate_ends_with_one_where_anything_differs() {
    let place = place("diff-gate");
    assert_eq!(place.run(&["diff", "old.jsonl", "old.jsonl", "--gate"]).status, 0);
    let run = place.run(&["diff", "old.jsonl", "new.jsonl", "--gate", "--summary", "--junit", "junit.xml"]);
    assert_eq!(run.status, 1);
    assert!(!run.out.contains("talks"), "{}", run.out);
    let junit = std::fs::read_to_string(place.path("junit.xml")).expect("a report");
    assert!(junit.contains("tests=\"2\" failures=\"1\""), "{junit}");
}

#[test]
fn pages_are_written_to_files() {
    let place = place("diff-pages");
    for (form, part) in
        [("html", "<!doctype html>"), ("md", "# old.jsonl → new.jsonl"), ("json", "\"schema\": \"rapporteur-diff/1\"")]
    {
        let run = place.run(&["diff", "old.jsonl", "new.jsonl", "--to", form, "-o", "page"]);
        assert_eq!((run.status, run.out.as_str(), run.err.as_str()), (0, "", ""));
        let page = std::fs::read_to_string(place.path("page")).expect("a page");
        assert!(page.contains(part), "{page}");
        assert_eq!(place.run(&["diff", "old.jsonl", "new.jsonl", "--to", form]).out, page);
    }
    let page = place.run(&["diff", "old.jsonl", "new.jsonl", "--to", "json"]).out;
    let page: Value = serde_json::from_str(&page).expect("JSON");
    assert_eq!(page["documents"][0]["id"], "talks");
}

#[test]
fn what_cannot_be_read_is_named_with_its_place() {
    let place = place("diff-errors");
    place.write("broken.jsonl", "{\"id\": \"a\"}\n{\"id\": \n");
    for (arguments, why) in [
        (["old.jsonl", "broken.jsonl"], "broken.jsonl:2:6: EOF"),
        (["broken.jsonl", "old.jsonl"], "broken.jsonl:2:6: EOF"),
        (["in", "old.jsonl"], "in/records.jsonl: cannot be read: "),
        (["old.jsonl", "none.jsonl"], "none.jsonl: cannot be read: "),
        (["old.jsonl", "new.jsonl -o new.jsonl"], "the output new.jsonl is one of the inputs"),
        (["old.jsonl", "new.jsonl --texts none"], "the texts none are not there"),
    ] {
        let arguments: Vec<&str> = arguments.iter().flat_map(|argument| argument.split(' ')).collect();
        let run = place.run(&[&["diff"], &arguments[..]].concat());
        assert_eq!(run.status, 2, "{}", run.err);
        assert!(run.err.starts_with(&format!("rapporteur: {why}")), "{}", run.err);
    }
    assert_eq!(place.run(&["diff", "old.jsonl", "new.jsonl", "--layers", "names"]).status, 2);
}
