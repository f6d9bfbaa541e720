//! What a holder does by a statement: from the cue, from who holds it, and where the cue is neutral from what is said.

mod holders;
mod judgement;
mod markers;
mod wording;

use std::ops::Range;

use rapporteur_tagger::Tag;

use self::wording::{Thought, asks, inquires, is_command, is_stated, obliges};
use crate::Act;
use crate::clauses::Clause;
use crate::contents::Content;
use crate::cues::{CueBook, Match, Use};
use crate::forms::Forms;
use crate::parties::noun_phrase_from;
use crate::predicate::{Predicate, Tense, is_be};
use crate::verbs::Voice;
use crate::view::View;
use crate::words::{Classes, Noun};

pub(crate) use holders::{is_body, is_body_entity, is_presiding_role, presides, speaks_as_body};
pub(crate) use judgement::{can_be_judged, judged};
pub(crate) use markers::Markers;

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

/// The act of a clause about `content`, where `act` is that of its cue alone, and `inner` what the same speaker does in it ("said she opposes
/// it"); and whether what is said decided it.
pub(crate) fn act(
    view: &View<'_>,
    markers: &Markers,
    clause: &Clause<'_>,
    inner: Option<Act>,
    act: Act,
    holder: Holder,
    content: &Content,
) -> (Act, bool) {
    let cue = clause.cue.cue;
    if let Some(said) = inner.filter(|_| is_open(clause) && !clause.group.negated) {
        return (said, said != act);
    }
    let by_cue = match cue.body {
        Some(body) if holder.body || clause.group.voice == Voice::Passive => body,
        _ => act,
    };
    let by_cue = if by_cue == Act::Concern && concerns_text(view, clause, &content.tokens) { Act::Opposition } else { by_cue };
    let by_cue = if cue.may(Use::Inquires) && inquires(view, &content.tokens) { Act::Question } else { by_cue };
    let asks = cue.may(Use::Asks) && markers.has(view, &without_relative(view, &content.tokens), Act::Recommendation);
    let by_cue = if asks { Act::Recommendation } else { by_cue };
    // "suggested that the text |is| long": no proposal, but what he thinks; "we suggest that the tool |checks| it" is one.
    let told = clause.group.forms.meets(Forms::PAST.and(Forms::GERUND).and(Forms::THIRD));
    let states = cue.may(Use::States) && told && is_stated(view, &content.tokens);
    let act = match by_cue {
        _ if states => by_content(view, markers, clause, holder, content, Act::Assertion),
        _ if is_open(clause) => by_content(view, markers, clause, holder, content, by_cue),
        act => act,
    };
    let decided = act != by_cue || asks;
    let act = match clause.group.negated {
        // "did not favour it"
        true if cue.may(Use::Favours) => Act::Opposition,
        true => negation(act),
        false => act,
    };
    (act, decided)
}

/// "said it |had concerns with| the text", "said she |opposes| the bill": what the speaker does by the words in what is said.
pub(crate) fn own_act(view: &View<'_>, inner: &Clause<'_>) -> Option<Act> {
    let told = (inner.group.start..inner.cue.verb).any(|token| view.is_one_of(token, &["has", "have", "had"]));
    let act = inner.act.filter(|_| !is_open(inner) && !view.is(inner.cue.end - 1, "to") || inner.act == Some(Act::Commitment))?;
    // "said she |will vote against| it": what is done by that is still to come.
    let takes_side = view.means(inner.cue.verb, Noun::Assent) || view.means(inner.cue.verb, Noun::Dissent);
    if view.is_one_of(inner.group.start, &["will", "would", "'ll", "'d"]) && !takes_side {
        return None;
    }
    let denied = inner.group.negated;
    let act = if denied { negation(act) } else { act };
    let stays = matches!(act, Act::Support | Act::Opposition | Act::Concern);
    let says = matches!(act, Act::Recommendation | Act::Commitment | Act::Question) && !told && !denied;
    (stays || says).then_some(act)
}

/// "“|We applaud| the vote,” she said": what who is quoted does by the verb of a sentence in the first person.
pub(crate) fn first_person(view: &View<'_>, book: &CueBook, content: &Range<usize>) -> Option<Act> {
    let quoted = view.quotation(content.start).is_some_and(|quote| quote.start == content.start);
    let first =
        content.clone().find(|&token| !view.has(token, Classes::ADVERB.or(Classes::CONJUNCTION)) && !view.is(token, ","))?;
    if !quoted || !view.is_one_of(first, &["i", "we"]) {
        return None;
    }
    let predicate =
        Predicate::of(view, &(first..content.end)).filter(|predicate| predicate.modal.is_none() && !predicate.passive)?;
    if predicate.tense == Tense::Done || predicate.subject != (first..first + 1) {
        return None;
    }
    let be = |cue: &Match<'_>| cue.cue.act.is_some() && !cue.cue.may(Use::Quotes) && cue.end <= content.end;
    let cue = book.matches_at(view, predicate.verb).into_iter().find(be)?;
    let open = cue.cue.may(Use::Neutral) || cue.cue.may(Use::Emphasis) || cue.cue.may(Use::Would);
    let act = cue.cue.act.filter(|_| !open && !view.is(cue.end - 1, "to"))?;
    let sides = matches!(act, Act::Support | Act::Opposition | Act::Concern | Act::Recommendation);
    let act = if predicate.negated { negation(act) } else { act };
    (sides && !(predicate.negated && act == Act::Recommendation)).then_some(act)
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
    if cue.may(Use::Judges)
        && let Some(side) = judgement::called(view, clause, content)
    {
        return side;
    }
    if is_command(view, content) {
        return Act::Recommendation;
    }
    if cue.may(Use::Inverts) && asks(view, content) {
        return Act::Question;
    }
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
    let Thought { tokens: main, denied, holder } = Thought::of(view, without_relative(view, content), holder);
    let predicate = Predicate::of(view, &main);
    if predicate.is_none() && own_deed(view, holder, content) {
        return Act::Action;
    }
    let judgement = || predicate.as_ref().and_then(|predicate| judgement::judgement(view, predicate, holder.itself, denied));
    let says = |test: fn(&View<'_>, &Predicate) -> bool| predicate.as_ref().is_some_and(|predicate| test(view, predicate));
    if !says(obliges) && (markers.has(view, content, Act::Opposition) || says(criticises)) {
        return Act::Opposition;
    }
    if let Some(side) = judgement() {
        return side;
    }
    let governs = |token: usize| view.has(token, Classes::DETERMINER.or(Classes::PRONOUN)) || view.mention(token).is_some();
    let asks = cue.may(Use::Emphasis) || cue.may(Use::Activity) && governs(content.start + 1);
    let activity = asks && is_activity(view, content.start);
    let emphasised = activity || cue.may(Use::Emphasis) && is_bare_noun_phrase(view, content);
    let own_words = predicate.as_ref().map_or(main.clone(), |predicate| predicate.scope(view, &main));
    let sides = holder.itself.then_some(predicate.as_ref()).flatten().and_then(|predicate| side(view, predicate, holder));
    if let Some(side) = sides {
        return side;
    }
    if markers.has(view, &own_words, Act::Recommendation) || says(wishes) || says(suggests) || says(needs) || emphasised {
        return Act::Recommendation;
    }
    if says(praises) {
        return Act::Support;
    }
    let promise =
        markers.first(view, &main, Act::Commitment).filter(|&token| predicate.as_ref().is_none_or(|own| own.says(view, token)));
    // "|my| plan will cut taxes"
    let mine = holder.own && view.is_one_of(main.start, &["my", "our"]);
    if !denied && !says(ascribes) && promise.is_some_and(|token| mine || promises(view, token, holder, clause)) {
        return Act::Commitment;
    }
    if !denied && holder.itself && says(is_deed)
        || !denied && holder.own && (is_done(view, &main) || markers.has(view, &main, Act::Action))
    {
        return Act::Action;
    }
    if markers.has(view, content, Act::Concern) || says(falls_short) { Act::Concern } else { otherwise }
}

/// "the proposal |would delay| the talks", "adopting it |would be| unfair": somebody's text or a step not taken yet, found wanting.
fn criticises(view: &View<'_>, predicate: &Predicate) -> bool {
    let modal = |words: &[&str]| predicate.modal.is_some_and(|modal| view.is_one_of(modal, words));
    if modal(&["should", "must", "shall"]) {
        return false;
    }
    let step = view.is_gerund(predicate.subject.start) && view.has(predicate.subject.start + 1, Classes::DETERMINER);
    let proposed = concerns_draft(view, predicate) || predicate.modal.is_some() && step;
    let verb = view.means(predicate.verb, Noun::Adverse);
    let adverse = predicate.complement.clone().any(|token| view.means(token, Noun::Adverse) || view.is(token, "too"));
    let denied = proposed || predicate.complement.clone().any(|token| is_favourable(view, token));
    let barred = modal(&["can", "cannot"]) && view.means(predicate.verb, Noun::Procedure);
    match (predicate.negated, predicate.passive) {
        (true, true) => barred,
        (true, false) => denied && !verb && !adverse,
        (false, _) => proposed && (verb || adverse),
    }
}

/// "expressed concern about |the proposal|", "… that |the text would delay| the talks": what is put forward is opposed, not feared.
fn concerns_text(view: &View<'_>, clause: &Clause<'_>, content: &Range<usize>) -> bool {
    const OPENING: usize = 8;
    let expressed = (clause.cue.verb..clause.cue.end).any(|token| view.is_one_of(token, &["concern", "concerns"]));
    let closes = Classes::AUXILIARY.or(Classes::MODAL).or(Classes::SUBORDINATOR).or(Classes::RELATIVE);
    let opening = content.clone().take(OPENING).take_while(|&token| !view.has(token, closes));
    expressed && opening.into_iter().any(|token| view.means(token, Noun::Draft))
}

/// "the proposal |is helpful|".
fn praises(view: &View<'_>, predicate: &Predicate) -> bool {
    concerns_draft(view, predicate) && !predicate.negated && predicate.complement.clone().any(|token| is_favourable(view, token))
}

fn is_favourable(view: &View<'_>, token: usize) -> bool {
    view.means(token, Noun::Favourable)
}

/// Whether the subject is a text under discussion, or "this" and "such" of one.
fn concerns_draft(view: &View<'_>, predicate: &Predicate) -> bool {
    predicate.head(view).is_some_and(|head| view.means(head, Noun::Draft))
}

/// "could |support| the text", "would not accept it": which side the holder takes itself; who runs the meeting takes none.
fn side(view: &View<'_>, predicate: &Predicate, holder: Holder) -> Option<Act> {
    let assents = view.means(predicate.verb, Noun::Assent) && !predicate.passive;
    let dissents = view.means(predicate.verb, Noun::Dissent) && !predicate.passive && !predicate.negated;
    let to = predicate.complement.end;
    let proud = !predicate.negated
        && predicate.complement.clone().any(|token| view.means(token, Noun::Willing) || view.is(token, "proud"))
        && view.is(to, "to")
        && to + 1 < view.len()
        && view.means(to + 1, Noun::Assent);
    let refuses = predicate.negated
        && predicate.modal.is_some_and(|modal| view.is_one_of(modal, &["would", "could", "can", "cannot", "will"]))
        && (assents || predicate.complement.clone().any(|token| view.means(token, Noun::Willing)));
    match (assents, predicate.negated) {
        _ if holder.presides => None,
        _ if refuses || dissents => Some(Act::Opposition),
        _ if proud => Some(Act::Support),
        (true, false) => Some(Act::Support),
        (true, true) => Some(Act::Opposition),
        _ => None,
    }
}

/// "it |would like to see| a fund".
fn wishes(view: &View<'_>, predicate: &Predicate) -> bool {
    let would = predicate.modal.is_some_and(|modal| view.is_one_of(modal, &["would", "'d"]));
    would && !predicate.negated && view.is_one_of(predicate.verb, &["like", "love"]) && view.is(predicate.verb + 2, "see")
}

/// "the text |requires| balance", "the idea |merited| study".
fn needs(view: &View<'_>, predicate: &Predicate) -> bool {
    let needs = view.means(predicate.verb, Noun::Need);
    // "support |is also essential|"
    let vital = is_be(view, predicate.verb) && predicate.complement.clone().any(|token| view.means(token, Noun::Vital));
    (needs || vital) && !predicate.negated && !view.is(predicate.verb + 1, "that")
}

/// "the issues |could be agreed| later": how those who meet could go on is proposed.
fn suggests(view: &View<'_>, predicate: &Predicate) -> bool {
    let proposed = predicate.passive && !predicate.negated && predicate.modal.is_some_and(|modal| view.is(modal, "could"));
    proposed && view.means(predicate.verb, Noun::Procedure)
}

/// "Peru |employed| a team": the verb tells of something done, and not of how somebody is or what he thinks.
fn is_deed(view: &View<'_>, predicate: &Predicate) -> bool {
    predicate.tense == Tense::Done
        && !predicate.negated
        && !predicate.passive
        && !view.has(predicate.verb, Classes::AUXILIARY)
        && !view.means(predicate.verb, Noun::State)
}

/// "it |would be difficult|": a quality and no deed; but "would be ready to".
fn ascribes(view: &View<'_>, predicate: &Predicate) -> bool {
    let complement = || predicate.complement.clone();
    let adjective = complement().any(|token| view.label(token).tag() == Tag::Adj);
    let copula = view.is_one_of(predicate.verb, &["be", "is", "are", "was", "were"]);
    copula && adjective && !complement().any(|token| view.means(token, Noun::Willing))
}

/// How far behind the verb that brings it a harm may stand, in tokens.
const HARM: usize = 6;

/// How far behind a verb "enough" of its object may stand, in tokens.
const OBJECT: usize = 4;

/// "awareness |was low|", "the signal |is not encouraging|".
fn falls_short(view: &View<'_>, predicate: &Predicate) -> bool {
    // "is afraid", "were disappointed by the vote"
    let felt = predicate.passive.then_some(predicate.verb);
    let feels = predicate.complement.clone().chain(felt).any(|token| view.means(token, Noun::Feeling));
    let says = |noun: Noun| predicate.complement.clone().any(|token| view.means(token, noun));
    let excess = |token: usize| view.is(token, "too") && !view.is_one_of(token + 1, &["early", "soon"]);
    let too = is_be(view, predicate.verb) && predicate.complement.clone().any(excess);
    let enough = |token: usize| view.means(token, Noun::Enough);
    let object = predicate.verb.saturating_sub(2)..view.len().min(predicate.verb + OBJECT);
    if predicate.negated {
        says(Noun::Favourable) || object.into_iter().any(enough)
    } else {
        too || feels || says(Noun::Lacking) || brings_harm(view, predicate)
    }
}

/// "could |lead to confusion|", "would cause delays".
fn brings_harm(view: &View<'_>, predicate: &Predicate) -> bool {
    let closes = |&token: &usize| view.is_symbol(token) || view.has(token, Classes::RELATIVE.or(Classes::SUBORDINATOR));
    let end = view.len().min(predicate.verb + 1 + HARM);
    let end = (predicate.verb + 1..end).find(closes).unwrap_or(end);
    let object = predicate.verb + 1..end;
    view.means(predicate.verb, Noun::Brings) && object.into_iter().any(|token| view.means(token, Noun::Harm))
}

/// "environmental integrity", "parallel progress on all issues": a thing in the singular without an article is one to be brought
/// about; what there is already has an article, or is many.
fn is_bare_noun_phrase(view: &View<'_>, content: &Range<usize>) -> bool {
    let closes = Classes::PREPOSITION.or(Classes::SUBORDINATOR).or(Classes::CONJUNCTION).or(Classes::RELATIVE);
    let end = content
        .clone()
        .find(|&token| view.has(token, closes) || view.is_symbol(token) && !view.is(token, "-"))
        .unwrap_or(content.end);
    let phrase = content.start..end;
    let Some(head) = phrase.clone().next_back() else { return false };
    let named = view.mention(content.start).is_some();
    // "current lack of means", "significant growth": what is there already.
    let exists = view.means(content.start, Noun::Existing) || phrase.clone().any(|token| view.means(token, Noun::Lack));
    let finite = || Predicate::of(view, content).is_some();
    let label = view.label(head);
    label.is_nominal()
        && !label.is_plural()
        && !named
        && !exists
        && !view.has(content.start, Classes::DETERMINER.or(Classes::PRONOUN))
        && !finite()
}

/// Whether "will" or "would" at `token` binds the holder: it speaks of itself, or presides and says what the meeting will do.
fn promises(view: &View<'_>, token: usize, holder: Holder, clause: &Clause<'_>) -> bool {
    let arranged = token + 1 < view.len() && view.means(token + 1, Noun::Arrange);
    let cue = clause.cue.cue;
    let done = (token + 2..view.len()).find(|&at| !view.has(at, Classes::ADVERB)).is_some_and(|at| view.is_past(at));
    // "would have liked more time", "would be hit hardest"
    let regrets = view.is(token, "would") && view.is(token + 1, "have") && done;
    let suffers = view.is_one_of(token, &["would", "will"]) && view.is(token + 1, "be") && done;
    let own = holder.itself && !suffers || cue.may(Use::Promises);
    !regrets && (own || holder.presides && arranged && !cue.may(Use::Observes))
}

/// Content up to its first relative clause: what "which should …" says of a thing is not what the holder asks.
fn without_relative(view: &View<'_>, content: &Range<usize>) -> Range<usize> {
    let relative = content.clone().skip(1).find(|&token| view.has(token, Classes::RELATIVE) && view.is(token - 1, ","));
    content.start..relative.unwrap_or(content.end)
}

/// "emphasized using the best science": an activity, by its gerund.
fn is_activity(view: &View<'_>, token: usize) -> bool {
    view.is_gerund(token) && (!view.means(token, Noun::Thing) || view.is_one_of(token + 1, &["on", "upon"]))
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

/// "its efforts to save water", "national measures", "Samoa's reforms": a thing of the holder's that is its doing.
fn own_deed(view: &View<'_>, holder: Holder, content: &Range<usize>) -> bool {
    let national = view.is_one_of(content.start, &["national", "domestic", "bilateral"]);
    let phrase = noun_phrase_from(view, content.start, content.end);
    let head = |phrase: Range<usize>| {
        let closes = |&token: &usize| view.has(token, Classes::PREPOSITION.or(Classes::CONJUNCTION)) || view.is(token, "to");
        phrase.clone().find(closes).unwrap_or(phrase.end) - 1
    };
    (holder.own || national) && phrase.is_some_and(|phrase| phrase.len() > 1 && view.means(head(phrase), Noun::Deed))
}

/// Whether a described thing is somebody's doing: "its work", "national measures".
fn deeds(view: &View<'_>, content: &Range<usize>) -> bool {
    const OPENING: usize = 6;
    let plans =
        |token: usize| view.is_one_of(token, &["plans", "policies"]) && view.is_one_of(token - 1, &["national", "domestic"]);
    (content.start..content.end.min(content.start + OPENING))
        .any(|token| view.means(token, Noun::Deed) || token > content.start && plans(token))
}
