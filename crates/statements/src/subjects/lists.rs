//! Subjects right before their verb: one holder, a list of them, a name with an apposition.

use std::ops::Range;

use rapporteur_entities::Kind;
use rapporteur_tagger::Tag;

use super::segments::{names_party, segments};
use super::{Link, Subject, joined};
use crate::parties::{can_speak, holders, is_list_item, is_noun_phrase, noun_phrase_before, split_conjunction};
use crate::targets::names_actor;
use crate::view::View;
use crate::words::Classes;

const CONJUNCTIONS: [&str; 6] = ["and", "but", "or", "while", "whereas", "with"];

/// The holders that a list of parties names, and nothing else: "Peru, Chad and others".
pub(crate) fn listed(view: &View<'_>, start: usize, end: usize) -> Option<Vec<Range<usize>>> {
    let phrases = segments(view, start, end);
    let names = |phrase: &Range<usize>| !phrase.is_empty() && names_party(view, phrase);
    (phrases.first()?.start == start && phrases.iter().all(names)).then(|| holders(view, &phrases))
}

/// The subject that ends with the last segment before its verb.
pub(super) fn subject(view: &View<'_>, segments: &[Range<usize>], last: &Range<usize>, floor: usize) -> Option<Subject> {
    let mut tokens = last.clone();
    while !tokens.is_empty() && (view.is_one_of(tokens.start, &CONJUNCTIONS) || view.has(tokens.start, Classes::ADVERB)) {
        tokens.start += 1;
    }
    if tokens.is_empty() {
        let comma = last.start > floor && view.is_one_of(last.start - 1, &[",", "–", "—", ";"]);
        return Some(Subject::shared(if comma { last.start - 1 } else { last.start }));
    }
    // "the US, |which| for the first time supported"
    if view.has(tokens.start, Classes::RELATIVE) && view.has(tokens.start + 1, Classes::PREPOSITION) {
        let pronoun = tokens.start..tokens.start + 1;
        let start = tokens.start - usize::from(tokens.start > floor);
        return Some(Subject { link: Link::Relative, ..Subject::of(start, vec![pronoun]) });
    }
    let tokens = without_relative(view, tokens);
    if let Some(own) = relative_subject(view, &tokens) {
        return Some(Subject::of(own, holders(view, &[own..tokens.end])));
    }
    if view.has(tokens.end - 1, Classes::CONJUNCTION) {
        return Some(Subject::shared(tokens.end - 1));
    }
    let opens_plainly = tokens.start == last.start || view.has(last.start, Classes::CONJUNCTION);
    if opens_plainly && is_noun_phrase(view, &tokens) {
        return Some(enumerated(view, segments, last, &tokens, floor));
    }
    let phrase = noun_phrase_before(view, tokens.start, tokens.end)?;
    // "In closing |the EU| said": the clause begins with what leads it in.
    let led = phrase.start > tokens.start && view.has(tokens.start, Classes::PREPOSITION);
    let (start, coordinate) = joined(view, if led { last.start } else { phrase.start }, floor);
    Some(Subject { coordinate, ..Subject::of(start, holders(view, &[phrase])) })
}

/// "stressed integrity |and the US| emphasized": what the clause before says ends with a conjunction, and a speaker stands behind it.
pub(super) fn behind_complement(view: &View<'_>, tokens: &Range<usize>) -> Option<Subject> {
    let joins =
        |&token: &usize| view.is_one_of(token, &["and", "but", "while"]) && !view.inside_mention(token) && !view.in_brackets(token);
    let conjunctions: Vec<usize> = tokens.clone().skip(1).filter(joins).collect();
    // "noted A and the EU and Japan said": of two speakers the list begins with the first.
    let speaker = |&conjunction: &usize| {
        let phrase = conjunction + 1..tokens.end;
        let speaks = |part: &Range<usize>| is_list_item(view, part) && can_speak(view, part);
        let parts = split_conjunction(view, &phrase);
        (!parts.is_empty() && parts.iter().all(speaks)).then_some((conjunction, phrase))
    };
    let (start, phrase) = conjunctions.iter().find_map(speaker)?;
    // "urged the EU and Japan said": of a list that what is said ends with, nobody knows where it ends.
    let alike = view.mention_ending_at(start).is_some() || view.mention(phrase.end - 1).is_none();
    let counted = view.is_one_of(phrase.start, &["several", "many", "some", "others", "most", "numerous"]);
    let listed = !counted && alike && names_actor(view, &(tokens.start..start)) && view.is(start, "and");
    (!listed).then(|| Subject { coordinate: true, ..Subject::of(start, holders(view, &[phrase])) })
}

/// "most experts |we asked|", "officials |I have talked to|": a relative clause without its pronoun is left out.
fn without_relative(view: &View<'_>, tokens: Range<usize>) -> Range<usize> {
    let pronoun = |&token: &usize| view.is_one_of(token, &["i", "we", "he", "she", "they"]);
    let Some(pronoun) = tokens.clone().skip(1).find(pronoun) else { return tokens };
    let verbal = Classes::AUXILIARY.or(Classes::ADVERB).or(Classes::PREPOSITION);
    let relative = pronoun + 1..tokens.end;
    let verbs = !relative.is_empty() && relative.clone().all(|token| view.has(token, verbal) || view.is_finite(token));
    if verbs && names_actor(view, &(tokens.start..pronoun)) { tokens.start..pronoun } else { tokens }
}

/// "an option |Peru| proposed", "two papers |the EU| had sent": where the subject of a relative clause without its pronoun begins.
fn relative_subject(view: &View<'_>, tokens: &Range<usize>) -> Option<usize> {
    let party = |token: usize| view.starts(token, &[Kind::Country, Kind::Organization]);
    let begins = |&token: &usize| view.starts(token, &[Kind::Country]) || view.is(token, "the") && party(token + 1);
    let own = tokens.clone().skip(2).find(begins)?;
    let thing = view.label(own - 1).is_nominal() && view.mention(own - 1).is_none() && !view.is_capitalised(own - 1);
    let opens = view.has(tokens.start, Classes::DETERMINER) || view.label(tokens.start).tag() == Tag::Num;
    (thing && opens && !names_actor(view, &(tokens.start..own)) && names_party(view, &(own..tokens.end))).then_some(own)
}

/// The last noun phrase with those between the commas before it: a list where "and" joins the last, an apposition where all of them
/// name one holder, else the last alone.
fn enumerated(view: &View<'_>, segments: &[Range<usize>], last: &Range<usize>, tokens: &Range<usize>, floor: usize) -> Subject {
    let joins = split_conjunction(view, tokens).len() > 1;
    let ends_list = joins || view.is_one_of(last.start, &["and", "or"]);
    // "…, while |Peru and Chad| said": nothing before "while" belongs to the list; no list goes on behind its "and".
    let contrasted = tokens.start > last.start && !view.is_one_of(last.start, &["and", "or"]);
    let fits = |segment: &&Range<usize>| {
        !contrasted
            && is_list_item(view, segment)
            && !view.has(segment.start, Classes::CONJUNCTION)
            && split_conjunction(view, segment).len() == 1
    };
    let items: Vec<Range<usize>> = segments.iter().rev().skip(1).take_while(fits).cloned().collect();
    let mut phrases = vec![tokens.clone()];
    phrases.extend(items);
    if ends_list && !contrasted {
        phrases.extend(joined_in(view, segments, phrases.len()));
    }
    if ends_list && (joins || phrases.len() > 1) && tokens.start == last.start {
        phrases.extend(led_in(view, segments, phrases.len()));
    }
    phrases.reverse();
    let apposition = phrases.len() > 1 && holders(view, &phrases).len() == 1;
    if !apposition && !ends_list {
        phrases = vec![tokens.clone()];
    }
    let head = if phrases.len() == 1 { last.start.min(phrases[0].start) } else { phrases[0].start };
    let (start, coordinate) = joined(view, head, floor);
    Subject { coordinate, ..Subject::of(start, holders(view, &phrases)) }
}

/// "noted A, but |Russia|, Belarus and Ukraine opposed": the first item of a list, behind the conjunction that joins its clause.
fn joined_in(view: &View<'_>, segments: &[Range<usize>], taken: usize) -> Option<Range<usize>> {
    let segment = segments.len().checked_sub(taken + 1).map(|at| &segments[at])?;
    let item = segment.start + 1..segment.end;
    let joins = view.is_one_of(segment.start, &["and", "but", "while", "whereas"]);
    (joins && is_list_item(view, &item) && can_speak(view, &item)).then_some(item)
}

/// "In closing |the EU|, Peru and Chad said": the first item of a list, behind what leads the sentence in.
fn led_in(view: &View<'_>, segments: &[Range<usize>], taken: usize) -> Option<Range<usize>> {
    let segment = segments.len().checked_sub(taken + 1).map(|at| &segments[at])?;
    let phrase = noun_phrase_before(view, segment.start, segment.end)?;
    // "On the report by |the Board|, Peru and Chad said": part of what leads in.
    let governed = phrase.start > segment.start && view.has(phrase.start - 1, Classes::PREPOSITION);
    let leads = phrase.start > segment.start && view.has(segment.start, Classes::PREPOSITION) && !governed;
    (leads && view.has(phrase.start, Classes::DETERMINER) && can_speak(view, &phrase)).then_some(phrase)
}
