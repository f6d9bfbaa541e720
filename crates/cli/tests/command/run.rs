//! `rapporteur run`: a corpus into a folder.

use std::fs;

use serde_json::Value;

use crate::workplace::Workplace;

fn rows(place: &Workplace, file: &str) -> Vec<Value> {
    let content = fs::read_to_string(place.path(file)).expect("a file of the run");
    content.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect()
}

#[test]
fn a_folder_with_all_that_can_be_wrong_is_done_but_for_that() {
    let place = Workplace::new("run-wrong");
    place.write("in/a.txt", "Norway called for a shorter text.").write("in/z.txt", "Peru pledged $5 million.");
    place.write("in/broken.pdf", "%PDF-1.7 and nothing more").write("in/latin1.txt", b"S\xE3o Tom\xE9 agreed.");
    place.write("in/long.txt", "x".repeat(3_000_000));
    place.write(
        "in/lines.jsonl",
        format!("{{\"id\": \"{}\"}}\n{{\"id\": \"l\", \"text\": \"Fiji agreed.\"}}", "y".repeat(2_000_000)),
    );
    let mut expected = vec![
        ("in/broken.pdf", "is pdf, which is not read; convert it to one of txt, md, jsonl".to_owned()),
        ("in/latin1.txt", "is not UTF-8: byte 1 is 0xE3".to_owned()),
        ("in/lines.jsonl", "is larger than 1000000 bytes, the most that one document may have".to_owned()),
        ("in/long.txt", "is larger than 1000000 bytes, the most that one document may have".to_owned()),
    ];
    #[cfg(unix)]
    {
        fs::create_dir(place.path("in/sub")).expect("a folder");
        std::os::unix::fs::symlink("../../in", place.path("in/sub/loop")).expect("a link");
        std::os::unix::fs::symlink("nowhere", place.path("in/unreadable.txt")).expect("a link");
        expected.push(("in/sub/loop", "is a link back to in, the folder that it is in".to_owned()));
        expected.push(("in/unreadable.txt", "cannot be read: No such file or directory (os error 2)".to_owned()));
    }
    let run = place.run(&["run", "in", "-o", "out", "--max-bytes", "1 MB"]);
    assert_eq!(run.status, 1, "{}", run.err);
    let ids: Vec<Value> = rows(&place, "out/records.jsonl").into_iter().map(|record| record["id"].clone()).collect();
    assert_eq!(ids, ["a", "l", "z"]);
    let failures = rows(&place, "out/failures.jsonl");
    let mut found: Vec<(&str, String)> = failures
        .iter()
        .map(|row| (row["source"].as_str().expect("a source"), row["reason"].as_str().expect("a reason").to_owned()))
        .collect();
    found.sort();
    expected.sort();
    assert_eq!(found, expected);
    let last = run.err.lines().last().expect("a line");
    assert!(
        last.starts_with("rapporteur: 3 documents read in ") && last.contains(&format!("; {} failed", expected.len())),
        "{last}"
    );
}

#[test]
fn records_are_those_of_extract_on_any_number_of_threads() {
    let place = Workplace::new("run-same");
    for number in 0..40 {
        place.write(&format!("in/{number}.txt"), format!("Delegate {number} called for ${number} million. Chad objected."));
    }
    let extracted = place.run(&["extract", "in"]).out;
    for jobs in ["1", "2", "5"] {
        let out = format!("out-{jobs}");
        assert_eq!(place.run(&["run", "in", "-o", &out, "--jobs", jobs]).status, 0);
        assert_eq!(fs::read_to_string(place.path(&out).join("records.jsonl")).expect("records"), extracted);
        let manifest = |out: &str| fs::read(place.path(out).join("manifest.jsonl")).expect("a manifest");
        assert_eq!(manifest(&out), manifest("out-1"));
    }
}

#[test]
fn what_was_stopped_is_resumed_and_nothing_else() {
    let place = Workplace::new("run-resume");
    place.write("in/1.txt", "One agreed.").write("in/2.txt", "").write("in/3.txt", "Three agreed.");
    let stopped = place.run(&["run", "in", "-o", "out", "--fail-fast"]);
    let said = "rapporteur: in/2.txt: is empty\nrapporteur: stopped at the first failure after 1 documents; --resume goes on\n";
    assert_eq!((stopped.status, stopped.err.as_str()), (1, said));
    let anew = place.run(&["run", "in", "-o", "out"]);
    let in_the_way = "rapporteur: out holds a run that was not finished; --resume goes on with it, --restart throws it away\n";
    assert_eq!((anew.status, anew.err.as_str()), (2, in_the_way));
    place.write("in/2.txt", "Two agreed.");
    let resumed = place.run(&["run", "in", "-o", "out", "--resume"]);
    assert!(
        resumed.status == 0 && resumed.err.starts_with("rapporteur: 3 documents read (1 by an earlier run) in "),
        "{}",
        resumed.err
    );
    place.write("ours.tsv", "id\tkind\tname\norg:two\torganization\tTwo\n");
    let other = place.run(&["run", "in", "-o", "out", "--resume", "--gazetteer", "ours.tsv", "--log", "log"]);
    assert!(other.err.starts_with("rapporteur: 3 documents read in "), "words decide what is found: {}", other.err);
    let log = fs::read_to_string(place.path("log")).expect("a log");
    assert!(log.contains("the run begins") && log.contains("read document=\"2\"") && log.contains("the run ends"), "{log}");
}

#[test]
fn what_a_run_writes_is_no_input_of_the_next() {
    let place = Workplace::new("run-inside");
    place.write("1.txt", "One agreed.").write("out.txt", "Two agreed.").write("in/3.txt", "Three agreed.");
    for (folder, begin) in [("out", "--restart"), ("./in/../out", "--restart"), ("out", "--resume")] {
        let run = place.run(&["run", ".", "-o", folder, begin, "--layers", "text"]);
        assert!(run.status == 0 && run.err.contains("3 documents read"), "{folder}: {}", run.err);
    }
}

#[test]
fn a_document_that_takes_too_long_is_a_failure() {
    let place = Workplace::new("run-timeout");
    place
        .write("in/1.txt", "One agreed.")
        .write("in/2.txt", "Peru called for more. ".repeat(400_000))
        .write("in/3.txt", "Three agreed.");
    let run = place.run(&["run", "in", "-o", "out", "--timeout", "3s", "--jobs", "1"]);
    assert_eq!(run.status, 1, "{}", run.err);
    assert!(run.err.starts_with("rapporteur: in/2.txt: takes longer than 3s\n"), "{}", run.err);
    assert_eq!(rows(&place, "out/records.jsonl").len(), 2);
}

#[cfg(unix)]
#[test]
fn a_run_that_is_killed_and_resumed_ends_with_the_same_bytes() {
    use std::process::{Command, Stdio};
    use std::time::Duration;

    let place = Workplace::new("run-killed");
    for number in 0..60 {
        let text = format!("Delegate {number} called for ${number} million. Chad objected. ").repeat(60);
        place.write(&format!("in/{number}.txt"), text);
    }
    place.run(&["run", "in", "-o", "whole"]);
    let files =
        |out: &str| ["records.jsonl", "manifest.jsonl", "failures.jsonl"].map(|name| fs::read(place.path(out).join(name)).ok());
    let mut killed = 0;
    for milliseconds in (20..).step_by(37) {
        let mut command = Command::new(env!("CARGO_BIN_EXE_rapporteur"));
        command.args(["run", "in", "-o", "out", "--resume"]).current_dir(place.path(""));
        let mut child = command.stderr(Stdio::null()).spawn().expect("the command");
        std::thread::sleep(Duration::from_millis(milliseconds));
        let _ = child.kill();
        if child.wait().expect("the command").success() {
            break;
        }
        killed += 1;
        let there = files("out").into_iter().zip(files("whole"));
        assert!(there.into_iter().all(|(file, whole)| file.is_none() || file == whole), "nothing half done takes its place");
    }
    assert!(killed > 0);
    assert!(files("out") == files("whole"), "after {killed} kills");
}
