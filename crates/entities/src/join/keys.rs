//! The key that mentions of one thing share.

use std::collections::HashMap;

use rapporteur_lexicon::EntryIndex;

use super::{Scene, dates};
use crate::candidate::{Candidate, Source};
use crate::{Joined, Kind};

/// The key of one mention, and what made it.
#[derive(Clone, Debug)]
pub(super) struct Key {
    pub(super) text: String,
    pub(super) by: Joined,
}

/// One key for each mention. Persons and roles get theirs from their own modules.
pub(super) fn keys(scene: &Scene<'_>) -> Vec<Key> {
    let mut keys: Vec<Key> = Vec::with_capacity(scene.mentions.len());
    let mut clauses = Clauses::default();
    let mut heads: HashMap<String, String> = HashMap::new();
    for (index, mention) in scene.mentions.iter().enumerate() {
        let (by, text) = match (&mention.source, mention.kind) {
            (Source::Strict("clause"), _) => (Joined::Number, clauses.key(&scene.text(index))),
            (Source::Strict("resolution"), _) => (Joined::Number, resolution(&scene.text(index))),
            (Source::Strict("committee"), _) => (Joined::Number, committee(&scene.text(index), &mut heads)),
            (Source::Strict("session"), _) => (Joined::Number, format!("event:{}", squeezed(&scene.text(index)))),
            (Source::Strict("goal" | "goal-list"), _) => (Joined::Number, goal(&scene.text(index))),
            (_, Kind::Date) => (Joined::Date, dates::key(&scene.text(index))),
            (_, Kind::Person | Kind::Role) => (Joined::Words, String::new()),
            (source, _) => match (referred(scene, index, &heads), source) {
                (Some(head), _) => (Joined::Head, head),
                (None, Source::Entry(entry)) => entry_key(scene, *entry),
                (None, _) => (Joined::Words, format!("{}:{}", mention.kind, squeezed(&scene.text(index)))),
            },
        };
        remember_head(scene, index, mention, &text, &mut heads);
        keys.push(Key { text, by });
    }
    share_bare(scene, &mut keys);
    merge_definitions(scene, &mut keys);
    dates::complete(keys.iter_mut().map(|key| &mut key.text));
    keys
}

/// A country and its nationality share the key of their code.
fn entry_key(scene: &Scene<'_>, entry: EntryIndex) -> (Joined, String) {
    let entry = scene.lexicon.entry(entry);
    let geographic = matches!(entry.kind(), "country" | "nationality" | "place");
    let shared = entry.links().find(|link| geographic && matches!(link.scheme(), "iso3166" | "wikidata" | "m49"));
    match shared {
        Some(link) => (Joined::Code, format!("{}={}", link.scheme(), link.id())),
        None => (Joined::Entry, entry.id().to_owned()),
    }
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
fn share_bare(scene: &Scene<'_>, keys: &mut [Key]) {
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
        if keys[index].text == format!("{kind}:{}", squeezed(&text))
            && let Some(other) = listed.get(&(kind, text))
        {
            keys[index] = Key { text: keys[*other].text.clone(), by: Joined::Head };
        }
    }
}

/// The short name of a definition gets the key of the full one, everywhere.
fn merge_definitions(scene: &Scene<'_>, keys: &mut [Key]) {
    for definition in scene.definitions {
        let full = scene.mentions.iter().position(|mention| mention.tokens == definition.full);
        let full = full.or_else(|| {
            scene.mentions.iter().position(|mention| mention.tokens.end == definition.full.end && mention.kind == definition.kind)
        });
        let short = scene.mentions.iter().position(|mention| mention.tokens == definition.short);
        let (Some(full), Some(short)) = (full, short) else { continue };
        let (from, to) = (keys[short].text.clone(), keys[full].text.clone());
        if from.is_empty() || to.is_empty() || from == to {
            continue;
        }
        for key in keys.iter_mut().filter(|key| key.text == from) {
            *key = Key { text: to.clone(), by: Joined::Definition };
        }
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
