use rapporteur_entities::{Kind, pattern_meaning};
use rapporteur_tagger::Tagger;
use rapporteur_text::Segmenter;

use crate::marks::recognizer;

/// The text of something found, its kind and its rule.
type Fallen = (String, Kind, String);

/// What each mention of a text kept out of its place, after its own text.
fn suppressed(text: &str) -> Vec<(String, Vec<Fallen>)> {
    let document = Segmenter::default().segment(text);
    let explained = recognizer().explain(&document, &Tagger::new().tag(&document));
    let of = |span: rapporteur_span::Span| span.of(document.text()).to_owned();
    let mentions = explained.names.mentions.iter().zip(&explained.suppressed);
    mentions
        .map(|(mention, out)| (of(mention.span), out.iter().map(|one| (of(one.span), one.kind, one.rule.clone())).collect()))
        .collect()
}

#[test]
fn shorter_names_fall() {
    let found = suppressed("In the end he praised a study titled “Rivers of Norway” at some length.");
    assert_eq!(found, [("Rivers of Norway".to_owned(), vec![("Norway".to_owned(), Kind::Country, "country:NO".to_owned())])]);
}

#[test]
fn namesakes_of_a_place_fall() {
    let found = suppressed("They met in Atlanta, Georgia.");
    assert_eq!(found[1].1, [("Georgia".to_owned(), Kind::Country, "country:GE".to_owned())]);
}

#[test]
fn every_pattern_that_finds_something_has_a_meaning() {
    let text = "Ms. Ana Falk (Peru), Minister of Energy, said the Quiet Rivers Trust (QRT) met on 3 May 2011 at COP 13 in Sobradinho. \
        QRT read Article 4.2(a), SDG 7, resolution 1325 (2000) and S/2018/922. The Afghan-American text “Rivers of the World” stands. \
        Falk, of the ISO/TC 268, spoke at the sixteenth session of the SBSTA. Work in Progress said so. The Trust agreed.";
    let document = Segmenter::default().segment(text);
    let names = recognizer().recognize(&document, &Tagger::new().tag(&document));
    for mention in names.mentions.iter().filter(|mention| mention.rule.starts_with("pattern:")) {
        assert!(pattern_meaning(&mention.rule).is_some(), "{}", mention.rule);
    }
}
