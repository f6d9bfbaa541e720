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
    /// Of a recommendation or commitment: by when the action is asked for.
    pub deadline: Option<Deadline>,
    /// What found it: `cue:` and the line of `gazetteers/cues/cues.tsv`, or `direct:` and the form in which the text itself recommends.
    pub rule: String,
    /// What its confidence rests on.
    pub signs: Signs,
    /// The share of such statements that are right in act and content, from 0 to 1, as measured on annotated texts.
    pub confidence: f32,
}

/// By when an action is to be done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deadline {
    /// The words that say it: "by 2030", "within six months", "before the next session".
    pub span: Span,
    /// What they mean as ISO 8601 writes it, where the text alone tells: a date as exact as the text (`2030`, `2031-06`,
    /// `2031-06-30`), a duration from now (`P6M`), or an interval (`2030/2035`), open at its start where the text says "before" or
    /// "until" (`../2029-12-31`).
    pub iso: Option<String>,
}

/// A span that names a holder, and the entity it resolves to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Party {
    /// Without "the"; quantifiers kept.
    pub span: Span,
    /// Index of the entity; `None` where it is nobody named.
    pub entity: Option<usize>,
}
