//! Sentences cut into digits, letters and single signs, so that `20m`, `US$5` and `3-5` read alike however they were tokenized.

use std::borrow::Cow;
use std::ops::Range;

use rapporteur_lexicon::Phrases;
use rapporteur_span::Span;
use rapporteur_text::{Document, Sentence};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum AtomKind {
    /// Digits with the points and commas between them: `10,000`, `4.2`.
    Digits,
    /// Letters, or a character that is a number without being a digit.
    Letters,
    /// One character of anything else.
    Sign,
}

#[derive(Clone, Copy, Debug)]
struct Atom {
    span: Span,
    kind: AtomKind,
    named: bool,
}

/// The atoms of one sentence. Positions outside it are allowed everywhere and find nothing.
pub(crate) struct Line<'d> {
    document: &'d Document,
    tokens: Range<usize>,
    heading: bool,
    mixed: bool,
    atoms: Vec<Atom>,
}

impl<'d> Line<'d> {
    /// `named` says of each token of the document whether it is part of a name.
    pub(crate) fn new(document: &'d Document, sentence: &Sentence, named: &[bool]) -> Self {
        let mut atoms = Vec::new();
        let mut token = sentence.tokens().start;
        let mut rest = sentence.span().range();
        while let Some((kind, length)) = first_atom(&document.text()[rest.clone()]) {
            let span = Span::new(rest.start, rest.start + length);
            rest.start = span.end();
            while document.tokens().get(token).is_some_and(|token| token.span().end() <= span.start()) {
                token += 1;
            }
            if let Some(kind) = kind {
                atoms.push(Atom { span, kind, named: named.get(token).is_some_and(|named| *named) });
            }
        }
        let heading = sentence.tokens().next().is_some_and(|first| document.blocks()[document.block_of(first)].is_heading());
        let mixed = sentence.span().of(document.text()).contains(char::is_lowercase);
        Self { document, tokens: sentence.tokens(), heading, mixed, atoms }
    }

    pub(crate) const fn document(&self) -> &'d Document {
        self.document
    }

    /// The tokens of the sentence.
    pub(crate) fn tokens(&self) -> Range<usize> {
        self.tokens.clone()
    }

    pub(crate) const fn is_heading(&self) -> bool {
        self.heading
    }

    /// Whether the sentence has small letters.
    pub(crate) const fn is_mixed(&self) -> bool {
        self.mixed
    }

    pub(crate) fn len(&self) -> usize {
        self.atoms.len()
    }

    pub(crate) fn kind(&self, at: usize) -> Option<AtomKind> {
        self.atoms.get(at).map(|atom| atom.kind)
    }

    pub(crate) fn is_digits(&self, at: usize) -> bool {
        self.kind(at) == Some(AtomKind::Digits)
    }

    pub(crate) fn is_letters(&self, at: usize) -> bool {
        self.kind(at) == Some(AtomKind::Letters)
    }

    /// Whether a name stands there, inside which no number is a figure.
    pub(crate) fn is_named(&self, at: usize) -> bool {
        self.atoms.get(at).is_some_and(|atom| atom.named)
    }

    pub(crate) fn text(&self, at: usize) -> &'d str {
        self.atoms.get(at).map_or("", |atom| atom.span.of(self.document.text()))
    }

    /// The text in lower case.
    pub(crate) fn lower(&self, at: usize) -> Cow<'d, str> {
        let text = self.text(at);
        if text.chars().any(char::is_uppercase) { Cow::Owned(text.to_lowercase()) } else { Cow::Borrowed(text) }
    }

    /// The text of several atoms, with what stands between them.
    pub(crate) fn text_of(&self, atoms: Range<usize>) -> &'d str {
        self.span(atoms).of(self.document.text())
    }

    /// From the first byte of the first atom to the last of the last; empty for an empty range.
    pub(crate) fn span(&self, atoms: Range<usize>) -> Span {
        match (self.atoms.get(atoms.start), atoms.end.checked_sub(1).and_then(|last| self.atoms.get(last))) {
            (Some(first), Some(last)) if atoms.start < atoms.end => first.span.cover(last.span),
            _ => Span::default(),
        }
    }

    /// Whether nothing stands between an atom and the one before it.
    pub(crate) fn is_glued(&self, at: usize) -> bool {
        at > 0 && at < self.atoms.len() && self.atoms[at - 1].span.end() == self.atoms[at].span.start()
    }

    /// Whether one of these characters stands there.
    pub(crate) fn is_sign(&self, at: usize, signs: &[char]) -> bool {
        self.kind(at) == Some(AtomKind::Sign) && self.text(at).starts_with(signs)
    }

    /// Whether there is a hyphen with nothing between it and its two neighbours.
    pub(crate) fn is_hyphen(&self, at: usize) -> bool {
        self.is_sign(at, HYPHENS) && self.is_glued(at) && self.is_glued(at + 1)
    }

    /// The first atom at or after a byte.
    pub(crate) fn atom_at(&self, byte: usize) -> usize {
        self.atoms.partition_point(|atom| atom.span.start() < byte)
    }

    /// The first token that starts at or after the end of the atoms before `at`.
    pub(crate) fn token_after(&self, at: usize) -> usize {
        let end = self.span(0..at.min(self.atoms.len())).end();
        let tokens = self.document.tokens();
        self.tokens.start + tokens[self.tokens()].partition_point(|token| token.span().start() < end)
    }

    /// The longest phrase that starts at an atom: the atom after it, and its value.
    pub(crate) fn phrase_at<'a, T>(&'a self, phrases: &'a Phrases<T>, at: usize) -> Option<(usize, &'a T)> {
        self.phrases_at(phrases, at).last()
    }

    /// All phrases that start at an atom, the shortest first.
    pub(crate) fn phrases_at<'a, T>(&'a self, phrases: &'a Phrases<T>, at: usize) -> impl Iterator<Item = (usize, &'a T)> {
        let start = self.atoms.get(at).map(|atom| atom.span.start());
        let token = self.tokens.start + self.tokens_before(start.unwrap_or_default());
        let starts = start.is_some() && self.document.tokens().get(token).is_some_and(|token| Some(token.span().start()) == start);
        let found = starts.then(|| phrases.all_at(self.document, token)).into_iter().flatten();
        let found = found.take_while(move |(length, _)| token + length <= self.tokens.end);
        found.map(move |(length, value)| (self.atom_at(self.document.tokens()[token + length - 1].span().end()), value))
    }

    fn tokens_before(&self, byte: usize) -> usize {
        self.document.tokens()[self.tokens()].partition_point(|token| token.span().start() < byte)
    }
}

pub(crate) const HYPHENS: &[char] = &['-', '\u{2010}', '\u{2011}', '\u{2012}', '\u{2013}', '\u{2212}'];

/// The kind and the length in bytes of the atom that a text begins with; no kind for white space.
pub(crate) fn first_atom(text: &str) -> Option<(Option<AtomKind>, usize)> {
    let first = text.chars().next()?;
    Some(match first {
        '0'..='9' => (Some(AtomKind::Digits), digits(text.as_bytes())),
        c if is_letter(c) => (Some(AtomKind::Letters), text.find(|c| !is_letter(c)).unwrap_or(text.len())),
        c if c.is_whitespace() => (None, c.len_utf8()),
        c => (Some(AtomKind::Sign), c.len_utf8()),
    })
}

fn is_letter(c: char) -> bool {
    c.is_alphabetic() || (c.is_numeric() && !c.is_ascii_digit())
}

/// The length of digits with their points and commas. A comma joins only where a group of digits follows: 5,7 are two numbers.
fn digits(text: &[u8]) -> usize {
    let is_digit = |at: usize| text.get(at).is_some_and(u8::is_ascii_digit);
    let group = |at: usize| is_digit(at) && is_digit(at + 1) && (is_digit(at + 2) || text.get(at + 2) == Some(&b','));
    let mut end = 0;
    loop {
        match text.get(end) {
            Some(b'0'..=b'9') => end += 1,
            Some(b'.') if is_digit(end + 1) => end += 1,
            Some(b',') if group(end + 1) => end += 1,
            _ => return end,
        }
    }
}

#[cfg(test)]
mod tests {
    use rapporteur_text::Segmenter;

    use super::*;

    fn atoms(text: &str) -> Vec<String> {
        let document = Segmenter::default().segment(text);
        let named = vec![false; document.tokens().len()];
        let line = Line::new(&document, &document.sentences()[0], &named);
        (0..line.len()).map(|at| line.text(at).to_owned()).collect()
    }

    #[test]
    fn digits_letters_and_signs_are_parted() {
        assert_eq!(atoms("US$20m of 3-5% km² 10,000.5"), ["US", "$", "20", "m", "of", "3", "-", "5", "%", "km²", "10,000.5"]);
    }
}
