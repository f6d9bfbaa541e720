//! Phrases that open a suggestion: "please", "why not", "it is essential that".

use std::ops::Range;

use rapporteur_tagger::VerbForm;

use super::Recommendation;
use super::phrases::Place;
use super::sentence::Sentence;
use crate::words::{Classes, Noun};

impl Sentence<'_> {
    /// "Why not sort the list?", "I wish there were a dark theme", "An option to sort the list".
    pub(super) fn opening(&self) -> Option<Recommendation> {
        let first = self.first();
        self.starts().find_map(|start| {
            let (place, end) = self.phrases.longest_at(self.view, start, self.tokens.end)?;
            let opens = place == Place::Open || place == Place::Noun && start == first && self.is_verbless(end);
            (opens && end < self.tokens.end && !self.is_nothing(end)).then(|| self.opened(start..end)).flatten()
        })
    }

    fn opened(&self, phrase: Range<usize>) -> Option<Recommendation> {
        // "I wish it had |been| sunny": too late to be done.
        if self.view.is_one_of(phrase.end - 1, &["had", "have"]) && self.view.is_past(phrase.end) {
            return None;
        }
        let holder = self.view.is_one_of(phrase.start, &["i", "we"]);
        let cue = phrase.start + usize::from(holder)..phrase.end;
        let found = self.recommendation(cue, phrase.end..self.tokens.end, "opening")?;
        let holders = if holder { vec![phrase.start..phrase.start + 1] } else { Vec::new() };
        Some(Recommendation { holders, ..found })
    }

    /// "Please add a dark theme", "A dark theme, please".
    pub(super) fn request(&self) -> Option<Recommendation> {
        let found = self.phrase(Place::Request).filter(|found| self.is_free(found.start))?;
        if found.end == self.tokens.end {
            return self.recommendation(found.clone(), self.tokens.start..found.start, "request");
        }
        let verb = self.past_adverbs(found.end);
        let opens = self.starts().any(|start| start == found.start) || self.is_base(verb);
        (opens && !self.is_nothing(found.end) && !self.is_nothing(verb))
            .then(|| self.recommendation(found.clone(), found.end..self.tokens.end, "request"))
            .flatten()
    }

    /// Whether no verb stands in the clause from `start` on.
    fn is_verbless(&self, start: usize) -> bool {
        let view = self.view;
        let border = Classes::SUBORDINATOR.or(Classes::RELATIVE).or(Classes::CONJUNCTION);
        let finite = |token: usize| {
            matches!(view.label(token).form(), Some(VerbForm::Past | VerbForm::Present | VerbForm::ThirdPerson))
                || view.has(token, Classes::MODAL)
        };
        let inside = |token: &usize| !view.has(*token, border) && !view.is_symbol(*token);
        !(start..self.tokens.end).take_while(inside).any(finite)
    }

    /// "It is essential that …", "it is our responsibility to …".
    pub(super) fn it_is(&self) -> Option<Recommendation> {
        let view = self.view;
        let tokens = &self.tokens;
        let it = |token: &usize| view.is(*token, "it") && view.is_one_of(*token + 1, &["is", "remains"]) && self.is_free(*token);
        let it = tokens.clone().take(24).find(it)?;
        let quality = (it + 2..tokens.end.min(it + 7)).find(|&token| view.means(token, Noun::Quality))?;
        let link = (quality + 1..tokens.end.min(quality + 4)).find(|&token| view.is_one_of(token, &["that", "to"]))?;
        self.recommendation(it..link + 1, link + 1..tokens.end, "it-is")
    }
}
