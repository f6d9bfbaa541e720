//! What this project's kinds mean to the files of names that users bring.

use rapporteur_entities::Kind;

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
