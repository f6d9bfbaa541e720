//! What stands between the commas before a verb, and what of it is an insertion.

use std::ops::Range;

use rapporteur_entities::Kind;
use rapporteur_tagger::Tag;

use crate::Act;
use crate::parties::{is_noun_phrase, split_conjunction};
use crate::targets::names_actor;
use crate::view::View;
use crate::words::{Classes, Insertion};

/// What stands between two commas before a verb; numbers are the token after the words that open it.
pub(super) enum Segment {
    NounPhrase,
    Behalf(usize),
    With(usize),
    /// The act with its cue: "supported by".
    Interaction(Act, Range<usize>),
    /// "which the EU": a relative pronoun and the subject of its clause.
    Relative,
    /// A participle or relative clause, an adverbial.
    Clause,
    Other,
}

pub(super) fn classify(view: &View<'_>, tokens: &Range<usize>) -> Segment {
    const ADVERBIALS: [&str; 16] = [
        "while", "when", "as", "if", "although", "though", "after", "before", "in", "during", "at", "on", "of", "from", "like",
        "unlike",
    ];
    if let Some(insertion) = insertion(view, tokens) {
        return insertion;
    }
    let object = tokens.start + 1..tokens.end;
    let opens = view.mention(object.start).is_some() || view.has(object.start, Classes::DETERMINER);
    if view.has(tokens.start, Classes::RELATIVE) && opens && names_party(view, &object) {
        return Segment::Relative;
    }
    // "Peru, |stressing haste|, said", "the minister, |asked about it|, said"
    let governed = view.has(object.start, Classes::PREPOSITION);
    let asked = view.is_past(tokens.start) && tokens.len() > 1 && !opens;
    // "Commenting on the agenda, Peru, for AILAC, said"
    let lower = !view.is_capitalised(tokens.start) || governed && view.is_gerund(tokens.start);
    let participle = (view.is_gerund(tokens.start) || asked) && lower;
    let adverbs = tokens.clone().all(|token| view.has(token, Classes::ADVERB));
    if participle || adverbs || view.is_one_of(tokens.start, &ADVERBIALS) || view.has(tokens.start, Classes::RELATIVE) {
        return Segment::Clause;
    }
    // "an analyst |who advised the board|"
    let relative = tokens.clone().skip(1).find(|&token| view.has(token, Classes::RELATIVE));
    let described =
        |relative: usize| view.has(tokens.start, Classes::DETERMINER) && is_noun_phrase(view, &(tokens.start..relative));
    if relative.is_some_and(described) {
        return Segment::Clause;
    }
    if is_noun_phrase(view, tokens) { Segment::NounPhrase } else { Segment::Other }
}

/// Whether a segment is an insertion that names somebody.
pub(super) fn is_insertion(view: &View<'_>, tokens: &Range<usize>) -> bool {
    !tokens.is_empty() && matches!(classify(view, tokens), Segment::Behalf(_) | Segment::With(_) | Segment::Interaction(..))
}

/// "for AOSIS", "with Japan", "generally supported by Mali": by the words of `insertions.tsv`.
fn insertion(view: &View<'_>, tokens: &Range<usize>) -> Option<Segment> {
    let opening = |start: usize| {
        let found = view.words.insertions.longest_at(view.document, start);
        found.map(|(length, role)| (start..start + length, role)).filter(|(words, _)| words.end < tokens.end)
    };
    let joined = |start: usize| start + usize::from(view.is_one_of(start, &["and", "but"]));
    let sided = || {
        let adverb = |token: &usize| view.label(*token).tag() == Tag::Adv && view.mention(*token).is_none();
        let start = (joined(tokens.start)..tokens.end).find(|token| !adverb(token))?;
        opening(start).filter(|(_, role)| matches!(role, Insertion::Support | Insertion::Opposition))
    };
    let (words, role) = opening(tokens.start).or_else(sided)?;
    let (rest, cue) = (words.end, joined(words.start)..words.end);
    Some(match role {
        Insertion::Behalf => Segment::Behalf(rest),
        // "with the aim of haste"
        Insertion::Aside => Segment::Clause,
        Insertion::With if !names_party(view, &(rest..tokens.end)) => Segment::Clause,
        Insertion::With => Segment::With(rest),
        Insertion::Support => Segment::Interaction(Act::Support, cue),
        Insertion::Opposition => Segment::Interaction(Act::Opposition, cue),
    })
}

/// Whether a phrase names those who can hold a statement, one or several, and nothing else.
pub(super) fn names_party(view: &View<'_>, phrase: &Range<usize>) -> bool {
    // "many others", "the COP (Mexico)"
    let ends = |part: &Range<usize>| view.has(part.end - 1, Classes::SUBJECT) || view.in_brackets(part.end - 1);
    let names = |part: &Range<usize>| ends(part) || names_actor(view, part);
    is_noun_phrase(view, phrase) && split_conjunction(view, phrase).iter().all(names)
}

/// The token behind an article at `start`.
pub(super) fn behind_article(view: &View<'_>, start: usize) -> usize {
    start + usize::from(view.is_one_of(start, &["the", "a", "an"]))
}

/// Whether a list ends with this noun phrase: "and Peru", "Chad and Peru".
pub(super) fn ends_list(view: &View<'_>, phrase: &Range<usize>) -> bool {
    view.is_one_of(phrase.start, &["and", "or"]) || split_conjunction(view, phrase).len() > 1
}

/// "…,|”| Peru, an island State, said": the mark that closes what is said, rather than a word in quotation marks.
pub(crate) fn ends_speech(view: &View<'_>, mark: usize) -> bool {
    view.quotation_closed_by(mark).is_some() && view.is_one_of(mark - 1, &[",", ".", "?", "!", "'", "’"])
}

/// Token ranges between the top-level commas of `floor..end`; a comma right before `end` leaves an empty last one.
pub(super) fn segments(view: &View<'_>, floor: usize, end: usize) -> Vec<Range<usize>> {
    let mut segments = Vec::new();
    let mut start = floor;
    for token in (floor..end).filter(|&token| !view.in_brackets(token)) {
        if view.is_one_of(token, &[";", ":", "“"]) || ends_speech(view, token) {
            segments.clear();
            start = token + 1;
        } else if view.is_one_of(token, &[",", "–", "—", "--"]) && !view.inside_mention(token) && !is_in_place(view, token) {
            segments.push(start..token);
            start = token + 1;
        }
    }
    segments.push(start..end);
    segments
}

/// "in Kyoto|,| Japan": the comma between a town and its country.
fn is_in_place(view: &View<'_>, comma: usize) -> bool {
    let town = view.mention_ending_at(comma).filter(|town| town.kind == Kind::Place);
    let inside = town.is_some_and(|town| town.tokens.start > 0 && view.is_one_of(town.tokens.start - 1, &["in", "at", "from"]));
    inside && view.starts(comma + 1, &[Kind::Country])
}

/// "that the EU, |at its last meeting|, asked for": one adverbial between the subject of a clause and its verb.
pub(super) fn parts_clause(view: &View<'_>, segments: &[Range<usize>]) -> bool {
    let [first, inserted, last] = segments else { return false };
    let phrase = first.start + 1..first.end;
    let adverbial = !inserted.is_empty() && matches!(classify(view, inserted), Segment::Clause) && !view.is_gerund(inserted.start);
    last.is_empty() && view.is(first.start, "that") && adverbial && is_noun_phrase(view, &phrase)
}

/// The segments with those parted that hold two insertions: "for a group of States |and supported by Peru|"; or a name with one and no
/// comma between: "Peru |supported by Chad|", "Several Parties |including Peru|".
pub(super) fn parted(view: &View<'_>, segments: &[Range<usize>]) -> Vec<Range<usize>> {
    let joins = |token: usize, end: usize| {
        view.is_one_of(token, &["and", "but"]) && matches!(insertion(view, &(token..end)), Some(Segment::Interaction(..)))
    };
    let follows = |start: usize, token: usize, end: usize| {
        // "countries |with economies in transition|": nobody who joins them.
        let named = |rest: usize| view.starts(behind_article(view, rest), &[Kind::Country, Kind::Organization]);
        let opens =
            match insertion(view, &(token..end)).filter(|_| view.words.insertions.longest_at(view.document, token).is_some()) {
                Some(Segment::With(rest)) => named(rest),
                Some(Segment::Interaction(..)) => true,
                _ => false,
            };
        opens && names_party(view, &(start..token))
    };
    let part = |segment: &Range<usize>| {
        let plain = |token: usize| view.mention(token).is_none() && !view.in_brackets(token);
        let parts = |&token: &usize| plain(token) && (joins(token, segment.end) || follows(segment.start, token, segment.end));
        let border = segment.clone().skip(1).find(parts);
        [Some(segment.start..border.unwrap_or(segment.end)), border.map(|border| border..segment.end)]
    };
    segments.iter().flat_map(part).flatten().collect()
}
