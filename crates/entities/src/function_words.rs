use std::sync::LazyLock;

use rapporteur_gazetteers::NAMELESS_WORDS;
use rustc_hash::FxHashSet;

static WORDS: LazyLock<FxHashSet<&'static str>> =
    LazyLock::new(|| NAMELESS_WORDS.content.lines().filter(|line| !line.starts_with('#')).collect());

/// Closed-class words that are no part of a name though a sentence or heading may begin them with a capital.
pub(crate) fn is_function_word(lower: &str) -> bool {
    WORDS.contains(lower)
}

/// Months and weekdays.
pub(crate) fn is_calendar(lower: &str) -> bool {
    const NAMES: &str = "january february march april may june july august september october november december \
                         monday tuesday wednesday thursday friday saturday sunday";
    NAMES.split(' ').any(|name| name == lower)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn function_words_are_found() {
        assert!(["a", "the", "your", "may", "on"].into_iter().all(is_function_word));
        assert!(!is_function_word("mission"));
    }
}
