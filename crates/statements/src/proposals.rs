//! What was proposed last: "Peru proposed a fund. Chad opposed |this|."

use std::ops::Range;

use crate::predicate::Predicate;
use crate::view::View;
use crate::words::{Classes, Noun};

/// How many sentences later a proposal may still be pointed to.
const REACH: usize = 2;

/// Longest words that point to a proposal, in tokens: "the new proposal".
const POINTER: usize = 3;

/// Longest clause that ends with such words, in tokens.
const CLAUSE: usize = 10;

/// A proposal by somebody named, in token ranges.
#[derive(Clone, Debug)]
pub(crate) struct Proposal {
    pub(crate) holder: Range<usize>,
    pub(crate) content: Range<usize>,
}

impl Proposal {
    /// Whether a sentence stands so close behind, in the same block, that it may be about it.
    pub(crate) fn is_near(&self, view: &View<'_>, sentence: usize) -> bool {
        let document = view.document;
        let later = document.sentence_of(sentence) - document.sentence_of(self.content.start);
        later <= REACH && document.block_of(sentence) == document.block_of(self.content.start)
    }

    /// Whether `content` is a clause that ends with words that point to the proposal: "it could not accept |this|".
    pub(crate) fn ends(&self, view: &View<'_>, content: &Range<usize>) -> bool {
        let clause = content.len() > POINTER && content.len() <= CLAUSE && Predicate::of(view, content).is_some();
        clause && (1..=POINTER).any(|length| self.is_meant(view, &(content.end - length..content.end)))
    }

    /// Whether `content` is the proposal itself, or nothing but words that point to one: "this", "the proposal".
    pub(crate) fn is_meant(&self, view: &View<'_>, content: &Range<usize>) -> bool {
        if *content == self.content {
            return true;
        }
        let points = |token: usize| view.is_one_of(token, &["this", "that", "it", "these", "them"]);
        let idea = |token: usize| view.means(token, Noun::Idea);
        match content.len() {
            1 => points(content.start),
            2..=POINTER if view.is_one_of(content.start, &["this", "these"]) => view.label(content.end - 1).is_nominal(),
            2..=POINTER => view.has(content.start, Classes::DETERMINER) && idea(content.end - 1),
            _ => false,
        }
    }
}
