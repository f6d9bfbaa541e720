//! Under which heading a sentence stands.

use rapporteur::{Document, Sentence, Span};

/// For each sentence the nearest heading above it: that of its section, or one that runs in at the start of a paragraph,
/// "ADAPTATION FUND: The Chair …".
pub(super) fn headings(document: &Document) -> Vec<Option<Span>> {
    let blocks = document.blocks();
    let (mut nearest, mut last) = (None, None);
    let heading = |sentence: &Sentence| {
        let block = document.block_of(sentence.tokens().start);
        if last != Some(block) {
            last = Some(block);
            let opening = sentence.span();
            nearest =
                if blocks[block].is_heading() { Some(blocks[block].span()) } else { run_in(document.text(), opening).or(nearest) };
        }
        nearest
    };
    document.sentences().iter().map(heading).collect()
}

/// The heading that runs into a paragraph's first sentence: some words in capitals, up to a colon.
fn run_in(text: &str, sentence: Span) -> Option<Span> {
    let (heading, _) = sentence.of(text).split_once(':')?;
    let words = heading.split_whitespace().filter(|word| word.chars().any(char::is_alphabetic)).count();
    let capitals = words > 1 && !heading.contains(',') && !heading.chars().any(char::is_lowercase);
    capitals.then(|| Span::new(sentence.start(), sentence.start() + heading.len()))
}

/// A heading without its marks.
pub(super) fn title(heading: &str) -> String {
    heading.trim_start_matches('#').trim_end_matches(['#', ':', '=', '-']).trim().to_owned()
}
