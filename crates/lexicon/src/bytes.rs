use std::fmt;
use std::ops::Range;
use std::sync::Arc;

/// Bytes of whatever owner: a vector, a mapped file.
#[derive(Clone)]
pub(crate) struct Bytes(Arc<dyn AsRef<[u8]> + Send + Sync>);

impl Bytes {
    pub(crate) fn new(bytes: impl AsRef<[u8]> + Send + Sync + 'static) -> Self {
        Self(Arc::new(bytes))
    }

    pub(crate) fn all(&self) -> &[u8] {
        (*self.0).as_ref()
    }

    /// Some of the bytes; none where there are not so many.
    pub(crate) fn part(&self, range: &Range<usize>) -> &[u8] {
        self.all().get(range.clone()).unwrap_or_default()
    }
}

impl fmt::Debug for Bytes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} bytes", self.all().len())
    }
}

/// Records of `N` numbers of 32 bits each, the lowest byte first. What is not there reads as nothing.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Records<'b, const N: usize>(&'b [[u8; 4]]);

impl<'b, const N: usize> Records<'b, N> {
    pub(crate) fn new(bytes: &'b [u8]) -> Self {
        Self(bytes.as_chunks().0)
    }

    pub(crate) const fn len(self) -> usize {
        self.0.len() / N
    }

    pub(crate) fn get(self, index: usize) -> Option<[u32; N]> {
        let start = index.checked_mul(N)?;
        let record: &[[u8; 4]; N] = self.0.get(start..)?.first_chunk()?;
        Some(record.map(u32::from_le_bytes))
    }
}

/// Sorted numbers of 64 bits, the lowest byte first.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Keys<'b>(&'b [[u8; 8]]);

impl<'b> Keys<'b> {
    pub(crate) fn new(bytes: &'b [u8]) -> Self {
        Self(bytes.as_chunks().0)
    }

    pub(crate) fn part(self, range: Range<usize>) -> Self {
        Self(self.0.get(range).unwrap_or_default())
    }

    pub(crate) const fn len(self) -> usize {
        self.0.len()
    }

    pub(crate) fn get(self, index: usize) -> Option<u64> {
        self.0.get(index).copied().map(u64::from_le_bytes)
    }

    /// How many are lower than `key`.
    pub(crate) fn below(self, key: u64) -> usize {
        self.0.partition_point(|other| u64::from_le_bytes(*other) < key)
    }

    /// How many are `key` from the `start`th on, below which none is.
    pub(crate) fn same(self, start: usize, key: u64) -> usize {
        let rest = self.0.get(start..).unwrap_or_default();
        // Nearly always none or one.
        match rest {
            [first, ..] if u64::from_le_bytes(*first) == key => rest.partition_point(|other| u64::from_le_bytes(*other) <= key),
            _ => 0,
        }
    }
}

impl Keys<'_> {
    /// Those from `key` on. Looks near the first, then further and further off: who asks for one key after the other pays little.
    pub(crate) fn from(self, key: u64) -> Self {
        let mut step = 1;
        while self.get(step).is_some_and(|other| other < key) {
            step *= 2;
        }
        let near = self.part(0..self.len().min(step + 1));
        self.part(near.below(key)..self.len())
    }
}
