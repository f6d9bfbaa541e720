//! How the subject of what is said belongs to the holder.

use std::ops::Range;

use rapporteur_entities::Kind;
use rapporteur_tagger::VerbForm;

use crate::predicate::main_start;
use crate::view::View;
use crate::words::{Classes, Noun};

/// How the subject of what is said belongs to the holder.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Ownness {
    /// It is the holder, its country or its body.
    Itself,
    /// It is something of the holder's: "its government".
    Owned,
    /// It is somebody or something else.
    Other,
}

/// What the first words of `content` have to do with the holder.
pub(crate) fn ownness(view: &View<'_>, entities: &[usize], content: &Range<usize>) -> Ownness {
    // "if elected, |I| will": who acts stands behind what leads in.
    let behind = main_start(view, content);
    let main = if view.is_one_of(behind, &["i", "we", "he", "she"]) { behind } else { content.start };
    let start = (main..content.end).find(|&token| !view.is_one_of(token, &["the", "a", "an"])).unwrap_or(main);
    // "Tanzania, for the Group of 77, said |the Group| will"
    if start > content.start && view.is(start - 1, "the") && view.is(start, "group") && speaks_for_many(view, entities) {
        return Ownness::Itself;
    }
    let named = view.mention(start).filter(|mention| mention.tokens.start == start);
    let Some(mention) = named else {
        return match view.lower(start) {
            // "it was clear that": nobody.
            "it" if !view.has(start + 1, Classes::MODAL)
                && !view.is_one_of(start + 1, &["has", "had", "is", "supports", "supported"])
                && !does(view, start + 1) =>
            {
                Ownness::Other
            }
            // A person who speaks for nobody is no "it".
            "it" if !entities.is_empty() && entities.iter().all(|&entity| speaks_for_nobody(view, entity)) => Ownness::Other,
            // “|She| lied,” somebody says of somebody else.
            "it" | "he" | "she" | "they" if view.quotation(start).is_some() => Ownness::Other,
            "it" | "he" | "she" | "they" | "we" | "i" => Ownness::Itself,
            "its" | "his" | "her" | "their" | "our" | "my" => {
                // "his government": it acts as he does.
                let acts = view.means(start + 1, Noun::Actor) || view.means(start + 1, Noun::Body);
                if acts { Ownness::Itself } else { Ownness::Owned }
            }
            _ => Ownness::Other,
        };
    };
    // "Samoan navigators": people of the country, and not the country.
    if mention.kind == Kind::Nationality {
        return Ownness::Other;
    }
    let own = |&entity: &usize| entity == mention.entity || view.names.entities[entity].affiliations.contains(&mention.entity);
    if entities.iter().any(own) { Ownness::Itself } else { Ownness::Other }
}

/// "it |destroyed| the tunnel": somebody's deed, and not how things are.
fn does(view: &View<'_>, verb: usize) -> bool {
    verb < view.len()
        && view.label(verb).form() == Some(VerbForm::Past)
        && !view.has(verb, Classes::AUXILIARY)
        && !view.means(verb, Noun::State)
        && view.has(verb + 1, Classes::DETERMINER)
}

fn speaks_for_many(view: &View<'_>, entities: &[usize]) -> bool {
    entities.iter().any(|&entity| view.names.entities[entity].kind == Kind::Organization)
}

fn speaks_for_nobody(view: &View<'_>, entity: usize) -> bool {
    let entity = &view.names.entities[entity];
    entity.kind == Kind::Person && entity.affiliations.is_empty()
}
