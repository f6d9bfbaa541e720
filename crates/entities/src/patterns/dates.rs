//! Calendar dates, months, years, decades, centuries, and ranges of them.

use regex::Regex;

use crate::Kind;
use crate::candidate::{Candidate, Source};
use crate::expression::compile;
use crate::shape::Shape;
use crate::view::View;

const MONTH: &str = r"(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\.?|Feb\.?|Mar\.?|Apr\.?|Jun\.?|Jul\.?|Aug\.?|Sept?\.?|Oct\.?|Nov\.?|Dec\.?)";
const WEEKDAY: &str = r"(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)";
const ORDINALS: &str = r"(?:eighteenth|nineteenth|twentieth|twenty-first|twenty-second)";

/// Dates of all forms, compiled once.
pub(crate) struct Dates {
    /// From a weekday, a number or a month.
    full: Regex,
    /// From a number: years and what is made of them.
    years: Regex,
    /// The word after a year that makes it a number that counts.
    counted: Regex,
}

impl Dates {
    pub(crate) fn new() -> Result<Self, regex::Error> {
        let day = r"\d{1,2}(?:st|nd|rd|th)?\b";
        let year = r"(?:1[5-9]|20|21)\d\d\b";
        let dash = r"(?:\s?[-–—]\s?)";
        let to = format!(r"(?:{dash}|\s+(?:to|and|until)\s+)");
        let days = format!(r"{day}(?:(?:,\s+{day}){{0,11}}(?:{to}|,\s+and\s+){day})?");
        let of = r"(?:\s+of)?\s*[-–]?\s*";
        // 27-28 September 2017; 29 March - 8 April 2009; 02 Feb 2016
        let day_first = format!(
            r"{days}{of}{MONTH}\b(?:,?\s+{year})?(?:(?:{dash}|\s+to\s+|\s+until\s+|\s+)(?:{WEEKDAY},?\s+)?{day}{of}{MONTH}\b(?:,?\s+{year})?)?"
        );
        // November 13-15, 2015; October 30 - November 2, 2015; 30 April is above
        let month_first =
            format!(r"{MONTH}\s+{days}(?:{to}{MONTH}\s+{day})?(?:,?\s+{year})?(?:{to}{MONTH}\s+{day}(?:,?\s+{year})?)?");
        // March 2004; March-April 2004; January and February 2010
        let month_year =
            format!(r"{MONTH}(?:\s+{year})?(?:{to}|\s*/\s*){MONTH}\s+{year}|{MONTH},?\s+{year}|{MONTH}{dash}{MONTH}\b");
        let full = format!(
            r"^(?:(?:{WEEKDAY}|(?:Mon|Tue|Tues|Wed|Thu|Thurs|Fri|Sat|Sun)\.),?\s+)?(?:the\s+)?(?:{day_first}|{month_first}|{month_year})"
        );
        let years = format!(
            r"^(?:\d{{4}}-\d\d-\d\d\b|\d{{1,2}}/\d{{1,2}}/(?:19|20)\d\d\b|\d{{1,2}}\.\d{{1,2}}\.(?:19|20)\d\d\b|(?:1[5-9]|20)\d0s(?:{dash}(?:1[5-9]|20)\d0s)?\b|{year}(?:{dash}(?:{year}|\d{{1,2}}\b)|/\d\d\b)?|\d{{1,2}}(?:st|nd|rd|th)\s+(?:century|centuries)\b)"
        );
        let counted = r"^\s+(?:million|billion|trillion|thousand|people|persons|delegates|participants|representatives|tonnes|tons|kilomet(?:er|re)s|km|met(?:er|re)s|hectares|MW|GW|kg|children|women|men|refugees|projects|troops|soldiers|percent|per\s+cent|dollars|euros|pages|words|metric|members|cases|deaths|casualties|miles|feet|votes)\b|^\s*(?:%|°)";
        let insensitive = |pattern: &str| compile(&format!("(?i){pattern}"));
        Ok(Self { full: insensitive(&full)?, years: insensitive(&years)?, counted: compile(counted)? })
    }

    pub(crate) fn find(&self, view: &View<'_>) -> Vec<Candidate> {
        let mut found = Vec::new();
        let mut free = 0;
        for token in 0..view.len() {
            let start = view.document.tokens()[token].span().start();
            if start < free {
                continue;
            }
            let Some(end) = self.at(view, token, start) else { continue };
            let candidate = view.candidate_at((start..end).into(), Kind::Date, Source::Strict("date"));
            free = end;
            found.push(candidate);
        }
        found
    }

    fn at(&self, view: &View<'_>, token: usize, start: usize) -> Option<usize> {
        let text = &view.document.text()[start..];
        if view.shape(token) == Shape::Number {
            if view.touches(token) && !opens(view.word(token.saturating_sub(1))) {
                return None;
            }
            return self.on_border(view, start, self.full.find(text)).or_else(|| self.year(view, token, start));
        }
        let lower = view.lower(token);
        if is_weekday(lower) {
            return self.on_border(view, start, self.full.find(text));
        }
        if is_month(lower) && view.is_capital(token) {
            return self.on_border(view, start, self.full.find(text)).or_else(|| bare_month(view, token));
        }
        ordinal_century(view, token)
    }

    /// A year, range of years, decade or century at a number.
    fn year(&self, view: &View<'_>, token: usize, start: usize) -> Option<usize> {
        let text = &view.document.text()[start..];
        let hit = self.years.find(text)?;
        let end = self.on_border(view, start, Some(hit))?;
        let before = view.before(token);
        let numbers = matches!(
            before,
            "$" | "£"
                | "€"
                | "no."
                | "nos."
                | "paragraph"
                | "paragraphs"
                | "page"
                | "room"
                | "usd"
                | "us$"
                | "number"
                | "resolution"
                | "resolutions"
                | "about"
                | "some"
                | "approximately"
                | "nearly"
        );
        let more = view.before(token) == "than" && matches!(view.before(token - 1), "more" | "less" | "fewer");
        let clock = matches!(view.lower(token + 1), "gmt" | "utc" | "est" | "edt" | "cet" | "hours" | "hrs");
        let committee = view.lower(token + 1) == "committee";
        if numbers || more || clock || committee || self.counted.is_match(&text[hit.end()..]) {
            return None;
        }
        Some(self.pair(view, token, start, end))
    }

    /// "between 1971 and 2010" and "from 2014 to 2018" are one date each.
    fn pair(&self, view: &View<'_>, token: usize, start: usize, end: usize) -> usize {
        let text = view.document.text();
        let joint = match view.before(token) {
            "between" => "and",
            "from" => "to",
            _ => return end,
        };
        let rest = text[end..].trim_start();
        let Some(after) = rest.strip_prefix(joint).filter(|after| after.starts_with(char::is_whitespace)) else { return end };
        let second = text.len() - after.trim_start().len();
        let hit = self.years.find(&text[second..]);
        self.on_border(view, second, hit).unwrap_or(if end > start { end } else { start })
    }

    /// The end of a hit, where a token ends there.
    fn on_border(&self, view: &View<'_>, start: usize, hit: Option<regex::Match<'_>>) -> Option<usize> {
        let length = hit?.as_str().trim_end().len();
        let end = start + length;
        let rest = &view.document.text()[end..];
        let inside = rest.starts_with(|c: char| c.is_alphanumeric()) || decimal(rest) || rest.starts_with('/');
        (length > 0 && !inside).then_some(end)
    }
}

fn decimal(rest: &str) -> bool {
    let mut rest = rest.chars();
    matches!(rest.next(), Some('.' | ',')) && rest.next().is_some_and(char::is_numeric)
}

/// Signs that a date may touch.
fn opens(word: &str) -> bool {
    matches!(
        word,
        "(" | "[" | "-" | "–" | "—" | "\"" | "“" | "'" | "‘" | "/" | ":" | "*" | "**" | "_" | "," | ";" | ">" | "|" | "\u{2011}"
    )
}

fn is_weekday(lower: &str) -> bool {
    matches!(lower, "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday")
}

fn is_month(lower: &str) -> bool {
    const STEMS: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    lower.get(..3).is_some_and(|stem| STEMS.contains(&stem))
}

fn is_full_month(lower: &str) -> bool {
    const NAMES: [&str; 12] =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];
    NAMES.contains(&lower)
}

/// A month by itself. May and March are words too, so that they want a preposition before them; so does any month in capitals.
fn bare_month(view: &View<'_>, token: usize) -> Option<usize> {
    let lower = view.lower(token);
    let after_name = token > 0 && view.shape(token - 1) == Shape::Capital && !view.is_first(token - 1);
    if !is_full_month(lower) || view.word(token).chars().next().is_some_and(char::is_lowercase) || after_name {
        return None;
    }
    let doubtful = matches!(lower, "may" | "march") || view.shape(token) == Shape::Caps;
    let placed = matches!(
        view.before(token),
        "in" | "of"
            | "since"
            | "by"
            | "until"
            | "till"
            | "last"
            | "next"
            | "during"
            | "from"
            | "early"
            | "late"
            | "mid"
            | "this"
            | "before"
            | "after"
            | "between"
            | "to"
            | "for"
            | "-"
    );
    let verb = matches!(view.lower(token + 1), "be" | "have" | "not" | "also" | "on");
    (!doubtful || (placed && !verb)).then(|| view.document.tokens()[token].span().end())
}

/// "twenty-first century".
fn ordinal_century(view: &View<'_>, token: usize) -> Option<usize> {
    let lower = view.lower(token);
    if lower.len() < 6 || !lower.starts_with(['e', 'n', 't']) || !ORDINALS.contains(lower) {
        return None;
    }
    let mut at = token + 1;
    if view.word(at) == "-" {
        at += 2;
    }
    (view.lower(at) == "century").then(|| view.document.tokens()[at].span().end())
}
