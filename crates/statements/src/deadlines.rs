//! By when an action is asked for.

use std::ops::Range;

use rapporteur_entities::Kind;

use crate::view::View;
use crate::words::Classes;

/// "by 2030", "before COP 21", "no later than June": the words that say by when.
pub(crate) fn deadline(view: &View<'_>, content: &Range<usize>) -> Option<Range<usize>> {
    content.clone().find_map(|token| {
        let later = view.is(token, "later") && view.is(token + 1, "than");
        let kinds: &[Kind] = match view.lower(token) {
            "by" | "until" => &[Kind::Date],
            "before" => &[Kind::Date, Kind::Event],
            _ if later => &[Kind::Date, Kind::Event],
            _ => return None,
        };
        let end = limit(view, token + 1 + usize::from(later), content.end, kinds)?;
        let start = if later && token > content.start { token - 1 } else { token };
        Some(start..end)
    })
}

/// Where the date or event at `token` ends, articles and "the end of" before it.
fn limit(view: &View<'_>, token: usize, end: usize, kinds: &[Kind]) -> Option<usize> {
    const LEAD: usize = 4;
    let start = (token..end.min(token + LEAD)).find(|&at| view.starts(at, kinds))?;
    let lead = |at: usize| view.has(at, Classes::DETERMINER) || view.is_one_of(at, &["early", "mid", "late", "end", "of", "-"]);
    view.mention(start).filter(|mention| (token..start).all(lead) && mention.tokens.end <= end).map(|mention| mention.tokens.end)
}
