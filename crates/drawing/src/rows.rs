//! A passage as text: rows of its characters, and under each the marks that stand there.

use std::ops::Range;

use crate::cells::{Cell, Cells, Placed};
use crate::lines::{Label, Lines, Underline};

const LEAST_WIDTH: usize = 20;

pub(crate) fn draw(passage: &Cells, width: usize, coloured: bool) -> String {
    let Cells { cells, marks } = passage;
    let width = width.max(LEAST_WIDTH);
    let mut out = String::new();
    for row in wrap(cells, width) {
        out.extend(cells[row.clone()].iter().map(|cell| cell.shown));
        out.push('\n');
        let mut lines = Lines::new(width);
        let here = marks.iter().filter_map(|mark| underline(cells, &row, mark));
        lines.draw(&here.collect::<Vec<_>>());
        out += &lines.render(coloured);
    }
    out
}

/// What of a mark stands in a row. It is labelled where it ends.
fn underline<'m>(cells: &[Cell], row: &Range<usize>, mark: &'m Placed) -> Option<Underline<'m>> {
    let part = mark.cells.start.max(row.start)..mark.cells.end.min(row.end);
    // A mark that is nothing but the space at which a row ends belongs under that row's last character.
    let part = if part.is_empty() && mark.cells.start == row.end && mark.cells.len() == 1 { row.end - 1..row.end } else { part };
    if part.is_empty() {
        return None;
    }
    let column = |index: usize| cells[row.start..index].iter().map(|cell| cell.width()).sum::<usize>();
    let (start, end) = (column(part.start), column(part.end));
    // The space at which a row ends is in neither row.
    let ends = mark.cells.end <= row.end + 1;
    let label = if ends { Label::Here(&mark.label) } else { Label::Later };
    Some(Underline { columns: start..end.max(start + 1), sign: mark.sign, label })
}

/// Rows of at most `width` columns, parted at spaces, which are in none; a longer word is cut.
fn wrap(cells: &[Cell], width: usize) -> Vec<Range<usize>> {
    let mut rows = Vec::new();
    let mut start = 0;
    while start < cells.len() {
        let mut used = 0;
        let fits = cells[start..].iter().take_while(|cell| {
            used += cell.width();
            used <= width
        });
        // A character of two columns is taken even where there is room for one only.
        let limit = start + fits.count().max(1);
        if limit == cells.len() {
            rows.push(start..limit);
            break;
        }
        let space = (start + 1..=limit).rev().find(|&index| cells[index].shown == ' ');
        let end = space.unwrap_or(limit);
        rows.push(start..end);
        start = if space.is_some() { end + 1 } else { end };
    }
    rows
}

#[cfg(test)]
mod tests {
    use crate::{Mark, Page, Sign};

    fn drawn(text: &str, width: usize, marks: &[(&str, &str, Sign)]) -> String {
        let page = Page::new(text);
        let mark = |&(marked, label, sign): &(&str, &str, Sign)| {
            let start = text.find(marked).expect("it stands in the text");
            Mark::new((start..start + marked.len()).into(), label, sign)
        };
        let passages = page.passages(marks.iter().map(mark));
        passages.iter().map(|passage| passage.plain(width)).collect::<Vec<_>>().join("\n")
    }

    #[test]
    fn marks_in_marks_have_lines_of_their_own() {
        let marks = [("Minister of Peru", "role", Sign::Plain), ("Peru", "country", Sign::New)];
        let expected = "\
The Minister of Peru spoke.
    ^^^^^^^^^^^^^^^^ role
                ++++ country
";
        assert_eq!(drawn("The Minister of Peru spoke.", 80, &marks), expected);
    }

    #[test]
    fn labels_without_room_stand_below_the_last_first() {
        let marks =
            [("Norway", "gone: country", Sign::Gone), ("Peru", "new: organization", Sign::New), ("Chile", "", Sign::Changed)];
        let expected = "\
Norway, Peru and Chile met.
------  ++++     ~~~~~
|       new: organization
gone: country
";
        assert_eq!(drawn("Norway, Peru and Chile met.", 40, &marks), expected);
    }

    #[test]
    fn long_marks_go_on_from_row_to_row_and_are_labelled_at_the_end() {
        let marks = [("urged donors to\nfund repairs of the wells", "content", Sign::Changed)];
        let expected = "\
Peru urged donors to fund
     ~~~~~~~~~~~~~~~~~~~~
repairs of the wells today.
~~~~~~~~~~~~~~~~~~~~ content
";
        assert_eq!(drawn("Peru urged donors to\nfund repairs of the wells today.", 28, &marks), expected);
    }

    #[test]
    fn wide_and_combining_characters_keep_columns() {
        let marks = [("東京", "place", Sign::New), ("Peru\u{301}", "country", Sign::Gone)];
        let expected = "\
In 東京, Peru\u{301} met.
   ++++  ---- country
   place
";
        assert_eq!(drawn("In 東京, Peru\u{301} met.", 80, &marks), expected);
    }

    #[test]
    fn sentences_without_marks_are_not_drawn() {
        let marks = [("Peru", "", Sign::New), ("Chile", "", Sign::New)];
        assert_eq!(drawn("Peru met. Norway met. Chile met.", 80, &marks), "Peru met.\n++++\n\nChile met.\n+++++\n");
    }

    #[test]
    fn of_long_sentences_what_is_near_the_marks_is_drawn() {
        let long = "and more of the same words ".repeat(40);
        let drawing = drawn(&format!("Peru {long}Chile {long}."), 120, &[("Peru", "", Sign::New), ("Chile", "end", Sign::Gone)]);
        assert!(drawing.starts_with("Peru and more"), "{drawing}");
        assert_eq!((drawing.matches('…').count(), drawing.matches("-----").count()), (2, 1), "{drawing}");
        assert!(drawing.len() < 800, "{drawing}");
    }
}
