//! What a speaker says that they will do: "We |will present| a draft", "My Government |will continue to| help".

use std::ops::Range;

use rapporteur_tagger::Tag;

use crate::contents::trim;
use crate::parties::noun_phrase_before;
use crate::speakers::Speakers;
use crate::view::View;
use crate::words::Classes;

/// How far into a sentence the promise may stand, in tokens: "In that spirit, and with all our means, we will".
const LEAD: usize = 24;

/// What is done by saying it, or done to nobody: no promise.
const PROCEDURE: [&str; 22] = [
    "be", "have", "see", "need", "not", "give", "put", "make", "turn", "speak", "read", "begin", "start", "conclude", "focus",
    "limit", "find", "proceed", "take", "resume", "now", "never",
];

/// A promise in the words of the one who makes it.
pub(crate) struct Promise {
    pub(crate) holder: Range<usize>,
    pub(crate) cue: Range<usize>,
    pub(crate) content: Range<usize>,
}

/// The promise that the main clause of a sentence is, where no cue reads it otherwise.
pub(crate) fn promise(view: &View<'_>, speakers: &Speakers, sentence: &Range<usize>) -> Option<Promise> {
    let mut lead = sentence.start..sentence.end.min(sentence.start + LEAD);
    let will = lead.find(|&token| view.is(token, "will") && view.quotation(token).is_none())?;
    let border = Classes::SUBORDINATOR.or(Classes::RELATIVE);
    let clear = |token: usize| view.is(token, "as") || !view.has(token, border);
    let holder = noun_phrase_before(view, sentence.start, will)
        .or_else(|| across_commas(view, sentence.start, will))
        .or_else(|| before_conjunction(view, sentence.start, will))?;
    if !speakers.is_speaker(view, &holder) || !(sentence.start..holder.start).all(clear) {
        return None;
    }
    let verb = (will + 1..sentence.end).find(|&token| !view.has(token, Classes::ADVERB))?;
    // "give the floor", but "give two million dollars"
    let sum = view.label(verb + 1).tag() == Tag::Num || view.is_one_of(verb + 1, &["$", "€", "£"]);
    if PROCEDURE.contains(&view.lower(verb)) && !sum || view.is(verb - 1, "now") || view.is_symbol(verb) {
        return None;
    }
    let end = verb + 1 + usize::from(view.is(verb + 1, "to"));
    Some(Promise { holder, cue: will..end, content: trim(view, end..sentence.end)? })
}

/// "|Mali| has trained many and will": the subject at the head of the sentence.
fn before_conjunction(view: &View<'_>, start: usize, will: usize) -> Option<Range<usize>> {
    let joined = will > start && view.is_one_of(will - 1, &["and", "but"]);
    let name = view.mention(start).map(|mention| mention.tokens.clone()).filter(|name| name.start == start);
    let pronoun = || view.has(start, Classes::SUBJECT).then_some(start..start + 1);
    name.or_else(pronoun).filter(|_| joined)
}

/// "|Ecuador|, as co-penholder, will": the subject before what is inserted.
fn across_commas(view: &View<'_>, floor: usize, will: usize) -> Option<Range<usize>> {
    let last = will.checked_sub(1).filter(|&token| token > floor && view.is(token, ","))?;
    let first = (floor + 1..last).rev().find(|&token| view.is(token, ","))?;
    noun_phrase_before(view, floor, first)
}
