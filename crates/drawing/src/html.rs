//! A passage as HTML, whose elements must lie in one another: of marks that overlap, one is parted.

use std::cmp::Reverse;

use crate::Sign;
use crate::cells::{Cells, Placed};

/// Looks of what [`Passage::html`](crate::Passage::html) makes, in light and in dark. To be put into a `style` element.
pub const CSS: &str = "\
ins, del, mark { color: inherit; text-decoration: none; border-radius: .2em; padding: .05em .1em; background: var(--mark); border-bottom: 2px solid var(--line); }
ins.new { --mark: #d7f5dd; --line: #1a7f37; }
del.gone { --mark: #ffe0de; --line: #cf222e; border-bottom-style: dashed; }
mark.changed { --mark: #fff3c4; --line: #9a6700; }
mark.missed { --mark: #ffe0de; --line: #cf222e; border-bottom-style: dotted; }
mark.wrong { --mark: #f4e2fb; --line: #8250df; }
mark.plain { --mark: transparent; --line: #6e7781; border-bottom-style: dotted; }
ins sub, del sub, mark sub { font: .72em system-ui, sans-serif; color: var(--line); margin-left: .35em; vertical-align: baseline; }
@media (prefers-color-scheme: dark) {
  ins.new { --mark: #12381f; --line: #56d364; }
  del.gone { --mark: #4a1a1c; --line: #ff7b72; }
  mark.changed { --mark: #40320a; --line: #e3b341; }
  mark.missed { --mark: #4a1a1c; --line: #ff7b72; }
  mark.wrong { --mark: #35204a; --line: #d2a8ff; }
  mark.plain { --line: #8b949e; }
}
";

pub(crate) fn render(passage: &Cells) -> String {
    let mut out = String::new();
    let mut next = passage.marks.iter().peekable();
    // The marks whose elements are open, the innermost last.
    let mut open: Vec<&Placed> = Vec::new();
    for (index, cell) in passage.cells.iter().enumerate() {
        close(&mut out, &mut open, index);
        while let Some(mark) = next.next_if(|mark| mark.cells.start <= index) {
            start(&mut out, mark);
            open.push(mark);
        }
        push_escaped(&mut out, cell.shown);
    }
    close(&mut out, &mut open, passage.cells.len());
    out
}

/// Ends the marks that end here. What was opened in them and goes on is ended too, and begun again.
fn close<'m>(out: &mut String, open: &mut Vec<&'m Placed>, here: usize) {
    let ended = |mark: &&'m Placed| mark.cells.end <= here;
    let Some(outermost) = open.iter().position(ended) else { return };
    let mut inner = open.split_off(outermost);
    for mark in inner.iter().rev() {
        end(out, mark, ended(mark));
    }
    inner.retain(|mark| !ended(mark));
    inner.sort_by_key(|mark| Reverse(mark.cells.end));
    for mark in &inner {
        start(out, mark);
    }
    open.extend(inner);
}

fn start(out: &mut String, mark: &Placed) {
    *out += &format!("<{} class=\"{}\">", element(mark.sign), mark.sign.name());
}

fn end(out: &mut String, mark: &Placed, for_good: bool) {
    if for_good && !mark.label.is_empty() {
        *out += "<sub>";
        mark.label.chars().for_each(|character| push_escaped(out, character));
        *out += "</sub>";
    }
    *out += &format!("</{}>", element(mark.sign));
}

const fn element(sign: Sign) -> &'static str {
    match sign {
        Sign::New => "ins",
        Sign::Gone => "del",
        Sign::Changed | Sign::Missed | Sign::Wrong | Sign::Plain => "mark",
    }
}

fn push_escaped(out: &mut String, character: char) {
    match character {
        '<' => *out += "&lt;",
        '>' => *out += "&gt;",
        '&' => *out += "&amp;",
        '"' => *out += "&quot;",
        '\'' => *out += "&#39;",
        _ => out.push(character),
    }
}

#[cfg(test)]
mod tests {
    use crate::{Mark, Page, Sign};

    fn html(text: &str, marks: &[(usize, usize, &str, Sign)]) -> String {
        let page = Page::new(text);
        let marks = marks.iter().map(|&(start, end, label, sign)| Mark::new(page.span(start..end), label, sign));
        page.passages(marks).iter().map(crate::Passage::html).collect()
    }

    #[test]
    fn everything_is_escaped() {
        assert_eq!(
            html("A <b> & \"c\".", &[(2, 5, "<i>", Sign::Wrong)]),
            "A <mark class=\"wrong\">&lt;b&gt;<sub>&lt;i&gt;</sub></mark> &amp; &quot;c&quot;."
        );
    }

    #[test]
    fn of_overlapping_marks_one_is_parted() {
        let marks = [(0, 5, "a", Sign::New), (3, 8, "b", Sign::Gone)];
        let expected = "<ins class=\"new\">abc<del class=\"gone\">de</del><sub>a</sub></ins>";
        let rest = "<del class=\"gone\">fgh<sub>b</sub></del> i.";
        assert_eq!(html("abcdefgh i.", &marks), format!("{expected}{rest}"));
    }
}
