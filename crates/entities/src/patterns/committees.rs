//! Committees by number: "ISO/TC 268/WG 9", "ISO/IEC JTC 1/SC 27", and their last part alone: "WG 9".

use std::collections::HashSet;

use regex::Regex;

use crate::Kind;
use crate::candidate::{Candidate, Source};
use crate::expression::compile;
use crate::shape::Shape;
use crate::view::View;

/// The forms of their symbols.
pub(crate) struct Committees {
    whole: Regex,
    part: Regex,
}

impl Committees {
    pub(crate) fn new() -> Result<Self, regex::Error> {
        let part = r"(?:JTC|JWG|PC|SC|SG|TC|WG|WP)\s\d{1,3}\b";
        Ok(Self {
            whole: compile(&format!(r"^[A-Z]{{2,7}}(?:/[A-Z]{{2,7}})?[/ ]{part}(?:/{part})*"))?,
            part: compile(&format!("^{part}"))?,
        })
    }

    pub(crate) fn find(&self, view: &View<'_>) -> Vec<Candidate> {
        let text = view.document.text();
        let mut found: Vec<Candidate> = Vec::new();
        let mut parts: HashSet<&str> = HashSet::new();
        let mut free = 0;
        for token in (0..view.len()).filter(|token| view.shape(*token) == Shape::Caps) {
            let start = view.document.tokens()[token].span().start();
            if start < free || (token > 0 && view.touches(token) && view.word(token - 1) == "/") {
                continue;
            }
            let rest = &text[start..];
            if let Some(hit) = self.whole.find(rest) {
                parts.extend(hit.as_str().split('/').filter(|part| self.part.is_match(part)));
                free = start + hit.end();
            } else if let Some(hit) = self.part.find(rest).filter(|hit| parts.contains(hit.as_str())) {
                free = start + hit.end();
            } else {
                continue;
            }
            found.push(view.candidate_at((start..free).into(), Kind::Organization, Source::Strict("committee")));
        }
        found
    }
}
