//! What stands in `rapporteur.toml`, and what is said of what should not.

use std::path::{Path, PathBuf};
use std::time::Duration;

use rapporteur_config::{Abbreviation, Config, EXAMPLE};
use rapporteur_formats::{Layer, Layers};

fn parse(content: &str) -> Config {
    Config::parse("a/rapporteur.toml", content).expect("a configuration")
}

/// What is said of a file, without the lines that are drawn.
fn said(content: &str) -> Vec<String> {
    let error = Config::parse("r.toml", content).expect_err(content).to_string();
    error.lines().filter_map(|line| line.strip_prefix("r.toml:").map(str::to_owned)).collect()
}

#[test]
fn every_key_is_read() {
    let config = parse(
        "gazetteers = [\"ours.tsv\", \"../more\"]\nabbreviations = [\n  \"Kapt.\",\n  \"words.txt\",\n]\ncues = [\"cues.tsv\"]\n\
         layers = [\"tokens\", \"text\"]\n[thresholds]\nconfidence = 0.96\n[run]\nmax-bytes = \"10 MB\"\ntimeout = \"5 min\"\njobs = 3\n\
         [corpus]\npaths = [\"texts\", \"b.md\"]\naccepted = \"known\"\ngold = \"golden\"\nfloors = \"f.json\"\n",
    );
    let paths = |names: &[&str]| names.iter().map(|name| Path::new("a").join(name)).collect::<Vec<_>>();
    assert_eq!(config.gazetteers.iter().map(|path| (**path).clone()).collect::<Vec<_>>(), paths(&["ours.tsv", "../more"]));
    assert_eq!(*config.abbreviations[0], Abbreviation::Word("Kapt.".to_owned()));
    assert_eq!(*config.abbreviations[1], Abbreviation::File(PathBuf::from("a/words.txt")));
    assert_eq!(config.abbreviations[1].origin().to_string(), "a/rapporteur.toml:4");
    assert_eq!(*config.cues[0], PathBuf::from("a/cues.tsv"));
    assert_eq!(*config.layers, [Layer::Text, Layer::Tokens].into_iter().collect::<Layers>());
    assert_eq!(*config.confidence, 0.96_f32);
    assert_eq!(config.run.max_bytes.bytes(), 10_000_000);
    assert_eq!(config.run.timeout.duration(), Duration::from_secs(300));
    assert_eq!((*config.run.jobs, config.run.jobs.origin().to_string()), (Some(3), "a/rapporteur.toml:13".to_owned()));
    assert_eq!(*config.corpus.paths, paths(&["texts", "b.md"]));
    let places = [&config.corpus.accepted, &config.corpus.gold, &config.corpus.floors].map(|place| (**place).clone());
    assert_eq!(places.to_vec(), paths(&["known", "golden", "f.json"]));
}

#[test]
fn what_is_not_said_is_as_ever() {
    assert_eq!(Config::parse("rapporteur.toml", "").expect("nothing"), Config::default());
    // Numbers without a point are numbers, too.
    assert_eq!(*parse("thresholds = { confidence = 1 }").confidence, 1.0);
    assert_eq!(*parse("layers = []").layers, [].into_iter().collect::<Layers>());
    // Of a file elsewhere, the folders beside it.
    assert_eq!(*parse("").corpus.gold, PathBuf::from("a/gold"));
}

#[test]
fn keys_that_are_not_known_are_refused_with_what_may_be_meant() {
    let cases = [
        ("gazeteers = []", "1:1: unknown key `gazeteers`; did you mean `gazetteers`?"),
        ("[run]\nmax_bytes = 5", "2:1: unknown key `max_bytes`; did you mean `max-bytes`?"),
        ("\n  confidence = 0.5", "2:3: unknown key `confidence`; it belongs under [thresholds]"),
        ("[corpus]\ncues = []", "2:1: unknown key `cues` in [corpus]; it belongs above all tables"),
        ("[thresholds]\nstrength = 1", "2:1: unknown key `strength`; there is only `confidence`"),
        ("[corpsu]", "1:2: unknown key `corpsu`; did you mean `corpus`?"),
        ("[run]\nx = 5", "2:1: unknown key `x`; there are max-bytes, timeout, jobs"),
    ];
    for (content, expected) in cases {
        assert_eq!(said(content), [expected], "{content}");
    }
}

#[test]
fn values_of_another_type_are_refused_with_what_is_expected() {
    let list = "a list of strings: [\"…\", \"…\"]";
    let cases = [
        ("gazetteers = \"x\"", format!("1:14: expected {list}, found `\"x\"`")),
        ("cues = [\"\"]", "1:9: expected a path in quotation marks, found `\"\"`".to_owned()),
        ("cues = [1]", "1:9: expected a string, found `1`".to_owned()),
        ("abbreviations = [\"a b.\"]", "1:18: expected one abbreviation without white space, found `\"a b.\"`".to_owned()),
        ("thresholds.confidence = 1.5", "1:25: expected a number from 0 to 1, found `1.5`".to_owned()),
        ("thresholds.confidence = nan", "1:25: expected a number from 0 to 1, found `nan`".to_owned()),
        ("run = [1]", "1:7: expected a table: [run], and below it max-bytes, timeout, jobs, found a list".to_owned()),
        ("run.jobs = 0", "1:12: expected a number of threads, 1 or more, found `0`".to_owned()),
        ("run.timeout = 5", "1:15: expected a time with its unit, such as \"300 s\" or \"5 min\", found `5`".to_owned()),
        (
            "run.max-bytes = \"5 XB\"",
            "1:17: expected a size with its unit, such as \"10 MB\" or \"512 KiB\", found `\"5 XB\"`".to_owned(),
        ),
        ("corpus.gold = {}", "1:15: expected a path in quotation marks, found a table".to_owned()),
    ];
    for (content, expected) in cases {
        assert_eq!(said(content), [expected], "{content}");
    }
    assert!(said("layers = [\"names\"]")[0].starts_with("1:11: expected a layer among text, tokens, "));
}

#[test]
fn all_that_is_wrong_is_said_with_its_line_drawn() {
    let error = Config::parse("r.toml", "# où\n\"é\" = 1\nlayers = [\"text\",\n  7]\n").expect_err("two faults").to_string();
    let expected = "\
r.toml:2:1: unknown key `é`; there are gazetteers, abbreviations, cues, layers, thresholds, run, corpus
  |
2 | \"é\" = 1
  | ^^^

r.toml:4:3: expected a string, found `7`
  |
4 |   7]
  |   ^";
    assert_eq!(error, expected);
    assert_eq!(said("a = ["), ["1:6: unclosed array, expected `]`"]);
    assert_eq!(said("cues = []\ncues = []"), ["2:1: duplicate key"]);
}

#[test]
fn what_is_shown_reads_as_the_same() {
    let content = "gazetteers = [\"our \\\"names\\\".tsv\"]\nabbreviations = [\"Kapt.\"]\nlayers = [\"text\"]\n\
                   thresholds.confidence = 0.1\nrun.max-bytes = \"1 GiB\"\n";
    let mut config = Config::parse("rapporteur.toml", content).expect("a configuration");
    config.add_gazetteers([PathBuf::from("more.tsv")]);
    config.run.jobs.overrule(Some(Some(2)));
    let shown = config.to_toml();
    for line in
        ["    \"more.tsv\",                           # command line", "timeout = \"5 min\"                         # default"]
    {
        assert!(shown.contains(line), "{shown}");
    }
    let again = Config::parse("rapporteur.toml", &shown).expect(&shown);
    let values = |config: &Config| {
        config.to_toml().lines().map(|line| line.split("  #").next().map(str::trim_end).map(str::to_owned)).collect::<Vec<_>>()
    };
    assert_eq!(values(&again), values(&config));
    assert_eq!(shown.lines().filter(|line| line.starts_with("confidence = 0.1 ")).count(), 1, "{shown}");
}

#[test]
fn the_example_has_every_key_and_changes_nothing() {
    assert_eq!(Config::parse("rapporteur.toml", EXAMPLE).expect("the example"), Config::default());
    let is_key =
        |line: &&str| line.strip_prefix("# ").is_some_and(|line| line.split_once(" = ").is_some_and(|(key, _)| !key.contains(' ')));
    let in_force: String =
        EXAMPLE.lines().map(|line| if is_key(&line) { &line[2..] } else { line }).flat_map(|line| [line, "\n"]).collect();
    let config = Config::parse("rapporteur.toml", &in_force).expect(&in_force);
    assert!(!config.to_toml().contains("# default"), "a key that the example has not:\n{}", config.to_toml());
}
