//! The reporting clauses of one sentence: each a cue with its subject, in order.

use std::ops::Range;

use crate::cues::{CueBook, Match, Use};
use rapporteur_entities::Kind;

use crate::Act;
use crate::contents::without_marker;
use crate::inflection::Forms;
use crate::parties::{self, noun_phrase_before, noun_phrase_from};
use crate::subjects::{Link, Subject, subject};
use crate::targets::names_actor;
use crate::verbs::{VerbGroup, Voice, verb_group};
use crate::view::View;
use crate::words::Classes;

/// Where what is said stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    /// After the cue, from this token on.
    After(usize),
    /// Before the clause ("…, said Peru"), or the subject of a passive.
    At(Range<usize>),
    /// Said by the clause before: "…, supported by Peru".
    Previous,
}

/// One reporting clause.
#[derive(Clone, Debug)]
pub(crate) struct Clause<'b> {
    pub(crate) cue: Match<'b>,
    /// The act that the cue alone stands for.
    pub(crate) act: Act,
    pub(crate) group: VerbGroup,
    pub(crate) subject: Subject,
    pub(crate) place: Place,
}

impl Clause<'_> {
    /// The tokens of the cue, auxiliaries included.
    pub(crate) fn cue_tokens(&self) -> Range<usize> {
        let bare = matches!(self.group.voice, Voice::Passive | Voice::Agent);
        let end = if self.group.voice == Voice::Agent { self.cue.end + 1 } else { self.cue.end };
        if bare { self.cue.verb..end } else { self.group.start..end }
    }

    /// Whether the clause stands on its own or beside the one before, rather than inside what that says.
    pub(crate) fn is_main(&self, first: bool) -> bool {
        match self.subject.link {
            Link::Own => first || self.subject.coordinate,
            Link::Shared => true,
            Link::Relative => false,
        }
    }
}

/// Reads the clauses of `sentence`. Cues inside a quotation belong to who is quoted and are not read. In a resolution, `body` is
/// the subject of the verb that opens the sentence.
pub(crate) fn clauses<'b>(
    view: &View<'_>,
    book: &'b CueBook,
    sentence: &Range<usize>,
    body: Option<&Range<usize>>,
) -> Vec<Clause<'b>> {
    let mut found: Vec<Clause<'b>> = body.and_then(|body| opened(view, book, sentence, body)).into_iter().collect();
    let mut floor = found.last().map_or(sentence.start, |clause| clause.cue.end);
    let mut token = floor;
    while token < sentence.end {
        let quoted = view
            .quotation(token)
            .is_some_and(|quote| quote.start > sentence.start + 1 || quote.end < sentence.end.saturating_sub(2));
        if let Some(clause) = according_to(view, book, token, floor, sentence).filter(|_| !quoted) {
            token = clause.cue.end;
            found.push(clause);
            continue;
        }
        let matches = if quoted || view.in_brackets(token) { Vec::new() } else { book.matches_at(view, token) };
        let silent = matches.first().filter(|cue| cue.cue.act.is_none());
        let clause = matches.iter().find_map(|cue| read(view, cue, floor, sentence, found.last()));
        match clause.filter(|_| silent.is_none()) {
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
    drop_inserted_agents(&mut found);
    found
}

/// "According to Peru, the fund is open" and "The fund is open, according to Peru".
fn according_to<'b>(view: &View<'_>, book: &'b CueBook, token: usize, floor: usize, sentence: &Range<usize>) -> Option<Clause<'b>> {
    if !view.is(token, "according") || !view.is(token + 1, "to") {
        return None;
    }
    let phrase = noun_phrase_from(view, token + 2, sentence.end)?;
    let before = floor..token;
    let after = phrase.end + 1..sentence.end;
    let closed = view.is(phrase.end, ",");
    let place = if closed && after.len() > before.len() {
        Place::After(after.start)
    } else if before.len() > 2 && (closed || phrase.end + 1 >= sentence.end) {
        Place::At(before)
    } else {
        return None;
    };
    let cue = Match { cue: book.according_to(), forms: Forms::BASE, verb: token, end: token + 2 };
    let group = VerbGroup { start: token, edge: token, voice: Voice::Finite, negated: false, forms: Forms::BASE };
    let subject = Subject { coordinate: true, ..Subject::of(token, parties::holders(view, &[phrase])) };
    Some(Clause { cue, act: Act::Assertion, group, subject, place })
}

/// "1. |Decides to| extend …": the clause of a resolution that begins with its verb.
fn opened<'b>(view: &View<'_>, book: &'b CueBook, sentence: &Range<usize>, body: &Range<usize>) -> Option<Clause<'b>> {
    let start = without_marker(view, sentence.clone()).start;
    let verb = (start..sentence.end.min(start + 3))
        .find(|&token| !view.has(token, Classes::ADVERB) || book.opening_at(view, token).is_some())?;
    let cue = book.opening_at(view, verb)?;
    let group = VerbGroup { start: verb, edge: verb, voice: Voice::Gerund, negated: false, forms: cue.forms };
    let subject = Subject::of(start, vec![body.clone()]);
    cue.cue.act.map(|act| Clause { cue, act, group, subject, place: Place::After(cue.end) })
}

/// "The US, supported by Peru, said": the inserted party is part of the subject of "said", not a clause besides it.
fn drop_inserted_agents(clauses: &mut Vec<Clause<'_>>) {
    let inserted: Vec<usize> =
        clauses.iter().flat_map(|clause| &clause.subject.interactions).map(|interaction| interaction.cue.start).collect();
    clauses.retain(|clause| clause.group.voice != Voice::Agent || !inserted.contains(&clause.cue.verb));
}

fn read<'b>(
    view: &View<'_>,
    cue: &Match<'b>,
    floor: usize,
    sentence: &Range<usize>,
    previous: Option<&Clause<'_>>,
) -> Option<Clause<'b>> {
    if cue.end > sentence.end {
        return None;
    }
    let group = verb_group(view, cue, floor)?;
    let act = cue.cue.act;
    let clause = |subject, place| act.map(|act| Clause { cue: *cue, act, group, subject, place });
    match group.voice {
        Voice::Agent => {
            let (subject, place) = agent(view, cue, &group, floor, sentence, previous)?;
            clause(subject, place)
        }
        Voice::Passive => {
            let (subject, place) = passive(view, cue, &group, floor, sentence)?;
            clause(subject, place)
        }
        Voice::Finite | Voice::Gerund => {
            if let Some((subject, content)) = inverted(view, cue, &group, floor, sentence) {
                return clause(subject, Place::At(content));
            }
            let mut subject = across_gerund(view, &group, previous)
                .or_else(|| subject(view, &group, floor, clause_follows(view, cue.end)))
                .or_else(|| enumerated(view, &group, previous))?;
            subject.coordinate |= follows_subordinate(view, &subject, sentence);
            if !holds(view, cue, &group, &subject, previous) {
                return None;
            }
            let place = trailing(view, cue, &subject, floor, sentence).map_or(Place::After(cue.end), Place::At);
            clause(subject, place)
        }
    }
}

/// "While Peru objected, |Canada| supported": the main clause of a sentence that a subordinate one opens.
fn follows_subordinate(view: &View<'_>, subject: &Subject, sentence: &Range<usize>) -> bool {
    opens_subordinate(view, sentence)
        && subject.link == Link::Own
        && subject.start > sentence.start
        && view.is(subject.start - 1, ",")
}

/// Whether a sentence begins with a subordinate clause.
pub(crate) fn opens_subordinate(view: &View<'_>, sentence: &Range<usize>) -> bool {
    view.is_one_of(sentence.start, &["while", "whereas", "although", "though", "since", "as", "after", "when", "because"])
}

/// Whether the subject found can hold the statement.
fn holds(view: &View<'_>, cue: &Match<'_>, group: &VerbGroup, subject: &Subject, previous: Option<&Clause<'_>>) -> bool {
    if cue.cue.may(Use::First) && !subject.holders.iter().any(|holder| view.is_one_of(holder.start, &["i", "we"])) {
        return false;
    }
    if group.voice == Voice::Gerund && matches!(cue.cue.act, Some(Act::Action | Act::Decision)) {
        return false;
    }
    match subject.link {
        Link::Relative => !view.is(subject.holders[0].start, "whose") && is_speech(cue),
        Link::Shared => match previous {
            Some(previous) => may_follow(view, group, subject, previous),
            // "… and support": without a verb before it, most often a noun.
            None => !group.forms.has(Forms::BASE) && !group.forms.has(Forms::THIRD),
        },
        Link::Own => {
            // "welcomed the measures proposed in June": right behind a cue that takes a thing, a past form is a participle.
            let inside = previous.is_some_and(|previous| previous.cue.end >= subject.start && !previous.cue.cue.speaks());
            let conditional =
                subject.start > 0 && view.is_one_of(subject.start - 1, &["if", "when", "unless", "until", "because", "once"]);
            let main = previous.is_none() || subject.coordinate;
            let subjunctive = previous.is_some_and(|previous| previous.act == Act::Recommendation) && group.forms.has(Forms::BASE);
            !conditional && (main || is_speech(cue) && !subjunctive && (!inside || group.voice == Voice::Gerund))
        }
    }
}

/// Whether a cue reports words, so that it counts inside what somebody else says; deeds and sides count only for themselves.
fn is_speech(cue: &Match<'_>) -> bool {
    cue.cue.speaks() || matches!(cue.cue.act, Some(Act::Recommendation | Act::Opposition | Act::Concern | Act::Question))
}

/// A verb that shares a subject has the tense of the one before; a gerund after "and" follows a gerund.
fn may_follow(view: &View<'_>, group: &VerbGroup, subject: &Subject, previous: &Clause<'_>) -> bool {
    let gerund = group.voice == Voice::Gerund;
    if gerund {
        let conjunction = view.is(subject.start, "and") || view.is(subject.start + 1, "and");
        return !conjunction || previous.group.voice == Voice::Gerund;
    }
    let auxiliary = group.start < group.edge || group.forms.has(Forms::PARTICIPLE) && previous.group.forms.has(Forms::PARTICIPLE);
    let same = auxiliary || group.forms.meets(previous.group.forms);
    same || previous.group.voice == Voice::Gerund && !group.forms.has(Forms::BASE)
}

/// "The EU, noting the delay, said": the subject stands before the inserted participle clause.
fn across_gerund(view: &View<'_>, group: &VerbGroup, previous: Option<&Clause<'_>>) -> Option<Subject> {
    let previous = previous.filter(|previous| previous.group.voice == Voice::Gerund && previous.subject.link == Link::Shared)?;
    if group.voice != Voice::Finite || !view.is(group.edge.checked_sub(1)?, ",") || !view.is(previous.subject.start, ",") {
        return None;
    }
    let before = VerbGroup { edge: previous.subject.start, ..*group };
    subject(view, &before, view.sentence(group.start).start, false)
}

/// "stressed A, |opposed B| and warned of C": a verb right behind a comma goes on with the subject of the one before.
fn enumerated(view: &View<'_>, group: &VerbGroup, previous: Option<&Clause<'_>>) -> Option<Subject> {
    let comma = group.edge.checked_sub(1).filter(|&token| view.is(token, ","))?;
    let finite = Forms::PAST.and(Forms::THIRD);
    let same = group.forms.has(finite) && previous.is_some_and(|previous| previous.group.forms.meets(group.forms));
    same.then(|| Subject::shared(comma))
}

/// "…, said Peru": the holder stands after the verb, what is said before it.
fn inverted(
    view: &View<'_>,
    cue: &Match<'_>,
    group: &VerbGroup,
    floor: usize,
    sentence: &Range<usize>,
) -> Option<(Subject, Range<usize>)> {
    let before = group.edge.checked_sub(1).filter(|&token| token > floor)?;
    let closes = view.is_one_of(before, &[",", "”", "\"", "''", "?", "!"]);
    if !closes || group.voice != Voice::Finite || !cue.cue.may(Use::Inverts) || cue.cue.has_tail() {
        return None;
    }
    let phrase = noun_phrase_from(view, cue.end, sentence.end).filter(|phrase| names_speaker(view, phrase))?;
    if !(view.is(phrase.end, "who") || ends_clause(view, phrase.end, sentence.end)) {
        return None;
    }
    let content = before_clause(view, floor, before, sentence)?;
    let holders = parties::holders(view, &[phrase]);
    let subject = Subject { coordinate: true, ..Subject::of(group.edge, holders) };
    Some((subject, content))
}

/// The comma after which a main clause begins, in a sentence that a participle or a subordinate clause opens: "Noting the delay|, the EU
/// sought …". With the noun phrase behind it.
pub(crate) fn main_clause(view: &View<'_>, tokens: &Range<usize>) -> Option<(usize, Range<usize>)> {
    let comma = |token: &usize| view.is(*token, ",") && !view.in_brackets(*token) && !view.inside_mention(*token);
    tokens.clone().filter(comma).find_map(|comma| {
        let phrase = noun_phrase_from(view, comma + 1, tokens.end)?;
        let list = view.is_one_of(phrase.end, &[",", ";"])
            || (comma + 1..tokens.end).take(2).any(|token| view.is_one_of(token, &["and", "or"]));
        (!list && names_speaker(view, &phrase)).then_some((comma, phrase))
    })
}

/// Whether a phrase behind a verb of speech can be its subject: a name, a pronoun, those who meet.
fn names_speaker(view: &View<'_>, phrase: &Range<usize>) -> bool {
    phrase.clone().any(|token| view.mention(token).is_some_and(|mention| mention.kind == Kind::Person))
        || names_actor(view, phrase)
        || parties::can_speak(view, phrase)
}

/// Whether what follows a cue is a clause by its first word.
fn clause_follows(view: &View<'_>, token: usize) -> bool {
    view.is_one_of(token, &["that", ":", "“", "\""])
}

/// "…, Peru said.": the clause ends the sentence, what is said stands before it.
fn trailing(view: &View<'_>, cue: &Match<'_>, subject: &Subject, floor: usize, sentence: &Range<usize>) -> Option<Range<usize>> {
    let told = noun_phrase_from(view, cue.end, sentence.end).filter(|_| cue.cue.may(Use::Told)).map_or(cue.end, |told| told.end);
    let closes = ends_clause(view, cue.end, sentence.end) || ends_clause(view, told, sentence.end);
    let comma = subject.start.checked_sub(1).filter(|&token| token > floor)?;
    let quoted = view.is_one_of(comma, &["”", "\"", "''"]);
    if !closes || subject.link != Link::Own || !cue.cue.may(Use::Inverts) || !(view.is(comma, ",") || quoted) {
        return None;
    }
    let before = before_clause(view, floor, comma, sentence)?;
    // A quotation that goes on after the attribution counts where it is the longer part.
    let rest = (cue.end..(cue.end + 8).min(view.len())).find_map(|token| view.quotation(token));
    Some(rest.filter(|rest| quoted && rest.len() > before.len()).unwrap_or(before))
}

/// Whether nothing but an adjunct of the attribution ("in a statement", "on Monday") follows up to a comma or the end.
fn ends_clause(view: &View<'_>, token: usize, end: usize) -> bool {
    const LONGEST_ADJUNCT: usize = 8;
    if token >= end || view.is_one_of(token, &[".", ",", ";", ":", "?", "!"]) {
        return true;
    }
    let clause = Classes::SUBORDINATOR.or(Classes::MODAL).or(Classes::AUXILIARY);
    let adjunct = view.is_one_of(token, &["in", "on", "at", "during", "last", "after"]);
    adjunct && end - token <= LONGEST_ADJUNCT && !(token + 1..end).any(|at| view.has(at, clause))
}

/// What is said before an attribution whose comma or closing mark is `comma`.
fn before_clause(view: &View<'_>, floor: usize, comma: usize, sentence: &Range<usize>) -> Option<Range<usize>> {
    let mark = if view.is(comma, ",") && comma > 0 { comma - 1 } else { comma };
    if let Some(quote) = view.quotation_closed_by(mark).or_else(|| view.quotation_closed_by(comma)) {
        let whole = quote.start <= floor + 1 || quote.start < sentence.start;
        if whole {
            return Some(quote);
        }
    }
    let mut start = floor;
    // "12 June 2023: the fund is open, said …": a dateline is no part of what is said.
    if let Some(colon) = (floor..comma).find(|&token| view.is(token, ":")) {
        start = colon + 1;
    }
    (start < comma).then_some(start..comma)
}

/// "supported by Peru and Chad": holders after "by", and what they support before.
fn agent(
    view: &View<'_>,
    cue: &Match<'_>,
    group: &VerbGroup,
    floor: usize,
    sentence: &Range<usize>,
    previous: Option<&Clause<'_>>,
) -> Option<(Subject, Place)> {
    let phrases = list_from(view, cue.end + 1, sentence.end)?;
    let holders = parties::holders(view, &phrases);
    let as_asked = group.edge > floor + 2 && view.is(group.edge - 1, "as");
    let comma = group.edge > sentence.start && view.is_one_of(group.edge - 1, &[",", "and", "but"]);
    let mut start = group.edge;
    let place = if comma {
        previous?;
        while start > floor && view.is_one_of(start - 1, &[",", "and", "but"]) {
            start -= 1;
        }
        Place::Previous
    } else if as_asked {
        Place::At(floor..group.edge - 1)
    } else {
        let phrase = noun_phrase_before(view, floor, group.edge)?;
        let relative = view.has(phrase.start, Classes::RELATIVE) || view.is(phrase.end - 1, "that");
        if relative {
            return None;
        }
        Place::At(parties::name_of(view, &phrase))
    };
    let subject = Subject { coordinate: comma, ..Subject::of(start, holders) };
    Some((subject, place))
}

/// Noun phrases from `start` on, parted by commas as long as an "and" is still to come.
pub(crate) fn list_from(view: &View<'_>, start: usize, end: usize) -> Option<Vec<Range<usize>>> {
    let mut phrases = vec![noun_phrase_from(view, start, end)?];
    loop {
        let last = phrases[phrases.len() - 1].end;
        if !view.is(last, ",") || last + 1 >= end {
            return Some(phrases);
        }
        let next = if view.is(last + 1, "and") { last + 2 } else { last + 1 };
        let goes_on = noun_phrase_from(view, next, end).filter(|phrase| {
            view.mention(phrase.start).is_some() || view.is(phrase.start, "the") && view.mention(phrase.start + 1).is_some()
        });
        match goes_on.filter(|_| phrases.len() < 12) {
            Some(phrase) => phrases.push(phrase),
            None => return Some(phrases),
        }
    }
}

/// "It was agreed that …", "the conclusions were adopted": a decision of the meeting.
fn passive(view: &View<'_>, cue: &Match<'_>, group: &VerbGroup, floor: usize, sentence: &Range<usize>) -> Option<(Subject, Place)> {
    if !cue.cue.may(Use::Passive) {
        return None;
    }
    let phrase = noun_phrase_before(view, floor, group.edge)?;
    let it = phrase.len() == 1 && view.is(phrase.start, "it");
    let that = view.is(cue.end, "that") || it && view.is(cue.end - 1, "to");
    if view.has(phrase.start, Classes::RELATIVE) || view.is(phrase.end - 1, "that") {
        return None;
    }
    let holders =
        if view.is(cue.end, "by") { parties::holders(view, &list_from(view, cue.end + 1, sentence.end)?) } else { Vec::new() };
    let place = if that { Place::After(cue.end) } else { Place::At(phrase.clone()) };
    if !that && phrase.len() == 1 && view.has(phrase.start, Classes::PRONOUN) {
        return None;
    }
    let coordinate = phrase.start > floor && view.is_one_of(phrase.start - 1, &["and", ";", "while"]);
    Some((Subject { coordinate, ..Subject::of(phrase.start, holders) }, place))
}
