use std::ops::Range;

use rapporteur_span::{LineIndex, Offsets, Span};

use super::{Problem, Text};
use crate::{Mention, Quote};

/// A token of a file of columns.
#[derive(Clone, Debug)]
pub(crate) struct Token<'a> {
    /// What stands there.
    pub(crate) form: &'a str,
    /// Its line in the file.
    pub(crate) line: usize,
}

/// What tokens may stand for that were written so that they hold no brackets or curved quotes.
const WRITTEN: &[(&str, &[&str])] = &[
    ("-LRB-", &["("]),
    ("-RRB-", &[")"]),
    ("-LSB-", &["["]),
    ("-RSB-", &["]"]),
    ("-LCB-", &["{"]),
    ("-RCB-", &["}"]),
    ("``", &["\"", "“", "„", "«"]),
    ("''", &["\"", "”", "“", "»", "’’"]),
    ("\"", &["“", "”", "„"]),
    ("'", &["’", "‘"]),
    ("--", &["–", "—"]),
    ("...", &["…"]),
];

/// Tokens before which no space stands, and those behind which none does.
const CLOSING: &[&str] = &[
    ".", ",", ";", ":", "!", "?", ")", "]", "}", "%", "''", "'s", "’s", "n't", "'re", "'ve", "'ll", "'d", "'m", "”", "’", "-RRB-",
];
const OPENING: &[&str] = &["(", "[", "{", "$", "£", "€", "``", "“", "‘", "-LRB-"];

/// Where each token stands in a text, in bytes: one behind the other, with nothing but white space between them.
pub(crate) fn align(tokens: &[Token<'_>], of: &Text) -> Result<Vec<Range<usize>>, Problem> {
    let text = of.text.as_str();
    let mut at = 0;
    let place = |token: &Token<'_>| {
        let rest = text.get(at..).unwrap_or_default();
        let start = text.len() - rest.trim_start().len();
        let there = &text[start..];
        let written = WRITTEN.iter().filter(|(form, _)| *form == token.form).flat_map(|(_, written)| *written).copied();
        let Some(found) = [token.form].into_iter().chain(written).find(|form| there.starts_with(form)) else {
            let (line, column) = LineIndex::new(text).line_column(start);
            let there: String = there.chars().take(20).map(|letter| if letter.is_control() { ' ' } else { letter }).collect();
            let reason = format!("the token `{}` should come next, but {}:{line}:{column} has `{there}`", token.form, of.source);
            return Err(Problem::at(token.line, token.form, token.form, reason));
        };
        at = start + found.len();
        Ok(start..at)
    };
    tokens.iter().map(place).collect()
}

/// A text of these tokens, sentence by sentence, with a blank line between sentences; and where each token stands in it.
pub(crate) fn rebuild(sentences: &[Vec<Token<'_>>]) -> (String, Vec<Range<usize>>) {
    let (mut text, mut places) = (String::new(), Vec::new());
    for sentence in sentences {
        let mut last = None;
        let mut quoted = false;
        for token in sentence {
            let straight = token.form == "\"";
            let closes = CLOSING.contains(&token.form) || (straight && quoted);
            match last {
                None if text.is_empty() => {}
                None => text.push_str("\n\n"),
                Some(opens) => text.push_str(if opens || closes { "" } else { " " }),
            }
            last = Some(OPENING.contains(&token.form) || (straight && !quoted));
            quoted ^= straight;
            let start = text.len();
            text.push_str(token.form);
            places.push(start..text.len());
        }
    }
    (text, places)
}

/// A mention of some tokens, which stand at `places` of `text`.
pub(crate) fn mention(text: &str, offsets: &Offsets<'_>, places: &[Range<usize>], kind: &str, entity: Option<String>) -> Mention {
    let span = match (places.first(), places.last()) {
        (Some(first), Some(last)) => Span::new(first.start, last.end),
        _ => Span::new(0, 0),
    };
    let range = offsets.code_points(span);
    Mention { quote: Quote { start: range.start, end: range.end, text: span.of(text).to_owned() }, kind: kind.to_owned(), entity }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tokens(forms: &str) -> Vec<Token<'_>> {
        (1..).zip(forms.split(' ')).map(|(line, form)| Token { form, line }).collect()
    }

    #[test]
    fn a_text_is_spaced_as_people_write() {
        let (text, places) = rebuild(&[tokens("Ms. Falk ( Ghana ) said , \" Do n't . \""), tokens("Peru 's $ 5 .")]);
        assert_eq!(text, "Ms. Falk (Ghana) said, \"Don't.\"\n\nPeru's $5.");
        assert_eq!(&text[places[3].clone()], "Ghana");
    }

    #[test]
    fn tokens_are_laid_on_their_text() {
        let text = Text { text: "Peru\n(the “host”)  agreed.".to_owned(), source: "x.txt".to_owned(), bytes: None };
        let places = align(&tokens("Peru -LRB- the `` host '' ) agreed ."), &text).expect("it fits");
        assert_eq!(&text.text[places[5].clone()], "”");
        let wrong = align(&tokens("Peru ( a"), &text).expect_err("another text").of("x.iob");
        assert_eq!(wrong.to_string(), "x.iob:3:1: the token `a` should come next, but x.txt:2:2 has `the “host”)  agreed.`");
    }
}
