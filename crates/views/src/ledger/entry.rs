use rapporteur::{Act, Analysis, Claim, Figure, noun_phrases};
use rust_decimal::Decimal;
use serde::{Serialize, Serializer};

use super::key::{Key, Keys};
use super::output::exact;
use crate::page::{Page, Place};
use crate::words::collapsed;

/// A figure with what says where it stands, who claims it and of what. White space in texts is collapsed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Entry {
    /// The document's id.
    pub document: String,
    /// The document's date, as it was given.
    pub date: Option<String>,
    /// The line of the text, from 1.
    pub line: usize,
    /// Where the figure begins in the text, in code points.
    pub start: usize,
    /// Where it ends, in code points.
    pub end: usize,
    /// The figure as written.
    pub text: String,
    /// Lower bound; `None` where it is open.
    #[serde(serialize_with = "exact")]
    pub low: Option<Decimal>,
    /// Upper bound; `None` where it is open.
    #[serde(serialize_with = "exact")]
    pub high: Option<Decimal>,
    /// Whether the text says about, nearly, some, estimated.
    pub approximate: bool,
    /// `percent`, `ratio`, `count`, an ISO 4217 code or a unit's CLDR name.
    pub unit: String,
    /// What is counted, with the words after it that tell which: *victims of trafficking*.
    pub counted: Option<String>,
    /// What is said of the counted: *are women and children*.
    pub property: Option<String>,
    /// The time that the figure refers to: *in 2015*.
    pub period: Option<String>,
    /// The base of a rate, as written: *per 100,000 people*.
    pub per: Option<String>,
    /// What the statement does that holds the figure; `None` where the text says it by itself.
    #[serde(serialize_with = "label")]
    pub act: Option<Act>,
    /// Who makes that statement: by name where it is known, else as written.
    pub holders: Vec<String>,
    /// Whom the speaker, or the text, has the figure from.
    pub source: Option<String>,
    /// The sentence that holds the figure.
    pub quotation: String,
    /// Where the figure begins in the quotation, in bytes.
    #[serde(skip)]
    pub quotation_at: usize,
    /// Whether another figure of its group cannot hold beside it; [`Ledger::finish`](super::Ledger::finish) tells.
    pub disputed: bool,
    /// Whether it is disputed, and not one of those that more figures agree with than with any other.
    pub stands_out: bool,
    #[serde(skip)]
    pub(super) key: Key,
    /// The sentence's index in its document.
    #[serde(skip)]
    pub(super) sentence: usize,
}

/// The entries of one document, with its id and, where it is known, its date, in the order of its figures.
///
/// # Panics
/// Where a span of `analysis` does not fit its text, which no engine makes.
#[must_use]
pub fn entries(id: &str, date: Option<&str>, analysis: &Analysis) -> Vec<Entry> {
    if analysis.figures.is_empty() {
        return Vec::new();
    }
    let reader = Reader {
        page: Page::new(id, date, analysis),
        keys: Keys { analysis, phrases: noun_phrases(&analysis.document, &analysis.tags) },
    };
    analysis.figures.iter().zip(&analysis.claims).map(|(figure, claim)| reader.entry(figure, claim)).collect()
}

struct Reader<'a> {
    page: Page<'a>,
    keys: Keys<'a>,
}

impl Reader<'_> {
    fn entry(&self, figure: &Figure, claim: &Claim) -> Entry {
        let Self { page, keys } = self;
        let analysis = page.analysis;
        let (key, counted) = keys.of(figure);
        let Place { document, date, line, start, end } = page.place(figure.span);
        let statement = claim.statement.map(|index| &analysis.statements[index]);
        let sentence = analysis.document.sentence_of(figure.tokens.start);
        let span = page.sentence(sentence);
        Entry {
            document,
            date,
            line,
            start,
            end,
            text: page.text(figure.span),
            low: figure.low,
            high: figure.high,
            approximate: figure.approximate,
            unit: figure.unit.clone(),
            counted,
            property: figure.property.map(|span| page.text(span)),
            period: figure.period.map(|span| page.text(span)),
            per: figure.per.as_ref().map(|base| page.text(base.span)),
            act: statement.map(|statement| statement.act),
            holders: statement.map(|one| one.holders.iter().map(|holder| page.party(holder)).collect()).unwrap_or_default(),
            source: claim.source.map(|source| page.party(&source)),
            quotation: page.text(span),
            quotation_at: collapsed_length(&analysis.document.text()[span.start()..figure.span.start()]),
            disputed: false,
            stands_out: false,
            key,
            sentence,
        }
    }
}

/// Where a text that stands before another ends when both are collapsed.
fn collapsed_length(before: &str) -> usize {
    let collapsed = collapsed(before);
    collapsed.len() + usize::from(!collapsed.is_empty() && before.ends_with(char::is_whitespace))
}

// By reference, as serde asks for it.
#[allow(clippy::trivially_copy_pass_by_ref)]
fn label<S: Serializer>(act: &Option<Act>, serializer: S) -> Result<S::Ok, S::Error> {
    act.map(Act::label).serialize(serializer)
}
