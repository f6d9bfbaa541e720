//! Speech in speech: "“Beijing believes that the text is long,” he said".

use std::ops::Range;

use super::Reading;
use super::frames::frames;
use crate::Act;
use crate::clauses::{Clause, quoted_clauses};
use crate::subjects::Link;
use crate::targets::names_actor;
use crate::verbs::opens_clause;
use crate::view::View;
use crate::words::Classes;

impl Reading<'_> {
    /// What somebody who is quoted in `sentence` tells of what others say, believe or promise.
    pub(super) fn quoted(&mut self, sentence: &Range<usize>) {
        let mut at = sentence.start;
        while let Some(token) = (at..sentence.end).find(|&token| self.view.quotation(token).is_some()) {
            let quote = self.view.quotation(token).unwrap_or(token..token + 1);
            at = quote.end.max(token + 1);
            self.quotation(&(token..quote.end.min(sentence.end)));
        }
    }

    fn quotation(&mut self, part: &Range<usize>) {
        let start = self.view.span(part.clone()).start();
        let said = self.statements.iter().rev().take(super::RECENT).any(|statement| statement.content.contains_offset(start));
        if !said {
            return;
        }
        let clauses = quoted_clauses(&self.view, &self.reader.cues, part, &mut self.trace);
        let frames = frames(&self.view, &clauses, part);
        self.nested = true;
        for (index, frame) in frames.iter().enumerate() {
            if tells_of_others(&self.view, &clauses[index]) {
                self.clause(&clauses, index, frame, part);
            }
        }
        self.nested = false;
    }
}

/// Whether a clause has somebody named as its subject, who says, thinks or promises something in it.
fn tells_of_others(view: &View<'_>, clause: &Clause<'_>) -> bool {
    let named = |holder: &Range<usize>| {
        let pronoun = view.has(holder.start, Classes::SUBJECT) && view.mention(holder.start).is_none();
        !pronoun && (view.mention(holder.start).is_some() || names_actor(view, holder))
    };
    let cue = clause.cue.cue;
    let says = cue.speaks()
        && (view.is(clause.cue.end, "that") || view.is(clause.cue.end - 1, "that") || opens_clause(view, clause.cue.end));
    let own = clause.subject.link == Link::Own && !clause.subject.holders.is_empty();
    own && clause.subject.holders.iter().all(named) && (says || clause.act == Some(Act::Commitment) && cue.has_tail())
}
