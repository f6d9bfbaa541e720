use crate::bytes::Bytes;
use crate::case::Case;
use crate::compile::compile;
use crate::condition::Condition;
use crate::draft::{Draft, Manner, Text};
use crate::entry::Link;
use crate::kind_words::KindWords;
use crate::layer::Layer;
use crate::lexicon::Lexicon;
use crate::names_file::NamesFile;
use crate::stack::Stack;
use crate::{Cell, EntryIndex, Error, Row};

// Places among the strings are numbers of 32 bits.
const FITS: &str = "no more than 4 GiB of names";

/// Reads files of names and compiles them to a [`Lexicon`].
#[derive(Clone, Debug, Default)]
pub struct LexiconBuilder {
    kinds: Vec<String>,
    kind_words: KindWords,
    // What stands below the files that are being read.
    stack: Stack,
    draft: Draft,
    // The draft's entries whose ids stand in the stack.
    joined: Vec<(u32, EntryIndex)>,
}

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
    /// let (_, nile) = lexicon.entries().nth(1).expect("two entries");
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
        self.draft.next_file();
        Ok(self)
    }

    /// Adds the names of a file that [`compile`](Self::compile) made; `name` is what messages call it.
    ///
    /// It counts as one file, and gives what the files that it was made of would give here. Its bytes are kept and read where they are:
    /// those of a file mapped into memory are not copied. All are read once, for their checksum.
    ///
    /// ```
    /// use rapporteur_lexicon::Lexicon;
    ///
    /// let compiled = Lexicon::builder().file("ours.tsv", "id\tkind\tname\norg:reef\torg\tReef Alliance\n")?.compile()?;
    /// let lexicon = Lexicon::builder().compiled("ours.rgz", compiled)?.build();
    /// assert_eq!(lexicon.entries().next().expect("one entry").1.name(), "Reef Alliance");
    /// # Ok::<(), rapporteur_lexicon::Error>(())
    /// ```
    ///
    /// # Errors
    /// Where the bytes are no compiled gazetteer, or one of another version of the format, are damaged, have a kind that is none of those
    /// allowed, or an id that stands there already with another kind.
    pub fn compiled(mut self, name: &str, bytes: impl AsRef<[u8]> + Send + Sync + 'static) -> Result<Self, Error> {
        let layer = Layer::open(name, Bytes::new(bytes))?;
        if let Some(kind) = layer.reader().kinds().find(|kind| !self.allows(kind)) {
            return Err(Error::of_file(name, self.expected_kind(), format!("`{kind}`")));
        }
        self.close_draft();
        let joined = self.stack.joined(&layer);
        for &(entry, index) in &joined {
            let (found, known) = (layer.reader().kind(entry), self.kind_of(index));
            if found != known {
                return Err(Error::of_file(name, other_kind(known, layer.reader().id(entry)), format!("`{found}`")));
            }
        }
        self.stack.push(layer, &joined).ok_or_else(|| Error::of_file(name, "fewer entries", "too many"))?;
        Ok(self)
    }

    /// Compiles what was read.
    #[must_use]
    pub fn build(mut self) -> Lexicon {
        self.close_draft();
        Lexicon::new(self.stack)
    }

    /// Compiles what was read to the bytes of a file for [`compiled`](Self::compiled). The same files give the same bytes.
    ///
    /// # Errors
    /// Where compiled files were added and all together are more than one can hold: 4 GiB of names.
    pub fn compile(mut self) -> Result<Vec<u8>, Error> {
        if self.stack.is_empty() {
            return Ok(compile(self.draft).0);
        }
        self.close_draft();
        let mut draft = Draft::default();
        self.stack.layers().for_each(|layer| draft.add_layer(layer.reader()));
        if draft.is_full() { Err(Error::of_file("the compiled gazetteer", FITS, "more")) } else { Ok(compile(draft).0) }
    }

    fn allows(&self, kind: &str) -> bool {
        self.kinds.is_empty() || self.kinds.iter().any(|known| known == kind)
    }

    fn expected_kind(&self) -> String {
        format!("a kind among {}", self.kinds.join(", "))
    }

    fn kind_of(&self, index: EntryIndex) -> &str {
        self.stack.part(index).map(|(reader, entry)| reader.kind(entry)).unwrap_or_default()
    }

    /// Compiles the files read so far, so that a compiled one can come after them.
    fn close_draft(&mut self) {
        let (draft, joined) = (std::mem::take(&mut self.draft), std::mem::take(&mut self.joined));
        if !draft.is_empty() {
            let layer = Layer::new(compile(draft));
            self.stack.push(layer, &joined).expect("fewer entries than fit into memory");
        }
    }

    fn row(&mut self, row: Row<'_, '_>) -> Result<(), Error> {
        let (name, aliases) = (row.get("name"), row.get("aliases"));
        let (entry, shown) = self.entry(row, name)?;
        let case = Case::parse(row.get("case"))?;
        let manner = Manner { entry, case, when: self.condition(row.get("when"))? };
        for value in name.values() {
            let text = if value == name.text() { shown } else { self.draft.add_text(value) };
            self.name(value, text, name, manner)?;
        }
        for value in aliases.values() {
            let text = self.draft.add_text(value);
            self.draft.add_alias(entry, text);
            self.name(value, text, aliases, manner)?;
        }
        Ok(())
    }

    /// The entry of a row, a new one or one that an earlier row began, and the row's name.
    fn entry(&mut self, row: Row<'_, '_>, name: Cell<'_>) -> Result<(u32, Text), Error> {
        let (id, kind_cell) = (row.get("id").required("an id")?, row.get("kind"));
        let kind = kind_cell.required("a kind")?;
        if !self.allows(kind) {
            return Err(kind_cell.error(self.expected_kind()));
        }
        let name = name.required("a name")?;
        let links = links(row.get("links"))?;
        let known = self.draft.entry_of(id);
        let below = if known.is_none() { self.stack.entry_of(id) } else { None };
        let known_kind = known.map(|entry| self.draft.kind(entry)).or(below.map(|index| self.kind_of(index)));
        if let Some(other) = known_kind.filter(|other| *other != kind) {
            return Err(kind_cell.error(other_kind(other, id)));
        }
        let shown = self.draft.add_text(name);
        let entry = known.unwrap_or_else(|| self.draft.add_entry(id, kind, shown));
        self.draft.add_alias(entry, shown);
        self.joined.extend(below.map(|index| (entry, index)));
        links.iter().for_each(|link| self.draft.add_link(entry, link.scheme(), link.id()));
        Ok((entry, shown))
    }

    fn condition(&mut self, cell: Cell<'_>) -> Result<u32, Error> {
        if let Some(known) = self.draft.conditions.get(cell.text()) {
            return Ok(known);
        }
        Condition::parse_all(cell)?;
        Ok(self.draft.add_condition(cell.text()))
    }

    fn name(&mut self, name: &str, text: Text, cell: Cell<'_>, manner: Manner) -> Result<(), Error> {
        if !self.draft.add_name(name, text, manner) {
            return Err(cell.error(format!("a letter or a digit in the name `{name}`")));
        }
        if self.draft.is_full() { Err(cell.error(FITS)) } else { Ok(()) }
    }
}

fn other_kind(kind: &str, id: &str) -> String {
    format!("`{kind}`, the kind that `{id}` has already")
}

pub(crate) fn links(cell: Cell<'_>) -> Result<Vec<Link<'_>>, Error> {
    cell.values().map(|link| Link::parse(link).ok_or_else(|| cell.error(format!("scheme=id in the link `{link}`")))).collect()
}
