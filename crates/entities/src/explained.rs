use rapporteur_lexicon::Lexicon;
use rapporteur_span::Span;
use rapporteur_text::Document;

use crate::candidate::{Candidate, Source};
use crate::{Kind, Names};

/// Names, and for each mention what it kept out of its place.
#[derive(Clone, Debug)]
pub struct Explained {
    /// The mentions and entities.
    pub names: Names,
    /// For each mention, in their order, the candidates that overlapped it and fell, in order of their start.
    pub suppressed: Vec<Vec<Suppressed>>,
}

/// A candidate that is no mention, since a longer or surer one stands in its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suppressed {
    /// Where it stands, in bytes.
    pub span: Span,
    /// What it would have been.
    pub kind: Kind,
    /// What proposed it, in the form of [`Mention::rule`](crate::Mention::rule).
    pub rule: String,
}

impl Explained {
    pub(crate) fn new(lexicon: &Lexicon, document: &Document, names: Names, fallen: &[Candidate]) -> Self {
        let mut suppressed: Vec<Vec<Suppressed>> = vec![Vec::new(); names.mentions.len()];
        let over = mentions_over(&names, document);
        for candidate in fallen {
            let one = Suppressed { span: candidate.span, kind: candidate.kind, rule: rule(lexicon, &candidate.source) };
            for &mention in candidate.tokens.clone().flat_map(|token| &over[token]) {
                add(&names, &mut suppressed, mention, &one);
            }
        }
        for hit in lexicon.find(document) {
            let namesakes = hit.alternatives().iter().map(|index| lexicon.entry(*index));
            for (entry, kind) in namesakes.filter_map(|entry| Some((entry, entry.kind().parse().ok()?))) {
                let one = Suppressed { span: hit.span(), kind, rule: entry.id().to_owned() };
                hit.tokens()
                    .take(1)
                    .flat_map(|token| &over[token])
                    .for_each(|&mention| add(&names, &mut suppressed, mention, &one));
            }
        }
        suppressed.iter_mut().for_each(|list| list.sort_by_key(|one| (one.span.start(), one.span.end())));
        Self { names, suppressed }
    }
}

/// For each token the mentions that it is in.
fn mentions_over(names: &Names, document: &Document) -> Vec<Vec<usize>> {
    let mut over = vec![Vec::new(); document.tokens().len()];
    for (index, mention) in names.mentions.iter().enumerate() {
        over[mention.tokens.clone()].iter_mut().for_each(|list: &mut Vec<usize>| list.push(index));
    }
    over
}

/// Adds what fell, unless it stands after all: proposed twice, or found again later.
fn add(names: &Names, suppressed: &mut [Vec<Suppressed>], mention: usize, one: &Suppressed) {
    let stands =
        names.mentions.iter().skip(mention.saturating_sub(2)).take(5).any(|other| other.span == one.span && other.kind == one.kind);
    // Another entry of this name; another pattern that found the same says nothing.
    let namesake =
        names.mentions[mention].span == one.span && names.mentions[mention].rule != one.rule && !one.rule.starts_with("pattern:");
    if (!stands || namesake) && !suppressed[mention].contains(one) {
        suppressed[mention].push(one.clone());
    }
}

/// What found a candidate, for readers.
pub(crate) fn rule(lexicon: &Lexicon, source: &Source) -> String {
    match *source {
        Source::Entry(entry) => lexicon.entry(entry).id().to_owned(),
        Source::Strict(pattern) | Source::Pattern(pattern) => format!("pattern:{pattern}"),
    }
}
