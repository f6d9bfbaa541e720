//! A group of the ledger, to be read in a terminal.

use rapporteur_views::ledger::{Entry, Group};
use rust_decimal::Decimal;

use crate::columns::{count, table, visible};

/// The columns: mark, bounds, who says it, where, the words around it. With two spaces between them 100 characters.
const WIDTHS: [usize; 5] = [1, 17, 20, 20, 34];

/// How many characters of the sentence stand before and after the figure.
const AROUND: usize = 60;

/// What stands before a figure that cannot hold beside others and is not what most say.
const STANDS_OUT: &str = "≠";

/// A heading, a row for each figure, and an empty line.
pub(super) fn render(group: &Group) -> String {
    let rows: Vec<[String; 5]> = group.figures.iter().map(row).collect();
    heading(group) + "\n" + &table(["", "Figure", "Who", "Where", "Words"], &rows, WIDTHS) + "\n"
}

fn heading(group: &Group) -> String {
    let counted = if group.counted.is_empty() { "(not said)" } else { &group.counted };
    let per = group.figures.first().and_then(|entry| entry.per.as_deref()).map(|per| format!(" {per}")).unwrap_or_default();
    let (figures, documents) = (count(group.figures.len(), "figure"), count(group.documents, "document"));
    let disagree = if group.disagrees { "; they disagree" } else { "" };
    let unit = &group.key.unit;
    let what = if group.key.share { format!("{unit} of {counted}") } else { format!("{counted}, {unit}") };
    let heading = format!("{what}{per}: {figures} in {documents}{disagree}");
    heading.chars().map(visible).collect()
}

fn row(entry: &Entry) -> [String; 5] {
    let mark = if entry.stands_out { STANDS_OUT } else { "" };
    let details = [&entry.property, &entry.period].into_iter().flatten().map(|said| format!("; {said}"));
    // "According to Norway": nobody but the source speaks.
    let source = entry.source.iter().filter(|source| !entry.holders.contains(source)).map(|source| format!(", from {source}"));
    let place = format!("{}:{}", entry.document, entry.line);
    [
        mark.to_owned(),
        bounds(entry) + &details.collect::<String>(),
        entry.holders.join(", ") + &source.collect::<String>(),
        entry.date.iter().cloned().chain([place]).collect::<Vec<_>>().join(" "),
        around(entry),
    ]
}

/// The bounds in few signs: `≥ 500`, `≈ 30,000,000`, `25 – 40`; as written where there are none. Ratios stand among percentages, and as such.
fn bounds(entry: &Entry) -> String {
    let shown = |bound: Option<Decimal>| bound.map(|bound| grouped(if entry.unit == "ratio" { percent(bound) } else { bound }));
    let stated = match (shown(entry.low), shown(entry.high)) {
        (Some(low), Some(high)) if low == high => low,
        (Some(low), Some(high)) => format!("{low} – {high}"),
        (Some(low), None) => format!("≥ {low}"),
        (None, Some(high)) => format!("≤ {high}"),
        (None, None) => return entry.text.clone(),
    };
    format!("{}{stated}", if entry.approximate { "≈ " } else { "" })
}

/// A ratio in percent, to one place.
fn percent(ratio: Decimal) -> Decimal {
    ratio.checked_mul(Decimal::ONE_HUNDRED).unwrap_or(ratio).round_dp(1)
}

/// A decimal with commas between thousands.
fn grouped(number: Decimal) -> String {
    let written = number.normalize().to_string();
    let (whole, part) = written.split_once('.').map_or((written.as_str(), None), |(whole, part)| (whole, Some(part)));
    let (sign, digits) = whole.strip_prefix('-').map_or(("", whole), |digits| ("-", digits));
    let mut out = sign.to_owned();
    for (index, digit) in digits.char_indices() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    part.map_or(out.clone(), |part| format!("{out}.{part}"))
}

/// The sentence, or what of it stands around the figure, cut at spaces.
fn around(entry: &Entry) -> String {
    let (before, rest) = entry.quotation.split_at(entry.quotation_at);
    let (figure, after) = rest.split_at(entry.text.len());
    let head = match before.char_indices().rev().nth(AROUND) {
        Some((cut, _)) => before[cut..].split_once(' ').map_or(String::new(), |(_, kept)| format!("… {kept}")),
        None => before.to_owned(),
    };
    let tail = match after.char_indices().nth(AROUND) {
        Some((cut, _)) => after[..cut].rsplit_once(' ').map_or(" …".to_owned(), |(kept, _)| format!("{kept} …")),
        None => after.to_owned(),
    };
    format!("{head}{figure}{tail}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_are_parted() {
        let cases = [("1234567.890", "1,234,567.89"), ("-100", "-100"), ("999", "999"), ("1000", "1,000"), ("-1000", "-1,000")];
        for (number, expected) in cases {
            assert_eq!(grouped(number.parse().expect("a number")), expected);
        }
    }
}
