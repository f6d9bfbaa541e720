//! What holds of any text: every token has a tag and a lemma, groups lie in sentences, and threads make no difference.

use std::thread;

use proptest::prelude::*;
use rapporteur_tagger::{Lemmas, Tagger, Tags, noun_phrase_at, noun_phrases, verb_groups};
use rapporteur_text::{Document, Segmenter};

/// Letters of several scripts and cases, digits, marks, and words that the tagger has rules or lists for.
fn texts() -> impl Strategy<Value = String> {
    let word = prop_oneof![
        "[ -~]{0,12}",
        "\\PC{0,6}",
        "[A-ZÉŠ]{1,8}",
        "[0-9]{1,6}",
        Just("was".to_owned()),
        Just("to".to_owned()),
        Just("developing".to_owned()),
        Just("'s".to_owned()),
        Just("its".to_owned()),
        Just("–".to_owned()),
        Just("\n\n".to_owned()),
    ];
    prop::collection::vec(word, 0..40).prop_map(|words| words.join(" "))
}

fn tag(text: &str) -> (Document, Tags) {
    let document = Segmenter::default().segment(text);
    let tags = Tagger::new().tag(&document);
    (document, tags)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_token_has_a_tag_and_a_lemma(text in texts()) {
        let (document, tags) = tag(&text);
        prop_assert_eq!(tags.labels().len(), document.tokens().len());
        let lemmas = Lemmas::default();
        for token in 0..document.tokens().len() {
            prop_assert!(!lemmas.of(document.word(token), tags.label(token)).is_empty(), "{:?}", document.word(token));
            prop_assert!(lemmas.readings(document.lower(token)).iter().all(|(verb, _)| lemmas.is_verb(verb)));
        }
    }

    #[test]
    fn groups_are_in_order_and_inside_sentences(text in texts()) {
        let (document, tags) = tag(&text);
        let phrases = noun_phrases(&document, &tags);
        let groups = verb_groups(&document, &tags, &phrases);
        for phrase in &phrases {
            prop_assert!(phrase.tokens.contains(&phrase.head) && phrase.determiner.end <= phrase.head, "{phrase:?} in {text:?}");
            prop_assert_eq!(phrase.tokens.start, phrase.determiner.start);
        }
        for group in &groups {
            prop_assert!(group.tokens.contains(&group.main), "{group:?} in {text:?}");
            let parts = [group.to, group.modal, group.negation];
            prop_assert!(parts.into_iter().flatten().all(|token| group.tokens.contains(&token)), "{group:?} in {text:?}");
            prop_assert!(group.auxiliaries.is_sorted() && group.auxiliaries.iter().all(|&token| token < group.main));
            prop_assert!(phrases.iter().all(|phrase| !phrase.tokens.contains(&group.main)), "{group:?} in {text:?}");
        }
        for ranges in [
            phrases.iter().map(|phrase| phrase.tokens.clone()).collect::<Vec<_>>(),
            groups.iter().map(|group| group.tokens.clone()).collect(),
        ] {
            prop_assert!(ranges.windows(2).all(|pair| pair[0].end <= pair[1].start), "{ranges:?} in {text:?}");
            for range in ranges {
                prop_assert!(range.start < range.end && document.sentence_of(range.start) == document.sentence_of(range.end - 1));
            }
        }
        for token in 0..document.tokens().len() {
            let phrase = noun_phrase_at(&document, &tags, token);
            prop_assert!(phrase.is_none_or(|phrase| phrase.tokens.start == token));
        }
    }

    #[test]
    fn single_words_may_be_anything(words in prop::collection::vec("\\PC{0,8}", 0..12)) {
        prop_assert_eq!(Tagger::new().tag_words(&words).labels().len(), words.len());
    }

    #[test]
    fn a_broken_model_is_refused_and_never_panics(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        prop_assert!(Tagger::from_model(&bytes).is_err());
        let with_head = [b"rap-tag1".as_slice(), &bytes].concat();
        let _ = Tagger::from_model(&with_head);
    }
}

#[test]
fn threads_make_no_difference() {
    let text = "GHANA, for the AFRICAN GROUP, notes the calls for aid. The panel calls for notes. ".repeat(200);
    let (_, alone) = tag(&text);
    thread::scope(|scope| {
        let workers: Vec<_> = (0..8).map(|_| scope.spawn(|| tag(&text).1)).collect();
        for worker in workers {
            assert_eq!(worker.join().expect("no panic"), alone);
        }
    });
}

#[test]
fn a_very_long_word_and_a_very_long_sentence_are_tagged() {
    for text in [
        "a".repeat(200_000),
        "of ".repeat(50_000),
        "-".repeat(50_000),
        "developing ".repeat(5_000),
        "good, ".repeat(5_000),
        "good and ".repeat(5_000) + "text",
    ] {
        let (document, tags) = tag(&text);
        let phrases = noun_phrases(&document, &tags);
        let groups = verb_groups(&document, &tags, &phrases);
        assert!(groups.iter().all(|group| group.tokens.end <= document.tokens().len()));
    }
}
