use std::borrow::Cow;

use rapporteur::{Analysis, Offsets, noun_phrases, verb_groups};
use serde::Serialize;
use serde_json::value::RawValue;

use crate::quoting::Quoting;
use crate::{Layer, Layers, Meta, Report};

/// The version of the form of a record; a change that breaks readers raises it.
const SCHEMA: &str = "rapporteur/1";

/// What a file says of one document, to be serialised: its fields are those of `docs/record.md`.
///
/// Offsets count code points of the text; a layer that was not asked for is absent.
#[derive(Debug, Serialize)]
pub struct Record<'a> {
    schema: &'static str,
    id: &'a str,
    source: &'a str,
    meta: &'a Meta,
    #[serde(skip_serializing_if = "Option::is_none")]
    text: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    tokens: Option<Vec<TokenRow<'a>>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    sentences: Option<Vec<Range>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    noun_phrases: Option<Vec<NounPhraseRow<'a>>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    verb_groups: Option<Vec<VerbGroupRow<'a>>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    sections: Option<Vec<SectionRow<'a>>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    mentions: Option<Vec<MentionRow<'a>>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    entities: Option<Vec<EntityRow<'a>>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    figures: Option<Vec<FigureRow<'a>>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    statements: Option<Vec<StatementRow<'a>>>,
}

/// A half-open range of code points.
#[derive(Clone, Copy, Debug, Serialize)]
pub(crate) struct Range {
    pub(crate) start: usize,
    pub(crate) end: usize,
}

/// A range of code points with the text that stands there.
#[derive(Clone, Copy, Debug, Serialize)]
pub(crate) struct Quote<'a> {
    pub(crate) start: usize,
    pub(crate) end: usize,
    pub(crate) text: &'a str,
}

/// A token with its part of speech.
#[derive(Debug, Serialize)]
pub(crate) struct TokenRow<'a> {
    #[serde(flatten)]
    pub(crate) range: Range,
    pub(crate) tag: &'static str,
    pub(crate) form: Option<&'static str>,
    pub(crate) lemma: Cow<'a, str>,
}

/// A noun or a name with its modifiers and its determiner.
#[derive(Debug, Serialize)]
pub(crate) struct NounPhraseRow<'a> {
    #[serde(flatten)]
    pub(crate) quote: Quote<'a>,
    pub(crate) determiner: Option<Quote<'a>>,
    pub(crate) modifiers: Option<Quote<'a>>,
    pub(crate) head: Quote<'a>,
}

/// A verb with its auxiliaries.
#[derive(Debug, Serialize)]
pub(crate) struct VerbGroupRow<'a> {
    #[serde(flatten)]
    pub(crate) quote: Quote<'a>,
    pub(crate) auxiliaries: Vec<Quote<'a>>,
    pub(crate) modal: Option<Quote<'a>>,
    pub(crate) negation: Option<Quote<'a>>,
    pub(crate) verb: Quote<'a>,
    pub(crate) form: Option<&'static str>,
    pub(crate) voice: &'static str,
}

/// What stands under a heading, the heading included.
#[derive(Debug, Serialize)]
pub(crate) struct SectionRow<'a> {
    pub(crate) start: usize,
    pub(crate) end: usize,
    pub(crate) level: u8,
    pub(crate) heading: Quote<'a>,
}

#[derive(Debug, Serialize)]
pub(crate) struct MentionRow<'a> {
    pub(crate) id: String,
    #[serde(flatten)]
    pub(crate) quote: Quote<'a>,
    pub(crate) kind: &'static str,
    pub(crate) entity: String,
}

#[derive(Debug, Serialize)]
pub(crate) struct EntityRow<'a> {
    pub(crate) id: String,
    pub(crate) kind: &'static str,
    pub(crate) name: &'a str,
    pub(crate) links: Vec<LinkRow<'a>>,
    pub(crate) roles: &'a [String],
    pub(crate) affiliations: Vec<String>,
    pub(crate) mentions: Vec<String>,
}

#[derive(Debug, Serialize)]
pub(crate) struct LinkRow<'a> {
    pub(crate) scheme: &'a str,
    pub(crate) id: &'a str,
}

#[derive(Debug, Serialize)]
pub(crate) struct FigureRow<'a> {
    pub(crate) id: String,
    #[serde(flatten)]
    pub(crate) quote: Quote<'a>,
    // As JSON, so that a decimal keeps its digits.
    pub(crate) low: Option<Box<RawValue>>,
    pub(crate) high: Option<Box<RawValue>>,
    pub(crate) approximate: bool,
    pub(crate) unit: &'a str,
    pub(crate) counted: Option<Quote<'a>>,
    pub(crate) property: Option<Quote<'a>>,
    pub(crate) period: Option<Quote<'a>>,
    pub(crate) per: Option<BaseRow<'a>>,
    pub(crate) statement: Option<String>,
    pub(crate) source: Option<PartyRow<'a>>,
}

/// What a rate is a rate of.
#[derive(Debug, Serialize)]
pub(crate) struct BaseRow<'a> {
    #[serde(flatten)]
    pub(crate) quote: Quote<'a>,
    pub(crate) value: Option<Box<RawValue>>,
    pub(crate) unit: &'a str,
    pub(crate) counted: Option<Quote<'a>>,
}

#[derive(Debug, Serialize)]
pub(crate) struct StatementRow<'a> {
    pub(crate) id: String,
    pub(crate) act: &'static str,
    pub(crate) sentence: usize,
    pub(crate) holders: Vec<PartyRow<'a>>,
    pub(crate) on_behalf_of: Option<Quote<'a>>,
    pub(crate) toward: Option<Quote<'a>>,
    pub(crate) cue: Quote<'a>,
    pub(crate) content: Quote<'a>,
    pub(crate) addressee: Option<Quote<'a>>,
    pub(crate) mentions: Vec<String>,
    pub(crate) figures: Vec<String>,
    pub(crate) strength: Option<u8>,
    pub(crate) deadline: Option<DeadlineRow<'a>>,
    pub(crate) confidence: f32,
    pub(crate) rule: &'a str,
}

#[derive(Debug, Serialize)]
pub(crate) struct DeadlineRow<'a> {
    #[serde(flatten)]
    pub(crate) quote: Quote<'a>,
    pub(crate) iso: Option<&'a str>,
}

#[derive(Debug, Serialize)]
pub(crate) struct PartyRow<'a> {
    #[serde(flatten)]
    pub(crate) quote: Quote<'a>,
    pub(crate) entity: Option<String>,
}

impl<'a> Record<'a> {
    /// The record of a report, with the chosen layers. What a layer says does not depend on which others were chosen.
    ///
    /// # Panics
    /// Where a span of `analysis` does not fit its text, which no engine makes.
    #[must_use]
    pub fn new(report: &'a Report, analysis: &'a Analysis, layers: Layers) -> Self {
        let Analysis { document, tags, names, figures, statements, claims } = analysis;
        let text = document.text();
        let quoting = Quoting { text, offsets: Offsets::new(text) };
        let tokens = || quoting.tokens(document, tags);
        let phrases = || noun_phrases(document, tags);
        let sentences = || document.sentences().iter().map(|sentence| quoting.range(sentence.span())).collect();
        let sections = || document.sections().iter().filter_map(|section| quoting.section(document, section)).collect();
        let figure_rows = || rows(figures, |index, figure| quoting.figure(index, figure, &claims[index]));
        Self {
            schema: SCHEMA,
            id: &report.id,
            source: &report.source,
            meta: &report.meta,
            text: layers.has(Layer::Text).then_some(text),
            tokens: layers.has(Layer::Tokens).then(tokens),
            sentences: layers.has(Layer::Sentences).then(sentences),
            noun_phrases: layers
                .has(Layer::NounPhrases)
                .then(|| phrases().iter().map(|phrase| quoting.noun_phrase(document, phrase)).collect()),
            verb_groups: layers.has(Layer::VerbGroups).then(|| {
                let groups = verb_groups(document, tags, &phrases());
                groups.iter().map(|group| quoting.verb_group(document, tags, group)).collect()
            }),
            sections: layers.has(Layer::Sections).then(sections),
            mentions: layers.has(Layer::Mentions).then(|| rows(&names.mentions, |index, mention| quoting.mention(index, mention))),
            entities: layers.has(Layer::Entities).then(|| rows(&names.entities, EntityRow::new)),
            figures: layers.has(Layer::Figures).then(figure_rows),
            statements: layers.has(Layer::Statements).then(|| rows(statements, |index, one| quoting.statement(index, one))),
        }
    }
}

fn rows<'a, T, R>(items: &'a [T], row: impl Fn(usize, &'a T) -> R) -> Vec<R> {
    items.iter().enumerate().map(|(index, item)| row(index, item)).collect()
}
