//! What is said of input that cannot be read, and how the command ends.

use crate::workplace::Workplace;

/// Runs over one bad file between two good ones; gives what was said of the bad one.
fn said_of(name: &str, file: &str, content: &[u8]) -> String {
    let place = Workplace::new(name);
    place.write("1.txt", "One.").write(file, content).write("3.txt", "Three.");
    let run = place.run(&["extract", "1.txt", file, "3.txt"]);
    assert_eq!((run.status, run.ids()), (1, vec!["1".to_owned(), "3".to_owned()]), "{}", run.err);
    let (first, rest) = run.err.split_once('\n').expect("lines");
    assert_eq!(rest, "rapporteur: 1 of 3 documents failed\n");
    first.to_owned()
}

#[test]
fn bad_files_are_named_with_their_reason_and_the_others_are_done() {
    let cases: &[(&str, &[u8], &str)] = &[
        ("empty.txt", b"", "empty.txt: is empty"),
        ("blank.txt", b" \n\n", "blank.txt: is empty"),
        ("binary.txt", b"\x89PNG\0\x01", "binary.txt: is a binary file, not text: byte 4 is NUL"),
        ("latin1.txt", b"One\nS\xE3o", "latin1.txt:2:2: is not UTF-8: byte 5 is 0xE3"),
        ("utf16.txt", b"\xFF\xFEa\0", "utf16.txt: is UTF-16, and UTF-8 is what is read; convert it first"),
        ("report.pdf", b"%PDF-1.7", "report.pdf: is pdf, which is not read; convert it to one of txt, md, jsonl"),
        ("report", b"%PDF-1.7", "report: is pdf, which is not read; convert it to one of txt, md, jsonl"),
        ("broken.jsonl", b"{\"id\": \"a\", \"text\"", "broken.jsonl:1:18: broken JSON: EOF while parsing an object"),
        ("no-id.jsonl", b"\n{\"text\": \"a\"}\n", "no-id.jsonl:2:1: the object has no `id`"),
        ("no-text.jsonl", b"{\"id\": \"a\"}\n", "no-text.jsonl:1:1: the object has no `text`"),
        ("empty.jsonl", b"\n", "empty.jsonl: is empty"),
        ("same-id.jsonl", b"{\"id\": \"1\", \"text\": \"a\"}", "same-id.jsonl:1: its id `1` is that of 1.txt already"),
    ];
    for (index, (file, content, expected)) in cases.iter().enumerate() {
        assert_eq!(said_of(&format!("bad-{index}"), file, content), format!("rapporteur: {expected}"));
    }
}

#[test]
fn what_is_not_there_is_said() {
    let place = Workplace::new("missing");
    std::fs::create_dir(place.path("folder")).expect("a folder");
    let run = place.run(&["extract", "missing.txt", "folder"]);
    assert_eq!(run.status, 1);
    assert!(run.err.contains("rapporteur: missing.txt: cannot be read: No such file"), "{}", run.err);
    assert!(run.err.contains("rapporteur: folder: holds no documents"), "{}", run.err);
}

#[test]
fn good_lines_of_a_bad_file_are_done() {
    let place = Workplace::new("lines");
    let lines = "{\"id\": \"a\", \"text\": \"A.\"}\n{oops}\n{\"id\": \"a\", \"text\": \"B.\"}\n{\"id\": \"c\", \"text\": \"C.\"}\n";
    let run = place.run_with(&["extract", "--from", "jsonl"], lines);
    assert_eq!((run.status, run.ids()), (1, vec!["a".to_owned(), "c".to_owned()]));
    assert!(run.err.contains("-:2:2: broken JSON: key must be a string"), "{}", run.err);
    assert!(run.err.contains("-:3: its id `a` is that of -:1 already"), "{}", run.err);
}

#[cfg(target_os = "linux")]
#[test]
fn a_file_too_large_is_refused_without_being_read() {
    let place = Workplace::new("large");
    let file = std::fs::File::create(place.path("large.txt")).expect("a file");
    file.set_len(5 << 30).expect("a file of holes");
    let run = place.run(&["extract", "large.txt"]);
    std::fs::remove_file(place.path("large.txt")).expect("to clean up");
    let first = run.err.lines().next();
    assert_eq!((run.status, first), (1, Some("rapporteur: large.txt: is larger than 4 GiB, the most that one document may have")));
}

#[test]
fn fail_fast_stops_at_the_first() {
    let place = Workplace::new("fail-fast");
    place.write("1.txt", "One.").write("2.txt", "").write("3.txt", "Three.");
    let run = place.run(&["extract", "--fail-fast", "1.txt", "2.txt", "3.txt"]);
    assert_eq!((run.status, run.ids()), (1, vec!["1".to_owned()]));
    assert_eq!(run.err, "rapporteur: 2.txt: is empty\nrapporteur: 1 of 2 documents failed; stopped there\n");
}

#[test]
fn wrong_usage_ends_with_2_and_says_what_there_is() {
    let place = Workplace::new("usage");
    place.write("a.txt", "A.").write("bad.tsv", "id\tkind\tname\nx\torganization\n").write("names.txt", "X\n");
    let cases: &[(&[&str], &str)] = &[
        (&["extract", "--to", "parquet", "a.txt"], "[possible values: jsonl, json]"),
        (&["extract", "--from", "docx", "a.txt"], "[possible values: txt, md, jsonl]"),
        (&["extract", "--layers", "names", "a.txt"], "no such layer: `names`; there are text, tokens, sentences"),
        (&["extract", "--jobs", "0", "a.txt"], "invalid value '0' for '--jobs <N>'"),
        (&["extract", "--fail-fast", "--keep-going", "a.txt"], "cannot be used with"),
        (&["extract", "--gazetteer", "none.tsv", "a.txt"], "the gazetteer none.tsv cannot be read"),
        (&["extract", "--gazetteer", "bad.tsv", "a.txt"], "bad.tsv:2:15: expected a name, found an empty cell"),
        (
            &["extract", "--gazetteer", "names.txt", "a.txt"],
            "names.txt:1:1: expected a file name that ends in a kind (person, role, ",
        ),
        (&["extract", "--output", "none/out", "a.txt"], "the output none/out cannot be written"),
        (&["extract", "--output", "a.txt", "a.txt"], "the output a.txt is one of the inputs"),
        (&["abstract"], "unrecognized subcommand 'abstract'"),
    ];
    for (arguments, expected) in cases {
        let run = place.run(arguments);
        assert_eq!((run.status, run.out.as_str()), (2, ""), "{arguments:?}");
        assert!(run.err.contains(expected), "{arguments:?}: {}", run.err);
    }
    assert_eq!(std::fs::read_to_string(place.path("a.txt")).expect("the input"), "A.");
}

#[cfg(unix)]
#[test]
fn a_reader_that_stops_ends_the_run_quietly() {
    use std::process::{Command, Stdio};

    let place = Workplace::new("pipe");
    let lines: String = (0..2000).map(|n| format!("{{\"id\": \"{n}\", \"text\": \"Peru saw two ships.\"}}\n")).collect();
    place.write("many.jsonl", lines);
    for arguments in [&["extract"][..], &["ledger"], &["ledger", "--to", "json"], &["ledger", "--to", "csv"]] {
        let mut command = Command::new(env!("CARGO_BIN_EXE_rapporteur"));
        command.args(arguments).arg("many.jsonl").current_dir(place.path("")).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().expect("the command");
        drop(child.stdout.take());
        let output = child.wait_with_output().expect("its end");
        let said = String::from_utf8_lossy(&output.stderr);
        assert_eq!((output.status.code(), said.as_ref()), (Some(0), ""), "{arguments:?}");
    }
}
