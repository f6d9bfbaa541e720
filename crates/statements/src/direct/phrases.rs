//! The phrases by which a text suggests: `gazetteers/cues/suggestions.tsv`, and where they stand.

use std::ops::Range;

use rapporteur_gazetteers as gazetteers;
use rapporteur_lexicon::{Error, Table};
use rustc_hash::FxHashMap;

use crate::tails::Tail;
use crate::view::View;

/// Where a phrase stands, and so what it does; the labels of the file's `place` column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    Open,
    Noun,
    Predicate,
    Effect,
    Request,
    Lead,
    Nothing,
    Step,
}

const PLACES: [(&str, Place); 8] = [
    ("open", Place::Open),
    ("noun", Place::Noun),
    ("predicate", Place::Predicate),
    ("effect", Place::Effect),
    ("request", Place::Request),
    ("lead", Place::Lead),
    ("none", Place::Nothing),
    ("step", Place::Step),
];

/// The phrases that suggest, by their first words.
#[derive(Debug)]
pub(crate) struct Phrasebook {
    by_word: FxHashMap<&'static str, Vec<Phrase>>,
}

#[derive(Clone, Debug)]
struct Phrase {
    tail: Tail,
    place: Place,
}

impl Phrasebook {
    pub(crate) fn load() -> Result<Self, Error> {
        let file = gazetteers::SUGGESTIONS;
        let mut by_word: FxHashMap<&str, Vec<Phrase>> = FxHashMap::default();
        for row in Table::parse(file.path, file.content, &["phrase", "place", "example"])?.rows() {
            let mut words = row.get("phrase").required("a phrase")?.split(' ');
            let first = words.next().unwrap_or_default();
            let label = row.get("place").text();
            let place = PLACES.iter().find(|(known, _)| *known == label).map(|&(_, place)| place);
            let place = place
                .ok_or_else(|| row.get("place").error(format!("a place among {}", PLACES.map(|(label, _)| label).join(", "))))?;
            let phrase = Phrase { tail: words.collect(), place };
            for word in first.split('|') {
                by_word.entry(word).or_default().push(phrase.clone());
            }
        }
        Ok(Self { by_word })
    }

    /// The longest phrase that stands at `token`, whatever it does, and where it ends.
    pub(super) fn longest_at(&self, view: &View<'_>, token: usize, end: usize) -> Option<(Place, usize)> {
        let phrases = self.by_word.get(view.lower(token))?;
        let found = phrases.iter().filter_map(|phrase| Some((phrase.place, phrase.tail.end(view, token + 1)?)));
        found.filter(|&(_, phrase_end)| phrase_end <= end).max_by_key(|&(_, phrase_end)| phrase_end)
    }

    /// The phrases that stand in `tokens` outside quotations, in order.
    pub(super) fn all(&self, view: &View<'_>, tokens: &Range<usize>) -> Vec<(Place, Range<usize>)> {
        let free = tokens.clone().filter(|&token| view.quotation(token).is_none());
        free.filter_map(|token| self.longest_at(view, token, tokens.end).map(|(place, end)| (place, token..end))).collect()
    }
}
