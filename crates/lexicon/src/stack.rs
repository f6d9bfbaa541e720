use rustc_hash::FxHashMap;

use crate::EntryIndex;
use crate::layer::{Layer, Reader};

/// Layers one on the other, and which of their entries are one.
///
/// The entries of a layer are numbered on from those of the layers below. An id that stands in several layers goes by the number that
/// it has in the lowest; the others are its further parts.
#[derive(Clone, Debug, Default)]
pub(crate) struct Stack {
    layers: Vec<Placed>,
    first: FxHashMap<EntryIndex, EntryIndex>,
    more: FxHashMap<EntryIndex, Vec<EntryIndex>>,
}

#[derive(Clone, Debug)]
struct Placed {
    start: u32,
    layer: Layer,
}

impl Stack {
    /// Lays a layer on top. `joined` are those of its entries whose ids stand below, by their place in it; in order.
    ///
    /// Gives nothing where there would be more entries than numbers.
    pub(crate) fn push(&mut self, layer: Layer, joined: &[(u32, EntryIndex)]) -> Option<()> {
        let start = match self.layers.last() {
            Some(top) => top.start.checked_add(top.layer.reader().len())?,
            None => 0,
        };
        start.checked_add(layer.reader().len())?;
        for &(entry, first) in joined {
            let index = EntryIndex(start + entry);
            self.first.insert(index, first);
            self.more.entry(first).or_default().push(index);
        }
        self.layers.push(Placed { start, layer });
        Some(())
    }

    /// The entries of a layer whose ids stand in this stack, with the number that each has here; in order.
    pub(crate) fn joined(&self, layer: &Layer) -> Vec<(u32, EntryIndex)> {
        let shared = self.layers.iter().flat_map(|below| {
            let shared = layer.reader().shared(below.layer.reader());
            shared.into_iter().map(|(entry, other)| (entry, self.first(EntryIndex(below.start + other))))
        });
        let mut joined: Vec<_> = shared.collect();
        joined.sort_unstable();
        joined.dedup();
        joined
    }

    /// Layers, from the top down, with the number of the first entry of each.
    pub(crate) fn downward(&self) -> impl Iterator<Item = (u32, Reader<'_>)> {
        self.layers.iter().rev().map(|placed| (placed.start, placed.layer.reader()))
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.layers.is_empty()
    }

    /// Layers, from the bottom up.
    pub(crate) fn layers(&self) -> impl Iterator<Item = &Layer> {
        self.layers.iter().map(|placed| &placed.layer)
    }

    /// The number by which an entry goes.
    pub(crate) fn first(&self, index: EntryIndex) -> EntryIndex {
        self.first.get(&index).copied().unwrap_or(index)
    }

    /// The further parts of an entry, from the bottom up.
    pub(crate) fn more(&self, index: EntryIndex) -> impl Iterator<Item = EntryIndex> {
        self.more.get(&index).into_iter().flatten().copied()
    }

    /// The layer of an entry, and the entry's place in it.
    pub(crate) fn part(&self, index: EntryIndex) -> Option<(Reader<'_>, u32)> {
        let above = self.layers.partition_point(|placed| placed.start <= index.0);
        let placed = self.layers.get(above.checked_sub(1)?)?;
        Some((placed.layer.reader(), index.0 - placed.start))
    }

    /// The entry with an id.
    pub(crate) fn entry_of(&self, id: &str) -> Option<EntryIndex> {
        let mut found = self.layers.iter().filter_map(|placed| Some((placed.start, placed.layer.reader().entry_of(id)?)));
        found.next().map(|(start, entry)| EntryIndex(start + entry))
    }

    /// How many entries there are, each counted once.
    pub(crate) fn len(&self) -> usize {
        self.layers.iter().map(|placed| placed.layer.reader().len() as usize).sum::<usize>() - self.first.len()
    }

    /// All entries in order, or those of one kind.
    pub(crate) fn entries(&self, kind: Option<&str>) -> impl DoubleEndedIterator<Item = EntryIndex> {
        self.layers
            .iter()
            .flat_map(move |placed| {
                let (start, reader) = (placed.start, placed.layer.reader());
                let wanted = kind.map(|kind| reader.kinds().position(|known| known == kind));
                let is_wanted = move |entry: &u32| {
                    wanted.is_none_or(|kind| kind.is_some_and(|kind| reader.kind_index(*entry) == Some(kind as u32)))
                };
                (0..reader.len()).filter(is_wanted).map(move |entry| EntryIndex(start + entry))
            })
            .filter(|index| !self.first.contains_key(index))
    }
}
