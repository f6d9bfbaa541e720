//! Identifiers of what a mention names.

use super::{Scene, keys};
use crate::Kind;
use crate::candidate::Source;

/// Scheme and id: the lexicon's, UN document symbols (`undoc`), goals' codes (`sdg`).
pub(super) fn links(scene: &Scene<'_>, index: usize) -> Vec<(String, String)> {
    let mention = &scene.mentions[index];
    let text = scene.text(index);
    match mention.source {
        Source::Entry(entry) => {
            let links = scene.lexicon.entry(entry).links();
            links.map(|link| (link.scheme().to_owned(), link.id().to_owned())).collect()
        }
        Source::Strict("symbol") if text.contains('/') && !text.contains(' ') => vec![("undoc".to_owned(), text)],
        Source::Strict("resolution") => resolution(&text).map(|symbol| ("undoc".to_owned(), symbol)).into_iter().collect(),
        Source::Strict("goal" | "goal-list") if mention.kind == Kind::Goal && !text.starts_with('M') => {
            keys::code(&text).map(|code| ("sdg".to_owned(), code.to_owned())).into_iter().collect()
        }
        _ => Vec::new(),
    }
}

/// `71/287` is `A/RES/71/287`, `1325 (2000)` is `S/RES/1325 (2000)`, `17/4` of the Human Rights Council `A/HRC/RES/17/4`; other bodies'
/// numbers have no symbol of this kind.
fn resolution(text: &str) -> Option<String> {
    let lower = text.to_lowercase();
    let start = text.find(|c: char| c.is_ascii_digit())?;
    let number = &text[start..];
    let of = |names: &[&str]| names.iter().any(|name| lower.contains(name));
    let plain = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    match number.split_once('/').filter(|(session, item)| plain(session) && plain(item)) {
        Some(_) if of(&["human rights council", "hrc"]) => Some(format!("A/HRC/RES/{number}")),
        Some(_) if of(&["economic and social council", "ecosoc"]) => Some(format!("E/RES/{number}")),
        Some(_) if of(&["general assembly", "unga"]) || lower.starts_with("ga ") => Some(format!("A/RES/{number}")),
        None if !lower.contains("decision") && is_yearly(number) && !of(&["assembly"]) => Some(format!("S/RES/{number}")),
        _ => None,
    }
}

/// `1325 (2000)`: a number and a year.
fn is_yearly(number: &str) -> bool {
    let year = number.split_once(" (").and_then(|(_, year)| year.strip_suffix(')'));
    year.is_some_and(|year| year.len() == 4 && year.bytes().all(|byte| byte.is_ascii_digit()))
}
