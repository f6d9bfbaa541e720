//! When two figures count the same thing.

use rapporteur::{Analysis, Base, Figure, Kind, Mention, NounPhrase, Span, Tag};
use serde::Serialize;

use crate::words::{collapsed, stem, stems, telling_stem};

/// By what figures are grouped: two that have one key count the same thing in the same unit.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Key {
    /// The stem of the noun that is counted; `None` where the text does not say.
    pub head: Option<String>,
    /// The stems of the words with it, in the order of the alphabet: "trafficking victims" and "victims of trafficking" have one.
    pub modifiers: Vec<String>,
    /// As in the figures; `percent` for ratios too.
    pub unit: String,
    /// Whether the figures are parts of what is counted: "20% of emissions", not "a 20% reduction".
    pub share: bool,
    /// What a rate is a rate of: its number, unit and the stems of its noun, parted by spaces.
    pub per: Option<String>,
}

impl Key {
    /// How many words say what is counted.
    pub(super) fn words(&self) -> usize {
        usize::from(self.head.is_some()) + self.modifiers.len()
    }

    pub(super) fn has(&self, stem: &str) -> bool {
        self.head.iter().chain(&self.modifiers).any(|own| own == stem)
    }
}

/// Makes the keys of one document's figures.
pub(super) struct Keys<'a> {
    pub(super) analysis: &'a Analysis,
    /// The noun phrases of the document.
    pub(super) phrases: Vec<NounPhrase>,
}

impl Keys<'_> {
    /// The key of a figure, and the words that it was made of.
    pub(super) fn of(&self, figure: &Figure) -> (Key, Option<String>) {
        let unit = if is_relative(figure) { "percent" } else { &figure.unit };
        let per = figure.per.as_ref().map(|base| self.base(base));
        let mut key = Key { head: None, modifiers: Vec::new(), unit: unit.to_owned(), share: self.is_share(figure), per };
        let Some(counted) = figure.counted else { return (key, None) };
        let text = self.analysis.document.text();
        let (mut words, mut said) = (self.stems(counted), collapsed(counted.of(text)));
        key.head = words.pop();
        if let Some((complement, phrase)) = self.complement(figure, counted) {
            words.extend(self.stems(phrase));
            said = format!("{said} {}", collapsed(complement.of(text)));
        }
        words.sort_unstable();
        words.dedup();
        key.modifiers = words;
        (key, Some(said))
    }

    fn is_share(&self, figure: &Figure) -> bool {
        let document = &self.analysis.document;
        let links = |token: usize| matches!(document.lower(token), "of" | "in");
        // "40% of children", "one in four children", "12 out of 22 Parties"; but "a two-thirds majority".
        let linked = figure.tokens.end < document.tokens().len() && document.lower(figure.tokens.end) == "of";
        figure.counted.is_some() && is_relative(figure) && (linked || figure.tokens.clone().any(links))
    }

    fn base(&self, base: &Base) -> String {
        let number = base.value.map(|value| value.normalize().to_string()).filter(|value| value != "1");
        let unit = Some(base.unit.clone()).filter(|unit| unit != "count");
        let counted = base.counted.map(|span| self.stems(span).join(" "));
        [number, unit, counted].into_iter().flatten().collect::<Vec<_>>().join(" ")
    }

    /// What follows the counted noun and tells which it is: "victims *of trafficking*", "a 20% reduction *in emissions*"; all of it, and the
    /// noun phrase alone.
    fn complement(&self, figure: &Figure, counted: Span) -> Option<(Span, Span)> {
        let document = &self.analysis.document;
        let end = document.tokens_in(counted).end;
        // "a reduction of 20% in emissions": the figure stands between.
        let preposition = if end + 1 == figure.tokens.start { figure.tokens.end } else { end };
        let links = preposition < document.tokens().len()
            && match document.lower(preposition) {
                "of" => true,
                "in" => is_relative(figure),
                _ => false,
            };
        let after = preposition + 1;
        let at = self.phrases.partition_point(|phrase| phrase.tokens.end <= after);
        let phrase = self.phrases.get(at).filter(|phrase| links && phrase.tokens.start == after)?;
        let nominal = matches!(self.analysis.tags.tag(phrase.head), Tag::Noun | Tag::Propn);
        let said = document.span_of(phrase.without_determiner());
        (nominal && !self.is_date(said)).then(|| (document.span_of(preposition..phrase.tokens.end), said))
    }

    fn is_date(&self, span: Span) -> bool {
        self.mentions_from(span).any(|mention| mention.kind == Kind::Date && mention.span.end() >= span.end())
    }

    /// The mentions that begin inside a span.
    fn mentions_from(&self, span: Span) -> impl Iterator<Item = &Mention> {
        let mentions = &self.analysis.names.mentions;
        let first = mentions.partition_point(|mention| mention.span.start() < span.start());
        mentions[first..].iter().take_while(move |mention| mention.span.start() < span.end())
    }

    /// The stems of the words that say something; of a name in one word, such as "SDGs", those of the fullest name for the same thing.
    /// Where no word says anything, that of the last.
    fn stems(&self, span: Span) -> Vec<String> {
        let document = &self.analysis.document;
        let tokens = document.tokens_in(span);
        let mut found = Vec::new();
        for token in tokens.clone() {
            // Of "Annex 1 Parties" the number is part; of "remaining 12 projects" it is not.
            let counts = self.analysis.tags.tag(token) == Tag::Num && found.is_empty();
            match self.name(token) {
                Some(name) => found.extend(stems(name)),
                None if counts => {}
                None => found.extend(telling_stem(document.lower(token))),
            }
        }
        if found.is_empty() && !tokens.is_empty() {
            found.push(stem(document.lower(tokens.end - 1)));
        }
        found
    }

    /// The fullest name of what a token names.
    fn name(&self, token: usize) -> Option<&str> {
        let span = self.analysis.document.span_of(token..token + 1);
        let mention = self.mentions_from(span).find(|mention| mention.span == span)?;
        Some(&self.analysis.names.entities[mention.entity].name)
    }
}

/// Whether a figure is a percentage or a ratio: it says little of a thing without saying where that is.
fn is_relative(figure: &Figure) -> bool {
    matches!(figure.unit.as_str(), "percent" | "ratio")
}
