use rapporteur_lexicon::{Error, Phrases, Table};
use rapporteur_text::Document;
use rustc_hash::FxHashSet;

use crate::files::WordFile;

/// What a word does in an expression of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Time {
    /// `so far`: a time by itself.
    Whole,
    /// `since`: stands before a date.
    Opener,
    /// `early`: may stand between an opener and a date.
    Edge,
    /// `last`: says which year.
    Which,
    /// `past`: between "the" and a number of years.
    Recent,
    /// `year`.
    Unit,
    /// `June`.
    Month,
    /// `Friday`.
    Weekday,
    /// `spring`.
    Season,
}

const CLASSES: &[(&str, Time)] = &[
    ("whole", Time::Whole),
    ("opener", Time::Opener),
    ("edge", Time::Edge),
    ("which", Time::Which),
    ("recent", Time::Recent),
    ("unit", Time::Unit),
    ("month", Time::Month),
    ("weekday", Time::Weekday),
    ("season", Time::Season),
];

/// Words of time with their classes, several each, as bits.
#[derive(Debug, Default)]
pub(crate) struct Periods {
    words: Phrases<u32>,
    units: FxHashSet<Box<str>>,
}

impl Periods {
    pub(crate) fn parse(file: WordFile) -> Result<Self, Error> {
        let mut words = Phrases::default();
        let mut units = FxHashSet::default();
        for row in Table::parse(file.name, file.content, &["word", "class"])?.rows() {
            let (word, class) = (row.get("word").required("a word or phrase")?, row.get("class"));
            let known = CLASSES.iter().find(|(name, _)| *name == class.text());
            let (_, time) = known.ok_or_else(|| class.error("a class that the head of the file explains"))?;
            let bit = 1 << *time as u32;
            let others = words.insert(word, bit).unwrap_or_default();
            words.insert(word, others | bit);
            if *time == Time::Unit {
                units.insert(word.into());
            }
        }
        Ok(Self { words, units })
    }

    /// Whether a word in small letters is a unit of time.
    pub(crate) fn is_unit(&self, word: &str) -> bool {
        self.units.contains(word)
    }

    /// The end of the longest phrase of a class that starts at a token.
    pub(crate) fn end(&self, document: &Document, token: usize, class: Time) -> Option<usize> {
        let fits = |bits: &u32| bits & (1 << class as u32) != 0;
        self.words.all_at(document, token).filter(|(_, bits)| fits(bits)).last().map(|(length, _)| token + length)
    }
}
