//! Roles: one office is one entity, however it is written.

use std::collections::HashMap;

use super::Scene;
use super::holders::Holders;
use super::keys::{Key, squeezed};
use crate::{Joined, Kind};

/// Gives each role its key. "the Chair" is the last Chair; a Chair beside a person is that person's.
pub(super) fn assign(scene: &Scene<'_>, holders: &Holders, keys: &mut [Key]) {
    // Inner roles first, since outer ones take their keys.
    let roles: Vec<usize> = (0..scene.mentions.len()).filter(|index| scene.mentions[*index].kind == Kind::Role).collect();
    let mut held: HashMap<(String, String), String> = HashMap::new();
    let mut last: HashMap<String, String> = HashMap::new();
    let mut nested: Vec<usize> = roles.clone();
    nested.sort_by_key(|index| scene.mentions[*index].tokens.len());
    let plain: HashMap<usize, String> = nested.into_iter().map(|index| (index, own_key(scene, index, keys))).collect();
    for index in roles {
        let office = office(scene, index);
        let bare = plain[&index] == format!("role:{office}:");
        let person = holders.of_role.get(&index).map(|person| keys[*person].text.clone());
        let key = match &person {
            Some(person) => held
                .get(&(office.clone(), person.clone()))
                .cloned()
                .unwrap_or_else(|| if bare { format!("role:{office}:{person}") } else { plain[&index].clone() }),
            None if bare => last.get(&office).cloned().unwrap_or_else(|| plain[&index].clone()),
            None => plain[&index].clone(),
        };
        let by = if person.is_some() { Joined::Holder } else { Joined::Office };
        if let Some(person) = person {
            held.insert((office.clone(), person), key.clone());
        }
        // "the Minister" is the last one, whatever the field.
        for short in short_offices(scene, index) {
            last.insert(short, key.clone());
        }
        last.insert(office, key.clone());
        keys[index] = Key { text: key, by };
    }
}

/// The office without the names inside: "unga president" and "president of the un general assembly" are both `president`.
fn office(scene: &Scene<'_>, index: usize) -> String {
    let tokens = scene.mentions[index].tokens.clone();
    let inner: Vec<_> = inner(scene, index).map(|name| scene.mentions[name].tokens.clone()).collect();
    let words = tokens.filter(|token| !inner.iter().any(|name| name.contains(token)) && !is_link(scene.view.lower(*token)));
    squeezed(&words.map(|token| scene.view.lower(token)).collect::<Vec<_>>().join(" "))
}

/// The office without its complement, and its last word: "Permanent Representative", "Representative".
fn short_offices(scene: &Scene<'_>, index: usize) -> Vec<String> {
    let tokens = scene.mentions[index].tokens.clone();
    let inner: Vec<_> = inner(scene, index).map(|name| scene.mentions[name].tokens.clone()).collect();
    let end =
        tokens.clone().find(|token| matches!(scene.view.lower(*token), "of" | "for" | "to" | "on" | "at")).unwrap_or(tokens.end);
    let words = (tokens.start..end).filter(|token| !inner.iter().any(|name| name.contains(token)));
    let words: Vec<&str> = words.map(|token| scene.view.lower(token)).collect();
    let last = words.last().map(|word| squeezed(word));
    last.into_iter().chain([squeezed(&words.join(" "))]).filter(|office| !office.is_empty()).collect()
}

fn own_key(scene: &Scene<'_>, index: usize, keys: &[Key]) -> String {
    let mut names: Vec<&str> =
        inner(scene, index).filter(|name| !keys[*name].text.is_empty()).map(|name| keys[name].text.as_str()).collect();
    names.sort_unstable();
    format!("role:{}:{}", office(scene, index), names.join("+"))
}

fn inner<'s>(scene: &'s Scene<'_>, role: usize) -> impl Iterator<Item = usize> + 's {
    let end = scene.mentions[role].tokens.end;
    let after = (role + 1..scene.mentions.len()).take_while(move |index| scene.mentions[*index].tokens.start < end);
    after.filter(|index| scene.mentions[*index].kind != Kind::Role)
}

fn is_link(lower: &str) -> bool {
    matches!(lower, "of" | "the" | "for" | "to" | "on" | "-" | "at" | "in" | "‑")
}
