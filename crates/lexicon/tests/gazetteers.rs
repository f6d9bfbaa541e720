//! The project's own files of names and of document symbols are readable and canonical.

use std::collections::HashSet;

use rapporteur_gazetteers::{DOCUMENT_SYMBOLS, NAMES};
use rapporteur_lexicon::{Cell, Lexicon, Table};
use rapporteur_text::Segmenter;
use regex::Regex;

fn lexicon() -> Lexicon {
    let builder = NAMES.iter().try_fold(Lexicon::builder(), |builder, file| builder.file(file.path, file.content));
    builder.unwrap_or_else(|error| panic!("{error}")).build()
}

#[test]
fn every_file_of_names_is_sorted_and_says_nothing_twice() {
    for file in NAMES {
        let table = Table::parse(file.path, file.content, &["id", "kind", "name"]).unwrap_or_else(|error| panic!("{error}"));
        let (mut previous, mut names) = (String::new(), HashSet::new());
        for row in table.rows() {
            let id = row.get("id").text().to_lowercase();
            assert!(previous <= id, "{}", row.get("id").error(format!("ids in order, so this one before `{previous}`")));
            for name in [row.get("name"), row.get("aliases")].iter().flat_map(Cell::values) {
                assert!(names.insert((id.clone(), name)), "{}", row.get("name").error(format!("`{name}` once for its id")));
            }
            previous = id;
        }
    }
}

#[test]
fn every_name_is_found_where_its_conditions_hold() {
    let lexicon = lexicon();
    let segmenter = Segmenter::default();
    let mut lost = Vec::new();
    for file in NAMES {
        let table = Table::parse(file.path, file.content, &[]).unwrap_or_else(|error| panic!("{error}"));
        for row in table.rows().filter(|row| row.get("when").is_empty()) {
            for name in [row.get("name"), row.get("aliases")].iter().flat_map(Cell::values) {
                let document = segmenter.segment(format!("it named {name} today"));
                let found = lexicon.find(&document).first().is_some_and(|hit| hit.span().of(document.text()) == name);
                lost.extend((!found).then(|| row.get("name").error(format!("`{name}` to be found as a whole")).to_string()));
            }
        }
    }
    assert!(lost.is_empty(), "{}", lost.join("\n"));
}

#[test]
fn traps() {
    let lexicon = lexicon();
    let found = |text: &str| -> Vec<String> {
        let document = Segmenter::default().segment(text);
        lexicon
            .find(&document)
            .iter()
            .map(|hit| format!("{} {}", hit.span().of(document.text()), lexicon.entry(hit.entry()).id()))
            .collect()
    };
    let nothing =
        ["Let us say who may turn to it.", "They polish the china and eat turkey.", "Nice reading, he said.", "Same as before."];
    for text in nothing {
        assert_eq!(found(text), [""; 0], "{text}");
    }
    assert_eq!(found("Niger, not Nigeria"), ["Niger country:NE", "Nigeria country:NG"]);
    assert_eq!(found("Guinea and Papua New Guinea"), ["Guinea country:GN", "Papua New Guinea country:PG"]);
    assert_eq!(found("South Sudan and Sudan"), ["South Sudan country:SS", "Sudan country:SD"]);
    assert_eq!(found("the Dominican Republic and Dominica"), ["Dominican Republic country:DO", "Dominica country:DM"]);
    assert_eq!(found("Turkey, now Türkiye"), ["Turkey country:TR", "Türkiye country:TR"]);
    assert_eq!(found("Côte d’Ivoire and COTE D'IVOIRE"), ["Côte d’Ivoire country:CI", "COTE D'IVOIRE country:CI"]);
    assert_eq!(found("for the G-77/CHINA"), ["G-77/CHINA org:G-77-China"]);
    assert_eq!(found("non-Annex I Parties"), ["Annex I ins:Annex-I"]);
}

#[test]
fn every_document_symbol_matches_its_example() {
    let file = DOCUMENT_SYMBOLS;
    let table = Table::parse(file.path, file.content, &["id", "pattern", "example"]).unwrap_or_else(|error| panic!("{error}"));
    let mut previous = "";
    for row in table.rows() {
        let (id, pattern, example) = (row.get("id").text(), row.get("pattern"), row.get("example").text());
        assert!(previous < id, "`{id}` stands after `{previous}`");
        let regex = Regex::new(&format!("^(?:{})$", pattern.text())).unwrap_or_else(|error| panic!("{id}: {error}"));
        assert!(regex.is_match(example), "{}", pattern.error(format!("a pattern that matches all of `{example}`")));
        previous = id;
    }
}
