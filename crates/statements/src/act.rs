use std::fmt;
use std::str::FromStr;

macro_rules! acts {
    ($($(#[$doc:meta])* $variant:ident = $label:literal,)*) => {
        /// What the holder of a statement does by it. Where two fit, the earlier one holds.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Act {
            $($(#[$doc])* $variant,)*
        }

        impl Act {
            /// All acts, in the order of the annotation guide.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// The act's name in files.
            #[must_use]
            pub const fn label(self) -> &'static str {
                match self {
                    $(Self::$variant => $label,)*
                }
            }
        }
    };
}

acts! {
    /// Says what somebody should do, be done or be given.
    Recommendation = "recommendation",
    /// Undertakes or announces something that it will do.
    Commitment = "commitment",
    /// Reports something that it has done or is doing.
    Action = "action",
    /// Is a body and settles something at the meeting.
    Decision = "decision",
    /// Favours another's proposal, text or statement.
    Support = "support",
    /// Is against a proposal or text.
    Opposition = "opposition",
    /// Warns, regrets, or names a danger or a shortcoming.
    Concern = "concern",
    /// Asks without taking a side.
    Question = "question",
    /// States something as so.
    Assertion = "assertion",
}

impl fmt::Display for Act {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.label())
    }
}

impl FromStr for Act {
    type Err = String;

    /// Reads a label; the error lists the labels there are.
    fn from_str(label: &str) -> Result<Self, Self::Err> {
        let found = Self::ALL.iter().find(|act| act.label() == label);
        found.copied().ok_or_else(|| Self::ALL.iter().map(|act| act.label()).collect::<Vec<_>>().join(", "))
    }
}
