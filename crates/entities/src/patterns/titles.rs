//! How titles of treaties go on: "Convention relating to the Status of Lighthouses", "Agreement establishing the Reef Fund".

use crate::Kind;
use crate::function_words::is_calendar;
use crate::shape::Shape;
use crate::view::View;

/// Longer titles are hardly ever written out.
const MAX_TOKENS: usize = 40;

/// The end of a title, where its head word and what belongs to it so far end at `end`.
pub(super) fn end(view: &View<'_>, head: usize, mut end: usize) -> usize {
    while end - head < MAX_TOKENS {
        match step(view, head, end) {
            Some(next) if view.same_sentence(head - 1, next - 1) => end = next,
            _ => break,
        }
    }
    end
}

/// One more part: a link and the capitals that it brings.
fn step(view: &View<'_>, head: usize, end: usize) -> Option<usize> {
    let first = end == head;
    let lower = view.lower(end);
    let (length, joins) = match lower {
        "relating" | "relative" | "pertaining" if view.lower(end + 1) == "to" => (2, false),
        "concerning" | "regarding" | "respecting" | "governing" | "establishing" | "amending" | "prohibiting" => (1, false),
        "on" | "of" | "for" | "against" | "to" => (1, false),
        "in" | "by" | "at" | "from" | "with" | "under" | "during" | "within" | "between" | "among" | "upon" if !first => (1, false),
        "and" | "or" if !first => (1, true),
        _ => return None,
    };
    let mut at = end + length;
    if matches!(view.lower(at), "the" | "a" | "an" | "all" | "certain" | "other") {
        // "and the Committee" begins another name.
        if joins {
            return None;
        }
        at += 1;
    }
    // "to the 1979 Convention"
    if view.shape(at) == Shape::Number && view.word(at).len() == 4 && view.is_capital(at + 1) {
        at += 1;
    }
    let other = view.known.starting(at).is_some_and(|name| match name.kind {
        Kind::Country | Kind::Place => !matches!(lower, "of" | "for"),
        Kind::Instrument => joins,
        Kind::Nationality | Kind::Work => false,
        _ => joins || !matches!(lower, "of" | "to" | "establishing" | "on" | "for"),
    });
    let opens = view.is_capital(at) && !is_calendar(view.lower(at)) && !other && !view.starts_honorific(at);
    let common = !joins || view.words.is_common(view.lower(at)) && view.shape(at) == Shape::Capital && !view.starts_office(at);
    let run = view.run(at).end;
    (opens && common).then(|| view.known.starting(at).map_or(run, |name| name.tokens.end.max(run)))
}
