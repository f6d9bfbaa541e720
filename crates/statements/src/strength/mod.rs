//! How much a recommendation or a commitment asks for: the action category of what it asks first.

mod asked;
mod objects;
mod openings;

use std::ops::Range;

use rapporteur_lexicon::Error;
use rapporteur_tagger::Tag;

use crate::forms::Forms;
use crate::view::View;
use asked::Asked;
use objects::{Object, Objects};
use openings::{Category, Found, Openings};

/// The category of an action whose verb says nothing: general action.
const GENERAL: u8 = 4;

/// One definite act that can be checked.
const SPECIFIC: u8 = 5;

/// How many verbs may lead up to the one that counts: "commit to proceed to ratify".
const LEADS: usize = 3;

/// Verbs and what they ask for, with the action category that a recommendation has by them.
#[derive(Debug)]
pub(crate) struct Strengths {
    openings: Openings,
    objects: Objects,
}

impl Strengths {
    pub(crate) fn load() -> Result<Self, Error> {
        Ok(Self { openings: Openings::load()?, objects: Objects::load()? })
    }

    /// The verb of a clause that commands: "|Ratify| the Convention", "In cooperation with the police, |improve| …".
    pub(crate) fn command(&self, view: &View<'_>, tokens: &Range<usize>) -> Option<usize> {
        asked::command(view, &self.openings, tokens)
    }

    /// Whether the verb at `token` is one that actions are asked by.
    pub(crate) fn is_action(&self, view: &View<'_>, token: usize) -> bool {
        self.openings.at(view, token, Forms::BASE).is_some_and(|found| found.opening.is_some())
    }

    /// The verb of a sentence that wishes: "That it |ratify| the Convention".
    pub(crate) fn wish(&self, view: &View<'_>, tokens: &Range<usize>) -> Option<usize> {
        asked::wish(view, &self.openings, tokens)
    }

    /// The word of an action that a phrase begins with, be it a verb or a noun: "the swift |ratification| of", "|support| for".
    pub(crate) fn action(&self, view: &View<'_>, tokens: &Range<usize>) -> Option<usize> {
        if asked::states(view, tokens) {
            return None;
        }
        let verb = self.openings.at(view, tokens.start, Forms::BASE).filter(|_| view.label(tokens.start).tag() != Tag::Adj);
        verb.and_then(|found| found.opening)
            .map(|_| tokens.start)
            .or_else(|| asked::leading_noun(view, &self.openings, tokens).map(|(noun, _)| noun))
    }

    /// The noun of an action that a phrase begins with: "the swift |ratification| of the treaty".
    pub(crate) fn deed(&self, view: &View<'_>, tokens: &Range<usize>) -> Option<usize> {
        asked::leading_noun(view, &self.openings, tokens).map(|(noun, _)| noun)
    }

    /// The category of what `content` asks for. Of verbs that are joined in front ("continue and strengthen") the strongest counts, as
    /// the one before it only leads up to it.
    pub(crate) fn of(&self, view: &View<'_>, content: &Range<usize>) -> u8 {
        let mut rest = content.clone();
        for _ in 0..LEADS {
            let verbs = match asked::asked(view, &self.openings, &rest) {
                Some(Asked::Verbs(verbs)) => verbs,
                Some(Asked::Noun(found)) => vec![found],
                None => return GENERAL,
            };
            rest.start = verbs.last().map_or(rest.end, |last| last.end);
            let strongest = verbs.iter().filter_map(|verb| self.category(view, verb, &rest)).max();
            if let Some(category) = strongest {
                return category;
            }
        }
        GENERAL
    }

    /// The category of an action by its verb and by its object, which begins where `after` does; `None` where the next verb tells.
    fn category(&self, view: &View<'_>, verb: &Found<'_>, after: &Range<usize>) -> Option<u8> {
        let Some(opening) = verb.opening else { return Some(GENERAL) };
        let category = match opening.category {
            Category::Next => return None,
            Category::Of(category) => category,
        };
        let by_object = || self.objects.first(view, after, &opening.objects);
        let category = if opening.objects.is_empty() { category } else { by_object().unwrap_or(category) };
        Some(if category == GENERAL && self.has_specific_means(view, after) { SPECIFIC } else { category })
    }

    /// "improve … |by amending the family code|": a general action with one means that is a specific action whatever its object, and has
    /// a specific object.
    fn has_specific_means(&self, view: &View<'_>, after: &Range<usize>) -> bool {
        let by = |token: usize| {
            let means = self.openings.gerund_at(view, token + 1).filter(|_| view.is(token, "by"))?;
            let fixed = matches!(means.opening?.category, Category::Of(SPECIFIC)) && means.opening?.objects.is_empty();
            fixed.then(|| self.objects.class(view, &(means.end..after.end))).flatten()
        };
        after.clone().find_map(by) == Some(Object::Specific)
    }
}
