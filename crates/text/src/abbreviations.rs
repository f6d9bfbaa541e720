use std::collections::HashSet;

/// Words after which a full stop ends no sentence.
#[derive(Clone, Debug, Default)]
pub struct Abbreviations {
    words: HashSet<String>,
}

impl Abbreviations {
    /// Reads a list: one abbreviation a line, `#` before comments.
    #[must_use]
    pub fn parse(list: &str) -> Self {
        let words = list.lines().map(|line| line.split('#').next().unwrap_or_default().trim()).filter(|word| !word.is_empty());
        Self { words: words.map(str::to_owned).collect() }
    }

    /// Whether `word`, its full stop included, is in the list.
    #[must_use]
    pub fn contains(&self, word: &str) -> bool {
        self.words.contains(word)
    }
}
