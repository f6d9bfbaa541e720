//! Lists of countries in small letters, as in hasty notes: "(chile, peru and viet nam)".

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::ops::Range;

use aho_corasick::AhoCorasick;
use rapporteur_lexicon::{EntryIndex, Lexicon};
use rapporteur_text::{Document, Segmenter};

use crate::Kind;
use crate::candidate::{Candidate, Source};
use crate::shape::Shape;
use crate::view::View;

/// The names of countries, of any case.
pub(crate) struct Countries {
    // All names, as texts are searched: see [`Lower`].
    names: AhoCorasick,
    // What each name stands for.
    entries: Vec<EntryIndex>,
}

/// A document's tokens in small letters, a line each. A name that is made the same way matches whole tokens only, and over line breaks.
struct Lower {
    text: String,
    // Where each token's line begins.
    starts: Vec<usize>,
}

impl Lower {
    fn new(document: &Document) -> Self {
        let tokens = document.tokens().len();
        let mut lower =
            Self { text: String::with_capacity(document.text().len() + tokens + 1), starts: Vec::with_capacity(tokens) };
        lower.text.push('\n');
        for token in 0..tokens {
            lower.starts.push(lower.text.len());
            lower.text.push_str(document.lower(token));
            lower.text.push('\n');
        }
        lower
    }

    /// The tokens of a match, which has the borders around them.
    fn tokens(&self, found: Range<usize>) -> Range<usize> {
        let first = self.starts.partition_point(|start| *start <= found.start);
        let lines = self.starts[first..].iter().take_while(|start| **start < found.end).count();
        first..first + lines
    }
}

/// A name of a country in a document.
struct Name {
    tokens: Range<usize>,
    entry: EntryIndex,
}

impl Countries {
    pub(crate) fn new(lexicon: &Lexicon) -> Self {
        // Shorter names are abbreviations: "us" is a word.
        const SHORTEST: usize = 4;
        let mut names = BTreeMap::new();
        for (index, entry) in lexicon.entries_of(Kind::Country.label()).rev() {
            let all = entry.aliases().chain([entry.name()]);
            for name in all.filter(|name| name.len() >= SHORTEST && !name.contains('.')) {
                let lower = Lower::new(&Segmenter::default().segment(name));
                // The entry that was read first is meant.
                names.insert(lower.text, index);
            }
        }
        names.remove("\n");
        let entries = names.values().copied().collect();
        // All names begin with a border, so that a search for first bytes would stop at every token.
        let names = AhoCorasick::builder().prefilter(false).build(names.keys());
        Self { names: names.expect("less than 2 GiB of countries"), entries }
    }

    pub(crate) fn find(&self, view: &View<'_>) -> Vec<Candidate> {
        let names = self.names(view.document);
        let mut found = Vec::new();
        let mut free = 0;
        for name in &names {
            if name.tokens.start < free || view.shape(name.tokens.start) != Shape::Lower {
                continue;
            }
            let list = list(view, &names, name.tokens.start);
            free = list.last().map_or(name.tokens.start + 1, |last| last.tokens.end);
            if tells(view, &list) {
                found.extend(list);
            }
        }
        found
    }

    /// The longest name that starts at each token, in order. They may overlap: in capitals, or after "the", one inside another counts.
    fn names(&self, document: &Document) -> Vec<Name> {
        let lower = Lower::new(document);
        let found = self.names.find_overlapping_iter(&lower.text);
        let name = |found: aho_corasick::Match| Name { tokens: lower.tokens(found.range()), entry: self.entries[found.pattern()] };
        let mut names: Vec<Name> = found.map(name).collect();
        names.sort_by_key(|name| (name.tokens.start, Reverse(name.tokens.end)));
        names.dedup_by_key(|name| name.tokens.start);
        names
    }
}

/// The names from a token on, with commas and conjunctions between them.
fn list(view: &View<'_>, names: &[Name], start: usize) -> Vec<Candidate> {
    let name_at = |token: usize| names.binary_search_by_key(&token, |name| name.tokens.start).ok().map(|index| &names[index]);
    let mut list = Vec::new();
    let mut at = start;
    while let Some(name) = name_at(at).filter(|_| view.same_sentence(start, at)) {
        if name.tokens.clone().any(|token| view.is_capital(token)) {
            break;
        }
        at = name.tokens.end;
        list.push(view.candidate(name.tokens.clone(), Kind::Country, Source::Entry(name.entry)));
        let joints = (at..at + 2).take_while(|token| matches!(view.lower(*token), "," | ";" | "and")).count();
        at += joints + usize::from(view.lower(at + joints) == "the");
        if joints == 0 {
            break;
        }
    }
    list
}

/// Two that can be nothing else make the list: "turkey" and "china" are ordinary words.
fn tells(view: &View<'_>, list: &[Candidate]) -> bool {
    list.iter().filter(|name| !view.words.is_common(view.lower(name.tokens.start))).count() >= 2
}
