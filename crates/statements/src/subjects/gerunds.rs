//! Whose a participle clause is: "…, stressing that", "with Peru noting", "a report noting that".

use std::ops::Range;

use super::segments::{Segment, behind_article, classify};
use super::{Subject, Surroundings, segments};
use crate::parties::{can_speak, holders, is_noun_phrase, noun_phrase_before};
use crate::view::View;
use crate::words::Noun;

/// Words and marks after which a participle has the subject of its sentence.
const OPENINGS: [&str; 14] =
    [",", ";", "–", "—", "and", "while", "although", "though", "by", "when", "after", "before", "(", "but"];

/// A participle's subject: its own after "with" or behind somebody who can speak, else that of its sentence.
pub(super) fn subject(view: &View<'_>, edge: usize, around: Surroundings) -> Option<Subject> {
    // "issued a statement |Friday| calling it a mistake"
    let edge = if edge > around.floor + 1 && view.is_day(edge - 1) { edge - 1 } else { edge };
    let before = edge - 1;
    if around.after_absolute && view.is(before, ",") {
        // "with Peru noting A, |and Ms. Ode, Chair of the Board, adding| B"
        if let Some(subject) = absolute(view, before, around) {
            return Some(subject);
        }
    }
    if view.is_one_of(before, &OPENINGS) {
        let comma = before > around.floor && view.is(before - 1, ",") && !view.is(before, ",");
        return Some(Subject::shared(if comma { before - 1 } else { before }));
    }
    if let Some(subject) = absolute(view, edge, around) {
        return Some(subject);
    }
    // "noted A and concluded saying": the gerund goes with a verb that shares the subject.
    let joined = before > around.floor + 1 && view.is_one_of(before - 1, &["and", ",", "then"]);
    if joined && view.is_past(before) && view.mention(before).is_none() {
        return Some(Subject::shared(before - 1));
    }
    let phrase = noun_phrase_before(view, around.floor, edge)?;
    // "opened the session |noting| …": the session that was opened says nothing.
    let object = phrase.start > around.floor && view.is_past(phrase.start - 1) && view.mention(phrase.start - 1).is_none();
    if object && view.means(phrase.end - 1, Noun::Body) && view.mention(phrase.end - 1).is_none() {
        return Some(Subject::shared(edge));
    }
    // "language |stating| that …": a text says it, be it no more than proposed.
    if can_speak(view, &phrase) || view.means(phrase.end - 1, Noun::Draft) {
        return Some(Subject::of(phrase.start, holders(view, std::slice::from_ref(&phrase))));
    }
    // "called for unity noting that …": nobody who could speak stands before it.
    around.clause_follows.then(|| Subject::shared(edge))
}

/// "with Ms. Ode, Chair of the Board, |noting| …, and Mr. Falk |adding| …".
fn absolute(view: &View<'_>, edge: usize, around: Surroundings) -> Option<Subject> {
    let segments: Vec<Range<usize>> = segments(view, around.floor, edge).into_iter().filter(|tokens| !tokens.is_empty()).collect();
    let opens = |tokens: &Range<usize>| view.is(tokens.start, "with") || around.after_absolute && view.is(tokens.start, "and");
    let first = segments.iter().rposition(opens)?;
    // "with Fiji, |for AOSIS|, and Peru noting"
    let behalf = |tokens: &Range<usize>| match classify(view, tokens) {
        Segment::Behalf(rest) => Some(behind_article(view, rest)..tokens.end),
        _ => None,
    };
    let on_behalf_of = segments[first + 1..].iter().find_map(behalf);
    let (head, rest) = segments[first..].split_first()?;
    let mut phrases = vec![head.start + 1..head.end];
    phrases.extend(rest.iter().filter(|&tokens| behalf(tokens).is_none()).cloned());
    if !phrases.iter().all(|phrase| is_noun_phrase(view, phrase)) {
        return None;
    }
    let opening = segments[first].start;
    let start = if opening > around.floor && view.is(opening - 1, ",") { opening - 1 } else { opening };
    Some(Subject { coordinate: true, on_behalf_of, ..Subject::of(start, holders(view, &phrases)) })
}
