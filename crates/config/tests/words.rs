//! The files of words: found from the file that names them, and summed up whatever they are called.

use std::fs;
use std::path::Path;

use rapporteur_config::{Config, Error, FILE_NAME};
use tempfile::{TempDir, tempdir};

const NAMES: &str = "id\tkind\tname\norg:reef\torganization\tReef Alliance\n";

fn folder(files: &[(&str, &str)]) -> TempDir {
    let folder = tempdir().expect("a folder");
    for (name, content) in files {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().expect("a parent")).expect("folders");
        fs::write(path, content).expect("a file");
    }
    folder
}

fn read(folder: &TempDir) -> Result<Config, Error> {
    Config::read(&folder.path().join(FILE_NAME))
}

fn fingerprint(files: &[(&str, &str)]) -> String {
    read(&folder(files)).expect("a configuration").fingerprint().expect("its files").to_string()
}

#[test]
fn the_first_file_upwards_is_found() {
    let folder = folder(&[(FILE_NAME, ""), ("a/b/c/x.txt", ""), ("a/rapporteur.toml", "")]);
    let found = |below: &str| Config::find(&folder.path().join(below)).expect("a folder").expect("a file");
    assert_eq!(found("a"), folder.path().join("a").join(FILE_NAME));
    assert_eq!(found("a/b/c"), folder.path().join("a/b/c/../..").join(FILE_NAME));
    assert_eq!(found(""), folder.path().join(FILE_NAME));
    assert!(Config::find(Path::new("no/such/folder")).is_err());
}

#[test]
fn words_are_those_of_the_files_beside_it() {
    let folder = folder(&[
        (FILE_NAME, "gazetteers = [\"names\"]\ncues = [\"cues.tsv\"]\nabbreviations = [\"list.txt\", \"Vors.\"]\n"),
        ("names/ours.tsv", NAMES),
        ("cues.tsv", "cue\tact\nwince at\topposition\n"),
        ("list.txt", "[never last]\nKapt.\n"),
    ]);
    let engine = read(&folder).expect("a configuration").engine().expect("an engine");
    let analysis = engine.analyze("Kapt. Lund and Vors. Berg met. The Reef Alliance winced at the draft.");
    assert_eq!(analysis.document.sentences().len(), 2);
    assert_eq!(analysis.statements[0].rule, "cue:wince at");
    assert!(analysis.names.entities.iter().any(|entity| entity.name == "Reef Alliance"));
}

#[test]
fn a_file_that_cannot_be_read_is_named_with_the_place_that_names_it() {
    for (key, what) in [("gazetteers", "gazetteer"), ("cues", "file of cues"), ("abbreviations", "file of abbreviations")] {
        let folder = folder(&[(FILE_NAME, &format!("\n{key} = [\"none.tsv\"]\n"))]);
        let said = read(&folder).expect("a configuration").words().map(drop).expect_err("no file").to_string();
        assert!(said.starts_with(&format!("the {what} {} cannot be read: ", folder.path().join("none.tsv").display())), "{said}");
        assert!(said.ends_with(&format!("(named in {}:2)", folder.path().join(FILE_NAME).display())), "{said}");
    }
    let folder = folder(&[(FILE_NAME, "cues = [\"c.tsv\"]"), ("c.tsv", "cue\tact\nzorble\tsupport\n")]);
    let said = read(&folder).expect("a configuration").engine().map(drop).expect_err("no verb").to_string();
    assert!(said.starts_with(&format!("{}:2:1: expected a verb", folder.path().join("c.tsv").display())), "{said}");
}

/// It stands in manifests of runs, and must be the same on every machine and in later versions.
#[test]
fn the_fingerprint_is_stable() {
    let known = "126c30708d0643ed251043842e6233358efe0a79655f80c973a2d7ae203e852a";
    let sum = fingerprint(&[(FILE_NAME, "gazetteers = [\"ours.tsv\"]\nthresholds.confidence = 0.5\n"), ("ours.tsv", NAMES)]);
    assert_eq!(sum, known);
}

#[test]
fn the_fingerprint_is_of_what_decides_the_output_and_of_nothing_else() {
    let cues = "cue\tact\nadmire\tconcern\n";
    let first = [(FILE_NAME, "gazetteers = [\"ours.tsv\"]\ncues = [\"c.tsv\"]\n"), ("ours.tsv", NAMES), ("c.tsv", cues)];
    let sum = fingerprint(&first);
    // The same elsewhere, with other limits and layers, comments and spaces.
    let toml = "# ours\ncues = [ \"more/cues.tsv\" ]\ngazetteers = [\"more/ours.tsv\"]\nlayers = [\"text\"]\nrun.jobs = 2\n";
    assert_eq!(fingerprint(&[(FILE_NAME, toml), ("more/ours.tsv", NAMES), ("more/cues.tsv", cues)]), sum);
    // A folder is the files in it.
    let folders = "gazetteers = [\"names\"]\ncues = [\"c.tsv\"]\n";
    assert_eq!(fingerprint(&[(FILE_NAME, folders), ("names/ours.tsv", NAMES), ("c.tsv", cues)]), sum);
    let others = [
        [(FILE_NAME, "gazetteers = [\"ours.tsv\"]\n"), first[1], first[2]],
        [(FILE_NAME, "gazetteers = [\"ours.tsv\"]\ncues = [\"c.tsv\"]\nthresholds.confidence = 0.5\n"), first[1], first[2]],
        [(FILE_NAME, "gazetteers = [\"ours.tsv\"]\ncues = [\"c.tsv\"]\nabbreviations = [\"Kapt.\"]\n"), first[1], first[2]],
        [first[0], first[1], ("c.tsv", "cue\tact\nadmire\tsupport\n")],
        [first[0], ("ours.tsv", "id\tkind\tname\norg:reef\torganization\tReef League\n"), first[2]],
        // The name of a list tells what stands in it.
        [(FILE_NAME, "gazetteers = [\"places.tsv\"]\ncues = [\"c.tsv\"]\n"), ("places.tsv", NAMES), first[2]],
    ];
    let mut sums: Vec<String> = others.iter().map(|files| fingerprint(files)).collect();
    sums.push(sum);
    sums.sort_unstable();
    sums.dedup();
    assert_eq!(sums.len(), others.len() + 1);
}
