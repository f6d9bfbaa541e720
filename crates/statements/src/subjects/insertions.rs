//! Subjects with insertions: "Tuvalu, for AOSIS, with the LDCs and opposed by Chad, |said", "Cuba, for ALBA, and Iran |said".

use std::ops::Range;

use super::segments::{Segment, behind_article, classify, ends_list, names_party, parted};
use super::{Interaction, Link, Subject, joined, lists};
use crate::parties::{can_speak, holders, holds_person, is_list_item, noun_phrase_before, split_conjunction};
use crate::targets::names_actor;
use crate::view::View;
use crate::words::Classes;

/// A subject read from its verb to the left. Noun phrases wait until it is known what they belong to: to an insertion further left
/// ("opposed by Chad, |Mali|, and Peru"), or to the holder itself.
struct Leftward<'a, 'v> {
    view: &'a View<'v>,
    /// Whether a comma stands before the verb, which closes the insertion before it.
    closed: bool,
    /// Whether no clause stands before, of whose complement the noun phrases could be.
    opens: bool,
    subject: Subject,
    // The nearest to the verb first.
    waiting: Vec<Range<usize>>,
    // How many of those that wait are holders for sure, as others speak beside them for somebody: "|Peru|, for AILAC, and |Chad|".
    sure: usize,
    // Whom the one further left speaks for, and whom one who joins in does.
    behalf: Option<Range<usize>>,
    behalf_of_partner: Option<Range<usize>>,
    inserted: bool,
}

/// The subject of a verb with its insertions, the last of which ends at the verb, or, where it is `closed`, at a comma before it. `said` is
/// the end of what the clause before says.
pub(super) fn subject(view: &View<'_>, said: Option<&Range<usize>>, segments: &[Range<usize>], closed: bool) -> Option<Subject> {
    let segments = parted(view, segments);
    let last = segments.last()?;
    // "On rivers, supported by Mali, |Chad| said": one name behind the last comma is the subject.
    if !closed && matches!(classify(view, last), Segment::NounPhrase) && !ends_list(view, last) {
        return None;
    }
    let subject = Subject::of(0, Vec::new());
    let waiting = Vec::new();
    let mut reading = Leftward {
        view,
        closed,
        opens: said.is_none(),
        subject,
        waiting,
        sure: 0,
        behalf: None,
        behalf_of_partner: None,
        inserted: false,
    };
    for (index, tokens) in segments.iter().enumerate().rev() {
        if tokens.is_empty() {
            return None;
        }
        if let Some(shared) = reading.shared(tokens) {
            return Some(shared);
        }
        let kind = classify(view, tokens);
        // What stands before the first comma is no insertion.
        let ends = match kind {
            Segment::Clause if index == 0 || !closed => true,
            Segment::Other => true,
            _ => reading.take(kind, tokens, &segments[..index])?,
        };
        if ends {
            // "On finance the EU, with Japan, said": the noun phrase at the end of what is none as a whole.
            if reading.waiting.is_empty() {
                reading.waiting.extend(noun_phrase_before(view, tokens.start, tokens.end));
            }
            return reading.finish(segments.first()?.start);
        }
    }
    if let Some(joined) = said.and_then(|said| reading.shared(said).or_else(|| reading.joined(said, &segments[0]))) {
        return Some(joined);
    }
    reading.finish(segments.first()?.start)
}

impl Leftward<'_, '_> {
    /// Takes one segment; whether the subject begins with it. `None` where it is none that belongs to this subject.
    fn take(&mut self, kind: Segment, tokens: &Range<usize>, before: &[Range<usize>]) -> Option<bool> {
        let unclosed = !self.closed && self.waiting.is_empty();
        match kind {
            Segment::NounPhrase if self.view.has(tokens.start, Classes::CONJUNCTION) && self.waiting.is_empty() => {
                return Some(self.take_last(tokens, before));
            }
            Segment::NounPhrase => self.take_phrase(tokens.clone()),
            Segment::Relative => {
                self.take_phrase(tokens.start + 1..tokens.end);
                return Some(true);
            }
            // "For the first time |Peru| said": no comma closes it, and no name fills it.
            Segment::Behalf(rest) | Segment::With(rest) if unclosed && !names_party(self.view, &(rest..tokens.end)) => return None,
            Segment::Behalf(rest) => self.take_behalf(rest, tokens.end),
            Segment::With(rest) => {
                let phrases = self.list(rest, tokens.end);
                self.subject.with.splice(0..0, holders(self.view, &phrases));
                self.behalf_of_partner = self.behalf.take();
            }
            Segment::Interaction(act, cue) => {
                let phrases = self.list(cue.end, tokens.end);
                let on_behalf_of = self.behalf.take();
                let interaction = Interaction { act, cue, holders: holders(self.view, &phrases), on_behalf_of };
                self.subject.interactions.insert(0, interaction);
            }
            // "as the author, |Ms. Ode|, explained"
            Segment::Clause
                if self.view.is(tokens.start, "as") && self.waiting.iter().any(|name| holds_person(self.view, name)) =>
            {
                self.waiting.push(tokens.start + 1..tokens.end);
                return Some(true);
            }
            // "On rivers, giving two options, |Peru|, supported by Chad, said"
            Segment::Clause
                if before.first().is_some_and(|first| self.view.has(first.start, Classes::PREPOSITION))
                    && self.view.is_gerund(tokens.start)
                    && self.waiting.iter().any(|name| names_party(self.view, name)) =>
            {
                return Some(true);
            }
            Segment::Clause | Segment::Other => {
                self.waiting.clear();
                self.inserted = true;
            }
        }
        Some(false)
    }

    fn take_phrase(&mut self, phrase: Range<usize>) {
        self.waiting.push(phrase);
        if self.behalf.is_some() {
            self.sure = self.waiting.len();
        }
    }

    /// "for |the EU|", "for |Mexico, Norway and Chad|": a list of those who are spoken for is of one kind.
    fn take_behalf(&mut self, rest: usize, end: usize) {
        let start = behind_article(self.view, rest);
        let kind = |token: usize| self.view.mention(token).map(|mention| mention.kind);
        let alike = |phrase: &Range<usize>| kind(phrase.end - 1) == kind(end - 1);
        let listed = self.closed && self.sure == 0 && self.behalf.is_none() && self.waiting.iter().all(alike);
        let last = if listed { self.waiting.first().map_or(end, |nearest| nearest.end) } else { end };
        if listed {
            self.waiting.clear();
        }
        self.behalf = Some(start..last);
        self.inserted = true;
    }

    /// The noun phrases of an insertion: its own and those that wait.
    fn list(&mut self, rest: usize, end: usize) -> Vec<Range<usize>> {
        self.inserted = true;
        self.sure = 0;
        std::iter::once(rest..end).chain(self.waiting.drain(..).rev()).collect()
    }

    /// ", and Samoa, |said": the last item of an inserted list, a further holder, or a clause of its own.
    fn take_last(&mut self, tokens: &Range<usize>, before: &[Range<usize>]) -> bool {
        let phrase = tokens.start + 1..tokens.end;
        let kinds = || before.iter().rev().map(|tokens| classify(self.view, tokens));
        let and = self.view.is(tokens.start, "and");
        let opening = kinds().find(|kind| !matches!(kind, Segment::NounPhrase | Segment::Behalf(_)));
        let inserted = matches!(opening, Some(Segment::With(_) | Segment::Interaction(..)));
        let beside = kinds().find(|kind| !matches!(kind, Segment::NounPhrase));
        let spoken_for = matches!(beside, Some(Segment::Behalf(_)));
        let directly = kinds().next().is_some_and(|kind| matches!(kind, Segment::Behalf(_)));
        let listed = self.opens && before.last().is_some_and(|item| self.is_speaker(item));
        self.take_phrase(phrase);
        if and && directly && !inserted {
            self.sure = 1;
        }
        !(and && (inserted || spoken_for || listed))
    }

    /// "noted A and, with Japan, |called for": what joins in, where the subject itself is that of the clause before.
    fn shared(&mut self, before: &Range<usize>) -> Option<Subject> {
        let joins = before.end > before.start && self.view.is_one_of(before.end - 1, &["and", "but"]);
        if !joins || !self.inserted || !self.waiting.is_empty() {
            return None;
        }
        let subject = std::mem::replace(&mut self.subject, Subject::of(0, Vec::new()));
        Some(Subject { link: Link::Shared, start: before.end - 1, coordinate: true, ..subject })
    }

    /// "noted A|, and with Japan, called for|", "noted A |and Fiji, for AOSIS, stressed|": the conjunction joins the clause to the one before.
    fn joined(&mut self, said: &Range<usize>, first: &Range<usize>) -> Option<Subject> {
        if !self.inserted || !self.waiting.is_empty() {
            return None;
        }
        let own = if self.view.is_one_of(first.start, &["and", "but"]) {
            Subject::shared(said.end)
        } else {
            lists::behind_complement(self.view, said)?
        };
        let subject = std::mem::replace(&mut self.subject, Subject::of(0, Vec::new()));
        let on_behalf_of = self.behalf.take().or(self.behalf_of_partner.take());
        Some(Subject { link: own.link, start: own.start, coordinate: true, holders: own.holders, on_behalf_of, ..subject })
    }

    fn finish(mut self, floor: usize) -> Option<Subject> {
        let (listed, list) = (self.listed(), self.is_list());
        self.waiting.reverse();
        let head = self.waiting.first()?.start;
        let all = holders(self.view, &self.waiting);
        // "Ms. Ode (Ghana), said" and "Ms. Ode, Chair of the Board, said".
        let named = all.len() == 1 && (self.waiting.len() > 1 || holds_person(self.view, &self.waiting[0]));
        let holders = if self.is_described() {
            all.into_iter().take(1).collect()
        } else if named && (self.inserted || self.closed) {
            all
        } else if self.inserted || self.closed && (list || self.names_those_before()) {
            holders(self.view, &self.waiting[self.waiting.len() - listed..])
        } else {
            return None;
        };
        let (start, coordinate) = joined(self.view, head, floor);
        let on_behalf_of = self.behalf.or(self.behalf_of_partner);
        Some(Subject { start, coordinate, holders, on_behalf_of, ..self.subject })
    }

    /// "Oxfam, |an aid group|, said", "The senator, |a critic of the plan|, said"
    fn is_described(&self) -> bool {
        let [name, phrase] = &self.waiting[..] else { return false };
        let article = self.view.is_one_of(phrase.start, &["a", "an", "the"]) && !ends_list(self.view, phrase);
        let named = self.view.mention(name.start).is_some()
            || self.view.has(name.start, Classes::DETERMINER) && names_actor(self.view, name);
        self.closed && self.sure == 0 && article && named
    }

    /// "Two of them, |Peru and Chad|, said", "the group's founder, |Ode|, said"
    fn names_those_before(&self) -> bool {
        let [phrase, name] = &self.waiting[..] else { return false };
        let named = |part: &Range<usize>| self.view.is_capitalised(part.start);
        let several = ends_list(self.view, name) || self.view.has(phrase.start, Classes::DETERMINER);
        several && split_conjunction(self.view, name).iter().all(named)
    }

    /// "Peru, Chad and others, |objected|": a list that a comma closes, at the head of its sentence.
    fn is_list(&self) -> bool {
        let Some(nearest) = self.waiting.first() else { return false };
        let several = self.waiting.len() > 1 || split_conjunction(self.view, nearest).len() > 1;
        let ends = ends_list(self.view, nearest) && names_party(self.view, nearest);
        self.opens && several && ends && self.listed() == self.waiting.len()
    }

    fn is_speaker(&self, phrase: &Range<usize>) -> bool {
        is_list_item(self.view, phrase) && can_speak(self.view, phrase) && !ends_list(self.view, phrase)
    }

    /// How many of the noun phrases that wait name holders: the nearest, and those before it in one list.
    fn listed(&self) -> usize {
        let Some(nearest) = self.waiting.first() else { return 0 };
        let sure = self.sure.max(1);
        if self.sure == 0 && !ends_list(self.view, nearest) {
            return sure;
        }
        sure + self.waiting.iter().skip(sure).take_while(|phrase| self.is_speaker(phrase)).count()
    }
}
