//! Numbers after a head word that belong to the name.

use crate::shape::Shape;
use crate::view::View;

/// A Roman numeral, letter or number after "Working Group".
pub(super) fn number_after(view: &View<'_>, end: usize) -> usize {
    let word = view.word(end);
    let roman = !word.is_empty() && word.len() <= 4 && word.bytes().all(|byte| matches!(byte, b'I' | b'V' | b'X'));
    let small = word.len() <= 2 && word.bytes().all(|byte| byte.is_ascii_digit()) && !word.is_empty();
    if (roman || small) && view.same_sentence(end - 1, end) { end + 1 } else { end }
}

/// "4401", "No. 27/2010" after "Decree".
pub(super) fn digits_after(view: &View<'_>, end: usize) -> usize {
    let mut at = if matches!(view.lower(end), "no." | "nos." | "nr." | "n°") { end + 1 } else { end };
    if view.shape(at) != Shape::Number || !view.same_sentence(end - 1, at) {
        return end;
    }
    while matches!(view.word(at + 1), "/" | "-")
        && view.touches(at + 1)
        && view.touches(at + 2)
        && view.shape(at + 2) == Shape::Number
    {
        at += 2;
    }
    at + 1
}

/// The years of a plan or law: "Reef Recovery Plan 2022-2025"
pub(super) fn years_after(view: &View<'_>, end: usize) -> usize {
    let year = |token: usize| view.word(token).len() == 4 && view.word(token).bytes().all(|byte| byte.is_ascii_digit());
    let span = matches!(view.word(end + 1), "-" | "–") && view.touches(end + 1) && view.touches(end + 2);
    let whole =
        view.word(end).len() == 9 && view.word(end).split(['-', '–']).all(|year| year.len() == 4 && year.parse::<u16>().is_ok());
    // "Water Plan 2030", "Refugees Act, 2021"
    let aim = year(end) && view.word(end) >= "2020" && view.word(end).ends_with(['0', '5']);
    let enacted = view.word(end) == "," && year(end + 1) && view.word(end + 2) != "-";
    match (year(end) && span && year(end + 2), whole || aim) {
        (true, _) => end + 3,
        (_, true) => end + 1,
        _ if enacted => end + 2,
        _ => end,
    }
}
