//! How a text speaks: whether it reports what others say, or says itself what should be done.

use std::ops::Range;

use rapporteur_entities::Kind;
use rapporteur_text::{Block, BlockKind};

use super::sentence::Sentence;
use super::{Books, past_number};
use crate::Statement;
use crate::contents::{trim, without_marker};
use crate::view::View;
use crate::words::Noun;

/// A text is a speech where this many of a thousand tokens outside quotations are "I", "we", "my" or "our".
const FIRST_PERSON_PER_MILLE: usize = 8;

/// Numbered paragraphs from which on a text is a set of conclusions, a list of recommendations or minutes.
const NUMBERED: usize = 5;

/// Longest post, in tokens: of a longer text one can tell by its pronouns whether somebody speaks in it.
const LONGEST_POST: usize = 250;

/// How a text speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Manner {
    /// It tells what others say and do; what is not theirs is narration.
    Report,
    /// A speech, a letter, a declaration; or conclusions and minutes, by numbered paragraphs.
    Speech,
    /// A post to whoever is concerned, as in a forum or a review: too short to tell by pronouns, but nobody else speaks in it.
    Post,
    /// As short, but impersonal and about public affairs: a recommendation as reviews of States list them.
    Item,
}

impl Manner {
    /// The manner of a text in which others say `reported`.
    pub(crate) fn of(view: &View<'_>, books: Books<'_>, reported: &[Statement]) -> Self {
        if is_numbered(view) {
            Self::Speech
        } else if is_short(view) && !reported.iter().any(is_of_somebody) {
            if is_impersonal(view) && is_public(view) { Self::Item } else { Self::Post }
        } else if is_in_first_person(view) || commands(view, books) {
            Self::Speech
        } else {
            Self::Report
        }
    }
}

/// Whether a text is a speech, a letter or a declaration in the first person.
pub(crate) fn is_in_first_person(view: &View<'_>) -> bool {
    let first = (0..view.len())
        .filter(|&token| {
            view.is_one_of(token, &["i", "we", "my", "our"])
                && view.mention(token).is_none()
                && view.quotation(token).is_none()
                && view.document.word(token) != "i"
        })
        .count();
    first >= 2 && first * 1000 >= view.len() * FIRST_PERSON_PER_MILLE
}

fn is_numbered(view: &View<'_>) -> bool {
    let text = view.document.text();
    let numbered = |block: &&Block| matches!(block.kind(), BlockKind::ListItem { marker } if marker.of(text).starts_with(|c: char| c.is_ascii_digit()));
    view.document.blocks().iter().filter(numbered).count() >= NUMBERED
}

/// Whether a text does nothing but ask: half of its paragraphs and items, or more, begin with an imperative or with what should be done.
fn commands(view: &View<'_>, books: Books<'_>) -> bool {
    let blocks = || view.document.blocks().iter().filter(|block| !block.is_heading() && !block.tokens().is_empty());
    let obliges = |tokens: Range<usize>| {
        let sentence = Sentence::new(view, books.phrases, Manner::Speech, tokens, &[], false);
        sentence.modal().is_some_and(|found| view.is_one_of(found.cue.start, &["should", "must", "shall"]))
    };
    let opening = |block: &&Block| {
        let sentence = view.document.sentences()[view.document.sentence_of(block.tokens().start)].tokens();
        let sentence = without_marker(view, sentence);
        let command = |tokens: &Range<usize>| books.strengths.command(view, tokens).is_some();
        books.strengths.wish(view, &sentence).is_some()
            || trim(view, sentence).is_some_and(|tokens| command(&tokens) || obliges(tokens))
    };
    let commanding = blocks().filter(opening).count();
    commanding > 0 && commanding * 2 >= blocks().count()
}

/// Whether a text is as short as a post, and has no sections.
fn is_short(view: &View<'_>) -> bool {
    let blocks = view.document.blocks();
    view.len() <= LONGEST_POST && (blocks.len() == 1 || !blocks.iter().any(Block::is_heading))
}

/// Whether nobody speaks of himself or to somebody.
fn is_impersonal(view: &View<'_>) -> bool {
    !speaks_as(view, &["i", "me", "my", "we", "us", "our", "you", "your"])
}

/// Whether somebody speaks of himself, and of nothing public.
pub(crate) fn is_personal(view: &View<'_>) -> bool {
    speaks_as(view, &["i", "me", "my", "we", "us", "our"]) && !is_public(view)
}

fn speaks_as(view: &View<'_>, pronouns: &[&str]) -> bool {
    (0..view.len()).any(|token| view.is_one_of(token, pronouns) && view.mention(token).is_none())
}

/// Whether a text is about what States do, or is numbered as their reviews are.
fn is_public(view: &View<'_>) -> bool {
    past_number(view, &(0..view.len())) > 0
        || (0..view.len()).any(|token| view.means(token, Noun::Affairs) || view.starts(token, &[Kind::Instrument]))
}

/// Whether somebody known by name says it.
fn is_of_somebody(statement: &Statement) -> bool {
    statement.holders.iter().any(|holder| holder.entity.is_some())
}
