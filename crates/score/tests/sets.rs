//! Files of annotations in all forms, read as sets.

use std::fs;
use std::path::{Path, PathBuf};

use proptest::prelude::*;
use rapporteur_score::{Format, Labels, Layer, Layers, Scores, Set, Text};

const TEXT: &str = "Peru, with the São Tomé Council, asked for 40 wells. Norway agreed.";

/// A folder of the test's own.
fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("a folder");
    folder
}

fn write(name: &str, file: &str, content: &str) -> PathBuf {
    let path = folder(name).join(file);
    fs::write(&path, content).expect("a file");
    path
}

fn text(text: &str) -> Text {
    Text { text: text.to_owned(), source: "a.txt".to_owned(), bytes: None }
}

fn read(path: &Path, of: Option<&str>) -> Result<Set, String> {
    Set::read(path, None, &Labels::default(), &mut |_| Ok(of.map(text))).map_err(|error| error.to_string())
}

/// Start, kind and text of the mentions of the only document.
fn mentions(set: &Set) -> Vec<(usize, String, String)> {
    let [document] = &set.documents[..] else { panic!("one document, not {}", set.documents.len()) };
    document.annotations.mentions.iter().map(|one| (one.quote.start, one.kind.clone(), one.quote.text.clone())).collect()
}

const IOB: &str = "\
Peru\tB-GPE
,\tO
with\tO
the\tO
São\tB-ORG
Tomé\tI-ORG
Council\tI-ORG
,\tO
asked\tO
for\tO
40\tB-CARDINAL
wells\tO
.\tO

Norway\tB-GPE
agreed\tO
.\tO
";

fn expected() -> Vec<(usize, String, String)> {
    [(0, "country", "Peru"), (15, "organization", "São Tomé Council"), (53, "country", "Norway")]
        .map(|(start, kind, text)| (start, kind.to_owned(), text.to_owned()))
        .to_vec()
}

#[test]
fn columns_are_laid_on_their_text() {
    let set = read(&write("iob-text", "a.iob", IOB), Some(TEXT)).expect("a set");
    assert_eq!(mentions(&set), expected());
    let annotations = &set.documents[0].annotations;
    assert_eq!(annotations.figures.iter().map(|one| one.quote.text.as_str()).collect::<Vec<_>>(), ["40"]);
    assert_eq!(annotations.layers, Layers::of(&[Layer::Mentions, Layer::Figures]));
}

#[test]
fn columns_make_a_text_where_there_is_none() {
    let set = read(&write("iob-bare", "a.conll", &IOB.replace('\t', " NN ")), None).expect("a set");
    let text = set.documents[0].annotations.text.as_deref();
    assert_eq!(text, Some("Peru, with the São Tomé Council, asked for 40 wells.\n\nNorway agreed."));
    assert_eq!(mentions(&set)[2], (54, "country".to_owned(), "Norway".to_owned()));
}

#[test]
fn documents_of_one_file_of_columns_are_numbered() {
    let content = "-DOCSTART- O\n\nPeru B-LOC\n\n-DOCSTART- O\n\nChile B-MISC\n";
    let set = read(&write("iob-several", "talks.bio", content), None).expect("a set");
    let names: Vec<&str> = set.documents.iter().map(|document| document.annotations.id.as_str()).collect();
    assert_eq!(names, ["talks-1", "talks-2"]);
    assert_eq!(set.documents[1].annotations.mentions[0].kind, "misc");
}

fn conllu(column: fn(&str) -> String) -> String {
    let mut content = String::from("# newdoc id = a\n# global.Entity = eid-etype-head\n");
    let mut id = 0;
    for line in IOB.lines() {
        match line.split_once('\t') {
            Some((form, tag)) => {
                id += 1;
                content += &format!("{id}\t{form}\t_\t_\t_\t_\t_\t_\t_\t{}\n", column(tag));
            }
            None => {
                content.push('\n');
                id = 0;
            }
        }
    }
    content + "\n"
}

#[test]
fn treebanks_have_names_in_their_last_column() {
    let content = conllu(|tag| if tag == "O" { "_".to_owned() } else { format!("SpaceAfter=Yes|ner={tag}") });
    assert_eq!(mentions(&read(&write("conllu-tags", "a.conllu", &content), Some(TEXT)).expect("a set")), expected());
}

#[test]
fn treebanks_have_entities_between_brackets() {
    let content = conllu(|tag| match tag {
        "B-GPE" => "Entity=(e1-country)".to_owned(),
        "B-ORG" => "Entity=(e2-organization".to_owned(),
        _ => "_".to_owned(),
    });
    let closed = content.replace("\tCouncil\t_\t_\t_\t_\t_\t_\t_\t_", "\tCouncil\t_\t_\t_\t_\t_\t_\t_\tEntity=e2)");
    let set = read(&write("conllu-brackets", "a.conllu", &closed), Some(TEXT)).expect("a set");
    assert_eq!(mentions(&set), expected());
    let annotations = &set.documents[0].annotations;
    assert!(annotations.layers.has(Layer::Entities));
    assert_eq!(annotations.mentions[0].entity, annotations.mentions[2].entity);
    let unopened = content.replace("(e2-organization", "e2)");
    let error = read(&write("conllu-unopened", "a.conllu", &unopened), Some(TEXT)).expect_err("no entity is open");
    assert!(error.ends_with("a.conllu:7:1: `e2)` closes no entity that is open"), "{error}");
}

#[test]
fn all_forms_of_the_same_names_score_the_same() {
    let gold = read(&write("forms-gold", "a.iob", IOB), Some(TEXT)).expect("a set");
    let brat = "T1\tGPE 0 4\tPeru\nT2\tORG 15 31\tSão Tomé Council\nT3\tGPE 53 59\tNorway\nT4\tFigure 43 45\t40\n";
    let json = r#"{"id": "other", "mentions": [{"start": 0, "end": 4, "text": "Peru", "kind": "country"},
        {"start": 15, "end": 31, "kind": "organization"}, {"start": 53, "end": 59, "kind": "country"}], "figures": [{"start": 43, "end": 45}]}"#;
    for (name, file, content) in [("forms-brat", "a.ann", brat), ("forms-json", "a.json", json)] {
        let found = read(&write(name, file, content), Some(TEXT)).expect("a set");
        assert_eq!(gold.matches(&found), [Some(0)], "{name}");
        let mut scores = Scores::default();
        scores.add(&gold.documents[0].annotations, &found.documents[0].annotations);
        for (row, counts) in scores.rows() {
            assert_eq!((counts.right, counts.found), (counts.expected, counts.expected), "{name} {row}");
        }
        assert_eq!((scores.counts("mentions").right, scores.counts("figures").right), (3, 1));
        assert!(scores.rows().all(|(row, _)| row != "figures.value" && !row.starts_with("statements")), "nobody annotated them");
    }
}

#[test]
fn layers_of_brat_are_those_of_the_whole_folder() {
    let folder = folder("brat-layers");
    fs::write(folder.join("a.ann"), "T1\tcountry 0 4\tPeru\n").expect("a file");
    fs::write(folder.join("b.ann"), "T1\tFigure 43 45\t40\n").expect("a file");
    let set = read(&folder, None).expect("a set");
    let layers = Layers::of(&[Layer::Mentions, Layer::Figures]);
    assert!(set.documents.iter().all(|document| document.annotations.layers == layers));
}

#[test]
fn records_are_known_by_their_ids_and_files_by_their_names_too() {
    let gold = read(&write("ids-gold", "b.json", r#"{"id": "a", "mentions": []}"#), None).expect("a set");
    let records = "{\"id\": \"b\", \"mentions\": []}\n{\"id\": \"a\", \"mentions\": []}\n";
    let found = read(&write("ids-records", "records.jsonl", records), None).expect("a set");
    assert_eq!(gold.matches(&found), [Some(0)]);
    let array = read(&write("ids-array", "x.json", "[{\"id\": \"a\"}]"), None).expect("a set");
    assert_eq!(gold.matches(&array), [Some(0)]);
    let twice = read(&write("ids-twice", "x.jsonl", "{\"id\": \"a\"}\n{\"id\": \"a\"}"), None).expect_err("a is there twice");
    assert!(twice.ends_with("x.jsonl: annotates `a`, which was annotated already"), "{twice}");
    let nameless = read(&write("ids-none", "x.jsonl", "{\"mentions\": []}"), None).expect_err("no id");
    assert!(nameless.ends_with("x.jsonl: has a document without an `id`"), "{nameless}");
}

#[test]
fn what_is_wrong_is_named_with_its_place() {
    for (file, content, expected) in [
        ("a.iob", "Peru B-GPE\nand NN\n", "a.iob:2:5: `NN` is no tag; expected O, or B-, I-, E-, L-, S-, U- or W- and a label"),
        ("a.iob", "Peru\n", "a.iob:1:1: expected a token and, in the last column, its tag"),
        ("a.iob", "Chile O\n", "a.iob:1:1: the token `Chile` should come next, but a.txt:1:1 has `Peru, with the São T`"),
        ("a.iob", "\n", "a.iob: holds no tokens"),
        ("a.conllu", "1\tPeru\n", "a.conllu:1:1: expected ten columns"),
        (
            "a.jsonl",
            "{\"id\": \"a\"}\n{\"id\": 7}\n",
            "a.jsonl:2:8: expected annotations as JSON: invalid type: integer `7`, expected a string",
        ),
        ("a.json", " ", "a.json: holds no annotations; expected a JSON object of a document"),
        (
            "a.json",
            "{\"mentions\": [{\"start\": 60, \"end\": 70, \"kind\": \"x\"}]}",
            "a.json: `` is said to stand at 60 to 70, but the text has 67 code points (a.txt)",
        ),
    ] {
        let error = read(&write("set-errors", file, content), Some(TEXT)).expect_err(expected);
        assert!(error.ends_with(expected), "{error}\n{expected}");
    }
}

/// Pieces that files of annotations are made of, in any order: what is nearly right goes deeper than what is random.
fn content() -> impl Strategy<Value = String> {
    let pieces = prop::sample::select(vec![
        "T1",
        "T2",
        "E1",
        "R1",
        "A1",
        "N1",
        "#1",
        "*",
        "\t",
        " ",
        "\n",
        ";",
        ":",
        "0",
        "4",
        "9",
        "99999999999999999999",
        "-1",
        "Figure",
        "Low",
        "Content",
        "Holder:T1",
        "recommendation:T2",
        "Equiv",
        "Arg1:T1",
        "Arg2:T2",
        "wikidata:Q1",
        "low=4",
        "B-PER",
        "I-PER",
        "S-",
        "O",
        "-DOCSTART-",
        "Peru",
        "São",
        "1",
        "1-2",
        "2",
        "1.1",
        "_",
        "\t_\t_\t_\t_\t_\t_\t_\t",
        "Entity=(e1-person",
        "e1)",
        "(e1[1/2]-x)",
        "NER=B-X",
        "# newdoc",
        "# newdoc id = a",
        "# global.Entity = ",
        "{",
        "}",
        "[",
        "]",
        "\"id\"",
        "\"start\"",
        ",",
        "\"mentions\"",
        "\r",
        "|",
        "(",
        ")",
        "é",
    ]);
    prop_oneof![prop::collection::vec(pieces, 0..60).prop_map(|pieces| pieces.concat()), any::<String>()]
}

proptest! {
    #[test]
    fn no_file_makes_a_reader_panic(content in content(), with_text in any::<bool>()) {
        let path = write("any-file", "a.x", &content);
        for format in [Format::Json, Format::Brat, Format::Conllu, Format::Iob] {
            let labels = Labels::new(["x="]).expect("labels");
            let read = Set::read(&path, Some(format), &labels, &mut |_| Ok(with_text.then(|| text(TEXT))));
            if let Ok(set) = read {
                for document in &set.documents {
                    let mut scores = Scores::default();
                    scores.add(&document.annotations, &document.annotations);
                    prop_assert!(scores.rows().all(|(_, counts)| counts.right <= counts.found && counts.right <= counts.expected));
                }
            }
        }
    }
}
