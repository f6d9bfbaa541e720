use crate::{Cell, Error};

// In capitals, shorter names would meet acronyms and emphasised words.
const LETTERS_FOR_CAPITALS: usize = 4;

/// In which forms of upper and lower case a name is known again; the column `case`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub(crate) enum Case {
    /// As written, with capitals at the head of more words, or in capitals where it is long enough (small words may stay small).
    #[default]
    Name,
    /// Only as written.
    Exact,
    /// However it is written.
    Any,
}

impl Case {
    pub(crate) fn parse(cell: Cell<'_>) -> Result<Self, Error> {
        match cell.text() {
            "" | "name" => Ok(Self::Name),
            "exact" => Ok(Self::Exact),
            "any" => Ok(Self::Any),
            _ => Err(cell.error("name, exact or any")),
        }
    }

    /// Its number in compiled files.
    pub(crate) const fn code(self) -> u32 {
        self as u32
    }

    /// The case of a number; of one that no case has, the strictest.
    pub(crate) const fn of_code(code: u32) -> Self {
        match code {
            0 => Self::Name,
            2 => Self::Any,
            _ => Self::Exact,
        }
    }

    /// Whether a small letter may begin a text that means a name written `name`.
    pub(crate) fn may_start_small(self, name: &str) -> bool {
        self == Self::Any || !name.starts_with(|c: char| c.is_ascii_uppercase())
    }

    /// Whether a name written `name` is meant by `text`, which differs from it in case at most.
    pub(crate) fn allows(self, name: &str, text: &str) -> bool {
        match self {
            Self::Any => true,
            Self::Exact => name == text,
            Self::Name => adds_initials(name, text) || is_capitals(name, text) && letters(text) >= LETTERS_FOR_CAPITALS,
        }
    }
}

/// Whether `text` is `name`, but for capitals that it has at the head of words where `name` has none.
fn adds_initials(name: &str, text: &str) -> bool {
    let mut before = ' ';
    name.chars().zip(text.chars()).all(|(expected, found)| {
        let heads_word = !before.is_alphanumeric() && before != '\'';
        before = found;
        expected == found || (heads_word && found.is_uppercase())
    })
}

/// Whether `text` is `name` in capitals, where words that are small in `name` may stay small: "TRINIDAD and TOBAGO".
fn is_capitals(name: &str, text: &str) -> bool {
    let small = |word: &str| !word.contains(char::is_uppercase);
    name.split(' ')
        .zip(text.split(' '))
        .all(|(expected, found)| !found.contains(char::is_lowercase) || small(expected) && expected == found)
        && text.contains(char::is_uppercase)
}

fn letters(text: &str) -> usize {
    text.chars().filter(|c| c.is_alphabetic()).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_may_have_more_capitals_but_no_fewer() {
        let allowed =
            ["Convention against Noise", "Convention Against Noise", "CONVENTION AGAINST NOISE", "CONVENTION against NOISE"];
        assert!(allowed.iter().all(|text| Case::Name.allows("Convention against Noise", text)));
        let refused = ["convention against noise", "Convention against NOISE", "CONVENTION aGAINST NOISE"];
        assert!(!refused.iter().any(|text| Case::Name.allows("Convention against Noise", text)));
    }

    #[test]
    fn short_names_and_acronyms_stay_as_they_are() {
        assert!(!Case::Name.allows("Ito", "ITO"));
        assert!(!Case::Name.allows("US", "us"));
        assert!(Case::Name.allows("Peru's", "PERU'S"));
        assert!(!Case::Name.allows("Peru's", "Peru'S"));
    }

    #[test]
    fn exact_and_any() {
        assert!(!Case::Exact.allows("Polish", "POLISH"));
        assert!(Case::Any.allows("WiFi", "wifi"));
    }
}
