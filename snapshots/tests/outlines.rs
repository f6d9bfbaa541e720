//! What is found in the real texts beside the repository, kept as labels and offsets: the texts themselves may not be copied.

use rapporteur::Engine;
use rapporteur_snapshots::{Gold, outline, places};

#[test]
fn real_texts_have_their_outlines() {
    let Some(gold) = Gold::shared() else {
        eprintln!("skipped: ../shared is absent");
        return;
    };
    let engine = Engine::builder().build().expect("the words of this project");
    let mut changed = Vec::new();
    for path in gold.texts() {
        let name = places::stem(&path);
        let text = std::fs::read_to_string(&path).expect("a text");
        let found = outline(&engine.analyze(text));
        let same = std::panic::catch_unwind(|| {
            insta::with_settings!({snapshot_path => "../outlines", prepend_module_to_snapshot => false, omit_expression => true}, {
                insta::assert_snapshot!(name.as_str(), found);
            });
        });
        if same.is_err() {
            changed.push(name);
        }
    }
    assert!(changed.is_empty(), "not as their outlines: {changed:?}; `cargo xtask snapshot --accept` renews them");
}
