//! Real input at length: hundreds of bulletins are read without a failure.

use rapporteur::{Engine, Workers};
use rapporteur_formats::{Inputs, analyze_all};
use rapporteur_snapshots::places;

#[test]
fn all_bulletins_are_read() {
    let Some(shared) = places::shared() else {
        eprintln!("skipped: ../shared is absent");
        return;
    };
    let engine = Engine::builder().build().expect("the words of this project");
    let paths = places::files(&shared.join("corpora/enb"), &["md"]);
    let read = analyze_all(Inputs::list(&paths, None), &engine, Workers::new(0).expect("threads"), |_, analysis| {
        analysis.document.sentences().len()
    });
    let (done, failed): (Vec<_>, Vec<_>) = read.partition(Result::is_ok);
    assert!(failed.is_empty(), "{failed:?}");
    assert_eq!(done.len(), paths.len());
}
