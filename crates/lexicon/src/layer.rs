use std::fmt;

use crate::Error;
use crate::bytes::{Bytes, Keys, Records};
use crate::case::Case;
use crate::condition::Condition;
use crate::layout::{self, Section, Sections};

/// Compiled names and entries, those of one run of files. What it holds is read from its bytes when it is asked for, and nothing before.
///
/// Whatever the bytes are, no read goes wrong: what they do not hold reads as empty.
#[derive(Clone)]
pub(crate) struct Layer {
    bytes: Bytes,
    sections: Sections,
}

impl fmt::Debug for Layer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Layer").field("bytes", &self.bytes).finish_non_exhaustive()
    }
}

impl Layer {
    /// A layer whose sections are known, since they were made just now.
    pub(crate) fn new((bytes, sections): (Vec<u8>, Sections)) -> Self {
        Self { bytes: Bytes::new(bytes), sections }
    }

    /// Opens a compiled file.
    pub(crate) fn open(name: &str, bytes: Bytes) -> Result<Self, Error> {
        let sections = layout::check(name, &bytes)?;
        Ok(Self { bytes, sections })
    }

    pub(crate) fn reader(&self) -> Reader<'_> {
        let part = |section| self.bytes.part(self.sections.get(section));
        Reader {
            strings: part(Section::Strings),
            firsts: Records::new(part(Section::Firsts)),
            keys: Keys::new(part(Section::Keys)),
            names: Records::new(part(Section::Names)),
            forms: Records::new(part(Section::Forms)),
            conditions: Records::new(part(Section::Conditions)),
            kinds: Records::new(part(Section::Kinds)),
            entries: Records::new(part(Section::Entries)),
            texts: Records::new(part(Section::Texts)),
            hashes: Keys::new(part(Section::Hashes)),
            hashed: Records::new(part(Section::Hashed)),
        }
    }
}

/// The sections of a layer.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Reader<'l> {
    strings: &'l [u8],
    pub(crate) firsts: Records<'l, 1>,
    pub(crate) keys: Keys<'l>,
    pub(crate) names: Records<'l, 4>,
    forms: Records<'l, 4>,
    conditions: Records<'l, 2>,
    kinds: Records<'l, 2>,
    entries: Records<'l, 3>,
    texts: Records<'l, 2>,
    hashes: Keys<'l>,
    hashed: Records<'l, 1>,
}

/// What one name of one entry is, by one row.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Form<'l> {
    pub(crate) name: &'l str,
    /// The place of the entry in its layer.
    pub(crate) entry: u32,
    pub(crate) case: Case,
    pub(crate) when: &'l str,
}

impl Form<'_> {
    /// What must hold around the name. A condition that is none, in a file made to mislead, is left out.
    pub(crate) fn conditions(&self) -> impl Iterator<Item = Condition> {
        self.when.split_whitespace().filter_map(Condition::parse)
    }
}

/// The bit of a form's last number that says that the name has no more forms; those below it are the case.
pub(crate) const LAST: u32 = 1 << 8;

impl<'l> Reader<'l> {
    pub(crate) fn bytes_at(self, start: u32, length: u32) -> &'l [u8] {
        let start = start as usize;
        self.strings.get(start..start.saturating_add(length as usize)).unwrap_or_default()
    }

    fn string(self, [start, length]: [u32; 2]) -> &'l str {
        std::str::from_utf8(self.bytes_at(start, length)).unwrap_or_default()
    }

    /// The forms of a name of `length` bytes, the likeliest first.
    pub(crate) fn forms(self, first: u32, length: u32) -> impl Iterator<Item = Form<'l>> {
        let mut next = Some(first);
        std::iter::from_fn(move || {
            let [start, entry, when, case] = self.forms.get(next? as usize)?;
            next = if case & LAST == 0 { next?.checked_add(1) } else { None };
            let when = self.conditions.get(when as usize).map(|text| self.string(text)).unwrap_or_default();
            Some(Form { name: self.string([start, length]), entry, case: Case::of_code(case & !LAST), when })
        })
    }

    /// All words for kinds.
    pub(crate) fn kinds(self) -> impl Iterator<Item = &'l str> {
        (0..self.kinds.len()).filter_map(move |kind| self.kinds.get(kind)).map(move |text| self.string(text))
    }

    /// How many entries there are.
    pub(crate) const fn len(self) -> u32 {
        self.entries.len() as u32
    }

    fn text(self, index: u32) -> &'l str {
        self.texts.get(index as usize).map(|text| self.string(text)).unwrap_or_default()
    }

    pub(crate) fn id(self, entry: u32) -> &'l str {
        self.entries.get(entry as usize).map(|[first, ..]| self.text(first)).unwrap_or_default()
    }

    pub(crate) fn name(self, entry: u32) -> &'l str {
        let first = self.entries.get(entry as usize).and_then(|[first, ..]| first.checked_add(1));
        first.map(|name| self.text(name)).unwrap_or_default()
    }

    /// The place of an entry's kind among the kinds of the layer.
    pub(crate) fn kind_index(self, entry: u32) -> Option<u32> {
        self.entries.get(entry as usize).map(|[_, kind, _]| kind)
    }

    pub(crate) fn kind(self, entry: u32) -> &'l str {
        let kind = self.kind_index(entry).and_then(|kind| self.kinds.get(kind as usize));
        kind.map(|text| self.string(text)).unwrap_or_default()
    }

    pub(crate) fn aliases(self, entry: u32) -> impl Iterator<Item = &'l str> {
        let (aliases, _) = self.lists(entry);
        aliases.map(move |index| self.text(index))
    }

    /// Scheme and id of each link.
    pub(crate) fn links(self, entry: u32) -> impl Iterator<Item = (&'l str, &'l str)> {
        let (_, links) = self.lists(entry);
        links.step_by(2).map(move |index| (self.text(index), self.text(index.saturating_add(1))))
    }

    /// Where the aliases and the links of an entry stand among the texts.
    fn lists(self, entry: u32) -> (std::ops::Range<u32>, std::ops::Range<u32>) {
        let Some([first, _, aliases]) = self.entries.get(entry as usize) else { return (0..0, 0..0) };
        let all = self.texts.len() as u32;
        let end = self.entries.get(entry as usize + 1).map_or(all, |[next, ..]| next.min(all));
        let start = first.saturating_add(2);
        let links = start.saturating_add(aliases).min(end);
        (start..links, links..end)
    }

    /// The entry with an id.
    pub(crate) fn entry_of(self, id: &str) -> Option<u32> {
        let hash = hash(id);
        let start = self.hashes.below(hash);
        let same = start..start + self.hashes.same(start, hash);
        same.filter_map(|at| self.hashed.get(at)).map(|[entry]| entry).find(|entry| self.id(*entry) == id)
    }

    /// The ids that two layers share: the entry of each in this one and in the other.
    pub(crate) fn shared(self, other: Self) -> Vec<(u32, u32)> {
        if self.hashes.len() > other.hashes.len() {
            return other.shared(self).into_iter().map(|(theirs, ours)| (ours, theirs)).collect();
        }
        let mut shared = Vec::new();
        let mut rest = other.hashes;
        for at in 0..self.hashes.len() {
            let Some((hash, [entry])) = self.hashes.get(at).zip(self.hashed.get(at)) else { break };
            rest = rest.from(hash);
            if rest.get(0) == Some(hash)
                && let Some(theirs) = other.entry_of(self.id(entry))
            {
                shared.push((entry, theirs));
            }
        }
        shared
    }
}

/// FNV-1a: good enough for ids, and the same wherever a file is made and read.
pub(crate) fn hash(id: &str) -> u64 {
    id.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}
