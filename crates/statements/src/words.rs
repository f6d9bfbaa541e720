//! The closed classes of words that the grammar reads by.

use std::collections::{HashMap, HashSet};

use rapporteur_gazetteers as gazetteers;
use rapporteur_lexicon::{Error, Table};

/// A set of classes that one word belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub(crate) struct Classes(u16);

macro_rules! classes {
    ($($name:ident = $label:literal),* $(,)?) => {
        impl Classes {
            const LABELS: &'static [&'static str] = &[$($label),*];
        }
        classes!(@bits 1u16; $($name)*);
    };
    (@bits $bit:expr; $name:ident $($rest:ident)*) => {
        impl Classes {
            pub(crate) const $name: Self = Self($bit);
        }
        classes!(@bits $bit << 1; $($rest)*);
    };
    (@bits $bit:expr;) => {};
}

classes! {
    DETERMINER = "determiner",
    PREPOSITION = "preposition",
    CONJUNCTION = "conjunction",
    SUBORDINATOR = "subordinator",
    RELATIVE = "relative",
    PRONOUN = "pronoun",
    SUBJECT = "subject",
    AUXILIARY = "auxiliary",
    MODAL = "modal",
    NEGATION = "negation",
    ADVERB = "adverb",
}

impl Classes {
    pub(crate) const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether the word is in any of `classes`.
    pub(crate) const fn any(self, classes: Self) -> bool {
        self.0 & classes.0 != 0
    }

    pub(crate) const fn is_none(self) -> bool {
        self.0 == 0
    }
}

/// Words by class, and the last words of the names of bodies.
#[derive(Debug)]
pub(crate) struct Words {
    classes: HashMap<&'static str, Classes>,
    bodies: HashSet<&'static str>,
}

impl Words {
    pub(crate) fn load() -> Result<Self, Error> {
        let file = gazetteers::FUNCTION_WORDS;
        let mut classes = HashMap::new();
        for row in Table::parse(file.path, file.content, &["word", "classes"])?.rows() {
            let mut set = Classes::default();
            for label in row.get("classes").values() {
                let bit = Classes::LABELS.iter().position(|known| *known == label);
                let bit = bit.ok_or_else(|| row.get("classes").error(format!("classes among {}", Classes::LABELS.join(", "))))?;
                set = set.or(Classes(1 << bit));
            }
            classes.insert(row.get("word").required("a word")?, set);
        }
        let lines = gazetteers::BODIES.content.lines().map(str::trim);
        Ok(Self { classes, bodies: lines.filter(|line| !line.is_empty() && !line.starts_with('#')).collect() })
    }

    /// The classes of a lower-cased word; adverbs in -ly are told by their ending.
    pub(crate) fn classes(&self, lower: &str) -> Classes {
        let known = self.classes.get(lower).copied().unwrap_or_default();
        if known.is_none() && lower.len() > 4 && lower.ends_with("ly") { Classes::ADVERB } else { known }
    }

    /// Whether a lower-cased word ends the name of a body that settles things at a meeting.
    pub(crate) fn is_body(&self, lower: &str) -> bool {
        self.bodies.contains(lower)
    }
}
