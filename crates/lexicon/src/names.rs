//! Which names of a layer a text begins with.

use crate::layer::Reader;

/// No name: where a name begins with no other.
pub(crate) const NONE: u32 = u32::MAX;

/// How many places the section of first bytes has for each group of names.
pub(crate) const FIRSTS: usize = 257;

/// Names by what they may begin with. Most words of a text begin with a small letter, and few names do, so that they are kept apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Group {
    /// With a small letter, or in any case.
    Small,
    /// With a capital, whatever else the text has in capitals.
    Capital,
}

/// A name that a text begins with.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Name {
    pub(crate) length: u32,
    /// The first of its forms.
    pub(crate) forms: u32,
}

/// The first eight bytes of a string as one number that sorts as they do.
pub(crate) fn key(text: &[u8]) -> u64 {
    let mut first = [0; 8];
    let length = text.len().min(8);
    first[..length].copy_from_slice(&text[..length]);
    u64::from_be_bytes(first)
}

impl<'l> Reader<'l> {
    /// The names of a group that `text` begins with, in lower case; the longest first.
    ///
    /// In order, all names that `text` begins with stand before it, and those between begin with them. So the last one before it, and
    /// the chain of names that this one begins with, are all there can be.
    pub(crate) fn names_in(self, group: Group, text: &[u8]) -> impl Iterator<Item = Name> + use<'l> {
        let last = self.last_before(group, text);
        let shared = last.map(|index| self.shared_bytes(index, text)).unwrap_or_default();
        let mut next = last;
        let chain = std::iter::from_fn(move || {
            let index = next?;
            let [_, length, parent, forms] = self.names.get(index)?;
            // A name stands after those it begins with: one that does not would lead round in circles.
            next = Some(parent as usize).filter(|parent| *parent < index);
            Some(Name { length, forms })
        });
        chain.skip_while(move |name| name.length as usize > shared)
    }

    /// The last name of a group, among those with its first byte, that does not stand after `text`.
    fn last_before(self, group: Group, text: &[u8]) -> Option<usize> {
        let place = group as usize * FIRSTS + usize::from(*text.first()?);
        let (start, end) = (self.firsts.get(place)?[0] as usize, self.firsts.get(place + 1)?[0] as usize);
        let keys = self.keys.part(start..end);
        let key = key(text);
        let below = keys.below(key);
        let mut same = keys.same(below, key);
        let mut first = start + below;
        while same > 0 {
            let half = same / 2;
            if self.name_bytes(first + half) <= text {
                first += half + 1;
                same -= half + 1;
            } else {
                same = half;
            }
        }
        first.checked_sub(1).filter(|last| *last >= start)
    }

    fn name_bytes(self, index: usize) -> &'l [u8] {
        self.names.get(index).map(|[start, length, ..]| self.bytes_at(start, length)).unwrap_or_default()
    }

    fn shared_bytes(self, index: usize, text: &[u8]) -> usize {
        self.name_bytes(index).iter().zip(text).take_while(|(a, b)| a == b).count()
    }
}
