//! Draws what the segmenter found into the text itself, so that a case is one string: the text with its borders.

use rapporteur_text::{BlockKind, Document, Segmenter};

/// Checks cases of one phenomenon, each a text with `|` between tokens that no space parts.
pub(crate) fn tokens(cases: &[&str]) {
    check(cases, "|", |document| {
        let mut starts = Vec::new();
        for pair in document.tokens().windows(2) {
            if pair[0].span().end() == pair[1].span().start() {
                starts.push(pair[1].span().start());
            }
        }
        starts
    });
}

/// Checks cases of one phenomenon, each a text with `‖` before every sentence but the first.
pub(crate) fn sentences(cases: &[&str]) {
    check(cases, "‖", |document| document.sentences().iter().skip(1).map(|sentence| sentence.span().start()).collect());
}

/// Removes `sign` from each case, segments it, and puts `sign` where `borders` says.
fn check(cases: &[&str], sign: &str, borders: impl Fn(&Document) -> Vec<usize>) {
    let segmenter = Segmenter::default();
    let mut wrong = Vec::new();
    for case in cases {
        let document = segmenter.segment(case.replace(sign, ""));
        let mut drawn = document.text().to_owned();
        for border in borders(&document).into_iter().rev() {
            drawn.insert_str(border, sign);
        }
        if drawn != *case {
            wrong.push(format!("expected {case:?}\n   found {drawn:?}"));
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

/// The blocks of a text, one a line: `#2 heading`, `¶ paragraph`, `• [marker] item`.
pub(crate) fn blocks(text: &str) -> String {
    let document = Segmenter::default().segment(text);
    let mut drawn = String::new();
    for block in document.blocks() {
        let words = document.text_of(block.tokens()).split_whitespace().collect::<Vec<_>>().join(" ");
        let line = match block.kind() {
            BlockKind::Heading { level } => format!("#{level} {words}"),
            BlockKind::Paragraph => format!("¶ {words}"),
            BlockKind::ListItem { marker } => {
                let marker = marker.of(document.text());
                format!("• [{marker}] {}", words[marker.len()..].trim_start())
            }
        };
        drawn.push_str(&line);
        drawn.push('\n');
    }
    drawn
}
