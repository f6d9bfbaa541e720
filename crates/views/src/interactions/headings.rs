//! Under which heading a sentence stands.

use rapporteur::{Document, Span};

/// For each sentence the nearest heading above it: that of its section, or one that runs in at the start of a paragraph,
/// "ADAPTATION FUND: The Chair …".
pub(super) fn headings(document: &Document) -> Vec<Option<Span>> {
    let blocks = document.blocks();
    let mut nearest = None;
    let mut last = None;
    let heading = |(index, sentence): (usize, &rapporteur::Sentence)| {
        let block = document.block_of(sentence.tokens().start);
        let opens = last != Some(block);
        last = Some(block);
        let goes_on = document.sentences().get(index + 1).is_some_and(|next| document.block_of(next.tokens().start) == block);
        if blocks[block].is_heading() && opens || opens && goes_on && runs_in(sentence.span().of(document.text())) {
            nearest = Some(if blocks[block].is_heading() { blocks[block].span() } else { sentence.span() });
        }
        nearest
    };
    document.sentences().iter().enumerate().map(heading).collect()
}

/// Whether a sentence is a heading of its own: capitals up to a colon.
fn runs_in(sentence: &str) -> bool {
    let letters = sentence.chars().filter(|letter| letter.is_alphabetic());
    sentence.ends_with(':') && !letters.clone().any(char::is_lowercase) && letters.count() > 1
}

/// A heading without its marks.
pub(super) fn title(heading: &str) -> String {
    heading.trim_start_matches('#').trim_end_matches(['#', ':', '=', '-']).trim().to_owned()
}
