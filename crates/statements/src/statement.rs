use rapporteur_span::Span;

use crate::{Act, Signs};

/// What one holder says, asks, promises or decides, as the text tells it. All spans are in bytes.
#[derive(Clone, Debug, PartialEq)]
pub struct Statement {
    /// What the holder does by it.
    pub act: Act,
    /// Index of the sentence that holds the cue.
    pub sentence: usize,
    /// Who speaks or acts; empty where the text itself recommends, or a passive decision names nobody.
    pub holders: Vec<Party>,
    /// The group that the holder speaks for.
    pub on_behalf_of: Option<Span>,
    /// Of a support or an opposition: whose statement or proposal is meant.
    pub toward: Option<Span>,
    /// The words that carry the act.
    pub cue: Span,
    /// What is said or asked.
    pub content: Span,
    /// Who is asked to act.
    pub addressee: Option<Span>,
    /// Indices of the mentions inside the content.
    pub mentions: Vec<usize>,
    /// Indices of the figures inside the content.
    pub figures: Vec<usize>,
    /// Of a recommendation or commitment: 1 (minimal) to 5 (specific action).
    pub strength: Option<u8>,
    /// By when the action is asked for, as written.
    pub deadline: Option<Span>,
    /// What found it: `cue:` and the line of `gazetteers/cues/cues.tsv`, or `direct:` and the form in which the text itself recommends.
    pub rule: String,
    /// What its confidence rests on.
    pub signs: Signs,
    /// The share of such statements that are right in act and content, from 0 to 1, as measured on annotated texts.
    pub confidence: f32,
}

/// A span that names a holder, and the entity it resolves to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Party {
    /// Without "the"; quantifiers kept.
    pub span: Span,
    /// Index of the entity; `None` where it is nobody named.
    pub entity: Option<usize>,
}
