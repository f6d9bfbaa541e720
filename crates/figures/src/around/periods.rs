use std::ops::Range;

use rapporteur_tagger::Tag;

use super::{MOST_TOKENS, Tokens};
use crate::lists::Found;
use crate::words::{Time, Unit};

impl Tokens<'_> {
    /// The time that a figure refers to. `claim` are its tokens with what it counts, `between` those that no other figure has.
    pub(super) fn period(&self, found: &Found, claim: &Range<usize>, between: Range<usize>) -> Option<Range<usize>> {
        let rate = found.base.as_ref().filter(|base| base.counted.is_none() && matches!(base.unit, Unit::Duration(_)));
        if let Some(rate) = rate {
            return Some(rate.tokens.clone());
        }
        // A length of time has no time of its own: in two years.
        if matches!(found.claim.amount.unit, Unit::Duration(_)) {
            return None;
        }
        self.time_after(claim.end, between.end).or_else(|| self.time_before(claim.start, between.start))
    }

    fn time_after(&self, start: usize, end: usize) -> Option<Range<usize>> {
        let mut at = start;
        while at < end.min(start + MOST_TOKENS) {
            if let Some(time) = self.time_at(at).filter(|time| *time <= end) {
                return Some(at..time);
            }
            let comma = self.lower(at) == "," && self.time_at(at + 1).is_none();
            if comma || self.parts_clauses(at) {
                return None;
            }
            at += 1;
        }
        None
    }

    /// The last time before a figure in its clause, or the one that its sentence opens with.
    fn time_before(&self, end: usize, start: usize) -> Option<Range<usize>> {
        let first = start.max(end.saturating_sub(MOST_TOKENS));
        let clause = (first..end).rev().find(|at| self.lower(*at) == "," || self.parts_clauses(*at)).map_or(first, |at| at + 1);
        let mut at = clause;
        let mut last = None;
        while at < end {
            let told = |time: usize| time <= end && !self.is_modifier(time) && (time..end).all(|at| self.form(at).is_none());
            let time = self.time_at(at).filter(|time| told(*time));
            last = time.map(|time| at..time).or(last);
            at = time.unwrap_or(at + 1);
        }
        last.or_else(|| self.opening_time(end))
    }

    /// "*In 2015*, two of five villages had wells."
    fn opening_time(&self, before: usize) -> Option<Range<usize>> {
        let first = self.sentence.start;
        let start = first + usize::from(self.is_tag(first, &[Tag::Cconj]));
        let end = self.time_at(start).filter(|end| *end < before && self.lower(*end) == ",")?;
        // What somebody said then may have been at any time.
        (end..before).all(|at| !self.parts_clauses(at)).then_some(start..end)
    }

    /// Whether a noun follows that a year stands before: in *2010* prices.
    fn is_modifier(&self, at: usize) -> bool {
        self.is_tag(at, &[Tag::Noun, Tag::Propn]) && !self.document.word(at).starts_with(|c: char| c.is_ascii_digit())
    }

    fn parts_clauses(&self, at: usize) -> bool {
        let mark = self.is_tag(at, &[Tag::Punct]) && matches!(self.lower(at), ";" | ":" | "." | "?" | "!" | "”" | "\"");
        mark || matches!(self.lower(at), "that" | "which" | "who" | "while" | "whereas" | "although" | "whether" | "if" | "because")
    }

    /// The end of the time that starts at a token: every year, in 2015, since the end of June.
    fn time_at(&self, at: usize) -> Option<usize> {
        let opened = || self.time(at, Time::Opener).and_then(|end| self.named_time(end));
        self.time(at, Time::Whole).or_else(|| self.which_time(at)).or_else(opened)
    }

    /// What an opener opens: a date, the last five years, the 19th century.
    fn named_time(&self, at: usize) -> Option<usize> {
        let mut start = at;
        while let Some(end) = self.time(start, Time::Edge) {
            start = end;
        }
        let date = self.date(start).filter(|end| !self.is_modifier(*end));
        date.or_else(|| self.which_time(at)).or_else(|| self.recent_time(start)).or_else(|| self.century(start))
    }

    /// `last year`, `every two years`.
    fn which_time(&self, at: usize) -> Option<usize> {
        let unit = self.past_number(self.time(at, Time::Which)?);
        self.unit(unit)
    }

    /// `past five years`, after "the".
    fn recent_time(&self, at: usize) -> Option<usize> {
        let number = self.time(at, Time::Recent)?;
        self.unit(self.past_number(number))
    }

    /// `19th century`.
    fn century(&self, at: usize) -> Option<usize> {
        let ordinal = self.lower(at).ends_with("th") || self.is_tag(at, &[Tag::Adj]);
        (ordinal && matches!(self.lower(at + 1), "century" | "centuries" | "decade")).then_some(at + 2)
    }

    fn past_number(&self, at: usize) -> usize {
        at + usize::from(self.is_tag(at, &[Tag::Num]))
    }

    fn unit(&self, at: usize) -> Option<usize> {
        let document = self.document;
        let plural = |at: usize| self.lower(at).strip_suffix('s').is_some_and(|one| self.words.periods.is_unit(one));
        self.words
            .periods
            .end(document, at, Time::Unit)
            .or_else(|| plural(at).then_some(at + 1))
            .filter(|end| *end <= self.sentence.end)
    }

    fn time(&self, at: usize, class: Time) -> Option<usize> {
        let limit = self.sentence.end;
        if at >= limit { None } else { self.words.periods.end(self.document, at, class).filter(|end| *end <= limit) }
    }

    /// The end of a date: days, months, weekdays, years and seasons with what joins them, and more than days alone.
    fn date(&self, at: usize) -> Option<usize> {
        let mut end = at;
        let mut named = None;
        loop {
            let joint = if end > at { self.past_joint(end) } else { end };
            if self.is_named_time(joint) {
                named = Some(joint + 1);
            } else if !(self.is_day(joint) && self.dates_day(joint, at)) {
                break;
            } else if named.is_some() {
                named = Some(joint + 1);
            }
            end = joint + 1;
        }
        named
    }

    /// Whether a day, month or year stands there: what goes on a date after a comma.
    pub(super) fn is_date_part(&self, at: usize) -> bool {
        self.is_named_time(at) || (self.is_day(at) && self.dates_day(at, at))
    }

    /// Whether a month stands beside a day, before or after other days.
    fn dates_day(&self, day: usize, start: usize) -> bool {
        let month = |at: usize| self.time(at, Time::Month).is_some() && self.is_capital(at);
        let after = (day + 1..day + 6).find(|at| !self.is_day(*at) && self.past_joint(*at) == *at);
        (day > start && month(day - 1)) || after.is_some_and(month)
    }

    fn is_named_time(&self, at: usize) -> bool {
        let name = self.time(at, Time::Month).or_else(|| self.time(at, Time::Weekday)).is_some() && self.is_capital(at);
        name || self.time(at, Time::Season).is_some() || (at < self.sentence.end && is_year(self.lower(at)))
    }

    fn is_day(&self, at: usize) -> bool {
        let text = self.lower(at);
        let days = text.trim_end_matches(char::is_alphabetic).split(['-', '–']);
        !text.is_empty()
            && days.clone().count() <= 2
            && days.map(str::parse::<u8>).all(|day| day.is_ok_and(|day| (1..=31).contains(&day)))
    }

    fn is_capital(&self, at: usize) -> bool {
        self.document.word(at).starts_with(char::is_uppercase)
    }

    fn past_joint(&self, at: usize) -> usize {
        let joins =
            |at: usize| matches!(self.lower(at), "," | "-" | "–" | "—" | "/" | "and" | "to" | "or" | "until" | "through" | "of");
        let comma = at + usize::from(self.lower(at) == ",");
        comma + usize::from(joins(comma) && self.lower(comma) != ",")
    }
}

/// `2015`, `1990s`, `2008-2012`, `2016/17`.
fn is_year(text: &str) -> bool {
    let digits = text.get(..4).unwrap_or_default();
    let year =
        digits.bytes().all(|byte| byte.is_ascii_digit()) && digits.parse().is_ok_and(|year: u32| (1500..2200).contains(&year));
    let rest = text.get(4..).unwrap_or_default();
    let second = |rest: &str| matches!(rest.len(), 2 | 4) && rest.bytes().all(|byte| byte.is_ascii_digit());
    year && (rest.is_empty() || rest == "s" || rest.strip_prefix(['-', '–', '/']).is_some_and(second))
}
