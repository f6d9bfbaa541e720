use rapporteur_lexicon::{Error, Phrases, Table};

use super::grammar::ClassMap;
use crate::atoms::Line;
use crate::files::WordFile;

/// What a word beside a number makes of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Context {
    /// `paragraph`: the number after it is a name.
    Label,
    /// `question`: so it is, but where a plural follows it.
    Weak,
    /// `June`.
    Month,
    /// `pm`: the number before it is a time of day.
    Clock,
    /// `tel`: the digits after it name somebody's telephone.
    Phone,
    /// `since`: a number like a year is one after it.
    Temporal,
    /// `levels`: a number like a year is one before it.
    Period,
    /// `track`: in "two-track" nothing is counted.
    Tail,
    /// `first`: "the first half" is no share.
    Before,
    /// `is`: "is one of ten" is no share.
    Identity,
    /// `Street`: the number before its name is a house.
    Street,
    /// `ago`: "a year" before it is a time.
    Shift,
    /// `deep`: in "6m deep" the m is no million.
    Dimension,
}

const CLASSES: &[(&str, Context)] = &[
    ("label", Context::Label),
    ("weak", Context::Weak),
    ("month", Context::Month),
    ("clock", Context::Clock),
    ("phone", Context::Phone),
    ("temporal", Context::Temporal),
    ("period", Context::Period),
    ("tail", Context::Tail),
    ("before", Context::Before),
    ("identity", Context::Identity),
    ("street", Context::Street),
    ("shift", Context::Shift),
    ("dimension", Context::Dimension),
];

/// Words and phrases that keep a number from being a figure.
#[derive(Debug, Default)]
pub(crate) struct Contexts {
    words: ClassMap,
    idioms: Phrases<()>,
}

impl Contexts {
    pub(crate) fn parse(file: WordFile) -> Result<Self, Error> {
        let mut contexts = Self::default();
        for row in Table::parse(file.name, file.content, &["word", "class"])?.rows() {
            let (word, class) = (row.get("word").required("a word or phrase")?, row.get("class"));
            match CLASSES.iter().find(|(name, _)| *name == class.text()) {
                Some(&(_, context)) => contexts.words.add(word, context as u32),
                None if class.text() == "idiom" => _ = contexts.idioms.insert(word, ()),
                None => return Err(class.error("a class that the head of the file explains")),
            }
        }
        Ok(contexts)
    }

    /// Whether the word at an atom is of a class.
    pub(crate) fn is(&self, line: &Line, at: usize, context: Context) -> bool {
        self.words.has(&line.lower(at), context as u32)
    }

    /// The atom after the idiom that starts at an atom.
    pub(crate) fn idiom_at(&self, line: &Line, at: usize) -> Option<usize> {
        line.phrase_at(&self.idioms, at).map(|(end, ())| end)
    }
}
