//! Which action is asked for: the verbs, or the noun, that what is asked begins with.

use std::ops::Range;

use rapporteur_entities::Kind;
use rapporteur_tagger::{Tag, VerbForm};

use super::openings::{Found, Openings};
use crate::forms::Forms;
use crate::view::View;
use crate::words::{Classes, Noun};

/// Longest adjunct before a command, in tokens: "In line with the recommendations of the Committee against Torture,".
const LONGEST_ADJUNCT: usize = 40;

/// What a content asks for.
pub(crate) enum Asked<'o> {
    /// Verbs that are joined in front of one object: "sign and ratify". Never empty.
    Verbs(Vec<Found<'o>>),
    /// "the ratification of …"
    Noun(Found<'o>),
}

/// The action that `content` asks for: by a command, by the first verb of its clause, by a noun, by a gerund in front.
pub(crate) fn asked<'o>(view: &View<'_>, openings: &'o Openings, content: &Range<usize>) -> Option<Asked<'o>> {
    // "|funding| must follow" is a thing.
    let deed = |(verb, _): &(usize, Forms)| view.is_gerund(*verb) && !view.has(verb + 1, Classes::MODAL.or(Classes::AUXILIARY));
    let deed = gerund(view, openings, content).filter(deed);
    let (verb, forms) = match (command(view, openings, content), deed) {
        (Some(verb), _) => (verb, Forms::BASE),
        (None, Some(gerund)) => gerund,
        (None, None) => {
            let clause = clause_verb(view, openings, content);
            let noun = || leading_noun(view, openings, content);
            match clause {
                Some((verb, forms)) if !view.is(verb - 1, "to") => (verb, forms),
                clause => match noun() {
                    Some((at, found)) if clause.is_none_or(|(verb, _)| at < verb) => return Some(Asked::Noun(found)),
                    _ => clause.or_else(|| gerund(view, openings, content)).or_else(|| bare(view, openings, content))?,
                },
            }
        }
    };
    // "Not to criminalize", "do not return": what is to be left alone leaves open what is to be done.
    let negated = (content.start.max(verb.saturating_sub(2))..verb).any(|token| view.has(token, Classes::NEGATION));
    (!negated).then(|| Asked::Verbs(joined(view, openings, verb..content.end, forms)))
}

/// The verb of a clause that commands, after what may stand before it: "please", adverbs, "in cooperation with the police,".
pub(crate) fn command(view: &View<'_>, openings: &Openings, tokens: &Range<usize>) -> Option<usize> {
    let commands = |token: usize| {
        let verb = lead(view, token, tokens.end);
        is_command(view, openings, verb).then_some(verb).filter(|&verb| verb < tokens.end)
    };
    // "To help, the panel met": a purpose, and what was done for it.
    if view.is(tokens.start, "to") && states(view, tokens) {
        return None;
    }
    let adjunct = Classes::PREPOSITION.or(Classes::SUBORDINATOR).or(Classes::CONJUNCTION).or(Classes::ADVERB);
    let opens = view.has(tokens.start, adjunct)
        || openings.gerund_at(view, tokens.start).is_some()
        || view.is_one_of(tokens.start, &["together", "given"]);
    let ends = |&token: &usize| view.is(token, ",") && !view.in_brackets(token) && !view.is(token + 1, "to");
    let adjunct = || tokens.clone().take(LONGEST_ADJUNCT).take_while(|&token| token < tokens.start + 2 || !is_finite(view, token));
    let after_comma = || adjunct().filter(ends).find_map(|comma| commands(comma + 1));
    commands(tokens.start).or_else(|| if opens { after_comma() } else { None })
}

/// The verb of a wish: "That it |ratify| the Convention", "That the death penalty be |abolished|".
pub(crate) fn wish(view: &View<'_>, openings: &Openings, tokens: &Range<usize>) -> Option<usize> {
    // "That would help" points to something.
    if !view.is(tokens.start, "that") || view.has(tokens.start + 1, Classes::MODAL.or(Classes::AUXILIARY)) {
        return None;
    }
    clause_verb(view, openings, tokens).map(|(verb, _)| verb).filter(|&verb| !view.is(verb - 1, "to"))
}

/// The token after words that may stand before a command: adverbs, negations, "do", "to", "and".
fn lead(view: &View<'_>, start: usize, end: usize) -> usize {
    let leads = |token: usize| {
        view.has(token, Classes::ADVERB.or(Classes::NEGATION))
            || view.is_one_of(token, &["please", "to", "that", "and"])
            || view.is(token, "do") && view.has(token + 1, Classes::NEGATION)
    };
    (start..end).find(|&token| !leads(token)).unwrap_or(end)
}

/// Whether the verb at a token may command: a base form that is no noun there.
fn is_command(view: &View<'_>, openings: &Openings, token: usize) -> bool {
    let Some(found) = openings.at(view, token, Forms::BASE) else { return false };
    let next = token + 1;
    // "have adopted", "Present: Ms. Ode"
    let perfect = view.is(token, "have") && next < view.len() && view.is_past(next);
    let subject = view.has(next, Classes::MODAL.or(Classes::AUXILIARY).or(Classes::RELATIVE))
        || view.is_one_of(next, &["of", ":"])
        || perfect;
    let base = matches!(view.label(token).form(), Some(VerbForm::Base | VerbForm::Present));
    let known = || found.opening.is_some() && !(view.label(token).is_nominal() && is_phrase(view, openings, token, &found));
    !subject && (base || known())
}

/// Whether a word that may be a noun has what a noun has after it, and not an object: "|support| for", "|review| and study".
fn is_phrase(view: &View<'_>, openings: &Openings, token: usize, found: &Found<'_>) -> bool {
    let next = token + 1;
    let joins = view.has(next, Classes::PREPOSITION.or(Classes::CONJUNCTION)) || view.is_symbol(next) || next >= view.len();
    let verbs = || joined(view, openings, token..view.len(), Forms::BASE).last().map(|last| last.end);
    let object = |end: usize| {
        let noun = end < view.len() && (view.label(end).is_nominal() || view.label(end).tag() == Tag::Adj);
        noun || view.has(end, Classes::DETERMINER) || view.mention(end).is_some()
    };
    is_stated(view, next) || joins && found.end == next && !verbs().is_some_and(|end| end > next && object(end))
}

/// Whether a finite verb follows in the clause that goes on at `start`: "work on the road |stopped|".
fn is_stated(view: &View<'_>, start: usize) -> bool {
    const REACH: usize = 12;
    let border = |token: usize| view.is_symbol(token) || view.has(token, Classes::RELATIVE.or(Classes::SUBORDINATOR));
    (start..view.len().min(start + REACH)).take_while(|&token| !border(token)).any(|token| is_finite(view, token))
}

/// Whether a verb in `tokens` tells what somebody did or does.
pub(crate) fn states(view: &View<'_>, tokens: &Range<usize>) -> bool {
    tokens.clone().any(|token| is_finite(view, token))
}

/// Whether a token is a verb with a tense, as no command, infinitive or participle is.
fn is_finite(view: &View<'_>, token: usize) -> bool {
    matches!(view.label(token).form(), Some(VerbForm::Past | VerbForm::ThirdPerson))
}

/// The first verb of a clause: after "to", a modal or "be", or in the base form after its subject ("that Cuba |ratify|").
fn clause_verb(view: &View<'_>, openings: &Openings, content: &Range<usize>) -> Option<(usize, Forms)> {
    let adverb = Classes::ADVERB.or(Classes::NEGATION);
    let passed = |at: usize| {
        let joins = view.is(at, "and") && at > 0 && view.has(at - 1, adverb) && view.has(at + 1, adverb);
        joins || view.has(at, adverb) || view.in_brackets(at)
    };
    let mut before = None;
    content.clone().find_map(|token| {
        let forms = before.map_or(Forms::default(), |before| forms_after(view, before, token));
        before = if passed(token) { before } else { Some(token) };
        openings.at(view, token, forms).filter(|found| found.opening.is_some() || is_verb(view, token)).map(|_| (token, forms))
    })
}

/// The forms in which a verb may stand after the word at `before`.
fn forms_after(view: &View<'_>, before: usize, token: usize) -> Forms {
    let auxiliary = view.has(before, Classes::MODAL) || view.is_one_of(before, &["to", "do", "does"]);
    let negated = view.is(token, "do") && view.has(token + 1, Classes::NEGATION);
    if negated || view.is_one_of(token, &["be", "being", "been"]) {
        Forms::default()
    } else if view.is_one_of(before, &["be", "being"]) {
        Forms::PARTICIPLE
    } else if auxiliary || is_subject(view, before) || view.is_one_of(before, &[",", ":"]) && is_verb(view, token) {
        Forms::BASE
    } else {
        Forms::default()
    }
}

fn is_verb(view: &View<'_>, token: usize) -> bool {
    view.label(token).is_verbal()
}

/// Whether a subject that can act ends at a token.
fn is_subject(view: &View<'_>, token: usize) -> bool {
    let party = |kind| matches!(kind, Kind::Country | Kind::Organization | Kind::Person | Kind::Role);
    let named = view.mention(token).is_some_and(|mention| mention.tokens.end == token + 1 && party(mention.kind));
    named || view.has(token, Classes::SUBJECT) || view.means(token, Noun::Actor) || view.means(token, Noun::Body)
}

/// The noun of an action that a phrase begins with: "the swift |ratification| of the treaty".
pub(crate) fn leading_noun<'o>(view: &View<'_>, openings: &'o Openings, content: &Range<usize>) -> Option<(usize, Found<'o>)> {
    let border = Classes::PREPOSITION.or(Classes::RELATIVE).or(Classes::SUBORDINATOR);
    let phrase = content.clone().take_while(|&token| !view.has(token, border) && !view.is(token, "to"));
    let head = |token: usize| token + 1 >= content.end || !view.label(token + 1).is_nominal();
    phrase
        .filter(|&token| view.mention(token).is_none() && head(token))
        .find_map(|token| Some((token, openings.noun_at(view, token)?)))
}

/// "establishing a fund": an activity by its gerund.
fn gerund(view: &View<'_>, openings: &Openings, content: &Range<usize>) -> Option<(usize, Forms)> {
    let verb = lead(view, content.start, content.end);
    let known = |found: &Found<'_>| found.opening.is_some() && verb < content.end && !view.is(found.end, "of");
    openings.gerund_at(view, verb).filter(known).map(|_| (verb, Forms::GERUND))
}

/// A known verb in front that might as well be a noun: "share with others …".
fn bare(view: &View<'_>, openings: &Openings, content: &Range<usize>) -> Option<(usize, Forms)> {
    let found = openings.at(view, content.start, Forms::BASE)?;
    found.opening.map(|_| (content.start, Forms::BASE))
}

/// The verb at the beginning of `tokens` and those that are joined to it: "sign and ratify", "develop, adopt and fully implement".
fn joined<'o>(view: &View<'_>, openings: &'o Openings, tokens: Range<usize>, forms: Forms) -> Vec<Found<'o>> {
    let mut verbs: Vec<Found<'o>> = openings.at(view, tokens.start, forms).into_iter().collect();
    let mut at = verbs.last().map_or(tokens.end, |verb| verb.end);
    loop {
        let joins = |token: &usize| view.is_one_of(*token, &[",", "and", "or", "/"]) || view.has(*token, Classes::ADVERB);
        let next = (at..tokens.end).find(|token| !joins(token)).unwrap_or(tokens.end);
        let conjunction = (at..next).any(|token| view.is_one_of(token, &[",", "and", "or", "/"]));
        let verb = if conjunction && next < tokens.end { openings.at(view, next, forms) } else { None };
        let Some(verb) = verb.filter(|verb| verb.opening.is_some()) else { return verbs };
        at = verb.end;
        verbs.push(verb);
    }
}
