//! Infinitives that report: "wished to note", "allow me to stress", "took to the radio to denounce".

use super::{auxiliaries, skip_adverbs};
use crate::Act;
use crate::cues::Match;
use crate::view::View;
use crate::words::{Classes, Noun};

/// Start and edge of the group of a cue behind `to`, where the verb before that leaves it what it is.
pub(super) fn reporting(view: &View<'_>, cue: &Match<'_>, to: usize, floor: usize) -> Option<(usize, usize)> {
    let deed = matches!(cue.cue.act, Some(Act::Action | Act::Decision));
    let told = || if deed { None } else { occasion(view, to, floor) };
    wish(view, to, floor).or_else(|| leave(view, to, cue.verb, floor)).or_else(told)
}

/// "Allow me to |stress|", "permit me to recall": as "let me stress".
fn leave(view: &View<'_>, to: usize, verb: usize, floor: usize) -> Option<(usize, usize)> {
    let me = to.checked_sub(1).filter(|&token| token > floor && view.is(token, "me"))?;
    view.is_one_of(me - 1, &["allow", "permit"]).then_some((verb, to))
}

/// "would like to stress", "wished to note", "continued to oppose": the infinitive of a wish reports, and so does that of going on.
/// Start and edge of the group.
fn wish(view: &View<'_>, to: usize, floor: usize) -> Option<(usize, usize)> {
    let verb = to.checked_sub(1).filter(|&token| token >= floor)?;
    let wishes = view.is_one_of(verb, &["like", "liked", "wish", "wishes", "wished", "want", "wants", "wanted"]);
    let goes_on = view.is_one_of(verb, &["continue", "continues", "continued", "proceeded", "began"]);
    if !wishes && !goes_on {
        return None;
    }
    let (edge, _) = skip_adverbs(view, verb, floor);
    let modal = edge.checked_sub(1).filter(|&token| token >= floor && view.has(token, Classes::MODAL));
    // "should continue to oppose": not done yet
    if goes_on && modal.is_some_and(|modal| !view.is_one_of(modal, &["will", "would"])) {
        return None;
    }
    Some(modal.map_or((verb, edge), |modal| (modal, skip_adverbs(view, modal, floor).0)))
}

/// How far before an infinitive the verb may stand that brings somebody to speak, in tokens.
const OCCASION: usize = 8;

/// "took to the radio to denounce", "used the debate to attack", "was quick to blame": the infinitive tells what was said there.
fn occasion(view: &View<'_>, to: usize, floor: usize) -> Option<(usize, usize)> {
    let speaks = |&token: &usize| view.means(token, Noun::Occasion) && view.mention(token).is_none();
    let found = (floor.max(to.saturating_sub(OCCASION))..to).rev().find(speaks)?;
    let clause = Classes::MODAL.or(Classes::SUBORDINATOR).or(Classes::RELATIVE).or(Classes::NEGATION);
    let inside = |token: usize| view.is_symbol(token) && !view.in_brackets(token) || view.has(token, clause);
    let ready = found + 1 == to && view.is_one_of(found, &["quick", "swift"]);
    // "the data were used to describe it" has no object there.
    let uses = view.is_one_of(found, &["took", "taken", "used"]) && found + 1 < to;
    let comes = uses || found + 1 == to && !view.is(found, "used") || view.has(found + 1, Classes::PREPOSITION);
    let told = comes && view.is_past(found);
    if (found + 1..to).any(inside) || !(told || ready) {
        return None;
    }
    let (edge, start) = auxiliaries(view, found, floor);
    Some((if ready { start } else { found }, edge))
}
