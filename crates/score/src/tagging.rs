//! Scores tags and lemmas against a treebank whose words were given.
//!
//! ```
//! use rapporteur_score::conllu::Word;
//! use rapporteur_score::tagging::{Scores, Tagged};
//!
//! let word = Word { lemma: "note".into(), upos: "VERB".into(), xpos: "VBZ".into(), ..Word::bare(0..5) };
//! let mut scores = Scores::default();
//! scores.add(&word, &Tagged { upos: "VERB", form: Some("VBD"), lemma: "note" });
//! scores.add(&word, &Tagged { upos: "NOUN", form: None, lemma: "notes" });
//! assert_eq!((scores.tags.accuracy(), scores.forms.right, scores.verb_lemmas.right), (0.5, 0, 1));
//! assert_eq!(scores.confusions()[0], (("VERB", "NOUN"), 1));
//! ```

use std::collections::BTreeMap;

use crate::conllu::Word;

/// What a tagger says of a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tagged<'t> {
    /// Its universal part-of-speech tag.
    pub upos: &'t str,
    /// Its tag in the Penn Treebank, where it is a form of a verb.
    pub form: Option<&'t str>,
    /// Its lemma.
    pub lemma: &'t str,
}

/// How many words there are, and of how many what was said is right.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Share {
    /// Words of which it is right.
    pub right: usize,
    /// All words.
    pub all: usize,
}

impl Share {
    /// The share that is right; 0 where there are no words.
    #[must_use]
    pub fn accuracy(self) -> f64 {
        if self.all == 0 { 0.0 } else { self.right as f64 / self.all as f64 }
    }

    fn add(&mut self, right: bool) {
        self.right += usize::from(right);
        self.all += 1;
    }
}

/// Scores of a tagger over words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Scores {
    /// Universal tags, over all words.
    pub tags: Share,
    /// Tag and form, over verbs and auxiliaries.
    pub forms: Share,
    /// Lemmas of verbs, whatever tag they were given.
    pub verb_lemmas: Share,
    /// Lemmas of nouns, whatever tag they were given.
    pub noun_lemmas: Share,
    /// Lemmas of all words but punctuation and those that have none.
    pub lemmas: Share,
    confused: BTreeMap<(String, String), usize>,
}

impl Scores {
    /// Counts what was said of a word of the treebank. Lemmas are compared without regard to case.
    pub fn add(&mut self, word: &Word, said: &Tagged<'_>) {
        self.tags.add(word.upos == said.upos);
        if word.upos != said.upos {
            *self.confused.entry((word.upos.clone(), said.upos.to_owned())).or_default() += 1;
        }
        if matches!(word.upos.as_str(), "VERB" | "AUX") {
            let modal = said.form.is_none() && word.xpos == "MD";
            self.forms.add(word.upos == said.upos && (modal || said.form == Some(&word.xpos)));
        }
        let right = word.lemma.to_lowercase() == said.lemma.to_lowercase();
        match word.upos.as_str() {
            "VERB" => self.verb_lemmas.add(right),
            "NOUN" => self.noun_lemmas.add(right),
            _ => {}
        }
        if word.upos != "PUNCT" && word.lemma != "_" {
            self.lemmas.add(right);
        }
    }

    /// Pairs of the right tag and the one that was given instead, the most frequent first.
    #[must_use]
    pub fn confusions(&self) -> Vec<((&str, &str), usize)> {
        let mut pairs: Vec<_> =
            self.confused.iter().map(|((right, said), &count)| ((right.as_str(), said.as_str()), count)).collect();
        pairs.sort_by_key(|&(_, count)| std::cmp::Reverse(count));
        pairs
    }
}
