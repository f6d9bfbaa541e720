/// Words that tell in a file's name which kind its entries are of: `organization`, and `organizations` for it.
#[derive(Clone, Debug, Default)]
pub(crate) struct KindWords {
    // Word in lower case, and the kind that it stands for.
    words: Vec<(String, String)>,
}

impl KindWords {
    pub(crate) fn add<'w>(&mut self, words: impl IntoIterator<Item = (&'w str, &'w str)>) {
        self.words.extend(words.into_iter().map(|(word, kind)| (word.to_lowercase(), kind.to_owned())));
    }

    /// The kind that a file's name ends with, its ending aside: `lists/our-organizations.txt`.
    pub(crate) fn of_file(&self, path: &str) -> Option<&str> {
        let name = path.rsplit(['/', '\\']).next()?;
        let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem).to_lowercase();
        let last = stem.rsplit(|c: char| !c.is_alphanumeric()).next()?;
        self.words.iter().find(|(word, _)| word == last).map(|(_, kind)| kind.as_str())
    }

    /// The kinds, each once.
    pub(crate) fn kinds(&self) -> Vec<&str> {
        let mut kinds: Vec<&str> = Vec::new();
        for (_, kind) in &self.words {
            if !kinds.contains(&kind.as_str()) {
                kinds.push(kind);
            }
        }
        kinds
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_word_of_a_name_tells() {
        let mut words = KindWords::default();
        words.add([("thing", "thing"), ("things", "thing"), ("people", "person")]);
        let told =
            ["thing.txt", "a/b/Our-Things.csv", "my people.txt", "things", "the_thing.v2.txt", "people-we-know.txt", "nothing.txt"];
        let kinds = told.map(|path| words.of_file(path));
        assert_eq!(kinds, [Some("thing"), Some("thing"), Some("person"), Some("thing"), None, None, None]);
        assert_eq!(words.kinds(), ["thing", "person"]);
    }
}
