use crate::{Figure, Mention, Quote, Statement};

/// What is matched by where it stands.
pub(crate) trait Placed {
    /// The span that must share something with another's for the two to be matched.
    fn place(&self) -> &Quote;
}

impl Placed for Quote {
    fn place(&self) -> &Quote {
        self
    }
}

impl Placed for Mention {
    fn place(&self) -> &Quote {
        &self.quote
    }
}

impl Placed for Figure {
    fn place(&self) -> &Quote {
        &self.quote
    }
}

impl Placed for Statement {
    fn place(&self) -> &Quote {
        &self.content
    }
}

impl<T: Placed> Placed for &T {
    fn place(&self) -> &Quote {
        (*self).place()
    }
}

/// How many code points two spans share.
pub(crate) fn overlap(a: &Quote, b: &Quote) -> usize {
    a.end.min(b.end).saturating_sub(a.start.max(b.start))
}

/// Intersection over union of two spans, from 0 to 1.
pub(crate) fn overlap_share(a: &Quote, b: &Quote) -> f64 {
    let both = overlap(a, b);
    if both == 0 { 0.0 } else { both as f64 / (a.end - a.start + b.end - b.start - both) as f64 }
}

/// Pairs up two lists one to one, the best pair first; of pairs that score the same, the later ones. Pairs that share no character or
/// score 0 are none.
pub(crate) fn one_to_one<T: Placed>(golds: &[T], found: &[T], score: impl Fn(&T, &T) -> f64) -> Vec<(usize, usize)> {
    let scored = overlapping(golds, found).into_iter().map(|(i, j)| (score(&golds[i], &found[j]), i, j));
    let mut pairs: Vec<(f64, usize, usize)> = scored.filter(|pair| pair.0 > 0.0).collect();
    pairs.sort_by(|a, b| b.0.total_cmp(&a.0).then((b.1, b.2).cmp(&(a.1, a.2))));
    let (mut free_golds, mut free_found) = (vec![true; golds.len()], vec![true; found.len()]);
    pairs.retain(|&(_, i, j)| {
        let free = free_golds[i] && free_found[j];
        if free {
            (free_golds[i], free_found[j]) = (false, false);
        }
        free
    });
    pairs.into_iter().map(|(_, i, j)| (i, j)).collect()
}

/// All pairs that share a character. Those of one list are laid in order of their starts, so that of each other one only its
/// neighbours are looked at, and not all.
fn overlapping<T: Placed>(golds: &[T], found: &[T]) -> Vec<(usize, usize)> {
    let mut order: Vec<usize> = (0..found.len()).collect();
    order.sort_by_key(|&j| found[j].place().start);
    // How far anything reaches that starts no later.
    let reaches: Vec<usize> = order
        .iter()
        .scan(0, |reach, &j| {
            *reach = found[j].place().end.max(*reach);
            Some(*reach)
        })
        .collect();
    let mut pairs = Vec::new();
    for (i, gold) in golds.iter().map(Placed::place).enumerate() {
        let behind = order.partition_point(|&j| found[j].place().start < gold.end);
        let near = (0..behind).rev().take_while(|&at| reaches[at] > gold.start).map(|at| order[at]);
        pairs.extend(near.filter(|&j| overlap(gold, found[j].place()) > 0).map(|j| (i, j)));
    }
    pairs
}

/// The indices that are in no pair.
pub(crate) fn unpaired(count: usize, paired: impl Iterator<Item = usize>) -> Vec<usize> {
    let mut free = vec![true; count];
    paired.for_each(|index| free[index] = false);
    (0..count).filter(|&index| free[index]).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn span(start: usize, end: usize) -> Quote {
        Quote { start, end, text: String::new() }
    }

    #[test]
    fn shares_of_overlap() {
        assert_eq!(overlap_share(&span(0, 4), &span(2, 6)), 2.0 / 6.0);
        assert_eq!(overlap_share(&span(0, 4), &span(4, 6)), 0.0);
        assert_eq!(overlap_share(&span(4, 0), &span(0, 6)), 0.0, "a span that ends before it starts");
    }

    #[test]
    fn the_best_pair_is_taken_first() {
        let golds = [span(0, 10), span(10, 20)];
        let found = [span(5, 20), span(0, 12)];
        assert_eq!(one_to_one(&golds, &found, overlap_share), [(0, 1), (1, 0)]);
        assert_eq!(one_to_one(&golds, &[span(30, 31)], overlap_share), []);
    }

    #[test]
    fn of_equal_pairs_the_later_is_taken_first() {
        let twice = [span(0, 1), span(0, 1)];
        assert_eq!(one_to_one(&twice, &twice[..1], overlap_share), [(1, 0)]);
    }

    fn spans() -> impl Strategy<Value = Vec<Quote>> {
        prop::collection::vec((0_usize..60, 0_usize..12).prop_map(|(start, length)| span(start, start + length)), 0..30)
    }

    proptest! {
        /// The definition looks at all pairs.
        #[test]
        fn neighbours_are_all_that_overlap(golds in spans(), found in spans()) {
            let mut near = overlapping(&golds, &found);
            near.sort_unstable();
            let all = (0..golds.len()).flat_map(|i| (0..found.len()).map(move |j| (i, j)));
            let expected: Vec<_> = all.filter(|&(i, j)| overlap(&golds[i], &found[j]) > 0).collect();
            prop_assert_eq!(near, expected);
        }
    }
}
