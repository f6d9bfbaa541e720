//! Who holds which office, and for whom they speak.

use std::collections::BTreeMap;

use super::Scene;
use crate::people::persons::follows_honorific;
use crate::{Gender, Kind, Names};

/// For each role mention the person mention beside it, and for each person the names after theirs.
pub(super) struct Holders {
    /// Role mention to person mention.
    pub(super) of_role: BTreeMap<usize, usize>,
    /// Person mention and the country or organisation that stands after it, or in its role.
    affiliations: Vec<(usize, usize)>,
}

pub(super) fn holders(scene: &Scene<'_>) -> Holders {
    let outer = outermost(scene);
    let mut holders = Holders { of_role: BTreeMap::new(), affiliations: Vec::new() };
    for pair in outer.windows(2) {
        let [left, right] = *pair else { continue };
        let (Some(gap), kinds) = (gap(scene, left, right), (scene.mentions[left].kind, scene.mentions[right].kind)) else {
            continue;
        };
        match kinds {
            (Kind::Person, Kind::Role) if gap != Gap::None => {
                holders.of_role.insert(right, left);
            }
            (Kind::Role, Kind::Person) if !holders.of_role.contains_key(&left) => {
                holders.of_role.insert(left, right);
            }
            (Kind::Person, Kind::Country | Kind::Organization) if gap != Gap::None => holders.affiliations.push((left, right)),
            (Kind::Role, Kind::Organization) if gap == Gap::Comma => {
                if let Some(person) = holders.of_role.get(&left) {
                    holders.affiliations.push((*person, right));
                }
            }
            _ => {}
        }
    }
    let inside: Vec<(usize, usize)> =
        holders.of_role.iter().flat_map(|(role, person)| within(scene, *role).map(|name| (*person, name))).collect();
    holders.affiliations.extend(inside);
    holders
}

/// What stands between two mentions that belong together.
#[derive(PartialEq, Eq)]
enum Gap {
    None,
    Comma,
    Bracket,
}

fn gap(scene: &Scene<'_>, left: usize, right: usize) -> Option<Gap> {
    let (from, to) = (scene.mentions[left].tokens.end, scene.mentions[right].tokens.start);
    let mut gap = Gap::None;
    let mut token = from;
    while token < to {
        let honorific = scene.view.words.honorifics.longest_at(scene.view.document, token);
        match scene.view.lower(token) {
            "," | "-" | "--" | "–" | "—" | ":" => gap = Gap::Comma,
            "(" => gap = Gap::Bracket,
            "the" | "a" | "an" => {}
            _ if honorific.is_some() => token += honorific.map_or(0, |(length, _)| length - 1),
            _ => return None,
        }
        token += 1;
    }
    (to >= from && scene.view.same_sentence(from - 1, to)).then_some(gap)
}

fn outermost(scene: &Scene<'_>) -> Vec<usize> {
    let mut end = 0;
    let mut outer = Vec::new();
    for (index, mention) in scene.mentions.iter().enumerate() {
        if mention.tokens.start >= end {
            end = mention.tokens.end;
            outer.push(index);
        }
    }
    outer
}

/// Countries and organisations inside a role.
fn within<'s>(scene: &'s Scene<'_>, role: usize) -> impl Iterator<Item = usize> + 's {
    let end = scene.mentions[role].tokens.end;
    let after = (role + 1..scene.mentions.len()).take_while(move |index| scene.mentions[*index].tokens.start < end);
    after.filter(|index| matches!(scene.mentions[*index].kind, Kind::Country | Kind::Organization))
}

/// Writes roles, affiliations and genders to the persons' entities.
pub(super) fn describe(scene: &Scene<'_>, holders: &Holders, names: &mut Names) {
    for (role, person) in &holders.of_role {
        let (text, entity) = (scene.text(*role), names.mentions[*person].entity);
        let roles = &mut names.entities[entity].roles;
        if !roles.contains(&text) {
            roles.push(text);
        }
    }
    for (person, body) in &holders.affiliations {
        let (person, body) = (names.mentions[*person].entity, names.mentions[*body].entity);
        let affiliations = &mut names.entities[person].affiliations;
        if !affiliations.contains(&body) {
            affiliations.push(body);
        }
    }
    for entity in names.entities.iter_mut().filter(|entity| entity.kind == Kind::Person) {
        entity.gender = gender(scene, &entity.mentions);
    }
}

/// An honorific decides; without one a given name that is hardly ever the other's.
fn gender(scene: &Scene<'_>, mentions: &[usize]) -> Option<Gender> {
    let start = |mention: &usize| scene.mentions[*mention].tokens.start;
    mentions
        .iter()
        .find_map(|mention| honorific(scene, start(mention)))
        .or_else(|| mentions.iter().find_map(|mention| given(scene, start(mention))))
}

fn honorific(scene: &Scene<'_>, token: usize) -> Option<Gender> {
    if !follows_honorific(scene.view, token) {
        return None;
    }
    (1..=4).filter_map(|back| token.checked_sub(back)).find_map(|start| {
        let (length, gender) = scene.view.words.honorifics.longest_at(scene.view.document, start)?;
        if start + length == token { *gender } else { None }
    })
}

fn given(scene: &Scene<'_>, token: usize) -> Option<Gender> {
    let (words, name) = (scene.view.words, scene.view.lower(token));
    match words.given_name(name).or_else(|| words.given_word(name))? {
        share if share >= 0.85 => Some(Gender::Female),
        share if share <= 0.15 => Some(Gender::Male),
        _ => None,
    }
}
