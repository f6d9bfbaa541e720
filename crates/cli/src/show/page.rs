//! A text with its names and figures marked, wrapped to a width.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use anstyle::{AnsiColor, Style};
use rapporteur::{Analysis, Kind, Span};

use crate::columns::visible;

const FIGURE: (&str, Style) = ("figure", AnsiColor::Yellow.on_default().bold());

/// A span of the text that is marked, and as what.
struct Mark {
    span: Span,
    label: &'static str,
    style: Style,
}

/// The text with its marks: in colours, under a legend, or as `[name](kind)`.
pub(super) fn render(analysis: &Analysis, coloured: bool, width: usize) -> String {
    let text = analysis.document.text();
    let marks = marks(analysis);
    let mut open = &marks[..];
    let mut out = if coloured { legend() } else { String::new() };
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let mut column = 0;
        for word in words(line, start) {
            open = &open[open.iter().take_while(|mark| mark.span.end() <= word.start()).count()..];
            let near = open.iter().take_while(|mark| mark.span.start() < word.end());
            let near: Vec<&Mark> = near.filter(|mark| mark.span.overlaps(word)).collect();
            let (shown, length) = show(text, word, &near, coloured);
            if column > 0 {
                let fits = column + 1 + length <= width;
                out.push(if fits { ' ' } else { '\n' });
                column = if fits { column + 1 } else { 0 };
            }
            out.push_str(&shown);
            column += length;
        }
        out.push('\n');
        start += line.len();
    }
    out
}

/// Names and figures in the order of their starts, the longer of two first.
fn marks(analysis: &Analysis) -> Vec<Mark> {
    let names = analysis.names.mentions.iter();
    let names = names.map(|mention| Mark { span: mention.span, label: mention.kind.label(), style: style(mention.kind) });
    let figures = analysis.figures.iter().map(|figure| Mark { span: figure.span, label: FIGURE.0, style: FIGURE.1 });
    let mut marks: Vec<Mark> = names.chain(figures).collect();
    marks.sort_by_key(|mark| (mark.span.start(), Reverse(mark.span.end())));
    marks
}

fn style(kind: Kind) -> Style {
    match kind {
        Kind::Person => AnsiColor::Cyan.on_default().bold(),
        Kind::Role => AnsiColor::Cyan.on_default(),
        Kind::Country | Kind::Nationality => AnsiColor::Green.on_default().bold(),
        Kind::Place => AnsiColor::Green.on_default(),
        Kind::Organization => AnsiColor::Blue.on_default().bold(),
        Kind::Event | Kind::Date => AnsiColor::Magenta.on_default(),
        Kind::Instrument | Kind::Goal => AnsiColor::Magenta.on_default().bold(),
        Kind::Work => AnsiColor::Blue.on_default(),
    }
}

/// One line that shows every colour.
fn legend() -> String {
    let kinds = Kind::ALL.iter().map(|&kind| (kind.label(), style(kind)));
    let shown: Vec<String> = kinds.chain([FIGURE]).map(|(label, style)| format!("{style}{label}{style:#}")).collect();
    shown.join(" ") + "\n\n"
}

/// The words of a line that begins at byte `start`.
fn words(line: &str, start: usize) -> impl Iterator<Item = Span> {
    let pieces = line.split_inclusive(char::is_whitespace).scan(start, |at, piece| {
        let word = Span::new(*at, *at + piece.trim_end().len());
        *at += piece.len();
        Some(word)
    });
    pieces.filter(|word| !word.is_empty())
}

/// A word with the marks that touch it, and how many characters of it are seen.
fn show(text: &str, word: Span, near: &[&Mark], coloured: bool) -> (String, usize) {
    let ends = near.iter().flat_map(|mark| [mark.span.start(), mark.span.end()]).chain([word.start(), word.end()]);
    let cuts: BTreeSet<usize> = ends.filter(|&at| word.start() <= at && at <= word.end()).collect();
    let cuts: Vec<usize> = cuts.into_iter().collect();
    let (mut out, mut length) = (String::new(), 0);
    for cut in cuts.windows(2) {
        let piece = Span::new(cut[0], cut[1]);
        let shown: String = piece.of(text).chars().map(visible).collect();
        length += shown.chars().count();
        if coloured {
            let style = near.iter().rfind(|mark| mark.span.contains(piece)).map_or(Style::new(), |mark| mark.style);
            out += &format!("{style}{shown}{style:#}");
        } else {
            let opened = "[".repeat(near.iter().filter(|mark| mark.span.start() == piece.start()).count());
            let closed = near.iter().rev().filter(|mark| mark.span.end() == piece.end());
            let closed: String = closed.map(|mark| format!("]({})", mark.label)).collect();
            length += opened.chars().count() + closed.chars().count();
            out += &format!("{opened}{shown}{closed}");
        }
    }
    (out, length)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mark(start: usize, end: usize, label: &'static str) -> Mark {
        Mark { span: Span::new(start, end), label, style: AnsiColor::Red.on_default() }
    }

    #[test]
    fn marks_inside_marks_close_in_order() {
        let (outer, inner) = (mark(0, 9, "role"), mark(5, 9, "country"));
        let text = "Envoy,Peru.";
        let (shown, length) = show(text, Span::new(0, 11), &[&outer, &inner], false);
        assert_eq!(shown, "[Envoy[,Per](country)](role)u.");
        assert_eq!(length, shown.len());
        let (shown, length) = show(text, Span::new(0, 11), &[&outer, &inner], true);
        assert_eq!((shown.matches("\u{1b}[31m").count(), length), (2, 11));
    }

    #[test]
    fn words_are_spans_of_the_text() {
        let text = " a\u{a0}bc \n";
        assert_eq!(words(text, 10).map(|word| (word.start(), word.end())).collect::<Vec<_>>(), [(11, 12), (14, 16)]);
    }
}
