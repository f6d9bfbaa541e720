//! Document symbols: `FCCC/SBI/2002/INF.2`, `S/2018/922`, and what follows them in short: `Add.1`.

use regex::Regex;

use crate::Kind;
use crate::candidate::{Candidate, Source};
use crate::view::View;

/// What a symbol's successors are written like.
pub(crate) struct Symbols {
    addendum: Regex,
}

impl Symbols {
    pub(crate) fn new() -> Result<Self, regex::Error> {
        Ok(Self { addendum: Regex::new(r"^(?:Adds?|Revs?|Corrs?|MISC|INF|L)\.\s?\d+(?:\s?[-–]\s?\d+)?(?:/(?:Add|Rev|Corr)\.\d+)*")? })
    }

    pub(crate) fn find(&self, view: &View<'_>) -> Vec<Candidate> {
        let text = view.document.text();
        let mut found = Vec::new();
        for hit in view.words.symbols.find_iter(text) {
            let mut end = hit.end();
            found.push(symbol(view, hit.start(), end));
            while let Some((start, stop)) = self.next(&text[end..]).map(|(start, stop)| (end + start, end + stop)) {
                found.push(symbol(view, start, stop));
                end = stop;
            }
        }
        found
    }

    /// ", Add.1" or "and Adds. 1-3" right after a symbol.
    fn next(&self, rest: &str) -> Option<(usize, usize)> {
        let trimmed = rest.trim_start();
        let after = trimmed.strip_prefix("and ").or_else(|| trimmed.strip_prefix(','))?.trim_start();
        let after = after.strip_prefix("and ").unwrap_or(after).trim_start();
        let start = rest.len() - after.len();
        Some((start, start + self.addendum.find(after)?.end()))
    }
}

fn symbol(view: &View<'_>, start: usize, end: usize) -> Candidate {
    view.candidate_at((start..end).into(), Kind::Instrument, Source::Strict("symbol"))
}
