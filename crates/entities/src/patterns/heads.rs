//! Names that no list has, by their head word: "Ministry of Health", "Global Motor Insurers Alliance", "National Action Plan on Wetlands".

use std::ops::Range;

use crate::Kind;
use crate::candidate::{Candidate, Source};
use crate::function_words::{is_calendar, is_function_word};
use crate::patterns::head_numbers::{digits_after, number_after, years_after};
use crate::patterns::meetings::is_ordinal;
use crate::patterns::{foreign, titles};
use crate::shape::{Shape, Style};
use crate::view::View;
use crate::words::{Alone, Head, Numbered};

/// Longer names are hardly ever one name.
const MAX_TOKENS: usize = 28;

pub(crate) fn find(view: &View<'_>) -> Vec<Candidate> {
    let mut found = Vec::new();
    let mut token = 0;
    while token < view.len() {
        if !view.is_capital(token) {
            token += 1;
            continue;
        }
        let run = view.run(token);
        let shouted = || view.word(run.end) == ":" && run.clone().all(|token| view.shape(token) != Shape::Capital);
        if (view.style(token) == Style::Running && !shouted() || is_listed(view, &run))
            && let Some((name, head)) = name_in(view, run.clone())
        {
            token = name.end.max(run.end);
            let kind = head.speaking.filter(|_| view.says(name.end)).unwrap_or(head.kind);
            found.push(view.candidate(name, kind, Source::Pattern("head")));
        } else {
            token = run.end;
        }
    }
    found
}

/// In a heading or form: between a colon or comma and the next, a run stands by itself.
fn is_listed(view: &View<'_>, run: &Range<usize>) -> bool {
    let before = view.before(run.start);
    let whole = || last_head(view, run).is_some_and(|(head, _)| head.end == run.end);
    let numbered = || is_ordinal(view.lower(run.start)) && last_head(view, run).is_some_and(|(_, head)| head.kind == Kind::Event);
    view.style(run.start) == Style::Title && (numbered() || matches!(before, ":" | "," | ";" | "(") || (before == "the" && whole()))
}

/// The name around the last head word of a run of capitals.
fn name_in<'v>(view: &'v View<'_>, run: Range<usize>) -> Option<(Range<usize>, &'v Head)> {
    let (at, head) = last_head(view, &run)?;
    let start = start_of(view, run.start, at.start, head.kind == Kind::Organization);
    let before = start < at.start;
    // "Annex I Party" is a class of states.
    if before && view.lower(start).ends_with("annex") {
        return None;
    }
    if head.follows.contains(&"foreign")
        || (head.kind == Kind::Organization || head.speaking.is_some()) && foreign::follows(view, at.end)
    {
        let end = foreign::end(view, at.end);
        return (before || end > at.end).then_some((start..end, head));
    }
    // "Global Road Safety" is no road.
    let numbered = || head.numbered == Numbered::Digits && digits_after(view, at.end) > at.end;
    if head.alone == Alone::NeedsBefore
        && at.end < run.end
        && !numbered()
        && !view.starts_office(at.end)
        && !is_home(view, at.end, run.end)
    {
        return None;
    }
    if head.follows.contains(&"name") {
        return (at.end < run.end).then_some((at.start..run.end, head));
    }
    let end = end_of(view, start, at.clone(), run.end, head);
    let before = before || head.numbered == Numbered::Digits && end > at.end;
    let named = match head.alone {
        Alone::NeedsBefore | Alone::Suffix => before,
        Alone::NeedsSome => before || end > at.end,
        // "the Executive Board"
        Alone::Stands => before || end > at.end || (at.len() > 1 && is_definite(view.before(start))),
    };
    (named && end - start <= MAX_TOKENS).then_some((start..end, head))
}

/// Where the name ends: after a number, a country, or a complement.
fn end_of(view: &View<'_>, start: usize, at: Range<usize>, run: usize, head: &Head) -> usize {
    let numbered = match head.numbered {
        Numbered::Never => at.end,
        Numbered::Roman => number_after(view, at.end),
        Numbered::Digits => digits_after(view, at.end),
    };
    if numbered > at.end {
        return numbered;
    }
    // "Harbour University Fiji"
    if head.kind == Kind::Organization && start < at.start && is_home(view, at.end, run) {
        return run;
    }
    let mut end = complement(view, start, at.end, head);
    if head.follows.contains(&"title") {
        end = titles::end(view, at.end, end);
    }
    let named = start < at.start || end > at.end;
    if named && head.kind == Kind::Organization {
        suffix(view, end)
    } else if named && head.kind == Kind::Instrument {
        years_after(view, end)
    } else {
        end
    }
}

/// Whether a country or place is all that remains of a run.
fn is_home(view: &View<'_>, at: usize, run: usize) -> bool {
    view.known.starting(at).is_some_and(|name| matches!(name.kind, Kind::Country | Kind::Place) && name.tokens.end == run)
}

/// ", Inc."
fn suffix(view: &View<'_>, end: usize) -> usize {
    let company =
        |token: usize| view.words.heads.longest_at(view.document, token).is_some_and(|(_, head)| head.alone == Alone::Suffix);
    if view.word(end) == "," && view.is_capital(end + 1) && company(end + 1) { end + 2 } else { end }
}

/// The last head phrase of a run, and what it says.
fn last_head<'v>(view: &'v View<'_>, run: &Range<usize>) -> Option<(Range<usize>, &'v Head)> {
    let mut last = None;
    let mut token = run.start;
    while token < run.end {
        match view.words.heads.longest_at(view.document, token) {
            Some((length, head)) if reaches(view, run, token..token + length) && token_ends_word(view, token + length) => {
                last = Some((token..token + length, head));
                token += length;
            }
            _ => token += 1,
        }
    }
    last
}

/// Whether a head phrase lies in a run, or goes on beyond it as "Decade of Action" does; "Third Conference of the Parties" is a session.
fn reaches(view: &View<'_>, run: &Range<usize>, head: Range<usize>) -> bool {
    let counted = || (run.start..head.start).any(|token| is_ordinal(view.lower(token)));
    head.end <= run.end || (view.is_capital(head.end - 1) && view.same_sentence(head.start, head.end - 1) && !counted())
}

/// Whether no hyphen carries the word on: "Fund-raising" has no head.
pub(super) fn token_ends_word(view: &View<'_>, end: usize) -> bool {
    !(view.word(end) == "-" && view.touches(end) && view.touches(end + 1))
}

/// Where the name starts: the run without a sentence's opening words, honorifics and offices, or before it where it goes on to the left.
fn start_of(view: &View<'_>, run: usize, head: usize, body: bool) -> usize {
    let mut start = run;
    let abbreviated = |token: usize| view.shape(token) == Shape::Caps && view.starts_office(token);
    // "WHO" is no "who".
    let small = |token: usize| {
        is_function_word(view.lower(token)) && (view.shape(token) != Shape::Caps || view.known.over(token).is_none())
    };
    while start < head && (small(start) || opens_clause(view, start) || abbreviated(start) || view.shape(start) == Shape::Symbol) {
        start += 1;
    }
    // "Thanks From Bill", not "Convention on Bills"
    let small = (start + 1..head).rev().find(|token| {
        is_function_word(view.lower(*token)) && !joins_names(view.lower(*token)) && view.shape(*token) == Shape::Capital
    });
    if let Some(small) = small {
        return small + 1;
    }
    if start > run {
        return start;
    }
    // "District of Columbia Court": a name of the lexicon that began before the run.
    if let Some(name) = view.known.over(start).filter(|name| name.tokens.start < start) {
        return name.tokens.start;
    }
    let half = if body { first_half(view, start) } else { None };
    to_the_left(view, half.unwrap_or(start), body)
}

/// Small words that stand inside names, also with a capital in titles.
fn joins_names(lower: &str) -> bool {
    matches!(lower, "of" | "for" | "and" | "the" | "on" | "in" | "to" | "against" | "a" | "all" | "no" | "without" | "between")
}

/// "Recalling Security Council …": a participle that opens a clause.
fn opens_clause(view: &View<'_>, token: usize) -> bool {
    let lower = view.lower(token);
    let participle = (lower.ends_with("ing") || lower.ends_with("ed")) && lower.len() > 5 && view.words.is_common(lower);
    let opens = view.is_first(token) || view.before(token) == "," || view.before(token) == ";";
    participle
        && opens
        && (view.known.starting(token + 1).is_some() || is_function_word(view.lower(token + 1)) || view.is_first(token))
}

/// "Women's Major Group", "the Women and Children Trust Fund": a common noun before the run belongs to the name.
fn to_the_left(view: &View<'_>, start: usize, body: bool) -> usize {
    let noun = |token: usize| {
        view.shape(token) == Shape::Capital && view.words.is_common(view.lower(token)) && view.known.over(token).is_none()
    };
    if start >= 2
        && (matches!(view.before(start), "'s" | "’s" | "'" | "’") && is_people(view.lower(start - 2))
            || body && matches!(view.before(start), "'" | "’") && view.is_plural(start - 2))
        && noun(start - 2)
        && !view.is_first(start - 2)
    {
        let owner = (0..=start - 2).rev().take_while(|token| view.is_capital(*token) && !is_function_word(view.lower(*token)));
        return owner.last().unwrap_or(start);
    }
    if start >= 3 && view.before(start) == "and" && noun(start - 2) && view.lower(start - 3) == "the" {
        return start - 2;
    }
    // "11th Circuit Court", "1718 Committee"
    if start >= 1 && view.same_sentence(start - 1, start) && counts(view, start - 1, start) {
        return start - 1;
    }
    start
}

/// "Treatment and Rehabilitation Centre": the capitals before "and", where they are no name of their own.
fn first_half(view: &View<'_>, start: usize) -> Option<usize> {
    if start < 2 || view.before(start) != "and" || !view.words.is_common(view.lower(start)) || !view.same_sentence(start - 2, start)
    {
        return None;
    }
    let word = |token: usize| {
        let lower = view.lower(token);
        view.shape(token) == Shape::Capital
            && !is_function_word(lower)
            && view.known.over(token).is_none()
            && !view.starts_office(token)
    };
    let left = (0..start - 1).rev().take_while(|token| word(*token) && view.same_sentence(*token, start)).last()?;
    let named = last_head(view, &(left..start - 1)).is_some() || view.words.given_name(view.lower(left)).is_some();
    let opens = view.is_first(left) && start - 1 - left == 1;
    // "Oslo Harbour and Roads Authority"
    let home = view
        .known
        .ending(left)
        .filter(|name| matches!(name.kind, Kind::Place | Kind::Nationality) && view.same_sentence(name.tokens.start, left));
    let whole = home.map_or(left, |name| name.tokens.start);
    (!named && !opens && view.words.is_common(view.lower(start - 2))).then_some(whole)
}

/// Whether a number belongs to the name after it.
fn counts(view: &View<'_>, number: usize, next: usize) -> bool {
    let digits = view.word(number).bytes().all(|byte| byte.is_ascii_digit()) && (3..=4).contains(&view.word(number).len());
    let ordinal = view.shape(number) == Shape::Number && is_ordinal(view.lower(number));
    let body = matches!(view.lower(next), "committee") && digits;
    body || ordinal && !matches!(view.lower(next), "session" | "meeting" | "conference")
}

/// Whose organisations bear their name in the possessive: "Women's", "Workers'".
fn is_people(lower: &str) -> bool {
    matches!(
        lower,
        "women"
            | "men"
            | "children"
            | "people"
            | "peoples"
            | "girls"
            | "boys"
            | "girl"
            | "child"
            | "woman"
            | "victims"
            | "parents"
            | "world"
    ) || lower.ends_with("ers")
}

/// Words after which a head word refers to a known body.
pub(super) fn is_definite(lower: &str) -> bool {
    matches!(lower, "the" | "its" | "our" | "this" | "their" | "'s" | "’s")
}

/// Goes on over "of Labour, Family Affairs and Equality" and the like; returns the end of the name.
fn complement(view: &View<'_>, start: usize, mut end: usize, head: &Head) -> usize {
    let mut first = true;
    while end - start < MAX_TOKENS {
        let next = if follows(view.lower(end), head, first) {
            after_preposition(view, end, head)
        } else if first {
            None
        } else {
            conjoined(view, end)
        };
        match next {
            Some(next) if next > end && view.same_sentence(start, next - 1) => end = next,
            _ => return end,
        }
        first = false;
    }
    end
}

fn follows(lower: &str, head: &Head, first: bool) -> bool {
    let inner = matches!(lower, "of" | "for" | "on" | "in" | "to" | "against" | "with" | "among" | "from");
    if first { head.follows.contains(&lower) } else { inner }
}

/// What a preposition governs: a run of capitals, or a name of the lexicon.
fn after_preposition(view: &View<'_>, preposition: usize, head: &Head) -> Option<usize> {
    let word = view.lower(preposition);
    // "on the Appraisal of 2010's Plan"
    if word == "of"
        && view.shape(preposition + 1) == Shape::Number
        && matches!(view.lower(preposition + 2), "'s" | "’s")
        && view.is_capital(preposition + 3)
    {
        return Some(content_end(view, preposition + 3));
    }
    // "on the Elaboration of a Comprehensive Convention"
    let any = matches!(word, "of" | "for")
        && matches!(view.lower(preposition + 1), "a" | "an")
        && view.known.starting(preposition + 2).is_none();
    let article = any || view.lower(preposition + 1) == "the";
    let at = preposition + 1 + usize::from(article);
    if !view.is_capital(at) || is_calendar(view.lower(at)) {
        return None;
    }
    let hit = view.known.starting(at);
    let place = hit.is_some_and(|hit| matches!(hit.kind, Kind::Country | Kind::Place));
    let homed = matches!(head.kind, Kind::Organization | Kind::Instrument)
        && !(hit.is_some_and(|hit| hit.kind == Kind::Place) && head.kind == Kind::Instrument);
    match word {
        "in" | "to" | "from" | "with" if place => (homed && word == "in").then(|| content_end(view, at)),
        "with" | "from" => None,
        _ => Some(content_end(view, at)),
    }
}

/// The end of a run of capitals, or of the lexicon's name where that is longer.
fn content_end(view: &View<'_>, at: usize) -> usize {
    let run = view.run(at);
    let hit = view.known.starting(at).map_or(at, |hit| hit.tokens.end);
    // Titles and persons after the name are no part of it.
    let office = (at + 1..run.end).find(|token| view.starts_office(*token));
    let end = office.unwrap_or(run.end).max(hit);
    // "for Women's Leadership"
    let owned =
        matches!(view.word(end), "'s" | "’s" | "'" | "’") && is_people(view.before(end)) && view.shape(end + 1) == Shape::Capital;
    if owned { view.run(end + 1).end } else { end }
}

/// ", Social Services and Equality" or "and Crime", where no other name begins there.
fn conjoined(view: &View<'_>, end: usize) -> Option<usize> {
    match view.lower(end) {
        "and" | "&" => item(view, end + 1),
        "," => {
            let mut at = item(view, end + 1)?;
            while view.word(at) == "," && view.lower(at + 1) != "and" {
                at = item(view, at + 1)?;
            }
            let and = if view.word(at) == "," { at + 1 } else { at };
            if view.lower(and) == "and" { item(view, and + 1) } else { None }
        }
        _ => None,
    }
}

/// One more noun of an enumeration inside a name.
fn item(view: &View<'_>, at: usize) -> Option<usize> {
    let run = view.run(at);
    let lower = view.lower(at);
    let plain = view.is_capital(at) && !is_function_word(lower) && (view.words.is_common(lower) || !view.is_proper(at));
    let other = view.known.starting(at).is_some()
        || last_head(view, &run).is_some_and(|(at, head)| head.alone != Alone::NeedsBefore && at.end == run.end)
        || view.starts_honorific(at)
        || view.starts_office(at);
    (plain && !other).then_some(run.end)
}
