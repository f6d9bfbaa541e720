//! Resolutions and decisions: a body stands at the top, and each clause begins with what it does.

use std::ops::Range;

use rapporteur_entities::Kind;
use rapporteur_text::BlockKind;

use crate::clauses::Unsaid;
use crate::forms::Forms;
use crate::view::View;
use crate::words::Classes;

/// Longest line that names the body, in tokens.
const LONGEST_LINE: usize = 100;

/// Most items of a list that one body speaks in.
const LONGEST_LIST: usize = 60;

/// A body that speaks clause by clause from `block` on.
#[derive(Clone, Debug)]
pub(crate) struct Resolution {
    /// The first block after the body's line.
    pub(crate) block: usize,
    /// The tokens that name the body.
    pub(crate) body: Range<usize>,
}

/// The resolutions of a document: each begins with a line like "The Security Council,".
pub(crate) fn resolutions(view: &View<'_>) -> Vec<Resolution> {
    let blocks = view.document.blocks().iter().enumerate();
    blocks.filter_map(|(index, block)| body_line(view, &block.tokens()).map(|body| Resolution { block: index + 1, body })).collect()
}

/// The body that stands before the list in which a sentence is an item: "The Board: • notes A; |• requests B|".
fn list_body(view: &View<'_>, sentence: &Range<usize>) -> Option<Range<usize>> {
    let sentences = view.document.sentences();
    let item = |index: usize| {
        let start = sentences[index].tokens().start;
        let block = &view.document.blocks()[view.document.block_of(start)];
        let marked = matches!(block.kind(), BlockKind::ListItem { .. }) && block.tokens().start == start;
        marked || view.is_one_of(start, &["•", "–", "-"])
    };
    let index = view.document.sentence_of(sentence.start);
    let lead = (index.saturating_sub(LONGEST_LIST)..=index).rev().find(|&index| !item(index)).filter(|&lead| lead < index)?;
    list_lead(view, &sentences[lead].tokens())
}

/// "In its conclusions, the Board, inter alia:", "The Board:": what ends with a body and a colon, with what it does in a list below.
fn list_lead(view: &View<'_>, tokens: &Range<usize>) -> Option<Range<usize>> {
    let colon = tokens.end.checked_sub(1).filter(|&token| token > tokens.start && view.is(token, ":"))?;
    let name = view.mention_ending_at(view.before_inter_alia(colon))?;
    let alone = name.tokens.start == tokens.start || view.is_one_of(name.tokens.start - 1, &["the", ","]);
    (name.kind == Kind::Organization && alone && name.tokens.start >= tokens.start).then(|| name.tokens.clone())
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
    let open = || resolutions.iter().rev().find(|resolution| resolution.block <= block).map(|open| open.body.clone());
    Some(Unsaid { holders: vec![list_body(view, sentence).or_else(open)?], forms: Forms::GERUND.and(Forms::THIRD) })
}
