//! Sentences with their figures drawn, one a line, in `cases/*.txt`.
//!
//! `The plan has [more than 500] {measures} in it. = 500.. count` reads: one figure, "more than 500", with the bounds 500 and open, the
//! unit `count`, that counts "measures". `~` before the bounds says that the figure is approximate; `;` parts several figures, and
//! `{}` at the end of one names what it counts where the phrase does not stand right after it. `<…>` draws a name. The cases of `around`
//! say more of each figure: `is "…"`, its property, `when "…"`, its period, and `per 1000 count {births}`, the base of a rate.

use std::fmt::Write;

use rapporteur_figures::{Figure, FigureReader};
use rapporteur_span::Span;
use rapporteur_tagger::Tagger;
use rapporteur_text::Segmenter;

const FILES: &[(&str, &str)] = &[
    ("numbers", include_str!("cases/numbers.txt")),
    ("units", include_str!("cases/units.txt")),
    ("money", include_str!("cases/money.txt")),
    ("shares", include_str!("cases/shares.txt")),
    ("ranges", include_str!("cases/ranges.txt")),
    ("bounds", include_str!("cases/bounds.txt")),
    ("counted", include_str!("cases/counted.txt")),
    ("no_figures", include_str!("cases/no_figures.txt")),
    ("forms", include_str!("cases/forms.txt")),
    (AROUND, include_str!("cases/around.txt")),
];

/// The file whose cases draw what stands around a figure.
const AROUND: &str = "around";

#[test]
fn figures_are_as_drawn() {
    let reader = FigureReader::new();
    let mut wrong = String::new();
    for (file, cases) in FILES {
        for (number, case) in cases.lines().enumerate().filter(|(_, line)| !line.trim().is_empty() && !line.starts_with('#')) {
            let found = redraw(&reader, case, *file == AROUND);
            if found != case {
                writeln!(wrong, "{file}.txt:{}\n  drawn {case}\n  found {found}", number + 1).expect("strings take all");
            }
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}

#[test]
fn there_are_enough_cases() {
    let cases = FILES.iter().flat_map(|(_, cases)| cases.lines()).filter(|line| line.contains(" = ")).count();
    assert!(cases >= 850, "{cases}");
}

/// The case as the reader sees it.
fn redraw(reader: &FigureReader, case: &str, around: bool) -> String {
    let drawn = case.rsplit_once(" = ").map_or(case, |(drawn, _)| drawn);
    let mut text = String::new();
    let mut names = Vec::new();
    for c in drawn.chars() {
        match c {
            '[' | ']' | '{' | '}' => {}
            '<' => names.push(Span::new(text.len(), text.len())),
            '>' => names.last_mut().into_iter().for_each(|name| *name = Span::new(name.start(), text.len())),
            // Brackets and signs of the text itself.
            '⟦' => text.push('['),
            '⟧' => text.push(']'),
            '﹤' => text.push('<'),
            '﹥' => text.push('>'),
            c => text.push(c),
        }
    }
    let document = Segmenter::default().segment(text.as_str());
    let figures = reader.read(&document, &Tagger::new().tag(&document), &names);
    draw(&text, &names, &figures, around)
}

fn draw(text: &str, names: &[Span], figures: &[Figure], around: bool) -> String {
    let mut marks: Vec<(usize, u8, char)> = Vec::new();
    let mut claims = Vec::new();
    for name in names {
        marks.extend([(name.start(), 3, '<'), (name.end(), 0, '>')]);
    }
    for figure in figures {
        marks.extend([(figure.span.start(), 4, '['), (figure.span.end(), 1, ']')]);
        let counted = figure.counted.filter(|counted| follows(text, figure.span, *counted) && !marked(&marks, *counted));
        if let Some(counted) = counted {
            marks.extend([(counted.start(), 2, '{'), (counted.end(), 1, '}')]);
        }
        let around = if around { surroundings(text, figure) } else { String::new() };
        claims.push(claim(text, figure, figure.counted.filter(|_| counted.is_none())) + &around);
    }
    marks.sort_by_key(|&(at, order, _)| (at, order));
    let mut drawn = String::new();
    let mut from = 0;
    for (at, _, mark) in marks {
        drawn.push_str(&escaped(&text[from..at]));
        drawn.push(mark);
        from = at;
    }
    format!("{drawn}{} = {}", escaped(&text[from..]), if claims.is_empty() { "none".to_owned() } else { claims.join("; ") })
}

/// Whether the counted phrase stands close after its figure, so that the drawing shows which is whose.
fn follows(text: &str, figure: Span, counted: Span) -> bool {
    figure.end() <= counted.start() && counted.start() - figure.end() <= 12 && text.is_char_boundary(counted.start())
}

fn marked(marks: &[(usize, u8, char)], counted: Span) -> bool {
    marks.iter().any(|&(at, _, mark)| mark == '{' && at == counted.start())
}

fn claim(text: &str, figure: &Figure, counted: Option<Span>) -> String {
    let bound = |value: Option<_>| value.map_or_else(String::new, |value: rust_decimal::Decimal| value.to_string());
    let about = if figure.approximate { "~" } else { "" };
    let bounds = match (figure.low, figure.high) {
        (Some(low), Some(high)) if low == high => low.to_string(),
        (low, high) => format!("{}..{}", bound(low), bound(high)),
    };
    let counted = counted.map_or_else(String::new, |counted| format!(" {{{}}}", counted.of(text)));
    format!("{about}{bounds} {}{counted}", figure.unit)
}

fn surroundings(text: &str, figure: &Figure) -> String {
    let quoted = |word: &str, span: Option<Span>| span.map_or_else(String::new, |span| format!(" {word} \"{}\"", span.of(text)));
    let per = figure.per.as_ref().map_or_else(String::new, |base| {
        let value = base.value.map_or_else(String::new, |value| value.to_string());
        let counted = base.counted.map_or_else(String::new, |counted| format!(" {{{}}}", counted.of(text)));
        format!(" per {value} {}{counted}", base.unit)
    });
    quoted("is", figure.property) + &quoted("when", figure.period) + &per
}

fn escaped(text: &str) -> String {
    text.replace('[', "⟦").replace(']', "⟧").replace('<', "﹤").replace('>', "﹥")
}
