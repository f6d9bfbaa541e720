//! How far a statement is to be trusted: signs that were weighed on annotated texts.

use std::fmt;

use rapporteur_gazetteers as gazetteers;
use rapporteur_lexicon::{Error, Table};

macro_rules! signs {
    ($($(#[$doc:meta])* $variant:ident = $label:literal,)*) => {
        /// A property of a statement that makes it more or less likely to be right.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Sign {
            $($(#[$doc])* $variant,)*
        }

        impl Sign {
            /// All signs.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// The sign's name in `gazetteers/cues/confidence.tsv`.
            #[must_use]
            pub const fn label(self) -> &'static str {
                match self {
                    $(Self::$variant => $label,)*
                }
            }
        }
    };
}

signs! {
    /// The cue leaves the act open and nothing in what is said decided it.
    Neutral = "neutral",
    /// Words inside what is said decided the act.
    ByContent = "by-content",
    /// It stands inside what another statement says.
    Nested = "nested",
    /// Its subject is a relative pronoun.
    Relative = "relative",
    /// It shares the subject of another verb.
    Shared = "shared",
    /// Its verb is a participle: "stressing".
    Participle = "participle",
    /// A passive: "was agreed", "supported by".
    Passive = "passive",
    /// What is said stands before the cue.
    Before = "before",
    /// Nobody holds it.
    Unheld = "unheld",
    /// None of its holders is a known name.
    Unnamed = "unnamed",
    /// A recommendation of the text itself.
    Direct = "direct",
    /// It was read in a list of items.
    Item = "item",
    /// What is said has less than four words.
    Short = "short",
    /// What is said has more than forty words.
    Long = "long",
    /// What is said does not end with its sentence.
    CutOff = "cut-off",
    /// Concern, opposition or support.
    Stance = "stance",
    /// An action or a commitment.
    Deed = "deed",
    /// A decision.
    Settles = "settles",
    /// A recommendation.
    Asks = "asks",
}

impl fmt::Display for Sign {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.label())
    }
}

/// The signs of one statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Signs(u32);

impl Signs {
    /// With one more sign where `holds`.
    pub(crate) const fn with(self, sign: Sign, holds: bool) -> Self {
        Self(self.0 | ((holds as u32) << sign as u32))
    }

    /// Whether a sign is among them.
    #[must_use]
    pub const fn has(self, sign: Sign) -> bool {
        self.0 & (1 << sign as u32) != 0
    }

    /// The signs, in the order of [`Sign::ALL`].
    pub fn iter(self) -> impl Iterator<Item = Sign> {
        Sign::ALL.iter().copied().filter(move |&sign| self.has(sign))
    }
}

/// What each sign weighs: a logistic model, as `cargo xtask calibrate` fits it.
#[derive(Debug)]
pub(crate) struct Weights {
    base: f32,
    // In the order of `Sign::ALL`.
    signs: Vec<f32>,
}

impl Weights {
    pub(crate) fn load() -> Result<Self, Error> {
        let file = gazetteers::CONFIDENCE;
        let mut weights = Self { base: 0.0, signs: vec![0.0; Sign::ALL.len()] };
        for row in Table::parse(file.path, file.content, &["sign", "weight"])?.rows() {
            let weight: f32 = row.get("weight").text().parse().map_err(|_| row.get("weight").error("a number"))?;
            match Sign::ALL.iter().position(|sign| sign.label() == row.get("sign").text()) {
                Some(sign) => weights.signs[sign] = weight,
                None if row.get("sign").text() == "base" => weights.base = weight,
                None => return Err(row.get("sign").error("base, or a sign of the crate's confidence module")),
            }
        }
        Ok(weights)
    }

    /// The share of statements with these signs that are right, to two places.
    pub(crate) fn confidence(&self, signs: Signs) -> f32 {
        let sum: f32 = self.base + signs.iter().map(|sign| self.signs[sign as usize]).sum::<f32>();
        let share = 1.0 / (1.0 + (-sum).exp());
        (share * 100.0).round() / 100.0
    }
}
