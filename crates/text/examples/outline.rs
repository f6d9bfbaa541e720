//! Prints blocks and sentences of text files, one sentence a line.
//!
//! `cargo run --release -p rapporteur-text --example outline -- report.txt …`

use rapporteur_text::{BlockKind, Segmenter};

fn main() -> std::io::Result<()> {
    let segmenter = Segmenter::default();
    for path in std::env::args().skip(1) {
        let document = segmenter.segment(std::fs::read_to_string(&path)?);
        println!("== {path}");
        let mut last_block = usize::MAX;
        for sentence in document.sentences() {
            let index = document.block_of(sentence.tokens().start);
            let sign = match document.blocks()[index].kind() {
                _ if index == last_block => "  ".to_owned(),
                BlockKind::Heading { level } => format!("{} ", "#".repeat(level.into())),
                BlockKind::Paragraph => "¶ ".to_owned(),
                BlockKind::ListItem { .. } => "• ".to_owned(),
            };
            let words = document.text_of(sentence.tokens()).split_whitespace().collect::<Vec<_>>().join(" ");
            println!("{sign}{words}");
            last_block = index;
        }
    }
    Ok(())
}
