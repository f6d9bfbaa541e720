//! How much a recommendation or a commitment asks for: the action category of what it asks first.

mod asked;
mod objects;
mod openings;

use std::ops::Range;

use rapporteur_lexicon::Error;

use crate::view::View;
use asked::Asked;
use objects::{Object, Objects};
use openings::{Category, Found, Openings};

/// The category of an action whose verb says nothing: general action.
const GENERAL: u8 = 4;

/// One definite act that can be checked.
const SPECIFIC: u8 = 5;

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

    /// The category of what `content` asks for. Of verbs that are joined in front ("continue and strengthen") the strongest counts, as
    /// the one before it only leads up to it.
    pub(crate) fn of(&self, view: &View<'_>, content: &Range<usize>) -> u8 {
        match asked::asked(view, &self.openings, content) {
            Some(Asked::Verbs(verbs)) => {
                let after = verbs.last().map_or(content.start, |last| last.end)..content.end;
                verbs.iter().map(|verb| self.category(view, verb, &after)).max().unwrap_or(GENERAL)
            }
            Some(Asked::Noun(found)) => self.category(view, &found, &(found.end..content.end)),
            None => GENERAL,
        }
    }

    /// The category of an action by its verb and by its object, which begins where `after` does.
    fn category(&self, view: &View<'_>, verb: &Found<'_>, after: &Range<usize>) -> u8 {
        let Some(opening) = verb.opening else { return GENERAL };
        let category = match opening.category {
            Category::Next => return self.of(view, after),
            Category::Of(category) => category,
        };
        let by_object = || self.objects.first(view, after, &opening.objects);
        let category = if opening.objects.is_empty() { category } else { by_object().unwrap_or(category) };
        if category == GENERAL && self.has_specific_means(view, after) { SPECIFIC } else { category }
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
