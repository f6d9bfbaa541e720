//! Who stands before a verb: subjects across appositions, brackets, inserted parties and lists.

mod fronted;
mod gerunds;
mod insertions;
mod joiners;
mod lists;
mod segments;

use std::ops::Range;

use self::fronted::Fronted;
pub(crate) use self::joiners::{Part, joined_before, joined_parts};
pub(crate) use self::lists::listed;
pub(crate) use self::segments::ends_speech;
use self::segments::{ends_list, is_insertion, names_party, parts_clause, segments};
use rapporteur_entities::Kind;

use crate::Act;
use crate::parties::{holders, is_noun_phrase};
use crate::targets::names_actor;
use crate::verbs::{VerbGroup, Voice};
use crate::view::View;
use crate::words::Classes;

/// Where the subject of a verb is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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
    pub(crate) on_behalf_of: Option<Range<usize>>,
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
    /// A subject of its own that begins at `start`.
    pub(crate) fn of(start: usize, holders: Vec<Range<usize>>) -> Self {
        let (with, interactions) = (Vec::new(), Vec::new());
        Self { link: Link::Own, start, coordinate: false, holders, with, on_behalf_of: None, interactions }
    }

    /// The subject of the clause before.
    pub(crate) fn shared(start: usize) -> Self {
        Self { link: Link::Shared, coordinate: true, ..Self::of(start, Vec::new()) }
    }
}

/// What the reading of a subject must know of the words around its verb.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Surroundings {
    /// The first token that may belong to the subject.
    pub(crate) floor: usize,
    /// Whether the sentence begins at `floor`, without a clause before.
    pub(crate) opens: bool,
    /// Whether "that" or a quotation follows the cue.
    pub(crate) clause_follows: bool,
    /// Whether the clause before may say no more than a thing: "stressed integrity", and not "said Peru".
    pub(crate) thing_said: bool,
    /// Whether the clause before is one of "with Peru noting …", which "and Chad adding …" may go on.
    pub(crate) after_absolute: bool,
}

/// The subject of a verb group.
pub(crate) fn subject(view: &View<'_>, group: &VerbGroup, around: Surroundings) -> Option<Subject> {
    let Surroundings { floor, opens, .. } = around;
    let edge = group.edge;
    if edge <= floor {
        return (group.voice == Voice::Gerund && opens).then(|| Subject::shared(edge));
    }
    if view.has(edge - 1, Classes::RELATIVE) || is_relative_that(view, edge - 1, floor) {
        let start = if edge - 1 > floor && view.is(edge - 2, ",") { edge - 2 } else { edge - 1 };
        let pronoun = edge - 1..edge;
        return Some(Subject { link: Link::Relative, ..Subject::of(start, vec![pronoun]) });
    }
    if group.voice == Voice::Gerund {
        return gerunds::subject(view, edge, around);
    }
    let mut segments = segments(view, floor, edge);
    if opens {
        return match Fronted::read(view, &segments) {
            Some(fronted) => behind(view, None, &segments[fronted.length..], around).map(|own| fronted.before(own)),
            None => behind(view, None, &segments, around),
        };
    }
    // What follows the cue before is what that says, no part of a list of holders; but a clause of its own may begin there: "recalled
    // |that the EU, at its last meeting,| asked for".
    if parts_clause(view, &segments) {
        segments[0].start += 1;
        return behind(view, None, &segments, around);
    }
    match segments.split_first() {
        Some((said, rest)) if !rest.is_empty() => behind(view, Some(said), rest, around),
        _ => behind(view, None, &segments, around),
    }
}

/// Whether a party with its insertions stands before the comma at `comma`: "On rivers, |Peru, for the LDCs|, stressed", "|Some, including Chad,
/// Fiji and Peru|, stressed".
pub(crate) fn ends_with_insertion(view: &View<'_>, floor: usize, comma: usize) -> bool {
    let segments = segments(view, floor, comma);
    let head = segments.iter().rposition(|tokens| !is_insertion(view, tokens));
    let inserted = head.filter(|&head| head + 1 < segments.len());
    let list = segments.last().is_some_and(|last| ends_list(view, last));
    let party = |tokens: &Range<usize>| !tokens.is_empty() && (names_party(view, tokens) || is_insertion(view, tokens));
    let listed = list && segments.len() > 1 && segments.iter().all(party);
    view.is(comma, ",") && (listed || inserted.is_some_and(|head| names_party(view, &segments[head])))
}

/// The subject that stands in `segments`, right before its verb or before the insertions at it; `said` is what stands before them and
/// belongs to the clause before.
fn behind(view: &View<'_>, said: Option<&Range<usize>>, segments: &[Range<usize>], around: Surroundings) -> Option<Subject> {
    let (last, inserted) = segments.split_last()?;
    if last.is_empty() {
        return insertions::subject(view, said, inserted, true).or_else(|| parted(view, inserted, around));
    }
    let behind_complement =
        || lists::behind_complement(view, last).filter(|_| said.is_none() && !around.opens && around.thing_said);
    let before_insertion = || insertions::subject(view, said, segments, false);
    behind_complement().or_else(before_insertion).or_else(|| lists::subject(view, segments, last, around.floor))
}

/// "|The LDCs|, said …", "|Ms. Ode|, Ministry of Rivers, Lakes and Seas, said …": one party or person, behind whom a comma stands.
fn parted(view: &View<'_>, segments: &[Range<usize>], around: Surroundings) -> Option<Subject> {
    let (first, described) = segments.split_first().filter(|_| around.opens)?;
    let verb = |token: usize| {
        view.mention(token).is_none() && (view.is_finite(token) || view.has(token, Classes::AUXILIARY.or(Classes::MODAL)))
    };
    let person = view.starts(first.start, &[Kind::Person]) && !described.iter().flat_map(Clone::clone).any(verb);
    let alone = described.is_empty() && is_noun_phrase(view, first) && names_party(view, first);
    (person || alone).then(|| Subject::of(first.start, holders(view, std::slice::from_ref(first))))
}

/// "a group |that| called for": behind somebody who acts, and not behind a cue whose clause it would open.
fn is_relative_that(view: &View<'_>, that: usize, floor: usize) -> bool {
    view.is(that, "that") && that > floor && names_actor(view, &(that - 1..that))
}

/// Where a clause whose subject begins at `head` starts, its conjunction included, and whether that joins it to an equal.
fn joined(view: &View<'_>, head: usize, floor: usize) -> (usize, bool) {
    const JOINING: [&str; 8] = ["and", "but", "while", "whereas", "though", "although", "with", ";"];
    let mut start = head;
    // "Some called for targets, |others| opposed them."
    let contrasted = head > floor && view.is(head - 1, ",") && view.is_one_of(head, &["others", "another"]);
    let mut coordinate = view.is_one_of(head, &JOINING) || contrasted;
    while start > floor && !view.is_one_of(start, &[",", ";"]) {
        let before = start - 1;
        coordinate |= view.is_one_of(before, &JOINING);
        let belongs = view.is_one_of(before, &JOINING) || view.is(before, ",") && coordinate || view.has(before, Classes::ADVERB);
        if !belongs {
            break;
        }
        start = before;
    }
    (start, coordinate)
}
