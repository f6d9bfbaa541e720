//! Files that a lexicon refuses, and what it says of them.

use rapporteur_lexicon::Lexicon;

#[track_caller]
fn check(content: &str, expected: &str) {
    let error = Lexicon::builder().file("names.tsv", content).expect_err("refused");
    assert_eq!(error.to_string(), format!("names.tsv:{expected}"));
}

#[test]
fn headers() {
    check("", "1:1: expected a header that names the columns id, kind, name, found nothing");
    check("id\tname\n", "1:1: expected a column `kind` in the header, found `id`, `name`");
    let columns = "one of the columns id, kind, name, aliases, links, case, when";
    check("id\tkind\tname\tcolour\n", &format!("1:14: expected {columns}, found `colour`"));
    check("id\tkind\tname\tname\n", "1:14: expected each column once, found `name` again");
}

#[test]
fn rows() {
    check("id\tkind\tname\n# note\na\tb\tc\td\n", "3:7: expected 3 cells, as the header has, found one more: `d`");
    check("id\tkind\tname\n\tb\tc\n", "2:1: expected an id, found an empty cell");
    check("id\tkind\tname\na\t\tc\n", "2:3: expected a kind, found an empty cell");
    check("id\tkind\tname\na\tb\t\n", "2:5: expected a name, found an empty cell");
    check("id\tkind\tname\na\tb\t--\n", "2:5: expected a letter or a digit in the name `--`, found `--`");
    check("id\tkind\tname\naa\tb\tc\naa\td\te\n", "3:4: expected `b`, the kind that `aa` has already, found `d`");
}

#[test]
fn cells() {
    const HEADER: &str = "id\tkind\tname\tlinks\tcase\twhen\n";
    check(&format!("{HEADER}a\tb\tc\tiso\n"), "2:7: expected scheme=id in the link `iso`, found `iso`");
    check(&format!("{HEADER}a\tb\tc\tx=1|=2\n"), "2:7: expected scheme=id in the link `=2`, found `x=1|=2`");
    check(&format!("{HEADER}a\tb\tc\t\tlower\n"), "2:8: expected name, exact or any, found `lower`");
    let conditions =
        "a condition: near:, before:, after: or their not- forms, each with words parted by commas, or not-first, not-caps, alone";
    for wrong in ["near", "near:", "near:a,,b", "first", "not-alone", "not-near", "beside:a", "near:a after"] {
        check(&format!("{HEADER}a\tb\tc\t\t\t{wrong}\n"), &format!("2:9: expected {conditions}, found `{wrong}`"));
    }
}
