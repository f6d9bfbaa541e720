use rapporteur_span::Span;

use super::headings::{Candidate, headings};
use super::lines::{Line, Shape, lines};
use super::wrapping::Wrapping;
use super::{Block, BlockKind};

/// Blocks of `text`, in order, without their tokens.
pub(crate) fn blocks(text: &str) -> Vec<Block> {
    let lines = lines(text);
    let candidates = group_lines(text, &lines);
    let kinds = headings(text, &candidates);
    let block = |(candidate, kind): (&Candidate<'_>, BlockKind)| Block { kind, span: candidate.span(), tokens: 0..0 };
    candidates.iter().zip(kinds).map(block).collect()
}

/// Lines that belong together.
fn group_lines<'l>(text: &str, lines: &'l [Line]) -> Vec<Candidate<'l>> {
    let document = Wrapping::of_document(lines);
    let mut candidates = Vec::new();
    let mut start = 0;
    while start < lines.len() {
        let length = lines[start + 1..].iter().take_while(|line| !line.after_blank).count() + 1;
        let group = &lines[start..start + length];
        split_group(text, group, Wrapping::of_group(group, document), &mut candidates);
        start += length;
    }
    candidates
}

/// Splits lines without a blank line between them into blocks.
fn split_group<'l>(text: &str, group: &'l [Line], wrapping: Wrapping, candidates: &mut Vec<Candidate<'l>>) {
    let alone = |first: usize, last: usize| first == 0 && last == group.len();
    let mut first = 0;
    for next in 1..=group.len() {
        let underlined = next < group.len() && next == 1 && is_underline(&group[0], &group[1]);
        let continues = next < group.len() && wrapping.continues(text, &group[next - 1], &group[next], next - 1 == first);
        if !continues && !underlined {
            let lines = &group[first..next];
            let underlined = lines.len() == 2 && lines[1].shape == Shape::Rule;
            candidates.push(Candidate { lines, alone: alone(first, next), underlined });
            first = next;
        }
    }
}

/// Whether the second line underlines the first.
fn is_underline(line: &Line, rule: &Line) -> bool {
    line.shape == Shape::Text && rule.shape == Shape::Rule && line.width <= 100 && 2 * rule.width >= line.width
}

impl Candidate<'_> {
    fn span(&self) -> Span {
        let first = self.lines.first().map_or_else(Span::default, |line| line.span);
        first.cover(self.lines.last().map_or(first, |line| line.span))
    }
}
