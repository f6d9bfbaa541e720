//! Texts that speak for themselves: what a speech or a list of recommendations asks for without saying who asks.

use std::ops::Range;

use rapporteur_entities::Kind;
use rapporteur_text::{Block, BlockKind};

use crate::contents::{trim, without_marker};
use crate::parties::noun_phrase_before;
use crate::strength::Strengths;
use crate::view::View;
use crate::words::{Classes, Noun};

impl Recommendation {
    /// Whether it is an imperative, and so the main clause of its sentence.
    pub(crate) fn is_command(&self) -> bool {
        self.form == COMMAND
    }
}

impl Recommendation {
    /// Whether it says "should" or "must".
    fn obliges(&self, view: &View<'_>) -> bool {
        view.is_one_of(self.cue.start, &["should", "must", "shall"])
    }
}

const COMMAND: &str = "imperative";

/// A text is direct speech where this many of a thousand tokens outside quotations are "I", "we", "my" or "our".
const FIRST_PERSON_PER_MILLE: usize = 8;

/// A recommendation of the text itself.
pub(crate) struct Recommendation {
    pub(crate) cue: Range<usize>,
    pub(crate) content: Range<usize>,
    /// States or bodies in brackets after it.
    pub(crate) holders: Vec<Range<usize>>,
    /// Which form it has, for the statement's rule.
    pub(crate) form: &'static str,
}

/// Whether a text is a speech, a letter or a declaration in the first person.
pub(crate) fn is_direct_speech(view: &View<'_>) -> bool {
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

/// Numbered paragraphs from which on a text is a set of conclusions, a list of recommendations or minutes.
const NUMBERED: usize = 5;

/// Whether a text goes by numbered paragraphs, as conclusions, resolutions and minutes do.
pub(crate) fn is_numbered(view: &View<'_>) -> bool {
    let text = view.document.text();
    let numbered = |block: &&Block| matches!(block.kind(), BlockKind::ListItem { marker } if marker.of(text).starts_with(|c: char| c.is_ascii_digit()));
    view.document.blocks().iter().filter(numbered).count() >= NUMBERED
}

/// Whether a text does nothing but ask: half of its paragraphs and items, or more, begin with an imperative or with what should be done.
pub(crate) fn commands(view: &View<'_>, strengths: &Strengths) -> bool {
    let blocks = || view.document.blocks().iter().filter(|block| !block.is_heading() && !block.tokens().is_empty());
    let opening = |block: &&Block| {
        let sentence = view.document.sentences()[view.document.sentence_of(block.tokens().start)].tokens();
        let sentence = without_marker(view, sentence);
        strengths.wish(view, &sentence).is_some()
            || trim(view, sentence).is_some_and(|tokens| {
                strengths.command(view, &tokens).is_some() || modal(view, &tokens).is_some_and(|found| found.obliges(view))
            })
    };
    let commanding = blocks().filter(opening).count();
    commanding > 0 && commanding * 2 >= blocks().count()
}

/// The recommendation that a sentence is, where no cue reads it otherwise. `speaks` tells that the text speaks for itself; an item of
/// a list always does.
pub(crate) fn recommendation(
    view: &View<'_>,
    strengths: &Strengths,
    sentence: &Range<usize>,
    speaks: bool,
) -> Option<Recommendation> {
    let block = &view.document.blocks()[view.document.block_of(sentence.start)];
    if block.is_heading() {
        return None;
    }
    let label = label_end(view, sentence);
    let speech = speaks || label.is_some() || matches!(block.kind(), BlockKind::ListItem { .. });
    let tokens = trim_sentence(view, &(label.unwrap_or(sentence.start)..sentence.end))?;
    let (asked, holders) = without_states(view, &tokens);
    if let Some(found) = imperative(view, strengths, &asked, &holders, speech) {
        return Some(Recommendation { holders, ..found });
    }
    if !speech {
        return None;
    }
    opening(view, &tokens).or_else(|| modal(view, &tokens))
}

/// "ACTION 12-3: |Send comments": where a label in capitals ends.
fn label_end(view: &View<'_>, sentence: &Range<usize>) -> Option<usize> {
    const LONGEST: usize = 7;
    let word = view.document.word(sentence.start);
    let capitals = word.len() > 3 && word.chars().all(char::is_uppercase);
    let colon = sentence.clone().take(LONGEST).find(|&token| view.is(token, ":")).filter(|_| capitals)?;
    Some(colon + 1)
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

/// "It is essential that …", "it is our responsibility to …".
fn opening(view: &View<'_>, tokens: &Range<usize>) -> Option<Recommendation> {
    let it = tokens.clone().take(24).find(|&token| view.is(token, "it") && view.is_one_of(token + 1, &["is", "remains"]))?;
    let quality = (it + 2..tokens.end.min(it + 7)).find(|&token| view.words.is(Noun::Quality, view.lower(token)))?;
    let link = (quality + 1..tokens.end.min(quality + 4)).find(|&token| view.is_one_of(token, &["that", "to"]))?;
    let content = trim(view, link + 1..tokens.end)?;
    Some(Recommendation { cue: it..link + 1, content, holders: Vec::new(), form: "it-is" })
}

/// A main clause with should, must, ought to or needs to.
fn modal(view: &View<'_>, tokens: &Range<usize>) -> Option<Recommendation> {
    let modal = tokens.clone().find(|&token| {
        // "I shall now give the floor": what the speaker will do.
        let own = token > tokens.start && view.is_one_of(token - 1, &["i", "we"]);
        let modal = view.is_one_of(token, &["should", "must"])
            || view.is(token, "shall") && !own
            || view.is_one_of(token, &["ought", "needs", "need", "have", "has"]) && view.is(token + 1, "to");
        modal && view.mention(token).is_none() && view.quotation(token).is_none()
    })?;
    let subordinate = Classes::SUBORDINATOR.or(Classes::RELATIVE);
    let mut edge = modal;
    while edge > tokens.start && view.has(edge - 1, Classes::ADVERB.or(Classes::NEGATION)) {
        edge -= 1;
    }
    let subject = noun_phrase_before(view, tokens.start, edge)?;
    let main = !(tokens.start..edge).any(|token| {
        view.has(token, subordinate)
            && !(token == tokens.start && has_comma(view, token, edge))
            && !has_comma(view, token, subject.start)
    });
    let content = trim(view, subject.start..tokens.end)?;
    let cue = if view.is(modal + 1, "to") { modal..modal + 2 } else { modal..modal + 1 };
    main.then_some(Recommendation { cue, content, holders: Vec::new(), form: "modal" })
}

fn has_comma(view: &View<'_>, start: usize, end: usize) -> bool {
    (start..end).any(|token| view.is(token, ","))
}
