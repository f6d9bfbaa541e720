//! Head words by themselves, which stand for a name of this text: "the Committee".

use std::collections::{HashMap, HashSet};

use super::heads::{is_definite, token_ends_word};
use crate::Kind;
use crate::candidate::{Candidate, Source};
use crate::shape::{Shape, Style};
use crate::view::View;
use crate::words::Alone;

/// Head words by themselves: "the Committee", "its Board". Those of `named`, the head words of names in this document, and those that always
/// stand for a body; once one was found, without an article too ("Council members").
pub(crate) fn find(view: &View<'_>, named: &HashMap<String, Kind>) -> Vec<Candidate> {
    let mut found = Vec::new();
    let mut seen: HashSet<&str> = HashSet::new();
    for token in 0..view.len() {
        let lower = view.lower(token);
        if view.shape(token) != Shape::Capital || view.style(token) != Style::Running || known(view, token, &mut seen) {
            continue;
        }
        let Some((1, head)) = view.words.heads.longest_at(view.document, token) else { continue };
        // "Council President"
        let office = view.starts_office(token + 1) && view.same_sentence(token, token + 1);
        let alone = (office || !view.is_capital(token + 1))
            && token_ends_word(view, token + 1)
            && !(token > 0 && view.same_sentence(token - 1, token) && view.is_capital(token - 1) && !view.is_first(token - 1));
        let never = head.alone == Alone::NeedsBefore && head.kind == Kind::Organization;
        let meant = !never && (head.alone == Alone::Stands || named.contains_key(lower));
        // "the Forum" is a body where one of that name was named.
        let kind = named.get(lower).copied().filter(|_| head.speaking.is_some() && head.kind == Kind::Event).unwrap_or(head.kind);
        let article = is_definite(view.before(token));
        if alone && meant && (article || (office && view.is_capital(token + 1)) || (seen.contains(lower) && !view.is_first(token)))
        {
            seen.insert(lower);
            found.push(view.candidate(token..token + 1, kind, Source::Pattern("bare-head")));
        }
    }
    found
}

/// Whether the lexicon knows the word at a token; a head word that it knows alone after an article has been seen.
fn known<'v>(view: &View<'v>, token: usize, seen: &mut HashSet<&'v str>) -> bool {
    let hit = view.known.over(token);
    if hit.is_some_and(|hit| hit.tokens.len() == 1) && view.before(token) == "the" {
        seen.insert(view.lower(token));
    }
    hit.is_some()
}
