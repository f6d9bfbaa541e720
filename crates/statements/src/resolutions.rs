//! Resolutions and decisions: a body stands at the top, and each clause begins with what it does.

use std::ops::Range;

use rapporteur_entities::Kind;
use rapporteur_text::{Block, BlockKind};

use crate::clauses::Unsaid;
use crate::forms::Forms;
use crate::view::View;
use crate::words::Classes;

/// Longest line that names the body, in tokens.
const LONGEST_LINE: usize = 100;

/// How many bodies back the one that speaks may stand, where those between speak in lists that have ended.
const NEAREST: usize = 8;

/// A body that speaks clause by clause from `block` on.
#[derive(Clone, Debug)]
pub(crate) struct Resolution {
    /// The first block after the body's line.
    pub(crate) block: usize,
    /// The tokens that name the body.
    pub(crate) body: Range<usize>,
    /// Whether it speaks in the items of a list alone.
    list: bool,
}

/// The resolutions of a document: each begins with a line like "The Security Council,".
pub(crate) fn resolutions(view: &View<'_>) -> Vec<Resolution> {
    let begins = |(index, block): (usize, &Block)| {
        let line = || body_line(view, &block.tokens()).map(|body| (body, false));
        let (body, list) = line().or_else(|| list_lead(view, &block.tokens()).map(|body| (body, true)))?;
        Some(Resolution { block: index + 1, body, list })
    };
    view.document.blocks().iter().enumerate().filter_map(begins).collect()
}

/// "In its conclusions, the Board, inter alia:", "The Board:": a block that ends with a body and a colon, with what it does in a list
/// below.
fn list_lead(view: &View<'_>, tokens: &Range<usize>) -> Option<Range<usize>> {
    let colon = tokens.end.checked_sub(1).filter(|&token| token > tokens.start && view.is(token, ":"))?;
    let name = view.mention_ending_at(view.before_inter_alia(colon))?;
    let alone = name.tokens.start == tokens.start || view.is_one_of(name.tokens.start - 1, &["the", ","]);
    (name.kind == Kind::Organization && alone && name.tokens.start >= tokens.start).then(|| name.tokens.clone())
}

/// Whether all blocks from `first` to `last` are items of a list.
fn is_list(view: &View<'_>, first: usize, last: usize) -> bool {
    view.document.blocks()[first..=last].iter().all(|block| matches!(block.kind(), BlockKind::ListItem { .. }))
}

/// "The Security Council,", "The Committee, meeting in Nairobi,", "We, the Ministers of Energy,": a block that ends with a comma and
/// begins with who speaks.
fn body_line(view: &View<'_>, tokens: &Range<usize>) -> Option<Range<usize>> {
    if tokens.len() < 2 || tokens.len() > LONGEST_LINE || !view.is(tokens.end - 1, ",") {
        return None;
    }
    if view.is(tokens.start, "we") && view.is(tokens.start + 1, ",") {
        return Some(tokens.start..tokens.start + 1);
    }
    let start = if view.has(tokens.start, Classes::DETERMINER) { tokens.start + 1 } else { tokens.start };
    let mention = view.mention(start)?;
    let alone = mention.tokens.start == start && view.is(mention.tokens.end, ",");
    (mention.kind == Kind::Organization && alone).then(|| mention.tokens.clone())
}

/// The body whose clause a sentence is, where a resolution is open there and the sentence opens its block.
pub(crate) fn body_of(view: &View<'_>, resolutions: &[Resolution], sentence: &Range<usize>) -> Option<Unsaid> {
    let block = view.document.block_of(sentence.start);
    let open = resolutions.iter().rev().filter(|resolution| resolution.block <= block);
    let open = open.take(NEAREST).find(|open| !open.list || is_list(view, open.block, block))?;
    Some(Unsaid { holders: vec![open.body.clone()], forms: Forms::GERUND.and(Forms::THIRD) })
}
