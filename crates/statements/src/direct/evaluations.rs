//! Wishes by what they are worth: "it would be nice to …", "A dark theme would help".

use std::ops::Range;

use rapporteur_tagger::Tag;

use super::Recommendation;
use super::phrases::Place;
use super::sentence::Sentence;
use crate::words::Classes;

/// Most words between "would be" and its link: "|a really great idea| to".
const PRAISE: usize = 4;

impl Sentence<'_> {
    /// A predicate that says of its subject that it is wanted, or behind "it" of what follows or of the condition before; or what something
    /// new would do.
    pub(super) fn evaluation(&self) -> Option<Recommendation> {
        self.praise(Place::Predicate).or_else(|| self.praise(Place::Effect)).or_else(|| self.wish())
    }

    fn praise(&self, place: Place) -> Option<Recommendation> {
        let view = self.view;
        let predicate = self.phrase(place).filter(|found| self.is_free(found.start))?;
        let subject = self.subject_of(predicate.start);
        if (subject.start..predicate.end).any(|token| view.has(token, Classes::NEGATION)) {
            return None;
        }
        if subject.is_empty() || self.points(&subject) {
            let content = self.linked(predicate.end - 1..predicate.end + 1);
            return match content.filter(|_| !self.is_nothing(subject.start)) {
                Some(content) => self.recommendation(subject.start..content, content..self.tokens.end, "evaluation"),
                None => self.recommendation(predicate, self.condition(subject.start)?, "evaluation"),
            };
        }
        let person = view.has(subject.start, Classes::SUBJECT) || view.is(subject.start, "you");
        let new = view.is_gerund(subject.start) || view.is_one_of(subject.start, &["a", "an"]);
        let wanted = if place == Place::Effect { new } else { !person };
        wanted.then(|| self.recommendation(predicate, subject, "evaluation")).flatten()
    }

    /// "It would be |sensible to| …": whatever adjective it is, unless it is one of those that nobody wishes for.
    fn wish(&self) -> Option<Recommendation> {
        let view = self.view;
        let would = |token: usize| view.is_one_of(token, &["would", "'d"]) && view.is(token + 1, "be") && self.is_free(token);
        let would = self.tokens.clone().find(|&token| would(token))?;
        let subject = self.subject_of(would);
        let content = self.linked(would + 3..would + 3 + PRAISE)?;
        let praised = (would + 2..content).any(|token| view.label(token).tag() == Tag::Adj);
        let plain = !(would + 2..content).any(|token| view.has(token, Classes::NEGATION));
        let it = subject.is_empty() || self.points(&subject);
        (it && praised && plain && !self.is_nothing(subject.start))
            .then(|| self.recommendation(subject.start..content, content..self.tokens.end, "evaluation"))
            .flatten()
    }

    /// From where the clause begins to its predicate.
    fn subject_of(&self, predicate: usize) -> Range<usize> {
        self.starts().take_while(|&start| start <= predicate).last().unwrap_or(self.tokens.start)..predicate
    }

    /// "it", "that": a subject that only points to what is wanted.
    fn points(&self, subject: &Range<usize>) -> bool {
        subject.len() == 1 && self.view.is_one_of(subject.start, &["it", "this", "that", "which"])
    }

    /// What a link in `tokens` opens: "if |…|", "to |…|", "|adding …|".
    fn linked(&self, tokens: Range<usize>) -> Option<usize> {
        let view = self.view;
        let content = tokens.into_iter().find_map(|token| match view.is_one_of(token, &["if", "to", "that", "when", "with"]) {
            true => Some(token + 1),
            false => (token < self.tokens.end && view.is_gerund(token)).then_some(token),
        });
        content.filter(|&content| content < self.tokens.end)
    }

    /// "If |the list were sorted|, it would help".
    fn condition(&self, end: usize) -> Option<Range<usize>> {
        let opens = self.view.is(self.tokens.start, "if");
        (opens && self.tokens.start + 1 < end).then(|| self.tokens.start + 1..end)
    }
}
