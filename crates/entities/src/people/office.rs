//! How an office is read: modifiers and heads, the body or field before them, the complement after.

use std::ops::Range;

use super::offices::Phrase;
use rapporteur_tagger::{Label, Tag};

use crate::Kind;
use crate::candidate::Source;
use crate::found::Found;
use crate::function_words::is_function_word;
use crate::shape::{Shape, Style};
use crate::view::View;
use crate::words::Office;

/// Longer phrases are hardly ever one office.
const MAX_TOKENS: usize = 30;

/// The end of the office that starts here, and how it is used: modifiers, a head, and further heads after "and".
pub(super) fn core(view: &View<'_>, start: usize) -> Option<(usize, Office)> {
    if !matches!(view.shape(start), Shape::Capital | Shape::Lower | Shape::Caps) {
        return None;
    }
    let (mut end, mut class) = single(view, start)?;
    while matches!(view.lower(end), "and" | "/" | "&")
        && let Some((next, other)) = single(view, end + 1)
        && view.same_sentence(start, end + 1)
        && view.is_capital(start)
        && view.is_capital(end + 1)
    {
        end = next;
        if other == Office::Standing {
            class = other;
        }
    }
    Some((end, class))
}

fn single(view: &View<'_>, start: usize) -> Option<(usize, Office)> {
    let mut at = start;
    let mut nouns = 0;
    loop {
        match view.words.offices.longest_at(view.document, at) {
            Some((length, Office::Modifier)) => at += length,
            Some((length, &class)) => {
                let inside = view.word(at + length) == "-" && view.touches(at + length) && view.touches(at + length + 1);
                let opening = view.shape(at) == Shape::Lower && (at + 1..at + length).any(|token| view.is_capital(token));
                let acts = view.shape(at) == Shape::Lower && view.label(at + length - 1).is_some_and(Label::is_verbal);
                let mixed = opening || acts || class != Office::Title && view.is_capital(start) && !view.is_capital(at);
                return (!inside && !mixed).then_some((at + length, class));
            }
            // "Deputy Finance Minister"
            None if at > start
                && nouns < 2
                && view.shape(at) == Shape::Capital
                && view.words.is_common(view.lower(at))
                && !is_function_word(view.lower(at)) =>
            {
                at += 1;
                nouns += 1;
            }
            None => return None,
        }
        if at >= view.len() || !view.same_sentence(start, at) {
            return None;
        }
    }
}

/// The office with its body or field before it and its complement.
pub(super) fn phrase(view: &View<'_>, names: &Found, core: Range<usize>, class: Office) -> Phrase {
    let capital = view.is_capital(core.start) && (core.clone()).any(|token| view.is_capital(token));
    let (start, body) = to_the_left(view, names, core.start, capital, class);
    let (end, complement) = complement(view, names, core.end, class, start);
    let determined = is_determiner(view.before(start));
    let stands = capital
        && !view.is_plural(core.end - 1)
        && match (view.style(core.start), class) {
            (Style::Capitals, _) => false,
            (Style::Title, _) => (body || complement) && class != Office::Title,
            (Style::Running, Office::Standing | Office::Mandate) => {
                body || complement
                    || determined
                    || start < core.start
                    || (view.is_first(core.start) && view.shape(end) == Shape::Lower)
            }
            (Style::Running, Office::Title) => (body || complement) && determined && view.shape(core.end - 1) == Shape::Capital,
            (Style::Running, Office::Modifier) => false,
        };
    Phrase { tokens: start..end, core, stands }
}

/// Over the body's name ("UNGA President") or a capitalised field ("Environment Minister"): the new start, and whether a name is in it.
fn to_the_left(view: &View<'_>, names: &Found, core: usize, capital: bool, class: Office) -> (usize, bool) {
    let mut start = core;
    for _ in 0..3 {
        if !view.same_sentence(start.saturating_sub(1), core) {
            break;
        }
        if let Some(name) = names.ending(start) {
            let body = matches!(
                name.kind,
                Kind::Organization | Kind::Country | Kind::Event | Kind::Nationality | Kind::Instrument | Kind::Place
            );
            return if body { (with_former(view, name.tokens.start), true) } else { (start, false) };
        }
        let Some(left) = start.checked_sub(1) else { break };
        let lower = view.lower(left);
        // "a pecan grower"
        let noun = view.label(left).is_some_and(|label| label.tag() == Tag::Noun && !label.is_plural()) && !view.is_plural(core);
        if class == Office::Title && !capital && noun && view.shape(left) == Shape::Lower && view.shape(core) == Shape::Lower {
            start = left;
            continue;
        }
        let verb = view.label(left).is_some_and(Label::is_verbal);
        let field =
            capital && !verb && view.shape(left) == Shape::Capital && view.words.is_common(lower) && !is_function_word(lower);
        let name =
            lower == "dear" || view.words.given_name(lower).is_some() || view.starts_office(left) || view.starts_honorific(left);
        if !field || name || (view.is_first(left) && lower.ends_with("ing")) {
            break;
        }
        start = left;
    }
    (start, false)
}

/// "former" before the body's name belongs to the office: "former Chilean minister".
fn with_former(view: &View<'_>, start: usize) -> usize {
    if matches!(view.before(start), "former" | "acting" | "ex") { start - 1 } else { start }
}

/// Over "of the Board of X", "for Foreign Affairs of Y": the new end, and whether anything was there.
fn complement(view: &View<'_>, names: &Found, core: usize, class: Office, start: usize) -> (usize, bool) {
    let mut end = core;
    while end - start < MAX_TOKENS {
        let next = match view.lower(end) {
            "on" if class == Office::Mandate
                && end == core
                && view.shape(end + 1) == Shape::Lower
                && (view.lower(end + 1) != "the" || view.shape(end + 2) == Shape::Lower) =>
            {
                return (small_field(view, end + 1), true);
            }
            "on" if !takes_field(view, start..core) => None,
            "of" | "for" | "to" | "on" | "against" | "at" | "in" => governed(view, names, end),
            "and" | "," if end > core => enumerated(view, names, end),
            "'s" | "’s" if end > core => owned(view, names, end),
            _ => None,
        };
        match next {
            Some(next) if next > end && view.same_sentence(start, next - 1) => end = next,
            _ => break,
        }
    }
    (end, end > core)
}

/// Offices with a field after "on": advisers, envoys, rapporteurs.
fn takes_field(view: &View<'_>, mut core: Range<usize>) -> bool {
    core.any(|token| {
        matches!(
            view.lower(token),
            "adviser"
                | "advisor"
                | "envoy"
                | "rapporteur"
                | "expert"
                | "representative"
                | "coordinator"
                | "ambassador"
                | "specialist"
                | "negotiator"
                | "spokesperson"
        )
    })
}

fn governed(view: &View<'_>, names: &Found, preposition: usize) -> Option<usize> {
    let word = view.lower(preposition);
    let mut at = preposition + 1;
    if matches!(view.lower(at), "the" | "its") {
        at += 1;
    }
    if let Some(name) = names.starting(at) {
        let place = matches!(name.kind, Kind::Place | Kind::Country);
        let fits = match word {
            "in" | "at" => name.kind == Kind::Organization && view.is_capital(preposition - 1),
            "of" | "for" | "to" => !matches!(name.kind, Kind::Date | Kind::Person),
            _ => !place && !matches!(name.kind, Kind::Date | Kind::Person),
        };
        return fits.then_some(name.tokens.end);
    }
    let strange = || word != "at" || !view.words.is_common(view.lower(at));
    if view.is_capital(at) && names.over(at).is_none() && strange() && !is_function_word(view.lower(at)) {
        return Some(view.run(at).end);
    }
    None
}

/// "'s Committee on Gender" after the body's owner.
fn owned(view: &View<'_>, names: &Found, possessive: usize) -> Option<usize> {
    let body = names.starting(possessive + 1).filter(|name| name.kind == Kind::Organization);
    let run = || view.run(possessive + 1);
    body.map(|name| name.tokens.end).or_else(|| (plain(view, names, possessive + 1)).then(|| run().end))
}

/// "toxics and human rights", "the right to food": a field in small letters, up to a verb or punctuation.
fn small_field(view: &View<'_>, at: usize) -> usize {
    let mut end = at;
    while view.shape(end) == Shape::Lower && end < at + 12 && !ends_field(view, end) {
        end += 1;
    }
    while end > at && matches!(view.before(end), "and" | "of" | "the" | "to" | "in" | "on") {
        end -= 1;
    }
    end
}

/// Whether a field in small letters ends before a word: a verb, or what begins another phrase.
fn ends_field(view: &View<'_>, token: usize) -> bool {
    const BORDERS: &[&str] = &["who", "which", "that", "for", "by", "from", "with", "at", "as", "during", "before", "after"];
    let inside = |token: usize| matches!(view.label(token).map(Label::tag), Some(Tag::Noun | Tag::Adj | Tag::Propn));
    // "armed conflict", "internally displaced persons"
    let modifies = !view.is_predicate(token) || inside(token + 1);
    BORDERS.contains(&view.lower(token)) || view.label(token).is_some_and(Label::is_verbal) && !modifies
}

/// "and Human Environment", "and the Public Service": capitals after "and".
fn enumerated(view: &View<'_>, names: &Found, end: usize) -> Option<usize> {
    let mut at = end + 1;
    if view.lower(end) == "," {
        // A comma goes on only towards an "and": "Trade, Industry and Tourism".
        let run = view.run(at);
        let and = view.lower(run.end) == "and" && view.is_capital(run.end + 1) && plain(view, names, run.end + 1);
        return (and && plain(view, names, at)).then_some(run.end);
    }
    if view.lower(at) == "the" {
        at += 1;
    }
    plain(view, names, at).then(|| view.run(at).end)
}

/// A common noun in capitals that begins no name, office or person.
fn plain(view: &View<'_>, names: &Found, at: usize) -> bool {
    view.shape(at) == Shape::Capital
        && view.words.is_common(view.lower(at))
        && names.over(at).is_none_or(|name| name.source == Source::Pattern("head"))
        && !view.starts_office(at)
        && !view.starts_honorific(at)
        && !is_function_word(view.lower(at))
}

fn is_determiner(lower: &str) -> bool {
    matches!(
        lower,
        "the"
            | "its"
            | "our"
            | "his"
            | "her"
            | "their"
            | "a"
            | "new"
            | "this"
            | "madam"
            | "mr."
            | "mr"
            | "madame"
            | "current"
            | "next"
            | "incoming"
            | "outgoing"
            | "'s"
            | "’s"
            | "your"
            | "my"
    )
}
