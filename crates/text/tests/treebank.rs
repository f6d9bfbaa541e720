//! Floors on a treebank that stands beside the repository; where it does not, there is nothing to hold.

use std::path::Path;

use rapporteur_score::conllu::Treebank;
use rapporteur_score::segmentation::{Segmentation, evaluate};
use rapporteur_text::Segmenter;

const WORDS: f64 = 0.988;
const SENTENCE_ENDS: f64 = 0.937;

#[test]
fn segmentation_agrees_with_the_english_web_treebank() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data/ud-ewt/dev.conllu");
    let Ok(content) = std::fs::read_to_string(path) else { return };
    let treebank = Treebank::parse(&content).unwrap();
    let document = Segmenter::default().segment(treebank.text.clone());
    let segmented = Segmentation {
        words: document.tokens().iter().map(|token| token.span().range()).collect(),
        sentences: document.sentences().iter().map(|sentence| sentence.span().range()).collect(),
    };
    let scores = evaluate(&treebank, &segmented);
    assert!(scores.words.f1() >= WORDS, "words: {:.4}", scores.words.f1());
    assert!(scores.sentence_ends.f1() >= SENTENCE_ENDS, "sentence ends: {:.4}", scores.sentence_ends.f1());
}
