//! The reporting clauses of one sentence: each a cue with its subject, in order.

mod agents;
mod attribution;
mod joining;

use std::ops::Range;

use rapporteur_entities::Kind;

use crate::Act;
use crate::acts::can_be_judged;
use crate::cues::{CueBook, Match, Use};
use crate::forms::Forms;
use crate::rejection::Rejection;
use crate::subjects::{Link, Subject};
use crate::trace::Trace;
use crate::verbs::{VerbGroup, Voice, verb_group};
use crate::view::View;
use crate::words::{Classes, Noun};

pub(crate) use joining::{main_clause, names_speaker, opens_subordinate};

/// Where what is said stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    /// After the cue, from this token on.
    After(usize),
    /// Before the clause ("…, said Peru"), or the subject of a passive.
    At(Range<usize>),
    /// Said by the clause before: "…, supported by Peru".
    Previous,
    /// What somebody proposed of whom no clause tells: "a US proposal, supported by Peru, to wait".
    Of { author: Range<usize>, content: Range<usize> },
}

/// One reporting clause.
#[derive(Clone, Debug)]
pub(crate) struct Clause<'b> {
    pub(crate) cue: Match<'b>,
    /// The act that the cue alone stands for; `None` where it is no statement but ends the one before it.
    pub(crate) act: Option<Act>,
    pub(crate) group: VerbGroup,
    pub(crate) subject: Subject,
    pub(crate) place: Place,
}

impl Clause<'_> {
    /// The tokens of the cue: auxiliaries included in the active, "by" in "supported by", neither in "was agreed".
    pub(crate) fn cue_tokens(&self) -> Range<usize> {
        match self.group.voice {
            Voice::Agent => self.cue.verb..self.cue.end + 1,
            Voice::Passive => self.cue.verb..self.cue.end,
            Voice::Finite | Voice::Gerund => self.group.start..self.cue.end - usize::from(self.cue.cue.opens_clause()),
        }
    }

    /// Whether the clause stands on its own or beside the one before, rather than inside what that says.
    pub(crate) fn is_main(&self, first: bool) -> bool {
        match self.subject.link {
            // "On a paragraph noting the delay, Peru said": what the paragraph notes is no main clause.
            Link::Own => first && self.group.voice != Voice::Gerund || self.subject.coordinate,
            Link::Shared => true,
            Link::Relative => false,
        }
    }

    /// "Ms. Ode said |she| opposed it": a pronoun that opens what is said means who says it, and what follows is the act of that.
    pub(crate) fn repeats(&self, view: &View<'_>, previous: &Clause<'_>) -> bool {
        let subject = &self.subject;
        let [pronoun] = subject.holders.as_slice() else { return false };
        let that = subject.start > 0 && view.is(pronoun.start - 1, "that");
        let told = previous.cue.cue.may(Use::Told) || subject.start <= previous.cue.end + ADJUNCT;
        let opens = subject.start <= previous.cue.end + 1 || told && that;
        let speaker = previous.subject.holders.last().map(|holder| holder.end - 1);
        let many = previous.subject.holders.len() > 1 || speaker.is_some_and(|last| view.label(last).is_plural());
        let kind = |kind| speaker.and_then(|last| view.mention(last)).is_some_and(|mention| mention.kind == kind);
        let body = kind(Kind::Country) || kind(Kind::Organization);
        let agrees = match view.lower(pronoun.start) {
            "he" | "she" => !many && !body,
            "it" => !many && !kind(Kind::Person),
            "they" => many || body,
            _ => false,
        };
        let inside = subject.link == Link::Own && !subject.coordinate;
        inside && pronoun.len() == 1 && opens && agrees && previous.cue.cue.speaks()
    }
}

/// Longest adjunct between a cue and its "that", in tokens: "said in private that".
const ADJUNCT: usize = 4;

/// The subject that a clause at the head of a sentence goes without: the body of a resolution, who speaks in minutes.
#[derive(Clone, Debug)]
pub(crate) struct Unsaid {
    pub(crate) holders: Vec<Range<usize>>,
    /// The forms that its verb may have.
    pub(crate) forms: Forms,
}

/// A cue in a verb's place, with what has been read before it in its sentence.
struct Site<'s, 'v, 'b> {
    view: &'s View<'v>,
    cue: Match<'b>,
    group: VerbGroup,
    sentence: &'s Range<usize>,
    /// The first token after the clause before.
    floor: usize,
    previous: Option<&'s Clause<'b>>,
    /// The passive right before: "supported by Peru |and| opposed by Chad".
    beside: Option<&'s Clause<'b>>,
}

/// What has been read of a sentence before a cue.
#[derive(Clone, Copy)]
struct Before<'s, 'b> {
    floor: usize,
    previous: Option<&'s Clause<'b>>,
    beside: Option<&'s Clause<'b>>,
}

/// Reads the clauses of `sentence`. Cues inside a quotation belong to who is quoted and are not read. `unsaid` is the
/// subject of the verb that opens the sentence, where it goes without one.
pub(crate) fn clauses<'b>(
    view: &View<'_>,
    book: &'b CueBook,
    sentence: &Range<usize>,
    unsaid: Option<&Unsaid>,
    trace: &mut Trace<'b>,
) -> Vec<Clause<'b>> {
    let opening = unsaid.and_then(|unsaid| opening(view, book, sentence, unsaid)).into_iter().collect();
    read(view, book, sentence, opening, false, trace)
}

/// Reads the clauses of a sentence, or a part of one, that stands inside a quotation.
pub(crate) fn quoted_clauses<'b>(
    view: &View<'_>,
    book: &'b CueBook,
    part: &Range<usize>,
    trace: &mut Trace<'b>,
) -> Vec<Clause<'b>> {
    read(view, book, part, Vec::new(), true, trace)
}

fn read<'b>(
    view: &View<'_>,
    book: &'b CueBook,
    sentence: &Range<usize>,
    mut found: Vec<Clause<'b>>,
    quoted: bool,
    trace: &mut Trace<'b>,
) -> Vec<Clause<'b>> {
    let mut floor = found.last().map_or(sentence.start, |clause| clause.cue.end);
    let mut token = floor;
    while token < sentence.end {
        if let Some(why) = aside(view, token, quoted) {
            trace.reject_first(|| book.matches_at(view, token), why);
            token += 1;
            continue;
        }
        // "…, the UK, supported by Mali, said": an inserted party is no clause before "said".
        let previous = found.iter().rev().find(|clause| clause.group.voice != Voice::Agent);
        let beside = found.last().filter(|clause| clause.group.voice == Voice::Agent);
        match clause_at(view, book, token, sentence, Before { floor, previous, beside }, trace) {
            Some(clause) => {
                token = clause.cue.end;
                if clause.group.voice != Voice::Agent {
                    floor = token;
                }
                found.push(clause);
            }
            None => token += 1,
        }
    }
    agents::drop_inserted(&mut found);
    found
}

/// Why no cue is read at a token: it stands in brackets, or in what somebody else says.
fn aside(view: &View<'_>, token: usize, quoted: bool) -> Option<Rejection> {
    match view.in_brackets(token) {
        true => Some(Rejection::Bracketed),
        false => view.quotation(token).filter(|_| !quoted).map(|_| Rejection::Quoted),
    }
}

fn clause_at<'b>(
    view: &View<'_>,
    book: &'b CueBook,
    token: usize,
    sentence: &Range<usize>,
    before: Before<'_, 'b>,
    trace: &mut Trace<'b>,
) -> Option<Clause<'b>> {
    let Before { floor, previous, beside } = before;
    if let Some(clause) = attribution::according_to(view, book, token, floor, sentence) {
        return Some(clause);
    }
    let matches = book.matches_at(view, token);
    // A phrase that is no statement silences the shorter cues that it holds.
    let silent = matches.first()?.cue.act.is_none();
    let matches = matches.into_iter().take(if silent { 1 } else { usize::MAX }).filter(|cue| cue.end <= sentence.end);
    let mut first = None;
    for cue in matches {
        let read =
            verb_group(view, &cue, floor).and_then(|group| Site { view, cue, group, sentence, floor, previous, beside }.read());
        match read {
            Ok(clause) => return Some(clause),
            Err(why) => first = first.or(Some((cue, why))),
        }
    }
    if let Some((cue, why)) = first {
        trace.reject(cue, why);
    }
    None
}

impl<'b> Site<'_, '_, 'b> {
    fn read(&self) -> Result<Clause<'b>, Rejection> {
        if self.is_unsaid() {
            return Err(Rejection::Unsaid);
        }
        let (subject, place) = match self.group.voice {
            _ if self.cue.cue.may(Use::From) => self.source().ok_or(Rejection::NoAgent)?,
            Voice::Agent => self.agent().or_else(|| self.passive()).ok_or(Rejection::NoAgent)?,
            Voice::Passive => self.passive().ok_or(Rejection::Passive)?,
            Voice::Finite | Voice::Gerund => self.inverted().map_or_else(|| self.active(), Ok)?,
        };
        if self.cue.cue.may(Use::Quotes) && !self.quotes(&place) {
            return Err(Rejection::NoClause);
        }
        if self.cue.cue.may(Use::Judged) && !self.is_judged(&place) {
            return Err(Rejection::Literal);
        }
        Ok(Clause { cue: self.cue, act: self.cue.cue.act, group: self.group, subject, place })
    }

    /// "did not say whether it works", "did not deny it": what is not said is no statement; "did not believe it" is one.
    fn is_unsaid(&self) -> bool {
        let cue = self.cue.cue;
        let mind = self.view.means(self.cue.verb, Noun::State);
        let told = !mind || cue.has_tail();
        self.group.negated && cue.act == Some(Act::Assertion) && cue.speaks() && told
    }

    /// "attacked |the plan|", "went after |Ms. Ode|": in words, as such things are not attacked otherwise.
    fn is_judged(&self, place: &Place) -> bool {
        let start = match place {
            Place::After(start) => *start,
            Place::At(content) | Place::Of { content, .. } => content.start,
            Place::Previous => return true,
        };
        can_be_judged(self.view, &(start..self.sentence.end))
    }

    fn active(&self) -> Result<(Subject, Place), Rejection> {
        if self.cue.cue.act.is_none() {
            // "noted A, |discussed| B": what the same subject does next ends what it said.
            let subject = self.enumerated().ok_or(Rejection::NoStatement)?;
            return Ok((subject, Place::After(self.cue.end)));
        }
        if let Some(subject) = self.relative_object() {
            return Ok((subject, Place::Previous));
        }
        let subject = self.subject().ok_or(Rejection::NoSubject)?;
        if !self.holds(&subject) {
            return Err(Rejection::NoHolder);
        }
        match self.trailing(&subject) {
            // What the clause before says ends where this one begins.
            Some(place @ Place::At(_)) => Ok((Subject { coordinate: true, ..subject }, place)),
            place => Ok((subject, place.unwrap_or(Place::After(self.cue.end)))),
        }
    }
}

/// "|Decides to| extend …": the clause of a resolution that begins with its verb, or with an adverb before it.
fn opening<'b>(view: &View<'_>, book: &'b CueBook, sentence: &Range<usize>, unsaid: &Unsaid) -> Option<Clause<'b>> {
    let marks = |token: usize| view.is_one_of(token, &["•", "–", "-"]);
    let opens = |token: &usize| {
        !marks(*token) && !view.has(*token, Classes::ADVERB) || book.opening_at(view, *token, unsaid.forms).is_some()
    };
    let verb = sentence.clone().take(3).find(opens)?;
    let cue = book.opening_at(view, verb, unsaid.forms)?;
    // "Supported by Peru, he said", "Agreed text remains"
    let participle = cue.forms.has(Forms::PAST) && !joining::takes_object(view, &cue);
    if participle {
        return None;
    }
    let group = VerbGroup { start: verb, edge: verb, voice: Voice::Gerund, negated: false, forms: cue.forms };
    let subject = Subject { coordinate: true, ..Subject::of(sentence.start, unsaid.holders.clone()) };
    Some(Clause { cue, act: cue.cue.act, group, subject, place: Place::After(cue.end) })
}
