use std::cmp::Reverse;
use std::collections::HashMap;

use aho_corasick::{AhoCorasick, AhoCorasickKind};

use crate::case::Case;
use crate::condition::Condition;
use crate::entry::{Entry, EntryIndex, Link};
use crate::fold::fold;
use crate::kind_words::KindWords;
use crate::lexicon::{Form, Lexicon};
use crate::names_file::NamesFile;
use crate::{Cell, Error, Row};

// The automaton counts its states in 31 bits; this leaves room, and is a thousand times more than people write.
const MOST_BYTES: usize = 1 << 27;

/// Reads files of names and compiles them to a [`Lexicon`].
#[derive(Clone, Debug, Default)]
pub struct LexiconBuilder {
    entries: Vec<Entry>,
    by_id: HashMap<String, EntryIndex>,
    forms: Vec<(String, Precedence, Form)>,
    conditions: Vec<Vec<Condition>>,
    kinds: Vec<String>,
    kind_words: KindWords,
    bytes: usize,
    files: usize,
}

/// Which of two entries with one name is meant first: of a later file, then with conditions that hold, then of an earlier row.
type Precedence = (Reverse<usize>, bool, usize);

impl LexiconBuilder {
    /// The kinds that entries may have. Without this call any word is a kind.
    ///
    /// ```
    /// let builder = rapporteur_lexicon::Lexicon::builder().kinds(["organization"]);
    /// let refused = builder.file("ours.tsv", "id\tkind\tname\norg:reef\torganisation\tReef Alliance\n");
    /// assert_eq!(refused.unwrap_err().to_string(), "ours.tsv:2:10: expected a kind among organization, found `organisation`");
    /// ```
    #[must_use]
    pub fn kinds<'k>(mut self, kinds: impl IntoIterator<Item = &'k str>) -> Self {
        self.kinds = kinds.into_iter().map(str::to_owned).collect();
        self
    }

    /// Words that the names of files may end with, each with the kind that it tells: lists, and tables in commas without a column `kind`,
    /// are of that kind.
    ///
    /// ```
    /// let words = [("river", "river"), ("rivers", "river")];
    /// let lexicon = rapporteur_lexicon::Lexicon::builder().kind_words(words).file("our-rivers.txt", "Po\nBlue Nile\n")?.build();
    /// let nile = &lexicon.entries()[1];
    /// assert_eq!((nile.id(), nile.kind(), nile.name()), ("name:river:blue-nile", "river", "Blue Nile"));
    /// # Ok::<(), rapporteur_lexicon::Error>(())
    /// ```
    #[must_use]
    pub fn kind_words<'w>(mut self, words: impl IntoIterator<Item = (&'w str, &'w str)>) -> Self {
        self.kind_words.add(words);
        self
    }

    /// Adds the names of a file in one of the [formats](crate#the-files) of this crate; `name` is what messages call it, and its ending
    /// tells the format.
    ///
    /// Where two entries have the same name, the one from the later file wins.
    ///
    /// # Errors
    /// Where a column is unknown or missing, a row is too long, an id, kind or name is empty, a kind is none of those allowed, a name has neither letter nor digit, a
    /// case, condition or link is malformed, or an id stands there already with another kind.
    pub fn file(mut self, name: &str, content: &str) -> Result<Self, Error> {
        for row in NamesFile::read(name, content, &self.kind_words)?.table()?.rows() {
            self.row(row)?;
        }
        self.files += 1;
        Ok(self)
    }

    fn row(&mut self, row: Row<'_, '_>) -> Result<(), Error> {
        let entry = self.entry(row)?;
        let case = Case::parse(row.get("case"))?;
        let conditions = Condition::parse_all(row.get("when"))?;
        let when = self.conditions.len();
        let precedence = (Reverse(self.files), conditions.is_empty(), when);
        self.conditions.push(conditions);
        for (name, cell) in [row.get("name"), row.get("aliases")].iter().flat_map(|cell| cell.values().map(|name| (name, *cell))) {
            let name = self.folded(name, cell)?;
            let spelled = without_apostrophe(&name).into_iter().chain([name]);
            self.forms.extend(spelled.map(|name| (name.to_ascii_lowercase(), precedence, Form { name, entry, case, when })));
        }
        Ok(())
    }

    fn folded(&mut self, name: &str, cell: Cell<'_>) -> Result<String, Error> {
        let folded = fold(name);
        if !folded.contains(char::is_alphanumeric) {
            return Err(cell.error(format!("a letter or a digit in the name `{name}`")));
        }
        self.bytes += folded.len();
        if self.bytes > MOST_BYTES {
            return Err(cell.error(format!("no more than {MOST_BYTES} bytes of names")));
        }
        Ok(folded)
    }

    /// The entry of a row: a new one, or one that an earlier row began.
    fn entry(&mut self, row: Row<'_, '_>) -> Result<EntryIndex, Error> {
        let id = row.get("id").required("an id")?;
        let kind = row.get("kind").required("a kind")?;
        if !self.kinds.is_empty() && !self.kinds.iter().any(|known| known == kind) {
            return Err(row.get("kind").error(format!("a kind among {}", self.kinds.join(", "))));
        }
        let name = row.get("name").required("a name")?;
        let links: Vec<Link> = links(row.get("links"))?;
        let aliases = row.get("aliases").values().map(str::to_owned);
        if let Some(&index) = self.by_id.get(id) {
            let entry = &mut self.entries[index.get()];
            if entry.kind != kind {
                return Err(row.get("kind").error(format!("`{}`, the kind that `{id}` has already", entry.kind)));
            }
            let names = std::iter::once(name.to_owned()).chain(aliases);
            entry.aliases.extend(names.filter(|name| *name != entry.name).collect::<Vec<_>>());
            entry.links.extend(links.into_iter().filter(|link| !entry.links.contains(link)).collect::<Vec<_>>());
            return Ok(index);
        }
        let index = EntryIndex(self.entries.len() as u32);
        let (id, kind, name) = (id.to_owned(), kind.to_owned(), name.to_owned());
        self.by_id.insert(id.clone(), index);
        self.entries.push(Entry { id, kind, name, aliases: aliases.collect(), links });
        Ok(index)
    }

    /// Compiles what was read.
    #[must_use]
    pub fn build(mut self) -> Lexicon {
        self.forms.sort_by(|(a, a_precedence, _), (b, b_precedence, _)| (a, a_precedence).cmp(&(b, b_precedence)));
        let (mut patterns, mut forms) = (Vec::<String>::new(), Vec::with_capacity(self.forms.len()));
        let mut starts = Vec::new();
        for (pattern, _, form) in self.forms {
            if patterns.last() != Some(&pattern) {
                starts.push(forms.len());
                patterns.push(pattern);
            }
            forms.push(form);
        }
        starts.push(forms.len());
        let automaton = AhoCorasick::builder()
            .kind(Some(AhoCorasickKind::ContiguousNFA))
            .build(&patterns)
            .expect("MOST_BYTES keeps the number of states far below the limit");
        Lexicon { automaton, starts, forms, conditions: self.conditions, entries: self.entries }
    }
}

/// "Sana'a" as "Sana a": texts that went through old encodings have a space where an apostrophe was.
pub(crate) fn without_apostrophe(name: &str) -> Option<String> {
    let inside = name.match_indices('\'').any(|(at, _)| {
        let letter = |c: Option<char>| c.is_some_and(char::is_alphabetic);
        letter(name[..at].chars().next_back()) && letter(name[at + 1..].chars().next())
    });
    inside.then(|| name.replace('\'', " "))
}

pub(crate) fn links(cell: Cell<'_>) -> Result<Vec<Link>, Error> {
    cell.values().map(|link| Link::parse(link).ok_or_else(|| cell.error(format!("scheme=id in the link `{link}`")))).collect()
}
