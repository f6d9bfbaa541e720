//! One readable snapshot of each document of the corpus. `cargo xtask snapshot --accept` renews them.

use std::collections::BTreeSet;
use std::path::PathBuf;

use rapporteur::Engine;
use rapporteur_formats::Inputs;
use rapporteur_snapshots::{places, render};

#[test]
fn every_document_has_its_snapshot() {
    let engine = Engine::builder().build().expect("the words of this project");
    let mut changed = Vec::new();
    for path in places::corpus() {
        let report = Inputs::list(std::slice::from_ref(&path), None).next().expect("one document").read().expect("a document");
        let shown = render(&engine.analyze(report.text));
        let same = std::panic::catch_unwind(|| {
            insta::with_settings!({snapshot_path => "../files", prepend_module_to_snapshot => false, omit_expression => true}, {
                insta::assert_snapshot!(report.id.as_str(), shown);
            });
        });
        if same.is_err() {
            changed.push(report.id);
        }
    }
    assert!(changed.is_empty(), "not as their snapshots: {changed:?}; `cargo xtask snapshot` shows how, with --accept renews them");
}

#[test]
fn every_snapshot_has_its_document() {
    let of = |paths: Vec<PathBuf>| paths.iter().map(|path| places::stem(path)).collect::<BTreeSet<String>>();
    let documents = of(places::corpus());
    let snapshots = of(places::files(&places::root().join("snapshots/files"), &["snap"]));
    assert_eq!(snapshots.difference(&documents).collect::<Vec<_>>(), Vec::<&String>::new(), "snapshots without a document");
}
