//! Copies of sentences in other cases, so that a tagger learns to do without the one they have.

use crate::tag::Tag;
use crate::training::TaggedSentence;

/// How a copy is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Style {
    /// LIKE A HEADING.
    Capitals,
    /// Like a Title.
    Title,
    /// Like bulletins, which write the names of PARTIES so.
    Names,
    /// without any capital.
    Small,
}

/// Which styles the copies of ten sentences have; the others have none. On the dev part of English EWT, these copies gain half a point
/// on sentences in capitals and cost a tenth of one in plain text.
const STYLES: [Option<Style>; 10] = [
    Some(Style::Capitals),
    Some(Style::Capitals),
    Some(Style::Capitals),
    Some(Style::Capitals),
    Some(Style::Title),
    Some(Style::Names),
    Some(Style::Small),
    None,
    None,
    None,
];

/// The sentences, then their copies; `draw` gives random numbers.
pub(crate) fn with_copies(sentences: &[TaggedSentence], mut draw: impl FnMut(usize) -> usize) -> Vec<TaggedSentence> {
    let copies = sentences.iter().filter_map(|sentence| STYLES[draw(STYLES.len())].map(|style| copy(sentence, style)));
    let copies: Vec<_> = copies.collect();
    sentences.iter().cloned().chain(copies).collect()
}

fn copy(sentence: &TaggedSentence, style: Style) -> TaggedSentence {
    let pairs = sentence.words.iter().zip(&sentence.labels);
    let words = pairs.map(|(word, label)| match style {
        Style::Capitals => word.to_uppercase(),
        Style::Names if label.tag() == Tag::Propn => word.to_uppercase(),
        Style::Title => title(word),
        Style::Small => word.to_lowercase(),
        Style::Names => word.clone(),
    });
    TaggedSentence { words: words.collect(), labels: sentence.labels.clone() }
}

fn title(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Label;

    #[test]
    fn copies_change_letters_and_no_labels() {
        let label = |upos| Label::from_treebank(upos, "_").unwrap();
        let words = ["Chad", "said", "élan"].map(str::to_owned).to_vec();
        let sentence = TaggedSentence { words, labels: vec![label("PROPN"), label("VERB"), label("NOUN")] };
        let copied = |style| {
            let copy = copy(&sentence, style);
            assert_eq!(copy.labels, sentence.labels);
            copy.words.join(" ")
        };
        assert_eq!(copied(Style::Capitals), "CHAD SAID ÉLAN");
        assert_eq!(copied(Style::Title), "Chad Said Élan");
        assert_eq!(copied(Style::Names), "CHAD said élan");
        assert_eq!(copied(Style::Small), "chad said élan");
    }
}
