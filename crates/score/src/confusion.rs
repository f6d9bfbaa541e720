use std::collections::{BTreeMap, BTreeSet};

/// How often one label stands where another should: a matrix of gold labels by found ones.
///
/// ```
/// use rapporteur_score::Confusion;
///
/// let mut kinds = Confusion::default();
/// kinds.add(Some("country"), Some("place"));
/// kinds.add(Some("country"), None);
/// assert_eq!(kinds.count(Some("country"), Some("place")), 1);
/// assert_eq!(kinds.labels(), ["country", "place"]);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Confusion {
    cells: BTreeMap<Pair, usize>,
}

/// The label that is expected and the one that is found.
type Pair = (Option<String>, Option<String>);

impl Confusion {
    /// Counts one case; no gold label is a wrong finding, no found one is a miss.
    pub fn add(&mut self, gold: Option<&str>, found: Option<&str>) {
        *self.cells.entry((gold.map(str::to_owned), found.map(str::to_owned))).or_default() += 1;
    }

    /// How many cases have these labels.
    #[must_use]
    pub fn count(&self, gold: Option<&str>, found: Option<&str>) -> usize {
        self.cells.get(&(gold.map(str::to_owned), found.map(str::to_owned))).copied().unwrap_or_default()
    }

    /// All labels of both sides, in alphabetical order.
    #[must_use]
    pub fn labels(&self) -> Vec<&str> {
        let labels: BTreeSet<&str> =
            self.cells.keys().flat_map(|(gold, found)| [gold, found]).flatten().map(String::as_str).collect();
        labels.into_iter().collect()
    }

    /// The cells that are not nought: gold label, found label, cases.
    pub fn cells(&self) -> impl Iterator<Item = (Option<&str>, Option<&str>, usize)> {
        self.cells.iter().map(|((gold, found), &count)| (gold.as_deref(), found.as_deref(), count))
    }

    /// How far the two sides agree on the label of what both have; `None` where both have nothing.
    #[must_use]
    pub fn agreement(&self) -> Option<Agreement> {
        let (mut both, mut same) = (0, 0);
        let mut shares: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
        for (gold, found, count) in self.cells() {
            let (Some(gold), Some(found)) = (gold, found) else { continue };
            both += count;
            same += if gold == found { count } else { 0 };
            shares.entry(gold).or_default().0 += count;
            shares.entry(found).or_default().1 += count;
        }
        let all = both as f64;
        let expected = shares.values().map(|&(gold, found)| (gold as f64 / all) * (found as f64 / all)).sum();
        (both > 0).then(|| Agreement { cases: both, observed: same as f64 / all, expected })
    }
}

/// How far two annotators agree on labels, and how far they would by chance.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Agreement {
    /// What both have given a label.
    pub cases: usize,
    /// The share of it that has the same label.
    pub observed: f64,
    /// The share that would have it if each gave labels at random, as often as now.
    pub expected: f64,
}

impl Agreement {
    /// Cohen's kappa: how much of the agreement that chance leaves open is reached. 1 is perfect, 0 is chance; `None` where chance leaves
    /// nothing open, since both gave one and the same label to all.
    #[must_use]
    pub fn kappa(self) -> Option<f64> {
        let open = 1.0 - self.expected;
        (open > f64::EPSILON).then(|| (self.observed - self.expected) / open)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kappa_of_a_known_table() {
        // The usual example: 20 yes by both, 15 no by both, 5 and 10 apart.
        let mut table = Confusion::default();
        for (one, other, times) in [("yes", "yes", 20), ("yes", "no", 5), ("no", "yes", 10), ("no", "no", 15)] {
            (0..times).for_each(|_| table.add(Some(one), Some(other)));
        }
        table.add(Some("yes"), None);
        let agreement = table.agreement().expect("fifty cases");
        assert_eq!((agreement.cases, agreement.observed, agreement.expected), (50, 0.7, 0.5));
        assert!((agreement.kappa().expect("a kappa") - 0.4).abs() < 1e-12);
    }

    #[test]
    fn one_label_for_all_has_no_kappa() {
        let mut table = Confusion::default();
        assert_eq!(table.agreement(), None);
        table.add(Some("yes"), Some("yes"));
        assert_eq!(table.agreement().and_then(Agreement::kappa), None);
    }
}
