use std::fmt;
use std::str::FromStr;

macro_rules! kinds {
    ($($(#[$doc:meta])* $variant:ident = $label:literal,)*) => {
        /// What a mention names.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Kind {
            $($(#[$doc])* $variant,)*
        }

        impl Kind {
            /// All kinds, in the order of the annotation guide.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// The kind's name in files.
            #[must_use]
            pub const fn label(self) -> &'static str {
                match self {
                    $(Self::$variant => $label,)*
                }
            }
        }
    };
}

kinds! {
    /// A named individual.
    Person = "person",
    /// An office or position of a specific holder.
    Role = "role",
    /// A state, territory or former state.
    Country = "country",
    /// The adjective or demonym of a country or people.
    Nationality = "nationality",
    /// Any other geographical name.
    Place = "place",
    /// An institution or a named coalition.
    Organization = "organization",
    /// A named meeting, observance, war or disaster.
    Event = "event",
    /// A treaty, resolution, law, plan or document symbol.
    Instrument = "instrument",
    /// A reference to the Sustainable or Millennium Development Goals.
    Goal = "goal",
    /// A calendar date, month, year, or a range of them.
    Date = "date",
    /// The title of a publication, film, song or product.
    Work = "work",
}

impl Kind {
    /// The kind of a label; nothing where no kind has it.
    pub(crate) fn of_label(label: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|kind| kind.label() == label)
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.label())
    }
}

impl FromStr for Kind {
    type Err = String;

    /// Reads a label; the error lists the labels there are.
    fn from_str(label: &str) -> Result<Self, Self::Err> {
        Self::of_label(label).ok_or_else(|| Self::ALL.iter().map(|kind| kind.label()).collect::<Vec<_>>().join(", "))
    }
}

/// Grammatical gender that a person's honorific or given name votes for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Gender {
    /// Referred to as "she".
    Female,
    /// Referred to as "he".
    Male,
}
