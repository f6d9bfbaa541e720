//! When a report of action is about what was promised.

use std::cmp::Ordering;

use rapporteur::Act;
use rustc_hash::{FxHashMap, FxHashSet};

use super::account::{Account, Term};
use super::{Promise, Report};
use crate::words::spelled;

/// The score from which on most reports are about the promise; `docs/promises.md` says how it was chosen.
pub const THRESHOLD: f64 = 0.25;

/// So many terms must be shared; one of them must not be common.
const FEWEST: usize = 2;

/// A term is common that more than this part of all accounts have, and more than a handful.
const COMMON: f64 = 0.02;
const HANDFUL: f64 = 20.0;

/// The promises among accounts, which stand in the order of time, with the reports that come later.
pub(super) fn promises(accounts: &[Account], threshold: f64) -> Vec<Promise> {
    let scale = Scale::new(accounts);
    let index = Index::new(accounts, &scale);
    let promised = accounts.iter().enumerate().filter(|(_, account)| account.act == Act::Commitment && account.asked);
    promised.map(|(at, account)| promise(accounts, at, account, &scale, &index, threshold)).collect()
}

fn promise(accounts: &[Account], at: usize, account: &Account, scale: &Scale<'_>, index: &Index<'_>, threshold: f64) -> Promise {
    let later = index.candidates(account).into_iter().filter(|&other| other > at);
    let mut reports: Vec<Report> = later.filter_map(|other| report(account, &accounts[other], scale, threshold)).collect();
    reports.sort_by(|a, b| b.score.partial_cmp(&a.score).unwrap_or(Ordering::Equal));
    Promise {
        place: account.place.clone(),
        holders: account.holders.clone(),
        content: account.content.clone(),
        strength: account.strength,
        deadline: account.deadline.clone(),
        deadline_iso: account.deadline_iso.clone(),
        sentence: account.sentence.clone(),
        reports,
    }
}

fn report(promise: &Account, other: &Account, scale: &Scale<'_>, threshold: f64) -> Option<Report> {
    let same_actor = promise.actors.iter().any(|actor| other.actors.iter().any(|their| actor.is(their)));
    let same_sentence = promise.place.document == other.place.document && promise.sentence == other.sentence;
    // A date says nothing of what has none.
    let comparable = promise.place.date.is_some() == other.place.date.is_some();
    if !same_actor || same_sentence || !comparable {
        return None;
    }
    let mut shared: Vec<&Term> = promise.terms.iter().filter(|term| other.terms.binary_search(term).is_ok()).collect();
    let score = scale.likeness(promise, other, &shared);
    if score < threshold || shared.len() < FEWEST || shared.iter().all(|term| scale.is_common(term)) {
        return None;
    }
    let rarer = |a: &&Term, b: &&Term| scale.weight(b).partial_cmp(&scale.weight(a)).unwrap_or(Ordering::Equal);
    shared.sort_by(|a, b| matches!(b, Term::Name(_)).cmp(&matches!(a, Term::Name(_))).then(rarer(a, b)));
    Some(Report {
        place: other.place.clone(),
        act: other.act,
        holders: other.holders.clone(),
        content: other.content.clone(),
        sentence: other.sentence.clone(),
        score,
        shared: shared.into_iter().map(|term| shown(promise, term)).collect(),
    })
}

/// A name as it is, a stem as the promise spells it.
fn shown(promise: &Account, term: &Term) -> String {
    match term {
        Term::Name(name) => name.clone(),
        Term::Word(stem) => spelled(&promise.content, stem).unwrap_or_else(|| stem.clone()),
    }
}

/// How much each term tells: the more, the fewer accounts have it.
struct Scale<'a> {
    uses: FxHashMap<&'a Term, usize>,
    accounts: usize,
}

impl<'a> Scale<'a> {
    fn new(accounts: &'a [Account]) -> Self {
        let mut uses = FxHashMap::default();
        for term in accounts.iter().flat_map(|account| &account.terms) {
            *uses.entry(term).or_default() += 1;
        }
        Self { uses, accounts: accounts.len() }
    }

    /// Its inverse document frequency, smoothed so that it is never nought.
    #[allow(clippy::cast_precision_loss)]
    fn weight(&self, term: &Term) -> f64 {
        let uses = self.uses.get(term).copied().unwrap_or(1);
        (1.0 + self.accounts as f64 / uses as f64).ln()
    }

    #[allow(clippy::cast_precision_loss)]
    fn is_common(&self, term: &Term) -> bool {
        let most = (COMMON * self.accounts as f64).max(HANDFUL);
        self.uses.get(term).is_some_and(|&uses| uses as f64 > most)
    }

    /// The cosine of the angle between two accounts, each term being a direction of its own.
    fn likeness(&self, one: &Account, other: &Account, shared: &[&Term]) -> f64 {
        let square = |term: &Term| self.weight(term).powi(2);
        let length = |account: &Account| account.terms.iter().map(square).sum::<f64>().sqrt();
        let both = length(one) * length(other);
        if both > 0.0 { shared.iter().map(|term| square(term)).sum::<f64>() / both } else { 0.0 }
    }
}

/// The reports of each actor by the terms that are not common.
struct Index<'a> {
    reports: FxHashMap<(&'a str, &'a Term), Vec<usize>>,
}

impl<'a> Index<'a> {
    fn new(accounts: &'a [Account], scale: &Scale<'_>) -> Self {
        let mut reports: FxHashMap<_, Vec<usize>> = FxHashMap::default();
        for (index, account) in accounts.iter().enumerate().filter(|(_, account)| account.act != Act::Commitment) {
            for actor in &account.actors {
                for term in account.terms.iter().filter(|term| !scale.is_common(term)) {
                    reports.entry((actor.key.as_str(), term)).or_default().push(index);
                }
            }
        }
        Self { reports }
    }

    /// The reports of the same actors that share a term with a promise, in order.
    fn candidates(&self, promise: &Account) -> Vec<usize> {
        let keys = promise.actors.iter().flat_map(|actor| promise.terms.iter().map(|term| (actor.key.as_str(), term)));
        let found: FxHashSet<usize> = keys.filter_map(|key| self.reports.get(&key)).flatten().copied().collect();
        let mut found: Vec<usize> = found.into_iter().collect();
        found.sort_unstable();
        found
    }
}
