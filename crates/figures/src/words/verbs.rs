use rapporteur_lexicon::{Error, Table};
use rustc_hash::FxHashMap;

use crate::files::WordFile;

/// What a verb between a number and its subject says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Measuring {
    /// The subject, in the plural, is so many.
    Be,
    /// The subject is so many, or so much money.
    Sum,
    /// The subject is so many.
    Level,
    /// The subject, or the object, changes by so much.
    Change,
}

/// Verbs that measure, by their lemmas.
#[derive(Debug)]
pub(crate) struct Verbs {
    verbs: FxHashMap<Box<str>, Measuring>,
}

impl Verbs {
    pub(crate) fn parse(file: WordFile) -> Result<Self, Error> {
        let mut verbs = FxHashMap::default();
        for row in Table::parse(file.name, file.content, &["verb", "class"])?.rows() {
            let class = match row.get("class").text() {
                "be" => Measuring::Be,
                "sum" => Measuring::Sum,
                "level" => Measuring::Level,
                "change" => Measuring::Change,
                _ => return Err(row.get("class").error("be, sum, level or change")),
            };
            verbs.insert(row.get("verb").required("a verb")?.into(), class);
        }
        Ok(Self { verbs })
    }

    pub(crate) fn get(&self, lemma: &str) -> Option<Measuring> {
        self.verbs.get(lemma).copied()
    }
}
