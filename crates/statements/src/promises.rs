//! What a speaker says that they will do: "We |will present| a draft", "My Government |will continue to| help".

use std::ops::Range;

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
    let holder = noun_phrase_before(view, sentence.start, will).or_else(|| across_commas(view, sentence.start, will))?;
    if !speakers.is_speaker(view, &holder) || !(sentence.start..holder.start).all(clear) {
        return None;
    }
    let verb = (will + 1..sentence.end).find(|&token| !view.has(token, Classes::ADVERB))?;
    if PROCEDURE.contains(&view.lower(verb)) || view.is(verb - 1, "now") || view.is_symbol(verb) {
        return None;
    }
    let end = verb + 1 + usize::from(view.is(verb + 1, "to"));
    Some(Promise { holder, cue: will..end, content: trim(view, end..sentence.end)? })
}

/// "|Ecuador|, as co-penholder, will": the subject before what is inserted.
fn across_commas(view: &View<'_>, floor: usize, will: usize) -> Option<Range<usize>> {
    let last = will.checked_sub(1).filter(|&token| token > floor && view.is(token, ","))?;
    let first = (floor + 1..last).rev().find(|&token| view.is(token, ","))?;
    noun_phrase_before(view, floor, first)
}
