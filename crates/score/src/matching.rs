use crate::Quote;

/// How many code points two spans share.
pub(crate) fn overlap(a: &Quote, b: &Quote) -> usize {
    a.end.min(b.end).saturating_sub(a.start.max(b.start))
}

/// Intersection over union of two spans, from 0 to 1.
pub(crate) fn overlap_share(a: &Quote, b: &Quote) -> f64 {
    let both = overlap(a, b);
    if both == 0 { 0.0 } else { both as f64 / (a.end - a.start + b.end - b.start - both) as f64 }
}

/// Pairs up two lists one to one, the best pair first; of pairs that score the same, the later ones. Pairs that score 0 are none.
pub(crate) fn one_to_one<'a, T>(golds: &'a [T], found: &'a [T], score: impl Fn(&T, &T) -> f64) -> Vec<(usize, usize)> {
    let cells = golds.iter().enumerate().flat_map(|(i, gold)| found.iter().enumerate().map(move |(j, found)| (i, j, gold, found)));
    let mut pairs: Vec<(f64, usize, usize)> =
        cells.map(|(i, j, gold, found)| (score(gold, found), i, j)).filter(|pair| pair.0 > 0.0).collect();
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

#[cfg(test)]
mod tests {
    use super::*;

    fn span(start: usize, end: usize) -> Quote {
        Quote { start, end, text: String::new() }
    }

    #[test]
    fn shares_of_overlap() {
        assert_eq!(overlap_share(&span(0, 4), &span(2, 6)), 2.0 / 6.0);
        assert_eq!(overlap_share(&span(0, 4), &span(4, 6)), 0.0);
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
}
