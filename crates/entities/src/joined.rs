use std::fmt;

/// By what a mention belongs to its entity.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Joined {
    /// It has the same words, letters and digits compared in small.
    Words,
    /// It is a name of the same gazetteer entry.
    Entry,
    /// Its entry has the same code: ISO 3166, UN M49 or Wikidata. So a people's adjective is its country.
    Code,
    /// The text defines it as the short form of the full name.
    Definition,
    /// It is the last word of the name that was named before: "the Committee".
    Head,
    /// It has the same number: articles, resolutions, sessions, goals.
    Number,
    /// It is the same day, month or year; the year may be the only one that the text has for it.
    Date,
    /// It is a form of the person's name; of several persons with that surname, the one named last before it.
    Name,
    /// It is the same office; one by itself is the last that was named.
    Office,
    /// It is the same office of the same person.
    Holder,
}

impl Joined {
    /// The criterion in words, to be read after "joined by".
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Words => "the same words",
            Self::Entry => "the gazetteer entry",
            Self::Code => "the entry's code",
            Self::Definition => "the text's own definition",
            Self::Head => "the head word of the name before it",
            Self::Number => "the number",
            Self::Date => "the date",
            Self::Name => "the person's name",
            Self::Office => "the office",
            Self::Holder => "the office and its holder",
        }
    }
}

impl fmt::Display for Joined {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}
