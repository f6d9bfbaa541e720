//! What a text says by itself, beside what it tells of others.

use std::ops::Range;

use super::{Frame, Reading};
use crate::direct::{self, Books, Manner, Recommendation};
use crate::promises::{Promise, promise};
use crate::targets::{Asking, addressee, names_actor};
use crate::words::Classes;
use crate::{Act, Sign, Signs, Statement};

/// A sentence that no statement before it says: what of it the text may say by itself.
pub(super) struct Rest {
    pub(super) sentence: Range<usize>,
    /// Up to its first clause.
    pub(super) free: Range<usize>,
    /// Its own statements.
    pub(super) statements: Range<usize>,
}

impl<'a> Reading<'a> {
    /// What the text says by itself: how it speaks is known when all that others say in it is.
    pub(super) fn speak(&mut self) {
        let manner = Manner::of(&self.view, self.books(), &self.statements);
        let (mut own, mut unheld) = (Vec::new(), Vec::new());
        for rest in std::mem::take(&mut self.rests) {
            let labelled = manner == Manner::Report && self.speakers.speaks(&self.view, rest.sentence.start);
            let manner = if labelled { Manner::Speech } else { manner };
            if let Some(found) = promise(&self.view, &self.speakers, &rest.free).filter(|_| manner != Manner::Report) {
                own.push(self.commitment(&found));
                continue;
            }
            let Some(found) = self.recommended(&rest, manner) else { continue };
            // "Heed what the panel asked for", "That Chad adopt the law": the command's verb holds nothing, and tells of nothing done.
            let verb = self.view.span(found.cue.clone());
            let holds = |said: &Statement| said.holders.first().is_some_and(|holder| holder.span == verb);
            let tells = |said: &Statement| found.is_command() && said.cue.start() == verb.start();
            unheld.extend(rest.statements.filter(|&said| holds(&self.statements[said]) || tells(&self.statements[said])));
            own.push(self.recommendation(&found));
        }
        if manner == Manner::Post && direct::is_personal(&self.view) {
            self.tell();
        }
        let mut at = 0..self.statements.len();
        self.statements.retain(|_| at.next().is_none_or(|at| unheld.binary_search(&at).is_err()));
        self.statements.extend(own);
    }

    /// What others once recommended, and what its author once asked for or wants to do, a personal post tells, and does not suggest.
    fn tell(&mut self) {
        let view = &self.view;
        let told = |statement: &Statement| {
            let Some(holder) = statement.holders.first().filter(|holder| holder.entity.is_none()) else { return false };
            let [cue, content, holder] = [statement.cue, statement.content, holder.span].map(|span| view.document.tokens_in(span));
            let past = cue.clone().any(|token| view.is_past(token));
            let points = |token: usize| view.is_one_of(token, &["this", "that", "it"]);
            let asks = |rules: &[&str]| rules.iter().any(|rule| statement.rule.starts_with(rule));
            match view.is_one_of(holder.start, &["i", "we"]) {
                true if asks(&["cue:want to"]) => past || !view.is_one_of(content.start, &["see", "have", "be", "get"]),
                true if asks(&["cue:need"]) => points(content.start) && view.has(content.start + 1, Classes::PREPOSITION),
                true => past && asks(&["cue:ask", "cue:request", "cue:tell", "cue:submit"]),
                false if asks(&["cue:ask", "cue:tell", "cue:want"]) && view.is_one_of(cue.end, &["me", "us"]) => true,
                false => (past || asks(&["cue:say", "cue:state"])) && !names_actor(view, &holder),
            }
        };
        for statement in self.statements.iter_mut().filter(|statement| statement.act == Act::Recommendation && told(statement)) {
            *statement = Statement { act: Act::Assertion, addressee: None, strength: None, deadline: None, ..statement.clone() };
        }
    }

    /// What a sentence recommends beside its statements. A command stays one, whatever others say inside it; a post may go on to suggest
    /// something of its own.
    fn recommended(&self, rest: &Rest, manner: Manner) -> Option<Recommendation> {
        let inside = &self.statements[rest.statements.clone()];
        let spans = inside.iter().flat_map(|statement| [statement.cue, statement.content]);
        let said: Vec<Range<usize>> = spans.map(|span| self.view.document.tokens_in(span)).collect();
        let found = direct::recommendation(&self.view, self.books(), &rest.sentence, &said, manner)?;
        let verb = self.view.span(found.cue.clone()).start();
        let commands = found.is_command() && inside.iter().all(|said| said.cue.start() >= verb);
        (inside.is_empty() || commands || matches!(manner, Manner::Post | Manner::Item)).then_some(found)
    }

    fn books(&self) -> Books<'a> {
        Books { strengths: &self.reader.strengths, phrases: &self.reader.phrases }
    }

    fn recommendation(&self, found: &Recommendation) -> Statement {
        let holders = found.holders.iter().map(|holder| self.party(holder)).collect();
        let addressee = addressee(&self.view, &found.content, Asking::Words);
        let rule = format!("direct:{}", found.form);
        let signs = Signs::default().with(Sign::Direct, true);
        let frame = Frame { addressee, cue: found.cue.clone(), rule, signs, ..Frame::default() };
        self.statement(Act::Recommendation, holders, &frame, &found.content)
    }

    fn commitment(&self, found: &Promise) -> Statement {
        let signs = Signs::default().with(Sign::Direct, true);
        let frame = Frame { cue: found.cue.clone(), rule: "direct:will".to_owned(), signs, ..Frame::default() };
        self.statement(Act::Commitment, vec![self.party(&found.holder)], &frame, &found.content)
    }
}
