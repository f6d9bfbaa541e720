//! Scores a segmentation against a treebank, as the evaluation of the CoNLL shared tasks does: spans must be equal.
//!
//! ```
//! use rapporteur_score::conllu::{Treebank, Word};
//! use rapporteur_score::segmentation::{Segmentation, evaluate};
//!
//! let treebank = Treebank { text: "Aye. Nay.".into(), words: [0..3, 3..4, 5..8, 8..9].map(Word::bare).to_vec(), sentences: vec![0..4, 5..9] };
//! let segmented = Segmentation { words: vec![0..4, 5..8, 8..9], sentences: vec![0..4, 5..9] };
//! let scores = evaluate(&treebank, &segmented);
//! assert_eq!((scores.words.right, scores.words.found, scores.words.expected), (2, 3, 4));
//! assert_eq!(scores.sentence_ends.f1(), 1.0);
//! ```

use std::ops::Range;

use crate::conllu::Treebank;

/// Borders that a program drew in the text of a treebank, in bytes, in order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Segmentation {
    /// Words.
    pub words: Vec<Range<usize>>,
    /// Sentences, from their first word to their last.
    pub sentences: Vec<Range<usize>>,
}

/// What was found, what should have been, and what is in both.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Found and expected.
    pub right: usize,
    /// Found.
    pub found: usize,
    /// Expected.
    pub expected: usize,
}

impl Counts {
    /// The share of what was found that is right; 0 where nothing was found.
    #[must_use]
    pub fn precision(self) -> f64 {
        share(self.right, self.found)
    }

    /// The share of what was expected that was found; 0 where nothing was expected.
    #[must_use]
    pub fn recall(self) -> f64 {
        share(self.right, self.expected)
    }

    /// The harmonic mean of the two; 0 where both are. It is worked out from them, as most programs do, so that no digit differs.
    #[must_use]
    pub fn f1(self) -> f64 {
        let (p, r) = (self.precision(), self.recall());
        if p + r == 0.0 { 0.0 } else { 2.0 * p * r / (p + r) }
    }
}

fn share(part: usize, whole: usize) -> f64 {
    if whole == 0 { 0.0 } else { part as f64 / whole as f64 }
}

/// The scores of one segmentation.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Scores {
    /// Words, by both borders.
    pub words: Counts,
    /// Sentences, by both borders.
    pub sentences: Counts,
    /// Sentences, by where they end.
    pub sentence_ends: Counts,
}

/// Compares `segmented` with `treebank`, whose text was segmented.
#[must_use]
pub fn evaluate(treebank: &Treebank, segmented: &Segmentation) -> Scores {
    let words: Vec<Range<usize>> = treebank.words.iter().map(|word| word.range.clone()).collect();
    let by_both = |range: &Range<usize>| (range.end, range.start);
    let by_end = |range: &Range<usize>| (range.end, 0);
    Scores {
        words: count(&segmented.words, &words, by_both),
        sentences: count(&segmented.sentences, &treebank.sentences, by_both),
        sentence_ends: count(&segmented.sentences, &treebank.sentences, by_end),
    }
}

/// Counts what two lists have in common, both in order of `key`.
fn count(found: &[Range<usize>], expected: &[Range<usize>], key: impl Fn(&Range<usize>) -> (usize, usize)) -> Counts {
    let mut counts = Counts { right: 0, found: found.len(), expected: expected.len() };
    let mut rest = expected.iter().peekable();
    for range in found {
        while rest.next_if(|other| key(other) < key(range)).is_some() {}
        counts.right += usize::from(rest.next_if(|other| key(other) == key(range)).is_some());
    }
    counts
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::conllu::Word;

    #[test]
    fn nothing_found_scores_zero() {
        let treebank = Treebank { text: "Aye".into(), words: vec![Word::bare(0..3)], sentences: vec![0..3] };
        let scores = evaluate(&treebank, &Segmentation::default());
        assert_eq!((scores.words.precision(), scores.words.recall(), scores.words.f1()), (0.0, 0.0, 0.0));
    }

    #[test]
    fn a_sentence_cut_in_two_has_its_end_still() {
        let treebank = Treebank { text: "Aye Nay".into(), words: vec![Word::bare(0..3), Word::bare(4..7)], sentences: vec![0..7] };
        let segmented = Segmentation { words: vec![0..3, 4..7], sentences: vec![0..3, 4..7] };
        let scores = evaluate(&treebank, &segmented);
        assert_eq!((scores.sentences.right, scores.sentence_ends.right, scores.sentence_ends.found), (0, 1, 2));
    }
}
