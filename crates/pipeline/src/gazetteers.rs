//! What this project's kinds and words mean to files of names.

use std::collections::HashSet;

use rapporteur_entities::Kind;
use rapporteur_gazetteers::{COMMON_WORDS, FAMILY_NAMES, File, GIVEN_NAMES, NAMELESS_WORDS, NAMES};
use rapporteur_lexicon::Lint;

/// What the kinds are called in the names of files, beside their labels.
const PLURALS: [(&str, Kind); 14] = [
    ("people", Kind::Person),
    ("persons", Kind::Person),
    ("roles", Kind::Role),
    ("countries", Kind::Country),
    ("nationalities", Kind::Nationality),
    ("places", Kind::Place),
    ("organizations", Kind::Organization),
    ("organisations", Kind::Organization),
    ("organisation", Kind::Organization),
    ("events", Kind::Event),
    ("instruments", Kind::Instrument),
    ("goals", Kind::Goal),
    ("dates", Kind::Date),
    ("works", Kind::Work),
];

/// The labels of all kinds.
pub(crate) fn kinds() -> impl Iterator<Item = &'static str> {
    Kind::ALL.iter().map(|kind| kind.label())
}

/// The words by which the name of a file tells the kind of its entries.
pub(crate) fn kind_words() -> impl Iterator<Item = (&'static str, &'static str)> {
    kinds().map(|label| (label, label)).chain(PLURALS.map(|(word, kind)| (word, kind.label())))
}

/// A lint for files of names, to which they are still to be added. It knows the kinds there are, which words of English are names of people
/// or no names at all, and the names of this project, with which others may clash.
///
/// ```
/// use rapporteur::gazetteer_lint;
///
/// let lint = gazetteer_lint().file("places.txt", "Nice\nCap Ferrat\n");
/// let found: Vec<String> = lint.findings().iter().map(ToString::to_string).collect();
/// assert_eq!(found, ["places.txt:1:1: warning: `Nice` is an ordinary word, and found at the head of sentences"]);
/// ```
#[must_use]
pub fn gazetteer_lint() -> Lint {
    NAMES.iter().fold(knowing_words(), |lint, file| lint.background(file.path, file.content))
}

/// A lint of the names of this project.
#[must_use]
pub fn own_gazetteer_lint() -> Lint {
    NAMES.iter().fold(knowing_words(), |lint, file| lint.kept_file(file.path, file.content))
}

fn knowing_words() -> Lint {
    // A name of one of the two sorts may be anything; one of both is borne by many.
    let family: HashSet<&str> = words(FAMILY_NAMES).collect();
    let borne = words(GIVEN_NAMES).filter(|name| family.contains(name));
    Lint::default()
        .kinds(kinds())
        .kind_words(kind_words())
        .ordinary_words(words(COMMON_WORDS), words(NAMELESS_WORDS))
        .personal_names(borne, [Kind::Person.label()])
}

/// The first cell of each line.
fn words(file: File) -> impl Iterator<Item = &'static str> {
    let lines = file.content.lines().filter(|line| !line.starts_with('#'));
    lines.filter_map(|line| line.split('\t').next()).map(str::trim).filter(|word| !word.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_has_a_plural() {
        for kind in Kind::ALL {
            assert!(PLURALS.iter().any(|(_, plural)| plural == kind), "{kind}");
        }
    }
}
