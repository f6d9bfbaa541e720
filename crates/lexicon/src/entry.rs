/// Something that has a name: what the rows of one id say together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    pub(crate) id: String,
    pub(crate) kind: String,
    pub(crate) name: String,
    pub(crate) aliases: Vec<String>,
    pub(crate) links: Vec<Link>,
}

impl Entry {
    /// The identifier, unique in the lexicon: `country:QA`.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }

    /// What it is, in the words of the file: `country`, `organization`. The lexicon gives it no meaning.
    #[must_use]
    pub fn kind(&self) -> &str {
        &self.kind
    }

    /// The name to show: that of the first row with this id.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// All other names, in order of the file.
    #[must_use]
    pub fn aliases(&self) -> &[String] {
        &self.aliases
    }

    /// Identifiers elsewhere, in order of the file.
    #[must_use]
    pub fn links(&self) -> &[Link] {
        &self.links
    }
}

/// An identifier in somebody else's list: `iso3166=QA`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    pub(crate) scheme: String,
    pub(crate) id: String,
}

impl Link {
    /// Reads `scheme=id`; nothing where one of the two is missing.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let (scheme, id) = text.split_once('=')?;
        let (scheme, id) = (scheme.trim(), id.trim());
        (!scheme.is_empty() && !id.is_empty()).then(|| Self { scheme: scheme.to_owned(), id: id.to_owned() })
    }

    /// The list: `iso3166`, `wikidata`.
    #[must_use]
    pub fn scheme(&self) -> &str {
        &self.scheme
    }

    /// The identifier in that list.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }
}

/// Names an [`Entry`] of one lexicon; in the order in which the entries were read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EntryIndex(pub(crate) u32);

impl EntryIndex {
    /// The place in [`Lexicon::entries`](crate::Lexicon::entries).
    #[must_use]
    pub const fn get(self) -> usize {
        self.0 as usize
    }
}
