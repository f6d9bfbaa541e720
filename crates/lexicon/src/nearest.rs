/// The word of a few that somebody may have meant, if one is near.
pub(crate) fn nearest<'w>(found: &str, words: &[&'w str]) -> Option<&'w str> {
    let found = found.to_lowercase();
    let distance = |word: &str| strsim::damerau_levenshtein(&found, word);
    let near = words.iter().map(|word| (distance(word), *word)).min()?;
    // A plural, a swapped or missing letter; of short words little else is left.
    (near.0 <= 2 && near.0 < near.1.len().min(found.chars().count())).then_some(near.1)
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn near_words_are_told() {
        let words = ["id", "kind", "name", "aliases"];
        assert_eq!(nearest("nmae", &words), Some("name"));
        assert_eq!(nearest("Name", &words), Some("name"));
        assert_eq!(nearest("alias", &words), Some("aliases"));
        assert_eq!(nearest("colour", &words), None);
        assert_eq!(nearest("x", &words), None);
    }
}
