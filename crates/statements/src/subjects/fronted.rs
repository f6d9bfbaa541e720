//! Insertions that open a sentence: "With Peru, |Chad| said", "Supported by the EU, |Mali| said", "On behalf of AOSIS, |Fiji| said".

use std::ops::Range;

use rapporteur_entities::Kind;

use super::segments::{Segment, behind_article, classify, ends_list, is_insertion, names_party};
use super::{Interaction, Subject};
use crate::parties::holders;
use crate::view::View;

/// What a sentence opens with, as parts of a subject that follows.
pub(super) struct Fronted {
    subject: Subject,
    /// How many segments they take.
    pub(super) length: usize,
}

impl Fronted {
    /// Reads the insertions at the head of a sentence, before at least one more segment.
    pub(super) fn read(view: &View<'_>, segments: &[Range<usize>]) -> Option<Self> {
        let mut subject = Subject::of(segments.first()?.start, Vec::new());
        let leads_in = |tokens: &&Range<usize>| !tokens.is_empty() && matches!(classify(view, tokens), Segment::Clause);
        let mut at = segments.iter().take_while(leads_in).count();
        let first = at;
        while at + 1 < segments.len() && !segments[at].is_empty() {
            let tokens = &segments[at];
            let (Segment::Behalf(rest) | Segment::With(rest) | Segment::Interaction(_, Range { end: rest, .. })) =
                classify(view, tokens)
            else {
                break;
            };
            let length = 1 + further(view, &(rest..tokens.end), &segments[at + 1..]);
            let (mut phrases, mut behalf) = (vec![rest..tokens.end], None);
            for tokens in &segments[at + 1..at + length] {
                match classify(view, tokens) {
                    Segment::Behalf(rest) => behalf = behalf.or(Some(behind_article(view, rest)..tokens.end)),
                    _ => phrases.push(tokens.clone()),
                }
            }
            if !phrases.iter().all(|phrase| names_party(view, phrase)) {
                break;
            }
            match classify(view, tokens) {
                // "For years, Peru said": no group.
                Segment::Behalf(_) if !phrases.iter().any(|phrase| holds_party(view, phrase)) => break,
                Segment::Behalf(_) => subject.on_behalf_of = Some(behind_article(view, rest)..phrases[phrases.len() - 1].end),
                Segment::Interaction(act, cue) => {
                    let holders = holders(view, &phrases);
                    subject.interactions.push(Interaction { act, cue, holders, on_behalf_of: behalf });
                }
                _ => subject.with.extend(holders(view, &phrases)),
            }
            at += length;
        }
        (at > first).then_some(Self { subject, length: at })
    }

    /// The subject `own` with what the sentence opens with.
    pub(super) fn before(mut self, own: Subject) -> Subject {
        self.subject.with.extend(own.with);
        self.subject.interactions.extend(own.interactions);
        let on_behalf_of = own.on_behalf_of.or(self.subject.on_behalf_of);
        Subject { link: own.link, coordinate: own.coordinate, holders: own.holders, on_behalf_of, ..self.subject }
    }
}

/// How many further segments a list goes on for that `first` begins: over those who are spoken for, up to one that ends the list, before
/// the subject itself.
fn further(view: &View<'_>, first: &Range<usize>, rest: &[Range<usize>]) -> usize {
    let plain = |tokens: &Range<usize>| !tokens.is_empty() && matches!(classify(view, tokens), Segment::NounPhrase);
    let behalf = |tokens: &Range<usize>| !tokens.is_empty() && matches!(classify(view, tokens), Segment::Behalf(_));
    let own = rest.iter().take_while(|tokens| behalf(tokens)).count();
    if ends_list(view, first) {
        // "With Chad and Mali, for the LDCs, |and Peru, for AILAC|, he said"
        let joins = rest.get(own).is_some_and(|next| own > 0 && view.is(next.start, "and") && own + 1 < rest.len());
        return if joins { own + 1 + further(view, &rest[own], &rest[own + 1..]) } else { own };
    }
    let items = rest.iter().take_while(|tokens| plain(tokens) || behalf(tokens));
    let last = items.take(rest.len() - 1).position(|tokens| plain(tokens) && ends_list(view, tokens));
    let after = |last: usize| last + 1 + rest[last + 1..].iter().take_while(|tokens| behalf(tokens)).count();
    let follows =
        |last: &usize| rest.get(after(*last)).is_some_and(|next| plain(next) || !next.is_empty() && is_insertion(view, next));
    last.filter(follows).map_or(own, after)
}

fn holds_party(view: &View<'_>, phrase: &Range<usize>) -> bool {
    phrase.clone().any(|token| view.starts(token, &[Kind::Country, Kind::Organization, Kind::Person, Kind::Role]))
}
