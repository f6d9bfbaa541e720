//! What `rapporteur ledger` writes.

use crate::workplace::Workplace;
use serde_json::{Value, json};

/// Three reports of one storm.
fn reports(name: &str) -> Workplace {
    let place = Workplace::new(name);
    place.write("in/2031-05-06-wire.txt", "Peru said that 600 fishing vessels were lost, at a cost of $2.50 each.\n");
    place.write("in/bulletin.md", "---\ndate: 2031-05-05\n---\n# STORM\n\nNORWAY reported the loss of 1,400 vessels.\n");
    place.write("in/z.txt", "The Mayor asked for two tents.\nSome 1,350 fishing vessels were lost, according to Norway.\n");
    place
}

#[test]
fn a_table_shows_what_disagrees_and_where() {
    let place = reports("ledger-table");
    place.write("in/bulletin.md", "---\ndate: 2031-05-05\n---\n# STORM\n\nNORWAY reported that 1,400 fishing vessels were lost.\n");
    let run = place.run(&["ledger", "in"]);
    assert_eq!((run.status, run.err.as_str()), (0, ""));
    let expected = "\
fishing vessels, count: 3 figures in 3 documents; they disagree
   Figure             Who                   Where                 Words
─  ─────────────────  ────────────────────  ────────────────────  ──────────────────────────────────
   1,400; were lost   Norway                2031-05-05            NORWAY reported that 1,400 fishing
                                            bulletin:3            vessels were lost.
≠  600; were lost     Peru                  2031-05-06            Peru said that 600 fishing vessels
                                            2031-05-06-wire:1     were lost, at a cost of $2.50
                                                                  each.
   ≈ 1,350; were      Norway                z:2                   Some 1,350 fishing vessels were
   lost                                                           lost, according to Norway.

tents, count: 1 figure in 1 document
   Figure             Who                   Where                 Words
─  ─────────────────  ────────────────────  ────────────────────  ──────────────────────────────────
   2                  Mayor                 z:1                   The Mayor asked for two tents.

";
    assert_eq!(run.out, expected);
}

#[test]
fn options_choose_groups() {
    let place = reports("ledger-options");
    let counted = |options: &[&str]| {
        let run = place.run(&[&["ledger", "in", "--to", "json"], options].concat());
        let page: Value = serde_json::from_str(&run.out).expect("JSON");
        assert_eq!(page["schema"], json!("rapporteur-ledger/1"));
        let groups = page["groups"].as_array().expect("groups").iter();
        groups.map(|group| format!("{} {}", group["counted"], group["unit"]).replace('"', "")).collect::<Vec<_>>()
    };
    assert_eq!(counted(&["--about", "vessels"]).last().map(String::as_str), Some("vessels count"));
    assert_eq!(counted(&["--disagreeing"]), ["fishing vessels count"]);
    assert_eq!(counted(&["--at-least", "2"]), ["fishing vessels count"]);
    assert_eq!(counted(&["--all", "--unit", "USD"]), [" USD"]);
    assert!(counted(&["--unit", "USD"]).is_empty());
}

#[test]
fn commas_make_a_row_of_each_figure() {
    let place = reports("ledger-csv");
    let run = place.run(&["ledger", "--to", "csv", "--all", "-o", "out.csv", "in"]);
    assert_eq!((run.status, run.out.as_str()), (0, ""));
    let written = std::fs::read_to_string(place.path("out.csv")).expect("the output");
    assert_eq!(written.lines().count(), 6, "{written}");
    let row = written.lines().find(|row| row.contains(",$2.50,")).expect("the sum");
    assert!(row.contains(",$2.50,2.5,2.5,false,USD,"), "{row}");
    assert!(row.ends_with(",\"Peru said that 600 fishing vessels were lost, at a cost of $2.50 each.\""), "{row}");
}

#[test]
fn any_number_of_threads_writes_the_same_bytes() {
    let place = Workplace::new("ledger-jobs");
    let text = |n: usize| format!("Delegate {n}: Norway, with PERU, counted {n} wells and {} ferries.", n % 7);
    let lines: String = (0..150).map(|n| json!({"id": format!("d{n}"), "text": text(n)}).to_string() + "\n").collect();
    for form in ["table", "json", "csv"] {
        let one = place.run_with(&["ledger", "--to", form, "-j", "1"], &lines);
        assert!(one.status == 0 && one.out.contains("ferries"), "{}", one.err);
        assert_eq!(place.run_with(&["ledger", "--to", form, "-j", "5"], &lines), one);
    }
}

#[test]
fn documents_that_cannot_be_read_are_named_and_the_others_are_listed() {
    let place = reports("ledger-failures");
    place.write("in/a.txt", "");
    let run = place.run(&["ledger", "in", "missing.txt"]);
    assert_eq!(run.status, 1);
    assert!(run.out.contains("fishing vessels"), "{}", run.out);
    assert!(run.err.starts_with("rapporteur: in/a.txt: is empty\n"), "{}", run.err);
    assert!(run.err.ends_with("rapporteur: 2 of 5 documents failed\n"), "{}", run.err);
    assert!(run.err.contains("missing.txt: cannot be read"), "{}", run.err);
    let run = place.run(&["ledger", "--fail-fast", "in"]);
    assert!(run.status == 1 && run.err.ends_with("; stopped there\n"), "{}", run.err);
    assert_eq!(place.run(&["ledger", "--to", "xlsx", "in"]).status, 2);
}
