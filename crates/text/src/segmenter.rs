use std::sync::{Arc, LazyLock};

use crate::{Abbreviations, Block, Document, Token, characters::push_lower, layout, sentences, tokens::tokenize};

/// Cuts texts into blocks, tokens and sentences. Built once, used for any number of texts, from any number of threads.
///
/// [`Segmenter::default`] knows the abbreviations of `gazetteers/abbreviations.txt`, [`Segmenter::with_abbreviations`] more.
#[derive(Clone, Debug)]
pub struct Segmenter {
    abbreviations: Arc<Abbreviations>,
}

/// The shipped list, read once for all segmenters.
static SHIPPED: LazyLock<Arc<Abbreviations>> =
    LazyLock::new(|| Arc::new(Abbreviations::parse(rapporteur_gazetteers::ABBREVIATIONS.content)));

impl Default for Segmenter {
    fn default() -> Self {
        Self { abbreviations: Arc::clone(&SHIPPED) }
    }
}

impl Segmenter {
    /// A segmenter with a list of abbreviations of your own.
    #[must_use]
    pub fn new(abbreviations: Abbreviations) -> Self {
        Self { abbreviations: Arc::new(abbreviations) }
    }

    /// A segmenter that knows the shipped abbreviations, and others, which win.
    ///
    /// ```
    /// use rapporteur_text::{Abbreviations, Segmenter};
    ///
    /// let document = Segmenter::with_abbreviations(Abbreviations::parse("Kapt.")).segment("Mr. Berg saw Kapt. Lund.");
    /// assert_eq!(document.sentences().len(), 1);
    /// ```
    #[must_use]
    pub fn with_abbreviations(more: Abbreviations) -> Self {
        Self::new(Abbreviations::clone(&SHIPPED).with(more))
    }

    /// Cuts `text`. Never fails: any text has a segmentation, an empty one an empty one.
    ///
    /// # Panics
    /// Where the text is longer than [`MAX_TEXT_BYTES`](rapporteur_span::MAX_TEXT_BYTES).
    #[must_use]
    pub fn segment(&self, text: impl Into<String>) -> Document {
        let text = text.into();
        let mut tokens = tokenize(&text, &self.abbreviations);
        let mut blocks = layout::blocks(&text);
        place_tokens(&mut blocks, &tokens);
        let sections = layout::sections(&blocks);
        let mut sentences = sentences::split(&text, &tokens, &blocks, &self.abbreviations);
        if sentences::part_final_stops(&text, &mut tokens, &mut sentences) {
            place_tokens(&mut blocks, &tokens);
        }
        let (lower, lower_starts) = lower_words(&text, &tokens);
        Document { text, blocks, sections, tokens, sentences, lower, lower_starts }
    }
}

/// Gives each block its tokens. Blocks end at line ends, where no token goes on.
fn place_tokens(blocks: &mut [Block], tokens: &[Token]) {
    let mut next = 0;
    for block in blocks {
        let inside = tokens[next..].iter().take_while(|token| token.span.start() < block.span.end()).count();
        block.tokens = next..next + inside;
        next += inside;
    }
}

/// All words in lower case, one behind the other, and where each begins.
fn lower_words(text: &str, tokens: &[Token]) -> (String, Vec<u32>) {
    let mut lower = String::with_capacity(text.len());
    let mut starts = Vec::with_capacity(tokens.len() + 1);
    for token in tokens {
        starts.push(lower.len() as u32);
        push_lower(&mut lower, token.span.of(text));
    }
    starts.push(lower.len() as u32);
    (lower, starts)
}
