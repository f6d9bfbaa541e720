//! A document as views read it.

use rapporteur::{Analysis, Entity, LineIndex, Offsets, Party, Span};
use serde::Serialize;

use crate::words::collapsed;

/// Where something stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Place {
    /// The document's id.
    pub document: String,
    /// The document's date, as it was given.
    pub date: Option<String>,
    /// The line of the text, from 1.
    pub line: usize,
    /// Where it begins in the text, in code points.
    pub start: usize,
    /// Where it ends, in code points.
    pub end: usize,
}

/// One document with its analysis.
pub(crate) struct Page<'a> {
    id: &'a str,
    date: Option<&'a str>,
    pub(crate) analysis: &'a Analysis,
    offsets: Offsets<'a>,
    lines: LineIndex<'a>,
}

impl<'a> Page<'a> {
    pub(crate) fn new(id: &'a str, date: Option<&'a str>, analysis: &'a Analysis) -> Self {
        let text = analysis.document.text();
        Self { id, date, analysis, offsets: Offsets::new(text), lines: LineIndex::new(text) }
    }

    pub(crate) fn place(&self, span: Span) -> Place {
        let range = self.offsets.code_points(span);
        Place {
            document: self.id.to_owned(),
            date: self.date.map(str::to_owned),
            line: self.lines.line_column(span.start()).0,
            start: range.start,
            end: range.end,
        }
    }

    /// The text of a span, on one line.
    pub(crate) fn text(&self, span: Span) -> String {
        collapsed(span.of(self.analysis.document.text()))
    }

    pub(crate) fn entity(&self, index: usize) -> &'a Entity {
        &self.analysis.names.entities[index]
    }

    /// The party's name where it is known, else its words.
    pub(crate) fn party(&self, party: &Party) -> String {
        party.entity.map_or_else(|| self.text(party.span), |entity| self.entity(entity).name.clone())
    }

    /// The entity that is named by the whole of a span, but for what stands in brackets after it: *African Group (AGN)*.
    pub(crate) fn named(&self, span: Span) -> Option<usize> {
        let text = span.of(self.analysis.document.text());
        let whole = |end: usize| {
            let rest = text.get(end - span.start()..).map(str::trim);
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('(') && rest.find(')') == Some(rest.len() - 1))
        };
        let mentions = &self.analysis.names.mentions;
        let first = mentions.partition_point(|mention| mention.span.start() < span.start());
        let mut here = mentions[first..].iter().take_while(|mention| mention.span.start() == span.start());
        here.find(|mention| mention.span.end() <= span.end() && whole(mention.span.end())).map(|mention| mention.entity)
    }

    /// The name of what a span names, else its words.
    pub(crate) fn name(&self, span: Span) -> String {
        self.named(span).map_or_else(|| self.text(span), |entity| self.entity(entity).name.clone())
    }

    /// The span of a sentence.
    pub(crate) fn sentence(&self, index: usize) -> Span {
        self.analysis.document.sentences()[index].span()
    }
}
