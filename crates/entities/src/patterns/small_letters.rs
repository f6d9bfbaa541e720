//! Lists of countries in small letters, as in hasty notes: "(chile, peru and viet nam)".

use rapporteur_lexicon::{EntryIndex, Lexicon, Phrases};

use crate::Kind;
use crate::candidate::{Candidate, Source};
use crate::shape::Shape;
use crate::view::View;

/// The names of countries, of any case.
pub(crate) struct Countries(Phrases<EntryIndex>);

impl Countries {
    pub(crate) fn new(lexicon: &Lexicon) -> Self {
        // Shorter names are abbreviations: "us" is a word.
        const SHORTEST: usize = 4;
        let mut names = Phrases::default();
        for (index, entry) in lexicon.entries_of(Kind::Country.label()).rev() {
            let all = entry.aliases().chain([entry.name()]);
            all.filter(|name| name.len() >= SHORTEST && !name.contains('.')).for_each(|name| {
                names.insert(name, index);
            });
        }
        Self(names)
    }

    pub(crate) fn find(&self, view: &View<'_>) -> Vec<Candidate> {
        let mut found = Vec::new();
        let mut token = 0;
        while token < view.len() {
            if view.shape(token) != Shape::Lower || self.0.longest_at(view.document, token).is_none() {
                token += 1;
                continue;
            }
            let list = self.list(view, token);
            token = list.last().map_or(token + 1, |last| last.tokens.end);
            if tells(view, &list) {
                found.extend(list);
            }
        }
        found
    }

    /// The names from a token on, with commas and conjunctions between them.
    fn list(&self, view: &View<'_>, start: usize) -> Vec<Candidate> {
        let mut list = Vec::new();
        let mut at = start;
        while let Some((length, &entry)) = self.0.longest_at(view.document, at).filter(|_| view.same_sentence(start, at)) {
            let tokens = at..at + length;
            if tokens.clone().any(|token| view.is_capital(token)) {
                break;
            }
            at = tokens.end;
            list.push(view.candidate(tokens, Kind::Country, Source::Entry(entry)));
            let joints = (at..at + 2).take_while(|token| matches!(view.lower(*token), "," | ";" | "and")).count();
            at += joints + usize::from(view.lower(at + joints) == "the");
            if joints == 0 {
                break;
            }
        }
        list
    }
}

/// Two that can be nothing else make the list: "turkey" and "china" are ordinary words.
fn tells(view: &View<'_>, list: &[Candidate]) -> bool {
    list.iter().filter(|name| !view.words.is_common(view.lower(name.tokens.start))).count() >= 2
}
