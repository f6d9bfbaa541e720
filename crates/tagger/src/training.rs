//! Training: an averaged perceptron with a margin (Collins 2002; Crammer and others 2006), in whole numbers, so that the same
//! sentences give the same file on every machine.

use std::collections::{BTreeMap, BTreeSet};

use rapporteur_text::lower_case;
use rustc_hash::FxHashMap;

use crate::features::{History, Word, fixed, id, labelled};
use crate::hash::key;
use crate::model::{LANES, Model, best, lower_key, write, written_key};
use crate::recase::with_copies;
use crate::tag::Label;
use crate::tagger::{look_up, remember};

/// Models that are trained, each in another order of the sentences, and averaged: one alone is better or worse by a third of a point.
const RUNS: usize = 4;
/// Times that all sentences are read for each of them.
const ROUNDS: usize = 6;
/// A feature seen less often says nothing.
const LEAST_SEEN: u32 = 3;
/// A feature whose weights are all smaller, where the largest of all is 127, is left out: a fifth of the file, and no accuracy.
const LEAST_WEIGHT: i8 = 4;
/// By how much the right label must lead; on the dev part of English EWT, 20 was as good as 50, and better than 0.
const MARGIN: i32 = 20;
/// A word has one label if it was seen so often, and with another label once in so many times at most.
const SINGLE_SEEN: u32 = 40;
const SINGLE_OTHERS: u32 = 500;

/// A sentence with the right label of each word.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TaggedSentence {
    /// The words, as written.
    pub words: Vec<String>,
    /// As many labels.
    pub labels: Vec<Label>,
}

/// Trains a model and gives its file, for [`Tagger::from_model`](crate::Tagger::from_model).
///
/// `classes` is a lexicon: words with anything that is known of them, such as the tag they mostly have, in as many rows as need be.
/// Words with equal rows are of one class, and what is learnt of a class serves words that no sentence has. A word with capitals is
/// another word than that in small letters. The same arguments give the same bytes.
///
/// # Panics
/// Where a sentence has not as many labels as words, or the lexicon more than 250 classes.
#[must_use]
pub fn train(sentences: &[TaggedSentence], classes: &[(String, String)]) -> Vec<u8> {
    assert!(sentences.iter().all(|sentence| sentence.words.len() == sentence.labels.len()), "a label for each word");
    let mut random = Random(0x2545_F491_4F6C_DD1D);
    let sentences = with_copies(sentences, |count| random.below(count));
    let classes = class_list(classes);
    let single = single_list(&sentences);
    let lists = Model::of_lists(&classes, &single);
    let examples: Vec<Example> = sentences.iter().map(|sentence| Example::new(&lists, sentence)).collect();
    let mut perceptron = Perceptron::new(count_features(&examples));
    let mut order: Vec<usize> = (0..examples.len()).collect();
    for _ in 0..RUNS {
        for _ in 0..ROUNDS {
            for at in (1..order.len()).rev() {
                order.swap(at, random.below(at + 1));
            }
            for &at in &order {
                perceptron.learn(&examples[at]);
            }
        }
        perceptron.end_run();
    }
    write(&classes, &single, &perceptron.weights())
}

/// A generator of random numbers (xorshift, Marsaglia 2003) that is the same everywhere.
struct Random(u64);

impl Random {
    fn below(&mut self, count: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % count as u64) as usize
    }
}

/// Words with the numbers of their classes, by key.
fn class_list(rows: &[(String, String)]) -> Vec<(u32, u8)> {
    let mut known: BTreeMap<u32, BTreeSet<&str>> = BTreeMap::new();
    for (word, class) in rows {
        let lower = lower_case(word);
        let key = if lower == *word { lower_key(&lower) } else { written_key(word) };
        known.entry(key).or_default().insert(class);
    }
    let distinct: BTreeSet<_> = known.values().cloned().collect();
    assert!(distinct.len() <= 250, "{} classes of words", distinct.len());
    let numbers: BTreeMap<_, _> = distinct.into_iter().zip(0u8..).collect();
    known.into_iter().map(|(key, classes)| (key, numbers[&classes])).collect()
}

/// The words with one label, by key.
fn single_list(sentences: &[TaggedSentence]) -> Vec<(u32, u8)> {
    let mut seen: BTreeMap<u32, BTreeMap<usize, u32>> = BTreeMap::new();
    for sentence in sentences {
        for (word, label) in sentence.words.iter().zip(&sentence.labels) {
            *seen.entry(key(id(&lower_case(word)))).or_default().entry(label.index()).or_default() += 1;
        }
    }
    let single = seen.into_iter().filter_map(|(key, labels)| {
        let (&label, &most) = labels.iter().max_by_key(|(_, count)| **count)?;
        let all: u32 = labels.values().sum();
        (all >= SINGLE_SEEN && (all - most) * SINGLE_OTHERS <= all).then_some((key, label as u8))
    });
    single.collect()
}

/// A sentence, with what does not change while learning.
struct Example {
    words: Vec<Word>,
    labels: Vec<usize>,
    single: Vec<Option<usize>>,
}

impl Example {
    fn new(lists: &Model, sentence: &TaggedSentence) -> Self {
        let lower: Vec<String> = sentence.words.iter().map(|word| lower_case(word)).collect();
        let mut words = Vec::new();
        let single = look_up(lists, &mut words, 0..lower.len(), |at| (&sentence.words[at], &lower[at]));
        Self { words, labels: sentence.labels.iter().map(|label| label.index()).collect(), single }
    }

    /// Calls `each` with every word that has no single label and its history of right labels.
    fn each_open(&self, mut each: impl FnMut(usize, &History)) {
        let mut history = History::default();
        for at in 0..self.words.len() {
            if self.single[at].is_none() {
                each(at, &history);
            }
            remember(&mut history, self.labels[at], &self.words[at]);
        }
    }
}

/// The features that were seen often enough, numbered in order of their keys.
fn count_features(examples: &[Example]) -> FxHashMap<u32, u32> {
    let mut seen: FxHashMap<u32, u32> = FxHashMap::default();
    for example in examples {
        example.each_open(|at, history| {
            for feature in fixed(&example.words, at).into_iter().chain(labelled(&example.words, at, history)) {
                *seen.entry(feature).or_default() += 1;
            }
        });
    }
    let mut often: Vec<u32> = seen.into_iter().filter(|(_, count)| *count >= LEAST_SEEN).map(|(feature, _)| feature).collect();
    often.sort_unstable();
    often.into_iter().zip(0..).collect()
}

struct Perceptron {
    features: FxHashMap<u32, u32>,
    weights: Vec<[i32; LANES]>,
    // The sum of all changes, each times the step at which it was made: what the average lacks.
    lag: Vec<[i64; LANES]>,
    step: i64,
    // Sums of the averages of all runs that are over, each times its steps.
    totals: Vec<[i64; LANES]>,
}

impl Perceptron {
    fn new(features: FxHashMap<u32, u32>) -> Self {
        let count = features.len();
        let zeros = || vec![[0; LANES]; count];
        Self { features, weights: vec![[0; LANES]; count], lag: zeros(), step: 1, totals: zeros() }
    }

    fn learn(&mut self, example: &Example) {
        let mut history = History::default();
        for at in 0..example.words.len() {
            let label = example.single[at].unwrap_or_else(|| self.step(example, at, &history));
            remember(&mut history, label, &example.words[at]);
        }
    }

    /// Guesses the label of a word, and learns from it.
    fn step(&mut self, example: &Example, at: usize, history: &History) -> usize {
        let features = fixed(&example.words, at).into_iter().chain(labelled(&example.words, at, history));
        let features: Vec<usize> = features.filter_map(|feature| self.features.get(&feature).map(|&row| row as usize)).collect();
        let mut scores = [0; LANES];
        for &feature in &features {
            for (score, weight) in scores.iter_mut().zip(&self.weights[feature]) {
                *score += weight;
            }
        }
        let right = example.labels[at];
        let guess = best(&scores);
        let lead = scores[right];
        scores[right] = i32::MIN;
        let rival = best(&scores);
        if lead < scores[rival].saturating_add(MARGIN) {
            for &feature in &features {
                self.change(feature, right, 1);
                self.change(feature, rival, -1);
            }
        }
        self.step += 1;
        guess
    }

    fn change(&mut self, feature: usize, label: usize, by: i32) {
        self.weights[feature][label] += by;
        self.lag[feature][label] += self.step * i64::from(by);
    }

    /// Adds up the run, and forgets what was learnt.
    fn end_run(&mut self) {
        for ((totals, weights), lag) in self.totals.iter_mut().zip(&mut self.weights).zip(&mut self.lag) {
            for label in 0..LANES {
                totals[label] += i64::from(weights[label]) * self.step - lag[label];
            }
            (*weights, *lag) = ([0; LANES], [0; LANES]);
        }
        self.step = 1;
    }

    /// The averages over all steps of all runs, on a scale on which the largest is 127; features whose weights are all small are left out.
    fn weights(&self) -> Vec<(u32, [i8; LANES])> {
        let largest = self.totals.iter().flatten().map(|total| total.abs()).max().unwrap_or(0).max(1);
        let rounded = |total: i64| ((2 * 127 * total.abs() + largest) / (2 * largest) * total.signum()) as i8;
        let mut features: Vec<(u32, u32)> = self.features.iter().map(|(&feature, &row)| (feature, row)).collect();
        features.sort_unstable();
        let weights = features.into_iter().map(|(feature, row)| {
            let mut weights = [0; LANES];
            for (label, weight) in weights.iter_mut().enumerate() {
                *weight = rounded(self.totals[row as usize][label]);
            }
            (feature, weights)
        });
        weights.filter(|(_, weights)| weights.iter().any(|&weight| weight.abs() >= LEAST_WEIGHT)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Tag, Tagger};

    /// "word/UPOS.PENN word/UPOS".
    fn sentence(text: &str) -> TaggedSentence {
        let mut sentence = TaggedSentence::default();
        for pair in text.split(' ') {
            let (word, tags) = pair.split_once('/').unwrap();
            let (upos, xpos) = tags.split_once('.').unwrap_or((tags, "_"));
            sentence.words.push(word.to_owned());
            sentence.labels.push(Label::from_treebank(upos, xpos).unwrap());
        }
        sentence
    }

    fn few() -> Vec<TaggedSentence> {
        let few = [
            "the/DET chair/NOUN.NN notes/VERB.VBZ the/DET draft/NOUN.NN ./PUNCT",
            "the/DET notes/NOUN.NNS of/ADP the/DET chair/NOUN.NN ./PUNCT",
        ];
        few.iter().cycle().take(60).map(|text| sentence(text)).collect()
    }

    #[test]
    fn what_was_taught_is_told() {
        let tagger = Tagger::from_model(&train(&few(), &[])).unwrap();
        assert_eq!(tagger.tag_words(&["the", "chair", "notes", "the", "draft"]).tag(2), Tag::Verb);
        assert_eq!(tagger.tag_words(&["THE", "NOTES", "OF", "THE", "CHAIR"]).tag(1), Tag::Noun);
    }

    #[test]
    fn a_class_serves_words_that_no_sentence_has() {
        let classes = [("notes", "NNS"), ("notes", "VBZ"), ("calls", "VBZ"), ("calls", "NNS")];
        let classes = classes.map(|(word, class)| (word.to_owned(), class.to_owned()));
        let tagger = Tagger::from_model(&train(&few(), &classes)).unwrap();
        assert_eq!(tagger.tag_words(&["the", "chair", "calls", "the", "draft"]).tag(2), Tag::Verb);
        assert_eq!(tagger.tag_words(&["the", "calls", "of", "the", "chair"]).tag(1), Tag::Noun);
    }

    #[test]
    fn the_same_sentences_give_the_same_file() {
        assert_eq!(train(&few(), &[]), train(&few(), &[]));
    }
}
