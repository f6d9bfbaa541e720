//! Who joins in behind the verb: "noted, |with Japan|, that …", "called for wells and, |with Chad|, for pumps".

use std::ops::Range;

use super::segments::{Segment, classify, ends_list, names_party, segments};
use crate::parties::holders;
use crate::view::View;

/// A part of what a clause says, and who joins its holders in saying that.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Part {
    pub(crate) tokens: Range<usize>,
    pub(crate) with: Vec<Range<usize>>,
}

/// What a clause says after the cue that ends at `cue_end`, parted where others join in.
pub(crate) fn joined_parts(view: &View<'_>, cue_end: usize, content: &Range<usize>) -> Vec<Part> {
    let mut parts = vec![Part { tokens: content.clone(), with: Vec::new() }];
    // "noted, |with Japan|, that", and the item of a list: "|with Japan|, haste"
    let opening = if view.is(cue_end, ",") { cue_end + 1 } else { content.start };
    if let Some(Joiners { with, behind }) = joiners(view, opening, content.end) {
        parts[0] = Part { tokens: behind.max(content.start)..content.end, with };
    }
    let mut token = parts[0].tokens.start;
    while token + 1 < content.end {
        if let Some((border, Joiners { with, behind })) = joined(view, token, content) {
            let again = usize::from(view.is(behind, view.lower(cue_end - 1)));
            if let Some(last) = parts.last_mut() {
                last.tokens.end = border.max(last.tokens.start);
            }
            // "noted the delay but, with Chad, |left| the room": what they did, and no part of what was said.
            if view.is_past(behind) && again == 0 {
                break;
            }
            parts.push(Part { tokens: behind + again..content.end, with });
            token = behind;
        }
        token += 1;
    }
    parts.retain(|part| !part.tokens.is_empty());
    parts
}

/// The parties of an insertion, and the token behind the comma that closes it.
struct Joiners {
    with: Vec<Range<usize>>,
    behind: usize,
}

/// "and|, with Chad,|", "|, and with Chad,|": where the part before the conjunction at `and` ends, and who joins in behind it.
fn joined(view: &View<'_>, and: usize, content: &Range<usize>) -> Option<(usize, Joiners)> {
    let joins = view.is_one_of(and, &["and", "but"]) && !view.inside_mention(and) && !view.in_brackets(and);
    if !joins || view.quotation(and).is_some() {
        return None;
    }
    let parted = view.is_one_of(and - 1, &[",", ";"]);
    let insertion = match view.is(and + 1, ",") {
        true => and + 2,
        false if parted => and + 1,
        false => return None,
    };
    Some((if parted { and - 1 } else { and }, joiners(view, insertion, content.end)?))
}

/// Who joins in right before the verb at `edge`, behind a clause that is inserted itself: "Peru, noting A, |with Chad,| said".
pub(crate) fn joined_before(view: &View<'_>, floor: usize, edge: usize, end: usize) -> Option<Before> {
    let commas = (floor..edge.saturating_sub(1)).filter(|&token| view.is(token, ","));
    let mut found = commas.filter_map(|comma| Some((comma, joiners(view, comma + 1, end)?)));
    found.find(|(_, joiners)| joiners.behind == edge).map(|(comma, joiners)| Before { comma, with: joiners.with })
}

/// Those who join in right before a verb, and the comma before them.
pub(crate) struct Before {
    pub(crate) comma: usize,
    pub(crate) with: Vec<Range<usize>>,
}

/// The insertion that begins at `start`: "|with Japan and Chad|, …".
fn joiners(view: &View<'_>, start: usize, end: usize) -> Option<Joiners> {
    // No insertion opens there: the usual case, told before its end is sought.
    view.words.insertions.longest_at(view.document, start)?;
    let segments = segments(view, start, end);
    let (first, rest) =
        segments.split_first().filter(|(first, rest)| first.start == start && !first.is_empty() && !rest.is_empty())?;
    let Segment::With(opened) = classify(view, first) else { return None };
    let names = |phrase: &Range<usize>| !phrase.is_empty() && names_party(view, phrase);
    let behalf = |tokens: &Range<usize>| !tokens.is_empty() && matches!(classify(view, tokens), Segment::Behalf(_));
    let first = opened..first.end;
    if !names(&first) {
        return None;
    }
    // "with Peru, |Chad and Mali|, …": a list goes on up to its conjunction, and over those who are spoken for.
    let rest = &rest[..rest.len() - 1];
    let own = rest.iter().take_while(|tokens| behalf(tokens)).count();
    let items = rest.iter().take_while(|tokens| names(tokens) || behalf(tokens));
    let last = items.clone().position(|tokens| !behalf(tokens) && ends_list(view, tokens));
    let further = last.filter(|_| own > 0 || !ends_list(view, &first));
    let length = further.map_or(own, |last| last + 1 + rest[last + 1..].iter().take_while(|tokens| behalf(tokens)).count());
    let mut phrases = vec![first.clone()];
    phrases.extend(rest[..length].iter().filter(|tokens| !behalf(tokens)).cloned());
    let behind = length.checked_sub(1).map_or(first.end, |last| rest[last].end) + 1;
    (behind < end).then(|| Joiners { with: holders(view, &phrases), behind })
}
