//! Who stands before a verb: subjects across appositions, brackets, inserted parties and lists.

use std::ops::Range;

use crate::Act;
use crate::parties::{self, is_noun_phrase, noun_phrase_before};
use crate::verbs::{VerbGroup, Voice};
use crate::view::View;
use crate::words::{Classes, Insertion};

/// Where the subject of a verb is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Link {
    /// Its own, right before it.
    Own,
    /// That of the clause before: "…, and called for".
    Shared,
    /// A relative pronoun: "who also stressed".
    Relative,
}

/// A party inserted into the subject with an act of its own: "opposed by Chad".
#[derive(Clone, Debug)]
pub(crate) struct Interaction {
    pub(crate) act: Act,
    pub(crate) cue: Range<usize>,
    pub(crate) holders: Vec<Range<usize>>,
}

/// The subject of a verb, in token ranges.
#[derive(Clone, Debug)]
pub(crate) struct Subject {
    pub(crate) link: Link,
    /// Where the clause begins, its conjunction included.
    pub(crate) start: usize,
    /// Whether a conjunction or a comma joins the clause to the one before, as its equal.
    pub(crate) coordinate: bool,
    pub(crate) holders: Vec<Range<usize>>,
    /// Holders that join in: "with Japan".
    pub(crate) with: Vec<Range<usize>>,
    pub(crate) on_behalf_of: Option<Range<usize>>,
    pub(crate) interactions: Vec<Interaction>,
}

impl Subject {
    /// The subject of the clause before.
    pub(crate) fn shared(start: usize) -> Self {
        Self { link: Link::Shared, start, coordinate: true, ..Self::of(start, Vec::new()) }
    }

    /// A subject of its own that begins at `start`.
    pub(crate) fn of(start: usize, holders: Vec<Range<usize>>) -> Self {
        let (with, interactions) = (Vec::new(), Vec::new());
        Self { link: Link::Own, start, coordinate: false, holders, with, on_behalf_of: None, interactions }
    }
}

/// What stands between two commas before a verb.
enum Segment {
    NounPhrase,
    Behalf(usize),
    With(usize),
    Interaction(Act, usize),
    Inserted,
    Other,
}

/// The subject of a verb group; nothing of it stands before `floor`. `clause` tells that "that" or a quotation follows the cue.
pub(crate) fn subject(view: &View<'_>, group: &VerbGroup, floor: usize, clause: bool) -> Option<Subject> {
    let edge = group.edge;
    let opens = floor == view.sentence(group.start).start;
    if edge <= floor {
        return (group.voice == Voice::Gerund && opens).then(|| Subject::shared(edge));
    }
    if view.has(edge - 1, Classes::RELATIVE) {
        let relative = (edge - 1..edge).into();
        let start = if edge - 1 > floor && view.is(edge - 2, ",") { edge - 2 } else { edge - 1 };
        return Some(Subject { link: Link::Relative, ..Subject::of(start, vec![relative]) });
    }
    if group.voice == Voice::Gerund {
        return gerund_subject(view, edge, floor, clause);
    }
    let mut segments = segments(view, floor, edge);
    if !opens && segments.len() > 1 {
        // What follows the cue before is what that says, no part of a list of holders.
        segments.remove(0);
    }
    let last = segments.last()?.clone();
    if last.is_empty() { inserted_subject(view, &segments) } else { plain_subject(view, &segments, last, floor) }
}

/// Token ranges between the top-level commas of `floor..end`; a comma right before `end` leaves an empty last one.
fn segments(view: &View<'_>, floor: usize, end: usize) -> Vec<Range<usize>> {
    let mut segments = Vec::new();
    let mut start = floor;
    for token in floor..end {
        let parts = view.is_one_of(token, &[";", ":", "“"]) && !view.in_brackets(token);
        if parts {
            segments.clear();
            start = token + 1;
        } else if view.is_one_of(token, &[",", "–", "—"]) && !view.in_brackets(token) && !view.inside_mention(token) {
            segments.push(start..token);
            start = token + 1;
        }
    }
    segments.push(start..end);
    segments
}

fn classify(view: &View<'_>, tokens: &Range<usize>) -> Segment {
    let opening = view.words.insertions.longest_at(view.document, tokens.start).filter(|(length, _)| *length < tokens.len());
    if let Some((length, insertion)) = opening {
        let rest = tokens.start + length;
        return match insertion {
            Insertion::Behalf => Segment::Behalf(rest),
            Insertion::With => Segment::With(rest),
            Insertion::Support => Segment::Interaction(Act::Support, rest),
            Insertion::Opposition => Segment::Interaction(Act::Opposition, rest),
        };
    }
    let gerund = !tokens.is_empty() && view.lower(tokens.start).ends_with("ing") && !view.is_capitalised(tokens.start);
    let clause = view.is_one_of(
        tokens.start,
        &["while", "when", "as", "if", "although", "though", "after", "before", "in", "during", "at", "on"],
    );
    if gerund || clause || view.has(tokens.start, Classes::RELATIVE) {
        return Segment::Inserted;
    }
    if is_noun_phrase(view, tokens) { Segment::NounPhrase } else { Segment::Other }
}

/// The subject before a comma: "Tuvalu, for AOSIS, with the LDCs, |said". Read from the verb to the left; noun phrases wait
/// until it is known what they belong to.
fn inserted_subject(view: &View<'_>, segments: &[Range<usize>]) -> Option<Subject> {
    let mut subject = Subject::of(0, Vec::new());
    let mut waiting: Vec<Range<usize>> = Vec::new();
    let mut inserted = false;
    for (index, tokens) in segments.iter().enumerate().rev().skip(1) {
        if tokens.is_empty() {
            return None;
        }
        // What stands before the first comma is no insertion.
        let kind = match classify(view, tokens) {
            Segment::Inserted if index == 0 => Segment::Other,
            kind => kind,
        };
        if !matches!(kind, Segment::NounPhrase | Segment::Other) {
            inserted = true;
        }
        let list = |waiting: &mut Vec<Range<usize>>, rest: usize| -> Vec<Range<usize>> {
            std::iter::once(rest..tokens.end).chain(waiting.drain(..).rev()).collect()
        };
        match kind {
            Segment::NounPhrase if view.has(tokens.start, Classes::CONJUNCTION) && waiting.is_empty() => {
                let phrase = tokens.start + 1..tokens.end;
                match last_item_of(view, &segments[..index]).filter(|_| view.is(tokens.start, "and")) {
                    Some(Last::Holder) => {
                        subject.with.extend(parties::holders(view, &[phrase]));
                        inserted = true;
                    }
                    Some(Last::Item) => waiting.push(phrase),
                    None => {
                        waiting.push(phrase);
                        break;
                    }
                }
            }
            Segment::NounPhrase => waiting.push(tokens.clone()),
            Segment::Behalf(rest) => {
                let phrases = list(&mut waiting, rest);
                subject.on_behalf_of = Some(without_article(view, rest)..phrases.last().map_or(tokens.end, |last| last.end));
            }
            Segment::With(rest) => subject.with.extend(parties::holders(view, &list(&mut waiting, rest))),
            Segment::Interaction(act, rest) => {
                let phrases = list(&mut waiting, rest);
                subject.interactions.splice(0..0, interactions(view, act, rest, phrases));
            }
            Segment::Inserted => waiting.clear(),
            Segment::Other => {
                let shared = view.is_one_of(tokens.end - 1, &["and", "but"]);
                if shared && inserted && waiting.is_empty() {
                    return Some(Subject { link: Link::Shared, start: tokens.end - 1, coordinate: true, ..subject });
                }
                if waiting.is_empty() {
                    // "On finance, the EU, with Japan": the noun phrase at the end of what is no noun phrase as a whole.
                    waiting.push(noun_phrase_before(view, tokens.start, tokens.end)?);
                }
                break;
            }
        }
    }
    waiting.reverse();
    let head = waiting.first()?.start;
    // "Ms. Ode (Ghana), said": a person before a comma is one who speaks.
    let person = waiting.len() == 1 && parties::holds_person(view, &waiting[0]);
    let named = person || waiting.len() > 1 && parties::holders(view, &waiting).len() == 1;
    if !inserted && !named {
        return None;
    }
    let (start, coordinate) = joined(view, head, segments.first()?.start);
    subject.holders =
        if inserted && !named { parties::holders(view, &waiting[waiting.len() - 1..]) } else { parties::holders(view, &waiting) };
    Some(Subject { start, coordinate, ..subject })
}

/// What an ", and X," before a verb ends.
enum Last {
    /// The holders: "Mali, for the African Group, |and Samoa|, said".
    Holder,
    /// The list of an inserted phrase: "opposed by Canada, Japan, |and Samoa|, said".
    Item,
}

fn last_item_of(view: &View<'_>, before: &[Range<usize>]) -> Option<Last> {
    let items = before
        .iter()
        .rev()
        .take_while(|tokens| is_noun_phrase(view, tokens) && matches!(classify(view, tokens), Segment::NounPhrase))
        .count();
    let opening = before[..before.len() - items].last()?;
    match classify(view, opening) {
        Segment::Behalf(_) if items == 0 => Some(Last::Holder),
        Segment::Behalf(_) | Segment::With(_) | Segment::Interaction(..) => Some(Last::Item),
        _ => None,
    }
}

/// "supported by Mali |and opposed by Japan|": a second interaction in the first one's segment.
fn interactions(view: &View<'_>, act: Act, rest: usize, mut phrases: Vec<Range<usize>>) -> Vec<Interaction> {
    let second = phrases[0].clone().skip(1).find_map(|token| match classify(view, &(token..phrases[0].end)) {
        Segment::Interaction(act, rest) if view.is(token, "and") || view.is(token, "but") => Some((token, act, rest)),
        _ => None,
    });
    let interaction = |act, rest: usize, phrases: &[Range<usize>]| Interaction {
        act,
        cue: rest - 2..rest,
        holders: parties::holders(view, phrases),
    };
    let Some((border, other, after)) = second else { return vec![interaction(act, rest, &phrases)] };
    let first = [phrases[0].start..border];
    phrases[0].start = after;
    vec![interaction(act, rest, &first), interaction(other, after, &phrases)]
}

/// The subject right before its verb, alone or at the end of a list.
fn plain_subject(view: &View<'_>, segments: &[Range<usize>], last: Range<usize>, floor: usize) -> Option<Subject> {
    let mut tokens = last.clone();
    let mut conjunction = false;
    while !tokens.is_empty()
        && (view.is_one_of(tokens.start, &["and", "but", "or", "while", "whereas", "with"])
            || view.has(tokens.start, Classes::ADVERB))
    {
        conjunction |= !view.has(tokens.start, Classes::ADVERB);
        tokens.start += 1;
    }
    let comma = last.start > floor && view.is_one_of(last.start - 1, &[",", "–", "—", ";"]);
    if tokens.is_empty() {
        return Some(Subject::shared(if comma { last.start - 1 } else { last.start }));
    }
    if view.has(tokens.end - 1, Classes::CONJUNCTION) {
        return Some(Subject::shared(tokens.end - 1));
    }
    let list = tokens.start == last.start || view.is_one_of(last.start, &["and", "or"]);
    if list && is_noun_phrase(view, &tokens) {
        let mut phrases = vec![tokens.clone()];
        let ends_list = tokens.start > last.start || view.has(last.start, Classes::CONJUNCTION) || joins(view, &tokens);
        for segment in segments.iter().rev().skip(1) {
            let fits = parties::is_list_item(view, segment) && !view.has(segment.start, Classes::CONJUNCTION);
            if !fits {
                // "In closing the EU, Peru and Chad said": the last name before the list opens it.
                if ends_list && phrases.len() > 1 || ends_list && joins(view, &tokens) {
                    let opening = noun_phrase_before(view, segment.start, segment.end)
                        .filter(|phrase| phrase.start > segment.start && !conjunction);
                    phrases.extend(opening.filter(|phrase| {
                        view.has(segment.start, Classes::PREPOSITION) && view.has(phrase.start, Classes::DETERMINER)
                    }));
                }
                break;
            }
            phrases.push(segment.clone());
        }
        phrases.reverse();
        return Some(listed(view, phrases, ends_list, last.start, floor));
    }
    let phrase = noun_phrase_before(view, tokens.start, tokens.end)?;
    let (start, coordinate) = joined(view, phrase.start, floor);
    let lead = phrase.start > tokens.start && view.has(tokens.start, Classes::PREPOSITION);
    let (start, coordinate) = if lead { joined(view, last.start, floor) } else { (start, coordinate) };
    Some(Subject { coordinate, ..Subject::of(start, parties::holders(view, &[phrase])) })
}

/// Whether the phrase itself joins two holders.
fn joins(view: &View<'_>, tokens: &Range<usize>) -> bool {
    parties::split_conjunction(view, tokens).len() > 1
}

/// A subject from noun phrases between commas: a list where the last is joined by "and", an apposition where a name stands before.
fn listed(view: &View<'_>, phrases: Vec<Range<usize>>, ends_list: bool, last_start: usize, floor: usize) -> Subject {
    let own = phrases.last().cloned().into_iter().collect::<Vec<_>>();
    let all = parties::holders(view, &phrases);
    let apposition = phrases.len() > 1 && all.len() == 1;
    let chosen = if apposition || ends_list { phrases } else { own };
    let head = chosen[0].start;
    let (start, coordinate) = if chosen.len() == 1 { joined(view, last_start.min(head), floor) } else { joined(view, head, floor) };
    Subject { coordinate, ..Subject::of(start, parties::holders(view, &chosen)) }
}

/// A gerund's subject: its own after "with" or a noun, else that of its sentence.
fn gerund_subject(view: &View<'_>, edge: usize, floor: usize, clause: bool) -> Option<Subject> {
    let before = edge - 1;
    if view.is_one_of(before, &[",", ";", "–", "—", "and", "while", "by", "when", "after", "before", "(", "but"]) {
        let joined_by_comma = before > floor && view.is(before - 1, ",") && !view.is(before, ",");
        return Some(Subject::shared(if joined_by_comma { before - 1 } else { before }));
    }
    let segments = segments(view, floor, edge);
    let absolute = segments.iter().rposition(|tokens| !tokens.is_empty() && view.is_one_of(tokens.start, &["with", "and"]));
    if let Some(at) = absolute.filter(|&at| {
        view.is(segments[at].start, "with")
            || segments[..at].iter().any(|tokens| !tokens.is_empty() && view.is(tokens.start, "with"))
    }) {
        let mut phrases: Vec<Range<usize>> = segments[at..].iter().filter(|tokens| !tokens.is_empty()).cloned().collect();
        phrases[0].start += 1;
        if phrases.iter().all(|phrase| is_noun_phrase(view, phrase)) {
            let start = segments[at].start;
            let start = if start > floor && view.is(start - 1, ",") { start - 1 } else { start };
            return Some(Subject { coordinate: true, ..Subject::of(start, parties::holders(view, &phrases)) });
        }
    }
    let phrase = noun_phrase_before(view, floor, edge)?;
    if parties::can_speak(view, &phrase) {
        return Some(Subject::of(phrase.start, parties::holders(view, &[phrase])));
    }
    // "called for unity noting that …": nobody who could speak stands before it.
    clause.then(|| Subject::shared(edge))
}

/// Where a clause that begins with `head` starts, its conjunction included, and whether it is joined to an equal.
fn joined(view: &View<'_>, head: usize, floor: usize) -> (usize, bool) {
    let mut start = head;
    let mut coordinate = false;
    while start > floor {
        let before = start - 1;
        if view.is_one_of(before, &["and", "but", "while", "whereas", "with", ";"]) {
            coordinate = true;
        } else if !(view.is(before, ",") && coordinate) && !view.has(before, Classes::ADVERB) {
            break;
        }
        start = before;
        if view.is_one_of(start, &[",", ";"]) {
            break;
        }
    }
    let opens = view.is_one_of(head, &["and", "but", "while", "whereas", "with"]);
    (start, coordinate || opens)
}

fn without_article(view: &View<'_>, token: usize) -> usize {
    if view.is_one_of(token, &["the", "a", "an"]) { token + 1 } else { token }
}
