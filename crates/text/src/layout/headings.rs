//! Which blocks are headings.

use rapporteur_span::Span;

use super::BlockKind;
use super::lines::{Line, Shape};
use super::markers::MarkerKind;
use super::wrapping::is_capitals;
use crate::word_lists::is_dangling;

const LONGEST_TITLE: usize = 90;
const MOST_WORDS: usize = 14;
const LONGEST_CAPITALS: usize = 160;
/// So many title lines in a row are a list of short lines, under a heading at most.
const LIST_OF_TITLES: usize = 3;

/// Lines that make one block.
#[derive(Debug)]
pub(super) struct Candidate<'l> {
    pub(super) lines: &'l [Line],
    /// Whether blank lines, or the borders of the text, stand around it.
    pub(super) alone: bool,
    /// Whether its last line is a rule under its first.
    pub(super) underlined: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Look {
    Marked(u8),
    Capitals,
    Title,
    Item(Span),
    Running,
}

/// The kind of each block.
pub(super) fn headings(text: &str, candidates: &[Candidate<'_>]) -> Vec<BlockKind> {
    let mut looks: Vec<Look> = candidates.iter().map(|candidate| look(text, candidate)).collect();
    settle_titles(&mut looks, candidates);
    let deepest = looks.iter().map(|look| if let Look::Marked(level) = look { *level } else { 0 }).max().unwrap_or_default();
    let kind = |(look, candidate): (&Look, &Candidate<'_>)| match *look {
        Look::Marked(level) => BlockKind::Heading { level },
        Look::Capitals => BlockKind::Heading { level: deepest + 1 },
        Look::Title => BlockKind::Heading { level: deepest + 2 },
        Look::Item(marker) => BlockKind::ListItem { marker },
        Look::Running => item_or_paragraph(candidate),
    };
    looks.iter().zip(candidates).map(kind).collect()
}

/// Titles are headings where something stands under them, and where they are not a list of short lines.
fn settle_titles(looks: &mut [Look], candidates: &[Candidate<'_>]) {
    let mut at = 0;
    while at < looks.len() {
        let run = looks[at..].iter().take_while(|look| **look == Look::Title).count();
        if run > 0 {
            let before_body = looks.get(at + run).is_some_and(|look| !matches!(look, Look::Marked(_)));
            let kept = if !before_body {
                0
            } else if run >= LIST_OF_TITLES {
                1
            } else {
                run
            };
            for (look, candidate) in looks[at + kept..at + run].iter_mut().zip(&candidates[at + kept..]) {
                *look = item_marker(candidate).map_or(Look::Running, Look::Item);
            }
        }
        at += run.max(1);
    }
}

fn look(text: &str, candidate: &Candidate<'_>) -> Look {
    let Some(first) = candidate.lines.first() else { return Look::Running };
    if let Shape::Hashes(level) = first.shape {
        return Look::Marked(level);
    }
    if candidate.underlined {
        return Look::Marked(if candidate.lines[1].text(text).starts_with('=') { 1 } else { 2 });
    }
    let marker = match first.shape {
        Shape::Item(marker) if matches!(marker.kind, MarkerKind::Number | MarkerKind::Capital) => Some(marker),
        Shape::Text => None,
        _ => return item_marker(candidate).map_or(Look::Running, Look::Item),
    };
    let line = first.text(text)[marker.map_or(0, |marker| marker.length)..].trim_start();
    if candidate.lines.len() <= 3 && candidate.lines.iter().all(|line| is_capitals(line.text(text))) && is_capitals_heading(line) {
        return Look::Capitals;
    }
    if candidate.lines.len() == 1 && candidate.alone && is_title(line) {
        return Look::Title;
    }
    item_marker(candidate).map_or(Look::Running, Look::Item)
}

fn is_capitals_heading(line: &str) -> bool {
    let letters = line.chars().filter(|c| c.is_alphabetic()).count();
    is_capitals(line)
        && line.len() <= LONGEST_CAPITALS
        && 2 * letters > line.chars().filter(|c| !c.is_whitespace()).count()
        && !line.ends_with(['.', ';', ',', '!', '?'])
}

/// Whether a line that stands alone reads like a title: short, capitalised, without the marks of a sentence, an entry or an address.
fn is_title(line: &str) -> bool {
    let bare = line.trim_matches('*');
    let starts = bare.starts_with(char::is_uppercase);
    let ends = bare.ends_with(|c: char| c.is_alphanumeric() || matches!(c, ')' | ':' | '’' | '\''));
    let last_word = bare.rsplit(char::is_whitespace).next().unwrap_or_default();
    starts
        && ends
        && bare.len() <= LONGEST_TITLE
        && bare.split_whitespace().count() <= MOST_WORDS
        && !is_dangling(last_word)
        && !has_marks_of_text(bare)
}

fn has_marks_of_text(line: &str) -> bool {
    if line.contains(['@', '|', ';', '"', '“', '=', '<'])
        || line.contains(". ")
        || line.contains("? ")
        || line.contains("//")
        || line.contains(", and ")
    {
        return true;
    }
    // "Reporter: A. Lindqvist" is an entry, "Session 2: Finance" a title.
    line.find(": ").is_some_and(|colon| !line[..colon].ends_with(|c: char| c.is_ascii_digit() || matches!(c, 'I' | 'V' | 'X')))
}

fn item_or_paragraph(candidate: &Candidate<'_>) -> BlockKind {
    item_marker(candidate).map_or(BlockKind::Paragraph, |marker| BlockKind::ListItem { marker })
}

fn item_marker(candidate: &Candidate<'_>) -> Option<Span> {
    let line = candidate.lines.first()?;
    match line.shape {
        Shape::Item(marker) if marker.kind != MarkerKind::Capital => {
            Some(Span::new(line.span.start(), line.span.start() + marker.length))
        }
        _ => None,
    }
}
