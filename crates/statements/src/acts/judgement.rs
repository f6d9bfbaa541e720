//! Whom and what people blame and praise in politics: persons, parties, policies, and what was just told.

use std::ops::Range;

use rapporteur_entities::Kind;
use rapporteur_tagger::Tag;

use crate::Act;
use crate::clauses::Clause;
use crate::cues::Use;
use crate::parties::{name_of, noun_phrase_from};
use crate::predicate::Predicate;
use crate::targets::names_actor;
use crate::view::View;
use crate::words::{Classes, Noun};

/// How far behind a verb the word may stand by which it judges, in tokens: "did |a terrific| job".
const OBJECT: usize = 5;

/// Verbs that mean little without their object: "did a terrific job", "deserve credit".
const LIGHT: [&str; 15] = [
    "do", "does", "did", "has", "have", "had", "makes", "made", "deserve", "deserves", "deserved", "told", "offers", "offered",
    "showed",
];

/// Longest phrase that is called something, with what it is called, in tokens.
const CALLED: usize = 24;

/// "Ms. Ode |lied|", "the bill |will kill| jobs", "that |is nonsense|", "the president |deserves credit|": the side that a judgement takes;
/// `itself` tells that a pronoun means who speaks.
pub(super) fn judgement(view: &View<'_>, predicate: &Predicate, itself: bool, denied: bool) -> Option<Act> {
    let negated = predicate.negated != denied;
    if predicate.modal.is_some_and(|modal| view.is_one_of(modal, &["should", "must", "shall", "ought"])) {
        return None;
    }
    let judged = Judged::of(view, predicate, itself)?;
    let end = view.len().min(predicate.verb + 1 + OBJECT);
    let object = predicate.verb + 1..closed(view, predicate.verb + 1, end);
    let light = judged == Judged::Party && view.is_one_of(predicate.verb, &LIGHT);
    let words = || if light { object.clone() } else { predicate.complement.clone() };
    let verb = |noun| view.means(predicate.verb, noun);
    let says = |noun: Noun| words().any(|token| view.means(token, noun) && view.mention(token).is_none());
    let blames = says(Noun::Blame) || judged != Judged::Told && says(Noun::Adverse) && !predicate.complement.is_empty();
    let does = judged != Judged::Told && verb(Noun::Blame) || judged == Judged::Policy && verb(Noun::Adverse);
    let falls_short = judged == Judged::Party && says(Noun::Lacking) && !predicate.complement.is_empty();
    // "has |no plan|", "offered |nothing new|"
    let nothing = light && object.clone().next().is_some_and(|token| view.is_one_of(token, &["no", "nothing"]));
    let helps = judged == Judged::Policy && verb(Noun::Praise);
    if nothing || helps && negated {
        return Some(Act::Opposition);
    }
    let praises = says(Noun::Praise);
    if !negated && (blames || does || falls_short) {
        return Some(Act::Opposition);
    }
    match (praises, negated) {
        (true, true) if !predicate.complement.is_empty() => Some(Act::Opposition),
        // "It was a great day": of what was told only blame takes a side.
        (true, false) if judged != Judged::Told || is_step(view, &predicate.complement) => Some(Act::Support),
        _ => None,
    }
}

/// "called |the vote a disgrace|", "described |him as a liar|": the side that what somebody or something is called takes; who describes a
/// thing as something only blames it by that.
pub(super) fn called(view: &View<'_>, clause: &Clause<'_>, content: &Range<usize>) -> Option<Act> {
    let describes = clause.cue.cue.may(Use::Own) || clause.cue.cue.may(Use::As);
    let from = content.clone().find(|&token| view.is(token, "as"));
    if describes && from.is_none() {
        return None;
    }
    let clause = Classes::RELATIVE.or(Classes::SUBORDINATOR).or(Classes::AUXILIARY).or(Classes::MODAL);
    let closes = |&token: &usize| view.has(token, clause) && !view.is(token, "as");
    let end = content.clone().skip(1).find(closes).unwrap_or(content.end).min(content.start + CALLED);
    let phrase = || from.filter(|&from| from < end).unwrap_or(content.start) + 1..end;
    let denied = phrase().any(|token| view.has(token, Classes::NEGATION) && !view.has(token, Classes::DETERMINER));
    let names = |token: usize| view.label(token).tag() != Tag::Verb && view.mention(token).is_none();
    let says = |noun: Noun| phrase().any(|token| view.means(token, noun) && names(token));
    if says(Noun::Blame) || says(Noun::Adverse) {
        return (!denied).then_some(Act::Opposition);
    }
    if describes {
        return None;
    }
    let praises = says(Noun::Praise) || says(Noun::Favourable);
    praises.then_some(if denied { Act::Opposition } else { Act::Support })
}

/// "a step in the right direction", "a good bill": what a thing is said to be speaks well of it as one.
fn is_step(view: &View<'_>, complement: &Range<usize>) -> bool {
    complement.clone().any(|token| view.is(token, "step") || view.means(token, Noun::Policy) || view.means(token, Noun::Draft))
}

/// What a judgement is about.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Judged {
    /// Somebody in politics, or something of theirs.
    Party,
    Policy,
    /// What was just told: "that is nonsense".
    Told,
}

impl Judged {
    fn of(view: &View<'_>, predicate: &Predicate, itself: bool) -> Option<Self> {
        let subject = &predicate.subject;
        if party(view, subject, itself).is_some() {
            return Some(Self::Party);
        }
        let first = subject.clone().find(|&token| !view.has(token, Classes::ADVERB.or(Classes::CONJUNCTION)))?;
        let head = predicate.head(view)?;
        match view.lower(first) {
            "this" | "that" | "it" if head == first => Some(Self::Told),
            _ => view.means(head, Noun::Policy).then_some(Self::Policy),
        }
    }
}

/// The person or the side in politics that a phrase begins with, or whose something it is: "|Ms. Ode|", "|the president|'s plan", "she".
fn party(view: &View<'_>, phrase: &Range<usize>, itself: bool) -> Option<Range<usize>> {
    let aside = Classes::ADVERB.or(Classes::CONJUNCTION).or(Classes::DETERMINER);
    let first = phrase.clone().find(|&token| !view.has(token, Classes::ADVERB.or(Classes::CONJUNCTION)))?;
    if view.is_one_of(first, &["he", "she", "they", "you"]) && !itself {
        return Some(first..first + 1);
    }
    let start = phrase.clone().find(|&token| !view.has(token, aside) && !view.is_symbol(token))?;
    let named = noun_phrase_from(view, start, phrase.end)?;
    let owner = named.clone().find(|&token| view.is_one_of(token, &["'s", "'"]) && !view.inside_mention(token));
    let named = start..owner.unwrap_or(named.end);
    let person = |token: usize| view.mention(token).is_some_and(|mention| mention.kind == Kind::Person);
    let of = (named.start..named.end)
        .find(|&token| view.is_one_of(token, &["of", "for", "from", "to"]) && view.mention(token).is_none());
    let head = of.unwrap_or(named.end).checked_sub(1)?;
    let office = view.mention(head).is_some_and(|mention| mention.kind == Kind::Role);
    let rival = head >= named.start && (office || view.means(head, Noun::Rival));
    (rival || (named.start..=head).any(person)).then(|| name_of(view, &(named.start..head + 1)))
}

/// Whom a support or an opposition is about, where that is a person or a side in politics: "blasted |Ms. Ode|", "said |the president|'s plan
/// was bad", "“It is nonsense,” he said of |Ms. Ode|". `itself` tells that a pronoun in what is said means who speaks.
pub(crate) fn judged(view: &View<'_>, clause: &Clause<'_>, content: &Range<usize>, itself: bool) -> Option<Range<usize>> {
    let cue = clause.cue.cue;
    let next = clause.cue.end;
    if content.end <= clause.cue.verb && view.is_one_of(next, &["of", "about"]) {
        return party(view, &noun_phrase_from(view, next + 1, view.len())?, itself);
    }
    if matches!(cue.act, Some(Act::Support | Act::Opposition)) || cue.may(Use::Judges) {
        return object(view, content, cue.may(Use::Whom) || cue.may(Use::Judges));
    }
    let predicate = Predicate::of(view, content)?;
    // "“I |don't trust Ms. Ode|,” he said"
    let sides = [Noun::Assent, Noun::Dissent].iter().any(|&noun| view.means(predicate.verb, noun));
    if itself && sides && predicate.verb + 1 < content.end {
        return party(view, &noun_phrase_from(view, predicate.verb + 1, content.end)?, true);
    }
    party(view, &predicate.subject, itself)
}

/// Whether what begins with `phrase` is what people judge in politics: somebody, or a step or a text.
pub(crate) fn can_be_judged(view: &View<'_>, phrase: &Range<usize>) -> bool {
    let somebody = || object(view, phrase, true).is_some();
    let step = [Noun::Policy, Noun::Draft, Noun::Proposal, Noun::Idea, Noun::Document];
    let named = |phrase: &Range<usize>| {
        phrase.clone().any(|token| step.iter().any(|&noun| view.means(token, noun) && view.label(token).is_nominal()))
    };
    somebody() || noun_phrase_from(view, phrase.start, phrase.end).is_some_and(|phrase| named(&phrase))
}

/// Who stands first in what a cue of praise or blame has as its object; `whom` tells that its object is somebody, mostly.
fn object(view: &View<'_>, content: &Range<usize>, whom: bool) -> Option<Range<usize>> {
    let bare = content.len() == 1 || !view.label(content.start + 1).is_nominal();
    if whom && bare && view.is_one_of(content.start, &["him", "her", "them", "us", "me"]) {
        return Some(content.start..content.start + 1);
    }
    let phrase = noun_phrase_from(view, content.start, content.end)?;
    // "welcomed Ms. Ode as Chair"
    let named = |found: &Range<usize>| whom || !view.is_one_of(found.end, &["as", "("]);
    let owned = |found: &Range<usize>| whom || view.is_one_of(found.end, &["'s", "'"]);
    party(view, &phrase, true).filter(|found| named(found) && owned(found)).or_else(|| {
        // "accused |Peru| of delay"
        let end = (phrase.start + 1..phrase.end).find(|&token| view.is(token, "of") && view.is_gerund(token + 1));
        let phrase = phrase.start..end.unwrap_or(phrase.end);
        (whom && names_actor(view, &phrase)).then(|| name_of(view, &phrase))
    })
}

/// Where an object ends: before the next clause or mark.
fn closed(view: &View<'_>, start: usize, end: usize) -> usize {
    let closes = Classes::SUBORDINATOR.or(Classes::RELATIVE).or(Classes::CONJUNCTION).or(Classes::MODAL);
    (start..end).find(|&token| view.has(token, closes) || view.is_symbol(token)).unwrap_or(end)
}
