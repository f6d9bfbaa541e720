//! Texts that speak for themselves: what a speech, a list of recommendations or a post asks for without saying who asks.
//!
//! `manner` tells how a text speaks, and with that how much of it counts. A `sentence` is read by its `openings` ("please", "why not",
//! "it is essential that"), `questions`, `commands`, `evaluations` ("would be nice") and `modals`, or as one of the `items` of a review; `phrases` has the words.

mod commands;
mod evaluations;
mod items;
mod manner;
mod modals;
mod openings;
mod phrases;
mod questions;
mod sentence;

use std::ops::Range;

use rapporteur_entities::Kind;
use rapporteur_text::BlockKind;

use crate::contents::{trim, without_marker};
use crate::strength::Strengths;
use crate::view::View;

use self::sentence::Sentence;

pub(crate) use self::manner::{Manner, is_in_first_person, is_personal};
pub(crate) use self::phrases::Phrasebook;

/// A recommendation of the text itself.
pub(crate) struct Recommendation {
    pub(crate) cue: Range<usize>,
    pub(crate) content: Range<usize>,
    /// States or bodies in brackets after it.
    pub(crate) holders: Vec<Range<usize>>,
    /// Which form it has, for the statement's rule.
    pub(crate) form: &'static str,
}

impl Recommendation {
    /// Whether it is an imperative, and so the main clause of its sentence.
    pub(crate) fn is_command(&self) -> bool {
        self.form == COMMAND
    }
}

const COMMAND: &str = "imperative";

/// What direct speech is read with.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Books<'a> {
    pub(crate) strengths: &'a Strengths,
    pub(crate) phrases: &'a Phrasebook,
}

/// The recommendation that a sentence is, outside of what its cues read otherwise, which is `said`. An item of a list speaks for itself
/// whatever the manner of its text.
pub(crate) fn recommendation(
    view: &View<'_>,
    books: Books<'_>,
    sentence: &Range<usize>,
    said: &[Range<usize>],
    manner: Manner,
) -> Option<Recommendation> {
    let block = &view.document.blocks()[view.document.block_of(sentence.start)];
    let short = matches!(manner, Manner::Post | Manner::Item);
    if block.is_heading() && !short {
        return None;
    }
    let label = label_end(view, sentence);
    let speaks = manner != Manner::Report || label.is_some() || matches!(block.kind(), BlockKind::ListItem { .. });
    let start = label.unwrap_or_else(|| if short { past_number(view, sentence) } else { sentence.start });
    let tokens = trim_sentence(view, &(start..sentence.end))?;
    let (asked, holders) = without_states(view, &tokens);
    let action = || {
        let found = imperative(view, books.strengths, &asked, &holders, speaks)?;
        Some(Recommendation { holders: holders.clone(), ..found })
    };
    if let Some(found) = action().filter(|_| !short || !holders.is_empty()) {
        return Some(found);
    }
    let asks = view.is(sentence.end - 1, "?");
    let read = |tokens| Sentence::new(view, books.phrases, manner, tokens, said, asks);
    if let Some(found) = (manner == Manner::Item).then(|| read(asked.clone()).item(books.strengths)).flatten() {
        return Some(Recommendation { holders, ..found });
    }
    let sentence = read(tokens);
    match manner {
        Manner::Post | Manner::Item => sentence.suggestion().or_else(|| sentence.duty(books.strengths)).or_else(|| {
            action().filter(|found| books.strengths.is_action(view, found.cue.start) && sentence.may_command(found.cue.start))
        }),
        Manner::Speech => sentence.speech(),
        _ if speaks => sentence.it_is().or_else(|| sentence.modal()),
        _ => None,
    }
}

impl Sentence<'_> {
    /// What a speech asks for; its questions are put to the hall.
    fn speech(&self) -> Option<Recommendation> {
        let opening = if self.asks { None } else { self.opening() };
        opening.or_else(|| self.request()).or_else(|| self.evaluation()).or_else(|| self.it_is()).or_else(|| self.modal())
    }

    /// What a post suggests.
    fn suggestion(&self) -> Option<Recommendation> {
        self.opening()
            .or_else(|| self.request())
            .or_else(|| self.question())
            .or_else(|| self.command())
            .or_else(|| self.evaluation())
            .or_else(|| self.it_is())
            .or_else(|| self.modal())
    }
}

/// "ACTION 12-3: |Send comments": where a label in capitals ends.
fn label_end(view: &View<'_>, sentence: &Range<usize>) -> Option<usize> {
    const LONGEST: usize = 7;
    let word = view.document.word(sentence.start);
    let capitals = word.len() > 3 && word.chars().all(char::is_uppercase);
    let colon = sentence.clone().take(LONGEST).find(|&token| view.is(token, ":")).filter(|_| capitals)?;
    Some(colon + 1)
}

/// "100.45 |Ratify| the Convention": where the words behind the number of an item begin.
pub(super) fn past_number(view: &View<'_>, sentence: &Range<usize>) -> usize {
    if sentence.len() < 2 {
        return sentence.start;
    }
    let word = view.document.word(sentence.start);
    let number = word.contains('.') && word.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
    let amount = view.label(sentence.start + 1).is_nominal() && !view.is_capitalised(sentence.start + 1);
    sentence.start + usize::from(number && !amount)
}

fn trim_sentence(view: &View<'_>, sentence: &Range<usize>) -> Option<Range<usize>> {
    let tokens = without_marker(view, sentence.clone());
    trim(view, tokens)
}

/// "Ratify the Convention (Chile)": the text without the States, and they.
fn without_states(view: &View<'_>, tokens: &Range<usize>) -> (Range<usize>, Vec<Range<usize>>) {
    let last = tokens.end - 1;
    let Some(open) =
        (tokens.clone()).rev().find(|&token| view.is_one_of(token, &["(", "["])).filter(|_| view.is_one_of(last, &[")", "]"]))
    else {
        return (tokens.clone(), Vec::new());
    };
    let mut holders = Vec::new();
    let mut token = open + 1;
    while token < last {
        match view.mention(token).filter(|mention| matches!(mention.kind, Kind::Country | Kind::Organization)) {
            Some(mention) => {
                holders.push(mention.tokens.clone());
                token = mention.tokens.end;
            }
            None if view.is_symbol(token) || view.is_one_of(token, &["and", "the"]) => token += 1,
            None => return (tokens.clone(), Vec::new()),
        }
    }
    if holders.is_empty() || open == tokens.start {
        (tokens.clone(), Vec::new())
    } else {
        (tokens.start..open, holders_in_order(view, tokens, open, holders))
    }
}

/// Further brackets right before the last: "(Chile), (Peru)".
fn holders_in_order(view: &View<'_>, tokens: &Range<usize>, open: usize, holders: Vec<Range<usize>>) -> Vec<Range<usize>> {
    let before = tokens.start..open;
    let nested = before.len() > 3 && view.is_one_of(open - 1, &[","]) && view.is_one_of(open.saturating_sub(2), &[")"]);
    if !nested {
        return holders;
    }
    let (_, mut first) = without_states(view, &(tokens.start..open - 1));
    first.extend(holders);
    first
}

fn imperative(
    view: &View<'_>,
    strengths: &Strengths,
    asked: &Range<usize>,
    holders: &[Range<usize>],
    speech: bool,
) -> Option<Recommendation> {
    let first = asked.start;
    let polite = usize::from(view.is(first, "please"));
    let us = view.is(first, "let") && view.is(first + 1, "us");
    // "Let me stress that …": what the speaker asks for is to be heard.
    if view.is(first + 1, "me") {
        return None;
    }
    let said = asked.len() > 1 && (speech || !holders.is_empty());
    let wish = first.saturating_sub(1)..asked.end;
    let command = || strengths.command(view, asked).or_else(|| strengths.wish(view, &wish));
    let noun = || strengths.action(view, asked).filter(|_| !holders.is_empty());
    let verb = if us { first } else { command().or_else(noun).filter(|_| said)? };
    let cue = if polite > 0 { first..first + 1 } else { verb..verb + 1 + usize::from(us) };
    let content = first + polite..asked.end;
    Some(Recommendation { cue, content: trim(view, content)?, holders: Vec::new(), form: COMMAND })
}
