//! What holds for any text.

use proptest::prelude::*;
use rapporteur_text::{Document, Segmenter};

fn check(text: &str) -> Document {
    let document = Segmenter::default().segment(text);
    assert_eq!(document.text(), text);
    tokens_cover_all_but_white_space(&document);
    ranges_part_the_tokens(&document);
    document
}

fn tokens_cover_all_but_white_space(document: &Document) {
    let mut end = 0;
    for (index, token) in document.tokens().iter().enumerate() {
        let span = token.span();
        assert!(!span.is_empty() && span.start() >= end, "token {index} overlaps or is empty");
        assert!(
            document.text()[end..span.start()].chars().all(char::is_whitespace),
            "something before token {index} is in no token"
        );
        assert!(!document.word(index).contains(char::is_whitespace), "token {index} holds white space");
        assert!(!document.lower(index).is_empty());
        end = span.end();
    }
    assert!(document.text()[end..].chars().all(char::is_whitespace), "the end is in no token");
}

fn ranges_part_the_tokens(document: &Document) {
    let mut next = 0;
    for (index, block) in document.blocks().iter().enumerate() {
        assert_eq!(block.tokens().start, next, "block {index}");
        assert!(!block.tokens().is_empty(), "block {index} is empty");
        assert!(block.span().contains(document.span_of(block.tokens())), "block {index}");
        next = block.tokens().end;
    }
    assert_eq!(next, document.tokens().len());
    next = 0;
    for (index, sentence) in document.sentences().iter().enumerate() {
        let tokens = sentence.tokens();
        assert_eq!(tokens.start, next, "sentence {index}");
        assert!(!tokens.is_empty(), "sentence {index} is empty");
        assert_eq!(sentence.span(), document.span_of(tokens.clone()));
        assert_eq!(document.block_of(tokens.start), document.block_of(tokens.end - 1), "sentence {index} crosses a block");
        next = tokens.end;
    }
    assert_eq!(next, document.tokens().len());
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 256, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_parted(text in any::<String>()) {
        check(&text);
    }

    #[test]
    fn any_text_of_borders_is_parted(text in "([aAéIx1.,;:!?'’‘\"”“()\\[\\]/@#$%&+*=_|–•-]|http://|www\\.|\\.com|co-|No\\.|n't|'s|US|U\\.S\\.|said| |\n|\t|\u{85}|\u{a0}|\u{301}|🌍){0,80}") {
        check(&text);
    }

    #[test]
    fn any_lines_are_parted(lines in prop::collection::vec("( {0,6})(#{1,7} |[•*-] |[0-9]{1,4}\\.|\\([a-z]\\)|[A-Z]\\.|\\||=+|-{2,})?[A-Za-z,.: ]{0,60}", 0..20)) {
        check(&lines.join("\n"));
    }

    #[test]
    fn a_paragraph_behind_a_blank_line_changes_nothing_before(text in "[A-Za-z.,?! ]{1,60}") {
        let alone: Vec<_> = check(&text).tokens().to_vec();
        let longer = check(&format!("{text}\n\nThe meeting closed at noon."));
        prop_assert_eq!(&longer.tokens()[..alone.len()], &alone[..]);
    }
}

#[test]
fn an_empty_text_has_no_parts() {
    let document = check("");
    assert!(document.tokens().is_empty() && document.sentences().is_empty() && document.blocks().is_empty());
    assert!(check(" \n\t\u{a0}\n").tokens().is_empty());
}

#[test]
fn lower_words_have_plain_apostrophes_and_hyphens() {
    let document = check("Don’t ‘QUOTE’ Secretary‑General ÉTAT Co‐Chair");
    let lower: Vec<_> = (0..document.tokens().len()).map(|token| document.lower(token)).collect();
    assert_eq!(lower, ["do", "n't", "'", "quote", "'", "secretary", "-", "general", "état", "co-chair"]);
}

/// Long runs of one pattern take no longer than running text: each of these would last minutes if a step were quadratic.
#[test]
fn long_runs_are_read_in_linear_time() {
    let seeds = [
        "a", "é", "a.", "A.", "aa.", "a-", "co-", "a/", "1/", "1,", "1-", "a'", "'", "\"", ".", ". ", ".\"", "?\"Aa ", "(", "a@",
        "http://", "a.com/", "No. ", "No.\n", "- ", "1. ", "a\n", "A\n\n", "# a\n", "\n", " ", "_", "…",
    ];
    for seed in seeds {
        check(&seed.repeat(200_000 / seed.len()));
    }
}
