use rapporteur_span::Span;

use crate::{Abbreviations, Block, BlockKind, Document, Sentence, tokens::tokenize};

/// Cuts texts into blocks, tokens and sentences. Built once, used for any number of texts, from any number of threads.
#[derive(Clone, Debug, Default)]
pub struct Segmenter {
    abbreviations: Abbreviations,
}

impl Segmenter {
    /// A segmenter with a list of abbreviations of your own.
    #[must_use]
    pub const fn new(abbreviations: Abbreviations) -> Self {
        Self { abbreviations }
    }

    /// Cuts `text`. Never fails: any text has a segmentation, an empty one an empty one.
    #[must_use]
    pub fn segment(&self, text: impl Into<String>) -> Document {
        let text = text.into();
        let tokens = tokenize(&text);
        let mut sentences = Vec::new();
        let mut first = 0;
        for last in 0..tokens.len() {
            let word = tokens[last].span.of(&text);
            let ends = matches!(word, "." | "?" | "!") && !self.abbreviations.contains(word);
            let gap = tokens.get(last + 1).map_or("", |next| &text[tokens[last].span.end()..next.span.start()]);
            if ends || gap.matches('\n').count() > 1 || last + 1 == tokens.len() {
                let span = tokens[first].span.cover(tokens[last].span);
                sentences.push(Sentence { span, tokens: first..last + 1 });
                first = last + 1;
            }
        }
        let blocks = vec![Block { kind: BlockKind::Paragraph, span: Span::new(0, text.len()), tokens: 0..tokens.len() }];
        let mut lower = String::with_capacity(text.len());
        let mut lower_starts = Vec::with_capacity(tokens.len() + 1);
        for token in &tokens {
            lower_starts.push(lower.len() as u32);
            lower.extend(token.span.of(&text).chars().flat_map(char::to_lowercase));
        }
        lower_starts.push(lower.len() as u32);
        Document { blocks, sections: Vec::new(), tokens, sentences, lower, lower_starts, text }
    }
}
