//! Names that are words of another use.

use super::finding::{Finding, Place, Severity};
use super::scene::{Name, Scene};
use crate::case::Case;

/// Names of one word that ordinary text is full of, and that nothing tells from it.
pub(super) fn ordinary(scene: &Scene<'_>) -> Vec<Finding> {
    let names = scene.looked_through().filter(|name| is_word(&name.folded) && name.conditions.is_empty());
    names.filter_map(|name| common(scene, name)).collect()
}

fn common(scene: &Scene<'_>, name: &Name<'_>) -> Option<Finding> {
    let (folded, lower) = (name.folded.as_str(), name.folded.to_lowercase());
    let (what, help) = if name.case == Case::Any || folded == lower {
        let help = "write it as names are written, or say in `when` what stands around it";
        (scene.lint.ordinary.contains(&lower).then_some("is an ordinary word, and found wherever that stands")?, help)
    } else if name.has_case {
        return None;
    } else if folded[1..] == lower[1..] {
        let help = "say in `when` where it is meant (not-first, near:, after:), or put `name` into `case` if that is everywhere";
        (scene.lint.ordinary.contains(&lower).then_some("is an ordinary word, and found at the head of sentences")?, help)
    } else if !folded.contains(char::is_lowercase) {
        let help = "put not-caps into `when`, or `name` into `case` if it is meant there as well";
        (scene.lint.closed.contains(&lower).then_some("is an ordinary word, and found in lines of capitals")?, help)
    } else {
        return None;
    };
    let message = format!("`{}` {what}", name.cell.text());
    Some(Finding::new(Severity::Warning, Place::of(&name.cell), message).helped(help))
}

/// Names of one word that people bear, of entries that are no persons.
pub(super) fn personal(scene: &Scene<'_>) -> Vec<Finding> {
    let of_person = |name: &Name<'_>| scene.lint.of_persons.iter().any(|kind| kind == name.kind);
    let names = scene.looked_through().filter(|name| is_word(&name.folded) && name.conditions.is_empty() && !name.has_case);
    let borne = names.filter(|name| name.folded.contains(char::is_lowercase) && !of_person(name));
    let (personal, ordinary) = (&scene.lint.personal, &scene.lint.ordinary);
    let borne = borne.filter(|name| {
        let lower = name.folded.to_lowercase();
        personal.contains(&lower) && !ordinary.contains(&lower)
    });
    let finding = |name: &Name<'_>| {
        let message = format!("`{}` is a name of people, too", name.cell.text());
        Finding::new(Severity::Note, Place::of(&name.cell), message)
            .helped("`alone` in `when` keeps it out of longer names, after:in,at leaves it to places; `name` in `case` says that it is meant")
    };
    borne.map(finding).collect()
}

/// Whether a name is one word of ASCII letters, as the lists of words have them.
fn is_word(name: &str) -> bool {
    name.len() > 1 && name.chars().all(|c| c.is_ascii_alphabetic())
}
