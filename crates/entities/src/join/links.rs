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

/// `71/287` is `A/RES/71/287`, `1325 (2000)` is `S/RES/1325 (2000)`; other bodies' numbers have no symbol of this kind.
fn resolution(text: &str) -> Option<String> {
    let lower = text.to_lowercase();
    let start = text.find(|c: char| c.is_ascii_digit())?;
    let number = &text[start..];
    let assembly = lower.contains("general assembly") || lower.contains("unga") || lower.starts_with("ga ");
    let council = lower.contains("security council") || lower.contains("unsc");
    let parts = number.split_once('/');
    let plain = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    match parts {
        Some((session, item)) if assembly && plain(session) && plain(item) => Some(format!("A/RES/{number}")),
        None if !lower.contains("decision") && number.ends_with(')') && number.contains(" (") && (council || !assembly) => {
            Some(format!("S/RES/{number}"))
        }
        _ => None,
    }
}
