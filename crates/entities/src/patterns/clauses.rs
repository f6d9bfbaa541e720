//! Articles, rules and annexes, with the instrument's name where it stands right before them.

use rapporteur_tagger::Label;
use regex::Regex;

use super::lists::items;
use crate::Kind;
use crate::candidate::{Candidate, Source};
use crate::expression::compile;
use crate::shape::Shape;
use crate::view::View;

/// The forms of clause numbers.
pub(crate) struct Clauses {
    article: Regex,
    annex: Regex,
    bare: Regex,
}

impl Clauses {
    pub(crate) fn new() -> Result<Self, regex::Error> {
        Ok(Self {
            article: compile(
                r"^(?:\d{1,3}(?:\.\d{1,2})*(?:\s?[-–]\s?\d{1,3}(?:\.\d{1,2})?\b)?(?:bis\b|ter\b)?(?:\s?\((?:[a-z]{1,3}|\d{1,2})\))*|[IVX]+\b|\([a-z]{1,3}\))",
            )?,
            annex: compile(r"^(?:[IVX]+|[A-F]|\d{1,2})\b")?,
            bare: compile(r"^\d{1,2}\.\d{1,2}\s?\([a-z]\)")?,
        })
    }

    pub(crate) fn find(&self, view: &View<'_>) -> Vec<Candidate> {
        let mut found: Vec<Candidate> = Vec::new();
        let mut articles = false;
        for token in 0..view.len() {
            let written = view.is_capital(token) || lower_article(view, token);
            match view.lower(token) {
                "article" | "articles" | "art." | "arts." if written => {
                    articles = true;
                    self.numbered(view, token, &self.article, &mut found);
                }
                "rule" | "rules" if view.is_capital(token) && lower_article(view, token) => {
                    self.numbered(view, token, &self.article, &mut found);
                }
                "annex" | "annexes" if view.is_capital(token) => self.numbered(view, token, &self.annex, &mut found),
                _ if articles => self.unlabelled(view, token, &mut found),
                _ => {}
            }
        }
        found
    }

    fn numbered(&self, view: &View<'_>, token: usize, number: &Regex, found: &mut Vec<Candidate>) {
        let text = view.document.text();
        let label = view.document.tokens()[token].span();
        let named =
            view.known.ending(token).filter(|name| name.kind == Kind::Instrument && view.same_sentence(name.tokens.start, token));
        let start = named.map_or(label.start(), |name| name.span.start());
        let rest = &text[label.end()..];
        let from = text.len() - rest.trim_start().len();
        let list = if from > label.end() {
            items(&text[from..], number, |item| !item.starts_with(char::is_numeric) || item.len() < 12)
        } else {
            Vec::new()
        };
        if list.is_empty() && named.is_some() && view.lower(token) == "annexes" {
            found.push(clause(view, start, label.end()));
        }
        let mut last = 0;
        for (index, (first, end)) in list.into_iter().enumerate() {
            // "Under Article 17, *12 months* must pass": one article, and what a number after a comma counts.
            let comma = index > 0 && text[from + last..from + first].trim() == ",";
            let counts = comma && !view.lower(token).trim_end_matches('.').ends_with('s');
            if counts && counts_things(view, from + end) {
                break;
            }
            found.push(clause(view, if index == 0 { start } else { from + first }, from + end));
            last = end;
        }
    }

    /// "4.2(a) and (b)", in a document that has named articles.
    fn unlabelled(&self, view: &View<'_>, token: usize, found: &mut Vec<Candidate>) {
        if view.shape(token) != Shape::Number {
            return;
        }
        let text = view.document.text();
        let start = view.document.tokens()[token].span().start();
        let open = found.last().is_none_or(|last| last.span.end() <= start);
        let other = matches!(
            view.before(token),
            "paragraph" | "paragraphs" | "section" | "item" | "para" | "para." | "rule" | "table" | "figure"
        );
        if !open || other || self.bare.find(&text[start..]).is_none() {
            return;
        }
        for (first, end) in items(&text[start..], &self.article, |item| item.starts_with('(') || self.bare.is_match(item)) {
            found.push(clause(view, start + first, start + end));
        }
    }
}

/// Whether a plural in small letters follows a byte.
fn counts_things(view: &View<'_>, end: usize) -> bool {
    let next = view.document.tokens().partition_point(|token| token.span().start() < end);
    !view.is_capital(next) && view.label(next).is_some_and(Label::is_plural)
}

/// "article 24 of the Convention": in small letters it counts where a number follows.
fn lower_article(view: &View<'_>, token: usize) -> bool {
    view.word(token + 1).starts_with(|c: char| c.is_ascii_digit())
}

fn clause(view: &View<'_>, start: usize, end: usize) -> Candidate {
    view.candidate_at((start..end).into(), Kind::Instrument, Source::Strict("clause"))
}
