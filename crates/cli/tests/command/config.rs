//! `rapporteur.toml`: what it does to commands, and `rapporteur config`.

use serde_json::json;

use crate::workplace::Workplace;

const TEXT: &str = "Kapt. Lund spoke. The Zorblax Assembly winced at the draft. Peru asked the Guild of Nets for 5 boats.";

fn place(name: &str) -> Workplace {
    let place = Workplace::new(name);
    place.write("t.txt", TEXT).write("names.tsv", "id\tkind\tname\nour:zorblax\torganization\tZorblax Assembly\n");
    place.write("organizations.txt", "Guild of Nets\n").write("cues.tsv", "cue\tact\nwince at\topposition\n");
    place
}

/// The names, the cues and the number of sentences of the text.
fn found(place: &Workplace, options: &[&str]) -> (Vec<String>, Vec<String>, usize) {
    let run = place.run(&[&["extract", "t.txt"], options].concat());
    assert_eq!((run.status, run.err.as_str()), (0, ""));
    let record = &run.records()[0];
    let texts = |layer: &str, key: &str| {
        let list = record[layer].as_array().expect("a layer").iter();
        list.map(|one| one[key].as_str().expect("text").to_owned()).collect::<Vec<_>>()
    };
    (texts("entities", "name"), texts("statements", "rule"), record["sentences"].as_array().map_or(0, Vec::len))
}

#[test]
fn the_file_is_found_upwards_and_the_command_line_adds_to_it() {
    let place = place("config-found");
    let (names, rules, sentences) = found(&place, &[]);
    assert_eq!((names.contains(&"Guild of Nets".to_owned()), rules, sentences), (true, vec!["cue:ask".to_owned()], 4));
    place.write("rapporteur.toml", "gazetteers = [\"names.tsv\"]\ncues = [\"cues.tsv\"]\nabbreviations = [\"Kapt.\"]\n");
    let (names, rules, sentences) = found(&place, &["--gazetteer", "organizations.txt"]);
    assert!(["Zorblax Assembly", "Guild of Nets"].iter().all(|name| names.contains(&(*name).to_owned())), "{names:?}");
    assert_eq!((rules, sentences), (vec!["cue:wince at".to_owned(), "cue:ask".to_owned()], 3));
    assert_eq!(found(&place, &["--no-config"]).2, 4);
    place.write("other/r.toml", "abbreviations = [\"Kapt.\"]\n");
    let (_, rules, sentences) = found(&place, &["--config", "other/r.toml"]);
    assert_eq!((rules.len(), sentences), (1, 3));
}

#[test]
fn thresholds_and_layers_are_defaults_that_the_command_line_overrules() {
    let place = place("config-defaults");
    place.write("rapporteur.toml", "layers = [\"figures\", \"statements\"]\nthresholds.confidence = 1\n");
    let run = place.run(&["extract", "t.txt"]);
    let record = &run.records()[0];
    assert!(record.get("sentences").is_none() && record["statements"] == json!([]), "{}", run.err);
    assert_eq!(record["figures"][0]["statement"], json!(null));
    let run = place.run(&["extract", "t.txt", "--min-confidence", "0", "--layers", "statements,sentences,figures"]);
    let record = &run.records()[0];
    assert!(record.get("sentences").is_some() && record["figures"][0]["statement"] == json!("s1"), "{}", run.out);
    // Every command that reads documents.
    for command in ["statements", "show", "promises", "positions", "interactions", "ledger"] {
        let (few, all) = (place.run(&[command, "t.txt"]), place.run(&[command, "t.txt", "--no-config"]));
        assert_eq!((few.status, all.status), (0, 0), "{command}: {}", few.err);
        assert!(few.out != all.out || ["promises", "positions"].contains(&command), "{command}: {}", few.out);
    }
    let run = place.run(&["explain", "t.txt"]);
    assert!(run.out.contains("  asked  recommendation, left out\n"), "{}", run.out);
    assert!(run.out.contains(", which is too low"), "{}", run.out);
}

#[test]
fn a_file_that_is_wrong_stops_every_command_that_reads_documents() {
    let place = place("config-wrong");
    place.write("rapporteur.toml", "gazeteers = [\"names.tsv\"]\n");
    let expected = "rapporteur: rapporteur.toml:1:1: unknown key `gazeteers`; did you mean `gazetteers`?\n  \
                    |\n1 | gazeteers = [\"names.tsv\"]\n  | ^^^^^^^^^\n";
    for command in ["extract", "show", "explain", "statements", "ledger", "interactions", "positions", "promises", "config"] {
        let run = place.run(&[command]);
        assert_eq!((run.status, run.out.as_str(), run.err.as_str()), (2, "", expected), "{command}");
    }
    assert_eq!(place.run(&["extract", "t.txt", "--no-config"]).status, 0);
    assert_eq!(place.run(&["gazetteer", "check", "names.tsv"]).status, 0);
    let run = place.run(&["extract", "--config", "none.toml"]);
    assert!(run.status == 2 && run.err.starts_with("rapporteur: the configuration none.toml cannot be read: "), "{}", run.err);
    assert_eq!(place.run(&["extract", "--min-confidence", "2"]).status, 2);
}

#[test]
fn config_shows_what_is_in_force_and_where_it_comes_from() {
    let place = place("config-shown");
    place.write("rapporteur.toml", "gazetteers = [\"names.tsv\"]\n\n[thresholds]\nconfidence = 0.5\n");
    let run = place.run(&["config", "--gazetteer", "organizations.txt", "-j", "2", "--layers", "text"]);
    let expected = "\
# found: rapporteur.toml

gazetteers = [
    \"names.tsv\",                          # rapporteur.toml:1
    \"organizations.txt\",                  # command line
]
abbreviations = []                        # default
cues = []                                 # default
layers = [\"text\"]                         # command line

[thresholds]
confidence = 0.5                          # rapporteur.toml:4

[run]
max-bytes = \"20 MB\"                       # default
timeout = \"5 min\"                         # default
jobs = 2                                  # command line

[corpus]
paths = [\"corpus\"]                        # default
accepted = \"accepted\"                     # default
gold = \"gold\"                             # default
floors = \"floors.json\"                    # default
";
    assert_eq!((run.status, run.out.as_str()), (0, expected), "{}", run.err);
    assert_eq!(place.run(&["config", "--path"]).out, "rapporteur.toml\n");
    let run = place.run(&["config", "--path", "--no-config"]);
    assert_eq!((run.status, run.err.as_str()), (1, "rapporteur: no rapporteur.toml is read: as --no-config says\n"));
}

#[test]
fn init_writes_an_example_once() {
    let place = Workplace::new("config-init");
    let run = place.run(&["config", "init"]);
    assert_eq!((run.status, run.err.as_str()), (0, "rapporteur: wrote rapporteur.toml\n"));
    let run = place.run(&["config"]);
    assert!(run.status == 0 && run.out.starts_with("# found: rapporteur.toml\n"), "{}", run.err);
    place.write("rapporteur.toml", "cues = 5");
    let run = place.run(&["config", "init"]);
    assert_eq!((run.status, run.err.as_str()), (2, "rapporteur: rapporteur.toml is there already, and left as it is\n"));
    assert_eq!(std::fs::read_to_string(place.path("rapporteur.toml")).expect("the file"), "cues = 5");
    assert_eq!(place.run(&["config", "init", "--config", "new.toml"]).status, 0);
    assert!(place.path("new.toml").exists());
}
