//! What is said, as it belongs to who says it.

use std::ops::Range;

use rapporteur_entities::Kind;

use super::{Frame, Reading};
use crate::acts::Holder;
use crate::clauses::Clause;
use crate::ownness::{Ownness, ownness};
use crate::predicate::Predicate;
use crate::words::Noun;

impl Reading<'_> {
    /// Whether `content` speaks of its holder, or of something of its own. `owners` are the entities of those who hold it.
    pub(super) fn standing(&self, clause: &Clause<'_>, frame: &Frame, owners: &[usize], content: &Range<usize>) -> Holder {
        let view = &self.view;
        // "I doubt |it| will end", "the study said |it| would take a day": something else.
        let text = |holder: &Range<usize>| view.means(holder.end - 1, Noun::Document);
        let first = |holder: &Range<usize>| view.is_one_of(holder.start, &["i", "we"]);
        let thing = view.is(content.start, "it") && frame.holders.iter().any(|holder| text(holder) || first(holder));
        // Who is a source speaks of somebody else by "he" or "they".
        let other = thing || clause.cue.cue.names_source();
        let own = if other { Ownness::Other } else { ownness(view, owners, content) };
        let itself = own == Ownness::Itself || self.speaks_for(&frame.holders, content);
        Holder { itself, own: itself || own != Ownness::Other, ..Holder::default() }
    }

    /// "A |spokesman| said |the Government| will consult": what a body will do, by whoever speaks for it.
    fn speaks_for(&self, holders: &[Range<usize>], content: &Range<usize>) -> bool {
        let view = &self.view;
        let voice = |holder: &Range<usize>| holder.clone().any(|token| view.means(token, Noun::Voice));
        let body = |token: usize| {
            let named = view.mention(token).is_some_and(|mention| mention.kind == Kind::Organization);
            named || view.means(token, Noun::Body) || view.means(token, Noun::Home)
        };
        let head = Predicate::of(view, content).and_then(|predicate| predicate.head(view));
        holders.iter().any(voice) && head.is_some_and(body)
    }
}
