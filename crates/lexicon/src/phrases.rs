use rapporteur_text::{Document, Segmenter};
use rustc_hash::FxHashMap;

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
    // Which bytes the phrases begin with: most words of a text are told apart by their first.
    begins: [bool; 256],
}

#[derive(Debug, Clone)]
struct Node<T> {
    next: FxHashMap<Box<str>, usize>,
    value: Option<T>,
}

impl<T> Default for Node<T> {
    fn default() -> Self {
        Self { next: FxHashMap::default(), value: None }
    }
}

impl<T> Default for Phrases<T> {
    fn default() -> Self {
        Self { nodes: vec![Node::default()], begins: [false; 256] }
    }
}

impl<T> Phrases<T> {
    /// Adds a phrase. Where it is there already, the new value replaces the old one, which is returned.
    pub fn insert(&mut self, phrase: &str, value: T) -> Option<T> {
        let document = Segmenter::default().segment(phrase);
        let mut node = 0;
        if let Some(first) = first_byte(&document, 0) {
            self.begins[usize::from(first)] = true;
        }
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
        if !self.begins_at(document, token) {
            return None;
        }
        for at in token..document.tokens().len() {
            let Some(&next) = self.nodes[node].next.get(document.lower(at)) else { break };
            node = next;
            longest = self.nodes[node].value.as_ref().map(|value| (at + 1 - token, value)).or(longest);
        }
        longest
    }

    /// All phrases that start at a token, the shortest first: length in tokens, and value.
    pub fn all_at<'a>(&'a self, document: &'a Document, token: usize) -> impl Iterator<Item = (usize, &'a T)> {
        let mut node = self.begins_at(document, token).then_some(0);
        (token..document.tokens().len())
            .map_while(move |at| {
                node = node.and_then(|node| self.nodes[node].next.get(document.lower(at)).copied());
                node.map(|node| (at + 1 - token, &self.nodes[node]))
            })
            .filter_map(|(length, node)| node.value.as_ref().map(|value| (length, value)))
    }

    fn begins_at(&self, document: &Document, token: usize) -> bool {
        first_byte(document, token).is_some_and(|first| self.begins[usize::from(first)])
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

fn first_byte(document: &Document, token: usize) -> Option<u8> {
    if token < document.tokens().len() { document.lower(token).bytes().next() } else { None }
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
