use std::collections::HashMap;

use rapporteur_text::{Document, Segmenter};

/// Short phrases with a value each, matched on lower-cased tokens: `called for`, `per cent`, `no fewer than`.
///
/// Case, white space, line breaks and the form of apostrophes and hyphens make no difference, since tokens are what is compared.
///
/// ```
/// use rapporteur_lexicon::Phrases;
/// use rapporteur_text::Segmenter;
///
/// let mut phrases = Phrases::default();
/// phrases.insert("at least", 1);
/// phrases.insert("at", 2);
/// let document = Segmenter::default().segment("At\nleast ten sat at desks.");
/// assert_eq!(phrases.longest_at(&document, 0), Some((2, &1)));
/// assert_eq!(phrases.longest_at(&document, 4), Some((1, &2)));
/// assert_eq!(phrases.longest_at(&document, 3), None);
/// ```
#[derive(Debug, Clone)]
pub struct Phrases<T> {
    nodes: Vec<Node<T>>,
}

#[derive(Debug, Clone)]
struct Node<T> {
    next: HashMap<Box<str>, usize>,
    value: Option<T>,
}

impl<T> Default for Node<T> {
    fn default() -> Self {
        Self { next: HashMap::new(), value: None }
    }
}

impl<T> Default for Phrases<T> {
    fn default() -> Self {
        Self { nodes: vec![Node::default()] }
    }
}

impl<T> Phrases<T> {
    /// Adds a phrase. Where it is there already, the new value replaces the old one, which is returned.
    pub fn insert(&mut self, phrase: &str, value: T) -> Option<T> {
        let document = Segmenter::default().segment(phrase);
        let mut node = 0;
        for token in 0..document.tokens().len() {
            node = self.step_or_add(node, document.lower(token));
        }
        self.nodes[node].value.replace(value)
    }

    /// The longest phrase that starts at a token: its length in tokens, and its value.
    #[must_use]
    pub fn longest_at(&self, document: &Document, token: usize) -> Option<(usize, &T)> {
        let mut longest = None;
        let mut node = 0;
        for at in token..document.tokens().len() {
            let Some(&next) = self.nodes[node].next.get(document.lower(at)) else { break };
            node = next;
            longest = self.nodes[node].value.as_ref().map(|value| (at + 1 - token, value)).or(longest);
        }
        longest
    }

    /// All phrases that start at a token, the shortest first: length in tokens, and value.
    pub fn all_at<'a>(&'a self, document: &'a Document, token: usize) -> impl Iterator<Item = (usize, &'a T)> {
        let mut node = Some(0);
        (token..document.tokens().len())
            .map_while(move |at| {
                node = node.and_then(|node| self.nodes[node].next.get(document.lower(at)).copied());
                node.map(|node| (at + 1 - token, &self.nodes[node]))
            })
            .filter_map(|(length, node)| node.value.as_ref().map(|value| (length, value)))
    }

    fn step_or_add(&mut self, node: usize, word: &str) -> usize {
        if let Some(&next) = self.nodes[node].next.get(word) {
            return next;
        }
        self.nodes.push(Node::default());
        let added = self.nodes.len() - 1;
        self.nodes[node].next.insert(word.into(), added);
        added
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_empty_phrase_matches_nothing() {
        let mut phrases = Phrases::default();
        phrases.insert("", 1);
        assert_eq!(phrases.longest_at(&Segmenter::default().segment("a"), 0), None);
    }

    #[test]
    fn shorter_phrases_are_seen_too() {
        let mut phrases = Phrases::default();
        phrases.insert("agreed", 1);
        phrases.insert("agreed to", 2);
        let document = Segmenter::default().segment("agreed to go");
        assert_eq!(phrases.all_at(&document, 0).collect::<Vec<_>>(), [(1, &1), (2, &2)]);
    }
}
