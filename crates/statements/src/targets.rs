//! Who is asked to act, and whose words are supported or opposed.

use std::ops::Range;

use rapporteur_entities::{Kind, Mention};
use rapporteur_tagger::{Tag, VerbForm};

use crate::Act;
use crate::cues::{CueBook, Match, Use};
use crate::forms::Forms;
use crate::parties::{name_of, noun_phrase_from};
use crate::predicate::Predicate;
use crate::view::View;
use crate::words::{Classes, Noun};

/// Longest addressee, in tokens.
const LONGEST: usize = 24;

/// How a cue asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Asking {
    /// It has whom it asks as its object: "urged |donors| to give".
    Object,
    /// It asks for something: "called for |donors| to give".
    Thing,
    /// It says something, which may ask: "said |donors| should give".
    Words,
}

/// The addressee of a recommendation: whom the cue asks, "|States| should", "proposed that |the Secretariat| prepare", "should be funded
/// by |Annex I parties|", "cuts by |Annex I parties|".
pub(crate) fn addressee(view: &View<'_>, content: &Range<usize>, asking: Asking) -> Option<Range<usize>> {
    let object = || match asking {
        Asking::Object => object_asked(view, content),
        Asking::Thing if content.start > 0 && view.is(content.start - 1, "for") => {
            object_asked(view, content).filter(|phrase| names_actor(view, phrase))
        }
        _ => None,
    };
    let subjunctive = || (asking != Asking::Words).then(|| subject_of_subjunctive(view, content)).flatten();
    object().or_else(|| obliged(view, content)).or_else(subjunctive).or_else(|| agent(view, content))
}

/// "|donors| to give", "|the ILO|, with the WHO, to train": the noun phrase before the infinitive, whatever it names.
fn object_asked(view: &View<'_>, content: &Range<usize>) -> Option<Range<usize>> {
    let limit = content.end.min(content.start + LONGEST);
    let infinitive = |&to: &usize| opens_infinitive(view, to);
    let to = (content.start + 1..limit).find(infinitive)?;
    let end = if view.is(to - 1, "not") { to - 1 } else { to };
    // What is inserted between commas is no part of it; a list is.
    let comma = (content.start..end).find(|&token| view.is(token, ",") && !view.in_brackets(token));
    let inserted = |&comma: &usize| view.is(end - 1, ",") || view.has(comma + 1, Classes::PREPOSITION.or(Classes::ADVERB));
    let relative = |&token: &usize| view.has(token, Classes::RELATIVE) || view.is(token, "that");
    let end = comma.filter(inserted).unwrap_or(end);
    // "reminded |the Board| of the need to": what there is a need for
    const NOUNS: [&str; 6] = ["need", "necessity", "urgency", "importance", "opportunity", "commitment"];
    let of = (content.start + 1..end).find(|&token| view.is_one_of(token, &["of", "about"]) && !view.inside_mention(token));
    let end = of.filter(|_| view.is_one_of(end - 1, &NOUNS)).unwrap_or(end);
    let phrase = content.start..(content.start + 1..end).find(relative).unwrap_or(end);
    let gerund = view.is_gerund(phrase.start) && (view.has(phrase.start + 1, Classes::DETERMINER) || !names_actor(view, &phrase));
    let thing = !names_actor(view, &phrase) && (view.is(to + 1, "be") || names_doing(view, &phrase));
    // "text |encouraging| all Parties", but "countries |sending| troops", "|emitting| countries"
    let governs = |at: usize| view.has(at, Classes::DETERMINER.or(Classes::PREPOSITION)) || view.mention(at).is_some();
    let tells =
        |token: usize| (governs(token + 1) || view.means(token - 1, Noun::Draft)) && !names_actor(view, &(phrase.start..token));
    let verb = |token: usize| {
        let verbal = view.mention(token).is_none() && view.label(token).tag() == Tag::Verb && !view.is_past(token);
        verbal && (!view.is_gerund(token) || tells(token))
    };
    let clause = phrase.clone().skip(1).any(verb) || is_base_verb(view, phrase.start) && view.mention(phrase.start).is_none();
    (!thing && !gerund && !clause && !is_broken(view, &phrase)).then(|| name_of(view, &phrase))
}

/// "|States| should act", "should be funded by |States|".
fn obliged(view: &View<'_>, content: &Range<usize>) -> Option<Range<usize>> {
    let predicate = Predicate::of(view, content)?;
    let word = predicate.modal.unwrap_or(predicate.verb);
    let bound = view.is_one_of(word, &["should", "must", "shall", "ought", "need", "needs", "has", "have"]);
    let compelled = view.is(predicate.verb, "have") && view.is(predicate.verb + 1, "to");
    // "the session should |last| two weeks": a thing's, and nobody's deed
    if view.means(predicate.verb, Noun::Being) {
        return None;
    }
    if !bound && !compelled || predicate.modal.is_none() && !view.is(word + 1, "to") {
        return None;
    }
    let phrase = if predicate.passive {
        let by = (predicate.verb..content.end).find(|&token| view.is(token, "by") && !view.inside_mention(token))?;
        noun_phrase_from(view, by + 1, content.end)?
    } else {
        subject_phrase(view, &predicate.subject)?
    };
    names_actor(view, &phrase).then(|| name_of(view, &phrase))
}

/// "demanded that |the armed forces| remain": an actor with a bare verb behind it.
fn subject_of_subjunctive(view: &View<'_>, content: &Range<usize>) -> Option<Range<usize>> {
    let limit = content.end.min(content.start + LONGEST);
    let verb = (content.start + 1..limit).find(|&token| {
        (is_base_verb(view, token) || acts_like_verb(view, token)) && view.mention(token).is_none() && !view.is(token - 1, "to")
    })?;
    let end = if view.is(verb - 1, "not") { verb - 1 } else { verb };
    let phrase = subject_phrase(view, &(content.start..end)).filter(|phrase| !view.is_gerund(phrase.start))?;
    names_actor(view, &phrase).then(|| name_of(view, &phrase))
}

/// "a commitment by |developed countries|": who is to act, in a content without a verb of its own.
fn agent(view: &View<'_>, content: &Range<usize>) -> Option<Range<usize>> {
    if Predicate::of(view, content).is_some() {
        return None;
    }
    let by = |&token: &usize| view.is(token, "by") && !view.inside_mention(token) && !view.is_gerund(token + 1);
    let by = content.clone().skip(1).take(LONGEST).find(by)?;
    let bare = view.label(by - 1).is_nominal() || (content.start..by).any(|token| view.is(token, "be"));
    // "a proposal |by Peru|": what is asked for is not Peru's to do.
    if [Noun::Proposal, Noun::Draft, Noun::Document].iter().any(|&noun| view.means(by - 1, noun)) {
        return None;
    }
    let phrase = noun_phrase_from(view, by + 1, content.end)?;
    let phrase = phrase.start..phrase.clone().find(|&token| opens_infinitive(view, token)).unwrap_or(phrase.end);
    (bare && names_actor(view, &phrase)).then(|| name_of(view, &phrase))
}

/// A subject without the conjunction and the adverbs before and behind it; `None` where it is a pronoun or no plain noun phrase.
fn subject_phrase(view: &View<'_>, subject: &Range<usize>) -> Option<Range<usize>> {
    let aside = |token: usize| view.has(token, Classes::CONJUNCTION.or(Classes::ADVERB)) || view.is(token, ",");
    let start = subject.clone().find(|&token| !aside(token))?;
    let end = (start..subject.end).rev().find(|&token| !aside(token))? + 1;
    let phrase = start..(start..end).find(|&token| view.is(token, ",")).unwrap_or(end);
    let pronoun = phrase.len() == 1 && view.has(phrase.start, Classes::SUBJECT);
    (!pronoun && !is_broken(view, &phrase) && !view.has(phrase.start, Classes::PREPOSITION)).then_some(phrase)
}

/// "the Chair |rule| on it", "the UN |set| up a panel": whatever the tagger says, a verb between a name and an object.
fn acts_like_verb(view: &View<'_>, token: usize) -> bool {
    let actor = |kind| matches!(kind, Kind::Organization | Kind::Role | Kind::Country);
    let named = view.mention_ending_at(token).is_some_and(|mention| actor(mention.kind));
    let object = token + 1 < view.len()
        && view.has(token + 1, Classes::DETERMINER.or(Classes::PREPOSITION).or(Classes::ADVERB))
        && !view.is(token + 1, "of");
    named && object && view.verbs(token).iter().any(|(_, forms)| forms.has(Forms::BASE))
}

/// "|to| prepare", "|to| further prepare", "|to|, inter alia, prepare".
fn opens_infinitive(view: &View<'_>, to: usize) -> bool {
    if !view.is(to, "to") || view.inside_mention(to) || to.checked_sub(1).is_some_and(|before| view.is(before, "order")) {
        return false;
    }
    let verb = (to + 1..view.len()).find(|&token| !view.has(token, Classes::ADVERB)).unwrap_or(to + 1);
    // "to |exchange| views", whatever the tagger says
    let known = || view.len() > verb + 1 && view.verbs(verb).iter().any(|(_, forms)| forms.has(Forms::BASE));
    let object = || view.has(verb + 1, Classes::DETERMINER) || view.label(verb + 1).is_plural();
    is_base_verb(view, verb) || view.is(to + 1, ",") || view.is_opening_mark(to + 1) || known() && object()
}

/// Whether what is asked for begins behind `token`: "States |should|", "the Secretariat |to|".
pub(crate) fn opens_request(view: &View<'_>, token: usize) -> bool {
    let last = || view.is(token, "to") && view.is(token + 1, ":");
    view.is_one_of(token, &["should", "must", "shall"]) || opens_infinitive(view, token) || last()
}

/// "consideration of the text", "changes": something to be done, and nobody who could do anything.
fn names_doing(view: &View<'_>, phrase: &Range<usize>) -> bool {
    const ENDINGS: [&str; 6] = ["tion", "sion", "ment", "ance", "ence", "ing"];
    let closes = |&token: &usize| view.has(token, Classes::PREPOSITION);
    let head = phrase.clone().skip(1).find(closes).unwrap_or(phrase.end) - 1;
    let ends = ENDINGS.iter().any(|ending| view.lower(head).ends_with(ending)) && !view.label(head).is_plural();
    let thing = [Noun::Draft, Noun::Idea, Noun::Document, Noun::Deed, Noun::Doing].iter().any(|&noun| view.means(head, noun));
    view.mention(head).is_none() && (ends || thing)
}

pub(crate) fn is_base_verb(view: &View<'_>, token: usize) -> bool {
    token < view.len()
        && matches!(view.label(token).form(), Some(VerbForm::Base | VerbForm::Present))
        && !view.has(token, Classes::MODAL)
}

fn is_broken(view: &View<'_>, phrase: &Range<usize>) -> bool {
    let clause = Classes::AUXILIARY.or(Classes::MODAL).or(Classes::SUBORDINATOR);
    let plain = |token: usize| view.mention(token).is_none() && !view.in_brackets(token);
    phrase.is_empty() || phrase.clone().any(|token| plain(token) && (view.has(token, clause) || view.is_one_of(token, &[":", ";"])))
}

/// Whether a phrase names somebody who can act.
pub(crate) fn names_actor(view: &View<'_>, phrase: &Range<usize>) -> bool {
    let actor = |kind| matches!(kind, Kind::Country | Kind::Organization | Kind::Person | Kind::Role);
    let head =
        (phrase.start..phrase.end).find(|&token| view.has(token, Classes::PREPOSITION)).unwrap_or(phrase.end).saturating_sub(1);
    let last = head.max(phrase.start);
    view.mention(last).is_some_and(|mention| actor(mention.kind)) || view.means(last, Noun::Body) || view.means(last, Noun::Actor)
}

/// How far into what is supported its author may stand, in tokens.
const NEAR: usize = 20;

/// Whose statement or proposal a support or an opposition is about, where the text names them: "the EU's proposal", "the report of the
/// Secretary-General", "agreed with |Japan|", "supported |Japan|".
pub(crate) fn toward(view: &View<'_>, book: &CueBook, cue: &Match<'_>, act: Act, content: &Range<usize>) -> Option<Range<usize>> {
    let with = view.is_one_of(cue.end - 1, &["with", "by"]) || cue.cue.may(Use::Sides) && sides_with(view, book, content);
    content.clone().take(NEAR).find_map(|token| {
        let mention = view.mention(token).filter(|mention| mention.tokens.start == token && is_party(mention.kind))?;
        let next = mention.tokens.end;
        let first = (content.start..token).all(|at| view.has(at, Classes::DETERMINER));
        // "welcomed Ms. Ode as Chair", "welcomed Ms. Ode (Chad)"
        let person = mention.kind == Kind::Person && !view.is_one_of(next, &["as", "("]);
        // "objected to Chad's |inclusion| of a dam"
        let deed = act == Act::Opposition && !cue.cue.speaks() && is_possessive(view, next);
        let named = first && (with || person || deed);
        (named || owns(view, mention, content.end) || is_author(view, content.start, token)).then(|| mention.tokens.clone())
    })
}

/// "supported |Peru and Chad|", "supported |Peru| in calling for haste": nothing but names, or what those who bear them say.
fn sides_with(view: &View<'_>, book: &CueBook, content: &Range<usize>) -> bool {
    let joint = |token: usize| view.is_one_of(token, &[",", "and"]) || view.has(token, Classes::DETERMINER);
    let end = content.clone().find(|&token| view.mention(token).is_none() && !joint(token)).unwrap_or(content.end);
    let says = || book.matches_at(view, end + 1).iter().any(|cue| cue.cue.act.is_some());
    end > content.start && (end == content.end || view.is_one_of(end, &["in", "on"]) && view.is_gerund(end + 1) && says())
}

/// Whose proposal a noun phrase names: "|Peru|'s proposal", "a |US| proposal", "the text by |Chad|".
pub(crate) fn author(view: &View<'_>, phrase: &Range<usize>) -> Option<Range<usize>> {
    phrase.clone().find_map(|token| {
        let mention = view.mention(token).filter(|mention| mention.tokens.start == token && is_party(mention.kind))?;
        (owns(view, mention, phrase.end) || is_author(view, phrase.start, token)).then(|| mention.tokens.clone())
    })
}

fn is_party(kind: Kind) -> bool {
    matches!(kind, Kind::Country | Kind::Organization | Kind::Person | Kind::Role | Kind::Nationality)
}

/// Texts that lost their apostrophes write "Peru s draft".
fn is_possessive(view: &View<'_>, token: usize) -> bool {
    view.is_one_of(token, &["'s", "'", "s"])
}

/// "Peru's |draft|", "the US |proposal|": whether a proposal of the one named stands right behind the name.
fn owns(view: &View<'_>, mention: &Mention, end: usize) -> bool {
    let next = mention.tokens.end;
    let noun = if is_possessive(view, next) { next + 1..next + 4 } else { next..next + 1 };
    noun.into_iter().any(|at| at < end && view.means(at, Noun::Proposal))
}

/// "the proposal |of| Peru", "the statement made |by| Peru".
fn is_author(view: &View<'_>, floor: usize, name: usize) -> bool {
    let mut at = name;
    while at > floor && view.has(at - 1, Classes::DETERMINER) {
        at -= 1;
    }
    let by = at > floor + 1 && view.is_one_of(at - 1, &["of", "by", "from"]);
    by && (floor.max(at.saturating_sub(3))..at - 1).any(|token| view.means(token, Noun::Proposal))
}
