//! Attributions after or around what is said: "…, said Peru", "…, Peru said.", "according to Peru".

use std::ops::Range;

use super::joining::names_speaker;
use super::{Clause, Place, Site};
use crate::cues::{CueBook, Match, Use};
use crate::forms::Forms;
use crate::parties::{holders, noun_phrase_from};
use crate::subjects::{Link, Subject};
use crate::verbs::{VerbGroup, Voice};
use crate::view::View;
use crate::words::Classes;

/// Longest adjunct of an attribution, in tokens: "in a statement on Monday".
const LONGEST_ADJUNCT: usize = 16;

impl Site<'_, '_, '_> {
    /// "…, |said Peru|": the holder stands after the verb, what is said before it.
    pub(super) fn inverted(&self) -> Option<(Subject, Place)> {
        let view = self.view;
        let before = self.group.edge.checked_sub(1).filter(|&token| token > self.floor)?;
        let closes = view.is_one_of(before, &[",", "”", "\"", "''", "?", "!"]);
        if !closes || self.group.voice != Voice::Finite || !self.cue.cue.may(Use::Inverts) || self.cue.cue.has_tail() {
            return None;
        }
        let phrase = noun_phrase_from(view, self.cue.end, self.sentence.end).filter(|phrase| names_speaker(view, phrase))?;
        if !view.is(phrase.end, "who") && !ends_clause(view, phrase.end, self.sentence.end) {
            return None;
        }
        let content = self.said_before(before)?;
        let subject = Subject { coordinate: true, ..Subject::of(self.group.edge, holders(view, &[phrase])) };
        Some((subject, Place::At(content)))
    }

    /// "…, |Peru said.|": the clause ends the sentence, and what is said stands before it; or it stands inside of what is said, and the
    /// longer part counts.
    pub(super) fn trailing(&self, subject: &Subject) -> Option<Place> {
        let view = self.view;
        let end = self.sentence.end;
        let told = noun_phrase_from(view, self.cue.end, end).filter(|_| self.cue.cue.may(Use::Told));
        let closes = ends_clause(view, self.cue.end, end) || told.is_some_and(|told| ends_clause(view, told.end, end));
        let comma = subject.start.checked_sub(1).filter(|&token| token > self.floor)?;
        let quoted = view.is_one_of(comma, &["”", "\"", "''"]);
        let parted = quoted || view.is(comma, ",");
        if !closes || !parted || subject.link != Link::Own || !self.cue.cue.may(Use::Inverts) {
            return None;
        }
        let before = self.said_before(comma)?;
        if quoted {
            return Some(Place::At(self.quotation_after().filter(|after| after.len() > before.len()).unwrap_or(before)));
        }
        let goes_on = view.is(self.cue.end, ",") && end - self.cue.end > before.len() + 1;
        Some(if goes_on { Place::After(self.cue.end + 1) } else { Place::At(before) })
    }

    /// A quotation that goes on after its attribution, in the same paragraph.
    fn quotation_after(&self) -> Option<Range<usize>> {
        let view = self.view;
        let block = view.document.blocks()[view.document.block_of(self.cue.verb)].tokens();
        (self.cue.end..block.end.min(self.cue.end + LONGEST_ADJUNCT)).find_map(|token| view.quotation(token))
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

/// Whether nothing but an adjunct of the attribution ("in a statement", "on Monday") follows up to a comma or the end.
fn ends_clause(view: &View<'_>, token: usize, end: usize) -> bool {
    if token >= end || view.is_one_of(token, &[".", ",", ";", ":", "?", "!"]) {
        return true;
    }
    let clause = Classes::SUBORDINATOR.or(Classes::MODAL).or(Classes::AUXILIARY);
    let adjunct = view.is_one_of(token, &["in", "on", "at", "during", "last", "after"]);
    adjunct && end - token <= LONGEST_ADJUNCT && !(token + 1..end).any(|at| view.has(at, clause))
}

/// "According to Peru, the fund is open" and "The fund is open, according to Peru".
pub(super) fn according_to<'b>(
    view: &View<'_>,
    book: &'b CueBook,
    token: usize,
    floor: usize,
    sentence: &Range<usize>,
) -> Option<Clause<'b>> {
    if !view.is(token, "according") || !view.is(token + 1, "to") {
        return None;
    }
    let phrase = noun_phrase_from(view, token + 2, sentence.end)?;
    let before = floor..token;
    let after = phrase.end + 1..sentence.end;
    let closed = view.is(phrase.end, ",");
    let place = if closed && after.len() > before.len() {
        Place::After(after.start)
    } else if before.len() > 2 && (closed || phrase.end + 1 >= sentence.end) {
        Place::At(before)
    } else {
        return None;
    };
    let cue = Match { cue: book.according_to(), forms: Forms::BASE, verb: token, end: token + 2 };
    let group = VerbGroup { start: token, edge: token, voice: Voice::Finite, negated: false, forms: Forms::BASE };
    // "Peru said that, according to Chad, …": Chad speaks inside of what Peru says.
    let opened = token.checked_sub(1 + usize::from(token > 1 && view.is(token - 1, ",")));
    let inside = opened.is_some_and(|before| before >= sentence.start && view.is(before, "that"));
    let subject = Subject { coordinate: !inside, ..Subject::of(token, holders(view, &[phrase])) };
    Some(Clause { cue, act: cue.cue.act, group, subject, place })
}
