//! Times that belong to a fact inside what is asked, and are no deadline: "the law |adopted| by 2010", "what |was| agreed before 2015".

use rapporteur_tagger::{Tag, VerbForm};

use crate::view::View;
use crate::words::Classes;

/// How far before its time the verb of a fact may stand, in tokens.
const REACH: usize = 12;

/// Whether the nearest verb before `token` tells of what has happened.
pub(crate) fn tells_of_past(view: &View<'_>, floor: usize, token: usize) -> bool {
    let adverb = Classes::ADVERB.or(Classes::NEGATION);
    let mut near =
        (floor..token).rev().take(REACH).take_while(|&at| !view.is_one_of(at, &[",", ";"])).filter(|&at| !view.has(at, adverb));
    let Some(verb) = near.find(|&at| is_verb(view, at)) else { return false };
    if view.is_past(verb) {
        let auxiliary = (floor..verb).rev().find(|&at| !view.has(at, adverb));
        return match auxiliary.filter(|&at| view.has(at, Classes::AUXILIARY)) {
            Some(auxiliary) => is_past_auxiliary(view, floor, auxiliary),
            // "a register |made| public by 2030" is asked for, "the law |adopted| by 2010" is there.
            None => (verb + 1..token).all(|at| view.has(at, adverb)) || view.label(verb).form() == Some(VerbForm::Past),
        };
    }
    view.has(verb, Classes::AUXILIARY) && is_past_auxiliary(view, floor, verb)
}

fn is_verb(view: &View<'_>, token: usize) -> bool {
    view.mention(token).is_none() && (view.label(token).tag() == Tag::Verb || view.has(token, Classes::AUXILIARY))
}

/// "was", "had", "has", "have been", but not "to have", "should have".
fn is_past_auxiliary(view: &View<'_>, floor: usize, auxiliary: usize) -> bool {
    let asked = |at: usize| at > floor && (view.is(at - 1, "to") || view.has(at - 1, Classes::MODAL));
    match view.lower(auxiliary) {
        "was" | "were" | "had" | "has" | "did" => true,
        "have" => !asked(auxiliary),
        "been" => auxiliary > floor && is_past_auxiliary(view, floor, auxiliary - 1),
        _ => false,
    }
}
