use std::collections::BTreeMap;

use super::Problem;
use crate::Quote;
use crate::read::check::fits_quote;

/// A file's lines, told apart by their first letters.
#[derive(Debug, Default)]
pub(super) struct Standoff<'a> {
    /// By id, which begins with `T`.
    pub(super) spans: BTreeMap<&'a str, Span<'a>>,
    pub(super) events: Vec<Event<'a>>,
    /// `R1 Counted Arg1:T1 Arg2:T2`, and `* Equiv T1 T2`.
    pub(super) relations: Vec<Relation<'a>>,
    /// `A1 Unit T1 percent`, and what notes say in that manner: `#1 AnnotatorNotes T1 unit=percent`.
    pub(super) attributes: Vec<Attribute<'a>>,
    /// `N1 Reference T1 wikidata:Q30 United States`.
    pub(super) references: Vec<(Target<'a>, &'a str)>,
}

/// A `T` line.
#[derive(Debug)]
pub(super) struct Span<'a> {
    pub(super) label: &'a str,
    pub(super) quote: Quote,
}

/// An `E` line.
#[derive(Debug)]
pub(super) struct Event<'a> {
    pub(super) id: Target<'a>,
    pub(super) label: &'a str,
    pub(super) trigger: Target<'a>,
    /// Role and argument.
    pub(super) roles: Vec<(&'a str, Target<'a>)>,
}

#[derive(Debug)]
pub(super) struct Relation<'a> {
    pub(super) label: &'a str,
    pub(super) arguments: Vec<Target<'a>>,
}

#[derive(Debug)]
pub(super) struct Attribute<'a> {
    pub(super) name: &'a str,
    pub(super) of: &'a str,
    pub(super) value: Option<Target<'a>>,
}

/// An id or a value, and where it is written.
#[derive(Clone, Copy, Debug)]
pub(super) struct Target<'a> {
    pub(super) id: &'a str,
    line: &'a str,
    number: usize,
}

impl Target<'_> {
    pub(super) fn wrong(&self, reason: impl Into<String>) -> Problem {
        Problem::at(self.number, self.line, self.id, reason)
    }
}

/// One line, and its number in the file.
#[derive(Clone, Copy)]
struct Line<'a> {
    number: usize,
    content: &'a str,
}

impl<'a> Line<'a> {
    fn wrong(self, part: &str, expected: &str) -> Problem {
        Problem::at(self.number, self.content, part, format!("expected {expected}"))
    }

    fn target(self, id: &'a str) -> Target<'a> {
        Target { id, line: self.content, number: self.number }
    }

    /// `Role:T1`
    fn role(self, part: &'a str) -> Result<(&'a str, Target<'a>), Problem> {
        let (role, id) = part.split_once(':').ok_or_else(|| self.wrong(part, "a role and an id, as in Arg1:T1"))?;
        Ok((role, self.target(id)))
    }
}

/// Reads all lines; `text` is that which the spans are of.
pub(super) fn parse<'a>(content: &'a str, text: Option<&str>) -> Result<Standoff<'a>, Problem> {
    let letters: Option<Vec<char>> = text.map(|text| text.chars().collect());
    let mut standoff = Standoff::default();
    for (number, content) in (1..).zip(content.lines()) {
        let line = Line { number, content };
        let mut columns = content.split('\t');
        let (id, body) = (columns.next().unwrap_or_default(), columns.next());
        let rest = columns.next();
        match (id.as_bytes().first(), body) {
            (None, None) | (Some(b'#'), None) => {}
            (Some(b'T'), Some(body)) => {
                let span = span(line, body, rest.unwrap_or_default(), letters.as_deref())?;
                if standoff.spans.insert(id, span).is_some() {
                    return Err(Problem::at(number, content, id, format!("there is a {id} already")));
                }
            }
            (Some(b'E'), Some(body)) => standoff.events.push(event(line, id, body)?),
            (Some(b'R'), Some(body)) => {
                let (label, arguments) = label(line, body)?;
                let arguments = arguments.map(|part| line.role(part).map(|(_, target)| target)).collect::<Result<_, _>>()?;
                standoff.relations.push(Relation { label, arguments });
            }
            (Some(b'*'), Some(body)) => {
                let (label, arguments) = label(line, body)?;
                standoff.relations.push(Relation { label, arguments: arguments.map(|id| line.target(id)).collect() });
            }
            (Some(b'A' | b'M'), Some(body)) => {
                let (name, mut parts) = label(line, body)?;
                let of = parts.next().ok_or_else(|| line.wrong(body, "a name, an id, and a value if there is one"))?;
                standoff.attributes.push(Attribute { name, of, value: parts.next().map(|value| line.target(value)) });
            }
            (Some(b'N'), Some(body)) => {
                let (_, mut parts) = label(line, body)?;
                let [of, reference] = [parts.next(), parts.next()];
                let expected = || line.wrong(body, "a type, an id and a reference, as in Reference T1 wikidata:Q30");
                standoff.references.push((line.target(of.ok_or_else(expected)?), reference.ok_or_else(expected)?));
            }
            (Some(b'#'), Some(body)) => standoff.attributes.extend(note(line, body, rest.unwrap_or_default())),
            (Some(b'T' | b'E' | b'R' | b'*' | b'A' | b'M' | b'N'), None) => {
                return Err(line.wrong(id, "a tab behind the id"));
            }
            _ => return Err(line.wrong(id, "an id that begins with T, E, R, *, A, M, N or #, and a tab")),
        }
    }
    Ok(standoff)
}

/// The first word of a column, and the others.
fn label<'a>(line: Line<'a>, body: &'a str) -> Result<(&'a str, impl Iterator<Item = &'a str>), Problem> {
    let mut parts = body.split(' ').filter(|part| !part.is_empty());
    parts.next().map(|label| (label, parts)).ok_or_else(|| line.wrong(body, "a type"))
}

/// `country 0 4`, or in pieces `country 0 5;16 20`: then all from the first to the last, since our spans are of one piece.
fn span<'a>(line: Line<'a>, body: &'a str, written: &str, letters: Option<&[char]>) -> Result<Span<'a>, Problem> {
    let expected = "a type and its offsets, as in country 0 4";
    let (label, places) = body.split_once(' ').ok_or_else(|| line.wrong(body, expected))?;
    let mut pieces = Vec::new();
    for piece in places.split(';') {
        let (start, end) = piece.trim().split_once(' ').ok_or_else(|| line.wrong(piece, expected))?;
        let offset = |part: &str| part.parse::<usize>().map_err(|_| line.wrong(part, "an offset, a whole number"));
        pieces.push((offset(start)?, offset(end)?));
    }
    let start = pieces.iter().map(|piece| piece.0).min().unwrap_or_default();
    let end = pieces.iter().map(|piece| piece.1).max().unwrap_or_default();
    if pieces.iter().any(|(start, end)| start > end) {
        return Err(line.wrong(places, "offsets that end behind their start"));
    }
    let whole = letters.and_then(|letters| letters.get(start..end)).filter(|_| pieces.len() > 1);
    let text = whole.map_or_else(|| written.to_owned(), |letters| letters.iter().collect());
    let quote = Quote { start, end, text };
    if let Some(letters) = letters {
        fits_quote(&quote, letters).map_err(|reason| Problem::at(line.number, line.content, places, reason))?;
    }
    Ok(Span { label, quote })
}

/// `recommendation:T5 Holder:T1 Content:T6`
fn event<'a>(line: Line<'a>, id: &'a str, body: &'a str) -> Result<Event<'a>, Problem> {
    let mut parts = body.split(' ').filter(|part| !part.is_empty());
    let (label, trigger) = line.role(parts.next().unwrap_or(body))?;
    let roles = parts.map(|part| line.role(part)).collect::<Result<_, _>>()?;
    Ok(Event { id: line.target(id), label, trigger, roles })
}

/// What a note says as `name=value`, in any number; other notes say nothing to us.
fn note<'a>(line: Line<'a>, body: &'a str, note: &'a str) -> impl Iterator<Item = Attribute<'a>> {
    let of = body.split(' ').filter(|part| !part.is_empty()).nth(1);
    let pairs = note.split([' ', ',', ';']).filter_map(|pair| pair.split_once('='));
    pairs.filter_map(move |(name, value)| Some(Attribute { name, of: of?, value: Some(line.target(value)) }))
}
