//! A sentence that may recommend something: its clauses, and what of it is said already.

use std::cell::OnceCell;
use std::ops::Range;

use rapporteur_tagger::{Tag, VerbForm};

use super::phrases::{Phrasebook, Place};
use super::{Manner, Recommendation};
use crate::contents::trim;
use crate::view::View;
use crate::words::Classes;

/// A sentence, and what it is read with.
pub(crate) struct Sentence<'a> {
    pub(super) view: &'a View<'a>,
    pub(super) phrases: &'a Phrasebook,
    pub(super) manner: Manner,
    /// Without its list marker, its label and the marks at its ends.
    pub(super) tokens: Range<usize>,
    /// Cues and contents of the statements that it has already.
    pub(super) said: &'a [Range<usize>],
    /// Whether it ends with a question mark.
    pub(super) asks: bool,
    // Of all its tokens, once it is asked for.
    found: OnceCell<Vec<(Place, Range<usize>)>>,
}

impl<'a> Sentence<'a> {
    pub(super) fn new(
        view: &'a View<'a>,
        phrases: &'a Phrasebook,
        manner: Manner,
        tokens: Range<usize>,
        said: &'a [Range<usize>],
        asks: bool,
    ) -> Self {
        Self { view, phrases, manner, tokens, said, asks, found: OnceCell::new() }
    }

    /// The first phrase of `place` outside quotations.
    pub(super) fn phrase(&self, place: Place) -> Option<Range<usize>> {
        let all = self.found.get_or_init(|| self.phrases.all(self.view, &self.tokens));
        all.iter().find(|(found, _)| *found == place).map(|(_, tokens)| tokens.clone())
    }
}

impl Sentence<'_> {
    /// Whether it is all, or nearly all, that its text says.
    pub(super) fn is_short(&self) -> bool {
        matches!(self.manner, Manner::Post | Manner::Item)
    }

    /// Where clauses may begin: at the start, behind marks and conjunctions, each without the words that lead in ("maybe", "also").
    pub(super) fn starts(&self) -> impl Iterator<Item = usize> + '_ {
        let behind = |&token: &usize| {
            self.view.is_one_of(token, &[",", ";", ":", "-", "–", "—", ".", "!", "?", ")", "...", "…"])
                || self.view.has(token, Classes::CONJUNCTION)
                || self.view.is_one_of(token, &["so", "then"])
        };
        let end = self.tokens.end;
        let next = move |&start: &usize| (start..end).find(behind).map(|mark| self.led_in(mark + 1));
        let starts = std::iter::successors(Some(self.first()), next);
        starts.filter(move |&start| start < end && self.is_free(start))
    }

    /// Where the sentence begins, without the words that lead in.
    pub(super) fn first(&self) -> usize {
        self.led_in(self.tokens.start)
    }

    /// Past what leads in: adverbs, conjunctions, interjections, marks, phrases like "at least"; but not past what suggests: "why not".
    pub(super) fn led_in(&self, start: usize) -> usize {
        let view = self.view;
        let mut token = start;
        while token < self.tokens.end {
            let phrase = self.phrases.longest_at(view, token, self.tokens.end);
            let word = view.has(token, Classes::CONJUNCTION)
                || view.is_one_of(token, &["so", "then"])
                || view.label(token).tag() == Tag::Intj;
            let adverb = view.has(token, Classes::ADVERB) && !view.has(token, Classes::NEGATION);
            token = match phrase {
                Some((Place::Lead, end)) => end,
                None if word || adverb || view.is_symbol(token) => token + 1,
                _ => break,
            };
        }
        token
    }

    /// Whether a token stands outside quotations, and outside of what is said already.
    pub(super) fn is_free(&self, token: usize) -> bool {
        self.view.quotation(token).is_none() && !self.said.iter().any(|said| said.contains(&token))
    }

    /// Whether a verb in its base form stands at `token`.
    pub(super) fn is_base(&self, token: usize) -> bool {
        token < self.tokens.end
            && matches!(self.view.label(token).form(), Some(VerbForm::Base | VerbForm::Present))
            && self.view.mention(token).is_none()
    }

    /// Past adverbs and negations.
    pub(super) fn past_adverbs(&self, start: usize) -> usize {
        let adverb = |&token: &usize| self.view.has(token, Classes::ADVERB.or(Classes::NEGATION)) || self.view.is(token, "please");
        (start..self.tokens.end).find(|token| !adverb(token)).unwrap_or(self.tokens.end)
    }

    /// Whether what stands at `token` suggests nothing: "see below", "explain".
    pub(super) fn is_nothing(&self, token: usize) -> bool {
        let found = (token < self.tokens.end).then(|| self.phrases.longest_at(self.view, token, self.tokens.end)).flatten();
        matches!(found, Some((Place::Nothing | Place::Step, _)))
    }

    pub(super) fn recommendation(&self, cue: Range<usize>, content: Range<usize>, form: &'static str) -> Option<Recommendation> {
        let content = trim(self.view, content)?;
        Some(Recommendation { cue, content, holders: Vec::new(), form })
    }
}
