//! One snapshot of each document of the corpora that were added. `cargo xtask snapshot --accept` renews them.

use std::collections::BTreeSet;
use std::path::Path;

use rapporteur::Engine;
use rapporteur_snapshots::{Added, Floors, places};

/// Names the one corpus to look at, where not all are meant.
const ONLY: &str = "RAPPORTEUR_CORPUS";

fn corpora() -> Vec<Added> {
    let only = std::env::var(ONLY).ok();
    let mut corpora = Added::all(&places::root());
    corpora.retain(|corpus| only.as_ref().is_none_or(|only| *only == corpus.name));
    corpora
}

fn engine() -> Engine {
    Engine::builder().build().expect("the words of this project")
}

#[test]
fn every_document_has_its_snapshot() {
    let (engine, mut changed) = (engine(), Vec::new());
    for corpus in corpora() {
        let folder = Path::new("..").join(corpus.snapshots());
        let shown = corpus.shown(&engine).expect("threads");
        for (name, shown) in &shown {
            let same = std::panic::catch_unwind(|| {
                insta::with_settings!({snapshot_path => &folder, prepend_module_to_snapshot => false, omit_expression => true}, {
                    insta::assert_snapshot!(name.as_str(), shown);
                });
            });
            if same.is_err() {
                changed.push(format!("{}/{name}", corpus.name));
            }
        }
        let documents: BTreeSet<String> = shown.into_iter().map(|(name, _)| name).collect();
        let snapshots = places::files(&places::root().join("snapshots").join(corpus.snapshots()), &["snap"]);
        let gone = snapshots.iter().map(|path| places::stem(path)).filter(|name| !documents.contains(name));
        changed.extend(gone.map(|name| format!("{}/{name} (without a document)", corpus.name)));
    }
    assert!(changed.is_empty(), "not as their snapshots: {changed:?}; `cargo xtask snapshot` shows how, with --accept renews them");
}

#[test]
fn their_gold_scores_no_less_than_before() {
    let (engine, floors) = (engine(), Floors::load().expect("the floors"));
    for corpus in corpora() {
        let Some(gold) = corpus.gold() else { continue };
        let broken = floors.broken(&corpus.name, &gold.score(&engine).expect("scores"));
        assert!(broken.is_empty(), "{}", broken.join("\n"));
    }
}

#[cfg(unix)]
#[test]
fn folders_and_links_in_the_corpus_are_corpora() {
    let root = tempfile::tempdir().expect("a folder");
    let write = |name: &str, text: &str| {
        let path = root.path().join(name);
        std::fs::create_dir_all(path.parent().expect("a folder")).expect("folders");
        std::fs::write(path, text).expect("a text");
    };
    write("corpus/ours.txt", "Norway met.");
    write("corpus/gold/ours.json", "{}");
    write("corpus/copied/in/a.txt", "Norway met.");
    write("corpus/copied/b.txt", "");
    write("elsewhere/c.txt", "Norway met.");
    std::os::unix::fs::symlink("../elsewhere", root.path().join("corpus/linked")).expect("a link");
    std::os::unix::fs::symlink("../nowhere", root.path().join("corpus/gone")).expect("a link");
    let corpora = Added::all(root.path());
    let shown: Vec<(String, String)> = corpora.iter().flat_map(|corpus| corpus.shown(&engine()).expect("threads")).collect();
    let row = |name: &str, shown: &str| (name.to_owned(), shown.to_owned());
    assert_eq!(shown[0], row("b.txt", "cannot be read: is empty\n"));
    assert_eq!((shown[1].0.as_str(), shown[1].1.lines().next()), ("a", Some("[Norway | country 1] met.")));
    assert_eq!(shown[2], row("c", "country 0-6 0\n"), "of a linked text, labels and offsets only");
    assert_eq!(corpora.iter().map(|corpus| corpus.linked).collect::<Vec<_>>(), [false, true]);
}
