//! Resolutions and decisions by number, each of a list by itself.

use regex::Regex;

use super::lists::items_with;
use crate::Kind;
use crate::candidate::{Candidate, Source};
use crate::expression::compile;
use crate::view::View;

/// The forms of their numbers.
pub(crate) struct Resolutions {
    number: Regex,
    dated: Regex,
    comment: Regex,
}

impl Resolutions {
    pub(crate) fn new() -> Result<Self, regex::Error> {
        Ok(Self {
            // `2121 (2013)`, `71/287`, `48/141 A`, `1/CP.16`, `XI/12`, `S-24/2`, `217 A (III)`, `24-117`
            number: compile(
                r"^(?:(?:[A-Z]{1,4}-?)?\d{1,4}(?:[/-](?:[A-Z]{1,4}\.?)?\d{1,4})?|[IVX]+/\d{1,3}|[A-Z]{2,5}/[A-Z\d/.-]*\d)(?:\s[A-Z]\b)?(?:\s?\((?:\d{4}|[IVXL]+(?:-[A-Z]+)?|[A-Z][A-Za-z]{1,4}-\d{1,3})\))?",
            )?,
            dated: compile(r"^\s+of\s+\d{1,2}\s+[A-Z][a-z]+\s+\d{4}\b")?,
            comment: compile(r"^(?i:general\s+(?:comment|recommendation))\s+[Nn]o\.?\s?\d{1,3}(?:\s\(\d{4}\))?")?,
        })
    }

    pub(crate) fn find(&self, view: &View<'_>) -> Vec<Candidate> {
        let mut found = Vec::new();
        for token in 0..view.len() {
            match view.lower(token) {
                "resolution" | "resolutions" | "decision" | "decisions" => self.at(view, token, &mut found),
                "general" if matches!(view.lower(token + 1), "comment" | "recommendation") => {
                    found.extend(self.comment(view, token));
                }
                _ => {}
            }
        }
        found
    }

    /// "general comment No. 5 (2003)".
    fn comment(&self, view: &View<'_>, token: usize) -> Option<Candidate> {
        let text = view.document.text();
        let start = view.document.tokens()[token].span().start();
        let hit = self.comment.find(&text[start..])?;
        Some(view.candidate_at((start..start + hit.end()).into(), Kind::Instrument, Source::Strict("resolution")))
    }

    fn at(&self, view: &View<'_>, token: usize, found: &mut Vec<Candidate>) {
        let text = view.document.text();
        let word = view.document.tokens()[token].span();
        let rest = &text[word.end()..];
        let trimmed = rest.trim_start();
        let from = text.len() - trimmed.strip_prefix("No. ").unwrap_or(trimmed).len();
        if from == word.end() {
            return;
        }
        let body =
            view.known.ending(token).filter(|body| body.kind == Kind::Organization && view.same_sentence(body.tokens.start, token));
        let start = body.map_or(word.start(), |body| body.span.start());
        let list = items_with(&text[from..], &self.number, Some(&self.dated), |item| item.contains(['/', '(']));
        // A bare number after "decision" is hardly a name; after "resolution" it is.
        let bare =
            |item: &str| !item.contains(['/', '(', '-', '.']) && (view.lower(token).starts_with("decision") || item.len() < 2);
        if list.first().is_some_and(|(start, end)| bare(&text[from + start..from + end])) {
            return;
        }
        for (index, (first, end)) in list.into_iter().enumerate() {
            let begin = if index == 0 { start } else { from + first };
            found.push(view.candidate_at((begin..from + end).into(), Kind::Instrument, Source::Strict("resolution")));
        }
    }
}
