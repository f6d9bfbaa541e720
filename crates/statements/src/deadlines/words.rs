//! The words of `gazetteers/cues/deadlines.tsv`.

use rapporteur_gazetteers as gazetteers;
use rapporteur_lexicon::{Error, Phrases, Table};
use rust_decimal::Decimal;
use rustc_hash::FxHashMap;

/// What a word does in a deadline; the labels of the file's `role` column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Role {
    By,
    NotAfter,
    Until,
    Before,
    Between,
    Within,
    During,
    Latest,
    Start,
    End,
    Edge,
    Next,
    Occasion,
    Time,
    Month,
    Weekday,
}

const ROLES: [(&str, Role); 16] = [
    ("by", Role::By),
    ("not-after", Role::NotAfter),
    ("until", Role::Until),
    ("before", Role::Before),
    ("between", Role::Between),
    ("within", Role::Within),
    ("during", Role::During),
    ("latest", Role::Latest),
    ("start", Role::Start),
    ("end", Role::End),
    ("edge", Role::Edge),
    ("next", Role::Next),
    ("occasion", Role::Occasion),
    ("time", Role::Time),
    ("month", Role::Month),
    ("weekday", Role::Weekday),
];

/// One line of the file.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Word {
    pub(crate) role: Role,
    value: &'static str,
}

impl Word {
    /// The number of a month.
    pub(crate) fn month(self) -> Option<u8> {
        self.value.parse().ok().filter(|_| self.role == Role::Month)
    }

    /// So many of a length of time, as an ISO 8601 duration: 3 × `P10Y` is `P30Y`.
    pub(crate) fn duration(self, count: Decimal) -> Option<String> {
        let (number, unit) = self.value.strip_prefix('P')?.split_at_checked(self.value.len().checked_sub(2)?)?;
        let number: Decimal = number.parse().ok()?;
        Some(format!("P{}{unit}", number.checked_mul(count)?.normalize()))
    }
}

/// All words of the file.
#[derive(Debug, Default)]
pub(crate) struct Words {
    pub(crate) phrases: Phrases<Word>,
    singles: FxHashMap<&'static str, Word>,
}

impl Words {
    /// A single word, wherever it stands.
    pub(crate) fn get(&self, lower: &str) -> Option<Word> {
        self.singles.get(lower).copied()
    }

    pub(crate) fn load() -> Result<Self, Error> {
        let file = gazetteers::DEADLINES;
        let mut words = Self::default();
        for row in Table::parse(file.path, file.content, &["words", "role", "value"])?.rows() {
            let role = ROLES.iter().find(|(label, _)| *label == row.get("role").text()).map(|&(_, role)| role);
            let role =
                role.ok_or_else(|| row.get("role").error(format!("a role among {}", ROLES.map(|(label, _)| label).join(", "))))?;
            let word = Word { role, value: row.get("value").text() };
            if role == Role::Month && word.month().is_none() || role == Role::Time && word.duration(Decimal::ONE).is_none() {
                return Err(row.get("value").error("the number of a month, or an ISO 8601 duration"));
            }
            let phrase = row.get("words").required("words")?;
            words.phrases.insert(phrase, word);
            words.singles.insert(phrase, word);
        }
        Ok(words)
    }
}
