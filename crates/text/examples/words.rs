//! Counts the tokens of text files, most frequent first: `count<TAB>token`.
//!
//! `cargo run --release -p rapporteur-text --example words -- report.txt …`

use std::collections::BTreeMap;

use rapporteur_text::Segmenter;

fn main() -> std::io::Result<()> {
    let segmenter = Segmenter::default();
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for path in std::env::args().skip(1) {
        let document = segmenter.segment(std::fs::read_to_string(&path)?);
        for token in 0..document.tokens().len() {
            *counts.entry(document.word(token).to_owned()).or_default() += 1;
        }
    }
    let mut rows: Vec<_> = counts.into_iter().collect();
    rows.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    for (word, count) in rows {
        println!("{count}\t{word}");
    }
    Ok(())
}
