//! Whether a word that looks like a cue's verb is used as one, and how.

mod complements;
mod infinitives;

use std::ops::Range;

use rapporteur_entities::Kind;
use rapporteur_tagger::{Tag, VerbForm};

pub(crate) use self::complements::opens_clause;
use self::complements::{as_follows, clause_follows, complement_follows, names_something};
use self::infinitives::reporting;
use crate::Act;
use crate::clauses::names_speaker;
use crate::cues::{Match, Use};
use crate::forms::Forms;
use crate::parties::{holds_person, is_noun_phrase, noun_phrase_before};
use crate::rejection::Rejection;
use crate::subjects::ends_speech;
use crate::view::View;
use crate::words::{Classes, Noun};

/// How a verb stands in its clause.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Voice {
    /// With a subject before it: "said", "has urged", "did not support".
    Finite,
    /// "stressing".
    Gerund,
    /// With a form of "be": "was agreed".
    Passive,
    /// A participle with its agent: "supported by".
    Agent,
}

/// A verb with the auxiliaries and adverbs before it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct VerbGroup {
    /// The first auxiliary, or the verb.
    pub(crate) start: usize,
    /// The first adverb or auxiliary: where the subject has ended.
    pub(crate) edge: usize,
    pub(crate) voice: Voice,
    pub(crate) negated: bool,
    pub(crate) forms: Forms,
}

/// Reads the verb group around a cue, or says why there is none: the word is a noun, an adjective or an infinitive there. `floor` is
/// the first token that may belong to it.
pub(crate) fn verb_group(view: &View<'_>, cue: &Match<'_>, floor: usize) -> Result<VerbGroup, Rejection> {
    let verb = cue.verb;
    // "may be more appealing to some"
    let adjective = view.label(verb).tag() == Tag::Adj && cue.forms.has(Forms::GERUND);
    if view.mention(verb).is_some() {
        return Err(Rejection::Name);
    }
    if adjective {
        return Err(Rejection::NoVerb);
    }
    if cue.cue.may(Use::Would) && !complement_follows(view, cue.end) {
        return Err(Rejection::NoClause);
    }
    // "The sea rose, the study |found|."
    let trails = cue.cue.attributes() && (cue.end >= view.len() || view.is_symbol(cue.end));
    // "a common understanding that", "assuming that": mostly no verb of somebody's.
    let nominal = cue.forms.has(Forms::GERUND);
    if cue.cue.may(Use::Clause) && (nominal || !view.is(cue.end, "that") && !trails && !opens_clause(view, cue.end)) {
        return Err(Rejection::NoClause);
    }
    if cue.cue.may(Use::Names) && !names_something(view, cue.end) {
        return Err(Rejection::NoClause);
    }
    if cue.cue.may(Use::As) && !as_follows(view, cue.end) {
        return Err(Rejection::NoClause);
    }
    let (edge, mut negated) = skip_adverbs(view, verb, floor);
    // "the Board: |-| approves A; |-| requests B"
    let dash = edge > floor + 2 && view.is_one_of(edge - 1, &["-", "–", "•"]);
    let joined = dash && view.is(edge - 2, "and") && view.is(edge - 3, ";");
    let dashed = dash && view.is_one_of(edge - 2, &[":", ";"]) || joined;
    let edge = edge - usize::from(dashed) - usize::from(joined);
    let edge = before_colon(view, cue, edge, floor).unwrap_or(edge);
    let before = edge.checked_sub(1).filter(|&token| token >= floor);
    let group = |start: usize, edge, voice, negated| Ok(VerbGroup { start, edge, voice, negated, forms: cue.forms });
    let by_agent = view.is(cue.end, "by");
    let participle = cue.forms.has(Forms::PARTICIPLE);
    if cue.forms.has(Forms::BASE) && before.is_some_and(|token| view.is(token, "me") && token > floor && view.is(token - 1, "let"))
    {
        // "Let me |stress| that": who asks to be let speak, speaks.
        return group(verb, edge, Voice::Finite, negated);
    }
    let Some(auxiliary) = before.filter(|&token| view.has(token, Classes::AUXILIARY.or(Classes::MODAL)) || view.is(token, "to"))
    else {
        let bare = if cue.cue.may(Use::Would) { Err(Rejection::NotDone) } else { bare(view, cue, edge, floor, by_agent) };
        return group(verb, edge, bare?, negated);
    };
    let (edge, start) = auxiliaries(view, auxiliary, floor);
    negated |= (start..verb).any(|token| view.has(token, Classes::NEGATION));
    let word = view.lower(auxiliary);
    match word {
        "to" => {
            let (start, edge) = reporting(view, cue, auxiliary, floor).ok_or(Rejection::NotDone)?;
            group(start, edge, Voice::Finite, negated)
        }
        "be" | "am" | "is" | "are" | "was" | "were" | "been" | "being" => {
            let gerund = cue.forms.has(Forms::GERUND);
            let reports = gerund && word != "being" && (cue.cue.has_tail() || complement_follows(view, cue.end));
            if reports || participle && cue.cue.may(Use::Speaker) {
                group(start, edge, Voice::Finite, negated)
            } else if participle && !is_wished(view, start, auxiliary) {
                group(
                    start,
                    edge,
                    if by_agent && (cue.cue.may(Use::By) || cue.cue.may(Use::ByOnly)) { Voice::Agent } else { Voice::Passive },
                    negated,
                )
            } else {
                Err(if participle { Rejection::Wished } else { Rejection::NoVerb })
            }
        }
        // "would have preferred"
        "have" if participle && cue.cue.may(Use::Wishes) && view.is(start, "would") => group(start, edge, Voice::Finite, negated),
        // "may have said"
        "have" | "has" | "had" if start != auxiliary => Err(Rejection::NotDone),
        // "has adopted a plan and pledges more": the tense is that of "has".
        "has" if participle => Ok(VerbGroup { start, edge, voice: Voice::Finite, negated, forms: cue.forms.and(Forms::THIRD) }),
        "'s" | "'re" | "'m" if cue.forms.has(Forms::GERUND) => group(start, edge, Voice::Finite, negated),
        "'s" | "'re" | "'m" if participle && by_agent => group(start, edge, Voice::Agent, negated),
        "have" | "has" | "had" | "'d" | "'ve" | "'s" if participle || cue.forms.has(Forms::PAST) => {
            group(start, edge, Voice::Finite, negated)
        }
        // "did not support it and urged haste": the tense is that of "did".
        "do" | "does" | "did" if cue.forms.has(Forms::BASE) => {
            let tense = match word {
                "did" => Forms::PAST,
                "does" => Forms::THIRD,
                _ => Forms::BASE,
            };
            Ok(VerbGroup { start, edge, voice: Voice::Finite, negated, forms: cue.forms.and(tense) })
        }
        "can" | "could" | "cannot" | "will" | "would" if cue.forms.has(Forms::BASE) && takes_side(cue) => {
            let tense = if matches!(word, "could" | "would") { Forms::PAST } else { Forms::THIRD };
            let negated = negated || word == "cannot";
            Ok(VerbGroup { start, edge, voice: Voice::Finite, negated, forms: cue.forms.and(tense) })
        }
        "would" | "'d" if cue.forms.has(Forms::BASE) && is_said_so(view, cue, edge, floor) => {
            group(start, edge, Voice::Finite, negated)
        }
        _ => Err(Rejection::NotDone),
    }
}

/// "He further: |proposed| A; supported B": the subject of the items of a list stands before its colon.
fn before_colon(view: &View<'_>, cue: &Match<'_>, edge: usize, floor: usize) -> Option<usize> {
    let colon = edge.checked_sub(1).filter(|&token| token > floor && view.is(token, ":"))?;
    // "the Board, |inter alia|: notes A"
    let subject = skip_adverbs(view, view.before_inter_alia(colon), floor).0;
    let told = cue.forms.meets(Forms::PAST.and(Forms::THIRD)) && view.label(cue.verb).tag() == Tag::Verb;
    let named = |token: usize| view.has(token, Classes::SUBJECT) || view.mention(token).is_some() || view.is(token, ")");
    (told && subject > floor && named(subject - 1)).then_some(subject)
}

/// "I |would suggest| a break", "we|'d like| a break": whoever says so in the first person does it by saying it.
fn is_said_so(view: &View<'_>, cue: &Match<'_>, edge: usize, floor: usize) -> bool {
    let first = edge > floor && view.is_one_of(edge - 1, &["i", "we"]);
    first && (cue.cue.speaks() || cue.cue.act == Some(Act::Recommendation))
}

/// Acts that a modal verb leaves as they are: "could support" supports, "would not accept" opposes.
fn takes_side(cue: &Match<'_>) -> bool {
    matches!(cue.cue.act, Some(Act::Support | Act::Opposition)) && !cue.cue.may(Use::ByOnly)
}

/// "should be adopted", "to be agreed": something wished for, not done.
fn is_wished(view: &View<'_>, start: usize, auxiliary: usize) -> bool {
    view.is(auxiliary, "be") || view.is(auxiliary, "being") || view.has(start, Classes::MODAL)
}

/// The voice of a verb without auxiliary, if it is a verb.
fn bare(view: &View<'_>, cue: &Match<'_>, edge: usize, floor: usize, by_agent: bool) -> Result<Voice, Rejection> {
    if by_agent && (cue.cue.may(Use::By) || cue.cue.may(Use::ByOnly)) && cue.forms.has(Forms::PARTICIPLE) {
        return Ok(Voice::Agent);
    }
    let proposed = by_agent && cue.cue.has_tail() && cue.forms.has(Forms::PARTICIPLE);
    if cue.cue.may(Use::ByOnly) || proposed {
        return Err(Rejection::NoAgent);
    }
    let inverted = edge > floor && ends_speech(view, edge - 1);
    if cue.cue.may(Use::Clausal)
        && !clause_follows(view, cue.end)
        && !opens_clause(view, cue.end)
        && !tells(view, cue, edge, floor)
        && !inverted
    {
        return Err(Rejection::NoClause);
    }
    if cue.forms.has(Forms::GERUND) {
        // "adding Peru to the list" reports nothing, "adding that" does.
        let opens =
            view.is_one_of(cue.end, &["that", ":", "on"]) || view.is_opening_mark(cue.end) || view.has(cue.end, Classes::SUBJECT);
        let says = !cue.cue.may(Use::Clausal) || opens;
        return if !says {
            Err(Rejection::NoClause)
        } else if gerund_stands(view, edge, floor) {
            Ok(Voice::Gerund)
        } else {
            Err(Rejection::NoVerb)
        };
    }
    let verbal =
        if cue.forms.has(Forms::PAST) { past_stands(view, cue, edge, floor) } else { present_stands(view, cue, edge, floor) };
    if verbal { Ok(Voice::Finite) } else { Err(Rejection::NoVerb) }
}

/// "Ms. Ode |reported| progress": a past tense right behind who speaks is a verb, whatever follows.
fn tells(view: &View<'_>, cue: &Match<'_>, edge: usize, floor: usize) -> bool {
    let past = view.label(cue.verb).form() == Some(VerbForm::Past);
    let before = edge.checked_sub(1).filter(|&token| token >= floor);
    past && before.is_some_and(|token| view.mention(token).is_some() || view.has(token, Classes::SUBJECT) || view.is(token, ")"))
}

/// A gerund reports where it opens a clause: at the start, after a comma, "while", "by" or "and", or behind its own subject.
fn gerund_stands(view: &View<'_>, edge: usize, floor: usize) -> bool {
    let Some(before) = edge.checked_sub(1).filter(|&token| token >= floor) else { return true };
    let noun = Classes::DETERMINER.or(Classes::PREPOSITION).or(Classes::NEGATION);
    // "with some |stating| that"
    let quantified = view.has(before, Classes::SUBJECT) && before > floor && view.is(before - 1, "with");
    quantified
        || view.is_one_of(before, &["by", "while", "when", "after", "before"])
        || !view.has(before, noun) && !view.is(before, "'s")
}

/// A past form is a verb unless it stands where an adjective does: "the proposed text", "of agreed language".
fn past_stands(view: &View<'_>, cue: &Match<'_>, edge: usize, floor: usize) -> bool {
    let Some(before) = edge.checked_sub(1).filter(|&token| token >= floor) else { return false };
    // "Some called for targets, |another| said"
    let alone = before == floor || view.is_one_of(before - 1, &[",", "and", "while"]);
    let another = view.is(before, "another") && alone && view.is_past(cue.verb);
    let subject = view.has(before, Classes::SUBJECT) || another;
    let adjective = Classes::DETERMINER.or(Classes::PREPOSITION).or(Classes::SUBORDINATOR);
    if !subject && (view.has(before, adjective) || view.is_one_of(before, &["'s", "'", "(", "-"])) {
        return false;
    }
    // "the experts we |asked| rejected it": the verb of a relative clause, behind which that of the sentence stands.
    let main_follows = cue.end < view.len() && view.label(cue.end).form() == Some(VerbForm::Past);
    if subject && main_follows && !cue.cue.attributes() {
        return false;
    }
    // "the text proposed by Peru": a participle, whoever may say the rest.
    if !subject && !cue.cue.has_tail() && view.is(cue.end, "by") && !view.is_gerund(cue.end + 1) {
        return false;
    }
    // "issues referred to it by Parties"
    if cue.cue.has_tail() && view.has(cue.end, Classes::PRONOUN.or(Classes::SUBJECT)) && view.is(cue.end + 1, "by") {
        return false;
    }
    // "measures proposed in the draft": a thing's participle, unless the verb is one of speech ("said in a statement").
    let prepositional = !cue.cue.has_tail() && view.has(cue.end, Classes::PREPOSITION) && !view.lower(cue.end).ends_with("ing");
    // "parties |proposed| to add", "Peru |urged| for haste"; but "the text agreed in Bali" whatever the tagger says.
    let past = view.label(cue.verb).form() == Some(VerbForm::Past) && !view.is_one_of(cue.end, &["at", "in", "by", "during"]);
    !prepositional || cue.cue.may(Use::Inverts) || subject || past
}

/// A present form is often a noun ("calls", "the support"): it needs its subject right before it and a complement right after.
fn present_stands(view: &View<'_>, cue: &Match<'_>, edge: usize, floor: usize) -> bool {
    let third = cue.forms.has(Forms::THIRD);
    let edge = before_brackets(view, edge, floor, third);
    let Some(before) = edge.checked_sub(1).filter(|&token| token >= floor) else { return false };
    if view.has(cue.verb, Classes::AUXILIARY) {
        return !view.is_symbol(before);
    }
    if attributes(view, cue, edge, floor) {
        return true;
    }
    // "Ode Slams Falk Over Taxes"
    let object = view.mention(cue.end).is_some() || cue.cue.has_tail() || view.label(cue.end.min(view.len() - 1)).is_nominal();
    if third && object && view.label(before).is_nominal() && view.is_title(cue.verb) {
        return true;
    }
    if view.label(cue.verb).is_nominal() && !reads_as_verb(view, cue, before) {
        return false;
    }
    let subject = match view.lower(before) {
        "he" | "she" | "it" => third,
        "i" | "we" | "they" | "many" | "some" | "others" => !third,
        "who" | "which" | "that" | "and" | "but" => true,
        // "WG 9, noting the delay, invites": what stands before the comma decides.
        // "Some experts, such as Ode, argue": what stands before the insertion decides.
        "," if !third => (floor..before)
            .rev()
            .find(|&token| view.is(token, ","))
            .is_some_and(|comma| comma > floor && view.label(comma - 1).is_plural()),
        "," | ";" => third,
        "'s" | "'" => false,
        _ if view.mention(before).is_some() => true,
        // "data show that" is no plural to look at.
        _ if !third => {
            let data = view.is(before, "data") && view.is(cue.end, "that");
            view.label(before).is_plural() || data || is_of_many(view, floor..edge)
        }
        _ if view.label(cue.verb).form() == Some(VerbForm::ThirdPerson) && states(view, cue, before) => true,
        // "fairly expansive plans to act": a singular noun that is a subject has its article.
        _ => noun_phrase_before(view, floor, edge)
            .is_some_and(|phrase| view.has(phrase.start, Classes::DETERMINER) || holds_person(view, &phrase)),
    };
    let named = view.mention(before).is_some() || view.has(before, Classes::SUBJECT);
    let parted = view.is_symbol(before) && !view.is_one_of(before, &[",", ";"]);
    let quotes = view.is(cue.end, ",") && view.is_opening_mark(cue.end + 1);
    // "an order that he |says| will help"
    let speaks = named || view.means(before, Noun::Actor);
    let gap = speaks && cue.cue.may(Use::Inverts) && view.has(cue.end, Classes::MODAL.or(Classes::AUXILIARY));
    subject && !parted && (complement_follows(view, cue.end) || quotes || gap) && (named || !view.is(cue.end, ":"))
}

/// "A number of people |in the north| believe": many, whatever they are told apart by.
fn is_of_many(view: &View<'_>, phrase: Range<usize>) -> bool {
    let place = phrase.clone().skip(1).find(|&token| view.is_one_of(token, &["in", "at", "from", "on", "across"]));
    place.is_some_and(|place| {
        view.label(place - 1).is_plural() && is_noun_phrase(view, &phrase) && names_speaker(view, &(phrase.start..place))
    })
}

/// Whether a present form stands behind what is said: "…,” says Peru", "…,” Peru |says|", "the text, he |says|, is long", where nothing
/// need follow it.
fn attributes(view: &View<'_>, cue: &Match<'_>, edge: usize, floor: usize) -> bool {
    if !cue.cue.attributes() || cue.cue.has_tail() {
        return false;
    }
    let ends_block = cue.end >= view.len() || view.document.block_of(cue.end) != view.document.block_of(cue.verb);
    if view.is_capitalised(cue.verb) && !ends_block {
        return false;
    }
    let closes = ends_block || view.is_symbol(cue.end) && !view.is(cue.end, ":");
    // “A win is a win,” and “A win is a win”,
    let spoken =
        |mark: usize| ends_speech(view, mark) || mark > floor && view.is(mark, ",") && view.quotation_closed_by(mark - 1).is_some();
    let after_subject = || {
        let subject = noun_phrase_before(view, floor, edge)?;
        let mark = subject.start.checked_sub(1).filter(|&mark| mark >= floor)?;
        let third = cue.forms.has(Forms::THIRD) != view.label(edge - 1).is_plural();
        let closing = view.has(cue.end, Classes::PREPOSITION) || view.mention(cue.end).is_some();
        let named = view.has(edge - 1, Classes::SUBJECT) || view.mention(edge - 1).is_some();
        let verb = named || view.label(edge - 1).is_nominal() && !view.label(cue.verb).is_nominal();
        Some(spoken(mark) && (closes || closing) || verb && third && closes && view.is_one_of(mark, &[",", "as"]))
    };
    spoken(edge - 1) || closes && view.is(edge - 1, ",") || after_subject() == Some(true)
}

/// Whether a noun before a verb says what follows: a document or a body does, and whatever "states that"; but not "the climate
/// |demands| choices".
fn states(view: &View<'_>, cue: &Match<'_>, noun: usize) -> bool {
    let says = [Noun::Document, Noun::Proposal, Noun::Body, Noun::Actor].iter().any(|&kind| view.means(noun, kind));
    view.label(noun).is_nominal() && (says || cue.cue.speaks() && view.is(cue.verb + 1, "that"))
}

/// Whether a word that the tagger takes for a noun is a verb by what stands around it: "the text |states| that", "it |calls| for", "the
/// COP |requests| SBSTA".
fn reads_as_verb(view: &View<'_>, cue: &Match<'_>, before: usize) -> bool {
    let after = cue.verb + 1;
    let clause = view.is_one_of(after, &["that", ":"]);
    let pronoun = view.has(before, Classes::SUBJECT.or(Classes::RELATIVE));
    let object = view.mention(after).is_some() || view.has(after, Classes::DETERMINER.or(Classes::PRONOUN));
    let named = view.mention(before).is_some() && cue.forms.has(Forms::THIRD) && object;
    // "has a plan and |pledges to| give": no plural beside a plural, as nouns in a list are.
    let joined = view.is(before, "and") && cue.cue.has_tail() && cue.forms.has(Forms::THIRD) && !view.label(before - 1).is_plural();
    let puts = view.is_capitalised(before) && cue.forms.has(Forms::THIRD) && view.is(after, "it");
    !view.is_capitalised(cue.verb) && (clause || pronoun || named || puts || before > 0 && joined)
}

/// "the draft| (Annex B)| asks": where the brackets behind a noun begin; behind a plural, only where that is somebody who can say something.
fn before_brackets(view: &View<'_>, edge: usize, floor: usize, third: bool) -> usize {
    let speaker = |noun: usize| match view.mention(noun) {
        Some(mention) => mention.kind != Kind::Instrument,
        None => [Noun::Document, Noun::Draft, Noun::Body, Noun::Actor].iter().any(|&kind| view.means(noun, kind)),
    };
    let named = |noun: usize| view.mention(noun).is_some() || view.label(noun).is_nominal();
    let outside = (floor..edge).rev().find(|&token| !view.in_brackets(token));
    outside.filter(|&noun| if third { named(noun) } else { speaker(noun) }).map_or(edge, |noun| noun + 1)
}

/// "would|, however,| prefer": an adverb between commas, behind an auxiliary.
fn is_parenthesis(view: &View<'_>, at: usize, floor: usize) -> bool {
    at > floor + 3
        && view.is(at - 1, ",")
        && view.has(at - 2, Classes::ADVERB)
        && view.is(at - 3, ",")
        && view.has(at - 4, Classes::AUXILIARY.or(Classes::MODAL))
}

/// The token after the adverbs and negations before `token`, and whether a negation is among them.
pub(crate) fn skip_adverbs(view: &View<'_>, token: usize, floor: usize) -> (usize, bool) {
    let mut at = token;
    let mut negated = false;
    loop {
        if at > floor && view.has(at - 1, Classes::ADVERB.or(Classes::NEGATION)) && !view.has(at - 1, Classes::DETERMINER) {
            negated |= view.has(at - 1, Classes::NEGATION);
            at -= 1;
        } else if is_parenthesis(view, at, floor) {
            at -= 3;
        } else {
            break;
        }
    }
    (at, negated)
}

/// The first of the auxiliaries that end at `last`, and where the adverbs before it begin: edge and start.
fn auxiliaries(view: &View<'_>, last: usize, floor: usize) -> (usize, usize) {
    let mut start = last;
    loop {
        let (edge, _) = skip_adverbs(view, start, floor);
        let before = edge.checked_sub(1).filter(|&token| token >= floor);
        match before.filter(|&token| view.has(token, Classes::AUXILIARY.or(Classes::MODAL))) {
            Some(token) => start = token,
            None => return (edge, start),
        }
    }
}
