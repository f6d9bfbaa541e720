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

    /// Whether there is a point that opens a number: `.5`.
    pub(crate) fn is_decimal_point(&self, at: usize) -> bool {
        let opens = !self.is_glued(at) || self.is_sign(at - 1, &['$', '€', '£', '(', '-', '−', '–', '<', '>', '~', '≈', '±']);
        self.is_sign(at, &['.']) && self.is_digits(at + 1) && self.is_glued(at + 1) && opens
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
        c if digit(c).is_some() => (Some(AtomKind::Digits), digits(text)),
        c if is_letter(c) => (Some(AtomKind::Letters), text.find(|c| !is_letter(c)).unwrap_or(text.len())),
        c if c.is_whitespace() => (None, c.len_utf8()),
        c => (Some(AtomKind::Sign), c.len_utf8()),
    })
}

fn is_letter(c: char) -> bool {
    c.is_alphabetic() || (c.is_numeric() && digit(c).is_none())
}

/// The zeros of the digits that English texts of other writing systems keep: Arabic, Persian, Devanagari, Bengali, full width.
const ZEROS: [char; 5] = ['\u{660}', '\u{6F0}', '\u{966}', '\u{9E6}', '\u{FF10}'];

/// The ASCII digit that a character is or stands for.
fn digit(c: char) -> Option<char> {
    if c.is_ascii() {
        return c.is_ascii_digit().then_some(c);
    }
    ZEROS.iter().find_map(|zero| char::from_digit((c as u32).wrapping_sub(*zero as u32), 10))
}

/// The text with its digits in ASCII.
pub(crate) fn ascii_digits(text: &str) -> Cow<'_, str> {
    if text.is_ascii() { Cow::Borrowed(text) } else { Cow::Owned(text.chars().map(|c| digit(c).unwrap_or(c)).collect()) }
}

/// The length of digits with their points and commas. A comma joins only where a group of digits follows: 5,7 are two numbers.
fn digits(text: &str) -> usize {
    let mut end = 0;
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let after = &rest[c.len_utf8()..];
        let joins = match c {
            '.' => leading_digits(after) > 0,
            ',' => leading_digits(after) > 2 || (leading_digits(after) == 2 && after.chars().nth(2) == Some(',')),
            c => digit(c).is_some(),
        };
        if !joins {
            break;
        }
        end += c.len_utf8();
        rest = after;
    }
    end
}

/// How many digits a text begins with, up to three.
fn leading_digits(text: &str) -> usize {
    text.chars().take(3).take_while(|c| digit(*c).is_some()).count()
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
