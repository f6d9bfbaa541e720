//! The key that mentions of one thing share.

use std::collections::HashMap;

use rapporteur_lexicon::EntryIndex;

use super::{Scene, dates};
use crate::Kind;
use crate::candidate::{Candidate, Source};

/// One key for each mention. Persons and roles get theirs from their own modules.
pub(super) fn keys(scene: &Scene<'_>) -> Vec<String> {
    let mut keys: Vec<String> = Vec::with_capacity(scene.mentions.len());
    let mut clauses = Clauses::default();
    let mut heads: HashMap<String, String> = HashMap::new();
    for (index, mention) in scene.mentions.iter().enumerate() {
        let key = match (&mention.source, mention.kind) {
            (Source::Strict("clause"), _) => clauses.key(&scene.text(index)),
            (Source::Strict("resolution"), _) => resolution(&scene.text(index)),
            (Source::Strict("committee"), _) => committee(&scene.text(index), &mut heads),
            (Source::Strict("session"), _) => format!("event:{}", squeezed(&scene.text(index))),
            (Source::Strict("goal" | "goal-list"), _) => goal(&scene.text(index)),
            (_, Kind::Date) => dates::key(&scene.text(index)),
            (_, Kind::Person | Kind::Role) => String::new(),
            (Source::Entry(entry), _) => referred(scene, index, &heads).unwrap_or_else(|| entry_key(scene, *entry)),
            _ => named(scene, index, mention, &heads),
        };
        remember_head(scene, index, mention, &key, &mut heads);
        keys.push(key);
    }
    share_bare(scene, &mut keys);
    merge_definitions(scene, &mut keys);
    dates::complete(&mut keys);
    keys
}

/// A country and its nationality share the key of their code.
fn entry_key(scene: &Scene<'_>, entry: EntryIndex) -> String {
    let entry = scene.lexicon.entry(entry);
    let geographic = matches!(entry.kind(), "country" | "nationality" | "place");
    let shared = entry.links().find(|link| geographic && matches!(link.scheme(), "iso3166" | "wikidata" | "m49"));
    shared.map_or_else(|| entry.id().to_owned(), |link| format!("{}={}", link.scheme(), link.id()))
}

/// A name's own words; a bare head word is the last name that ended with it.
fn named(scene: &Scene<'_>, index: usize, mention: &Candidate, heads: &HashMap<String, String>) -> String {
    let own = || format!("{}:{}", mention.kind, squeezed(&scene.text(index)));
    referred(scene, index, heads).unwrap_or_else(own)
}

/// The key of the last name that ended with a head word that stands alone: "the Committee".
fn referred(scene: &Scene<'_>, index: usize, heads: &HashMap<String, String>) -> Option<String> {
    let mention = &scene.mentions[index];
    if mention.tokens.len() > 1 {
        return None;
    }
    heads.get(&format!("{}:{}", mention.kind, scene.text(index).to_lowercase())).cloned()
}

fn remember_head(scene: &Scene<'_>, index: usize, mention: &Candidate, key: &str, heads: &mut HashMap<String, String>) {
    let names = match mention.source {
        Source::Entry(entry) => scene.lexicon.entry(entry).name().to_lowercase(),
        _ => scene.text(index).to_lowercase(),
    };
    if !matches!(mention.kind, Kind::Organization | Kind::Event | Kind::Instrument | Kind::Work) || !names.contains(' ') {
        return;
    }
    let head = names.split([' ', '-']).take_while(|word| !matches!(*word, "of" | "for" | "on" | "in" | "against" | "to")).last();
    if let Some(head) = head {
        heads.insert(format!("{}:{head}", mention.kind), key.to_owned());
    }
}

/// A head word alone is the listed name of the same letters, wherever in the document that stands.
fn share_bare(scene: &Scene<'_>, keys: &mut [String]) {
    let name = |index: usize| (scene.mentions[index].kind, scene.text(index));
    let of = |source: fn(&Source) -> bool| {
        (0..scene.mentions.len())
            .filter(move |index| scene.mentions[*index].tokens.len() == 1 && source(&scene.mentions[*index].source))
    };
    let bare: Vec<usize> = of(|source| *source == Source::Pattern("bare-head")).collect();
    if bare.is_empty() {
        return;
    }
    let listed: HashMap<(Kind, String), usize> =
        of(|source| matches!(source, Source::Entry(_))).rev().map(|index| (name(index), index)).collect();
    for index in bare {
        let (kind, text) = name(index);
        if keys[index] == format!("{kind}:{}", squeezed(&text))
            && let Some(other) = listed.get(&(kind, text))
        {
            keys[index] = keys[*other].clone();
        }
    }
}

/// The short name of a definition gets the key of the full one, everywhere.
fn merge_definitions(scene: &Scene<'_>, keys: &mut [String]) {
    for definition in scene.definitions {
        let full = scene.mentions.iter().position(|mention| mention.tokens == definition.full);
        let full = full.or_else(|| {
            scene.mentions.iter().position(|mention| mention.tokens.end == definition.full.end && mention.kind == definition.kind)
        });
        let short = scene.mentions.iter().position(|mention| mention.tokens == definition.short);
        let (Some(full), Some(short)) = (full, short) else { continue };
        let (from, to) = (keys[short].clone(), keys[full].clone());
        if from.is_empty() || to.is_empty() {
            continue;
        }
        keys.iter_mut().filter(|key| **key == from).for_each(|key| key.clone_from(&to));
    }
}

/// Letters and digits alone, in lower case: "COP-9" and "COP 9" are one.
pub(super) fn squeezed(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric() || *c == '+').flat_map(char::to_lowercase).collect()
}

/// The number without body and year: "UNGA resolution 71/287" and "resolution 71/287".
fn resolution(text: &str) -> String {
    let number = text.split_whitespace().find(|word| {
        word.starts_with(|c: char| c.is_ascii_digit() || "IVX".contains(c)) && word.contains(|c: char| c.is_ascii_digit())
    });
    format!("resolution:{}", number.unwrap_or(text).to_lowercase())
}

/// "WG 9" is the last committee whose symbol held it: "ISO/TC 268/WG 9".
fn committee(text: &str, heads: &mut HashMap<String, String>) -> String {
    if let Some(known) = heads.get(&format!("committee:{text}")) {
        return known.clone();
    }
    for (end, _) in text.match_indices('/').chain([(text.len(), "")]) {
        let whole = &text[..end];
        let part = whole.rsplit('/').next().unwrap_or(whole);
        heads.insert(format!("committee:{part}"), format!("committee:{}", squeezed(whole)));
    }
    format!("committee:{}", squeezed(text))
}

fn goal(text: &str) -> String {
    let set = if text.starts_with("MDG") || text.starts_with("Millennium") { "mdg" } else { "sdg" };
    format!("{set}:{}", code(text).unwrap_or(text))
}

/// The code in a goal's text: `8.7` in "target 8.7".
pub(super) fn code(text: &str) -> Option<&str> {
    let start = text.find(|c: char| c.is_ascii_digit())?;
    let rest = &text[start..];
    Some(&rest[..rest.find([':', ' ']).unwrap_or(rest.len())])
}

/// Articles and annexes; a bare one is the last of its number.
#[derive(Default)]
struct Clauses {
    /// Number to key.
    last: HashMap<String, String>,
    base: String,
}

impl Clauses {
    fn key(&mut self, text: &str) -> String {
        let lower = text.to_lowercase();
        let label = ["articles", "article", "arts.", "art.", "annexes", "annex"]
            .into_iter()
            .find_map(|label| lower.find(label).map(|at| (at, label)));
        let (owner, number) = match label {
            Some((at, label)) => (lower[..at].trim(), squeeze_spaces(&lower[at + label.len()..])),
            None if lower.starts_with('(') => ("", format!("{}{}", self.base, squeeze_spaces(&lower))),
            None => ("", squeeze_spaces(&lower)),
        };
        let number = if lower.contains("annex") { format!("annex {number}") } else { number };
        if !lower.starts_with('(') {
            self.base = number.split('(').next().unwrap_or_default().to_owned();
        }
        let key = match (owner, self.last.get(&number)) {
            ("", Some(last)) => last.clone(),
            _ => self.known(owner, &number),
        };
        self.last.insert(number, key.clone());
        key
    }

    /// A clause named with its instrument is another than one of the same number named with another.
    fn known(&self, owner: &str, number: &str) -> String {
        match self.last.get(number) {
            Some(last) if last.starts_with("clause::") => last.clone(),
            _ => format!("clause:{owner}:{number}"),
        }
    }
}

fn squeeze_spaces(text: &str) -> String {
    text.split_whitespace().collect()
}
