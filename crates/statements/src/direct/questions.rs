//! Questions that suggest: "Could you add …?", "Can we have …?", "Can't the list be sorted?".

use super::Recommendation;
use super::sentence::Sentence;
use crate::parties::noun_phrase_from;
use crate::words::Classes;

impl Sentence<'_> {
    /// An inverted "could", "can" or "would" before somebody who is asked, or a thing that is to be otherwise.
    pub(super) fn question(&self) -> Option<Recommendation> {
        self.starts().find_map(|start| self.question_at(start))
    }

    fn question_at(&self, start: usize) -> Option<Recommendation> {
        let view = self.view;
        let modal = view.lower(start);
        if !matches!(modal, "could" | "can" | "ca" | "would" | "will" | "wo" | "cannot") {
            return None;
        }
        let negated = view.has(start + 1, Classes::NEGATION);
        let subject = start + 1 + usize::from(negated);
        let asked = view.is_one_of(subject, &["you", "u", "we"]);
        let end = if asked { subject + 1 } else { noun_phrase_from(view, subject, self.tokens.end)?.end };
        let polite = (subject..self.tokens.end).take_while(|&token| token <= end + 2).any(|token| view.is(token, "please"));
        let verb = self.verb_within(subject, self.tokens.end)?;
        let somebody =
            view.is_one_of(subject, &["i", "anyone", "anybody", "someone", "somebody", "they", "he", "she", "this", "that"]);
        let requests = match modal {
            "could" => !somebody || polite,
            "ca" | "cannot" => asked,
            _ => polite,
        };
        let stands = requests && self.is_base(verb) && !self.is_nothing(verb) && !self.is_nothing(start);
        stands.then(|| self.recommendation(start..start + 1, subject..self.tokens.end, "question")).flatten()
    }

    /// The first base form behind a subject.
    fn verb_within(&self, subject: usize, end: usize) -> Option<usize> {
        (subject + 1..end).find(|&token| self.is_base(token) && !self.view.has(token - 1, Classes::DETERMINER))
    }
}
