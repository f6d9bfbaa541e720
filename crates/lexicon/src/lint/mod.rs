//! What may be wrong with files of names, beyond what keeps them from being read.

mod clashes;
mod finding;
mod order;
mod render;
mod scene;
mod sound;
mod words;

use std::collections::HashSet;

pub use finding::{Finding, Place, Severity};

use crate::kind_words::KindWords;
use scene::Scene;

/// Looks through files of names for rows that are not readable, never meant, or meant too often.
///
/// Files are added in the order in which a [`LexiconBuilder`](crate::LexiconBuilder) would read them, so that the same ones win.
///
/// ```
/// use rapporteur_lexicon::Lint;
///
/// let rows = "id\tkind\tname\nguild:1\torganization\tReef Guild\nguild:2\torganization\tReef Guild\n";
/// let lint = Lint::default().file("guilds.tsv", rows);
/// let [finding] = &lint.findings()[..] else { panic!("one finding") };
/// assert_eq!(finding.to_string(), "guilds.tsv:3:22: warning: `Reef Guild` never means `guild:2`, but always `guild:1`");
/// ```
#[derive(Clone, Debug, Default)]
pub struct Lint {
    kinds: Vec<String>,
    kind_words: KindWords,
    ordinary: HashSet<String>,
    closed: HashSet<String>,
    personal: HashSet<String>,
    of_persons: Vec<String>,
    files: Vec<File>,
}

#[derive(Clone, Debug)]
struct File {
    name: String,
    content: String,
    standing: Standing,
}

/// What is expected of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Standing {
    /// Nothing: it is there for others to clash with.
    Background,
    /// That each row does what its writer wants.
    Given,
    /// The same, and that it is in order, since many hands edit it.
    Kept,
}

/// A rule: what it finds in the files.
type Rule = fn(&Scene<'_>) -> Vec<Finding>;

const RULES: [Rule; 9] = [
    sound::unreadable,
    sound::never_fulfilled,
    clashes::repeated,
    clashes::hidden,
    words::ordinary,
    words::personal,
    order::ids,
    order::white_space,
    order::composed,
];

impl Lint {
    /// The kinds that entries may have. Without this call any word is a kind.
    #[must_use]
    pub fn kinds<'k>(mut self, kinds: impl IntoIterator<Item = &'k str>) -> Self {
        self.kinds = kinds.into_iter().map(str::to_owned).collect();
        self
    }

    /// Words that tell the kind in the name of a file, as [`LexiconBuilder::kind_words`](crate::LexiconBuilder::kind_words) has them.
    #[must_use]
    pub fn kind_words<'w>(mut self, words: impl IntoIterator<Item = (&'w str, &'w str)>) -> Self {
        self.kind_words.add(words);
        self
    }

    /// Ordinary words in lower case, which a sentence may begin with; and those so frequent that a line of capitals holds some.
    #[must_use]
    pub fn ordinary_words<'w>(
        mut self,
        ordinary: impl IntoIterator<Item = &'w str>,
        frequent: impl IntoIterator<Item = &'w str>,
    ) -> Self {
        self.ordinary = ordinary.into_iter().map(str::to_owned).collect();
        self.closed = frequent.into_iter().map(str::to_owned).collect();
        self
    }

    /// Names that people bear, in lower case without accents, and the kinds of entries to which that is no surprise.
    #[must_use]
    pub fn personal_names<'w>(
        mut self,
        names: impl IntoIterator<Item = &'w str>,
        of_persons: impl IntoIterator<Item = &'w str>,
    ) -> Self {
        self.personal = names.into_iter().map(str::to_owned).collect();
        self.of_persons = of_persons.into_iter().map(str::to_owned).collect();
        self
    }

    /// Adds a file that others may clash with; nothing is said of its own rows.
    #[must_use]
    pub fn background(self, name: &str, content: &str) -> Self {
        self.with(name, content, Standing::Background)
    }

    /// Adds a file to be looked through.
    #[must_use]
    pub fn file(self, name: &str, content: &str) -> Self {
        self.with(name, content, Standing::Given)
    }

    /// Adds a file to be looked through, which is to be in order, too: ids sorted, no white space at the ends of lines.
    #[must_use]
    pub fn kept_file(self, name: &str, content: &str) -> Self {
        self.with(name, content, Standing::Kept)
    }

    fn with(mut self, name: &str, content: &str, standing: Standing) -> Self {
        let content = content.strip_prefix('\u{feff}').unwrap_or(content).to_owned();
        self.files.push(File { name: name.to_owned(), content, standing });
        self
    }

    /// All findings, in the order of the files and their lines.
    #[must_use]
    pub fn findings(&self) -> Vec<Finding> {
        let read = scene::read(self);
        let tables: Vec<_> = read.iter().map(scene::table).collect();
        let scene = Scene::new(self, &tables);
        let mut findings: Vec<Finding> = RULES.iter().flat_map(|rule| rule(&scene)).collect();
        let file = |place: &Place| self.files.iter().position(|file| file.name == place.file);
        findings.sort_by_key(|finding| (file(&finding.place), finding.place.line, finding.place.columns.start));
        findings
    }
}
