//! Which entity a holder's span names, pronouns included.

use std::ops::Range;

use rapporteur_entities::{Entity, Gender, Kind};

use crate::view::View;
use crate::words::{Classes, Noun};

/// How many holders back a pronoun may reach.
const REACH: usize = 6;

/// The entities that held the statements so far, the latest last, each with the sentence of its last statement.
#[derive(Debug, Default)]
pub(crate) struct Memory {
    holders: Vec<(usize, usize)>,
}

impl Memory {
    /// Resolves a holder: the entity of the name in its span, of a pronoun's antecedent, or nobody's.
    pub(crate) fn resolve(&self, view: &View<'_>, holder: &Range<usize>) -> Option<usize> {
        if holder.len() == 1 && view.mention(holder.start).is_none() {
            match view.lower(holder.start) {
                "he" => return self.person(view, holder.start, |entity| entity.gender != Some(Gender::Female)),
                "she" => return self.person(view, holder.start, |entity| entity.gender != Some(Gender::Male)),
                "it" | "they" => {
                    return self
                        .latest(view, |entity| matches!(entity.kind, Kind::Country | Kind::Organization))
                        .map(|(holder, _)| holder);
                }
                "who" | "which" => return antecedent(view, holder.start),
                _ => {}
            }
        }
        named(view, holder)
    }

    /// Keeps the holder of a statement for the pronouns that follow.
    pub(crate) fn keep(&mut self, entity: usize, sentence: usize) {
        match self.holders.last_mut() {
            Some((last, at)) if *last == entity => *at = sentence,
            _ => self.holders.push((entity, sentence)),
        }
    }

    fn latest(&self, view: &View<'_>, fits: impl Fn(&Entity) -> bool) -> Option<(usize, usize)> {
        self.holders.iter().rev().take(REACH).copied().find(|(entity, _)| fits(&view.names.entities[*entity]))
    }

    /// The last holder, unless a person was brought in since: "They heard a report by Ana Falk. Noting gaps, she said".
    fn person(&self, view: &View<'_>, pronoun: usize, fits: impl Fn(&Entity) -> bool) -> Option<usize> {
        let holder = self.latest(view, &fits);
        let sentence = view.document.sentence_of(pronoun);
        let spoke = holder.is_some_and(|(_, at)| at + 1 >= sentence);
        let before = sentence.checked_sub(1).filter(|_| !spoke).and_then(|before| first_person(view, before, &fits));
        before.or(holder.map(|(entity, _)| entity))
    }
}

/// The first person whom a sentence names: its subject, mostly.
fn first_person(view: &View<'_>, sentence: usize, fits: impl Fn(&Entity) -> bool) -> Option<usize> {
    let tokens = view.document.sentences()[sentence].tokens();
    let named = tokens.filter_map(|token| view.mention(token)).filter(|mention| mention.kind == Kind::Person);
    named.map(|mention| mention.entity).find(|&entity| fits(&view.names.entities[entity]))
}

/// The entity of the mention that a relative pronoun follows.
fn antecedent(view: &View<'_>, relative: usize) -> Option<usize> {
    let before = if relative > 0 && view.is(relative - 1, ",") { relative - 1 } else { relative };
    view.mention_ending_at(before).map(|mention| mention.entity)
}

/// The entity of the name that is the head of the span: the mention that it ends with, or that at most two words follow.
fn named(view: &View<'_>, holder: &Range<usize>) -> Option<usize> {
    let last = (holder.start..holder.end).rev().take(3).find_map(|token| view.mention(token));
    let speaks = |kind| {
        matches!(kind, Kind::Person | Kind::Country | Kind::Organization | Kind::Role | Kind::Instrument | Kind::Work | Kind::Event)
    };
    let within = |tokens: &Range<usize>| tokens.start >= holder.start && (tokens.end == holder.end || tokens.start == holder.start);
    last.filter(|mention| speaks(mention.kind) && within(&mention.tokens)).map(|mention| mention.entity)
}

/// How the subject of what is said belongs to the holder.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Ownness {
    /// It is the holder, its country or its body.
    Itself,
    /// It is something of the holder's: "its government".
    Owned,
    /// It is somebody or something else.
    Other,
}

/// What the first words of `content` have to do with the holder.
pub(crate) fn ownness(view: &View<'_>, entities: &[usize], content: &Range<usize>) -> Ownness {
    let start = content.clone().find(|&token| !view.is_one_of(token, &["the", "a", "an"])).unwrap_or(content.start);
    let named = view.mention(start).filter(|mention| mention.tokens.start == start);
    let Some(mention) = named else {
        return match view.lower(start) {
            // "it was clear that": nobody.
            "it" if !view.has(start + 1, Classes::MODAL)
                && !view.is_one_of(start + 1, &["has", "had", "is", "supports", "supported"]) =>
            {
                Ownness::Other
            }
            "it" | "he" | "she" | "they" | "we" | "i" => Ownness::Itself,
            "its" | "his" | "her" | "their" | "our" | "my" => {
                // "his government": it acts as he does.
                let next = view.lower((start + 1).min(view.len() - 1));
                let acts = view.words.is(Noun::Actor, next) || view.words.is(Noun::Body, next);
                if acts { Ownness::Itself } else { Ownness::Owned }
            }
            _ => Ownness::Other,
        };
    };
    let own = |&entity: &usize| entity == mention.entity || view.names.entities[entity].affiliations.contains(&mention.entity);
    if entities.iter().any(own) { Ownness::Itself } else { Ownness::Other }
}
