//! What a holder is to the meeting: a body that settles things, somebody who runs it.

use std::ops::Range;

use rapporteur_entities::Kind;

use crate::view::View;
use crate::words::Noun;

/// Whether the last word of a holder names a body or those who meet.
pub(crate) fn is_body(view: &View<'_>, holder: &Range<usize>) -> bool {
    let state =
        view.mention(holder.end - 1).is_some_and(|mention| matches!(mention.kind, Kind::Country | Kind::Person | Kind::Role));
    let body = |token: usize| view.means(token, Noun::Body);
    let acronym =
        || view.document.word(holder.end - 1).split(['-', '/']).any(|part| view.words.is(Noun::Body, &part.to_lowercase()));
    // "Many parties requested": some of those who meet settle nothing.
    let some = view.is_one_of(holder.start, &["many", "several", "some", "few", "number", "other", "another", "one", "various"])
        || view.is(holder.start, "group") && view.is(holder.start + 1, "of");
    // "members of the Umbrella Group"
    let bloc = view.mention(holder.end - 1).is_some_and(|mention| {
        mention.kind == Kind::Organization && mention.tokens.clone().any(|token| view.means(token, Noun::Bloc))
    });
    !state && !bloc && !some && (body(holder.end - 1) || body(holder.start) || acronym())
}

/// Whether an entity is a body by its name, or a text by which one settles things: what "it" may stand for.
pub(crate) fn is_body_entity(view: &View<'_>, entity: usize) -> bool {
    let entity = &view.names.entities[entity];
    let named = |noun: Noun| entity.name.split(' ').any(|word| view.words.is(noun, &word.to_lowercase()));
    match entity.kind {
        Kind::Organization => named(Noun::Body) && !named(Noun::Bloc),
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
                .any(|at| view.means(at, Noun::Body) || view.is_one_of(at, &["heads", "peoples"]))
        };
        view.is(token, "we") && view.is(token + 1, ",") && view.is(token + 2, "the") && named()
    })
}

/// Whether a holder runs the meeting, by the words that name it.
pub(crate) fn presides(view: &View<'_>, holder: &Range<usize>) -> bool {
    holder.clone().any(|token| view.means(token, Noun::Office))
}

/// Whether an office is one of those who run meetings.
pub(crate) fn is_presiding_role(view: &View<'_>, role: &str) -> bool {
    role.split(' ').any(|word| view.words.is(Noun::Office, &word.to_lowercase()))
}
