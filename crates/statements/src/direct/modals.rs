//! Main clauses with should, must, ought to or needs to.

use std::ops::Range;

use rapporteur_tagger::Tag;

use super::Recommendation;
use super::sentence::Sentence;
use crate::contents::trim;
use crate::parties::noun_phrase_before;
use crate::view::View;
use crate::words::{Classes, Noun};

impl Sentence<'_> {
    /// "States should act", "It needs to be shorter".
    pub(super) fn modal(&self) -> Option<Recommendation> {
        let mut found =
            self.tokens.clone().filter(|&token| (is_modal(self.view, token) || self.is_soft(token)) && self.is_free(token));
        if self.is_short() {
            // "Users have to wait, the list should be shorter": behind a burden may stand what should be done.
            found.find_map(|modal| self.clause(modal))
        } else {
            self.clause(found.next()?)
        }
    }

    /// "Perhaps the hotel |could| offer …", "The list |could| simply be sorted": a possibility that is put forward.
    fn is_soft(&self, token: usize) -> bool {
        const SOFTENING: [&str; 5] = ["maybe", "perhaps", "just", "simply", "instead"];
        let view = self.view;
        let pronoun = |before: usize| view.has(before, Classes::SUBJECT) || view.is_one_of(before, &["you", "u"]);
        let softened = view.is_one_of(self.tokens.start, &SOFTENING) || view.is_one_of(token + 1, &SOFTENING);
        let ideal = view.is(self.tokens.start, "ideally") && view.is(token, "would");
        self.is_short() && (view.is(token, "could") && softened || ideal) && !(token > 0 && pronoun(token - 1))
    }

    fn clause(&self, modal: usize) -> Option<Recommendation> {
        let view = self.view;
        let tokens = &self.tokens;
        let subordinate = Classes::SUBORDINATOR.or(Classes::RELATIVE);
        let mut edge = modal;
        while edge > tokens.start && view.has(edge - 1, Classes::ADVERB.or(Classes::NEGATION)) {
            edge -= 1;
        }
        // "This should be shorter".
        let points = edge == tokens.start + 1 && view.is_one_of(tokens.start, &["this", "that", "these", "those"]);
        let subject = if points { tokens.start..edge } else { noun_phrase_before(view, tokens.start, edge)? };
        let main = !(tokens.start..edge).any(|token| {
            view.has(token, subordinate)
                && !(token == tokens.start && has_comma(view, token, edge))
                && !has_comma(view, token, subject.start)
        });
        let requests = main && self.is_free(subject.start) && !(self.is_short() && self.tells(&subject, modal));
        let cue = if view.is(modal + 1, "to") { modal..modal + 2 } else { modal..modal + 1 };
        let content = trim(view, subject.start..tokens.end).filter(|_| requests)?;
        Some(Recommendation { cue, content, holders: Vec::new(), form: "modal" })
    }

    /// Whether a modal tells what is so, rather than what should be: of a burden ("users have to wait"), of a guess ("it must be a bug"), of
    /// the past ("they should have asked"), of what is not so ("it should be sorted, but it is not").
    fn tells(&self, subject: &Range<usize>, modal: usize) -> bool {
        let view = self.view;
        let verb = self.past_adverbs(modal + 1 + usize::from(view.is(modal + 1, "to")));
        let last = subject.end - 1;
        let alone = |words: &[&str]| subject.len() == 1 && view.is_one_of(last, words);
        let past = view.is(verb, "have")
            && (verb + 1..self.tokens.end.min(verb + 3)).any(|token| view.is_past(token) || view.is(token, "been"));
        let guess =
            view.is(modal, "must") && view.is(verb, "be") && alone(&["it", "this", "that", "there"]) && !view.is_past(verb + 1);
        let bound = !view.is_one_of(modal, &["should", "ought"]);
        let own = view.is_one_of(subject.start, &["my", "our"]);
        let burden = bound
            && !self.empowers(verb)
            && (own || alone(&["you", "u", "they", "he", "she", "one"]) || view.means(last, Noun::Public));
        let demanded = alone(&["this", "that", "it", "there"]) || view.mention(last).is_some();
        // "The list has to be |short|" demands, "the list has to be |sorted|" burdens.
        let quality = view.is(verb, "be") && verb + 1 < self.tokens.end && view.label(verb + 1).tag() == Tag::Adj;
        let forced = view.is_one_of(modal, &["have", "has"]) && !demanded && !quality;
        let believed = view.is_one_of(verb, &["know", "forget", "remember", "realize", "expect"])
            || view.is(verb, "come") && view.is(verb + 1, "as");
        let running = view.is(verb, "be") && view.is_gerund(verb + 1);
        let expected = view.is(modal, "should") && (running || view.is(modal + 1, "already"));
        let but = (verb..self.tokens.end)
            .any(|token| view.is(token, "but") && view.has(token + 1, Classes::SUBJECT.or(Classes::AUXILIARY)));
        let nothing = self.is_nothing(subject.start) || self.is_nothing(self.tokens.start);
        past || guess || expected || believed || burden || forced || but || nothing || alone(&["i"]) || self.is_quoted(verb)
    }

    /// "Users must |be able| to sort": what somebody is to be given is no burden.
    fn empowers(&self, verb: usize) -> bool {
        let view = self.view;
        let given = view.is(verb, "be")
            && view.is_one_of(verb + 1, &["able", "allowed", "given", "informed", "notified", "told", "warned"]);
        let choice = (verb + 1..self.tokens.end.min(verb + 4))
            .any(|token| view.is_one_of(token, &["choice", "option", "possibility", "access"]));
        given || view.is(verb, "have") && choice
    }

    /// "It should be wide, |says| the guide": what others say.
    fn is_quoted(&self, start: usize) -> bool {
        let view = self.view;
        let said = |comma: usize| {
            let verb = (comma + 1..self.tokens.end.min(comma + 7)).find(|&token| view.is_third_person(token));
            verb.is_some_and(|verb| view.is_one_of(verb, &["says", "claims", "states", "tells", "promises", "insists", "knows"]))
        };
        (start..self.tokens.end).any(|token| view.is(token, ",") && said(token))
    }
}

fn is_modal(view: &View<'_>, token: usize) -> bool {
    // "I shall now give the floor": what the speaker will do.
    let own = token > 0 && view.is_one_of(token - 1, &["i", "we"]);
    let modal = view.is_one_of(token, &["should", "must"])
        || view.is(token, "shall") && !own
        || view.is_one_of(token, &["ought", "needs", "need", "have", "has"]) && view.is(token + 1, "to");
    modal && view.mention(token).is_none()
}

fn has_comma(view: &View<'_>, start: usize, end: usize) -> bool {
    (start..end).any(|token| view.is(token, ","))
}
