//! Columns of text, wrapped to their widths.

use std::fmt::Write;

/// How wide a terminal may be taken to be.
pub(crate) const WIDTH: usize = 100;

/// Columns under their heads, two spaces between them; cells wrap at spaces.
pub(crate) fn table<const N: usize>(heads: [&str; N], rows: &[[String; N]], widths: [usize; N]) -> String {
    let mut out = String::new();
    line(&mut out, &heads, widths);
    let rules = widths.map(|width| "─".repeat(width));
    line(&mut out, &rules, widths);
    for row in rows {
        let cells: Vec<Vec<String>> = row.iter().zip(widths).map(|(cell, width)| wrap(cell, width)).collect();
        let height = cells.iter().map(Vec::len).max().unwrap_or_default();
        for index in 0..height {
            let part: [&str; N] = std::array::from_fn(|column| cells[column].get(index).map_or("", String::as_str));
            line(&mut out, &part, widths);
        }
    }
    out
}

fn line(out: &mut String, cells: &[impl AsRef<str>], widths: impl AsRef<[usize]>) {
    let start = out.len();
    for (cell, width) in cells.iter().zip(widths.as_ref()) {
        // Writing to a string does not fail.
        let _ = write!(out, "{:width$}  ", cell.as_ref());
    }
    out.truncate(start + out[start..].trim_end().len());
    out.push('\n');
}

/// Lines of at most `width` characters; a longer word is cut.
fn wrap(text: &str, width: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    let mut used = 0;
    for word in text.split_whitespace() {
        let mut word: Vec<char> = word.chars().map(visible).collect();
        if used > 0 && used + 1 + word.len() > width {
            lines.push(String::new());
            used = 0;
        }
        while word.len() > width {
            let rest = word.split_off(width);
            lines.push(String::new());
            let last = lines.len() - 2;
            lines[last] = std::mem::replace(&mut word, rest).into_iter().collect();
        }
        if let Some(line) = lines.last_mut() {
            if used > 0 {
                line.push(' ');
                used += 1;
            }
            used += word.len();
            line.extend(word);
        }
    }
    lines
}

/// A text over several lines of a terminal, each after some spaces.
pub(crate) fn paragraph(text: &str, indent: usize) -> String {
    wrap(text, WIDTH - indent).iter().map(|line| format!("{:indent$}{line}\n", "")).collect()
}

/// A number with its noun: "1 document", "2 documents".
pub(crate) fn count(number: usize, noun: &str) -> String {
    format!("{number} {noun}{}", if number == 1 { "" } else { "s" })
}

/// A character as it may be sent to a terminal, which obeys control characters.
pub(crate) fn visible(character: char) -> char {
    if character.is_control() { '\u{fffd}' } else { character }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_wrap_at_spaces_and_long_words_are_cut() {
        let rows = [["Peru".to_owned(), "called for\nmore aid".to_owned()], ["abcdefgh".to_owned(), String::new()]];
        let expected = "Who    What\n─────  ────────\nPeru   called\n       for more\n       aid\nabcde\nfgh\n";
        assert_eq!(table(["Who", "What"], &rows, [5, 8]), expected);
    }
}
