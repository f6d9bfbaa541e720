use std::ops::Range;

use rapporteur_span::Span;

use crate::{Block, Section, Sentence, Token};

/// A segmented text. Made by [`Segmenter::segment`](crate::Segmenter::segment), then never changed.
///
/// Tokens are named by their index; ranges of tokens are half-open. All spans are in bytes.
#[derive(Clone, Debug)]
pub struct Document {
    pub(crate) text: String,
    pub(crate) blocks: Vec<Block>,
    pub(crate) sections: Vec<Section>,
    pub(crate) tokens: Vec<Token>,
    pub(crate) sentences: Vec<Sentence>,
    // Lower-cased words, one after the other, and where each begins (one more entry than tokens).
    pub(crate) lower: String,
    pub(crate) lower_starts: Vec<u32>,
}

impl Document {
    /// The text, unchanged.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Headings, paragraphs and list items, in order; every token lies in exactly one.
    #[must_use]
    pub fn blocks(&self) -> &[Block] {
        &self.blocks
    }

    /// What stands under each heading, in order of the headings.
    #[must_use]
    pub fn sections(&self) -> &[Section] {
        &self.sections
    }

    /// All tokens, in order.
    #[must_use]
    pub fn tokens(&self) -> &[Token] {
        &self.tokens
    }

    /// All sentences, in order; every token lies in exactly one.
    #[must_use]
    pub fn sentences(&self) -> &[Sentence] {
        &self.sentences
    }

    /// A token's text as written.
    ///
    /// # Panics
    /// Where there is no such token.
    #[must_use]
    pub fn word(&self, token: usize) -> &str {
        self.tokens[token].span().of(&self.text)
    }

    /// A token's text in lower case, typographic apostrophes and hyphens as `'` and `-`. Computed once for the document.
    ///
    /// # Panics
    /// Where there is no such token.
    #[must_use]
    pub fn lower(&self, token: usize) -> &str {
        &self.lower[self.lower_starts[token] as usize..self.lower_starts[token + 1] as usize]
    }

    /// From the first byte of the first token to the last of the last; empty for an empty range.
    #[must_use]
    pub fn span_of(&self, tokens: Range<usize>) -> Span {
        match (self.tokens.get(tokens.start), tokens.end.checked_sub(1).and_then(|last| self.tokens.get(last))) {
            (Some(first), Some(last)) if tokens.start < tokens.end => first.span().cover(last.span()),
            _ => Span::default(),
        }
    }

    /// The text of a range of tokens, white space between them included.
    #[must_use]
    pub fn text_of(&self, tokens: Range<usize>) -> &str {
        self.span_of(tokens).of(&self.text)
    }

    /// The tokens that share a byte with `span`.
    #[must_use]
    pub fn tokens_in(&self, span: Span) -> Range<usize> {
        let start = self.tokens.partition_point(|token| token.span().end() <= span.start());
        let end = self.tokens.partition_point(|token| token.span().start() < span.end());
        start..end.max(start)
    }

    /// The index of the sentence that holds `token`.
    ///
    /// # Panics
    /// Where the document has no sentences, and so no tokens.
    #[must_use]
    pub fn sentence_of(&self, token: usize) -> usize {
        self.sentences.partition_point(|sentence| sentence.tokens().end <= token).min(self.sentences.len() - 1)
    }

    /// The index of the block that holds `token`.
    ///
    /// # Panics
    /// Where the document has no blocks, and so no tokens.
    #[must_use]
    pub fn block_of(&self, token: usize) -> usize {
        self.blocks.partition_point(|block| block.tokens().end <= token).min(self.blocks.len() - 1)
    }
}
