//! Who is asked to act, and whose words are supported or opposed.

use std::ops::Range;

use rapporteur_entities::Kind;

use crate::parties::{name_of, noun_phrase_before, noun_phrase_from};
use crate::view::View;
use crate::words::{Classes, Noun};

/// Longest addressee, in tokens.
const LONGEST: usize = 16;

/// The addressee of a recommendation: "urged |donors| to give", "proposed that |the Secretariat| prepare", "|States| should",
/// "cuts by |Annex I parties|". `asks` tells that the cue itself asks somebody.
pub(crate) fn addressee(view: &View<'_>, content: &Range<usize>, asks: bool) -> Option<Range<usize>> {
    let asked = || asks.then(|| leading_actor(view, content)).flatten();
    subject_of_modal(view, content).or_else(asked).or_else(|| agent(view, content))
}

/// The actor that a content begins with, where an infinitive or a verb follows it.
fn leading_actor(view: &View<'_>, content: &Range<usize>) -> Option<Range<usize>> {
    let to = (content.start + 1..content.end.min(content.start + LONGEST))
        .find(|&token| view.is(token, "to") && !view.inside_mention(token));
    if let Some(to) = to {
        let phrase = content.start..if view.is(to - 1, "not") { to - 1 } else { to };
        let infinitive = !view.has(to + 1, Classes::DETERMINER.or(Classes::PREPOSITION)) && view.mention(to + 1).is_none();
        if infinitive && !is_broken(view, &phrase) && names_actor(view, &phrase) {
            return Some(name_of(view, &phrase));
        }
    }
    let start = (content.start..content.end).find(|&token| !view.has(token, Classes::DETERMINER))?;
    let end = match view.mention(start) {
        Some(mention) => mention.tokens.end,
        None => (start..content.end.min(start + 4)).find(|&token| names_actor(view, &(token..token + 1)))? + 1,
    };
    let verb = end < content.end
        && !view.is_symbol(end)
        && !view.has(end, Classes::PREPOSITION.or(Classes::CONJUNCTION).or(Classes::AUXILIARY))
        || view.is(end, "be");
    let phrase = content.start..end;
    (verb && !is_broken(view, &phrase) && names_actor(view, &phrase)).then(|| name_of(view, &phrase))
}

fn is_broken(view: &View<'_>, phrase: &Range<usize>) -> bool {
    let clause = Classes::AUXILIARY.or(Classes::MODAL).or(Classes::RELATIVE).or(Classes::SUBORDINATOR);
    phrase.is_empty()
        || phrase.clone().any(|token| {
            view.mention(token).is_none()
                && !view.in_brackets(token)
                && (view.has(token, clause) || view.is_one_of(token, &[":", ";"]))
        })
}

fn subject_of_modal(view: &View<'_>, content: &Range<usize>) -> Option<Range<usize>> {
    let limit = content.end.min(content.start + LONGEST);
    let modal =
        (content.start + 1..limit).find(|&token| view.is_one_of(token, &["should", "must", "shall", "need", "needs", "ought"]))?;
    let phrase = noun_phrase_before(view, content.start, modal)?;
    let opens = phrase.start == content.start || view.has(content.start, Classes::CONJUNCTION) && phrase.start == content.start + 1;
    let pronoun = phrase.len() == 1 && view.has(phrase.start, Classes::SUBJECT);
    let passive = view.is(modal + 1, "be");
    (opens && !pronoun && !passive && names_actor(view, &phrase)).then(|| name_of(view, &phrase))
}

/// "should be taken |by the Board|", "a commitment |by developed countries|".
fn agent(view: &View<'_>, content: &Range<usize>) -> Option<Range<usize>> {
    let by = content.clone().skip(1).find(|&token| view.is(token, "by") && !view.inside_mention(token))?;
    let phrase = noun_phrase_from(view, by + 1, content.end)?;
    names_actor(view, &phrase).then(|| name_of(view, &phrase))
}

/// Whether a phrase names somebody who can act.
pub(crate) fn names_actor(view: &View<'_>, phrase: &Range<usize>) -> bool {
    let actor = |kind| matches!(kind, Kind::Country | Kind::Organization | Kind::Person | Kind::Role);
    let head = (phrase.start..phrase.end).find(|&token| view.has(token, Classes::PREPOSITION)).unwrap_or(phrase.end) - 1;
    let last = view.lower(head.max(phrase.start));
    view.mention(head.max(phrase.start)).is_some_and(|mention| actor(mention.kind))
        || view.words.is(Noun::Body, last)
        || view.words.is(Noun::Actor, last)
}

/// Whose statement or proposal a support or an opposition is about, where the text names them: "the EU's proposal", "the report of the
/// Secretary-General", "agreed with |Japan|".
pub(crate) fn toward(view: &View<'_>, cue_end: usize, content: &Range<usize>) -> Option<Range<usize>> {
    let actor = |kind| matches!(kind, Kind::Country | Kind::Organization | Kind::Person | Kind::Role | Kind::Nationality);
    let with = view.is_one_of(cue_end - 1, &["with", "by"]);
    content.clone().find_map(|token| {
        let mention = view.mention(token).filter(|mention| mention.tokens.start == token && actor(mention.kind))?;
        let next = mention.tokens.end;
        let noun = if view.is_one_of(next, &["'s", "'"]) { next + 1..next + 4 } else { next..next + 1 };
        let owns = noun.into_iter().any(|at| at < content.end && view.words.is(Noun::Proposal, view.lower(at)));
        let first = (content.start..token).all(|at| view.has(at, Classes::DETERMINER));
        (owns || is_author(view, content.start, token) || first && (with || mention.kind == Kind::Person))
            .then(|| mention.tokens.clone())
    })
}

/// "the proposal |of| Peru", "the statement made |by| Peru".
fn is_author(view: &View<'_>, floor: usize, name: usize) -> bool {
    let mut at = name;
    while at > floor && view.has(at - 1, Classes::DETERMINER) {
        at -= 1;
    }
    let by = at > floor + 1 && view.is_one_of(at - 1, &["of", "by", "from"]);
    by && (floor.max(at.saturating_sub(3))..at - 1).any(|token| view.words.is(Noun::Proposal, view.lower(token)))
}
