//! By when an action is asked for: "by 2030", "within six months", "before the next session".

mod calendar;
mod facts;
mod words;

use std::ops::Range;

use rapporteur_entities::Kind;
use rapporteur_figures::Figure;
use rapporteur_lexicon::Error;
use rapporteur_tagger::Lemmas;

use crate::view::View;
use crate::words::Classes;
use calendar::Date;
use words::{Role, Word, Words};

/// The words of a deadline, and their meaning as ISO 8601 has it.
type Due = (Range<usize>, Option<String>);

/// The words that deadlines are told by.
#[derive(Debug)]
pub(crate) struct Deadlines {
    words: Words,
    lemmas: Lemmas,
}

/// What stands between a preposition and the date or occasion: "the end of", "its next".
#[derive(Clone, Copy, Default)]
struct Lead {
    end: bool,
    start: bool,
    next: bool,
    determined: bool,
}

impl Deadlines {
    pub(crate) fn load() -> Result<Self, Error> {
        Ok(Self { words: Words::load()?, lemmas: Lemmas::default() })
    }

    /// The first deadline of what is asked. Times of what has happened ("the law adopted by 2010") are none.
    pub(crate) fn first(&self, view: &View<'_>, figures: &[Figure], content: &Range<usize>) -> Option<Due> {
        let mut token = content.start;
        while token < content.end {
            let Some((length, word)) = self.word_at(view, token) else {
                token += 1;
                continue;
            };
            let due = self.after(view, figures, word.role, token + length, content.end);
            if let Some((end, iso)) = due.filter(|_| !facts::tells_of_past(view, content.start, token)) {
                return Some((token..self.latest_end(view, end, content.end), iso));
            }
            token += length;
        }
        None
    }

    /// The longest phrase of deadlines at a token outside names.
    fn word_at(&self, view: &View<'_>, token: usize) -> Option<(usize, Word)> {
        let outside = view.mention(token).is_none();
        self.words.phrases.longest_at(view.document, token).filter(|_| outside).map(|(length, &word)| (length, word))
    }

    fn role_at(&self, view: &View<'_>, token: usize, role: Role) -> Option<usize> {
        self.word_at(view, token).filter(|(_, word)| word.role == role).map(|(length, _)| length)
    }

    /// Where the deadline ends that an opening before `start` has, and what it means.
    fn after(&self, view: &View<'_>, figures: &[Figure], role: Role, start: usize, end: usize) -> Option<(usize, Option<String>)> {
        match role {
            Role::By | Role::NotAfter | Role::Until | Role::Before => self.limit(view, role, start, end),
            Role::Between => self.between(view, start, end),
            Role::Within => self.length(view, figures, start, end, false),
            Role::During => self.length(view, figures, start, end, true),
            _ => None,
        }
    }

    /// "2030", "the end of June 2031", "COP 35", "its next session".
    fn limit(&self, view: &View<'_>, role: Role, start: usize, end: usize) -> Option<(usize, Option<String>)> {
        let (at, lead) = self.lead(view, start, end);
        if at >= end {
            return None;
        }
        if view.starts(at, &[Kind::Date]) || year(view.document.word(at)).is_some() {
            let tokens = view.mention(at).map_or(at..at + 1, |mention| mention.tokens.clone());
            let iso = self.date(view, &tokens).map(|date| written(role, lead, date));
            return (tokens.end <= end).then_some((tokens.end, iso));
        }
        if view.starts(at, &[Kind::Event]) && (role != Role::By || lead.next || lead.end || lead.start) {
            return view.mention(at).map(|mention| mention.tokens.end).filter(|&last| last <= end).map(|last| (last, None));
        }
        self.occasion(view, role, lead, at, end).map(|last| (last, None))
    }

    /// What stands before a date or an occasion, and where that begins.
    fn lead(&self, view: &View<'_>, start: usize, end: usize) -> (usize, Lead) {
        let mut lead = Lead::default();
        let mut at = start;
        while at < end {
            let length = match self.word_at(view, at) {
                Some((length, Word { role: Role::End, .. })) => (lead.end = true, length).1,
                Some((length, Word { role: Role::Start, .. })) => (lead.start = true, length).1,
                Some((length, Word { role: Role::Next, .. })) => (lead.next = true, length).1,
                Some((length, Word { role: Role::Edge, .. })) => length,
                Some((1, Word { role: Role::Time, .. })) if year_at(view, at + 1) => 1,
                _ if view.has(at, Classes::DETERMINER) => (lead.determined = true, 1).1,
                _ if view.is_one_of(at, &["-", "around", "about", "approximately"]) => 1,
                _ => break,
            };
            at += length;
        }
        (at, lead)
    }

    /// "the next |periodic review|", "the end of the |year|", "before the |elections|"; of `by`, only one that is to come, since what stands
    /// there else is who acts or how: "by the conference".
    fn occasion(&self, view: &View<'_>, role: Role, lead: Lead, at: usize, end: usize) -> Option<usize> {
        const LONGEST: usize = 5;
        let pends = lead.next || lead.end || lead.start || role != Role::By && lead.determined;
        let weekday = self.role_at(view, at, Role::Weekday);
        let noun = |token: usize| {
            let singular = self.lemmas.noun(view.lower(token));
            let one = self.role_at(view, token, Role::Occasion).or_else(|| self.role_at(view, token, Role::Time));
            let many = || matches!(self.words.get(&singular), Some(Word { role: Role::Occasion | Role::Time, .. }));
            one.or_else(|| many().then_some(1)).map(|length| token + length)
        };
        let modifies =
            |token: &usize| view.mention(*token).is_some() || !view.has(*token, Classes::PREPOSITION) && !view.is_symbol(*token);
        let head = || (at..end.min(at + LONGEST)).take_while(modifies).filter_map(noun).last();
        weekday.map(|length| at + length).or_else(|| if pends { head() } else { None }).filter(|&last| last <= end)
    }

    /// "2030 and 2035", one name of a time or two.
    fn between(&self, view: &View<'_>, start: usize, end: usize) -> Option<(usize, Option<String>)> {
        const LONGEST: usize = 5;
        let dated = |at: usize| at < end && (view.starts(at, &[Kind::Date]) || year_at(view, at));
        let and = (start..end.min(start + LONGEST)).find(|&at| view.is(at, "and")).filter(|_| dated(start))?;
        let last = view.mention(and + 1).map_or(and + 2, |mention| mention.tokens.end);
        let (from, to) = (self.date(view, &(start..and)), self.date(view, &(and + 1..last.min(end))));
        let iso = from.zip(to).map(|(from, to)| format!("{from}/{to}"));
        iso.filter(|_| last <= end).map(|iso| (last, Some(iso)))
    }

    /// "six months", "the next five years", "a year"; `next` tells that it must be said to come.
    fn length(&self, view: &View<'_>, figures: &[Figure], start: usize, end: usize, next: bool) -> Option<(usize, Option<String>)> {
        let (at, lead) = self.lead(view, start, end);
        if at >= end || next && !lead.next {
            return None;
        }
        if let Some(figure) = figures.iter().find(|figure| figure.tokens.start == at && figure.tokens.end <= end) {
            let unit = self.words.get(&figure.unit).filter(|word| word.role == Role::Time)?;
            let count = figure.high.filter(|&high| figure.low.is_none_or(|low| low == high));
            let iso = count.filter(rust_decimal::Decimal::is_integer).and_then(|count| unit.duration(count));
            return Some((figure.tokens.end, iso));
        }
        let (length, unit) =
            self.word_at(view, at).filter(|(_, word)| word.role == Role::Time && (lead.determined || lead.next))?;
        Some((at + length, unit.duration(rust_decimal::Decimal::ONE)))
    }

    /// "by 2030 |at the latest|".
    fn latest_end(&self, view: &View<'_>, end: usize, limit: usize) -> usize {
        end + self.role_at(view, end, Role::Latest).filter(|&length| end + length <= limit).unwrap_or(0)
    }

    /// The one date that tokens name: a year, with a month, with its day.
    fn date(&self, view: &View<'_>, tokens: &Range<usize>) -> Option<Date> {
        let mut date = Date { year: 0, month: None, day: None };
        for token in tokens.clone() {
            let word = view.document.word(token);
            let role = self.words.get(view.lower(token));
            if let Some(year) = year(word).filter(|_| date.year == 0) {
                date.year = year;
            } else if let Some(day) = day(word).filter(|_| date.day.is_none()) {
                date.day = Some(day);
            } else if let Some(month) = role.and_then(Word::month).filter(|_| date.month.is_none()) {
                date.month = Some(month);
            } else if !view.is_one_of(token, &[",", "of", "the"]) && role.is_none_or(|word| word.role != Role::Weekday) {
                return None;
            }
        }
        (date.year > 0 && (date.month.is_some() || date.day.is_none()) && date.exists()).then_some(date)
    }
}

/// A deadline with a date in it, in ISO 8601: a date; an interval that is open at its start where all the time up to it is meant.
fn written(role: Role, lead: Lead, date: Date) -> String {
    let date = match (lead.start, lead.end) {
        (true, _) => date.first_day(),
        (_, true) => date.last_day(),
        _ => date,
    };
    match role {
        Role::Before if lead.end => format!("../{date}"),
        Role::Before => format!("../{}", date.day_before()),
        Role::Until => format!("../{date}"),
        _ => date.to_string(),
    }
}

fn year_at(view: &View<'_>, token: usize) -> bool {
    token < view.len() && year(view.document.word(token)).is_some()
}

/// A year in four digits, of the last and the next centuries; "mid-2030" has one, too.
fn year(word: &str) -> Option<u16> {
    let word = word.trim_start_matches(|c: char| c.is_ascii_alphabetic() || c == '-');
    word.parse().ok().filter(|year| word.len() == 4 && (1900..2200).contains(year))
}

/// A day of a month: "30", "1st".
fn day(word: &str) -> Option<u8> {
    let digits = word.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    digits.parse().ok().filter(|day| (1..=31).contains(day))
}
