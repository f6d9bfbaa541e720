//! Scores on gold annotations do not fall below `floors.json`. `cargo xtask score --raise` lifts the floors.

use rapporteur::Engine;
use rapporteur_snapshots::{Floors, Gold};

fn check(set: &str, gold: &Gold) {
    let engine = Engine::builder().build().expect("the words of this project");
    let broken = Floors::load().expect("the floors").broken(set, &gold.score(&engine).expect("scores"));
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

#[test]
fn the_corpus_scores_no_less_than_before() {
    check("corpus", &Gold::corpus());
}

#[test]
fn the_reports_full_of_names_score_no_less_than_before() {
    check("names", &Gold::names());
}

#[test]
fn the_shared_gold_scores_no_less_than_before() {
    match Gold::shared() {
        Some(gold) => check("shared", &gold),
        None => eprintln!("skipped: ../shared is absent"),
    }
}
