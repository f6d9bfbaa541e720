//! The noun phrase that a number counts: base noun phrases as the tagger draws them, joined where a count goes on.

use std::ops::Range;

use rapporteur_tagger::{Label, NounPhrase, Tag, Tags, VerbForm, noun_phrase_at};
use rapporteur_text::Document;

use crate::words::{Grammar, WordClass};

/// Which nouns a phrase may have as its head.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Head {
    /// Plurals and collectives: what more than one can be counted of.
    Plural,
    /// Any noun.
    Any,
}

/// Reads noun phrases.
#[derive(Clone, Copy)]
pub(crate) struct NounPhrases<'a> {
    document: &'a Document,
    tags: &'a Tags,
    grammar: &'a Grammar,
}

impl<'a> NounPhrases<'a> {
    pub(crate) const fn new(document: &'a Document, tags: &'a Tags, grammar: &'a Grammar) -> Self {
        Self { document, tags, grammar }
    }

    pub(crate) fn tag(&self, token: usize) -> Option<Tag> {
        self.tags.labels().get(token).map(|label| label.tag())
    }

    /// The tag with the form of a verb and the number of a noun.
    pub(crate) fn label(&self, token: usize) -> Option<Label> {
        self.tags.labels().get(token).copied()
    }

    /// The base noun phrase that starts at a token.
    pub(crate) fn base(&self, token: usize, limit: usize) -> Option<NounPhrase> {
        self.phrase(token..limit)
    }

    /// The tokens of the phrase that starts where `tokens` starts: modifiers and head, no determiner. Owners are passed over where
    /// `owned` says that they may stand first: the country's *two rivers*.
    pub(crate) fn read(&self, tokens: Range<usize>, head: Head, owned: bool) -> Option<Range<usize>> {
        let Some(first) = self.phrase(tokens.clone()) else {
            return self.misread(tokens.start..tokens.start, head, tokens.end);
        };
        if !first.determiner.is_empty() {
            return None;
        }
        let mut found = self.counted(&first, head);
        if let Some(owned_phrase) = self.phrase(first.tokens.end..tokens.end).filter(|phrase| self.is_owned(phrase)) {
            // Kinds of people own nothing: women's groups.
            let kind = self.is_kind(first.head);
            if kind || owned {
                let start = if kind { first.tokens.start } else { owned_phrase.determiner.end };
                found = self.counted(&owned_phrase, head).map(|own| start..own.end);
            }
        }
        let found = found
            .or_else(|| self.counted_beyond(&first, head, tokens.end))
            .or_else(|| self.misread(first.tokens.clone(), head, tokens.end))?;
        Some(found.start..self.joined(found.end, tokens.end))
    }

    /// Whether a phrase with a plural head starts at the first of the tokens.
    pub(crate) fn begins_plural(&self, tokens: Range<usize>) -> bool {
        self.read(tokens, Head::Plural, false).is_some()
    }

    fn phrase(&self, tokens: Range<usize>) -> Option<NounPhrase> {
        let phrase = if tokens.is_empty() { None } else { noun_phrase_at(self.document, self.tags, tokens.start) }?;
        (phrase.tokens.end <= tokens.end && self.tag(phrase.head) != Some(Tag::Pron)).then_some(phrase)
    }

    /// What of a phrase can be counted: up to its last noun that fits.
    fn counted(&self, phrase: &NounPhrase, head: Head) -> Option<Range<usize>> {
        let last = match (head, self.tag(phrase.head)) {
            (Head::Any, Some(Tag::Propn)) => Some(phrase.tokens.end - 1),
            // A gerund may be what is shared: 40% of *fishing*.
            (Head::Any, Some(Tag::Noun | Tag::Verb)) => Some(phrase.head),
            (Head::Any, _) => None,
            (Head::Plural, _) => (phrase.determiner.end..phrase.head + 1).rev().find(|&token| self.is_plural(token)),
        };
        last.map(|last| phrase.determiner.end..last + 1)
    }

    /// "two *land and water projects*": the plural that a number asks for stands behind an "and".
    fn counted_beyond(&self, first: &NounPhrase, head: Head, limit: usize) -> Option<Range<usize>> {
        let conjunction = first.tokens.end;
        let joins = head == Head::Plural && conjunction + 1 < limit && self.tag(conjunction) == Some(Tag::Cconj);
        let second = self.phrase(conjunction + 1..limit).filter(|second| joins && second.determiner.is_empty())?;
        if second.tokens.clone().any(|token| self.tag(token) == Some(Tag::Num)) {
            return None;
        }
        self.counted(&second, head).map(|second| first.tokens.start..second.end)
    }

    /// "two primary *uses*", "500 *lives*", where the tagger saw a verb: no subject in the singular stands before it.
    fn misread(&self, modifiers: Range<usize>, head: Head, limit: usize) -> Option<Range<usize>> {
        let verb = modifiers.end;
        let third = verb < limit && self.tags.label(verb).form() == Some(VerbForm::ThirdPerson);
        (third && head == Head::Plural && self.tag(verb) == Some(Tag::Verb)).then_some(modifiers.start..verb + 1)
    }

    /// "prosecutors *and judges*": one more plural joins a plural.
    fn joined(&self, end: usize, limit: usize) -> usize {
        let joins = end + 1 < limit && matches!(self.document.lower(end), "and" | "or") && self.is_plural(end - 1);
        let alone = |token: usize| {
            let next = if token + 1 < limit { self.tag(token + 1) } else { None };
            self.is_plural(token)
                && self.document.word(token).starts_with(char::is_lowercase)
                && !matches!(next, Some(Tag::Noun | Tag::Propn | Tag::Adj))
        };
        if joins && alone(end + 1) { end + 2 } else { end }
    }

    fn is_owned(&self, phrase: &NounPhrase) -> bool {
        self.tag(phrase.tokens.start) == Some(Tag::Part)
    }

    fn is_kind(&self, token: usize) -> bool {
        self.grammar.is(self.document.lower(token), WordClass::Collective)
    }

    fn is_plural(&self, token: usize) -> bool {
        let written = self.document.word(token);
        let acronym = written.strip_suffix('s').is_some_and(|stem| stem.len() > 1 && stem.chars().all(char::is_uppercase));
        (self.tags.label(token).is_plural() || acronym || self.is_kind(token)) && self.document.lower(token) != "others"
    }
}
