//! `rapporteur corpus`: what is accepted, and what a change does to it.

use std::fs;

use serde_json::Value;

use crate::workplace::Workplace;

/// A kit of two documents, accepted.
fn kit(name: &str) -> Workplace {
    let place = Workplace::new(name);
    assert_eq!(place.run(&["corpus", "init"]).status, 0);
    place.write("texts/talks.txt", "Norway met the Quiet River Forum. Peru agreed.\n");
    place.write("texts/in/more.txt", "Chile urged donors to repair 40 wells.\n");
    let run = place.run(&["corpus", "accept", "--all"]);
    assert_eq!(
        (run.status, run.out.as_str()),
        (0, "more: new document\ntalks: new document\naccepted 2 documents\n"),
        "{}",
        run.err
    );
    place
}

fn read(place: &Workplace, name: &str) -> String {
    fs::read_to_string(place.path(name)).expect(name)
}

#[test]
fn a_new_kit_overwrites_nothing() {
    let place = Workplace::new("kit-init");
    place.write("floors.json", "{\"mentions\": 0.5}\n").write("reports/a.txt", "Peru agreed.\n");
    let run = place.run(&["corpus", "init", "--from", "reports"]);
    assert_eq!((run.status, run.err.as_str()), (0, ""));
    assert!(run.out.starts_with("made rapporteur.toml\nmade accepted\nmade gold\nkept floors.json\n"), "{}", run.out);
    assert_eq!(read(&place, "floors.json"), "{\"mentions\": 0.5}\n");
    assert!(read(&place, "rapporteur.toml").contains("paths = [\"reports\"]\n"));
    assert!(place.run(&["corpus", "init"]).out.starts_with("made texts\nkept rapporteur.toml\n"));
    let run = place.run(&["corpus", "init", "deep/kit", "--from", "reports"]);
    assert_eq!(run.status, 0, "{}", run.err);
    assert!(read(&place, "deep/kit/rapporteur.toml").contains("paths = [\"../../reports\"]\n"));
    assert_eq!(
        place.run(&["corpus", "list", "--config", "deep/kit/rapporteur.toml"]).out,
        "not accepted        a\n\n1 document: 1 not accepted; 0 with gold annotations\n"
    );
    assert_eq!(place.run(&["corpus", "init", "--from", "none"]).status, 2);
}

#[test]
fn accepted_records_can_be_read_line_by_line() {
    let place = kit("kit-accepted");
    let record = read(&place, "accepted/talks.json");
    assert!(record.starts_with("{\"schema\":\"rapporteur/1\",\"id\":\"talks\",\"text_sha256\":\""), "{record}");
    assert!(record.contains("\n {\"id\": \"country 0-6\", \"start\": 0, \"end\": 6, \"text\": \"Norway\", "), "{record}");
    let parsed: Value = serde_json::from_str(&record).expect("JSON");
    assert_eq!(parsed["entities"][0]["id"], "country Norway");
    let run = place.run(&["corpus", "diff", "--gate"]);
    assert_eq!((run.status, run.out.as_str(), run.err.as_str()), (0, "2 documents: 2 equal\n", ""));
    // A kit is used from folders in it as well.
    let config = place.path("rapporteur.toml");
    assert_eq!(place.run(&["corpus", "diff", "--config", config.to_str().expect("UTF-8")]).out, "2 documents: 2 equal\n");
}

#[test]
fn what_a_list_does_is_shown_and_gated() {
    let place = kit("kit-diff");
    place.write("instruments.txt", "Quiet River Forum\n");
    let run =
        place.run(&["corpus", "diff", "--gazetteer", "instruments.txt", "--layers", "mentions", "--gate", "--junit", "junit.xml"]);
    assert_eq!((run.status, run.err.as_str()), (1, ""));
    assert!(run.out.starts_with("2 documents: 1 equal, 1 changed\n"), "{}", run.out);
    assert!(run.out.contains("\n  mentions 1:16\n  Norway met the Quiet River Forum.\n"), "{}", run.out);
    assert!(read(&place, "junit.xml").contains("tests=\"2\" failures=\"1\""));
    let page = place.run(&["corpus", "diff", "--gazetteer", "instruments.txt", "--to", "json"]);
    let page: Value = serde_json::from_str(&page.out).expect("JSON");
    assert_eq!((&page["before"], &page["after"]), (&Value::from("accepted"), &Value::from("now")));
}

#[test]
fn what_cannot_be_read_and_scores_that_fall_are_in_the_report_of_tests() {
    let place = kit("kit-problems");
    place.write("texts/broken.txt", "").write("gold/talks.json", "{\"id\": \"talks\", \"mentions\": []}");
    place.write("floors.json", "{\"mentions\": 0.5}");
    let run = place.run(&["corpus", "diff", "--gate", "--junit", "junit.xml", "--to", "md"]);
    assert_eq!(run.status, 1, "{}", run.err);
    let problems =
        "## Problems\n\n- texts/broken.txt: is empty\n- score of mentions: mentions has F1 0.0000, below its floor of 0.500\n";
    assert!(run.out.contains(problems), "{}", run.out);
    let junit = read(&place, "junit.xml");
    assert!(junit.contains("tests=\"4\" failures=\"0\" errors=\"2\""), "{junit}");
    assert!(junit.contains("name=\"texts/broken.txt\"") && junit.contains("<error message=\"is empty\"/>"), "{junit}");
}

#[test]
fn nothing_is_accepted_without_a_choice() {
    let place = kit("kit-choice");
    let before = read(&place, "accepted/talks.json");
    let run = place.run(&["corpus", "accept"]);
    assert_eq!((run.status, run.err.as_str()), (2, "rapporteur: nothing to accept: all that is found was accepted already\n"));
    place
        .write("instruments.txt", "Quiet River Forum\n")
        .write("rapporteur.toml", "gazetteers = [\"instruments.txt\"]\n[corpus]\npaths = [\"texts\"]\n");
    let run = place.run(&["corpus", "accept"]);
    assert_eq!(run.status, 2);
    assert!(run.out.starts_with("talks: mentions "), "{}", run.out);
    assert!(run.err.contains("1 document to accept, and nothing was: name documents"), "{}", run.err);
    assert_eq!(read(&place, "accepted/talks.json"), before);
    assert_eq!(place.run(&["corpus", "accept", "talk"]).status, 2);
    assert_eq!(place.run(&["corpus", "accept", "more"]).out, "accepted 0 documents\n");
    let run = place.run(&["corpus", "accept", "talks"]);
    assert_eq!((run.status, run.err.as_str()), (0, ""));
    assert_eq!(place.run(&["corpus", "diff", "--gate"]).status, 0);
    let run = place.run(&["corpus", "accept", "--all", "--gazetteer", "instruments.txt"]);
    assert!(run.err.contains("instruments.txt is not in rapporteur.toml"), "{}", run.err);
    assert!(fs::read_dir(place.path("accepted")).expect("a folder").count() == 3, "nothing is left over");
}

#[test]
fn one_layer_can_be_accepted_alone() {
    let place = kit("kit-layer");
    let record = read(&place, "accepted/more.json");
    let other = record
        .replace("\"kind\": \"country\", \"entity\"", "\"kind\": \"place\", \"entity\"")
        .replace("\"low\": 40", "\"low\": 41");
    assert_ne!(other, record);
    place.write("accepted/more.json", &other);
    let run = place.run(&["corpus", "accept", "--layer", "figures"]);
    assert_eq!((run.status, run.out.as_str()), (0, "more: figures 1 changed\naccepted 1 document\n"), "{}", run.err);
    assert_eq!(read(&place, "accepted/more.json"), other.replace("\"low\": 41", "\"low\": 40"));
    place.write("texts/new.txt", "Peru agreed.\n");
    let run = place.run(&["corpus", "accept", "--all", "--layer", "mentions"]);
    assert_eq!((run.status, run.err.as_str()), (1, "rapporteur: new: was not accepted yet; accept it whole first\n"));
    assert_eq!(read(&place, "accepted/more.json"), record);
    assert!(!place.path("accepted/new.json").exists());
}

#[test]
fn documents_come_change_and_go() {
    let place = kit("kit-states");
    place
        .write("texts/talks.txt", "Peru agreed.\n")
        .write("texts/new.txt", "Peru agreed.\n")
        .write("gold/new.json", "{\"id\": \"new\"}");
    fs::remove_file(place.path("texts/in/more.txt")).expect("it is there");
    let run = place.run(&["corpus", "list"]);
    let expected = "\
not accepted  gold  new
text changed        talks
gone                more

3 documents: 1 text changed, 1 not accepted, 1 gone; 1 with gold annotations
";
    assert_eq!(run.out, expected);
    let run = place.run(&["corpus", "diff"]);
    assert!(run.out.starts_with("3 documents: 1 changed, 1 new, 1 gone, 1 with another text\n"), "{}", run.out);
    assert_eq!(run.err, "rapporteur: 1 document not accepted yet; `rapporteur corpus accept` says how\n");
    // Where a document cannot be read, nobody knows which are gone.
    place.write("texts/empty.txt", "");
    let run = place.run(&["corpus", "accept", "--all"]);
    assert_eq!((run.status, place.path("accepted/more.json").exists()), (1, true));
    fs::remove_file(place.path("texts/empty.txt")).expect("it is there");
    let run = place.run(&["corpus", "accept", "--all"]);
    assert_eq!((run.out.as_str(), place.path("accepted/more.json").exists()), ("more: gone\naccepted 1 document\n", false));
    assert_eq!(place.run(&["corpus", "diff", "--gate"]).status, 0);
}

#[test]
fn scores_are_held_against_floors() {
    let place = kit("kit-score");
    assert!(place.run(&["corpus", "score"]).err.contains("gold holds no gold annotations"));
    let mention = |kind: &str| format!("{{\"start\": 0, \"end\": 6, \"text\": \"Norway\", \"kind\": \"{kind}\"}}");
    let gold =
        |kind: &str| format!("{{\"id\": \"talks\", \"mentions\": [{}], \"figures\": [], \"statements\": []}}", mention(kind));
    place.write("gold/talks.json", gold("country"));
    let run = place.run(&["corpus", "score", "--raise", "--errors", "3"]);
    assert_eq!(run.status, 0, "{}", run.err);
    assert!(run.out.starts_with("1 document\n\n") && run.out.contains("\nmentions "), "{}", run.out);
    assert!(run.err.contains("lifted in ") && read(&place, "floors.json").contains("\"mentions\""), "{}", run.err);
    assert_eq!(place.run(&["corpus", "diff", "--gate"]).status, 0);
    place.write("gold/talks.json", gold("place"));
    let run = place.run(&["corpus", "diff", "--gate"]);
    assert_eq!(run.status, 1);
    assert!(run.err.contains("mentions has F1 0.0000, below its floor of "), "{}", run.err);
    place.write("gold/other.json", gold("country"));
    let run = place.run(&["corpus", "score"]);
    assert!(
        run.status == 1 && run.err.contains("rapporteur: other: has gold annotations, and is no document of the corpus\n"),
        "{}",
        run.err
    );
}

#[test]
fn what_is_wrong_is_named() {
    let place = kit("kit-errors");
    place.write("accepted/talks.json", "{}");
    let run = place.run(&["corpus", "diff"]);
    assert_eq!(run.status, 1);
    assert!(run.err.contains("accepted/talks.json: is no accepted record: its first line"), "{}", run.err);
    place.write("accepted/talks.json", read(&place, "accepted/more.json"));
    let run = place.run(&["corpus", "diff"]);
    assert!(run.err.contains("accepted/talks.json: is of the document `more`, not of `talks`"), "{}", run.err);
    place.write("rapporteur.toml", "[corpus]\npaths = [\"reports\"]\n");
    let run = place.run(&["corpus", "list"]);
    assert_eq!(run.status, 2);
    assert!(run.err.contains("reports, which ") && run.err.contains(" names in [corpus] paths, are not there"), "{}", run.err);
    assert!(place.run(&["corpus", "diff", "--no-config"]).err.contains("make one with `rapporteur corpus init`"));
}
