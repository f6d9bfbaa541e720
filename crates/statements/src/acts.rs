//! What a holder does by a statement: from the cue, from who holds it, and where the cue is neutral from what is said.

use std::ops::Range;

use rapporteur_entities::Kind;
use rapporteur_gazetteers as gazetteers;
use rapporteur_lexicon::{Error, Phrases, Table};

use crate::Act;
use crate::clauses::Clause;
use crate::contents::Content;
use crate::cues::Use;
use crate::verbs::Voice;
use crate::view::View;
use crate::words::{Classes, Noun};

/// Words inside what is said, and the act they make of it.
#[derive(Debug)]
pub(crate) struct Markers {
    phrases: Phrases<Act>,
}

impl Markers {
    pub(crate) fn load() -> Result<Self, Error> {
        let file = gazetteers::MARKERS;
        let mut phrases = Phrases::default();
        for row in Table::parse(file.path, file.content, &["marker", "act"])?.rows() {
            let act = row.get("act").text().parse().map_err(|acts| row.get("act").error(format!("an act among {acts}")))?;
            phrases.insert(row.get("marker").required("words")?, act);
        }
        Ok(Self { phrases })
    }

    fn has(&self, view: &View<'_>, content: &Range<usize>, act: Act) -> bool {
        self.first(view, content, act).is_some()
    }

    /// Where the first marker of an act stands, outside names.
    fn first(&self, view: &View<'_>, content: &Range<usize>, act: Act) -> Option<usize> {
        let marks = |&token: &usize| {
            view.mention(token).is_none()
                && self.phrases.all_at(view.document, token).any(|(length, &marked)| marked == act && token + length <= content.end)
        };
        content.clone().find(marks)
    }
}

/// Who holds a statement, as far as its act depends on it.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Holder {
    /// A body that settles things, or those who meet.
    pub(crate) body: bool,
    /// Somebody who runs the meeting: a chair, the secretariat.
    pub(crate) presides: bool,
    /// The holder, its country or body is the subject of what is said.
    pub(crate) itself: bool,
    /// That, or something of its own is: "its government".
    pub(crate) own: bool,
}

/// The act of a clause about `content`, where `act` is that of its cue alone; and whether what is said decided it.
pub(crate) fn act(
    view: &View<'_>,
    markers: &Markers,
    clause: &Clause<'_>,
    act: Act,
    holder: Holder,
    content: &Content,
) -> (Act, bool) {
    let cue = clause.cue.cue;
    let by_cue = match cue.body {
        Some(body) if holder.body || clause.group.voice == Voice::Passive => body,
        _ => act,
    };
    let asks = cue.may(Use::Asks) && markers.has(view, &without_relative(view, &content.tokens), Act::Recommendation);
    let by_cue = if asks { Act::Recommendation } else { by_cue };
    let act = if is_open(clause) { by_content(view, markers, clause, holder, content, by_cue) } else { by_cue };
    let decided = act != by_cue || asks;
    (if clause.group.negated { negation(act) } else { act }, decided)
}

/// Whether the cue leaves the act to what is said.
pub(crate) fn is_open(clause: &Clause<'_>) -> bool {
    clause.cue.cue.may(Use::Neutral) || clause.cue.cue.may(Use::Emphasis)
}

/// "did not support" opposes, "did not believe that X works" names a shortcoming.
const fn negation(act: Act) -> Act {
    match act {
        Act::Support | Act::Commitment | Act::Decision => Act::Opposition,
        Act::Opposition => Act::Support,
        Act::Assertion => Act::Concern,
        act => act,
    }
}

fn by_content(view: &View<'_>, markers: &Markers, clause: &Clause<'_>, holder: Holder, content: &Content, otherwise: Act) -> Act {
    let cue = clause.cue.cue;
    if content.lead.as_ref().is_some_and(|lead| markers.has(view, lead, Act::Recommendation)) {
        return Act::Recommendation;
    }
    let content = &content.tokens;
    if cue.may(Use::Own) {
        // Somebody who presents or describes a thing neither fears nor opposes it.
        let asks = markers.has(view, &without_relative(view, content), Act::Recommendation);
        let promises = (holder.itself || cue.may(Use::Promises)) && markers.has(view, content, Act::Commitment);
        return match (deeds(view, content), asks, promises) {
            (true, ..) => Act::Action,
            (_, true, _) => Act::Recommendation,
            (_, _, true) => Act::Commitment,
            _ => otherwise,
        };
    }
    if markers.has(view, content, Act::Opposition) {
        return Act::Opposition;
    }
    let main = without_relative(view, content);
    if markers.has(view, &main, Act::Recommendation) || cue.may(Use::Emphasis) && is_activity(view, content.start) {
        return Act::Recommendation;
    }
    if markers.first(view, &main, Act::Commitment).is_some_and(|token| promises(view, token, holder, clause)) {
        return Act::Commitment;
    }
    if holder.own && (is_done(view, &main) || markers.has(view, &main, Act::Action)) {
        return Act::Action;
    }
    if markers.has(view, content, Act::Concern) { Act::Concern } else { otherwise }
}

/// Whether "will" or "would" at `token` binds the holder: it speaks of itself, or presides and says what the meeting will do.
fn promises(view: &View<'_>, token: usize, holder: Holder, clause: &Clause<'_>) -> bool {
    let arranged = token + 1 < view.len() && view.words.is(Noun::Arrange, view.lower(token + 1));
    let cue = clause.cue.cue;
    holder.itself || cue.may(Use::Promises) || holder.presides && arranged && !cue.may(Use::Observes)
}

/// Content up to its first relative clause: what "which should …" says of a thing is not what the holder asks.
fn without_relative(view: &View<'_>, content: &Range<usize>) -> Range<usize> {
    let relative = content.clone().skip(1).find(|&token| view.has(token, Classes::RELATIVE) && view.is(token - 1, ","));
    content.start..relative.unwrap_or(content.end)
}

/// "emphasized using the best science": an activity, by its gerund.
fn is_activity(view: &View<'_>, token: usize) -> bool {
    view.is_gerund(token) && !view.words.is(Noun::Thing, view.lower(token))
}

/// "has drilled", "had also trained": a regular participle behind "have" tells of a deed; of the irregular ones many do not ("lost",
/// "been"), so those that do are markers.
fn is_done(view: &View<'_>, content: &Range<usize>) -> bool {
    content.clone().any(|token| {
        let deed = (token + 1..content.end).find(|&at| !view.has(at, Classes::ADVERB));
        let regular = |at: usize| view.is_past(at) && view.lower(at).ends_with("ed") && !view.is(at, "failed");
        view.is_one_of(token, &["has", "have", "had"]) && deed.is_some_and(regular)
    })
}

/// Whether a described thing is somebody's doing: "its work", "national measures".
fn deeds(view: &View<'_>, content: &Range<usize>) -> bool {
    const OPENING: usize = 6;
    let plans =
        |token: usize| view.is_one_of(token, &["plans", "policies"]) && view.is_one_of(token - 1, &["national", "domestic"]);
    (content.start..content.end.min(content.start + OPENING))
        .any(|token| view.words.is(Noun::Deed, view.lower(token)) || token > content.start && plans(token))
}

/// Whether the last word of a holder names a body or those who meet.
pub(crate) fn is_body(view: &View<'_>, holder: &Range<usize>) -> bool {
    let state =
        view.mention(holder.end - 1).is_some_and(|mention| matches!(mention.kind, Kind::Country | Kind::Person | Kind::Role));
    let body = |token: usize| view.words.is(Noun::Body, view.lower(token));
    let acronym =
        || view.document.word(holder.end - 1).split(['-', '/']).any(|part| view.words.is(Noun::Body, &part.to_lowercase()));
    !state && (body(holder.end - 1) || body(holder.start) || acronym())
}

/// Whether an entity is a body by its name, or a text by which one settles things: what "it" may stand for.
pub(crate) fn is_body_entity(view: &View<'_>, entity: usize) -> bool {
    let entity = &view.names.entities[entity];
    let named = |noun: Noun| entity.name.split(' ').any(|word| view.words.is(noun, &word.to_lowercase()));
    match entity.kind {
        Kind::Organization => named(Noun::Body),
        // "Resolution 2 requests": the body speaks by it.
        Kind::Instrument => named(Noun::Decree),
        _ => false,
    }
}

/// Whether those who speak as "we" name themselves as a body: "We, the Ministers of Energy,".
pub(crate) fn speaks_as_body(view: &View<'_>) -> bool {
    const LEAD: usize = 8;
    (0..view.len()).any(|token| {
        let named = || {
            (token + 2..view.len().min(token + LEAD))
                .any(|at| view.words.is(Noun::Body, view.lower(at)) || view.is_one_of(at, &["heads", "peoples"]))
        };
        view.is(token, "we") && view.is(token + 1, ",") && view.is(token + 2, "the") && named()
    })
}

/// Whether a holder runs the meeting, by the words that name it.
pub(crate) fn presides(view: &View<'_>, holder: &Range<usize>) -> bool {
    holder.clone().any(|token| view.words.is(Noun::Office, view.lower(token)))
}

/// Whether an office is one of those who run meetings.
pub(crate) fn is_presiding_role(view: &View<'_>, role: &str) -> bool {
    role.split(' ').any(|word| view.words.is(Noun::Office, &word.to_lowercase()))
}
