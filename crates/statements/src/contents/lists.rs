//! Lists in what is said: their lead, and their items.

use std::ops::Range;

use crate::parties::is_noun_phrase;
use crate::targets::names_actor;
use crate::view::View;

/// Longest lead of a list that is no part of its first item, in tokens.
const LONGEST_LEAD: usize = 24;

/// "the Secretariat to: (a) …": who is asked and the "to" belong to all items. A lead with more than that stays with the first.
pub(super) fn split_lead(view: &View<'_>, mut list: Vec<Range<usize>>) -> (Option<Range<usize>>, Vec<Range<usize>>) {
    let Some(lead) = head(view, &list[0]) else { return (None, list) };
    let asks = view.is(lead.end - 1, "to")
        || lead.clone().any(|token| view.is_one_of(token, &["should", "must", "shall"]))
        || is_noun_phrase(view, &lead) && names_actor(view, &lead);
    if !asks {
        return (None, list);
    }
    list[0].start = lead.end + 1;
    if list[0].is_empty() {
        list.remove(0);
    }
    (Some(lead), list)
}

/// The words before the colon of a list's first item.
pub(super) fn head(view: &View<'_>, first: &Range<usize>) -> Option<Range<usize>> {
    let colon = first.clone().take(LONGEST_LEAD).find(|&token| view.is(token, ":"))?;
    (colon > first.start).then_some(first.start..colon)
}

/// The items of a list: parted by semicolons, or marked "(1) …, (2) …".
pub(super) fn items(view: &View<'_>, whole: Range<usize>) -> Vec<Range<usize>> {
    let markers: Vec<usize> = whole.clone().filter(|&token| is_marker(view, token, whole.end)).collect();
    let marked = markers.len() > 1;
    let mut borders: Vec<usize> =
        whole.clone().filter(|&token| is_semicolon(view, token, marked) || marked && markers.contains(&token)).collect();
    borders.push(whole.end);
    let mut items = Vec::new();
    let mut start = whole.start;
    for border in borders {
        if border > start {
            items.push(start..border);
        }
        start = if view.is(border, ";") { border + 1 } else { border };
    }
    items
}

fn is_semicolon(view: &View<'_>, token: usize, in_marked_list: bool) -> bool {
    view.is(token, ";") && (in_marked_list || !view.in_brackets(token))
}

/// "(1)", "(a)", "(iv)" before an item.
pub(super) fn is_marker(view: &View<'_>, token: usize, end: usize) -> bool {
    let between = token + 2 < end && view.is(token, "(") && view.is(token + 2, ")");
    if !between || view.mention(token + 1).is_some() {
        return false;
    }
    let label = view.lower(token + 1);
    let number = label.len() <= 2 && label.bytes().all(|byte| byte.is_ascii_digit());
    let roman = label.bytes().all(|byte| matches!(byte, b'i' | b'v' | b'x'));
    let letter = label.len() == 1 && label.bytes().all(|byte| byte.is_ascii_lowercase());
    number || roman || letter
}
