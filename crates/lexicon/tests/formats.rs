//! The formats that names may come in beside the full one: plain lists and tables in commas.

use rapporteur_lexicon::{Lexicon, LexiconBuilder};

const WORDS: [(&str, &str); 4] = [("place", "place"), ("places", "place"), ("person", "person"), ("people", "person")];

fn builder() -> LexiconBuilder {
    Lexicon::builder().kinds(["place", "person"]).kind_words(WORDS)
}

/// The entries of a file, one a line: id, kind, name, aliases, links.
#[track_caller]
fn check(file: &str, content: &str, expected: &[&str]) {
    let lexicon = builder().file(file, content).unwrap_or_else(|error| panic!("{error}")).build();
    let entries: Vec<String> = lexicon
        .entries()
        .map(|(_, entry)| {
            let links: Vec<String> = entry.links().map(|link| format!("{}={}", link.scheme(), link.id())).collect();
            [entry.id(), entry.kind(), entry.name(), &entry.aliases().collect::<Vec<_>>().join("|"), &links.join("|")]
                .join(" · ")
                .trim_end()
                .to_owned()
        })
        .collect();
    assert_eq!(entries, expected);
}

#[track_caller]
fn refused(file: &str, content: &str, expected: &str) {
    assert_eq!(builder().file(file, content).expect_err("refused").to_string(), expected);
}

#[test]
fn a_list_has_one_name_a_line() {
    check(
        "lists/our-places.txt",
        "\u{feff}# ours\n\n  Côte d’Or \r\nHill End | The End |HE\n",
        &["name:place:cote-d-or · place · Côte d’Or ·  ·", "name:place:hill-end · place · Hill End · The End|HE ·"],
    );
}

#[test]
fn names_that_fold_alike_are_one_entry_of_their_kind() {
    let file = |builder: LexiconBuilder, name| builder.file(name, "Łódź\nLODZ\n").unwrap_or_else(|error| panic!("{error}"));
    let lexicon = file(file(builder(), "places.txt"), "people.txt").build();
    let entries: Vec<_> = lexicon.entries().map(|(_, entry)| (entry.id(), entry.aliases().count())).collect();
    assert_eq!(entries, [("name:place:lodz", 1), ("name:person:lodz", 1)]);
}

#[test]
fn a_list_with_tabs_is_a_table() {
    check("anything.txt", "id\tkind\tname\na\tplace\tHill End\n", &["a · place · Hill End ·  ·"]);
}

#[test]
fn commas_part_cells_and_what_is_missing_is_made() {
    check(
        "people.csv",
        "name,links,aliases\n\"Falk, Ana\",crm=1,\"A. Falk|\"\"Anni\"\"\"\nJoon Trask,,\n",
        &[
            "name:person:falk-ana · person · Falk, Ana · A. Falk|\"Anni\" · crm=1",
            "name:person:joon-trask · person · Joon Trask ·  ·",
        ],
    );
    check(
        "anything.csv",
        "kind;id;name\nplace;;Hill End\nperson;p:1;Ana Falk\n",
        &["name:place:hill-end · place · Hill End ·  ·", "p:1 · person · Ana Falk ·  ·"],
    );
}

#[test]
fn what_no_kind_tells_is_refused() {
    let expected = "expected a file name that ends in a kind (place, person), since no column tells it";
    refused("our-hills.txt", "Hill End\n", &format!("our-hills.txt:1:1: {expected}, found `our-hills.txt`"));
    refused("a/hills.csv", "name\nHill End\n", &format!("a/hills.csv:1:1: {expected}, found `hills.csv`"));
}

#[test]
fn places_of_errors_are_those_of_the_file() {
    let columns = "expected one of the columns id, kind, name, aliases, links, case, when";
    refused("p.csv", "name,kind,alias\n", &format!("p.csv:1:11: {columns} (perhaps aliases), found `alias`"));
    refused("hills.csv", "name,knd\n", &format!("hills.csv:1:6: {columns} (perhaps kind), found `knd`"));
    refused("p.csv", "name,kind,colour\n", &format!("p.csv:1:11: {columns}, found `colour`"));
    refused("p.csv", "name,kind\nA,place\n\n\"B, C\", town\n", "p.csv:4:9: expected a kind among place, person, found `town`");
    refused("places.csv", "name,links\nA,x\n", "places.csv:2:3: expected scheme=id in the link `x`, found `x`");
    refused("places.csv", "name\nA,B\n", "places.csv:2:3: expected 1 cell, as the header has, found one more: `B`");
    refused("places.csv", "links,name\nx=1,\n", "places.csv:2:4: expected a name, found an empty cell");
    refused("places.txt", "A\n --\n", "places.txt:2:2: expected a letter or a digit in the name `--`, found `--`");
}
