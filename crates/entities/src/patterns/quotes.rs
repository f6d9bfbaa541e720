//! Titles of works in quotation marks.

use crate::Kind;
use crate::candidate::{Candidate, Source};
use crate::function_words::is_function_word;
use crate::shape::Shape;
use crate::view::View;

/// Titles longer than this many tokens are quotations.
const MAX_TOKENS: usize = 24;

pub(crate) fn find(view: &View<'_>) -> Vec<Candidate> {
    (0..view.len()).filter_map(|token| at(view, token)).collect()
}

fn at(view: &View<'_>, open: usize) -> Option<Candidate> {
    let closing = closing_of(view.word(open))?;
    let mut end = (open + 1..view.len().min(open + MAX_TOKENS)).find(|token| closing.contains(&view.word(*token)))?;
    if !view.same_sentence(open, end - 1) {
        return None;
    }
    let after = end + 1;
    while end > open + 1 && matches!(view.word(end - 1), "," | "." | ";") {
        end -= 1;
    }
    let words = || (open + 1..end).filter(|token| !matches!(view.shape(*token), Shape::Symbol | Shape::Number));
    let content = words().filter(|token| end == open + 2 || !is_function_word(view.lower(*token))).count();
    let small = words().filter(|token| view.shape(*token) == Shape::Lower && !is_function_word(view.lower(*token))).count();
    let titled = is_announced(view, open)
        || is_explained(view, after)
        || (is_attributed(view, after) && view.words.is_common(view.lower(end - 1)));
    let shouted = words().filter(|token| view.shape(*token) == Shape::Caps).count() * 2 > content;
    let inner = end == open + 4 && is_function_word(view.lower(open + 2));
    let long = view.lower(open + 1) != "the" && (content > 3 || (content == 3 && end > open + 4) || (content == 2 && inner));
    let title = content >= 1 && small == 0 && view.is_capital(open + 1) && !shouted && (titled || long);
    title.then(|| view.candidate(open + 1..end, Kind::Work, Source::Strict("title")))
}

fn closing_of(open: &str) -> Option<&'static [&'static str]> {
    match open {
        "“" => Some(&["”", "\""]),
        "‘" => Some(&["’"]),
        "\"" => Some(&["\"", "”"]),
        "'" | "''" | "``" => Some(&["'", "''"]),
        "«" => Some(&["»"]),
        _ => None,
    }
}

/// A word for a work right before: "a study, titled ‘…’".
fn is_announced(view: &View<'_>, open: usize) -> bool {
    let before = (open.saturating_sub(3)..open).map(|token| view.lower(token));
    before.into_iter().any(|word| matches!(word, "titled" | "entitled" | "called" | "performance") || is_work(word))
}

/// ", a label" after it.
fn is_explained(view: &View<'_>, after: usize) -> bool {
    view.word(after) == ","
        && matches!(view.lower(after + 1), "a" | "an" | "the" | "its" | "his" | "her")
        && is_work(view.lower(after + 2))
}

/// "by the Beatles" after it.
fn is_attributed(view: &View<'_>, after: usize) -> bool {
    view.lower(after) == "by" && (view.is_capital(after + 1) || view.is_capital(after + 2))
}

/// Words for works.
fn is_work(lower: &str) -> bool {
    const WORDS: &[&str] = &[
        "album",
        "article",
        "book",
        "brochure",
        "documentary",
        "essay",
        "exhibition",
        "film",
        "guide",
        "label",
        "magazine",
        "manual",
        "movie",
        "novel",
        "novella",
        "painting",
        "paper",
        "play",
        "podcast",
        "poem",
        "publication",
        "report",
        "series",
        "song",
        "study",
        "video",
        "website",
    ];
    WORDS.binary_search(&lower).is_ok()
}
