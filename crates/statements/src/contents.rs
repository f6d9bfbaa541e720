//! What a clause carries: from after the cue to the end of the complement, lists cut into their items.

mod lists;

use std::ops::Range;

use rapporteur_tagger::VerbForm;
use rapporteur_text::{Block, BlockKind};

use self::lists::{head, is_marker, items, split_lead};
use crate::Act;
use crate::clauses::{Clause, Place, main_clause, opens_subordinate};
use crate::cues::Use;
use crate::forms::Forms;
use crate::parties::is_noun_phrase;
use crate::predicate::Predicate;
use crate::subjects::{Link, Part, ends_speech, joined_before, joined_parts};
use crate::verbs::Voice;
use crate::view::View;
use crate::words::Classes;

/// How far behind a cue of telling its "that" may stand: "told delegates from the region that".
const TOLD: usize = 10;

/// What one statement says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Content {
    pub(crate) tokens: Range<usize>,
    /// Of an item of a list, the words before the colon that all items go on from: "States should:".
    pub(crate) lead: Option<Range<usize>>,
    /// Of a list whose first item the words before a colon stay with, those words: "she would propose groups on:".
    pub(crate) head: Option<Range<usize>>,
    /// Who joins the holders in saying this: "called for wells and, |with Chad|, for pumps".
    pub(crate) with: Vec<Range<usize>>,
}

impl Content {
    pub(crate) fn whole(tokens: Range<usize>) -> Self {
        Self { tokens, lead: None, head: None, with: Vec::new() }
    }
}

/// The contents of one clause: one, or one for each item of a list.
pub(crate) fn contents(view: &View<'_>, clauses: &[Clause<'_>], index: usize, sentence: &Range<usize>) -> Vec<Content> {
    let clause = &clauses[index];
    match &clause.place {
        Place::At(tokens) | Place::Of { content: tokens, .. } => {
            trim(view, tokens.clone()).map(Content::whole).into_iter().collect()
        }
        Place::Previous => previous_main(clauses, index).map(|main| contents(view, clauses, main, sentence)).unwrap_or_default(),
        Place::After(start) => after(view, clauses, index, *start, sentence),
    }
}

/// The clause whose content an appended "supported by X" is about.
pub(crate) fn previous_main(clauses: &[Clause<'_>], index: usize) -> Option<usize> {
    (0..index).rev().find(|&at| clauses[at].place != Place::Previous)
}

fn after(view: &View<'_>, clauses: &[Clause<'_>], index: usize, start: usize, sentence: &Range<usize>) -> Vec<Content> {
    if let Some(next) = shares_content(view, clauses, index, start) {
        return contents(view, clauses, next, sentence);
    }
    let end = clause_end(view, clauses, index, sentence);
    let start = behind_inserted(view, clauses, index, start, end);
    let start = opening(view, &clauses[index], start, end);
    if start >= end && end < sentence.end {
        return Vec::new();
    }
    if start >= end
        && let Some(quoted) = quoted_block(view, sentence.end)
    {
        return vec![Content::whole(quoted)];
    }
    let whole = start..quotation_end(view, start, end, sentence);
    if whole.end >= sentence.end {
        let bullets = bulleted(view, &whole, sentence);
        if !bullets.is_empty() {
            return bullets;
        }
    }
    // "said the group recommended: A; B", "told of a text that it sent on: A; B": the list is the inner one's.
    let colon = whole.clone().find(|&token| view.is_one_of(token, &[":", ";"])).filter(|&token| view.is(token, ":"));
    let inner = clauses[index + 1..].iter().any(|inner| {
        inner.place == Place::After(inner.cue.end) && colon.is_some_and(|colon| (start..=colon).contains(&inner.cue.end))
    });
    let list = if inner { vec![whole] } else { items(view, whole) };
    let (lead, list) = if list.len() > 1 { split_lead(view, list) } else { (None, list) };
    let head = if list.len() > 1 && lead.is_none() { head(view, &list[0]) } else { None };
    let speaks = clauses[index].cue.cue.speaks();
    let clauses_of = |item: Range<usize>| if speaks { repeated_that(view, item) } else { vec![item] };
    let parts = list.into_iter().flat_map(clauses_of).flat_map(|item| joined_parts(view, clauses[index].cue.end, &item));
    parts
        .filter_map(|Part { tokens, with }| {
            Some(Content { tokens: trim(view, tokens)?, lead: lead.clone(), head: head.clone(), with })
        })
        .collect()
}

/// "The EU proposed|, and Japan opposed,| deletion", "While Peru objected|, Chad supported| it": right behind a cue that takes a thing begins
/// the clause that names it.
fn shares_content(view: &View<'_>, clauses: &[Clause<'_>], index: usize, start: usize) -> Option<usize> {
    let next = clauses.get(index + 1)?;
    let joined = next.subject.link == Link::Own && next.subject.coordinate && next.group.voice != Voice::Agent;
    let opens = view.is(start, ",") && next.subject.start == start || next.subject.start == start + 1 && view.is(start, ",");
    (joined && opens && !clauses[index].cue.cue.speaks()).then_some(index + 1)
}

/// "that A, that B, and that C", "said A and that B": each "that" makes a statement of its own.
fn repeated_that(view: &View<'_>, item: Range<usize>) -> Vec<Range<usize>> {
    let outside = |token: usize| view.quotation(token).is_none() && !view.in_brackets(token);
    let opens = |&that: &usize| view.is(that, "that") && outside(that);
    let joined = |that: usize| view.is_one_of(that - 1, &["and", "but"]);
    let thats: Vec<usize> = item.clone().skip(2).filter(opens).collect();
    let first = item.start > 0 && view.is(item.start - 1, "that");
    // Behind a comma alone it parts what an "and that" goes on with.
    let listed = |that: usize| first && view.is(that - 1, ",") && thats.iter().any(|&later| later > that && joined(later));
    let mut parts = Vec::new();
    let mut start = item.start;
    for &that in &thats {
        let clauses = || Predicate::of(view, &(start..that - 1)).is_some() && Predicate::of(view, &(that + 1..item.end)).is_some();
        if joined(that) && (first || clauses()) || listed(that) {
            parts.push(start..that - 1);
            start = that + 1;
        }
    }
    parts.push(start..item.end);
    parts
}

/// How far behind a cue the thing may begin that it is about, in tokens: "proposed |a| text".
const OBJECT: usize = 2;

/// The thing that is proposed, where another clause says right behind it who supports or opposes that.
pub(crate) fn asided<'c>(this: &Clause<'_>, next: &'c Clause<'_>) -> Option<&'c Range<usize>> {
    let sides = matches!(next.act, Some(Act::Support | Act::Opposition)) && this.act == Some(Act::Recommendation);
    match &next.place {
        Place::At(thing) if sides && next.group.voice == Voice::Agent => {
            (this.cue.end..this.cue.end + OBJECT).contains(&thing.start).then_some(thing)
        }
        _ => None,
    }
}

/// Where the complement ends: at the next clause that is no part of it, else with the sentence.
fn clause_end(view: &View<'_>, clauses: &[Clause<'_>], index: usize, sentence: &Range<usize>) -> usize {
    let this = &clauses[index];
    // "Noting the delay, the EU said", "On a paragraph noting the delay, the EU said".
    let leads_in = this.subject.link == Link::Shared || view.has(sentence.start, Classes::PREPOSITION);
    let opens_sentence = index == 0 && this.group.voice == Voice::Gerund && leads_in;
    let next = clauses[index + 1..].iter().find_map(|next| {
        if next.subject.start <= this.cue.verb {
            // "The EU, noting the delay, said": the outer clause goes on.
            let edge = next.group.edge;
            return Some(joined_before(view, this.cue.end, edge, sentence.end).map_or(edge, |before| before.comma));
        }
        if opens_sentence && next.subject.link == Link::Own && parts(view, next.subject.start - 1) {
            // The participle clause ends before the main one.
            return Some(next.subject.start);
        }
        // "proposed text |supported by Chad|"
        if let Some(thing) = asided(this, next) {
            return Some(thing.end);
        }
        let joined = next.subject.link == Link::Shared || next.subject.link == Link::Own && next.subject.coordinate;
        // "urged|, supported by Chad,| haste", "noted|, citing Chad,| that": the complement goes on behind what stands right there.
        let inserted = matches!(next.group.voice, Voice::Agent | Voice::Gerund);
        let floor = this.cue.end + usize::from(inserted);
        (joined && next.subject.start >= floor).then_some(next.subject.start)
    });
    let subordinate = index == 0 && opens_subordinate(view, sentence);
    let main =
        if next.is_none() && (opens_sentence || subordinate) { main_clause(view, &(this.cue.end..sentence.end)) } else { None };
    let main = main.map(|(comma, _)| comma);
    let main = main.or_else(|| subordinate.then(|| main_comma(view, &(this.cue.end..sentence.end))).flatten());
    let end = next.or(main).unwrap_or(sentence.end);
    let semicolon = (this.cue.end..end).find(|&token| view.is(token, ";") && new_sentence_after(token, clauses));
    let end = semicolon.unwrap_or(end);
    let end = goes_on(view, this, end).unwrap_or(end);
    let described =
        clauses[..=index].iter().any(|clause| clause.subject.link == Link::Relative && view.is(clause.subject.start, ","));
    if described { resumed(view, this.cue.end, end).unwrap_or(end) } else { end }
}

/// "thought the hall was full|, and left|": without "that", a verb behind a comma goes on with the subject of the cue, in its tense.
fn goes_on(view: &View<'_>, clause: &Clause<'_>, end: usize) -> Option<usize> {
    let cue = clause.cue;
    if clause.group.voice != Voice::Finite || view.is(cue.end, "that") || !cue.cue.speaks() && !view.is(cue.end - 1, "to") {
        return None;
    }
    let tense = |verb: usize| {
        let past = clause.group.forms.has(Forms::PAST) && view.label(verb).form() == Some(VerbForm::Past);
        past || clause.group.forms.has(Forms::THIRD) && view.is_third_person(verb)
    };
    let outside = |token: usize| view.quotation(token).is_none() && !view.in_brackets(token) && !view.inside_mention(token);
    (cue.end + 1..end.saturating_sub(2)).find(|&comma| {
        let joins = view.is(comma, ",") && view.is_one_of(comma + 1, &["and", "but"]) && outside(comma);
        joins && !view.has(comma + 2, Classes::AUXILIARY.or(Classes::MODAL)) && tense(comma + 2)
    })
}

/// "Ms. Ode, who said she would wait|, left| the hall": the comma behind which the sentence goes on with its verb.
fn resumed(view: &View<'_>, start: usize, end: usize) -> Option<usize> {
    let outside = |&token: &usize| view.quotation(token).is_none() && !view.in_brackets(token) && !view.inside_mention(token);
    let comma = (start..end).filter(outside).find(|&token| view.is(token, ","))?;
    let verb = (comma + 1..end).find(|&token| !view.has(token, Classes::ADVERB))?;
    (view.is_finite(verb) || view.has(verb, Classes::AUXILIARY.or(Classes::MODAL))).then_some(comma)
}

/// A comma between two clauses, or the quotation mark behind it.
fn parts(view: &View<'_>, mark: usize) -> bool {
    view.is(mark, ",") || ends_speech(view, mark)
}

/// "After Peru noted the delay|, the paragraph was deleted|": the comma of a sentence that a subordinate clause opens, behind which a
/// plain subject and its verb stand.
fn main_comma(view: &View<'_>, tokens: &Range<usize>) -> Option<usize> {
    let comma = |token: &usize| view.is(*token, ",") && !view.in_brackets(*token) && !view.inside_mention(*token);
    tokens.clone().filter(comma).find(|&comma| {
        let predicate = Predicate::of(view, &(comma + 1..tokens.end));
        predicate.is_some_and(|predicate| view.has(comma + 1, Classes::DETERMINER) && is_noun_phrase(view, &predicate.subject))
    })
}

/// Whether a clause with a cue and a subject of its own begins right after a semicolon.
fn new_sentence_after(semicolon: usize, clauses: &[Clause<'_>]) -> bool {
    clauses.iter().any(|clause| {
        clause.subject.link == Link::Own && (clause.subject.start == semicolon || clause.subject.start == semicolon + 1)
    })
}

/// Longest content, in tokens, in which "that" before a noun points to it: "that view."
const POINTED: usize = 3;

/// The first token of what is said: "that", colons, quotation marks and "inter alia" are passed over.
fn opening(view: &View<'_>, clause: &Clause<'_>, start: usize, end: usize) -> usize {
    let mut at = told_that(view, clause, start, end).unwrap_or(start);
    // "told us |they would wait|"
    let told = clause.cue.cue.may(Use::Told) && view.is_one_of(at, &["me", "us", "him", "them"]);
    if told && view.has(at + 1, Classes::SUBJECT.or(Classes::DETERMINER)) {
        at += 1;
    }
    at = timed_end(view, clause, at, end).unwrap_or(at);
    while at < end {
        let skipped = skipped(view, at, end);
        // "reject that view": a pointer, no clause.
        let alone = (at + 1..end).all(|token| view.is_symbol(token));
        let points = view.is(at, "that") && (end - at <= POINTED && !clause.cue.cue.speaks() || alone);
        if skipped == 0 || points {
            break;
        }
        at += skipped;
    }
    at.min(end)
}

/// "said |Wednesday| it would wait", "said |earlier| Peru had left", "announced |on Monday| a plan": when it was said is no part of it.
fn timed_end(view: &View<'_>, clause: &Clause<'_>, start: usize, end: usize) -> Option<usize> {
    let day = start + usize::from(view.is(start, "on"));
    let date = view.mention(day).filter(|mention| mention.tokens.start == day);
    let behind = if view.is_day(day) {
        date.map_or(day + 1, |mention| mention.tokens.end)
    } else if view.is_one_of(start, &["earlier", "later"]) {
        start + 1
    } else {
        return None;
    };
    let opens = view.has(behind, Classes::DETERMINER.or(Classes::SUBJECT)) || view.mention(behind).is_some();
    let clausal = clause.cue.cue.speaks() && clause.group.voice == Voice::Finite;
    (clausal && behind < end && opens).then_some(behind)
}

/// "urged|, supported by Chad,| haste": the token behind a party inserted right behind the cue.
fn behind_inserted(view: &View<'_>, clauses: &[Clause<'_>], index: usize, start: usize, end: usize) -> usize {
    let inserted = clauses.get(index + 1).filter(|next| next.place == Place::Previous && next.group.edge == start + 1);
    let last = inserted.and_then(|next| next.subject.holders.last()).map_or(end, |holder| holder.end);
    (last..end).find(|&token| view.is(token, ",")).map_or(start, |comma| comma + 1)
}

/// How many tokens at `at` open what is said without being part of it.
fn skipped(view: &View<'_>, at: usize, end: usize) -> usize {
    let comma = view.is(at, ",");
    let opens = view.is_one_of(at, &["that", ":", "—", "–"]) || opens_all(view, at, end);
    if opens || comma && (view.is_one_of(at + 1, &["inter", "that"]) || view.is_opening_mark(at + 1)) {
        1
    } else if view.has(at, Classes::ADVERB) && view.is(at + 1, "that") {
        2
    } else if view.is(at, "inter") && view.is(at + 1, "alia") {
        2 + usize::from(view.is_one_of(at + 2, &[",", ":"]))
    } else if comma && view.has(at + 1, Classes::ADVERB) && view.is(at + 2, ",") {
        3
    } else if comma {
        // "said, in closing, that"
        let inserted = (at + 2..end.min(at + 7)).find(|&token| view.is(token, ",") && view.is(token + 1, "that"));
        inserted.map_or(0, |token| token + 1 - at)
    } else {
        0
    }
}

/// Whether a quotation opens that goes on to the end of what is said, rather than a word or two of it (“‘net zero’ by 2100”).
fn opens_all(view: &View<'_>, mark: usize, end: usize) -> bool {
    let closed = view.quotation_opened_by(mark).map_or(end, |quote| quote.end);
    view.is_opening_mark(mark) && (closed..end).all(|token| view.is_symbol(token))
}

/// "told delegates |that", "said in a statement |that", "said: ".
fn told_that(view: &View<'_>, clause: &Clause<'_>, start: usize, end: usize) -> Option<usize> {
    let cue = clause.cue.cue;
    let day = view.is_day(start + usize::from(view.is(start, "on")));
    let timed = day || cue.speaks() && view.is_one_of(start, &["last", "earlier", "later"]);
    let adjunct = timed || cue.may(Use::Inverts) && view.has(start, Classes::PREPOSITION);
    if !(cue.may(Use::Told) || cue.may(Use::Quotes) || adjunct) {
        return None;
    }
    let quotes = |token: usize| {
        // "told donors to “hold on”": what they are told begins before it.
        let told =
            view.is_one_of(token - 1, &[",", ":"]) || view.label(token - 1).is_nominal() || view.mention(token - 1).is_some();
        view.is_opening_mark(token) && told
    };
    (start..end.min(start + TOLD))
        .take_while(|&token| !view.is(token, ";") && (!view.is(token, ",") || view.is_opening_mark(token + 1)))
        .find(|&token| view.is_one_of(token, &["that", ":"]) || quotes(token))
}

/// A quotation that opens the content goes on to its end, however many sentences it has.
fn quotation_end(view: &View<'_>, start: usize, end: usize, sentence: &Range<usize>) -> usize {
    match view.quotation(start) {
        Some(quote) if quote.end > end && end >= sentence.end => quote.end,
        _ => end,
    }
}

/// What is quoted in paragraphs of its own under "said:": between quotation marks, or behind marks of a reply (">").
fn quoted_block(view: &View<'_>, end: usize) -> Option<Range<usize>> {
    if !view.is(end.checked_sub(1)?, ":") || end >= view.len() {
        return None;
    }
    if let Some(quote) = view.quotation_opened_by(end) {
        return trim(view, quote);
    }
    let blocks = &view.document.blocks()[view.document.block_of(end)..];
    let replies = blocks.iter().take_while(|block| view.is(block.tokens().start, ">"));
    trim(view, end + 1..replies.last()?.tokens().end)
}

/// Items on lines of their own under a content that ends with a colon.
fn bulleted(view: &View<'_>, whole: &Range<usize>, sentence: &Range<usize>) -> Vec<Content> {
    let colon = view.is(sentence.end - 1, ":") || whole.is_empty() && view.is(whole.start.saturating_sub(1), ":");
    if !colon {
        return Vec::new();
    }
    let blocks = view.document.blocks();
    let block = view.document.block_of(sentence.end - 1);
    let style = |at: usize| blocks.get(at).and_then(|block| marker_style(view, block));
    let first = style(block + 1);
    let items = blocks[block + 1..].iter().take_while(|block| first.is_some() && marker_style(view, block) == first);
    let lead = trim(view, whole.clone());
    items
        .filter_map(|block| trim(view, without_marker(view, block.tokens())))
        .map(|tokens| Content { tokens, lead: lead.clone(), head: None, with: Vec::new() })
        .collect()
}

/// What the items of one list have in common: the bullet, or that they are numbered, lettered, bracketed.
fn marker_style(view: &View<'_>, block: &Block) -> Option<String> {
    let BlockKind::ListItem { marker } = block.kind() else { return None };
    let shape = |character: char| match character {
        c if c.is_numeric() => '0',
        c if c.is_alphabetic() => 'a',
        c => c,
    };
    let mut style: Vec<char> = marker.of(view.document.text()).chars().map(shape).collect();
    style.dedup();
    Some(style.into_iter().collect())
}

/// Marks and numbers before the words of a heading.
fn is_counter(view: &View<'_>, token: usize) -> bool {
    let word = view.document.word(token);
    word.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'#' | b'.' | b')')) && view.mention(token).is_none()
}

/// The tokens of a block after its list marker.
pub(crate) fn without_marker(view: &View<'_>, tokens: Range<usize>) -> Range<usize> {
    let block = &view.document.blocks()[view.document.block_of(tokens.start)];
    let start = match block.kind() {
        BlockKind::ListItem { marker } => view.document.tokens_in(marker).end,
        // "## 3. Urges States:"
        BlockKind::Heading { .. } => tokens.clone().find(|&token| !is_counter(view, token)).unwrap_or(tokens.start),
        BlockKind::Paragraph => return tokens,
    };
    if block.tokens().start == tokens.start && start <= tokens.end { start..tokens.end } else { tokens }
}

/// Without the conjunctions, marks and list markers at the two ends; `None` where nothing is left.
pub(crate) fn trim(view: &View<'_>, tokens: Range<usize>) -> Option<Range<usize>> {
    const OPENING: [&str; 16] = ["and", "or", ",", ";", ":", ".", "“", "”", "\"", "``", "''", "–", "—", "‘", "’", "•"];
    const CLOSING: [&str; 21] =
        [",", ";", ":", ".", "?", "!", "“", "”", "\"", "``", "''", "–", "—", "’", "'", "…", "...", "and", "or", "but", "while"];
    let Range { mut start, mut end } = tokens;
    while start < end {
        // "|That's| false" has it as its subject.
        let subject = view.has(start + 1, Classes::AUXILIARY.or(Classes::MODAL));
        let that = view.is(start, "that") && end - start > POINTED && !subject;
        let well = view.is(start, "as") && view.is(start + 1, "well") && view.is(start + 2, "as");
        let closes = view.is_one_of(end - 1, &CLOSING) || view.is(end - 1, "[");
        // “‘net zero’ by 2100” keeps both of its marks.
        let word = view.is_opening_mark(start) && !opens_all(view, start, end);
        if well || is_marker(view, start, end) {
            start += 3;
        } else if !word && (that || view.is_one_of(start, &OPENING) || view.document.word(start) == "-") {
            start += 1;
        } else if closes {
            end -= 1;
        } else {
            return Some(start..end);
        }
    }
    None
}
