//! How a compiled gazetteer is laid out: a head, then the sections one after the other.
//!
//! | bytes | what |
//! | --- | --- |
//! | 8 | [`MAGIC`] |
//! | 4 | [`VERSION`] |
//! | 4 | CRC-32 of all bytes after these |
//! | 8 for each section | its length |
//!
//! Numbers have their lowest byte first. Strings are UTF-8 and stand in the first section, wherever a record says; so records have one
//! length, and a reader touches only what it needs.

use std::ops::Range;

use crate::Error;
use crate::bytes::Bytes;

const MAGIC: [u8; 8] = *b"\x93RAPGAZ\n";
/// To be raised with every change of the sections, of how names are folded, or of what conditions mean.
const VERSION: u32 = 1;
const LENGTHS: usize = 16;
const HEAD: usize = LENGTHS + 8 * Section::COUNT;

/// The sections, in their order. All records are of 32-bit numbers; a string is two of them, its start and its length.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Section {
    /// All strings.
    Strings,
    /// Where the names begin whose first byte is 0, 1, … 255, and where they end: first of names that a small letter may begin, then of
    /// the others.
    Firsts,
    /// The first eight bytes of each name as one number, the first byte highest: a binary search needs no strings for most.
    Keys,
    /// Names in lower case, in order: string, the longest other name that it begins with, first form.
    Names,
    /// What a name stands for: start of the string with its capitals, entry, condition, case and whether it is the name's last.
    Forms,
    /// Conditions as they are written: strings.
    Conditions,
    /// Words for kinds: strings.
    Kinds,
    /// Entries: first of their strings, kind, number of aliases.
    Entries,
    /// For each entry its id, its name, its aliases, scheme and id of its links: strings.
    Texts,
    /// Hashes of the entries' ids, sorted: numbers of 64 bits.
    Hashes,
    /// The entry of each hash.
    Hashed,
}

impl Section {
    const COUNT: usize = Self::Hashed as usize + 1;
}

/// Where the sections stand.
#[derive(Clone, Debug)]
pub(crate) struct Sections([Range<usize>; Section::COUNT]);

impl Sections {
    pub(crate) fn get(&self, section: Section) -> &Range<usize> {
        &self.0[section as usize]
    }

    fn of(lengths: [usize; Section::COUNT]) -> Option<Self> {
        let mut end = HEAD;
        let mut ranges = [const { 0..0 }; Section::COUNT];
        for (range, length) in ranges.iter_mut().zip(lengths) {
            let start = end;
            end = start.checked_add(length)?;
            *range = start..end;
        }
        Some(Self(ranges))
    }

    fn end(&self) -> usize {
        self.get(Section::Hashed).end
    }
}

/// Whether a file that begins with these bytes says that it is a compiled gazetteer.
#[must_use]
pub fn is_compiled(bytes: &[u8]) -> bool {
    bytes.starts_with(&MAGIC)
}

/// Sections as they are made.
#[derive(Debug, Default)]
pub(crate) struct Writer([Vec<u8>; Section::COUNT]);

impl Writer {
    pub(crate) fn push(&mut self, section: Section, numbers: &[u32]) {
        let bytes = &mut self.0[section as usize];
        numbers.iter().for_each(|number| bytes.extend_from_slice(&number.to_le_bytes()));
    }

    pub(crate) fn push_key(&mut self, section: Section, key: u64) {
        self.0[section as usize].extend_from_slice(&key.to_le_bytes());
    }

    pub(crate) fn set(&mut self, section: Section, bytes: Vec<u8>) {
        self.0[section as usize] = bytes;
    }

    /// The file.
    pub(crate) fn finish(self) -> (Vec<u8>, Sections) {
        let lengths = self.0.each_ref().map(Vec::len);
        let mut bytes = Vec::with_capacity(HEAD + lengths.iter().sum::<usize>());
        bytes.extend_from_slice(&MAGIC);
        bytes.extend_from_slice(&VERSION.to_le_bytes());
        bytes.extend_from_slice(&[0; 4]);
        lengths.iter().for_each(|length| bytes.extend_from_slice(&(*length as u64).to_le_bytes()));
        self.0.iter().for_each(|section| bytes.extend_from_slice(section));
        let sum = crc32fast::hash(&bytes[LENGTHS..]);
        bytes[LENGTHS - 4..LENGTHS].copy_from_slice(&sum.to_le_bytes());
        let sections = Sections::of(lengths).expect("sections that are in memory");
        (bytes, sections)
    }
}

/// Finds the sections of a file and checks that it is whole; `name` is what messages call it.
pub(crate) fn check(name: &str, bytes: &Bytes) -> Result<Sections, Error> {
    let all = bytes.all();
    if !is_compiled(all) {
        return Err(Error::of_file(name, "a compiled gazetteer", "another kind of file"));
    }
    let damaged = |expected: String, found: String| Error::of_file(name, expected, format!("{found}: the file is damaged"));
    let cut = || damaged(format!("a head of {HEAD} bytes"), all.len().to_string());
    let version = u32::from_le_bytes(*number(all, MAGIC.len()).ok_or_else(cut)?);
    if version != VERSION {
        let found = format!("format {version}; compile it anew with this version of the program");
        return Err(Error::of_file(name, format!("a compiled gazetteer of format {VERSION}"), found));
    }
    let sum = u32::from_le_bytes(*number(all, LENGTHS - 4).ok_or_else(cut)?);
    let mut lengths = [0; Section::COUNT];
    for (index, length) in lengths.iter_mut().enumerate() {
        let stated = u64::from_le_bytes(*number(all, LENGTHS + 8 * index).ok_or_else(cut)?);
        *length = usize::try_from(stated).unwrap_or(usize::MAX);
    }
    let sections = Sections::of(lengths).filter(|sections| sections.end() == all.len());
    let sections = sections.ok_or_else(|| damaged("as many bytes as its head says".to_owned(), all.len().to_string()))?;
    let found = crc32fast::hash(&all[LENGTHS..]);
    if found != sum {
        return Err(damaged(format!("bytes with the checksum {sum:08x}"), format!("{found:08x}")));
    }
    Ok(sections)
}

fn number<const N: usize>(bytes: &[u8], start: usize) -> Option<&[u8; N]> {
    bytes.get(start..)?.first_chunk()
}
