//! What `rapporteur gazetteer compile` writes, and what is done with it.

use crate::workplace::Workplace;

const OURS: &str = "id\tkind\tname\taliases\tlinks\tcase\twhen\n\
    our:zorblax\torganization\tZorblax Assembly\tZA\tours=1\t\tnear:met\n\
    our:norway\tplace\tNorway\n\
    org:UNICEF\torganization\tKids Fund\n";
const TEXT: &str = "The Zorblax Assembly (ZA) met in Norway with UNICEF. The Kids Fund urged donors to give 5%. ZA left.";

#[test]
fn a_compiled_gazetteer_does_what_its_sources_do() {
    let place = Workplace::new("compiled");
    place.write("ours/a.tsv", OURS).write("b.tsv", "id\tkind\tname\nour:norway\tplace\tNord\n").write("t.txt", TEXT);
    let made = place.run(&["gazetteer", "compile", "ours", "b.tsv", "-o", "ours.rgz"]);
    assert_eq!((made.status, made.out.as_str(), made.err.as_str()), (0, "", ""));
    place.write("named-otherwise", std::fs::read(place.path("ours.rgz")).expect("the compiled file"));
    for command in ["extract", "show"] {
        let expected = place.run(&[command, "--gazetteer", "ours", "--gazetteer", "b.tsv", "t.txt"]);
        assert!(expected.status == 0 && expected != place.run(&[command, "t.txt"]), "{}", expected.err);
        assert_eq!(place.run(&[command, "--gazetteer", "ours.rgz", "t.txt"]), expected);
        assert_eq!(place.run(&[command, "--gazetteer", "named-otherwise", "t.txt"]), expected);
    }
    let again = place.run(&["gazetteer", "compile", "ours.rgz", "-o", "again.rgz"]);
    assert_eq!(again.status, 0, "{}", again.err);
    let run = |file| place.run(&["extract", "--gazetteer", file, "t.txt"]);
    assert_eq!(run("again.rgz"), run("ours.rgz"));
}

#[test]
fn lists_and_tables_in_commas_are_compiled_too() {
    let place = Workplace::new("compiled-lists");
    place.write("ours/organizations.txt", "Reef Wardens | RW\n").write("ours/places.csv", "name,links\nMoor Edge,ours=1\n");
    place.write("ours/z.tsv", OURS).write("ours/notes.md", "no names").write("all/people.txt", "Ana Falk\n");
    let made = place.run(&["gazetteer", "compile", "ours", "-o", "all/ours.rgz"]);
    assert_eq!((made.status, made.err.as_str()), (0, ""));
    place.write("t.txt", "The Reef Wardens met Ana Falk in Moor Edge. RW asked the Zorblax Assembly for help.");
    let expected = place.run(&["extract", "--gazetteer", "ours", "--gazetteer", "all/people.txt", "t.txt"]);
    for found in [r#""RW","kind":"organization""#, r#""name":"Moor Edge","links":[{"scheme":"ours","id":"1"}]"#, "Zorblax Assembly"]
    {
        assert!(expected.out.contains(found), "{found}: {}", expected.out);
    }
    assert_eq!(place.run(&["extract", "--gazetteer", "all", "t.txt"]), expected);
}

#[test]
fn what_cannot_be_compiled_is_refused_as_elsewhere() {
    let place = Workplace::new("not-compiled");
    place.write("bad.tsv", "id\tkind\tname\nx\torganization\n").write("own.tsv", "id\tkind\tname\norg:UNICEF\tplace\tFund\n");
    place.write("a.tsv", OURS).write("a.rgz", OURS);
    let cases: &[(&[&str], &str)] = &[
        (&["bad.tsv", "-o", "x.rgz"], "bad.tsv:2:15: expected a name, found an empty cell"),
        (
            &["own.tsv", "-o", "x.rgz"],
            "own.tsv:2:12: expected `organization`, the kind that `org:UNICEF` has already, found `place`",
        ),
        (&["none.tsv", "-o", "x.rgz"], "the gazetteer none.tsv cannot be read"),
        (&["a.tsv", "-o", "x.bin"], "the output x.bin does not end with .rgz"),
        (&["a.rgz", "-o", "a.rgz"], "the output a.rgz is one of the inputs"),
        (&["a.rgz", "-o", "x.rgz"], "a.rgz: expected a compiled gazetteer, found another kind of file"),
        (&["a.tsv", "-o", "none/x.rgz"], "the output none/x.rgz cannot be written"),
    ];
    for (arguments, expected) in cases {
        let run = place.run(&[&["gazetteer", "compile"], *arguments].concat());
        assert_eq!((run.status, run.out.as_str()), (2, ""), "{arguments:?}");
        assert!(run.err.contains(expected), "{arguments:?}: {}", run.err);
    }
    assert_eq!(std::fs::read_to_string(place.path("a.rgz")).expect("the input"), OURS);
    assert!(!place.path("x.rgz").exists());
}

#[test]
fn a_damaged_file_is_named() {
    let place = Workplace::new("damaged");
    place.write("a.tsv", OURS).run(&["gazetteer", "compile", "a.tsv", "-o", "a.rgz"]);
    let mut bytes = std::fs::read(place.path("a.rgz")).expect("the compiled file");
    place.write("short.rgz", &bytes[..bytes.len() / 2]);
    bytes[200] ^= 4;
    place.write("flipped.rgz", &bytes).write("empty.rgz", "");
    let said = |file| place.run_with(&["extract", "--gazetteer", file], "A.").err;
    assert!(said("short.rgz").starts_with("rapporteur: short.rgz: expected as many bytes as its head says, found "));
    assert!(said("flipped.rgz").ends_with(": the file is damaged\n"), "{}", said("flipped.rgz"));
    assert_eq!(said("empty.rgz"), "rapporteur: empty.rgz: expected a compiled gazetteer, found another kind of file\n");
}
