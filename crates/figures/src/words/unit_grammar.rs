use rapporteur_lexicon::{Cell, Error, Table};
use rustc_hash::{FxHashMap, FxHashSet};

use super::measure::Factor;
use crate::atoms::Line;
use crate::files::WordFile;

/// A prefix of the SI.
#[derive(Debug)]
pub(super) struct Prefix {
    pub(super) name: String,
    pub(super) signs: Vec<String>,
}

/// What a sign of mass may be a mass of.
#[derive(Debug)]
pub(super) struct Substance {
    pub(super) sign: String,
    /// Whether it may stand after a space: `t CO2`.
    pub(super) parted: bool,
}

/// How the names of units are joined to others.
#[derive(Debug, Default)]
pub(super) struct UnitGrammar {
    pub(super) prefixes: Vec<Prefix>,
    pub(super) substances: Vec<Substance>,
    powers: FxHashMap<Box<str>, i8>,
    exponents: FxHashMap<Box<str>, i8>,
    per: FxHashSet<Box<str>>,
    each: FxHashMap<Box<str>, Vec<String>>,
    products: FxHashSet<(Box<str>, Box<str>)>,
    marks: FxHashMap<Box<str>, Box<str>>,
    follows: FxHashSet<Box<str>>,
    large: FxHashSet<Box<str>>,
}

impl UnitGrammar {
    pub(super) fn parse(file: WordFile) -> Result<Self, Error> {
        let mut grammar = Self::default();
        for row in Table::parse(file.name, file.content, &["word", "class", "value"])?.rows() {
            let (written, class, value) = (row.get("word").required("a word or sign")?, row.get("class"), row.get("value"));
            let word = || Box::from(written.to_lowercase());
            let values = || value.values().map(str::to_owned).collect();
            match class.text() {
                "prefix" => grammar.prefixes.push(Prefix { name: written.to_lowercase(), signs: values() }),
                "power" => _ = grammar.powers.insert(word(), power(value)?),
                "exponent" => _ = grammar.exponents.insert(word(), power(value)?),
                "per" => _ = grammar.per.insert(word()),
                "each" => _ = grammar.each.insert(word(), values()),
                "product" => _ = grammar.products.insert((word(), value.required("the second unit")?.into())),
                "mark" => _ = grammar.marks.insert(word(), value.required("the unit of the mark")?.into()),
                "substance" => grammar.substances.push(Substance { sign: written.to_owned(), parted: value.text() != "glued" }),
                "follows" => _ = grammar.follows.insert(word()),
                "large" => _ = grammar.large.insert(word()),
                _ => return Err(class.error("a class that the head of the file explains")),
            }
        }
        Ok(grammar)
    }

    /// The prefixes that have a sign.
    pub(super) fn prefixes_of<'a>(&'a self, sign: &'a str) -> impl Iterator<Item = (usize, &'a Prefix)> {
        self.prefixes.iter().enumerate().filter(move |(_, prefix)| prefix.signs.iter().any(|own| own == sign))
    }

    /// The power of the word before a length, and the atom after it: `square`, `sq.`.
    pub(super) fn power(&self, line: &Line, at: usize) -> Option<(usize, i8)> {
        let power = *self.powers.get(line.lower(at).as_ref())?;
        let pointed = usize::from(line.is_sign(at + 1, &['.']) && line.is_glued(at + 1));
        Some((past_hyphen(line, at + 1 + pointed), power))
    }

    /// The power of the word after a length.
    pub(super) fn exponent(&self, line: &Line, at: usize) -> Option<i8> {
        self.exponents.get(line.lower(at).as_ref()).copied()
    }

    pub(super) fn is_per(&self, line: &Line, at: usize) -> bool {
        self.per.contains(line.lower(at).as_ref())
    }

    /// The units that may stand below the line after a word: `an` hour.
    pub(super) fn each(&self, line: &Line, at: usize) -> Option<&[String]> {
        self.each.get(line.lower(at).as_ref()).map(Vec::as_slice)
    }

    /// Whether two units are one: watt-hour.
    pub(super) fn is_product(&self, first: &str, second: Factor) -> bool {
        let is = |name: &str| name.strip_prefix(second.prefix) == Some(second.unit);
        self.products.iter().any(|(one, other)| one.as_ref() == first && is(other))
    }

    /// The unit of a mark: 5'.
    pub(super) fn mark(&self, line: &Line, at: usize) -> Option<&str> {
        self.marks.get(line.text(at)).map(AsRef::as_ref)
    }

    /// Whether no noun stands there that a number before it counts.
    pub(super) fn follows(&self, line: &Line, at: usize) -> bool {
        !line.is_letters(at) || self.follows.contains(line.lower(at).as_ref())
    }

    /// Whether the number that starts at an atom is a sum rather than a label.
    pub(super) fn is_sum(&self, line: &Line, at: usize) -> bool {
        line.is_digits(at) && (is_long(line, at) || self.large.contains(line.lower(at + 1).as_ref()))
    }

    /// Whether the number that ends before an atom is a sum rather than a label.
    pub(super) fn ends_sum(&self, line: &Line, at: usize) -> bool {
        let last = at.saturating_sub(1);
        self.large.contains(line.lower(last).as_ref()) || (line.is_digits(last) && is_long(line, last))
    }
}

/// More than a year has: 10,000, or 20000.
fn is_long(line: &Line, at: usize) -> bool {
    line.text(at).len() > 4
}

/// The atom itself, or the one after it where it is a hyphen inside a word.
pub(super) fn past_hyphen(line: &Line, at: usize) -> usize {
    at + usize::from(line.is_hyphen(at))
}

fn power(value: Cell) -> Result<i8, Error> {
    match value.text() {
        "2" => Ok(2),
        "3" => Ok(3),
        _ => Err(value.error("2 or 3")),
    }
}
