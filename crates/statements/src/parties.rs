//! Noun phrases that name who speaks: from "the Co-Chair, Nobutoshi Akao" to the span that names the holder.

use std::ops::Range;

use rapporteur_entities::Kind;
use rapporteur_tagger::{Tag, VerbForm};

use crate::targets::names_actor;
use crate::verbs::skip_adverbs;
use crate::view::View;
use crate::words::{Classes, Noun};

/// Longest noun phrase, in tokens, that is taken for somebody who speaks.
const LONGEST: usize = 24;

/// Longest item of a list of holders, in tokens.
const LONGEST_ITEM: usize = 12;

/// Words that are left out at the start of a holder's span.
const ARTICLES: [&str; 8] = ["the", "a", "an", "this", "these", "those", "that", "its"];

/// Whether `tokens` are one noun phrase, or several joined by "and", with nothing of a clause in them.
pub(crate) fn is_noun_phrase(view: &View<'_>, tokens: &Range<usize>) -> bool {
    if tokens.is_empty() || tokens.len() > LONGEST {
        return false;
    }
    if tokens.len() == 1 && view.has(tokens.start, Classes::SUBJECT) {
        return true;
    }
    // "We thank the Chair" has a verb, though no list may know it.
    let pronoun = view.is_one_of(tokens.start, &["i", "we", "he", "she", "they", "it"]) && view.mention(tokens.start).is_none();
    if pronoun && !view.is_one_of(tokens.start + 1, &["and", "or", "("]) {
        return false;
    }
    let opening = view.has(tokens.start, Classes::PREPOSITION.or(Classes::SUBORDINATOR)) && !view.is(tokens.start, "that");
    // "|at least one delegate|"
    let opening = opening && !is_bound(view, tokens.start);
    let closing = view.has(tokens.end - 1, Classes::PREPOSITION.or(Classes::DETERMINER).or(Classes::CONJUNCTION));
    !opening && !closing && !tokens.clone().any(|token| breaks_noun_phrase(view, token, tokens.start))
}

/// "at least", "at most": before a number, and no preposition.
fn is_bound(view: &View<'_>, at: usize) -> bool {
    view.is(at, "at") && view.is_one_of(at + 1, &["least", "most"])
}

/// Whether a token shows that what stands around it is no noun phrase.
fn breaks_noun_phrase(view: &View<'_>, token: usize, start: usize) -> bool {
    let clause = Classes::AUXILIARY.or(Classes::MODAL).or(Classes::RELATIVE).or(Classes::NEGATION);
    let inside = view.in_brackets(token) || view.mention(token).is_some();
    let second_subject = token > start && view.is_one_of(token, &["i", "me", "we", "he", "she", "they", "it"]);
    let other = ends_subject(view, token, start)
        || view.is_one_of(token, &["that", "if", "when", "because", ":", ";", ",", "“", "”", "\""]);
    // "a win by nine |as| rebels leave"
    let clausal_as = token > start && view.is(token, "as") && !view.is_one_of(token - 1, &["such", "well", "known", "same"]);
    !inside && (second_subject || other || clausal_as || view.has(token, clause))
}

/// "delegates |addressed| remaining issues", "the Chair (Mali) |opened| the session": a verb between its subject and its object.
fn ends_subject(view: &View<'_>, token: usize, start: usize) -> bool {
    let past = token > start && view.label(token).form() == Some(VerbForm::Past) && view.label(token).tag() == Tag::Verb;
    let subject = || {
        let before = skip_adverbs(view, token, start).0.saturating_sub(1);
        view.mention(before).is_some() || view.label(before).is_nominal() || view.in_brackets(before)
    };
    // "a report |published| in May", "|published| Monday"
    let closed = Classes::PREPOSITION.or(Classes::CONJUNCTION).or(Classes::SUBORDINATOR).or(Classes::ADVERB).or(Classes::AUXILIARY);
    let next = token + 1;
    let object = || !view.has(next, closed) && !view.is_symbol(next) && !view.starts(next, &[Kind::Date]);
    past && next < view.len() && subject() && object()
}

/// Whether a noun phrase may be one item of a list of holders: short, and with no complement but "of" and "for".
pub(crate) fn is_list_item(view: &View<'_>, tokens: &Range<usize>) -> bool {
    let complement =
        |token: usize| view.has(token, Classes::PREPOSITION) && !view.is_one_of(token, &["of", "for"]) && !view.in_brackets(token);
    tokens.len() <= LONGEST_ITEM && is_noun_phrase(view, tokens) && !tokens.clone().any(complement)
}

/// Whether a phrase names somebody, or a document, that can say something.
pub(crate) fn can_speak(view: &View<'_>, phrase: &Range<usize>) -> bool {
    let speaker = |kind| matches!(kind, Kind::Person | Kind::Role | Kind::Country | Kind::Organization);
    let last = phrase.end - 1;
    view.mention(last).is_some_and(|mention| speaker(mention.kind))
        || phrase.len() == 1 && view.has(phrase.start, Classes::SUBJECT)
        || view.means(last, Noun::Body)
        || view.in_brackets(last)
        || view.means(last, Noun::Document)
}

/// The noun phrase that ends before `end`, as far left as nothing but its own words stands there.
pub(crate) fn noun_phrase_before(view: &View<'_>, floor: usize, end: usize) -> Option<Range<usize>> {
    if end <= floor {
        return None;
    }
    if view.has(end - 1, Classes::SUBJECT) {
        return Some(end - 1..end);
    }
    let border = Classes::AUXILIARY
        .or(Classes::MODAL)
        .or(Classes::SUBORDINATOR)
        .or(Classes::RELATIVE)
        .or(Classes::CONJUNCTION)
        .or(Classes::ADVERB)
        .or(Classes::NEGATION)
        .or(Classes::PREPOSITION);
    let mut start = end;
    while start > floor && end - start < LONGEST {
        let token = start - 1;
        if let Some(mention) = view.mention(token) {
            start = mention.tokens.start.max(floor);
            continue;
        }
        if is_tied(view, start, floor) {
            start -= 2;
            continue;
        }
        let of = view.is_one_of(token, &["of", "for"]) && start < end && token > floor;
        if !of
            && !is_bound(view, token)
            && (view.has(token, border)
                || view.is_symbol(token) && !view.in_brackets(token) && !view.is_one_of(token, &["-", "/", "'s", "'", "%"]))
        {
            break;
        }
        start -= 1;
        if view.has(token, Classes::DETERMINER) && !(token > floor && view.is(token - 1, "of")) && !is_tied(view, token, floor) {
            break;
        }
    }
    let tokens = start..end;
    (!tokens.is_empty() && is_noun_phrase(view, &tokens)).then_some(tokens)
}

/// "a source |close to| the Chair": the words before a noun phrase tie it to the noun that they tell more of.
fn is_tied(view: &View<'_>, start: usize, floor: usize) -> bool {
    let ties = ["close", "familiar", "briefed"];
    start > floor + 2 && view.is_one_of(start - 1, &["to", "with", "on"]) && view.is_one_of(start - 2, &ties)
}

/// The holders that a list of noun phrases names, each as the tokens of its span. Appositions ("Name, Office") give the name.
pub(crate) fn holders(view: &View<'_>, phrases: &[Range<usize>]) -> Vec<Range<usize>> {
    let persons: Vec<Range<usize>> = phrases.iter().filter_map(|phrase| person_in(view, phrase)).collect();
    let joined = phrases.last().is_some_and(|last| conjunction_in(view, last).is_some());
    let described = persons.len() == 1 && (!joined || is_apposition(view, phrases));
    if described || !joined && !persons.is_empty() && persons.len() == phrases.len() {
        return persons;
    }
    phrases.iter().flat_map(|phrase| split_conjunction(view, phrase)).map(|part| name_of(view, &part)).collect()
}

/// "Ms. Ode, |survivor and founder of a trust|": what follows a person and names no State or body of its own describes them.
fn is_apposition(view: &View<'_>, phrases: &[Range<usize>]) -> bool {
    let party = |token: usize| view.starts(token, &[Kind::Country, Kind::Organization]);
    let opens_party = |part: &Range<usize>| party(part.start) || view.has(part.start, Classes::DETERMINER) && party(part.start + 1);
    let names_party = |phrase: &Range<usize>| split_conjunction(view, phrase).iter().any(opens_party);
    phrases.len() > 1 && holds_person(view, &phrases[0]) && !phrases[1..].iter().any(names_party)
}

/// The parts of "A, B and C" within one phrase, which has no commas left; a conjunction inside a name parts nothing.
pub(crate) fn split_conjunction(view: &View<'_>, phrase: &Range<usize>) -> Vec<Range<usize>> {
    let mut parts = Vec::new();
    let mut rest = phrase.clone();
    while rest.start < rest.end && view.is_one_of(rest.start, &["and", "or", "both"]) {
        rest.start += 1;
    }
    while let Some(conjunction) = conjunction_in(view, &rest) {
        parts.push(rest.start..conjunction);
        rest = conjunction + 1..rest.end;
    }
    if !rest.is_empty() {
        parts.push(rest);
    }
    parts
}

/// A conjunction that joins two holders: something that can hold a statement stands on both sides.
fn conjunction_in(view: &View<'_>, phrase: &Range<usize>) -> Option<usize> {
    phrase.clone().find(|&token| {
        view.is_one_of(token, &["and", "or"])
            && view.mention(token).is_none()
            && !view.in_brackets(token)
            && token > phrase.start
            && token + 1 < phrase.end
            && stands_alone(view, token + 1)
            && (view.mention_ending_at(token).is_some()
                || view.has(phrase.start, Classes::DETERMINER)
                || token == phrase.start + 1
                || view.is(token - 1, ")"))
    })
}

/// Whether a holder of its own may begin here: a name, an article, a quantifier, a plural noun.
fn stands_alone(view: &View<'_>, token: usize) -> bool {
    view.mention(token).is_some()
        || view.has(token, Classes::DETERMINER.or(Classes::SUBJECT))
        || view.label(token).is_plural()
        || view.is_capitalised(token)
}

/// Whether a phrase names a person.
pub(crate) fn holds_person(view: &View<'_>, phrase: &Range<usize>) -> bool {
    person_in(view, phrase).is_some()
}

fn person_in(view: &View<'_>, phrase: &Range<usize>) -> Option<Range<usize>> {
    let mut token = phrase.start;
    while token < phrase.end {
        // "a lawyer |for| Ms. Ode": somebody else.
        if view.is_one_of(token, &["to", "for"])
            && view.mention(token).is_none()
            && token > phrase.start
            && names_actor(view, &(phrase.start..token))
        {
            return None;
        }
        match view.mention(token) {
            Some(mention) if mention.kind == Kind::Person && !view.is(mention.tokens.end, "'s") => {
                return Some(mention.tokens.clone());
            }
            Some(mention) => token = mention.tokens.end.max(token + 1),
            None => token += 1,
        }
    }
    None
}

/// The span that names one holder: the person; an office or a name without its article; else the phrase as it stands.
pub(crate) fn name_of(view: &View<'_>, phrase: &Range<usize>) -> Range<usize> {
    if let Some(person) = person_in(view, phrase) {
        return person;
    }
    let mut start = phrase.start;
    while start + 1 < phrase.end && (view.is_one_of(start, &ARTICLES) || view.is_symbol(start)) && view.mention(start).is_none() {
        start += 1;
    }
    // An acronym or a country in brackets after a name is no part of it.
    let named = view.mention(start).filter(|mention| mention.tokens.start == start && mention.tokens.end < phrase.end);
    if let Some(mention) = named.filter(|mention| view.in_brackets(mention.tokens.end)) {
        return mention.tokens.clone();
    }
    start..phrase.end
}

/// The noun phrase that begins at `start`, up to a comma, a verb or the end.
pub(crate) fn noun_phrase_from(view: &View<'_>, start: usize, end: usize) -> Option<Range<usize>> {
    let clause = Classes::AUXILIARY.or(Classes::MODAL).or(Classes::RELATIVE).or(Classes::SUBORDINATOR);
    if view.has(start, Classes::SUBJECT) && !view.has(start, Classes::DETERMINER) {
        return Some(start..start + 1);
    }
    let complement = ["of", "for", "from", "to"];
    let mut at = start;
    while at < end {
        if let Some(mention) = view.mention(at) {
            at = mention.tokens.end.max(at + 1);
            continue;
        }
        let bracketed = view.in_brackets(at) && at > start;
        let mark = view.is_symbol(at) && !view.is_one_of(at, &["-", "/", "'s"]);
        let preposition = at > start && view.has(at, Classes::PREPOSITION) && !view.is_one_of(at, &complement);
        if !bracketed && (view.has(at, clause) || mark || preposition) {
            break;
        }
        at += 1;
    }
    let tokens = start..at.min(end);
    (!tokens.is_empty() && !view.has(start, Classes::PREPOSITION)).then_some(tokens)
}
