//! The shipped list stays canonical, and a list of one's own is read as documented.

use rapporteur_gazetteers::ABBREVIATIONS;
use rapporteur_text::{AbbreviationKind, Abbreviations, Segmenter};

/// Entries under one comment are one group; they are sorted without regard to case.
#[test]
fn the_shipped_list_is_canonical() {
    let mut seen = std::collections::BTreeSet::new();
    let mut before = String::new();
    for (index, line) in ABBREVIATIONS.content.lines().enumerate() {
        let place = format!("{}:{}: {line:?}", ABBREVIATIONS.path, index + 1);
        if line.is_empty() || line.starts_with('#') {
            before.clear();
            continue;
        }
        if line.starts_with('[') {
            assert!(matches!(line, "[never last]" | "[before a number]" | "[may be last]"), "{place} is no heading");
            continue;
        }
        assert!(line.ends_with('.'), "{place} lacks its stop");
        assert!(!line.contains(char::is_whitespace), "{place} has a space, which no token has");
        assert!(line.len() <= 24, "{place} is longer than what is looked for");
        assert!(seen.insert(line), "{place} stands in the list twice");
        assert!(before <= line.to_lowercase(), "{place} stands behind {before:?}");
        before = line.to_lowercase();
    }
    assert!(seen.len() > 400);
}

#[test]
fn a_list_of_ones_own_replaces_the_shipped_one() {
    let list = Abbreviations::parse("[never last] # before names\nKpt.\n\n[before a number]\nBd.\n[may be last]\nusw.\n");
    assert_eq!(list.kind("KPT."), Some(AbbreviationKind::NeverLast));
    assert_eq!(list.kind("Bd."), Some(AbbreviationKind::BeforeNumber));
    assert_eq!(list.kind("Usw."), Some(AbbreviationKind::MayBeLast));
    assert!(list.contains("usw.") && !list.contains("Mr."));
    let document = Segmenter::new(list).segment("Kpt. Lund saw Bd. 5 usw. The Bd. fell.");
    assert_eq!(document.sentences().len(), 2);
}

#[test]
fn entries_without_a_heading_may_be_last() {
    assert_eq!(Abbreviations::parse("etc.\n[unknown]\nca.").kind("ca."), Some(AbbreviationKind::MayBeLast));
}

#[test]
fn more_abbreviations_stand_beside_the_shipped_ones_and_win() {
    let sentences = |segmenter: &Segmenter, text: &str| segmenter.segment(text).sentences().len();
    let text = "Mr. Berg met Kapt. Lund. The talks went on.";
    let more = Segmenter::with_abbreviations(Abbreviations::parse("[never last]\nKapt.\netc."));
    assert_eq!((sentences(&Segmenter::default(), text), sentences(&more, text)), (3, 2));
    let text = "Wells, pumps, etc. The talks went on.";
    assert_eq!((sentences(&Segmenter::default(), text), sentences(&more, text)), (2, 1));
}

#[test]
fn a_checked_list_refuses_what_is_no_abbreviation() {
    let refused = |list: &str| Abbreviations::checked(list).expect_err(list).to_string();
    assert_eq!(refused("etc.\n\n Kpt # captain"), "3:2: expected an abbreviation with its full stop, found `Kpt`");
    assert_eq!(refused("z. B."), "1:1: expected one abbreviation without white space, found `z. B.`");
    let headings = "expected one of the headings [never last], [before a number], [may be last], found `[last]`";
    assert_eq!(refused("[last]\nKpt."), format!("1:1: {headings}"));
    assert!(refused(&("x".repeat(24) + ".")).contains("at most 24 bytes"));
    assert!(Abbreviations::checked("# ours\n[never last]\nKpt. # captain\n").is_ok_and(|list| list.contains("Kpt.")));
}
