use std::ops::Range;

use rapporteur_span::Span;
use rapporteur_tagger::{Label, Tag, Tags, VerbForm};
use rapporteur_text::Document;

use crate::Kind;
use crate::candidate::{Candidate, Source};
use crate::found::Found;
use crate::people::name::is_hyphen;
use crate::shape::{Shape, Style, shapes, styles};
use crate::words::{Beside, Office, Words};

/// A document as patterns read it: its tokens with their shapes, and what the lexicon knows of it.
pub(crate) struct View<'a> {
    pub(crate) document: &'a Document,
    tags: &'a Tags,
    pub(crate) words: &'a Words,
    pub(crate) shapes: Vec<Shape>,
    /// The lexicon's hits.
    pub(crate) known: Found,
    styles: Vec<Style>,
    // The sentence of each token, and whether the token is its first word.
    sentence: Vec<u32>,
    first: Vec<bool>,
}

impl<'a> View<'a> {
    pub(crate) fn new(document: &'a Document, tags: &'a Tags, words: &'a Words, known: Vec<Candidate>) -> Self {
        let shapes = shapes(document);
        let styles = styles(document, &shapes);
        let (sentence, first) = sentences(document, &shapes);
        let known = Found::new(known, shapes.len());
        Self { document, tags, words, shapes, known, styles, sentence, first }
    }

    /// The number of tokens.
    pub(crate) fn len(&self) -> usize {
        self.shapes.len()
    }

    /// The token's part of speech with its form; none beyond the ends.
    pub(crate) fn label(&self, token: usize) -> Option<Label> {
        (token < self.len()).then(|| self.tags.label(token))
    }

    /// Whether a verb in small letters that may have a subject stands at a token: a finite one, or a participle that may be past tense.
    pub(crate) fn is_predicate(&self, token: usize) -> bool {
        let verb =
            |label: Label| label.is_modal() || label.form().is_some_and(|form| !matches!(form, VerbForm::Base | VerbForm::Gerund));
        self.shape(token) == Shape::Lower && self.label(token).is_some_and(verb)
    }

    /// Whether a verb of saying stands at a token.
    pub(crate) fn says(&self, token: usize) -> bool {
        self.shape(token) == Shape::Lower && self.words.is_beside(Beside::Says, self.lower(token))
    }

    /// Whether an adverb stands at a token.
    pub(crate) fn is_adverb(&self, token: usize) -> bool {
        self.label(token).is_some_and(|label| label.tag() == Tag::Adv)
    }

    /// Whether the tagger takes a token for a plural.
    pub(crate) fn is_plural(&self, token: usize) -> bool {
        self.label(token).is_some_and(Label::is_plural)
    }

    /// Whether the tagger takes a token for a name.
    pub(crate) fn is_proper(&self, token: usize) -> bool {
        self.label(token).is_some_and(|label| label.tag() == Tag::Propn)
    }

    /// The token in lower case; empty beyond the ends.
    pub(crate) fn lower(&self, token: usize) -> &'a str {
        if token < self.len() { self.document.lower(token) } else { "" }
    }

    /// The token before in lower case.
    pub(crate) fn before(&self, token: usize) -> &'a str {
        token.checked_sub(1).map_or("", |token| self.lower(token))
    }

    /// The token as written; empty beyond the ends.
    pub(crate) fn word(&self, token: usize) -> &'a str {
        if token < self.len() { self.document.word(token) } else { "" }
    }

    pub(crate) fn shape(&self, token: usize) -> Shape {
        self.shapes.get(token).copied().unwrap_or(Shape::Symbol)
    }

    pub(crate) fn is_capital(&self, token: usize) -> bool {
        self.shape(token).is_capital()
    }

    /// Whether the token is the first word of its sentence.
    pub(crate) fn is_first(&self, token: usize) -> bool {
        self.first.get(token).copied().unwrap_or(false)
    }

    /// Whether both tokens stand in one sentence.
    pub(crate) fn same_sentence(&self, one: usize, other: usize) -> bool {
        one < self.len() && other < self.len() && self.sentence[one] == self.sentence[other]
    }

    pub(crate) fn style(&self, token: usize) -> Style {
        self.sentence.get(token).and_then(|sentence| self.styles.get(*sentence as usize)).copied().unwrap_or(Style::Running)
    }

    /// Whether no white space stands between a token and the one before it.
    pub(crate) fn touches(&self, token: usize) -> bool {
        let tokens = self.document.tokens();
        token > 0 && token < tokens.len() && tokens[token - 1].span().end() == tokens[token].span().start()
    }

    /// Whether a token is the first of its line.
    pub(crate) fn opens_line(&self, token: usize) -> bool {
        let tokens = self.document.tokens();
        let Some(before) = token.checked_sub(1) else { return true };
        token < tokens.len() && self.document.text()[tokens[before].span().end()..tokens[token].span().start()].contains('\n')
    }

    /// Whether the writer ended a short line before a token, as in a list of names; a long one may have been wrapped.
    pub(crate) fn starts_line(&self, token: usize) -> bool {
        const WRAPPED: usize = 45;
        let tokens = self.document.tokens();
        let (Some(before), Some(after)) = (token.checked_sub(1).and_then(|left| tokens.get(left)), tokens.get(token)) else {
            return true;
        };
        let text = self.document.text();
        let broken = text[before.span().end()..after.span().start()].contains('\n');
        broken && before.span().end() - text[..before.span().end()].rfind('\n').map_or(0, |end| end + 1) < WRAPPED
    }

    /// Whether an office starts at a token: "Director", not "Regional", which only goes with one.
    pub(crate) fn starts_office(&self, token: usize) -> bool {
        self.words.offices.longest_at(self.document, token).is_some_and(|(_, class)| *class != Office::Modifier)
    }

    /// Whether an honorific starts at a token.
    pub(crate) fn starts_honorific(&self, token: usize) -> bool {
        self.words.honorifics.longest_at(self.document, token).is_some()
    }

    /// A candidate over tokens.
    pub(crate) fn candidate(&self, tokens: Range<usize>, kind: Kind, source: Source) -> Candidate {
        Candidate { span: self.document.span_of(tokens.clone()), tokens, kind, source }
    }

    /// A candidate over bytes, where they begin and end with tokens or inside of them.
    pub(crate) fn candidate_at(&self, span: Span, kind: Kind, source: Source) -> Candidate {
        Candidate { span, tokens: self.document.tokens_in(span), kind, source }
    }

    /// The capitalised run that starts at a token: words with capitals, with hyphens and ampersands between them.
    pub(crate) fn run(&self, start: usize) -> Range<usize> {
        let mut end = start;
        while end < self.len() && self.same_sentence(start, end) {
            if self.is_capital(end) {
                end += 1;
            } else if end > start && self.goes_on(end) && self.same_sentence(start, end + 1) {
                end += 2;
            } else {
                break;
            }
        }
        start..end
    }

    /// Whether a sign joins a capital or, right after a hyphen, a number to the run.
    fn goes_on(&self, token: usize) -> bool {
        let number =
            self.shape(token + 1) == Shape::Number && self.touches(token) && self.touches(token + 1) && is_hyphen(self.word(token));
        number || (is_joint(self.word(token)) && self.is_capital(token + 1))
    }
}

/// Signs that join the words of one name.
fn is_joint(word: &str) -> bool {
    is_hyphen(word) || matches!(word, "&" | "/")
}

fn sentences(document: &Document, shapes: &[Shape]) -> (Vec<u32>, Vec<bool>) {
    let mut of = vec![0; shapes.len()];
    let mut first = vec![false; shapes.len()];
    for (index, sentence) in document.sentences().iter().enumerate() {
        of[sentence.tokens()].fill(u32::try_from(index).unwrap_or(u32::MAX));
        if let Some(token) = sentence.tokens().find(|token| shapes[*token] != Shape::Symbol && shapes[*token] != Shape::Number) {
            first[token] = true;
        }
    }
    (of, first)
}
