//! Scores against treebanks.

use std::path::Path;

use rapporteur_score::conllu::{Treebank, Word};
use rapporteur_score::segmentation::{Segmentation, evaluate};
use rapporteur_score::tagging::{Scores, Tagged};
use rapporteur_snapshots::places::shared;
use rapporteur_tagger::{Lemmas, Tagger, VerbForm};
use rapporteur_text::Segmenter;

use crate::shell::say;
use crate::train_tagger::treebank;

const HELD_OUT: &str = "data/ud-ewt/dev.conllu";

pub(super) fn segmentation(file: &Path) -> Result<(), String> {
    let treebank = treebank(file)?;
    let document = Segmenter::default().segment(treebank.text.as_str());
    let words = document.tokens().iter().map(|token| token.span().range()).collect();
    let sentences = document.sentences().iter().map(|sentence| sentence.span().range()).collect();
    let scores = evaluate(&treebank, &Segmentation { words, sentences });
    say(&format!("{:14} {:>6}  {:>6}  {:>6}", "what", "P", "R", "F1"));
    for (row, counts) in [("words", scores.words), ("sentences", scores.sentences), ("sentence ends", scores.sentence_ends)] {
        say(&format!("{row:14} {:6.4}  {:6.4}  {:6.4}", counts.precision(), counts.recall(), counts.f1()));
    }
    Ok(())
}

pub(super) fn tagger(file: Option<&Path>, errors: usize) -> Result<(), String> {
    let default = || shared().map(|shared| shared.join(HELD_OUT)).ok_or("no treebank was named, and ../shared is not there");
    let file = file.map_or_else(default, |file| Ok(file.to_owned()))?;
    let treebank = treebank(&file)?;
    let tagger = Tagger::new();
    let (plain, wrong) = tagged(&tagger, &treebank, str::to_owned);
    let (capitals, _) = tagged(&tagger, &treebank, str::to_uppercase);
    say(&format!("{:22} {:>8}  {:>8}  {:>6}", "share that is right", "as it is", "CAPITALS", "words"));
    let rows = [
        ("tags", plain.tags, capitals.tags),
        ("verbs, with their form", plain.forms, capitals.forms),
        ("lemmas of verbs", plain.verb_lemmas, capitals.verb_lemmas),
        ("lemmas of nouns", plain.noun_lemmas, capitals.noun_lemmas),
        ("lemmas of all words", plain.lemmas, capitals.lemmas),
    ];
    for (row, plain, capitals) in rows {
        say(&format!("{row:22} {:8.4}  {:8.4}  {:6}", plain.accuracy(), capitals.accuracy(), plain.all));
    }
    if errors > 0 {
        for ((right, said), count) in plain.confusions().into_iter().take(errors) {
            say(&format!("{count:5} {right} taken for {said}"));
        }
    }
    for line in wrong.iter().take(errors) {
        say(line);
    }
    Ok(())
}

/// Tags the words of a treebank, each written as `case` does; the scores, and a line for each wrong tag.
fn tagged(tagger: &Tagger, treebank: &Treebank, case: fn(&str) -> String) -> (Scores, Vec<String>) {
    let lemmas = Lemmas::default();
    let (mut scores, mut wrong) = (Scores::default(), Vec::new());
    for words in treebank.sentence_words() {
        let forms: Vec<String> = words.iter().map(|word| case(treebank.form(word))).collect();
        let tags = tagger.tag_words(&forms);
        for (at, word) in words.iter().enumerate() {
            let label = tags.label(at);
            let lemma = lemmas.of(&forms[at], label);
            let upos = label.tag().as_str();
            scores.add(word, &Tagged { upos, form: label.form().map(VerbForm::penn), lemma: &lemma });
            if word.upos != upos {
                wrong.push(format!("  {} not {upos}: {}", word.upos, in_sentence(words, at, treebank)));
            }
        }
    }
    (scores, wrong)
}

/// A word in brackets between its neighbours.
fn in_sentence(words: &[Word], at: usize, treebank: &Treebank) -> String {
    let near = words.iter().enumerate().skip(at.saturating_sub(6)).take(13);
    let marked = near.map(|(index, word)| {
        let form = treebank.form(word);
        if index == at { format!("[{form}]") } else { form.to_owned() }
    });
    marked.collect::<Vec<_>>().join(" ")
}
