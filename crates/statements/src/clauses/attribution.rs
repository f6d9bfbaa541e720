//! Attributions after or around what is said: "…, said Peru", "…, Peru said.", "according to Peru".

use std::ops::Range;

use rapporteur_entities::Kind;

use super::joining::names_speaker;
use super::{Clause, Place, Site};
use crate::cues::{CueBook, Match, Use};
use crate::forms::Forms;
use crate::parties::{holders, holds_person, noun_phrase_from};
use crate::subjects::{Link, Subject, ends_speech, ends_with_insertion};
use crate::verbs::{VerbGroup, Voice};
use crate::view::View;
use crate::words::Classes;

/// Longest adjunct of an attribution, in tokens: "in a statement on Monday".
const LONGEST_ADJUNCT: usize = 16;

/// Longest description of who speaks, in tokens, before what he says goes on: "said Ms. Ode, who chairs the board,".
const LONGEST_APPOSITION: usize = 40;

/// Most tokens from a cue to the words in quotation marks: "put it simply: “…”".
const LONGEST_MANNER: usize = 5;

impl Site<'_, '_, '_> {
    /// "…, |said Peru|": the holder stands after the verb, what is said before it.
    pub(super) fn inverted(&self) -> Option<(Subject, Place)> {
        let view = self.view;
        let before = self.group.edge.checked_sub(1).filter(|&token| token > self.floor)?;
        let closes = view.is_one_of(before, &[",", "”", "\"", "''", "?", "!"]) || view.quotation_closed_by(before).is_some();
        if !closes || self.group.voice != Voice::Finite || !self.cue.cue.attributes() || self.cue.cue.has_tail() {
            return None;
        }
        // "Peru, for the LDCs, |stressed| the role of the Board": the subject stands before its insertion.
        if ends_with_insertion(view, self.floor, before) {
            return None;
        }
        // "…” says Pall", "…” said the group's president": behind a quotation any name or noun phrase speaks.
        let quoted = view.quotation_closed_by(before).is_some();
        let speaks = |phrase: &Range<usize>| names_speaker(view, phrase) || quoted && names_anybody(view, phrase);
        let phrase = noun_phrase_from(view, self.cue.end, self.sentence.end).filter(speaks)?;
        let closed = self.opens_with_speech(before) || view.is(phrase.end, "who");
        if !closed && adjunct_end(view, phrase.end, self.sentence.end).is_none() {
            return None;
        }
        let content = self.said_around(before)?;
        let holders = holders(view, &self.described(phrase));
        let subject = Subject { coordinate: true, ..Subject::of(self.group.edge, holders) };
        Some((subject, Place::At(content)))
    }

    /// "said the fund's director, |Ms. Ode|": an office and the name behind it.
    fn described(&self, phrase: Range<usize>) -> Vec<Range<usize>> {
        let view = self.view;
        let next = phrase.end + 1;
        let named = view.is(phrase.end, ",") && view.starts(next, &[Kind::Person]) && !holds_person(view, &phrase);
        let name = noun_phrase_from(view, next, self.sentence.end).filter(|_| named);
        std::iter::once(phrase).chain(name).collect()
    }

    /// "…, |Peru said.|": the clause ends the sentence, and what is said stands before it; or it stands inside of what is said, and the
    /// longer part counts. "As |Peru said,| …" stands before it.
    pub(super) fn trailing(&self, subject: &Subject) -> Option<Place> {
        let view = self.view;
        let end = self.sentence.end;
        if subject.link != Link::Own || !self.cue.cue.attributes() {
            return None;
        }
        let border = subject.start.checked_sub(1).filter(|&border| border >= self.sentence.start)?;
        if self.group.voice == Voice::Finite && self.opens_with_speech(border) && self.says_nothing_more(subject) {
            return Some(Place::At(self.said_around(border)?));
        }
        let told = noun_phrase_from(view, self.cue.end, end).filter(|_| self.cue.cue.may(Use::Told));
        let close = adjunct_end(view, self.cue.end, end).or_else(|| adjunct_end(view, told?.end, end))?;
        if view.is(close, ":") {
            return None;
        }
        let after = close + 1..end;
        // "A, she said|, and she asked for B|", "A, she said|, adding that B|": another clause.
        let joins = view.has(after.start, Classes::CONJUNCTION) || view.is_gerund(after.start);
        let goes_on = view.is(close, ",") && !after.is_empty() && !joins;
        if goes_on && view.is_opening_mark(after.start) {
            // "Asked about it, Peru said, “…”"
            return Some(Place::After(after.start));
        }
        let as_said = view.is(border, "as");
        if as_said && (border <= self.floor + 2 || border == self.sentence.start) {
            return goes_on.then_some(Place::At(after));
        }
        let comma = if as_said { border - 1 } else { border };
        let quoted = view.quotation_closed_by(comma).is_some() || view.is_one_of(comma, &["”", "\"", "''"]);
        if comma <= self.floor || !(quoted || view.is(comma, ",")) {
            return None;
        }
        if quoted {
            return Some(Place::At(self.said_around(comma)?));
        }
        if close + 1 >= end && self.previous.is_some() {
            // "The EU assured him that A, |the people said.|": all of the sentence is what they said.
            let semicolon = (self.sentence.start..comma).rev().find(|&token| view.is(token, ";"));
            return Some(Place::At(semicolon.map_or(self.sentence.start, |semicolon| semicolon + 1)..comma));
        }
        let before = self.said_before(comma)?;
        Some(if goes_on && self.longer(&after, &before) { Place::After(after.start) } else { Place::At(before) })
    }

    /// Whether the sentence up to `mark` is what is said: “The text is long,|”|.
    fn opens_with_speech(&self, mark: usize) -> bool {
        let opens = |quote: Range<usize>| quote.start <= self.sentence.start + 1;
        mark > self.floor && ends_speech(self.view, mark) && self.view.quotation_closed_by(mark).is_some_and(opens)
    }

    /// "…,” |Peru said| of the plan": nothing that could be said stands behind it, and nothing joins it to what is before.
    fn says_nothing_more(&self, subject: &Subject) -> bool {
        let view = self.view;
        let joined = view.has(subject.start, Classes::CONJUNCTION.or(Classes::SUBORDINATOR));
        !joined && !view.is_one_of(self.cue.end, &["that", ":"]) && !view.is_opening_mark(self.cue.end)
    }

    /// Whether what is said stands in quotation marks.
    pub(super) fn quotes(&self, place: &Place) -> bool {
        let view = self.view;
        match place {
            Place::At(content) => view.quotation(content.start).is_some(),
            Place::After(start) => {
                let sentence = |quote: Range<usize>| view.is_one_of(quote.end - 1, &[".", "?", "!"]);
                let parted = |token: usize| view.is_opening_mark(token) && view.is_one_of(token - 1, &[",", ":"]);
                view.quotation_opened_by(*start).is_some_and(sentence)
                    || (start + 1..self.sentence.end.min(start + LONGEST_MANNER)).any(parted)
            }
            Place::Previous | Place::Of { .. } => false,
        }
    }

    /// What is said before an attribution, or the longer quotation that goes on behind it.
    fn said_around(&self, mark: usize) -> Option<Range<usize>> {
        let before = self.said_before(mark)?;
        let quoted = self.view.quotation_closed_by(mark).is_some();
        let after = if quoted { self.quotation_after().filter(|after| self.longer(after, &before)) } else { None };
        Some(after.unwrap_or(before))
    }

    fn longer(&self, one: &Range<usize>, other: &Range<usize>) -> bool {
        self.view.span(one.clone()).len() > self.view.span(other.clone()).len()
    }

    /// A quotation that goes on behind its attribution: in the same sentence, or right after it, unless somebody else says that one.
    fn quotation_after(&self) -> Option<Range<usize>> {
        let view = self.view;
        let block = view.document.blocks()[view.document.block_of(self.cue.verb)].tokens();
        let end = self.sentence.end;
        let quote = (self.cue.end..end.min(self.cue.end + LONGEST_APPOSITION))
            .filter(|&token| view.is_symbol(token - 1) || view.has(token - 1, Classes::CONJUNCTION))
            .find_map(|token| view.quotation_opened_by(token))
            .or_else(|| view.quotation_opened_by(end).filter(|_| end < block.end))?;
        let closing = view.document.sentences()[view.document.sentence_of(quote.end)].tokens();
        let alone = quote.start <= end || quote.end + 1 == closing.end;
        alone.then_some(quote)
    }

    /// What is said before an attribution whose comma or closing mark is `comma`.
    fn said_before(&self, comma: usize) -> Option<Range<usize>> {
        let view = self.view;
        let mark = if view.is(comma, ",") { comma.checked_sub(1)? } else { comma };
        let quote = view.quotation_closed_by(mark).or_else(|| view.quotation_closed_by(comma));
        if let Some(quote) = quote.filter(|quote| quote.start <= self.floor + 1) {
            return Some(quote);
        }
        // "12 June 2023: the fund is open, said …": a dateline is no part of what is said.
        let colon = (self.floor..comma).find(|&token| view.is(token, ":"));
        let start = colon.map_or(self.floor, |colon| colon + 1);
        (start < comma).then_some(start..comma)
    }
}

fn names_anybody(view: &View<'_>, phrase: &Range<usize>) -> bool {
    view.is_capitalised(phrase.start) || view.has(phrase.start, Classes::DETERMINER) && view.label(phrase.end - 1).is_nominal()
}

/// Where an attribution ends whose last word but for an adjunct ("in a statement", "on Monday") stands before `token`: at the next mark
/// or the end.
fn adjunct_end(view: &View<'_>, token: usize, end: usize) -> Option<usize> {
    let closes =
        |&token: &usize| token >= end || view.is_one_of(token, &[".", ",", ";", ":", "?", "!", "–", "—", "--", "...", "…"]);
    if closes(&token) {
        return Some(token);
    }
    let adjunct = ["in", "on", "at", "during", "last", "after", "earlier", "later", "from", "through"];
    let to_us = view.is(token, "to") && view.is_one_of(token + 1, &["me", "us", "them", "him", "her"]);
    if !view.is_one_of(token, &adjunct) && !to_us && !view.is_day(token) {
        return None;
    }
    let clause = Classes::SUBORDINATOR.or(Classes::MODAL).or(Classes::AUXILIARY);
    let close = (token..=end.min(token + LONGEST_ADJUNCT)).find(closes)?;
    (!(token + 1..close).any(|at| view.has(at, clause) || view.is_opening_mark(at))).then_some(close)
}

/// The phrases that name a source and are no verbs.
const SOURCES: [&[&str]; 2] = [&["according", "to"], &["in", "the", "words", "of"]];

/// "According to Peru, the fund is open" and "The fund is open, according to Peru".
pub(super) fn according_to<'b>(
    view: &View<'_>,
    book: &'b CueBook,
    token: usize,
    floor: usize,
    sentence: &Range<usize>,
) -> Option<Clause<'b>> {
    let words = SOURCES.iter().find(|words| words.iter().zip(token..).all(|(word, at)| view.is(at, word)))?.len();
    let phrase = source(view, token + words, sentence.end)?;
    let comma = token.checked_sub(1).is_some_and(|before| view.is(before, ","));
    let before = if comma { sentence.start } else { floor }..token;
    let close = adjunct_end(view, phrase.end, sentence.end)?;
    let closed = close < sentence.end && view.is_one_of(close, &[",", "–", "—", "--"]);
    let after = close + 1..sentence.end;
    let place = if closed && (after.len() > before.len() || before.len() <= OPENING) {
        Place::After(after.start)
    } else if before.len() > OPENING && (comma || names_speaker(view, &phrase)) {
        Place::At(before)
    } else {
        return None;
    };
    let cue = Match { cue: book.according_to(), forms: Forms::BASE, verb: token, end: token + words };
    let group = VerbGroup { start: token, edge: token, voice: Voice::Finite, negated: false, forms: Forms::BASE };
    // "Peru said that, according to Chad, …": Chad speaks inside of what Peru says.
    let opened = token.checked_sub(1 + usize::from(token > 1 && view.is(token - 1, ",")));
    let inside = opened.is_some_and(|before| before >= sentence.start && view.is(before, "that"));
    let subject = Subject { coordinate: !inside, ..Subject::of(token, holders(view, &[phrase])) };
    Some(Clause { cue, act: cue.cue.act, group, subject, place })
}

/// Longest opening of a sentence before "according to", in tokens, in which nothing is said: "But".
const OPENING: usize = 2;

/// Whom an "according to" names, with what tells which: "two aides |familiar with the talks|", "people |with knowledge of it|".
fn source(view: &View<'_>, start: usize, end: usize) -> Option<Range<usize>> {
    let phrase = noun_phrase_from(view, start, end)?;
    let tells = view.is_one_of(phrase.end, &["with", "who", "familiar", "close", "briefed"]);
    let close =
        (phrase.end..end.min(phrase.end + LONGEST_ADJUNCT)).find(|&token| view.is_one_of(token, &[",", ".", "–", "—", "--"]));
    Some(close.filter(|_| tells).map_or(phrase.clone(), |close| phrase.start..close))
}
