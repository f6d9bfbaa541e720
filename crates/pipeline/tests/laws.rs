//! What holds of the analysis of any text.

use std::sync::LazyLock;

use proptest::prelude::*;
use rapporteur::{Analysis, Engine, Kind, Sentence, Span};

static ENGINE: LazyLock<Engine> = LazyLock::new(|| Engine::builder().build().expect("the words of this project"));

/// Pieces that the rules care for, so that texts made of them reach deep into every layer.
const PIECES: &[&str] = &[
    "Norway",
    "PERU",
    "the EU",
    "H.E. Ms.",
    "Ada Nwosu",
    "Chair",
    "G-77/China",
    "UN",
    "Paris Agreement",
    "SDG 5.2",
    "SDGs",
    "(UNODC)",
    "she",
    "They",
    "called for",
    "said that",
    "urged",
    "pledged",
    "opposed by",
    "with",
    "on behalf of",
    "agreed to",
    "according to",
    "should",
    "noted",
    "Recalling",
    "Decides",
    "asked whether",
    "more than",
    "about",
    "$",
    "5%",
    "1 in 100",
    "two-thirds of",
    "3.5 million",
    "0.1–0.2",
    "tonnes",
    "99999999999999999999999999999999",
    "12 May 2031",
    "2010",
    "women",
    "who",
    "of",
    "to",
    "and",
    "not",
    "\n",
    "\n\n",
    "- ",
    "# ",
    "(1)",
    "(a)",
    "1.",
    ";",
    ":",
    ",",
    ".",
    "?",
    "“",
    "”",
    "\"",
    "'s",
    "’s",
    "—",
    "…",
    "\u{a0}",
    "\u{200b}",
    "é",
    "🌍",
    "e\u{301}",
    "\r\n",
    "\t",
];

fn texts() -> impl Strategy<Value = String> {
    let pieces = prop::collection::vec((prop::sample::select(PIECES), prop::sample::select(&[" ", " ", " ", ""][..])), 0..60);
    let made = pieces.prop_map(|pieces| pieces.into_iter().map(|(piece, gap)| format!("{piece}{gap}")).collect());
    prop_oneof![3 => made, 1 => "\\PC{0,200}", 1 => any::<String>()]
}

fn assert_inside(text: &str, what: &str, span: Span) {
    assert!(!span.is_empty() && text.get(span.range()).is_some(), "{what} at {span:?} is no part of {text:?}");
}

/// Tokens and sentences lie in order, and leave out nothing but white space.
fn assert_segmented(Analysis { document, .. }: &Analysis) {
    let text = document.text();
    let tokens = document.tokens().iter().map(|token| token.span());
    let sentences = document.sentences().iter().map(Sentence::span);
    for (what, spans) in [("token", tokens.collect::<Vec<_>>()), ("sentence", sentences.collect())] {
        let mut end = 0;
        for span in spans {
            assert_inside(text, what, span);
            assert!(end <= span.start(), "{what} at {span:?} overlaps another in {text:?}");
            assert!(text[end..span.start()].chars().all(char::is_whitespace), "no {what} before {span:?} in {text:?}");
            end = span.end();
        }
        assert!(text[end..].chars().all(char::is_whitespace), "no {what} at the end of {text:?}");
    }
}

fn assert_named(Analysis { document, names, .. }: &Analysis) {
    let text = document.text();
    for (index, mention) in names.mentions.iter().enumerate() {
        assert_inside(text, "mention", mention.span);
        assert!(names.entities[mention.entity].mentions.contains(&index), "{mention:?} is not of its entity in {text:?}");
    }
    let plain: Vec<Span> = names.mentions.iter().filter(|mention| mention.kind != Kind::Role).map(|mention| mention.span).collect();
    assert!(plain.windows(2).all(|pair| pair[0].end() <= pair[1].start()), "mentions overlap or are out of order in {text:?}");
    for entity in &names.entities {
        assert!(!entity.name.is_empty() && !entity.mentions.is_empty(), "{entity:?} in {text:?}");
        assert!(entity.affiliations.iter().all(|&other| other < names.entities.len()), "{entity:?} in {text:?}");
    }
}

fn assert_counted(Analysis { document, names, figures, statements, claims, .. }: &Analysis) {
    let text = document.text();
    assert_eq!(claims.len(), figures.len(), "one claim for each figure in {text:?}");
    for (index, claim) in claims.iter().enumerate() {
        assert!(claim.statement.is_none_or(|said| statements[said].figures.contains(&index)), "{claim:?} in {text:?}");
        assert!(claim.source.and_then(|source| source.entity).is_none_or(|entity| entity < names.entities.len()));
    }
    for figure in figures {
        assert_inside(text, "figure", figure.span);
        let base = figure.per.as_ref();
        let parts =
            [figure.counted, figure.property, figure.period, base.map(|base| base.span), base.and_then(|base| base.counted)];
        parts.into_iter().flatten().for_each(|part| assert_inside(text, "part of a figure", part));
        assert!(figure.low.zip(figure.high).is_none_or(|(low, high)| low <= high), "{figure:?} in {text:?}");
    }
    assert!(figures.windows(2).all(|pair| pair[0].span.end() <= pair[1].span.start()), "figures overlap in {text:?}");
}

fn assert_stated(Analysis { document, names, figures, statements, .. }: &Analysis) {
    let text = document.text();
    for statement in statements {
        assert_inside(text, "cue", statement.cue);
        assert_inside(text, "content", statement.content);
        assert!(document.sentences()[statement.sentence].span().contains(statement.cue), "{statement:?} in {text:?}");
        let deadline = statement.deadline.as_ref().map(|deadline| deadline.span);
        let parts = [statement.on_behalf_of, statement.toward, statement.addressee, deadline];
        parts
            .into_iter()
            .flatten()
            .chain(statement.holders.iter().map(|holder| holder.span))
            .for_each(|part| assert_inside(text, "part", part));
        assert!(statement.holders.iter().filter_map(|holder| holder.entity).all(|entity| entity < names.entities.len()));
        assert!(
            statement.mentions.iter().all(|&mention| statement.content.contains(names.mentions[mention].span)),
            "{statement:?}"
        );
        assert!(statement.figures.iter().all(|&figure| statement.content.contains(figures[figure].span)), "{statement:?}");
        assert!(statement.strength.is_none_or(|strength| (1..=5).contains(&strength)), "{statement:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_has_a_sound_analysis(text in texts()) {
        let analysis = ENGINE.analyze(text.as_str());
        prop_assert_eq!(analysis.document.text(), &text);
        assert_segmented(&analysis);
        assert_named(&analysis);
        assert_counted(&analysis);
        assert_stated(&analysis);
    }

    #[test]
    fn the_same_text_has_the_same_analysis(text in texts()) {
        let (one, two) = (ENGINE.analyze(text.as_str()), ENGINE.analyze(text.as_str()));
        prop_assert_eq!((one.names.mentions, one.names.entities), (two.names.mentions, two.names.entities));
        prop_assert_eq!((one.figures, one.statements), (two.figures, two.statements));
    }
}
