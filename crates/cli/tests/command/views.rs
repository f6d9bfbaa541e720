//! What `rapporteur statements`, `interactions`, `positions` and `promises` write.

use crate::workplace::Workplace;
use serde_json::{Value, json};

/// Two bulletins of one talk.
fn bulletins(name: &str) -> Workplace {
    let place = Workplace::new(name);
    place.write(
        "in/2031-05-05-talks.txt",
        "# WELLS\n\nPeru, supported by Chile and opposed by Norway, pledged to build forty deep wells by 2032.\n",
    );
    place.write(
        "in/2032-06-07-talks.txt",
        "# WELLS\n\nPeru reported that it had built forty deep wells. Norway supported Chile's proposal.\n",
    );
    place
}

fn json_of(place: &Workplace, arguments: &[&str]) -> Value {
    let run = place.run(arguments);
    assert_eq!((run.status, run.err.as_str()), (0, ""));
    serde_json::from_str(&run.out).expect("JSON")
}

#[test]
fn statements_are_listed_by_document() {
    let place = bulletins("statements-table");
    let run = place.run(&["statements", "in", "--act", "support"]);
    assert_eq!((run.status, run.err.as_str()), (0, ""));
    let expected = "\
2031-05-05-talks, 2031-05-05: 1 statement
Line   Who                     Act             What
─────  ──────────────────────  ──────────────  ─────────────────────────────────────────────────────
3      Chile                   support         build forty deep wells by 2032 [toward Peru]

2032-06-07-talks, 2032-06-07: 1 statement
Line   Who                     Act             What
─────  ──────────────────────  ──────────────  ─────────────────────────────────────────────────────
3      Norway                  support         Chile's proposal [toward Chile]

";
    assert_eq!(run.out, expected);
}

#[test]
fn options_choose_statements() {
    let place = bulletins("statements-options");
    place.write("in/undated.txt", "Peru asked for SDG 8.7 to be met.\n");
    let holders = |options: &[&str]| {
        let page = json_of(&place, &[&["statements", "in", "--to", "json"], options].concat());
        assert_eq!(page["schema"], json!("rapporteur-statements/1"));
        let rows = page["statements"].as_array().expect("statements").iter();
        rows.map(|row| row["holders"][0].as_str().unwrap_or_default().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(holders(&["--holder", "no"]), ["Norway", "Norway"]);
    assert_eq!(holders(&["--act", "support", "--act", "opposition", "--holder", "Norway"]), ["Norway", "Norway"]);
    assert_eq!(holders(&["--sdg", "8"]), ["Peru"]);
    assert_eq!(holders(&["--about", "deep well", "--act", "commitment"]), ["Peru"]);
    assert!(holders(&["--min-confidence", "1"]).is_empty());
    let run = place.run(&["statements", "in", "--since", "2032", "--act", "support"]);
    assert!(run.out.starts_with("2032-06-07-talks"), "{}", run.out);
    assert_eq!(run.err, "rapporteur: 1 document without a date that begins with the year left out\n");
    for wrong in [["--act", "shout"], ["--sdg", "18"], ["--since", "May"], ["--to", "xlsx"]] {
        assert_eq!(place.run(&[&["statements", "in"], &wrong[..]].concat()).status, 2, "{wrong:?}");
    }
}

#[test]
fn interactions_make_two_files() {
    let place = bulletins("interactions-csv");
    let run = place.run(&["interactions", "in", "--to", "csv", "-o", "tables/new"]);
    assert_eq!((run.status, run.out.as_str(), run.err.as_str()), (0, "", ""));
    let read = |name: &str| std::fs::read_to_string(place.path(name)).expect("a table");
    let spoke = read("tables/new/interventions.csv");
    assert!(spoke.starts_with("document,date,heading,entity,sentence,"), "{spoke}");
    assert_eq!(spoke.lines().count(), 6, "{spoke}");
    let sided = read("tables/new/interactions.csv");
    assert!(sided.contains("\n2031-05-05-talks,2031-05-05,WELLS,Norway,Peru,opposition,\"Peru, supported by"), "{sided}");
    assert!(sided.contains("\n2032-06-07-talks,2032-06-07,WELLS,Norway,Chile,support,"), "{sided}");
    let run = place.run(&["interactions", "in", "--to", "csv"]);
    assert_eq!(run.err, "rapporteur: interventions.csv and interactions.csv go into a folder: name it with -o\n");
    assert_eq!(run.status, 2);
}

#[test]
fn interactions_are_summed_up() {
    let place = bulletins("interactions-table");
    let run = place.run(&["interactions", "in"]);
    assert!(run.out.starts_with("5 interventions under 3 names and 4 interactions, in 2 documents\n"), "{}", run.out);
    assert!(run.out.contains("\nopposition: 2 rows of 2 pairs\n"), "{}", run.out);
    let page = json_of(&place, &["interactions", "in", "--to", "json"]);
    assert_eq!((&page["schema"], &page["interactions"][2]["entity_b"]), (&json!("rapporteur-interactions/1"), &json!("Chile")));
}

#[test]
fn positions_make_a_matrix() {
    let place = bulletins("positions");
    let run = place.run(&["positions", "in"]);
    let expected = "                                   1      2      3
  1  Chile                         ·            +1
  2  Norway                    +1 −1      ·     −1
  3  Peru                                        ·

Rows to columns: +supports −opposes, in sentences

";
    assert_eq!(run.out, expected);
    let run = place.run(&["positions", "in", "--for", "CL", "--sentences"]);
    assert!(run.out.contains("Norway → Chile: +1 −1\n"), "{}", run.out);
    assert!(run.out.contains("2032-06-07") && run.out.contains("talks:59"), "{}", run.out);
    assert!(!run.out.contains("Norway → Peru"), "{}", run.out);
    let run = place.run(&["positions", "in", "--to", "csv", "--top", "2"]);
    assert_eq!(run.out, "actor,toward,supports,oppositions\nNorway,Chile,1,1\n");
    let run = place.run(&["positions", "in", "--to", "csv", "--sentences", "--for", "Peru"]);
    assert_eq!(run.out.lines().filter(|row| row.contains(",Peru,")).count(), 2, "{}", run.out);
    assert_eq!(json_of(&place, &["positions", "in", "--to", "json"])["actors"], json!(["Chile", "Norway", "Peru"]));
}

#[test]
fn promises_stand_above_what_was_reported_later() {
    let place = bulletins("promises");
    let run = place.run(&["promises", "in"]);
    assert_eq!((run.status, run.err.as_str()), (0, ""));
    assert!(run.out.starts_with("Peru, by 2032, strength "), "{}", run.out);
    assert!(run.out.contains(": 1 report; 2031-05-05 2031-05-05-talks:3\n  Peru, supported by Chile"), "{}", run.out);
    assert!(run.out.contains("Peru reported that it had"), "{}", run.out);
    let run = place.run(&["promises", "in", "--reported", "--min-score", "1"]);
    assert_eq!(run.out, "");
    let page = json_of(&place, &["promises", "in", "--to", "json", "--holder", "pe"]);
    assert_eq!(page["promises"][0]["reports"][0]["document"], json!("2032-06-07-talks"));
    assert!(place.run(&["promises", "in", "--to", "csv"]).out.starts_with("promise,document,date,"));
}

#[test]
fn any_number_of_threads_writes_the_same_bytes() {
    let place = Workplace::new("views-jobs");
    let text =
        |n: usize| format!("Norway, with Peru, opposed by Chile, pledged {n} wells. Norway reported that {} wells stood.", n % 7);
    let lines: String = (0..120).map(|n| json!({"id": format!("d{n}"), "text": text(n)}).to_string() + "\n").collect();
    for view in ["statements", "interactions", "positions", "promises"] {
        for form in ["table", "json"] {
            let one = place.run_with(&[view, "--to", form, "-j", "1"], &lines);
            assert!(one.status == 0 && one.out.contains("Norway"), "{view}: {}", one.err);
            assert_eq!(place.run_with(&[view, "--to", form, "-j", "5"], &lines), one);
        }
    }
}

#[test]
fn documents_that_cannot_be_read_are_named_and_the_others_are_listed() {
    let place = bulletins("views-failures");
    place.write("in/a.txt", "");
    for view in ["statements", "interactions", "positions", "promises"] {
        let run = place.run(&[view, "in", "missing.txt"]);
        assert!(run.status == 1 && run.out.contains("Norway"), "{view}: {}", run.out);
        assert!(run.err.starts_with("rapporteur: in/a.txt: is empty\n"), "{}", run.err);
        assert!(run.err.ends_with("rapporteur: 2 of 4 documents failed\n"), "{}", run.err);
    }
}
