//! How what is said is worded: as a thought, an obligation, a command, a question.

use std::ops::Range;

use rapporteur_tagger::{Tag, VerbForm};

use super::Holder;
use crate::predicate::Predicate;
use crate::view::View;
use crate::words::{Classes, Noun};

/// "Peru |should lift| its reservations": whatever is opposed by somebody, this asks.
pub(super) fn obliges(view: &View<'_>, predicate: &Predicate) -> bool {
    !predicate.negated && predicate.modal.is_some_and(|modal| view.is_one_of(modal, &["should", "must", "shall", "ought"]))
}

/// What is said, or what is thought in it: "I do not think |that it works|".
pub(super) struct Thought {
    pub(super) tokens: Range<usize>,
    /// Whether it is thought not to be so.
    pub(super) denied: bool,
    /// What it is to its holder.
    pub(super) holder: Holder,
}

impl Thought {
    pub(super) fn of(view: &View<'_>, tokens: Range<usize>, holder: Holder) -> Self {
        let inner = Predicate::of(view, &tokens).filter(|_| holder.itself).and_then(|predicate| {
            let thinks = view.means(predicate.verb, Noun::Thought) && predicate.modal.is_none();
            let start = predicate.verb + 1 + usize::from(view.is(predicate.verb + 1, "that"));
            (thinks && Predicate::of(view, &(start..tokens.end)).is_some()).then_some((start, predicate.negated))
        });
        match inner {
            Some((start, denied)) => {
                let own = view.is_one_of(start, &["i", "we"]) || view.lower(start) == view.lower(tokens.start);
                let holder = Holder { itself: own, own, ..holder };
                Self { tokens: start..tokens.end, denied, holder }
            }
            None => Self { tokens, denied: false, holder },
        }
    }
}

/// "“|Stop the talks|,” he said", "“|Let's go|,” she said": words in quotation marks that open with an imperative.
pub(super) fn is_command(view: &View<'_>, content: &Range<usize>) -> bool {
    let verb = content.start;
    if view.quotation(verb).is_none_or(|quote| quote.start != verb) || view.mention(verb).is_some() {
        return false;
    }
    if view.is(verb, "let") && view.is_one_of(verb + 1, &["'s", "us"]) {
        return true;
    }
    let negated = view.is(verb, "do") && view.has(verb + 1, Classes::NEGATION);
    let verb = if negated { verb + 2 } else { verb };
    let label = view.label(verb.min(view.len() - 1));
    let object = verb + 1 < content.end && !view.has(verb + 1, Classes::AUXILIARY.or(Classes::MODAL).or(Classes::CONJUNCTION));
    let courtesy = view.is_one_of(verb, &["thank", "look", "see", "let", "remember"]);
    let base = label.tag() == Tag::Verb && label.form() == Some(VerbForm::Base);
    base && !courtesy && (negated || object) && !view.means(verb, Noun::Thought)
}

/// "“|Why wait?|” he said": words in quotation marks that end as a question.
pub(super) fn asks(view: &View<'_>, content: &Range<usize>) -> bool {
    let quoted = view.quotation(content.end - 1).is_some_and(|quote| quote.contains(&content.end));
    let sentence = |token| view.document.sentence_of(token);
    quoted && sentence(content.start) == sentence(content.end - 1) && view.is(content.end, "?")
}

/// "asked |her whether it worked|", "asked |the agency for comment|": somebody is asked to tell, and not to do.
pub(super) fn inquires(view: &View<'_>, content: &Range<usize>) -> bool {
    const OBJECT: usize = 8;
    const TOLD: [&str; 8] = ["comment", "evidence", "details", "information", "clarification", "explanation", "proof", "examples"];
    let inside = |token: &usize| !view.is_one_of(*token, &["to", "that", ",", ";"]);
    let mut opening = content.clone().take(OBJECT).take_while(inside);
    opening.any(|token| {
        view.is_one_of(token, &["if", "whether", "what", "why", "how", "who", "when", "where"])
            || view.is(token, "for") && (token + 1..content.end.min(token + 4)).any(|at| view.is_one_of(at, &TOLD))
    })
}

/// Whether what is said is a clause that tells of something, and not one that asks for it: "that it |was| late", but "that it be paid".
pub(super) fn is_stated(view: &View<'_>, content: &Range<usize>) -> bool {
    let depends = |token: usize| view.has(token, Classes::SUBORDINATOR.or(Classes::RELATIVE));
    Predicate::of(view, content).is_some_and(|predicate| {
        let third = matches!(view.label(predicate.first).form(), Some(VerbForm::Past | VerbForm::ThirdPerson))
            || view.is_one_of(predicate.first, &["is", "are", "was", "were", "has", "had"]);
        let plain = !predicate.subject.is_empty() && !view.is_gerund(content.start) && !predicate.subject.clone().any(depends);
        let proposes = |token: usize| view.has(token, Classes::MODAL) && !view.is(token, "will");
        (third || view.is(predicate.first, "will")) && plain && !content.clone().any(proposes)
    })
}
