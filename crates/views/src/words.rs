//! Words as views compare them.

use std::sync::LazyLock;

use rapporteur_gazetteers::{NAMELESS_WORDS, VAGUE_WORDS};
use rust_stemmers::{Algorithm, Stemmer};
use rustc_hash::FxHashSet;

static VAGUE: LazyLock<FxHashSet<&str>> =
    LazyLock::new(|| VAGUE_WORDS.content.lines().filter(|line| !line.starts_with('#')).collect());

static CLOSED: LazyLock<FxHashSet<&str>> = LazyLock::new(|| NAMELESS_WORDS.content.lines().collect());

/// The stems of the words of a text that say something, in order.
pub(crate) fn stems(text: &str) -> Vec<String> {
    text.split_whitespace().filter_map(|word| telling_stem(&word.to_lowercase())).collect()
}

/// The stems of the words of a text that are no articles, prepositions, auxiliaries and the like.
pub(crate) fn content_stems(text: &str) -> Vec<String> {
    let lower = text.to_lowercase();
    lower.split_whitespace().filter(|word| !CLOSED.contains(word)).filter_map(telling_stem).collect()
}

/// The stem of a lower-cased word; `None` for one that says little, and for punctuation.
pub(crate) fn telling_stem(lower: &str) -> Option<String> {
    let word = lower.trim_matches(|character: char| !character.is_alphanumeric());
    (!word.is_empty() && word != "s" && !VAGUE.contains(word)).then(|| stem(word))
}

/// The stem of a lower-cased word, in American spelling. Participles stay whole: developing countries are not developed ones.
pub(crate) fn stem(word: &str) -> String {
    let singular = word.strip_suffix("ings").map(|verb| format!("{verb}ing"));
    let word = singular.as_deref().unwrap_or(word);
    if word.ends_with("ing") || word.ends_with("ed") {
        return word.to_owned();
    }
    let american = word.replace("isation", "ization");
    Stemmer::create(Algorithm::English).stem(&american).into_owned()
}

/// The stems of the words of a text that are no articles, prepositions, auxiliaries and the like, each once, in the order of the alphabet;
/// of participles, too, so that who has ratified did ratify. Numbers are left aside.
pub(crate) fn roots(text: &str) -> Vec<String> {
    let mut roots: Vec<String> = telling_words(&text.to_lowercase()).map(root).collect();
    roots.sort_unstable();
    roots.dedup();
    roots
}

/// The first word of a text that has this root.
pub(crate) fn spelled(text: &str, wanted: &str) -> Option<String> {
    let lower = text.to_lowercase();
    telling_words(&lower).find(|word| root(word) == wanted).map(str::to_owned)
}

fn telling_words(lower: &str) -> impl Iterator<Item = &str> {
    let words = lower.split(|character: char| !character.is_alphanumeric()).filter(|word| word.len() > 1);
    words.filter(|word| word.chars().any(char::is_alphabetic) && !CLOSED.contains(word) && !VAGUE.contains(word))
}

fn root(word: &str) -> String {
    Stemmer::create(Algorithm::English).stem(&word.replace("isation", "ization")).into_owned()
}

/// A text on one line, with single spaces.
pub(crate) fn collapsed(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stems_join_numbers_and_spellings_and_part_participles() {
        assert_eq!(stems("the Parties' working groups"), stems("Party Working Group"));
        assert_eq!(stems("organisations"), stems("Organization"));
        assert_eq!(stems("three different meetings"), ["three", "meeting"]);
        assert_ne!(stems("developing countries"), stems("developed countries"));
    }

    #[test]
    fn roots_join_forms_of_verbs_and_leave_out_what_says_little() {
        assert_eq!(spelled("They ratified it", "ratifi").as_deref(), Some("ratified"));
        assert_eq!(roots("It would be ratifying the Protocols in 2031"), roots("the protocol has ratified"));
    }

    #[test]
    fn the_list_of_vague_words_is_in_order() {
        let words: Vec<&str> = VAGUE_WORDS.content.lines().filter(|line| !line.starts_with('#')).collect();
        assert!(words.is_sorted_by(|a, b| a < b));
    }
}
