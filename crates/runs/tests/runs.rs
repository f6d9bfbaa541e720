//! Runs that are killed, resumed, stopped and repeated.

use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use rapporteur::{Engine, Workers};
use rapporteur_formats::{Inputs, Layers};
use rapporteur_runs::{Begin, Run, RunError, Settings, Step, Summary};
use tempfile::TempDir;

static ENGINE: LazyLock<Engine> = LazyLock::new(|| Engine::builder().build().expect("the words of this project"));

/// The files that a run ends with and that must not depend on how it came there.
const SAME: [&str; 3] = ["records.jsonl", "manifest.jsonl", "failures.jsonl"];

/// A corpus of a few documents, of which the fourth is broken.
fn texts() -> Vec<String> {
    let text = |number| format!("Delegate {number} called for a shorter text. Peru pledged ${number} million.");
    (1..=8).map(|number| if number == 4 { String::new() } else { text(number) }).collect()
}

fn corpus(texts: &[String]) -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    for (index, text) in texts.iter().enumerate() {
        fs::write(folder.path().join(format!("{index}.txt")), text).expect("a text");
    }
    folder
}

fn run(corpus: &Path, out: &Path, begin: Begin, go_on: impl FnMut(Step<'_>) -> bool) -> Result<Summary, RunError> {
    run_with(corpus, out, begin, "words", go_on)
}

fn run_with(
    corpus: &Path,
    out: &Path,
    begin: Begin,
    words: &str,
    go_on: impl FnMut(Step<'_>) -> bool,
) -> Result<Summary, RunError> {
    let settings = Settings { layers: Layers::default(), words: words.to_owned() };
    let inputs = Inputs::list(&[corpus.to_owned()], None);
    Run::open(out, begin, settings)?.read(inputs, &ENGINE, Workers::new(2).expect("threads"), go_on)
}

fn files(out: &Path) -> Vec<String> {
    SAME.iter().map(|name| fs::read_to_string(out.join(name)).expect("a file of the run")).collect()
}

fn names(out: &Path) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(out)
        .expect("a folder")
        .map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
}

/// What a run comes to that is neither stopped nor resumed.
fn whole(corpus: &Path) -> Vec<String> {
    let out = tempfile::tempdir().expect("a folder");
    run(corpus, out.path(), Begin::Anew, |_| true).expect("a run");
    files(out.path())
}

#[test]
fn a_run_leaves_four_files() {
    let (corpus, out) = (corpus(&texts()), tempfile::tempdir().expect("a folder"));
    let summary = run(corpus.path(), out.path(), Begin::Anew, |_| true).expect("a run");
    assert_eq!((summary.documents(), summary.kept(), summary.failed()), (7, 0, 1));
    assert_eq!(names(out.path()), ["failures.jsonl", "manifest.jsonl", "records.jsonl", "summary.md"]);
    let [records, manifest, failures] = files(out.path()).try_into().expect("three files");
    let source = corpus.path().join("3.txt").display().to_string();
    assert_eq!(failures, format!("{{\"source\":\"{source}\",\"line\":null,\"column\":null,\"reason\":\"is empty\"}}\n"));
    assert_eq!((records.lines().count(), manifest.lines().count()), (7, 8));
    for (row, record) in manifest.lines().skip(1).zip(records.lines()) {
        let row: serde_json::Value = serde_json::from_str(row).expect("a row");
        let (offset, bytes) =
            (row["offset"].as_u64().expect("an offset") as usize, row["bytes"].as_u64().expect("a length") as usize);
        assert_eq!(&records[offset..offset + bytes], record);
        assert!(record.contains(&format!("\"id\":{}", row["id"])));
    }
}

#[test]
fn a_stopped_run_goes_on_where_it_was() {
    let corpus = corpus(&texts());
    let expected = whole(corpus.path());
    for stop_after in 1..8 {
        let out = tempfile::tempdir().expect("a folder");
        let mut left = stop_after;
        let stopped = run(corpus.path(), out.path(), Begin::Anew, |_| {
            left -= 1;
            left > 0
        });
        assert!(stopped.expect("a run").is_stopped());
        assert_eq!(names(out.path()), ["unfinished"], "nothing half done is in its place");
        assert!(run(corpus.path(), out.path(), Begin::Anew, |_| true).expect_err("in the way").is_unfinished());
        let summary = run(corpus.path(), out.path(), Begin::Resume, |_| true).expect("a run");
        assert_eq!(summary.kept(), stop_after - usize::from(stop_after >= 4));
        assert_eq!(files(out.path()), expected);
    }
}

#[test]
fn whatever_a_killed_run_leaves_is_mended() {
    let corpus = corpus(&texts());
    let expected = whole(corpus.path());
    let left = tempfile::tempdir().expect("a folder");
    run(corpus.path(), left.path(), Begin::Anew, |step| !matches!(step, Step::Read("6"))).expect("a run");
    let unfinished = |name: &str| left.path().join("unfinished").join(name);
    let (records, rows) =
        (fs::read(unfinished("records.jsonl")).expect("records"), fs::read(unfinished("journal.jsonl")).expect("rows"));
    // The records, then their rows, cut off anywhere; and what a machine that stopped may leave of them.
    let mut cases: Vec<(Vec<u8>, Vec<u8>)> = Vec::new();
    cases.extend((0..=records.len()).step_by(397).map(|cut| (records[..cut].to_vec(), rows.clone())));
    cases.extend((0..=rows.len()).step_by(101).map(|cut| (records.clone(), rows[..cut].to_vec())));
    cases.push((vec![0; records.len()], rows.clone()));
    cases.push((records.clone(), vec![0; rows.len()]));
    for (records, rows) in cases {
        let out = tempfile::tempdir().expect("a folder");
        fs::create_dir(out.path().join("unfinished")).expect("a folder");
        fs::write(out.path().join("unfinished/records.jsonl"), &records).expect("records");
        fs::write(out.path().join("unfinished/journal.jsonl"), &rows).expect("rows");
        run(corpus.path(), out.path(), Begin::Resume, |_| true).expect("a run");
        assert_eq!(files(out.path()), expected, "{} bytes of records, {} of rows", records.len(), rows.len());
    }
}

#[test]
fn a_finished_run_is_read_again_only_where_something_changed() {
    let mut texts = texts();
    let before = corpus(&texts);
    let out = tempfile::tempdir().expect("a folder");
    let folder = before.path();
    run(folder, out.path(), Begin::Anew, |_| true).expect("a run");
    let again = run(folder, out.path(), Begin::Resume, |_| true).expect("a run");
    assert_eq!((again.documents(), again.kept(), again.failed()), (7, 7, 1));
    assert_eq!(files(out.path()), whole(folder));

    texts[3] = "Fiji agreed.".to_owned();
    texts[6] = "Chad objected.".to_owned();
    for (index, text) in texts.iter().enumerate() {
        fs::write(folder.join(format!("{index}.txt")), text).expect("a text");
    }
    fs::remove_file(folder.join("0.txt")).expect("a text");
    fs::write(folder.join("11.txt"), "Mali asked why.").expect("a text");
    let changed = run(folder, out.path(), Begin::Resume, |_| true).expect("a run");
    assert_eq!((changed.documents(), changed.kept(), changed.failed()), (8, 5, 0));
    assert_eq!(files(out.path()), whole(folder));

    let other_words = run_with(folder, out.path(), Begin::Resume, "other", |_| true).expect("a run");
    assert_eq!((other_words.documents(), other_words.kept()), (8, 0));
}

#[test]
fn a_run_that_ended_while_its_files_took_their_places_has_them_all() {
    let corpus = corpus(&texts());
    let expected = whole(corpus.path());
    for renamed in 0..3 {
        let (done, out) = (tempfile::tempdir().expect("a folder"), tempfile::tempdir().expect("a folder"));
        run(corpus.path(), done.path(), Begin::Anew, |_| true).expect("a run");
        let unfinished = out.path().join("unfinished");
        fs::create_dir(&unfinished).expect("a folder");
        for (index, name) in SAME.iter().enumerate() {
            let place = if index < renamed { out.path() } else { &unfinished };
            fs::copy(done.path().join(name), place.join(name)).expect("a copy");
        }
        let list: String = SAME.iter().map(|name| format!("{name} {name}\n")).collect();
        fs::write(unfinished.join("done"), list).expect("a list");
        let summary = run(corpus.path(), out.path(), Begin::Resume, |_| true).expect("a run");
        assert_eq!(summary.kept(), 7, "{renamed} files had been renamed");
        assert_eq!(files(out.path()), expected);
    }
}

#[test]
fn one_run_at_a_time_writes_to_a_folder() {
    let out = tempfile::tempdir().expect("a folder");
    let settings = || Settings { layers: Layers::default(), words: String::new() };
    let first = Run::open(out.path(), Begin::Anew, settings()).expect("a run");
    let second = Run::open(out.path(), Begin::Resume, settings()).expect_err("in use");
    assert!(second.to_string().ends_with("is being written to by another run"), "{second}");
    drop(first);
    assert!(Run::open(out.path(), Begin::Resume, settings()).is_ok());
}
