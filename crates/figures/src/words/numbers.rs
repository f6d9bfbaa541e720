use std::str::FromStr;

use rapporteur_lexicon::{Cell, Error, Table};
use rust_decimal::Decimal;
use rustc_hash::FxHashMap;

use crate::atoms::Line;
use crate::files::WordFile;

/// What a word does in a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NumberWord {
    /// `seven`, `twenty`: below a hundred.
    Cardinal(u32),
    /// `million`: multiplies what stands before.
    Scale(Decimal),
    /// `dozen`: as a scale; "a dozen" is a number too.
    Group(Decimal),
    /// `m`: a scale only where it is glued to digits.
    Suffix(Decimal),
    /// `bn`: a scale after digits.
    Abbreviation(Decimal),
    /// `quarter`: one part of so many.
    Part(u32),
    /// `quarters`.
    Parts(u32),
    /// `fifth`: no number; one part of so many after "one" or "a".
    Ordinal(u32),
    /// `½`.
    Sign(Decimal),
    /// `a` before a scale, group or part.
    Article,
}

/// The words of numbers, by their lower-case form.
#[derive(Debug)]
pub(crate) struct Numbers {
    words: FxHashMap<Box<str>, NumberWord>,
}

impl Numbers {
    pub(crate) fn parse(file: WordFile) -> Result<Self, Error> {
        let table = Table::parse(file.name, file.content, &["word", "class", "value"])?;
        let mut words = FxHashMap::default();
        for row in table.rows() {
            let word = row.get("word");
            let value = number_word(row.get("class"), row.get("value"))?;
            if words.insert(word.required("a word")?.to_lowercase().into(), value).is_some() {
                return Err(word.error("a word that stands in no row above"));
            }
        }
        Ok(Self { words })
    }

    pub(crate) fn at(&self, line: &Line, at: usize) -> Option<NumberWord> {
        if line.is_letters(at) { self.words.get(line.lower(at).as_ref()).copied() } else { None }
    }
}

fn number_word(class: Cell, value: Cell) -> Result<NumberWord, Error> {
    let small = |least: u32, most: u32| {
        let number = value.text().parse().ok().filter(|number| (least..=most).contains(number));
        number.ok_or_else(|| value.error(format!("a number from {least} to {most}")))
    };
    let decimal = || {
        let number = Decimal::from_str(value.text()).ok().filter(|number| *number > Decimal::ZERO);
        number.ok_or_else(|| value.error("a decimal above 0"))
    };
    Ok(match class.text() {
        "cardinal" => NumberWord::Cardinal(small(0, 99)?),
        "scale" => NumberWord::Scale(decimal()?),
        "group" => NumberWord::Group(decimal()?),
        "suffix" => NumberWord::Suffix(decimal()?),
        "abbreviation" => NumberWord::Abbreviation(decimal()?),
        "part" => NumberWord::Part(small(2, 1000)?),
        "parts" => NumberWord::Parts(small(2, 1000)?),
        "ordinal" => NumberWord::Ordinal(small(1, 1000)?),
        "sign" => NumberWord::Sign(decimal()?),
        "article" => NumberWord::Article,
        _ => return Err(class.error("cardinal, scale, group, suffix, abbreviation, part, parts, ordinal, sign or article")),
    })
}
