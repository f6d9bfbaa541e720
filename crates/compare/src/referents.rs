//! What ids stand for. They count what a record has, so that one thing more shifts all behind it; what they name is compared instead.

use rustc_hash::FxHashMap;

use crate::finding::Finding;
use crate::matching::Pairs;

/// What the ids of one record stand for.
pub(crate) type Referents = FxHashMap<String, Referent>;

/// A thing that other findings refer to by its id.
#[derive(Clone, Debug)]
pub(crate) struct Referent {
    /// The same number in both records means the same thing.
    pub(crate) number: usize,
    /// Its name, to be read.
    pub(crate) name: String,
    /// Whether the other record has it too.
    pub(crate) in_both: bool,
}

/// Gives what is paired a number in common, and the rest numbers of their own. Numbers go on from those that there are.
pub(crate) fn refer<'r>(
    [in_before, in_after]: [&mut Referents; 2],
    [before, after]: [&[Finding<'r>]; 2],
    pairs: &Pairs,
    name: impl Fn(&Finding<'r>) -> String,
) {
    let mut number = in_before.len() + in_after.len();
    let put = |referents: &mut Referents, finding: &Finding<'r>, number: usize, in_both: bool| {
        if let Some(id) = finding.string("id") {
            referents.insert(id.into_owned(), Referent { number, name: name(finding), in_both });
        }
    };
    for &(one, other) in &pairs.both {
        put(in_before, &before[one], number, true);
        put(in_after, &after[other], number, true);
        number += 1;
    }
    for &one in &pairs.gone {
        put(in_before, &before[one], number, false);
        number += 1;
    }
    for &other in &pairs.new {
        put(in_after, &after[other], number, false);
        number += 1;
    }
}
