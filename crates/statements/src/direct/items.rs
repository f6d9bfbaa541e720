//! Recommendations that stand alone, as reviews of States list them: "Ratify the Convention", "Should ratify it", "Further efforts to …".

use rapporteur_tagger::{Lemmas, VerbForm};

use super::sentence::Sentence;
use super::{COMMAND, Manner, Recommendation};
use crate::contents::trim;
use crate::predicate::finite_verb;
use crate::strength::Strengths;
use crate::words::Classes;

/// Longest adjunct before a command, in tokens.
const LONGEST_ADJUNCT: usize = 40;

impl Sentence<'_> {
    /// What an item of a review asks for, whatever verb or noun of action it begins with. It guides nobody through a machine, and so any
    /// verb may command.
    pub(super) fn item(&self, strengths: &Strengths) -> Option<Recommendation> {
        if self.asks {
            return None;
        }
        self.duty(strengths).or_else(|| self.charge(strengths)).or_else(|| self.deed(strengths))
    }

    /// "Should ratify the Convention": nobody is named who should. In a post it may be the reader's list or its own, and the verb tells.
    pub(super) fn duty(&self, strengths: &Strengths) -> Option<Recommendation> {
        let start = self.first();
        let verb = self.past_adverbs(start + 1);
        let asked = match self.manner {
            Manner::Item => self.is_known_verb(verb),
            _ => !self.asks && strengths.is_action(self.view, verb) && self.is_object(verb + 1, false),
        };
        let duty = self.view.is_one_of(start, &["should", "must", "shall"]) && asked;
        duty.then(|| self.recommendation(start..start + 1, start + 1..self.tokens.end, "modal")).flatten()
    }

    /// "Ratify the Convention", "To ratify the Convention", "That the Convention be ratified".
    fn charge(&self, strengths: &Strengths) -> Option<Recommendation> {
        let view = self.view;
        let first = self.first();
        // What leads in has lost its "that".
        let wish = first.saturating_sub(1)..self.tokens.end;
        let verb = strengths.wish(view, &wish).or_else(|| {
            // "12.3 |Close| the gap": behind a number it may look like an adverb.
            let opening = self.tokens.start;
            if strengths.is_action(view, opening) && view.has(opening + 1, Classes::DETERMINER) {
                return Some(opening);
            }
            let negated = view.is(first, "do") && view.has(first + 1, Classes::NEGATION);
            let verb = self.past_adverbs(first + usize::from(negated || view.is(first, "to")));
            self.charges(strengths, verb).then_some(verb).or_else(|| self.charge_behind_adjunct(strengths))
        })?;
        self.recommendation(verb..verb + 1, self.tokens.clone(), COMMAND)
    }

    /// "In line with the report, which came in May, |adopt| the law".
    fn charge_behind_adjunct(&self, strengths: &Strengths) -> Option<usize> {
        let view = self.view;
        let start = self.tokens.start;
        if !view.has(start, Classes::PREPOSITION) {
            return None;
        }
        let commas = self.tokens.clone().take(LONGEST_ADJUNCT).filter(|&token| view.is(token, ",") && !view.in_brackets(token));
        let charges = |verb: &usize| strengths.is_action(view, *verb) && self.charges(strengths, *verb);
        let adjuncts = commas.take_while(|&comma| finite_verb(view, &(start..comma)).is_none());
        adjuncts.map(|comma| self.past_adverbs(comma + 1)).find(charges)
    }

    /// Whether the verb that opens an item commands, and is no noun of what somebody tells: "|Clarify| the fate of …", but not "|Work| on
    /// the road stopped".
    fn charges(&self, strengths: &Strengths, verb: usize) -> bool {
        let view = self.view;
        let after = verb + 1;
        let subject = view.has(after, Classes::MODAL.or(Classes::AUXILIARY).or(Classes::RELATIVE))
            || view.is_third_person(after)
            || view.is_one_of(after, &["of", ":"]);
        let action = strengths.is_action(view, verb);
        // "Select the state from the list" guides; "|Install| cameras in prisons" does not.
        if after >= self.tokens.end
            || subject
            || !self.is_free(verb)
            || !self.is_known_verb(verb)
            || !action && self.is_nothing(verb)
        {
            return false;
        }
        let tagged = matches!(view.label(verb).form(), Some(VerbForm::Base | VerbForm::Present));
        let object = view.has(after, Classes::DETERMINER.or(Classes::PRONOUN));
        tagged || (object || action) && !self.is_told(after)
    }

    /// "The |ratification| of the Convention", "No |impunity| for …": a deed, or none, of which nothing is told.
    fn deed(&self, strengths: &Strengths) -> Option<Recommendation> {
        let view = self.view;
        let none = view.is(self.tokens.start, "no").then_some(self.tokens.start);
        let noun = none.or_else(|| strengths.deed(view, &self.tokens)).filter(|&noun| self.is_free(noun))?;
        let alone = noun + 1 < self.tokens.end && !self.is_told(noun + 1);
        alone.then(|| self.recommendation(noun..noun + 1, trim(view, self.tokens.clone())?, "noun")).flatten()
    }

    /// Whether the clause that goes on at `start` has a verb with a tense: something is told of what stands before. "End |forced| evictions"
    /// has none.
    fn is_told(&self, start: usize) -> bool {
        let view = self.view;
        let participle = view.is_past(start) && start + 1 < self.tokens.end && view.label(start + 1).is_nominal();
        finite_verb(view, &(start + usize::from(participle)..self.tokens.end)).is_some()
    }

    fn is_known_verb(&self, token: usize) -> bool {
        let view = self.view;
        token < self.tokens.end
            && view.mention(token).is_none()
            && Lemmas::default().is_verb(view.lower(token))
            && !view.is_past(token)
    }
}
