//! What `rapporteur score` writes; that its rows are those of the shared scoring tool is tested where that tool is.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::{Map, Value, json};

use crate::workplace::{Run, Workplace};

/// One text, two annotators: B has other borders, another kind, another act, one figure less, and something twice.
const TEXT: &str = "Peru and the Chilean Congress urged donors to fund at least 40 wells. Norway welcomed the wells of São Tomé.\n";

fn quote(part: &str) -> Value {
    let byte = TEXT.find(part).unwrap_or_else(|| panic!("{part} is in the text"));
    let start = TEXT[..byte].chars().count();
    json!({"start": start, "end": start + part.chars().count(), "text": part})
}

fn with(part: &str, fields: Value) -> Value {
    let mut all = quote(part);
    let both = all.as_object_mut().zip(fields.as_object()).expect("objects");
    both.0.extend(both.1.clone());
    all
}

fn mention(part: &str, kind: &str, entity: &str) -> Value {
    with(part, json!({"kind": kind, "entity": entity}))
}

fn figure(part: &str, low: Value, unit: &str, counted: Option<&str>) -> Value {
    with(part, json!({"low": low, "high": null, "unit": unit, "counted": counted.map(quote)}))
}

fn statement(act: &str, holders: &[&str], cue: &str, content: &str) -> Value {
    let holders: Vec<Value> = holders.iter().map(|holder| quote(holder)).collect();
    json!({"act": act, "holders": holders, "cue": quote(cue), "content": quote(content), "addressee": null})
}

fn annotators(name: &str) -> Workplace {
    let place = Workplace::new(name);
    let urged = "donors to fund at least 40 wells";
    let mut asked = statement("recommendation", &["Peru", "Chilean Congress"], "urged", urged);
    asked["addressee"] = quote("donors");
    let a = json!({
        "id": "talks",
        "mentions": [mention("Peru", "country", "p"), mention("Chilean Congress", "organization", "c"), mention("Norway", "country", "n"),
                     mention("São Tomé", "place", "p"), mention("donors", "role", "")],
        "figures": [figure("at least 40", json!(40), "count", Some("wells")), figure("urged", json!(1.5), "USD", None)],
        "statements": [asked, statement("support", &["Norway"], "welcomed", "the wells of São Tomé"),
                       statement("support", &["Norway"], "welcomed", "the wells of São Tomé")],
    });
    let mut other = statement("assertion", &["Peru"], "urged", "to fund at least 40 wells");
    other["toward"] = quote("Norway");
    let b = json!({
        "id": "talks",
        "mentions": [mention("Peru", "country", "x"), mention("Chilean", "nationality", "c"), mention("Congress", "organization", "c"),
                     mention("Norway", "organization", "n"), mention("São Tomé", "place", "x"), mention("São Tomé", "place", "y"),
                     mention("Tomé", "place", "z")],
        "figures": [with("40", json!({})), with("40", json!({"unit": "count"}))],
        "statements": [other, statement("support", &[], "welcomed", "the wells of São Tomé"),
                       statement("concern", &[], "welcomed", "the wells of São Tomé")],
    });
    let empty = json!({"id": "empty", "mentions": [], "figures": [], "statements": []});
    place.write("a/talks.json", a.to_string()).write("b/talks.json", b.to_string());
    place.write("a/empty.json", empty.to_string()).write("b/empty.json", json!({"id": "empty"}).to_string());
    place.write("a/only-a.json", empty.to_string()).write("b/only-b.json", empty.to_string());
    place
}

fn scores(run: &Run) -> Map<String, Value> {
    let page: Value = serde_json::from_str(&run.out).unwrap_or_else(|error| panic!("{error}: {}{}", run.out, run.err));
    assert_eq!(page["schema"], json!("rapporteur-scores/1"));
    page["scores"].as_object().expect("scores").clone()
}

/// The folder beside the repository, where the scoring tool and python are there.
fn shared() -> Option<PathBuf> {
    let shared = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared");
    let python = Command::new("python3").arg("--version").output().is_ok();
    let there = python && shared.join("tools/domain.py").is_file() && shared.join("gold/texts").is_dir();
    if !there {
        eprintln!("skipped: python3 or ../shared is absent");
    }
    there.then_some(shared)
}

/// What the scoring tool prints.
fn tool(shared: &Path, arguments: &[&Path], verb: &str) -> String {
    let mut python = Command::new("python3");
    python.arg(shared.join("tools/domain.py")).arg(verb).args(arguments).env("RAPPORTEUR", env!("CARGO_BIN_EXE_rapporteur"));
    let output = python.output().expect("python3");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("UTF-8")
}

/// All rows of the tool are ours, number for number as both write them.
fn compare(ours: &Map<String, Value>, theirs: &Map<String, Value>) {
    // Python adds up truth values, so that a count may be `false`.
    let number = |value: &Value| value.as_f64().or(value.as_bool().map(|truth| f64::from(u8::from(truth))));
    for (row, expected) in theirs {
        let found = ours.get(row).unwrap_or_else(|| panic!("{row} is there"));
        for column in ["p", "r", "f1", "hit", "predicted", "gold"] {
            assert_eq!(number(&found[column]), number(&expected[column]), "{row} {column}");
        }
    }
}

#[test]
fn all_rows_are_those_of_the_shared_tool() {
    let Some(shared) = shared() else { return };
    let place = Workplace::new("score-shared");
    let (gold, texts, theirs) = (shared.join("gold/gold"), shared.join("gold/texts"), place.path("theirs.json"));
    tool(&shared, &[&gold, &texts, Path::new("--json"), &theirs], "score");
    let theirs: Map<String, Value> = serde_json::from_str(&fs::read_to_string(theirs).expect("scores")).expect("JSON");
    let run = place.run(&["score", &gold.display().to_string(), "--to", "json"]);
    assert_eq!((run.status, run.err.as_str()), (0, ""));
    let ours = scores(&run);
    assert!(theirs.len() > 30, "{theirs:?}");
    compare(&ours, &theirs);
}

#[test]
fn two_annotators_agree_as_the_shared_tool_says() {
    let Some(shared) = shared() else { return };
    let place = annotators("score-shared-agree");
    let script = "import json, sys; sys.path.insert(0, sys.argv[1]); import domain; a, b = domain.load(sys.argv[2]), domain.load(sys.argv[3]); \
                  print(json.dumps(domain.score([(a[k], b[k]) for k in a if k in b])[0]))";
    let mut python = Command::new("python3");
    let output =
        python.args(["-c", script]).arg(shared.join("tools")).args([place.path("a"), place.path("b")]).output().expect("python3");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let theirs: Map<String, Value> = serde_json::from_slice(&output.stdout).expect("JSON");
    let ours = scores(&place.run(&["score", "a", "b", "--agree", "--to", "json"]));
    assert!(theirs.len() > 20 && theirs["statements"]["gold"] == json!(3), "{theirs:?}");
    compare(&ours, &theirs);
}

#[test]
fn annotators_are_compared_without_one_being_right() {
    let place = annotators("score-agree");
    let run = place.run(&["score", "a", "b", "--agree"]);
    assert_eq!(run.err, "rapporteur: 1 document only A has: only-a\nrapporteur: 1 document only B has: only-b\n");
    assert_eq!(run.status, 0, "{}", run.out);
    for line in [
        "what                                  P       R      F1   both      B      A",
        "mentions                         0.3333  0.4000  0.3636      2      6      5",
        "mentions.span                    0.5000  0.6000  0.5455      3      6      5",
        "statements.exact.support         1.0000  0.5000  0.6667      1      1      2",
        "kinds of mentions with one span       3    0.6667    0.3333   0.5000",
        "units of figures both have            1    1.0000    1.0000        –",
    ] {
        assert!(run.out.lines().any(|found| found == line), "{line}\n{}", run.out);
    }
}

#[test]
fn differences_are_drawn_under_their_sentences() {
    let place = annotators("score-errors");
    place.write("texts/talks.txt", TEXT);
    let run = place.run(&["score", "a", "b", "--errors", "9", "--layer", "mentions"]);
    assert!(run.out.contains("\ndifferences: ? gold only, x found only, ^ both\n"), "{}", run.out);
    let drawn = "
talks:1:14 borders
Peru and the Chilean Congress urged donors to fund at least 40 wells.
             ???????????????? organization
                     xxxxxxxx organization
";
    assert!(run.out.contains(drawn), "{}", run.out);
    assert!(!run.out.contains("statements"), "{}", run.out);
    assert_eq!(run.status, 1, "a document has no findings");
    assert!(run.err.starts_with("rapporteur: 1 document without findings: only-a\n"), "{}", run.err);
}

#[test]
fn confusion_shows_what_was_taken_for_what() {
    let place = annotators("score-confusion");
    let run = place.run(&["score", "a", "b", "--confusion"]);
    let expected = "\
acts: rows are gold, columns found
                         1     2     3     4  none
 1  assertion            ·     ·     ·     ·     ·
 2  concern              ·     ·     ·     ·     ·
 3  recommendation       1     ·     ·     ·     ·
 4  support              ·     1     ·     1     ·
    none                 ·     ·     ·     ·     ·
";
    assert!(run.out.contains(expected), "{}", run.out);
    let page: Value = serde_json::from_str(&place.run(&["score", "a", "b", "--to", "json"]).out).expect("JSON");
    assert_eq!(page["confusion"]["acts"][0], json!({"gold": "recommendation", "found": "assertion", "count": 1}));
    assert_eq!(page["only_found"], json!(["only-b"]));
}

#[test]
fn the_program_reads_the_texts_where_no_findings_are_given() {
    let place = Workplace::new("score-engine");
    place
        .write("gold/a.json", json!({"id": "a", "mentions": [mention("Peru", "country", "p")]}).to_string())
        .write("gold/a.txt", TEXT);
    let run = place.run(&["score", "gold", "--to", "csv"]);
    assert_eq!((run.status, run.err.as_str()), (0, ""));
    assert!(run.out.starts_with("what,precision,recall,f1,right,found,gold\n"), "{}", run.out);
    assert!(run.out.contains("\nmentions.country,0.3333,1.0000,0.5000,1,3,1\n"), "{}", run.out);
    assert!(!run.out.contains("statements") && !run.out.contains("figures"), "layers that the gold lacks: {}", run.out);
    let records = place.run(&["extract", "gold/a.txt", "-o", "run/records.jsonl"]);
    assert_eq!(records.status, 2, "{}", records.err);
    place.write("run/records.jsonl", place.run(&["extract", "gold/a.txt"]).out);
    assert_eq!(place.run(&["score", "gold", "run", "--to", "csv"]), run);
    assert_eq!(place.run(&["score", "gold/a.json", "run/records.jsonl", "--to", "csv", "-j", "1"]), run);
}

#[test]
fn labels_are_renamed_on_both_sides() {
    let place = annotators("score-labels");
    let options = ["--label", "organization=country", "--label", "PLACE=", "--label", "concern=support", "--to", "json"];
    let ours = scores(&place.run(&[&["score", "a", "b"], &options[..]].concat()));
    assert!(!ours.contains_key("mentions.place") && !ours.contains_key("mentions.organization"), "{ours:?}");
    assert_eq!(ours["mentions.country"]["hit"], json!(2));
    assert_eq!(ours["statements.support"]["hit"], json!(2));
    let wrong = place.run(&["score", "a", "b", "--label", "place"]);
    assert_eq!(wrong.err, "rapporteur: `place` is no pair of labels; expected FROM=TO, or FROM= to leave them out\n");
    assert_eq!(wrong.status, 2);
}

#[test]
fn floors_hold_and_rise() {
    let place = annotators("score-floors");
    place.write("a/only-a.json", "{}").write("b/only-a.json", "{}");
    let raised = place.run(&["score", "a", "b", "--floors", "floors.json", "--raise"]);
    assert!(raised.status == 0 && raised.err.contains("lifted in floors.json\n"), "{}", raised.err);
    let written = fs::read_to_string(place.path("floors.json")).expect("floors");
    assert!(written.contains("\"mentions\": 0.363,\n"), "{written}");
    assert_eq!(place.run(&["score", "a", "b", "--floors", "floors.json"]).status, 0);
    place.write("floors.json", "{\"mentions\": 0.9, \"figures.overlap\": 0.1}");
    let fallen = place.run(&["score", "a", "b", "--floors", "floors.json", "--raise"]);
    assert!(fallen.err.contains("\nrapporteur: mentions has F1 0.3636, below its floor of 0.900\n"), "{}", fallen.err);
    assert_eq!(fallen.status, 1);
    let written = fs::read_to_string(place.path("floors.json")).expect("floors");
    assert_eq!(written, "{\n  \"figures.overlap\": 0.666,\n  \"mentions\": 0.9\n}\n");
}

#[test]
fn what_is_wrong_is_named_with_its_file() {
    let place = annotators("score-wrong");
    let error = |arguments: &[&str]| {
        let run = place.run(&[&["score"], arguments].concat());
        assert_eq!((run.status, run.out.as_str()), (2, ""), "{arguments:?}");
        run.err
    };
    assert!(error(&["missing"]).starts_with("rapporteur: missing: is no file of annotations by its name; there are *.json, "));
    place.write("broken/talks.json", "{\"id\": \"talks\",\n \"mentions\": [{\"start\": 1}]}");
    let broken = error(&["a", "broken"]);
    assert!(broken.starts_with("rapporteur: broken/talks.json:2:"), "{broken}");
    place
        .write("other/texts/talks.txt", "Another text.")
        .write("other/gold/talks.json", fs::read(place.path("a/talks.json")).expect("a file"));
    let differs = error(&["other/gold", "a"]);
    assert!(
        differs.contains("other/gold/talks.json: `Peru` is said to stand at 0 to 4, but the text has `Anot` there"),
        "{differs}"
    );
    place.write("other/gold/talks.json", json!({"id": "talks", "sha256": "00", "mentions": []}).to_string());
    let differs = error(&["other/gold", "a"]);
    assert!(differs.contains("annotates another text than ") && differs.trim_end().ends_with(", not 00"), "{differs}");
    assert_eq!(error(&["a", "b", "-o", "b/talks.json"]), "rapporteur: the output b/talks.json is one of the inputs\n");
}
