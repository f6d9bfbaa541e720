//! Passives: "supported by Peru and Chad", "it was agreed that", "the conclusions were adopted".

use std::ops::Range;

use rapporteur_entities::Kind;
use rapporteur_tagger::Tag;

use super::joining::names_speaker;
use super::{Clause, Place, Site};
use crate::Act;
use crate::cues::Use;
use crate::parties::{holders, name_of, noun_phrase_before, noun_phrase_from};
use crate::subjects::Subject;
use crate::targets::{author, is_base_verb, names_actor};
use crate::verbs::Voice;
use crate::view::View;
use crate::words::Classes;

/// How far behind a passive a date tells of history, in tokens.
const WITHIN: usize = 6;

/// Most holders after "by".
const LONGEST_LIST: usize = 24;

/// How far behind "by" the end of those who act is sought, in tokens.
const LONGEST_AGENT: usize = 96;

impl Site<'_, '_, '_> {
    /// "supported |by Peru and Chad|": holders after "by"; what they support stands before, or is what was said before.
    pub(super) fn agent(&self) -> Option<(Subject, Place)> {
        let view = self.view;
        let edge = self.group.edge;
        // "rejected by nine votes to six" names nobody.
        let list = list_from(view, self.cue.end + 1, self.sentence.end).filter(|list| names_speaker(view, &list[0]))?;
        let behind = list.last().map_or(self.cue.end, |last| last.end);
        let holders = holders(view, &without_reason(view, list));
        if edge > self.floor && view.is(edge - 1, "it") && view.is(behind, "that") {
            // "It was recommended by Peru |that| …".
            return Some((Subject::of(edge - 1, holders), Place::After(behind)));
        }
        let appended = |token: usize| view.is_one_of(token, &[",", "and", "but"]);
        if edge > self.sentence.start && appended(edge - 1) {
            let end = holders.last()?.end;
            let start = (self.floor..edge).rev().find(|&token| !appended(token)).map_or(self.floor, |token| token + 1);
            if let Some(place) = self.of_the_same(start).or_else(|| self.proposed(start, end)).or_else(|| self.done(start, end)) {
                return Some((Subject::of(start, holders), place));
            }
            self.previous?;
            return Some((Subject { coordinate: true, ..Subject::of(start, holders) }, Place::Previous));
        }
        let content = if edge > self.floor + 2 && view.is(edge - 1, "as") {
            // "Ratify the treaty, as requested by Peru".
            self.floor..edge - 1
        } else {
            name_of(view, &self.thing_before()?)
        };
        Some((Subject::of(edge, holders), Place::At(content)))
    }

    /// "was supported by Peru |and| opposed by Chad": what the passive right before is about.
    fn of_the_same(&self, start: usize) -> Option<Place> {
        let beside = self.beside.filter(|beside| beside.subject.holders.last().is_some_and(|last| last.end == start))?;
        (beside.place != Place::Previous).then(|| beside.place.clone())
    }

    /// "discussed a US proposal|, supported by the EU,| to wait": the proposal that ends at `start`, unless it is what another clause favours.
    fn proposed(&self, start: usize, end: usize) -> Option<Place> {
        let favours = |clause: &Clause<'_>| matches!(clause.act, Some(Act::Recommendation | Act::Support));
        if self.previous.is_some_and(favours) {
            return None;
        }
        let view = self.view;
        let phrase = proposal_before(view, self.floor, start)?;
        let author = author(view, &phrase)?;
        let goes_on = view.is(end, ",") && view.is_one_of(end + 1, &["to", "that"]);
        // "|Delegates debated| Chad's idea": what stands before the name is no part of it.
        let named =
            if view.is_one_of(author.start.wrapping_sub(1), &["by", "of", "from", "the"]) { phrase.start } else { author.start };
        let content = if goes_on { end + 2..self.sentence.end } else { named..phrase.end };
        Some(Place::Of { author, content })
    }

    /// "Peru, |opposed by Chad,| deleted the line": what the party right before does, by a verb that may be no cue.
    fn done(&self, start: usize, end: usize) -> Option<Place> {
        let view = self.view;
        let author = noun_phrase_before(view, self.floor, start).filter(|phrase| names_actor(view, phrase))?;
        let opens = author.start == self.sentence.start || view.is(author.start - 1, ",");
        let verb = |comma: &usize| {
            let next = skip_ahead(view, comma + 1, self.sentence.end);
            view.is(*comma, ",") && next < self.sentence.end && (view.is_finite(next) || view.has(next, Classes::AUXILIARY))
        };
        let comma = (end..self.sentence.end).take(LONGEST_AGENT).find(verb).filter(|_| opens && self.previous.is_none())?;
        let clause = |&token: &usize| {
            view.is_one_of(token, &[",", ";"]) && view.has(token + 1, Classes::CONJUNCTION.or(Classes::SUBORDINATOR))
        };
        let over = (comma + 1..self.sentence.end).find(clause).unwrap_or(self.sentence.end);
        Some(Place::Of { author: name_of(view, &author), content: comma + 1..over })
    }

    /// "The plan drew praise from |Peru and Chad|": those behind the cue speak of its subject.
    pub(super) fn source(&self) -> Option<(Subject, Place)> {
        let view = self.view;
        let list = list_from(view, self.cue.end, self.sentence.end).filter(|list| names_speaker(view, &list[0]))?;
        let thing = noun_phrase_before(view, self.floor, self.group.edge)?;
        let subject = Subject::of(thing.start, holders(view, &without_reason(view, list)));
        Some((subject, Place::At(name_of(view, &thing))))
    }

    /// A passive without an agent is a decision of the meeting where its cue allows that: "It was |agreed| that …".
    pub(super) fn passive(&self) -> Option<(Subject, Place)> {
        let view = self.view;
        if !self.cue.cue.may(Use::Passive) || self.group.start == self.cue.verb {
            return None;
        }
        let thing = self.thing_before()?;
        // "The fund was established in 2010": history, not what the meeting settles.
        let dated = (self.cue.end..self.sentence.end.min(self.cue.end + WITHIN))
            .any(|token| view.is(token, "in") && view.starts(token + 1, &[Kind::Date]));
        if dated && !view.is(self.cue.end, "that") {
            return None;
        }
        let it = thing.len() == 1 && view.is(thing.start, "it");
        let clause = view.is(self.cue.end, "that") || it && view.is(self.cue.end - 1, "to");
        if !clause && thing.len() == 1 && view.has(thing.start, Classes::PRONOUN) {
            return None;
        }
        if self.is_said_in_passing(&thing) {
            return None;
        }
        let agent = view.is(self.cue.end, "by").then(|| list_from(view, self.cue.end + 1, self.sentence.end)).flatten();
        let agent = agent.filter(|list| names_speaker(view, &list[0]));
        let coordinate = thing.start > self.floor && view.is_one_of(thing.start - 1, &["and", ";", "while"]);
        let subject = Subject { coordinate, ..Subject::of(thing.start, holders(view, &agent.unwrap_or_default())) };
        Some((subject, if clause { Place::After(self.cue.end) } else { Place::At(thing) }))
    }

    /// "said two projects |have been approved|", "since the text |was adopted|": told by somebody who speaks or depends on what is, and
    /// not what the meeting settles, which is told in the past.
    fn is_said_in_passing(&self, thing: &Range<usize>) -> bool {
        let view = self.view;
        const SUBORDINATE: [&str; 9] = ["since", "until", "once", "if", "unless", "whereby", "where", "because", "before"];
        let start = (self.floor..thing.start).rev().find(|&token| !view.has(token, Classes::DETERMINER));
        let depends = start.is_some_and(|before| view.is_one_of(before, &SUBORDINATE));
        let speech =
            self.previous.is_some_and(|previous| previous.cue.cue.speaks() && previous.place == Place::After(previous.cue.end));
        let present = view.is_one_of(self.group.start, &["has", "have", "is", "are"]);
        depends || speech && present
    }

    /// The noun phrase that a participle says something of; a relative pronoun is none.
    fn thing_before(&self) -> Option<Range<usize>> {
        let view = self.view;
        let edge = self.group.edge;
        // "|This| was supported by Peru."
        let pointer = edge.checked_sub(1).filter(|&token| token >= self.floor && view.is_one_of(token, &["this", "these"]));
        if let Some(pointer) = pointer {
            return Some(pointer..edge);
        }
        let whole = self.floor..edge;
        let proposal = Some(whole).filter(|whole| is_proposal(view, whole));
        let thing = proposal.or_else(|| self.whole_subject()).or_else(|| proposal_before(view, self.floor, edge))?;
        (!view.has(thing.start, Classes::RELATIVE) && !view.is(thing.end - 1, "that")).then_some(thing)
    }
}

impl Site<'_, '_, '_> {
    /// "|A workshop on ways to engage observers and their means| was supported by Peru", "|The deal|, which proved acceptable, was rejected
    /// by Chad": all that stands before the first verb of the sentence, but for a phrase or a clause between commas.
    fn whole_subject(&self) -> Option<Range<usize>> {
        let view = self.view;
        if self.previous.is_some() || self.floor != self.sentence.start || self.group.start == self.cue.verb {
            return None;
        }
        let comma = |&token: &usize| view.is(token, ",") && !view.in_brackets(token) && !view.inside_mention(token);
        let mut subject = self.sentence.start..self.group.edge;
        if view.has(subject.start, Classes::PREPOSITION) {
            subject.start = subject.clone().find(comma)? + 1;
        }
        // "(CRP.2) |The agenda| was adopted"
        subject.start = subject.clone().find(|&token| !view.in_brackets(token))?;
        let first = subject.clone().find(comma);
        if let Some(comma) = first.filter(|&comma| view.has(comma + 1, Classes::RELATIVE) && view.is(subject.end - 1, ",")) {
            subject.end = comma;
        }
        let plain = |token: usize| view.mention(token).is_none() && !view.in_brackets(token);
        let clause = Classes::AUXILIARY.or(Classes::MODAL).or(Classes::RELATIVE).or(Classes::SUBORDINATOR);
        let breaks = |token: usize| {
            plain(token) && (view.has(token, clause) || view.is_finite(token) || view.is_one_of(token, &[",", ";", ":"]))
        };
        let subject = Some(subject).filter(|subject| subject.len() > 1 && !subject.clone().any(breaks))?;
        (!view.is_gerund(subject.start)).then_some(subject)
    }
}

/// "A proposal by Peru to dig wells": whether a phrase is somebody's proposal and what it is for, without a clause.
fn is_proposal(view: &View<'_>, phrase: &Range<usize>) -> bool {
    let clause = |token: usize| {
        let plain = view.mention(token).is_none() && !view.in_brackets(token);
        plain && (view.has(token, Classes::AUXILIARY.or(Classes::MODAL).or(Classes::RELATIVE)) || view.is_finite(token))
    };
    let parted = |token: usize| view.is_one_of(token, &[",", ";", ":", "and"]) && !view.inside_mention(token);
    author(view, phrase).is_some() && !phrase.clone().any(|token| clause(token) || parted(token))
}

/// The noun phrase before `end`, with the proposal by the one whom it names: "|a proposal by| Peru".
fn proposal_before(view: &View<'_>, floor: usize, end: usize) -> Option<Range<usize>> {
    let phrase = noun_phrase_before(view, floor, end)?;
    let by = phrase.start.checked_sub(1).filter(|&token| token > floor && view.is_one_of(token, &["by", "from"]));
    let whole = by.and_then(|by| noun_phrase_before(view, floor, by)).map(|proposal| proposal.start..end);
    Some(whole.filter(|whole| author(view, whole).is_some()).unwrap_or(phrase))
}

/// "criticized by Peru |for its delay|": what it is criticized for is no part of who does it.
fn without_reason(view: &View<'_>, mut list: Vec<Range<usize>>) -> Vec<Range<usize>> {
    if let Some(last) = list.last_mut() {
        let reason = |&token: &usize| view.is(token, "for") && view.is_one_of(token + 1, &["his", "her", "its", "their"]);
        // "a number |of developing countries|" is no reason.
        let start = last.start;
        let gerund = |&token: &usize| {
            view.is_one_of(token, &["for", "of"]) && view.is_gerund(token + 1) && names_speaker(view, &(start..token))
        };
        if let Some(end) = last.clone().skip(1).find(|token| reason(token) || gerund(token)) {
            last.end = end;
        }
    }
    list
}

/// Noun phrases from `start` on, parted by commas as long as names follow.
fn list_from(view: &View<'_>, start: usize, end: usize) -> Option<Vec<Range<usize>>> {
    // "by Peru |and opposed by Chad|", "by Peru |to add| a line"
    let passive = |token: usize| {
        let participle = skip_ahead(view, token + 1, end);
        view.is_one_of(token, &["and", "but"]) && view.is(participle + 1, "by") && view.is_past(participle)
    };
    let infinitive = |token: usize| view.is(token, "to") && token + 1 < end && is_base_verb(view, token + 1);
    let over = |&token: &usize| !view.inside_mention(token) && (passive(token) || infinitive(token));
    let end = (start + 1..end).take(LONGEST_AGENT).find(over).unwrap_or(end);
    let mut first = noun_phrase_from(view, start, end)?;
    if view.is(first.end - 1, "such") {
        first.end -= 1;
    }
    // "proposed by Japan |for the next session|"
    let name = usize::from(view.has(first.start, Classes::DETERMINER)) + first.start;
    let party = view.mention(name).filter(|mention| {
        mention.tokens.start == name && mention.tokens.end < first.end && view.has(mention.tokens.end, Classes::PREPOSITION)
    });
    let mut phrases = vec![party.map_or(first.clone(), |party| first.start..party.tokens.end)];
    let mut at = phrases[0].end;
    while phrases.len() < LONGEST_LIST {
        let named = |phrase: &Range<usize>| {
            let named = |token| view.mention(token).is_some();
            named(phrase.start) || view.is(phrase.start, "the") && named(phrase.start + 1)
        };
        let Some(next) = joint(view, at).filter(|&next| next < end) else { break };
        // "by Fiji|, for AOSIS|, and Peru": whom one of them speaks for stands between.
        let behalf = usize::from(view.is(next, "for"));
        let Some(phrase) = noun_phrase_from(view, next + behalf, end).filter(named) else { break };
        at = phrase.end;
        if behalf == 0 {
            phrases.push(phrase);
        }
    }
    Some(phrases)
}

/// The token behind what joins two names: ",", ", and", "as well as", ", including".
fn joint(view: &View<'_>, at: usize) -> Option<usize> {
    let comma = at + usize::from(view.is(at, ","));
    const JOINTS: [&[&str]; 5] = [&["as", "well", "as", "by"], &["as", "well", "as"], &["such", "as"], &["including"], &["and"]];
    let stands = |words: &&[&str]| words.iter().zip(comma..).all(|(word, token)| view.is(token, word));
    let words = JOINTS.into_iter().find(stands).map_or(0, <[&str]>::len);
    (comma + words > at).then_some(comma + words)
}

/// The first token from `at` on that is no adverb.
fn skip_ahead(view: &View<'_>, at: usize, end: usize) -> usize {
    (at..end).find(|&token| view.label(token).tag() != Tag::Adv).unwrap_or(at)
}

/// "The US, supported by Peru, said": the inserted party is part of the subject of "said", not a clause besides it.
pub(super) fn drop_inserted(clauses: &mut Vec<Clause<'_>>) {
    let interactions = clauses.iter().flat_map(|clause| &clause.subject.interactions);
    let inserted: Vec<usize> = interactions.map(|interaction| interaction.cue.start).collect();
    clauses.retain(|clause| clause.group.voice != Voice::Agent || !inserted.contains(&clause.cue.verb));
}
