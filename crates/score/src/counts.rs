use crate::segmentation::Counts;

impl Counts {
    /// Adds one case: whether it is right, found and expected.
    pub(crate) fn count(&mut self, right: bool, found: bool, expected: bool) {
        self.add(usize::from(right), usize::from(found), usize::from(expected));
    }

    /// Adds many cases.
    pub(crate) fn add(&mut self, right: usize, found: usize, expected: usize) {
        self.right += right;
        self.found += found;
        self.expected += expected;
    }
}
