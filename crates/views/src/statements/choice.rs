//! Which statements are asked for.

use std::str::FromStr;

use rapporteur::{Act, Kind, Span, Statement};

use crate::Who;
use crate::page::Page;
use crate::words::stems;

/// Which statements are asked for: those that fit all that is said here. The default asks for all.
#[derive(Clone, Debug, Default)]
pub struct Choice {
    /// One of these acts; of any where there are none.
    pub acts: Vec<Act>,
    /// Somebody who makes the statement, or for whom it is made.
    pub holder: Option<Who>,
    /// Words that are all in the content, in any form and order.
    pub about: Option<String>,
    /// One of these goals is named in the content or in its sentence; of any statement where there are none.
    pub goals: Vec<Goal>,
    /// The document is not older.
    pub since: Option<Since>,
    /// It is at least so sure that the text says so, from 0 to 1.
    pub min_confidence: f32,
}

/// A goal, target or indicator of sustainable development by its code, such as `8`, `8.7` or `8.7.1`, with those below it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Goal(String);

/// A day, month or year from which on documents are wanted: `2031-05-14`, `2031-05`, `2031`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Since(String);

impl Choice {
    /// Whether a document with this date may hold what is asked for: none without a date that begins with a year, where dates matter.
    #[must_use]
    pub fn wants_date(&self, date: Option<&str>) -> bool {
        self.since.as_ref().is_none_or(|since| date.is_some_and(|date| since.reaches(date)))
    }

    pub(super) fn wants(&self, page: &Page<'_>, statement: &Statement) -> bool {
        statement.confidence >= self.min_confidence
            && (self.acts.is_empty() || self.acts.contains(&statement.act))
            && self.holder.as_ref().is_none_or(|who| speaks(page, statement, who))
            && self.about.as_ref().is_none_or(|about| is_about(page, statement, about))
            && (self.goals.is_empty() || self.goals.iter().any(|goal| names(page, statement, goal)))
    }
}

fn speaks(page: &Page<'_>, statement: &Statement, who: &Who) -> bool {
    let behalf = || statement.on_behalf_of.and_then(|span| page.named(span)).is_some_and(|group| who.is(page, group));
    statement.holders.iter().any(|holder| who.is_party(page, holder)) || behalf()
}

fn is_about(page: &Page<'_>, statement: &Statement, about: &str) -> bool {
    let content = stems(&page.text(statement.content));
    stems(about).iter().all(|stem| content.contains(stem))
}

fn names(page: &Page<'_>, statement: &Statement, goal: &Goal) -> bool {
    let within = |span: Span| page.analysis.names.within(span);
    let all = within(statement.content).into_iter().chain(within(page.sentence(statement.sentence)));
    let goals = all.map(|mention| &page.analysis.names.mentions[mention]).filter(|mention| mention.kind == Kind::Goal);
    goals.flat_map(|mention| &page.entity(mention.entity).links).any(|(scheme, code)| scheme == "sdg" && goal.has(code))
}

impl Goal {
    /// Whether a code is the goal's, or of something below it.
    fn has(&self, code: &str) -> bool {
        code.strip_prefix(self.0.as_str()).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
    }
}

impl FromStr for Goal {
    type Err = String;

    fn from_str(code: &str) -> Result<Self, String> {
        let mut parts = code.split('.');
        let goal = parts.next().and_then(|part| part.parse::<u8>().ok()).is_some_and(|goal| (1..=17).contains(&goal));
        let rest: Vec<&str> = parts.collect();
        let below = rest.iter().all(|part| !part.is_empty() && part.chars().all(|c| c.is_ascii_digit() || c.is_ascii_lowercase()));
        let whole = goal && below && rest.len() <= 2;
        if whole {
            Ok(Self(code.to_owned()))
        } else {
            Err("a goal from 1 to 17, a target such as 8.7 or an indicator such as 8.7.1".into())
        }
    }
}

impl Since {
    /// Whether a date can be compared with others: whether it begins with its year.
    #[must_use]
    pub fn can_tell(date: &str) -> bool {
        date.get(..4).is_some_and(|year| year.bytes().all(|byte| byte.is_ascii_digit()))
    }

    /// Whether a date is not before this one, compared as far as both go.
    fn reaches(&self, date: &str) -> bool {
        let length = self.0.len().min(date.len());
        Self::can_tell(date) && date.get(..length).is_some_and(|date| date >= &self.0[..length])
    }
}

impl FromStr for Since {
    type Err = String;

    fn from_str(date: &str) -> Result<Self, String> {
        let shape = "0000-00-00";
        let fits = |(one, form): (char, char)| if form == '0' { one.is_ascii_digit() } else { one == form };
        let shaped = matches!(date.len(), 4 | 7 | 10) && date.chars().zip(shape.chars()).all(fits);
        let part = |range: std::ops::Range<usize>, last: u8| {
            date.get(range).is_none_or(|part| part.parse().is_ok_and(|number: u8| (1..=last).contains(&number)))
        };
        let real = shaped && part(5..7, 12) && part(8..10, 31);
        if real { Ok(Self(date.to_owned())) } else { Err("a day, month or year: 2031-05-14, 2031-05, 2031".into()) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_goal_has_what_is_below_it() {
        let has = |goal: &str, code: &str| goal.parse::<Goal>().expect("a goal").has(code);
        assert!(has("8", "8") && has("8", "8.7") && has("8.7", "8.7.1") && has("17.b", "17.b"));
        assert!(!has("8.7", "8") && !has("1", "16") && !has("8.7", "8.70"));
        for broken in ["", "0", "18", "8.", "8.7.1.1", "8,7", "MDG 1"] {
            assert!(broken.parse::<Goal>().is_err(), "{broken}");
        }
    }

    #[test]
    fn dates_are_compared_as_far_as_both_go() {
        let reaches = |since: &str, date: &str| since.parse::<Since>().expect("a date").reaches(date);
        assert!(reaches("2031", "2031-01-01") && reaches("2031-05-14", "2031-05-14") && reaches("2031-05-14", "2031"));
        assert!(!reaches("2031-05", "2031-04-30") && !reaches("2031", "14 May 2031") && !reaches("2031", ""));
        for broken in ["", "31", "2031-5", "2031-13", "2031-05-32", "2031/05/14", "May 2031"] {
            assert!(broken.parse::<Since>().is_err(), "{broken}");
        }
    }
}
