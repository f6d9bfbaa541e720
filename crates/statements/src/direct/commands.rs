//! Imperatives to whoever reads.

use rapporteur_tagger::{Lemmas, Tag, VerbForm};

use super::phrases::Place;
use super::sentence::Sentence;
use super::{COMMAND, Recommendation};
use crate::words::Classes;

/// Longest address in tokens: "Guys, …".
const ADDRESS: usize = 3;

/// How far before a command the mark may stand that parts it from what stands before, in tokens: "|,| then at least".
const LEAD: usize = 5;

impl Sentence<'_> {
    /// "Add a dark theme", "If you like soup, ask for the red one", "Don't miss the garden": outside questions and steps.
    pub(super) fn command(&self) -> Option<Recommendation> {
        if self.asks || self.is_step() {
            return None;
        }
        let first = self.first();
        self.starts().find_map(|start| {
            let verb = self.commanding_verb(start)?;
            let stands = if start == first { self.opens_sentence(verb) } else { self.follows(start, verb) };
            stands.then(|| self.recommendation(start..verb + 1, start..self.tokens.end, COMMAND)).flatten()
        })
    }

    /// Whether the verb of a known action at `verb` commands: it neither guides nor asks the reader, nobody stands before it who does it,
    /// and it is no noun of a sentence or a label ("|Use| case: …").
    pub(super) fn may_command(&self, verb: usize) -> bool {
        let view = self.view;
        let done = (self.tokens.start..verb).any(|token| view.has(token, Classes::SUBJECT));
        let noun = self.is_subject(verb) || verb + 1 < self.tokens.end && view.is_past(verb + 1) || view.is(verb + 2, ":");
        !self.asks && !self.is_step() && !done && !noun && self.is_free(verb) && !self.is_nothing(verb)
    }

    pub(super) fn is_step(&self) -> bool {
        let step = |start| matches!(self.phrases.longest_at(self.view, start, self.tokens.end), Some((Place::Step, _)));
        self.starts().any(step)
    }

    /// The verb of an imperative that begins at `start`: "|do|n't miss" has the third word.
    fn commanding_verb(&self, start: usize) -> Option<usize> {
        let view = self.view;
        let negated = view.is(start, "do") && view.has(start + 1, Classes::NEGATION) || view.is(start, "never");
        let verb = if negated { self.past_adverbs(start + 1) } else { start };
        (verb < self.tokens.end && !self.is_nothing(start) && !self.is_nothing(verb)).then_some(verb)
    }

    /// Whether the verb that opens the sentence commands: it is one, and no noun with a verb behind it ("Stay was fine").
    fn opens_sentence(&self, verb: usize) -> bool {
        let view = self.view;
        let after = verb + 1;
        let base = view.label(verb).form() == Some(VerbForm::Base);
        let noun_with_object = self.is_verb(verb) && view.has(after, Classes::DETERMINER) && !view.is(after, "that");
        let known = self.is_verb(verb) || view.has(after, Classes::DETERMINER);
        (base && known || noun_with_object) && after < self.tokens.end && !self.is_subject(verb) && view.mention(verb).is_none()
    }

    /// Whether a word is the subject of a verb behind it, or of one behind its complement: "|Stay| was fine", "|Walk| to the beach is long".
    fn is_subject(&self, word: usize) -> bool {
        let view = self.view;
        let finite = |token: usize| {
            view.has(token, Classes::AUXILIARY.or(Classes::MODAL)) && view.label(token).form() != Some(VerbForm::Base)
        };
        let border = Classes::SUBORDINATOR.or(Classes::RELATIVE).or(Classes::CONJUNCTION).or(Classes::SUBJECT);
        let border = if view.has(word + 1, Classes::PREPOSITION) { border } else { border.or(Classes::DETERMINER) };
        let next = (word + 1..self.tokens.end).find(|&token| view.has(token, border) || view.is_symbol(token) || finite(token));
        view.is_one_of(word + 1, &["-", "–", "—"]) || next.is_some_and(finite)
    }

    /// Whether a verb inside the sentence commands: an object follows, and it stands behind a comma or a colon that closes a condition, an
    /// address or another clause, but none with a verb that it could go on from.
    fn follows(&self, start: usize, verb: usize) -> bool {
        let view = self.view;
        let base = view.label(verb).form() == Some(VerbForm::Base);
        let parts = |mark: &usize| view.is_one_of(*mark, &[",", ":", "-", "–", "—", "so"]) && self.led_in(mark + 1) == start;
        let parted = (self.tokens.start.max(start.saturating_sub(LEAD))..start).any(|mark| parts(&mark));
        let commas = (self.tokens.start..start).filter(|&token| view.is(token, ",")).count();
        let condition = commas <= 2 && view.has(self.tokens.start, Classes::SUBORDINATOR.or(Classes::PREPOSITION));
        let address = start - self.tokens.start <= ADDRESS;
        let goes_on = |token: usize| {
            let told = view.label(token).form() == Some(VerbForm::Present) && !view.has(token, Classes::AUXILIARY);
            told || view.has(token, Classes::MODAL) || view.is_one_of(token, &["to", "do", "did", "let", "lets"])
        };
        let alone = !(self.tokens.start..start).any(goes_on);
        base && parted && (condition || address || alone || view.is(start - 1, ":")) && self.is_object(verb + 1, condition)
    }

    fn is_verb(&self, token: usize) -> bool {
        Lemmas::default().is_verb(self.view.lower(token)) && !self.view.is_past(token)
    }

    /// Whether an object begins at `token`, or behind a condition any complement of a verb.
    pub(super) fn is_object(&self, token: usize, condition: bool) -> bool {
        let view = self.view;
        if token >= self.tokens.end {
            return false;
        }
        let label = view.label(token);
        let complement = condition && (label.tag() == Tag::Adp || view.has(token, Classes::PREPOSITION));
        let object = label.is_nominal() || label.tag() == Tag::Adj || view.has(token, Classes::DETERMINER.or(Classes::PRONOUN));
        object || complement
    }
}
