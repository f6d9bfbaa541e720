use crate::stack::Stack;

/// Something that has a name: what the rows of one id say together. A view into a [`Lexicon`](crate::Lexicon), read when it is asked.
#[derive(Clone, Copy, Debug)]
pub struct Entry<'l> {
    pub(crate) stack: &'l Stack,
    pub(crate) index: EntryIndex,
}

impl<'l> Entry<'l> {
    /// The identifier, unique in the lexicon: `country:QA`.
    #[must_use]
    pub fn id(self) -> &'l str {
        self.stack.part(self.index).map(|(reader, entry)| reader.id(entry)).unwrap_or_default()
    }

    /// What it is, in the words of the file: `country`, `organization`. The lexicon gives it no meaning.
    #[must_use]
    pub fn kind(self) -> &'l str {
        self.stack.part(self.index).map(|(reader, entry)| reader.kind(entry)).unwrap_or_default()
    }

    /// The name to show: that of the first row with this id.
    #[must_use]
    pub fn name(self) -> &'l str {
        self.stack.part(self.index).map(|(reader, entry)| reader.name(entry)).unwrap_or_default()
    }

    /// All other names, in order of the files. Where rows repeat a name, it may stand here twice.
    pub fn aliases(self) -> impl Iterator<Item = &'l str> {
        let name = self.name();
        let of_first = self.stack.part(self.index).into_iter().flat_map(|(reader, entry)| reader.aliases(entry));
        let of_more = self.stack.more(self.index).filter_map(|part| self.stack.part(part));
        let of_more = of_more.flat_map(|(reader, entry)| std::iter::once(reader.name(entry)).chain(reader.aliases(entry)));
        of_first.chain(of_more.filter(move |alias| *alias != name))
    }

    /// Identifiers elsewhere, in order of the files, each once.
    pub fn links(self) -> impl Iterator<Item = Link<'l>> {
        let parts = move || std::iter::once(self.index).chain(self.stack.more(self.index));
        let links = move |part| self.stack.part(part).into_iter().flat_map(|(reader, entry)| reader.links(entry));
        parts().enumerate().flat_map(move |(before, part)| {
            let known = move |link: &(&str, &str)| parts().take(before).flat_map(links).any(|known| known == *link);
            links(part).filter(move |link| !known(link)).map(|(scheme, id)| Link { scheme, id })
        })
    }
}

/// An identifier in somebody else's list: `iso3166=QA`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Link<'l> {
    scheme: &'l str,
    id: &'l str,
}

impl<'l> Link<'l> {
    /// Reads `scheme=id`; nothing where one of the two is missing.
    pub(crate) fn parse(text: &'l str) -> Option<Self> {
        let (scheme, id) = text.split_once('=')?;
        let (scheme, id) = (scheme.trim(), id.trim());
        (!scheme.is_empty() && !id.is_empty()).then_some(Self { scheme, id })
    }

    /// The list: `iso3166`, `wikidata`.
    #[must_use]
    pub const fn scheme(self) -> &'l str {
        self.scheme
    }

    /// The identifier in that list.
    #[must_use]
    pub const fn id(self) -> &'l str {
        self.id
    }
}

/// Names an [`Entry`] of one lexicon. Indices are in the order in which the entries were read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EntryIndex(pub(crate) u32);
