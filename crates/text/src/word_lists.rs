//! The words that the grammar of segmentation rests on, from `gazetteers/segmentation.txt`.

use std::collections::HashSet;
use std::sync::LazyLock;

use rapporteur_gazetteers::SEGMENTATION;

/// A list, for look-ups.
type Words = LazyLock<HashSet<&'static str>>;

/// The words under a heading of the file.
fn list(heading: &str) -> HashSet<&'static str> {
    let mut lines = SEGMENTATION.content.lines().map(|line| line.split('#').next().unwrap_or_default().trim());
    let wanted = |line: &&str| line.strip_prefix('[').and_then(|line| line.strip_suffix(']')) == Some(heading);
    let begins = lines.by_ref().find(wanted);
    debug_assert!(begins.is_some(), "no [{heading}] in {}", SEGMENTATION.path);
    lines.take_while(|line| !line.starts_with('[')).flat_map(str::split_ascii_whitespace).collect()
}

macro_rules! tests {
    ($($name:ident = $heading:literal;)*) => {
        $(pub(crate) fn $name(word: &str) -> bool {
            static WORDS: Words = LazyLock::new(|| list($heading));
            contains(&WORDS, word)
        })*
    };
}

tests! {
    is_prefix = "prefix";
    is_suffix = "suffix";
    is_symbol_part = "symbol part";
    is_classified_by_letter = "classified";
    is_opener = "opener";
    is_saying = "saying";
    is_domain = "domain";
    is_file_type = "file type";
    is_preambular = "preambular";
    is_dangling = "dangling";
    is_calendar = "calendar";
}

/// Whether a list has `word`, in capitals or not.
fn contains(words: &Words, word: &str) -> bool {
    const LONGEST: usize = 16;
    let mut lower = [0; LONGEST];
    let Some(lower) = lower.get_mut(..word.len()) else { return false };
    lower.copy_from_slice(word.as_bytes());
    lower.make_ascii_lowercase();
    std::str::from_utf8(lower).is_ok_and(|lower| words.contains(lower))
}

/// Where the number begins in `EUR20`, `CHF5.5`: the length of the code.
pub(crate) fn currency_code_length(word: &str) -> Option<usize> {
    static CODES: Words = LazyLock::new(|| list("currency code"));
    let length = word.find(|c: char| !c.is_ascii_alphabetic())?;
    (word.as_bytes()[length].is_ascii_digit() && CODES.contains(&word[..length])).then_some(length)
}

/// Whether a number's suffix is a measure; of capitals only those that the list has, the others are codes (`3G`, `4D`).
pub(crate) fn is_measure(suffix: &str) -> bool {
    static WORDS: Words = LazyLock::new(|| list("measure"));
    WORDS.contains(suffix)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_list_of_the_file_is_read() {
        let headings = ["prefix", "suffix", "measure", "currency code", "symbol part", "classified", "opener", "saying", "domain"];
        for heading in headings.into_iter().chain(["file type", "preambular", "dangling", "calendar"]) {
            assert!(list(heading).len() > 5, "{heading}");
        }
        assert!(is_calendar("Monday") && is_measure("km") && !is_measure("KM") && !is_opener("km"));
    }
}
