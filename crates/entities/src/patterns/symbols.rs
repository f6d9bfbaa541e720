//! Document symbols: `FCCC/SBI/2002/INF.2`, `S/2018/922`, and what follows them in short: `Add.1`.

use regex::Regex;

use crate::Kind;
use crate::candidate::{Candidate, Source};
use crate::expression::compile;
use crate::view::View;

/// What a symbol's successors are written like.
pub(crate) struct Symbols {
    addendum: Regex,
}

impl Symbols {
    pub(crate) fn new() -> Result<Self, regex::Error> {
        Ok(Self {
            addendum: compile(r"^(?:Adds?|Revs?|Corrs?|MISC|INF|L)\.\s?\d+(?:\s?[-–]\s?\d+)?(?:/(?:Add|Rev|Corr)\.\d+)*")?
        })
    }

    pub(crate) fn find(&self, view: &View<'_>) -> Vec<Candidate> {
        let text = view.document.text();
        let mut found = Vec::new();
        let mut from = 0;
        while let Some((start, mut end)) = view.words.symbols.find(text, from) {
            from = next_character(text, start);
            if end == start || !is_whole(text, start, end) {
                continue;
            }
            found.push(symbol(view, start, end));
            while let Some((start, stop)) = self.next(&text[end..]).map(|(start, stop)| (end + start, end + stop)) {
                found.push(symbol(view, start, stop));
                end = stop;
            }
            from = end;
        }
        found
    }

    /// ", Add.1" or "and Adds. 1-3" right after a symbol.
    fn next(&self, rest: &str) -> Option<(usize, usize)> {
        let trimmed = rest.trim_start();
        let joints = ["and ", ",", "& "];
        let after = joints
            .into_iter()
            .find_map(|joint| trimmed.strip_prefix(joint))
            .or_else(|| (trimmed.len() < rest.len()).then_some(trimmed))?
            .trim_start();
        let after = after.strip_prefix("and ").unwrap_or(after).trim_start();
        let start = rest.len() - after.len();
        Some((start, start + self.addendum.find(after)?.end()))
    }
}

/// Whether no word goes on at either end.
fn is_whole(text: &str, start: usize, end: usize) -> bool {
    let joins = |c: char| c.is_alphanumeric() || c == '/';
    !text[..start].ends_with(joins) && !text[end..].starts_with(joins)
}

fn next_character(text: &str, at: usize) -> usize {
    at + text[at..].chars().next().map_or(1, char::len_utf8)
}

fn symbol(view: &View<'_>, start: usize, end: usize) -> Candidate {
    view.candidate_at((start..end).into(), Kind::Instrument, Source::Strict("symbol"))
}
