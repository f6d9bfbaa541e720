//! Persons: a surname alone is the person of that name.

use super::keys::Key;
use super::{Scene, holders};
use crate::words::fold;
use crate::{Gender, Joined, Kind};

/// Somebody of whom the document speaks.
struct Person {
    /// The words of the fullest name.
    name: Vec<String>,
    /// Mentions by which they are known so far, in the order of the text.
    mentions: Vec<usize>,
    gender: Option<Gender>,
}

/// Gives each person's mention its key: one person a key.
pub(super) fn assign(scene: &Scene<'_>, keys: &mut [Key]) {
    let persons: Vec<usize> = (0..scene.mentions.len()).filter(|index| scene.mentions[*index].kind == Kind::Person).collect();
    let mut known: Vec<Person> = Vec::new();
    // Full names first, so that a headline's surname finds its person.
    let (full, short): (Vec<usize>, Vec<usize>) = persons.into_iter().partition(|index| words(&scene.text(*index)).len() > 1);
    for mention in full.into_iter().chain(short) {
        let name = words(&scene.text(mention));
        let addressed = holders::addressed(scene, mention);
        let person = choose(&known, mention, &name, addressed).unwrap_or_else(|| {
            known.push(Person { name: Vec::new(), mentions: Vec::new(), gender: None });
            known.len() - 1
        });
        keys[mention] = Key { text: format!("person:{person}"), by: Joined::Name };
        known[person].add(mention, name, addressed);
    }
}

impl Person {
    fn add(&mut self, mention: usize, name: Vec<String>, gender: Option<Gender>) {
        let place = self.mentions.partition_point(|other| *other < mention);
        self.mentions.insert(place, mention);
        self.gender = self.gender.or(gender);
        if name.len() > self.name.len() {
            self.name = name;
        }
    }

    /// How far back they were named last; whoever is named only later comes after all others.
    fn distance(&self, mention: usize) -> usize {
        match self.mentions.partition_point(|other| *other < mention).checked_sub(1) {
            Some(last) => mention - self.mentions[last],
            None => usize::MAX,
        }
    }
}

/// Of the persons whom a name may mean, whom "Mr." or "Ms." does not exclude, the one named last before it.
fn choose(known: &[Person], mention: usize, name: &[String], addressed: Option<Gender>) -> Option<usize> {
    let differ = |person: &Person| person.gender.zip(addressed).is_some_and(|(one, other)| one != other);
    let fitting = known.iter().enumerate().filter(|(_, person)| same(&person.name, name) && !differ(person));
    fitting.min_by_key(|(_, person)| person.distance(mention)).map(|(index, _)| index)
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
