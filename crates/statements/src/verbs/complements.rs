//! What follows a cue's verb: a clause, a thing, what that is taken for.

use std::ops::Range;

use rapporteur_tagger::Tag;

use crate::parties::is_noun_phrase;
use crate::predicate::Predicate;
use crate::view::View;
use crate::words::Classes;

const NOT_A_NOUN: Classes = Classes::DETERMINER
    .or(Classes::PREPOSITION)
    .or(Classes::SUBORDINATOR)
    .or(Classes::CONJUNCTION)
    .or(Classes::PRONOUN)
    .or(Classes::ADVERB);

/// Whether a complement begins at `token`: an article, a pronoun, "that", a name, a quotation, a number, an adverb.
pub(super) fn complement_follows(view: &View<'_>, token: usize) -> bool {
    if token >= view.len() {
        return false;
    }
    if let Some(behind) = behind_inserted_adverb(view, token) {
        return complement_follows(view, behind);
    }
    let opening = Classes::DETERMINER.or(Classes::SUBORDINATOR).or(Classes::PRONOUN).or(Classes::ADVERB);
    view.has(token, opening)
        || view.mention(token).is_some()
        || view.is(token, ":")
        || view.is_opening_mark(token)
        || !view.is_symbol(token)
            && !view.has(token, Classes::PREPOSITION.or(Classes::CONJUNCTION).or(Classes::AUXILIARY).or(Classes::MODAL))
}

/// "proposes|, inter alia,| that": the token behind an adverb between commas.
fn behind_inserted_adverb(view: &View<'_>, comma: usize) -> Option<usize> {
    let adverbs = (comma + 1..view.len()).take_while(|&token| view.has(token, Classes::ADVERB)).count();
    let closing = comma + 1 + adverbs;
    (view.is(comma, ",") && adverbs > 0 && view.is(closing, ",")).then_some(closing + 1)
}

/// Whether "that", a quotation, an article, a pronoun or a name follows, or nothing at all: no bare noun.
pub(super) fn clause_follows(view: &View<'_>, token: usize) -> bool {
    let opening = NOT_A_NOUN.or(Classes::AUXILIARY).or(Classes::MODAL);
    token >= view.len() || view.is_day(token) || view.is_symbol(token) || view.mention(token).is_some() || view.has(token, opening)
}

/// How far behind "sees" its "as" may stand, in tokens.
const AS: usize = 16;

/// "sees the vote |as| a threat": before the next mark or verb.
pub(super) fn as_follows(view: &View<'_>, start: usize) -> bool {
    let clause = Classes::MODAL.or(Classes::AUXILIARY).or(Classes::RELATIVE);
    let inside = |token: &usize| !view.is_one_of(*token, &[",", ".", ";", ":", "that"]) && !view.has(*token, clause);
    (start..view.len().min(start + AS)).take_while(inside).skip(1).any(|token| view.is(token, "as") && !view.is(token + 1, "well"))
}

/// How far behind a cue the verb of what it says is looked for, in tokens.
const CLAUSE: usize = 16;

/// "found |the sea rose|": a subject and its verb, without "that".
pub(crate) fn opens_clause(view: &View<'_>, start: usize) -> bool {
    if start >= view.len() {
        return false;
    }
    let end = view.document.sentences()[view.document.sentence_of(start)].tokens().end.min(start + CLAUSE);
    let plain = |subject: &Range<usize>| is_noun_phrase(view, subject) && !view.is_symbol(subject.end - 1);
    end > start
        && Predicate::of(view, &(start..end)).is_some_and(|predicate| predicate.subject.start == start && plain(&predicate.subject))
}

/// "considers |it a threat|", "considers |Ms. Ode unfit|": right behind an object stands what it is taken for.
pub(super) fn names_something(view: &View<'_>, object: usize) -> bool {
    let pronoun = view.is_one_of(object, &["it", "him", "her", "them", "this", "that", "himself", "herself", "themselves"]);
    let end = match view.mention(object) {
        Some(mention) => mention.tokens.end,
        None if pronoun => object + 1,
        None if view.has(object, Classes::DETERMINER) => (object..view.len().min(object + 4))
            .find(|&token| view.label(token).is_nominal() && !view.label((token + 1).min(view.len() - 1)).is_nominal())
            .map_or(object, |noun| noun + 1),
        None => object,
    };
    let quality = end + 1 < view.len() && view.label(end).tag() == Tag::Adj && !view.label(end + 1).is_nominal();
    let named = view.is_one_of(end, &["a", "an", "the"]) || quality;
    end > object && (named || view.is(end, "to") && view.is(end + 1, "be"))
}
