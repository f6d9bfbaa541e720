//! Subjects before a comma: "Tuvalu, for AOSIS, with the LDCs and opposed by Chad, |said".

use std::ops::Range;

use rapporteur_entities::Kind;

use super::{Interaction, Link, Subject, joined};
use crate::Act;
use crate::parties::{holders, holds_person, is_noun_phrase, noun_phrase_before, split_conjunction};
use crate::view::View;
use crate::words::{Classes, Insertion};

/// What stands between two commas before a verb; numbers are the token after the words that open it.
enum Segment {
    NounPhrase,
    Behalf(usize),
    With(usize),
    Interaction(Act, usize),
    /// A participle or relative clause, an adverbial.
    Clause,
    Other,
}

fn classify(view: &View<'_>, tokens: &Range<usize>) -> Segment {
    const ADVERBIALS: [&str; 14] =
        ["while", "when", "as", "if", "although", "though", "after", "before", "in", "during", "at", "on", "of", "from"];
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
    let participle = view.is_gerund(tokens.start) && !view.is_capitalised(tokens.start);
    let adverbs = tokens.clone().all(|token| view.has(token, Classes::ADVERB));
    if participle || adverbs || view.is_one_of(tokens.start, &ADVERBIALS) || view.has(tokens.start, Classes::RELATIVE) {
        return Segment::Clause;
    }
    if is_noun_phrase(view, tokens) { Segment::NounPhrase } else { Segment::Other }
}

/// "that the EU, |at its last meeting|, asked for": one adverbial between the subject of a clause and its verb.
pub(super) fn parts_clause(view: &View<'_>, segments: &[Range<usize>]) -> bool {
    let [first, inserted, last] = segments else { return false };
    let phrase = first.start + 1..first.end;
    let adverbial = !inserted.is_empty() && matches!(classify(view, inserted), Segment::Clause) && !view.is_gerund(inserted.start);
    last.is_empty() && view.is(first.start, "that") && adverbial && is_noun_phrase(view, &phrase)
}

/// "|Speaking for the Group|, Peru said": whom a sentence names first as the one spoken for.
pub(super) fn spoken_for(view: &View<'_>, segments: &[Range<usize>]) -> Option<Range<usize>> {
    let first = segments.first().filter(|first| segments.len() > 1 && !first.is_empty())?;
    let Segment::Behalf(rest) = classify(view, first) else { return None };
    let article = usize::from(view.is_one_of(rest, &["the", "a", "an"]));
    // "For years, Peru said": no group.
    let named = (rest..first.end).any(|token| view.starts(token, &[Kind::Country, Kind::Organization]));
    named.then_some(rest + article..first.end)
}

/// A subject read from its verb to the left. Noun phrases wait until it is known what they belong to: to an insertion further left
/// ("opposed by Chad, |Mali|, and Peru"), or to the holder itself.
struct Leftward<'a, 'v> {
    view: &'a View<'v>,
    subject: Subject,
    // The nearest to the verb first.
    waiting: Vec<Range<usize>>,
    inserted: bool,
}

/// The subject of a verb that stands right behind the comma after the last of `segments` but one.
pub(super) fn subject(view: &View<'_>, segments: &[Range<usize>]) -> Option<Subject> {
    let mut reading = Leftward { view, subject: Subject::of(0, Vec::new()), waiting: Vec::new(), inserted: false };
    for (index, tokens) in segments.iter().enumerate().rev().skip(1) {
        if tokens.is_empty() {
            return None;
        }
        let kind = classify(view, tokens);
        // What stands before the first comma is no insertion.
        let ends = match kind {
            Segment::Clause if index == 0 => true,
            Segment::Other => true,
            _ => reading.take(kind, tokens, &segments[..index]),
        };
        if ends {
            if let Some(shared) = reading.shared_before(tokens) {
                return Some(shared);
            }
            break;
        }
    }
    reading.finish(segments.first()?.start)
}

impl Leftward<'_, '_> {
    /// Takes one segment; whether the subject begins with it.
    fn take(&mut self, kind: Segment, tokens: &Range<usize>, before: &[Range<usize>]) -> bool {
        match kind {
            Segment::NounPhrase if self.view.has(tokens.start, Classes::CONJUNCTION) && self.waiting.is_empty() => {
                return self.take_last(tokens, before);
            }
            Segment::NounPhrase => self.waiting.push(tokens.clone()),
            Segment::Behalf(rest) => {
                let phrases = self.list(rest, tokens.end);
                let article = usize::from(self.view.is_one_of(rest, &["the", "a", "an"]));
                self.subject.on_behalf_of = phrases.last().map(|last| rest + article..last.end);
            }
            Segment::With(rest) => {
                let phrases = self.list(rest, tokens.end);
                self.subject.with.extend(holders(self.view, &phrases));
            }
            Segment::Interaction(act, rest) => {
                let phrases = self.list(rest, tokens.end);
                self.subject.interactions.splice(0..0, interactions(self.view, act, rest, phrases));
            }
            // "as the author, |Ms. Ode|, explained"
            Segment::Clause
                if self.view.is(tokens.start, "as") && self.waiting.iter().any(|name| holds_person(self.view, name)) =>
            {
                self.waiting.push(tokens.start + 1..tokens.end);
                return true;
            }
            Segment::Clause | Segment::Other => {
                self.waiting.clear();
                self.inserted = true;
            }
        }
        false
    }

    /// The noun phrases of an insertion: its own and those that wait.
    fn list(&mut self, rest: usize, end: usize) -> Vec<Range<usize>> {
        self.inserted = true;
        std::iter::once(rest..end).chain(self.waiting.drain(..).rev()).collect()
    }

    /// ", and Samoa, |said": the last item of an inserted list, a further holder, or a clause of its own.
    fn take_last(&mut self, tokens: &Range<usize>, before: &[Range<usize>]) -> bool {
        let phrase = tokens.start + 1..tokens.end;
        let plain = |tokens: &&Range<usize>| matches!(classify(self.view, tokens), Segment::NounPhrase);
        let items = before.iter().rev().take_while(plain).count();
        let opening = before[..before.len() - items].last().map(|tokens| classify(self.view, tokens));
        let and = self.view.is(tokens.start, "and");
        match opening {
            Some(Segment::Behalf(_)) if and && items == 0 => {
                self.subject.with.extend(holders(self.view, &[phrase]));
                self.inserted = true;
                false
            }
            Some(Segment::Behalf(_) | Segment::With(_) | Segment::Interaction(..)) if and => {
                self.waiting.push(phrase);
                false
            }
            _ => {
                self.waiting.push(phrase);
                true
            }
        }
    }

    /// "noted A and, with Japan, |called for": what joins in, where the subject itself is that of the clause before.
    fn shared_before(&mut self, tokens: &Range<usize>) -> Option<Subject> {
        let shared = self.view.is_one_of(tokens.end - 1, &["and", "but"]);
        if shared && self.inserted && self.waiting.is_empty() {
            let subject = std::mem::replace(&mut self.subject, Subject::of(0, Vec::new()));
            return Some(Subject { link: Link::Shared, start: tokens.end - 1, coordinate: true, ..subject });
        }
        if self.waiting.is_empty() {
            // "On finance the EU, with Japan, said": the noun phrase at the end of what is none as a whole.
            self.waiting.extend(noun_phrase_before(self.view, tokens.start, tokens.end));
        }
        None
    }

    fn finish(mut self, floor: usize) -> Option<Subject> {
        self.waiting.reverse();
        let head = self.waiting.first()?.start;
        let all = holders(self.view, &self.waiting);
        // "Ms. Ode (Ghana), said" and "Ms. Ode, Chair of the Board, said".
        let named = all.len() == 1 && (self.waiting.len() > 1 || holds_person(self.view, &self.waiting[0]));
        // "Two of them, |Peru and Chad|, said", "the group's founder, |Ode|, said"
        let named_part = |part: &Range<usize>| self.view.is_capitalised(part.start);
        let parts = split_conjunction(self.view, &self.waiting[self.waiting.len() - 1]);
        let several = parts.len() > 1 || self.view.has(head, Classes::DETERMINER);
        let listed = self.waiting.len() == 2 && several && parts.iter().all(named_part);
        // "Oxfam, |an aid group|, said"
        let article = |phrase: &Range<usize>| self.view.is_one_of(phrase.start, &["a", "an", "the"]);
        let described =
            self.waiting.len() == 2 && parts.len() == 1 && article(&self.waiting[1]) && self.view.mention(head).is_some();
        if !self.inserted && !named && !listed && !described {
            return None;
        }
        let nearest = &self.waiting[self.waiting.len() - 1..];
        let holders = if described {
            all.into_iter().take(1).collect()
        } else if named {
            all
        } else {
            holders(self.view, nearest)
        };
        let (start, coordinate) = joined(self.view, head, floor);
        Some(Subject { start, coordinate, holders, ..self.subject })
    }
}

/// The interactions of one segment: "supported by Mali |and opposed by Japan|".
fn interactions(view: &View<'_>, act: Act, rest: usize, mut phrases: Vec<Range<usize>>) -> Vec<Interaction> {
    let interaction =
        |act, rest: usize, phrases: &[Range<usize>]| Interaction { act, cue: rest - 2..rest, holders: holders(view, phrases) };
    let first = phrases[0].clone();
    let second = first.clone().skip(1).filter(|&token| view.is_one_of(token, &["and", "but"])).find_map(|token| {
        match classify(view, &(token..first.end)) {
            Segment::Interaction(act, rest) => Some((token, act, rest)),
            _ => None,
        }
    });
    let Some((border, other, after)) = second else { return vec![interaction(act, rest, &phrases)] };
    phrases[0].start = after;
    let own = rest..border;
    vec![interaction(act, rest, &[own]), interaction(other, after, &phrases)]
}
