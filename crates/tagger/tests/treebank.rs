//! Floors on a treebank that stands beside the repository; where it does not, there is nothing to hold.

use std::path::Path;

use rapporteur_score::conllu::Treebank;
use rapporteur_score::tagging::{Scores, Tagged};
use rapporteur_tagger::{Lemmas, Tagger, VerbForm};

/// What is measured, as the treebank is written and in capitals; the least that it may be.
const TAGS: [f64; 2] = [0.955, 0.946];
const FORMS: [f64; 2] = [0.946, 0.943];
const VERB_LEMMAS: [f64; 2] = [0.981, 0.981];
const NOUN_LEMMAS: [f64; 2] = [0.983, 0.979];

#[test]
fn tags_and_lemmas_agree_with_the_english_web_treebank() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data/ud-ewt/dev.conllu");
    let Ok(content) = std::fs::read_to_string(path) else { return };
    let treebank = Treebank::parse(&content).unwrap();
    let cases: [fn(&str) -> String; 2] = [str::to_owned, str::to_uppercase];
    for (index, case) in cases.into_iter().enumerate() {
        let scores = score(&treebank, case);
        for (what, share, floor) in [
            ("tags", scores.tags, TAGS),
            ("forms of verbs", scores.forms, FORMS),
            ("lemmas of verbs", scores.verb_lemmas, VERB_LEMMAS),
            ("lemmas of nouns", scores.noun_lemmas, NOUN_LEMMAS),
        ] {
            assert!(share.accuracy() >= floor[index], "{what}, case {index}: {:.4}", share.accuracy());
        }
    }
}

fn score(treebank: &Treebank, case: fn(&str) -> String) -> Scores {
    let (tagger, lemmas) = (Tagger::new(), Lemmas::default());
    let mut scores = Scores::default();
    for words in treebank.sentence_words() {
        let forms: Vec<String> = words.iter().map(|word| case(treebank.form(word))).collect();
        let tags = tagger.tag_words(&forms);
        for (word, (form, &label)) in words.iter().zip(forms.iter().zip(tags.labels())) {
            let lemma = lemmas.of(form, label);
            scores.add(word, &Tagged { upos: label.tag().as_str(), form: label.form().map(VerbForm::penn), lemma: &lemma });
        }
    }
    scores
}
