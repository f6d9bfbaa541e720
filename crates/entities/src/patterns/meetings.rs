//! Sessions of bodies: "COP 13", "SBSTA-20", "28th session of the IPCC", "Rio+20".

use regex::Regex;

use crate::Kind;
use crate::candidate::{Candidate, Source};
use crate::expression::compile;
use crate::found::Found;
use crate::people::name::is_hyphen;
use crate::shape::{Shape, Style};
use crate::view::View;

/// The forms of numbered sessions.
pub(crate) struct Meetings {
    number: Regex,
}

impl Meetings {
    pub(crate) fn new() -> Result<Self, regex::Error> {
        Ok(Self { number: compile(r"^(?:\s?[-–—\u{2011}]\s?|\s+)?(\d{1,3})(?:\.\d)?(?:bis)?\b")? })
    }

    /// A body's acronym and a number.
    pub(crate) fn numbered(&self, view: &View<'_>) -> Vec<Candidate> {
        let mut found = Vec::new();
        for token in 0..view.len() {
            if is_glued(view.word(token)) && view.known.over(token).is_none() {
                found.push(view.candidate(token..token + 1, Kind::Event, Source::Strict("session")));
            } else if let Some(end) = self.number_after(view, token) {
                let start = body_start(view, token);
                found.push(view.candidate_at((start..end).into(), Kind::Event, Source::Strict("session")));
            }
        }
        found
    }

    /// The end of the number after the last token of a body's acronym.
    fn number_after(&self, view: &View<'_>, token: usize) -> Option<usize> {
        let word = view.word(token);
        let acronym = view.shape(token) == Shape::Caps && is_body(view, token);
        if !acronym || view.style(token + 1) != view.style(token) {
            return None;
        }
        let text = view.document.text();
        let from = view.document.tokens()[token].span().end();
        let hit = self.number.find(&text[from..])?;
        let spaced = hit.as_str().starts_with(char::is_whitespace);
        let end = from + hit.end();
        let rest = &text[end..];
        let unit = rest.starts_with(['%', '/', '°']) || rest.starts_with(|c: char| c.is_alphanumeric());
        let decimal = rest.strip_prefix(['.', ',']).is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
        // After a space a list of bodies alone counts: "GEF 20" may be twenty of something.
        let sure = !spaced || holds_sessions(word);
        let same = view.document.tokens_in((from..end).into());
        (sure && !unit && !decimal && view.same_sentence(token, same.end.saturating_sub(1))).then_some(end)
    }
}

/// The start of the acronym that ends with a token: `AWG-KP`, `COP/MOP`.
fn body_start(view: &View<'_>, token: usize) -> usize {
    match view.known.over(token) {
        Some(known) if known.kind == Kind::Organization && known.tokens.end == token + 1 => known.span.start(),
        _ => view.document.tokens()[token].span().start(),
    }
}

fn is_body(view: &View<'_>, token: usize) -> bool {
    let known = view.known.over(token);
    let ends = known.is_none_or(|hit| hit.kind == Kind::Organization && hit.tokens.end == token + 1 && hit.tokens.len() <= 5);
    ends && (known.is_some() || holds_sessions(view.word(token)))
}

/// "COP21", "CSW67".
fn is_glued(word: &str) -> bool {
    let body = word.trim_end_matches(|c: char| c.is_ascii_digit());
    body.len() >= 2 && (1..=3).contains(&(word.len() - body.len())) && holds_sessions(body)
}

/// Acronyms of bodies whose sessions are called by their number.
fn holds_sessions(word: &str) -> bool {
    const BODIES: &[&str] = &[
        "ADP", "AG", "AGBM", "APA", "AWG", "CMA", "CMP", "COP", "CP", "CRIC", "CSD", "CST", "CSW", "EXCOP", "GC", "HLPF", "INC",
        "IPBES", "IPCC", "KP", "LCA", "MC", "MEPC", "MOP", "OEWG", "POPRC", "PREPCOM", "SB", "SBI", "SBSTA", "SBSTTA", "UNCTAD",
        "UNEA", "UNFF", "UNGA", "UNGASS", "UNPFII", "WGRI", "WSSD", "WTO",
    ];
    BODIES.binary_search(&word).is_ok()
}

/// "sixteenth session of the SBSTA": an ordinal, a word for a meeting, and a body that `names` has.
pub(crate) fn ordinal(view: &View<'_>, names: &Found) -> Vec<Candidate> {
    let mut found = Vec::new();
    for token in 0..view.len() {
        if is_meeting(view.lower(token))
            && let Some(candidate) = around(view, names, token).or_else(|| far(view, token))
        {
            found.push(candidate);
        }
    }
    found
}

/// "its seventy-ninth session": a body with so many needs no name beside it.
fn far(view: &View<'_>, token: usize) -> Option<Candidate> {
    let start = ordinal_start(view, token)?;
    let compound = is_hyphen(view.word(start + 1)) || view.lower(start + 1) == "hundred";
    let whole = compound && is_ordinal(view.before(token)) && view.lower(token) == "session";
    whole.then(|| view.candidate(start..token + 1, Kind::Event, Source::Pattern("ordinal-session")))
}

fn around(view: &View<'_>, names: &Found, token: usize) -> Option<Candidate> {
    let start = ordinal_start(view, token).or_else(|| ministerial(view, token))?;
    // "Third Conference of the Parties": the body's own name begins here.
    if let Some(body) = names.starting(token).filter(|body| body.kind == Kind::Organization) {
        return Some(view.candidate(start..body.tokens.end, Kind::Event, Source::Pattern("ordinal-session")));
    }
    if view.lower(token + 1) != "of" {
        return None;
    }
    let mut at = token + 2;
    if view.style(token) == Style::Capitals
        && let Some(end) = capitals(view, at)
    {
        return Some(view.candidate(start..end, Kind::Event, Source::Pattern("ordinal-session")));
    }
    // "of the reconstituted LDC Expert Group"
    for _ in 0..3 {
        if names.starting(at).is_some() || view.shape(at) != Shape::Lower {
            break;
        }
        at += 1;
    }
    let mut body = names.starting(at).filter(|body| matches!(body.kind, Kind::Organization | Kind::Event | Kind::Instrument))?;
    // "of the UNFCCC's Subsidiary Body"
    for owner in [1, 2] {
        let next = body.tokens.end + owner - 1;
        if (owner == 1 || matches!(view.lower(body.tokens.end), "'s" | "s" | "’s" | "and"))
            && let Some(after) = names.starting(next).filter(|next| next.kind == Kind::Organization)
        {
            body = after;
        }
    }
    if view.lower(body.tokens.end) == "and"
        && let Some(after) = names.starting(body.tokens.end + 1).filter(|next| next.kind == Kind::Organization)
    {
        body = after;
    }
    view.same_sentence(start, body.tokens.end - 1)
        .then(|| view.candidate(start..body.tokens.end, Kind::Event, Source::Pattern("ordinal-session")))
}

/// "14TH MEETING OF THE COMMITTEE ON PUBLIC HEALTH": in a heading in capitals the body's name goes on to the next sign.
fn capitals(view: &View<'_>, at: usize) -> Option<usize> {
    let first = at + usize::from(view.lower(at) == "the");
    let end = (first..view.len()).find(|token| !view.is_capital(*token) || !view.same_sentence(at, *token)).unwrap_or(view.len());
    let head = (first..end).any(|token| view.words.heads.longest_at(view.document, token).is_some());
    (head && !view.starts_office(first)).then_some(end)
}

/// "Ministerial meeting of the …": an adjective in capitals instead of the ordinal.
fn ministerial(view: &View<'_>, token: usize) -> Option<usize> {
    let before = token.checked_sub(1)?;
    let adjective = matches!(
        view.lower(before),
        "ministerial" | "high-level" | "annual" | "extraordinary" | "special" | "joint" | "preparatory"
    );
    (adjective && view.shape(before) == Shape::Capital).then_some(before)
}

/// The first token of the ordinal before a meeting's word, adjectives between them left aside.
fn ordinal_start(view: &View<'_>, token: usize) -> Option<usize> {
    let mut at = token.checked_sub(1)?;
    for _ in 0..2 {
        if is_ordinal(view.lower(at)) {
            break;
        }
        at = at.checked_sub(1)?;
    }
    if !is_ordinal(view.lower(at)) {
        return None;
    }
    while at >= 2 && is_hyphen(view.word(at - 1)) && view.touches(at) {
        at -= 2;
    }
    if at >= 3 && view.before(at) == "and" && view.lower(at - 2) == "hundred" {
        at -= 3;
    }
    Some(at)
}

fn is_meeting(lower: &str) -> bool {
    matches!(lower, "session" | "sessions" | "meeting" | "meetings" | "conference" | "plenary")
}

pub(crate) fn is_ordinal(lower: &str) -> bool {
    const WORDS: &[&str] = &[
        "first",
        "second",
        "third",
        "fourth",
        "fifth",
        "sixth",
        "seventh",
        "eighth",
        "ninth",
        "tenth",
        "eleventh",
        "twelfth",
        "thirteenth",
        "fourteenth",
        "fifteenth",
        "sixteenth",
        "seventeenth",
        "eighteenth",
        "nineteenth",
        "twentieth",
        "thirtieth",
        "fortieth",
        "fiftieth",
        "sixtieth",
        "seventieth",
        "eightieth",
        "ninetieth",
        "hundredth",
    ];
    let digits = lower.trim_end_matches(|c: char| c.is_ascii_lowercase());
    let suffix = matches!(&lower[digits.len()..], "st" | "nd" | "rd" | "th");
    WORDS.contains(&lower) || (suffix && !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit()))
}
