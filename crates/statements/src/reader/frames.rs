//! What the statements of each clause have in common: who holds them, for whom, by which cue.

use std::ops::Range;

use rapporteur_entities::Kind;

use super::Frame;
use crate::clauses::{Clause, Place, main_clause, names_speaker};
use crate::contents::{asided, previous_main};
use crate::parties::{holders, is_noun_phrase, name_of, noun_phrase_before, noun_phrase_from};
use crate::subjects::Link;
use crate::verbs::{Voice, skip_adverbs};
use crate::view::View;
use crate::words::Classes;
use crate::{Act, Signs};

/// How far into its sentence a participle may stand that opens it, in tokens: "While also noting".
const OPENING: usize = 4;

/// The frames of the clauses of a sentence: those that share a subject take it from the clause that has it.
pub(super) fn frames(view: &View<'_>, clauses: &[Clause<'_>], sentence: &Range<usize>) -> Vec<Frame> {
    let mut frames: Vec<Frame> = Vec::new();
    for (index, clause) in clauses.iter().enumerate() {
        let subject = &clause.subject;
        let source = if subject.link == Link::Shared { shared_with(clauses, index, sentence) } else { None };
        let (mut holders, mut on_behalf_of) = match source {
            Some(at) if at < index => (frames[at].holders.clone(), frames[at].on_behalf_of.clone()),
            Some(at) => (clauses[at].subject.holders.clone(), clauses[at].subject.on_behalf_of.clone()),
            None if subject.link == Link::Shared => (opening_subject(view, sentence, subject.start), None),
            None => (subject.holders.clone(), None),
        };
        holders.extend(subject.with.iter().cloned());
        on_behalf_of = subject.on_behalf_of.clone().or(on_behalf_of);
        let toward = match &clause.place {
            // "opposed a fund, which Peru supported": not the one who opposed it.
            Place::Previous => previous_main(clauses, index)
                .filter(|&main| clauses[main].act != Some(Act::Opposition) || clause.group.voice == Voice::Agent)
                .and_then(|main| frames[main].holders.first().cloned()),
            Place::Of { author, .. } => Some(author.clone()),
            // "Peru proposed text |supported by Chad|"
            Place::At(_) => {
                let proposes = |at: &usize| asided(&clauses[*at], clause).is_some();
                (0..index).rev().find(proposes).and_then(|at| frames[at].holders.first().cloned())
            }
            _ => None,
        };
        frames.push(Frame {
            holders,
            on_behalf_of,
            toward,
            addressee: None,
            cue: clause.cue_tokens(),
            signs: Signs::default(),
            rule: format!("cue:{}", clause.cue.cue.phrase),
        });
    }
    frames
}

/// "|On the timetable|, Japan objected": what a sentence is about, by the phrase that opens it, without its preposition.
pub(super) fn topic(view: &View<'_>, sentence: &Range<usize>) -> Option<Range<usize>> {
    let opens = view.is_one_of(sentence.start, &["on", "regarding", "concerning"]);
    let phrase = noun_phrase_from(view, sentence.start + 1, sentence.end).filter(|_| opens)?;
    let date = view.starts(phrase.start, &[Kind::Date]) || view.is_day(phrase.start);
    (view.is(phrase.end, ",") && !date && !view.is(phrase.start, "behalf")).then_some(phrase)
}

/// The clause whose subject a clause without one shares: the main one before it, else the next after it.
fn shared_with(clauses: &[Clause<'_>], index: usize, sentence: &Range<usize>) -> Option<usize> {
    let main = |at: &usize| {
        clauses[*at].is_main(*at == 0) && clauses[*at].place != Place::Previous && clauses[*at].group.voice != Voice::Agent
    };
    // "Fiji drew a map, showing that it rains, while |Chad| noted": what opens the sentence shares the subject that comes, and what is
    // inserted behind its own.
    let this = &clauses[index];
    let opens = this.group.edge < sentence.start + OPENING;
    let shares = |next: &Clause<'_>| next.subject.link == Link::Own && (opens || next.subject.start < this.cue.verb);
    let next = || (index + 1..clauses.len()).find(|&at| shares(&clauses[at]));
    (0..index).rev().find(main).or_else(next)
}

/// The subject of a sentence whose first verb is no cue: "|The Chair| opened the session and urged", "Urging haste, |the Chair| closed".
fn opening_subject(view: &View<'_>, sentence: &Range<usize>, cue: usize) -> Vec<Range<usize>> {
    if cue == sentence.start {
        return main_clause(view, &(cue + 1..sentence.end)).map(|(_, phrase)| name_of(view, &phrase)).into_iter().collect();
    }
    let mut start = sentence.start;
    // "However, in the light of the talks, |the Group| agreed to wait and urged …"
    while view.has(start, Classes::PREPOSITION.or(Classes::ADVERB)) {
        let Some(comma) = (start..cue).find(|&token| view.is(token, ",")) else { break };
        start = comma + 1;
    }
    let auxiliary = |token: usize| view.mention(token).is_none() && view.has(token, Classes::AUXILIARY.or(Classes::MODAL));
    let before = |verb: &dyn Fn(usize) -> bool| {
        let end = (start..cue).find(|&token| auxiliary(token) || verb(token) || view.is(token, ",")).unwrap_or(start);
        start..skip_adverbs(view, end, start).0
    };
    let past = before(&|token| view.mention(token).is_none() && view.is_past(token));
    let present = before(&|token| view.mention(token).is_none() && view.is_finite(token));
    let nearest = || noun_phrase_before(view, past.start, past.end).filter(|phrase| names_speaker(view, phrase));
    let whole = [past.clone(), present].into_iter().find(|phrase| is_noun_phrase(view, phrase));
    whole.or_else(nearest).map(|phrase| holders(view, &[phrase])).unwrap_or_default()
}
