//! Scores tokens and sentences on a treebank, and shows where they differ.
//!
//! `cargo run --release -p rapporteur-text --example segmentation -- ../shared/data/ud-ewt/dev.conllu [--differences]`

use std::time::Instant;

use rapporteur_score::conllu::Treebank;
use rapporteur_score::segmentation::{Counts, Segmentation, evaluate};
use rapporteur_text::{Document, Segmenter};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let path = std::env::args().nth(1).ok_or("a CoNLL-U file is expected")?;
    let treebank = Treebank::parse(&std::fs::read_to_string(path)?)?;
    let segmenter = Segmenter::default();
    let start = Instant::now();
    let document = segmenter.segment(treebank.text.clone());
    let seconds = start.elapsed().as_secs_f64();
    let segmented = segmentation(&document);
    let scores = evaluate(&treebank, &segmented);
    print("words", scores.words);
    print("sentences", scores.sentences);
    print("sentence ends", scores.sentence_ends);
    println!("{:.1} MB/s", treebank.text.len() as f64 / seconds / 1e6);
    if std::env::args().any(|argument| argument == "--differences") {
        show_differences(&treebank, &segmented);
    }
    Ok(())
}

fn segmentation(document: &Document) -> Segmentation {
    Segmentation {
        words: document.tokens().iter().map(|token| token.span().range()).collect(),
        sentences: document.sentences().iter().map(|sentence| sentence.span().range()).collect(),
    }
}

fn print(name: &str, counts: Counts) {
    println!(
        "{name}: P {:.4} R {:.4} F1 {:.4} ({} of {})",
        counts.precision(),
        counts.recall(),
        counts.f1(),
        counts.right,
        counts.expected
    );
}

/// One line for each border that only one side has: `+` only found, `-` only expected.
fn show_differences(treebank: &Treebank, segmented: &Segmentation) {
    let text = &treebank.text;
    let around = |at: usize| {
        let start = (0..=at.saturating_sub(40)).rev().find(|&start| text.is_char_boundary(start)).unwrap_or(0);
        let end = (at + 30..=text.len()).find(|&end| text.is_char_boundary(end)).unwrap_or(text.len());
        format!("{}¦{}", &text[start..at], &text[at..end]).replace('\n', "⏎")
    };
    for (name, found, expected) in
        [("word", &segmented.words, &treebank.words), ("sentence", &segmented.sentences, &treebank.sentences)]
    {
        let ends =
            |ranges: &[std::ops::Range<usize>]| ranges.iter().map(|range| range.end).collect::<std::collections::BTreeSet<_>>();
        let (found, expected) = (ends(found), ends(expected));
        for at in found.symmetric_difference(&expected) {
            println!("{name} {} {}", if found.contains(at) { '+' } else { '-' }, around(*at));
        }
    }
}
