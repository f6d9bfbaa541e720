//! Persons: a surname alone is the person of that name.

use super::Scene;
use crate::Kind;
use crate::words::fold;

/// Gives each person's mention its key: one person a key.
pub(super) fn assign(scene: &Scene<'_>, keys: &mut [String]) {
    let persons: Vec<usize> = (0..scene.mentions.len()).filter(|index| scene.mentions[*index].kind == Kind::Person).collect();
    let mut known: Vec<Vec<String>> = Vec::new();
    // Full names first, so that a headline's surname finds its person.
    let (full, short): (Vec<usize>, Vec<usize>) = persons.into_iter().partition(|index| words(&scene.text(*index)).len() > 1);
    for index in full.into_iter().chain(short) {
        let name = words(&scene.text(index));
        let person = known.iter().rposition(|other| same(other, &name)).unwrap_or_else(|| {
            known.push(name.clone());
            known.len() - 1
        });
        if name.len() > known[person].len() {
            known[person] = name;
        }
        keys[index] = format!("person:{person}");
    }
}

/// The words of a name in lower case without accents; particles and initials too.
fn words(name: &str) -> Vec<String> {
    let lower = name.to_lowercase();
    let folded = fold(&lower).replace(['‐', '\u{2011}'], "-");
    folded
        .split([' ', '-'])
        .map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()))
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

/// Whether two names can be one person's: all words of the shorter stand in the longer, or first and last words agree.
fn same(one: &[String], other: &[String]) -> bool {
    let (long, short) = if one.len() >= other.len() { (one, other) } else { (other, one) };
    let inside = short.iter().all(|word| long.contains(word));
    let ends = match (long, short) {
        ([first, .., last], [given, .., family]) => last == family && (first == given || initial(first, given)),
        _ => false,
    };
    let surname = short.len() > 1
        || long.iter().skip(usize::from(long.len() > 1)).any(|word| *word == short[0])
        || long.first() == short.first();
    ends || (inside && surname)
}

fn initial(one: &str, other: &str) -> bool {
    (one.len() == 1 && other.starts_with(one)) || (other.len() == 1 && one.starts_with(other))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn one(left: &str, right: &str) -> bool {
        same(&words(left), &words(right))
    }

    #[test]
    fn short_forms_are_the_same_person() {
        assert!(one("Marta Ilves de Groot", "De Groot"));
        assert!(one("Ban-Li Moon", "Ban Li-moon"));
        assert!(one("J. Falk", "Jonas Falk"));
        assert!(one("Omar Idris Falk", "Omar Falk"));
        assert!(!one("Jonas Falk", "Petra Falk"));
    }
}
