//! The Sustainable and Millennium Development Goals by number.

use regex::Regex;

use super::lists::items;
use crate::Kind;
use crate::candidate::{Candidate, Source};
use crate::expression::compile;
use crate::view::View;

/// The forms of goals, targets and indicators.
pub(crate) struct Goals {
    lead: Regex,
    code: Regex,
}

impl Goals {
    pub(crate) fn new() -> Result<Self, regex::Error> {
        Ok(Self {
            // `SDG 5`, `SDGs 13`, `Goal 5`, `goals 5`, `Sustainable Development Goal 7`, `target 8.7`, `MDG5`
            lead: compile(
                r"^(?:(?:SDG\s+|MDG\s+)?(?:[Tt]argets?|[Ii]ndicators?)\s+|(?:(?:UN\s+)?(?:Sustainable|Millennium)\s+Development\s+Goals?|[SM]DGs?|[Gg]oals?)(?:\s+|[-#]|\s+#)?(?:[Nn]os?\.?\s+)?)",
            )?,
            code: compile(r"^(?:1[0-7]|[1-9])(?:\.(?:\d{1,2}|[a-d]))?(?:\.\d{1,2})?\b")?,
        })
    }

    pub(crate) fn find(&self, view: &View<'_>) -> Vec<Candidate> {
        let mut found = Vec::new();
        for token in 0..view.len() {
            if starts_goal(view.lower(token)) {
                self.at(view, token, &mut found);
            }
        }
        found
    }

    fn at(&self, view: &View<'_>, token: usize, found: &mut Vec<Candidate>) {
        let text = view.document.text();
        let start = view.document.tokens()[token].span().start();
        if let Some(lead) = self.lead.find(&text[start..]) {
            let from = start + lead.end();
            let numbers = self.numbers(&text[from..], lead.as_str());
            for (index, (first, end)) in numbers.iter().enumerate() {
                let begin = if index == 0 { start } else { from + first };
                let end = if numbers.len() == 1 { titled(view, from + end) } else { from + end };
                found.push(view.candidate_at((begin..end).into(), Kind::Goal, Source::Strict("goal")));
            }
            if !numbers.is_empty() {
                return;
            }
        }
        self.listed(view, token, found);
    }

    /// The codes after the words that announce them. Targets and indicators have points, and a lone "goal 2" may be anybody's.
    fn numbers(&self, text: &str, lead: &str) -> Vec<(usize, usize)> {
        let found = items(text, &self.code, |_| true);
        let lead = lead.trim().to_ascii_lowercase();
        let inner = lead.contains("target") || lead.contains("indicator");
        let fits = |&(start, end): &(usize, usize)| {
            let rest = &text[end..];
            let unit =
                rest.starts_with('%') || rest.trim_start().starts_with("per cent") || rest.trim_start().starts_with("percent");
            let counts = !lead.contains(' ') && lead.starts_with('g') && next_word(rest).ends_with('s');
            (!inner || text[start..end].contains('.')) && !unit && !counts && !rest.starts_with(|c: char| c.is_alphanumeric())
        };
        if found.iter().all(fits) { found } else { Vec::new() }
    }

    /// Codes in brackets, or after a question or colon, in the sentence or line that names the set: "three of the SDGs (5.2, 8.7 and 16.2)".
    fn listed(&self, view: &View<'_>, token: usize, found: &mut Vec<Candidate>) {
        if !names_set(view, token) {
            return;
        }
        let text = view.document.text();
        let start = view.document.tokens()[token].span().end();
        let line = text[start..].find('\n').map_or(text.len(), |length| start + length);
        let close = |at: usize| text[at..].trim_start().chars().next();
        let reach = (token..view.len()).take_while(|next| view.document.tokens()[*next].span().start() < line).take(40);
        for next in reach {
            let opens = view.word(next);
            if !matches!(opens, "(" | "?" | ":") {
                continue;
            }
            let at = view.document.tokens()[next].span().end();
            let from = at + (text[at..].len() - text[at..].trim_start().len());
            let list = items(&text[from..], &self.code, |_| true);
            let Some(&(_, last)) = list.last() else { continue };
            let ends =
                matches!(close(from + last), None | Some(')')) || (opens != "(" && text[from + last..].starts_with(['\n', '\r']));
            let enough = list.len() > 1 || text[from..from + last].contains('.');
            if ends && enough {
                let codes = list.into_iter().map(|(start, end)| (from + start..from + end).into());
                found.extend(codes.map(|span| view.candidate_at(span, Kind::Goal, Source::Strict("goal-list"))));
                return;
            }
        }
    }
}

/// The word in small letters after a number: "our goal 2 years ago" has no goal.
fn next_word(rest: &str) -> &str {
    let rest = rest.strip_prefix(' ').unwrap_or_default();
    &rest[..rest.find(|c: char| !c.is_lowercase()).unwrap_or(rest.len())]
}

fn starts_goal(lower: &str) -> bool {
    let word = lower.trim_end_matches(|c: char| c.is_ascii_digit());
    matches!(
        word,
        "sdg"
            | "sdgs"
            | "mdg"
            | "mdgs"
            | "goal"
            | "goals"
            | "target"
            | "targets"
            | "indicator"
            | "indicators"
            | "sustainable"
            | "millennium"
            | "un"
    )
}

/// Whether the set of goals is named here.
fn names_set(view: &View<'_>, token: usize) -> bool {
    match view.lower(token) {
        "sdg" | "sdgs" | "mdg" | "mdgs" => true,
        "goals" => view.known.kind(token) == Some(Kind::Goal),
        _ => false,
    }
}

/// "SDG 5: Gender Equality": the title belongs to the goal where the lexicon knows it.
fn titled(view: &View<'_>, end: usize) -> usize {
    let text = view.document.text();
    let Some(rest) = text[end..].strip_prefix(':') else { return end };
    let start = text.len() - rest.trim_start().len();
    let token = view.document.tokens_in((start..(start + 1).min(text.len())).into()).start;
    match view.known.starting(token) {
        Some(title) if title.kind == Kind::Goal && title.span.start() == start => title.span.end(),
        _ => end,
    }
}
