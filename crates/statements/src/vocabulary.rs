//! The distinct words of a document, and what each may be to the grammar, looked up once.

use std::borrow::Cow;

use rapporteur_text::Document;
use rustc_hash::FxHashMap;

use crate::forms::{Forms, verbs};
use crate::words::{Classes, Nouns, Words};

#[derive(Debug)]
struct Word<'a> {
    classes: Classes,
    nouns: Nouns,
    verbs: Vec<(Cow<'a, str>, Forms)>,
}

#[derive(Debug)]
pub(crate) struct Vocabulary<'a> {
    words: Vec<Word<'a>>,
    // Of each token, its word, and that in lower case.
    of_token: Vec<u32>,
    lower: Vec<&'a str>,
}

impl<'a> Vocabulary<'a> {
    pub(crate) fn of(document: &'a Document, known: &Words) -> Self {
        let mut words = Vec::new();
        let mut indices: FxHashMap<&str, u32> = FxHashMap::default();
        let lower: Vec<&str> = (0..document.tokens().len()).map(|token| document.lower(token)).collect();
        let index = |&lower: &&'a str| {
            *indices.entry(lower).or_insert_with(|| {
                let verbs = verbs(known.lemmas(), lower);
                words.push(Word {
                    classes: known.classes(lower),
                    nouns: known.nouns(lower, verbs.iter().map(|(verb, _)| &**verb)),
                    verbs,
                });
                words.len() as u32 - 1
            })
        };
        let of_token = lower.iter().map(index).collect();
        Self { words, of_token, lower }
    }

    /// A token's text in lower case; `None` beyond the end.
    pub(crate) fn lower(&self, token: usize) -> Option<&'a str> {
        self.lower.get(token).copied()
    }

    /// The closed classes of a token's word.
    pub(crate) fn classes(&self, token: usize) -> Classes {
        self.words[self.of_token[token] as usize].classes
    }

    /// What a token may mean as a noun or an adjective, or as a form of a verb; nothing beyond the end.
    pub(crate) fn nouns(&self, token: usize) -> Nouns {
        self.of_token.get(token).map_or_else(Nouns::default, |&word| self.words[word as usize].nouns)
    }

    /// The verbs that a token may be a form of, each with the forms that it may be.
    pub(crate) fn verbs(&self, token: usize) -> &[(Cow<'a, str>, Forms)] {
        &self.words[self.of_token[token] as usize].verbs
    }
}
