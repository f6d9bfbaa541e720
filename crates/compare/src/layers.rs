//! How the findings of each layer are paired: what makes one of the second record the same as one of the first.

use std::borrow::Cow;

use rustc_hash::FxHashMap;

use crate::finding::{Finding, Place};
use crate::matching::{Matching, Pairs, share, shared};

/// The least overlap of two contents, or of two entities' mentions, that makes them one; scores take contents so.
const HALF: f64 = 0.5;

/// Fields that are no property of a finding: its place is compared by itself, and ids hold in their record only.
pub(crate) fn ignored(layer: &str) -> &'static [&'static str] {
    match layer {
        // A sentence's number shifts, and what lies inside the content is told by its own layer.
        "statements" => &["id", "sentence", "mentions", "figures"],
        "entities" => &["id", "mentions"],
        _ => &["id", "start", "end", "text"],
    }
}

/// The findings of a layer that has no others pointing to it: by their places, then by overlap; rows without a place by all that they say.
pub(crate) fn pair<'r>(layer: &str, before: &[Finding<'r>], after: &[Finding<'r>]) -> Pairs {
    match layer {
        "mentions" => mentions(before, after),
        "statements" => statements(before, after),
        _ if before.iter().chain(after).any(|finding| finding.place.is_some()) => {
            Matching::new(before, after).by_key(place).by_likeness(place, overlap).finish()
        }
        _ => Matching::new(before, after).by_key(|row| Some(row.as_written())).finish(),
    }
}

fn place(finding: &Finding<'_>) -> Option<Place> {
    finding.place.clone()
}

fn overlap(before: &Finding<'_>, after: &Finding<'_>) -> f64 {
    before.place.as_ref().zip(after.place.as_ref()).map_or(0.0, |(one, other)| share(one, other))
}

/// A mention is the same where span and kind are, then the span, then the kind of two that overlap.
fn mentions<'r>(before: &[Finding<'r>], after: &[Finding<'r>]) -> Pairs {
    let kind = |mention: &Finding<'r>| mention.string("kind");
    let of_one_kind = |one: &Finding<'r>, other: &Finding<'r>| if kind(one) == kind(other) { overlap(one, other) } else { 0.0 };
    Matching::new(before, after)
        .by_key(|mention| Some((mention.place.clone()?, kind(mention)?)))
        .by_key(place)
        .by_likeness(place, of_one_kind)
        .finish()
}

/// A statement is the same where cue, content and act are; then where contents overlap by half or cues overlap: most so where both do, and
/// act and holders are the same.
fn statements(before: &[Finding<'_>], after: &[Finding<'_>]) -> Pairs {
    let read = |list: &[Finding<'_>]| list.iter().map(Said::of).collect::<Vec<_>>();
    let (before, after) = (read(before), read(after));
    Matching::new(&before, &after)
        .by_key(|said| Some((said.cue.clone()?, said.content.clone()?, said.act.clone(), said.holders.clone())))
        .by_likeness(Said::extent, Said::likeness)
        .finish()
}

/// What of a statement tells which one it is.
struct Said {
    act: Option<String>,
    cue: Option<Place>,
    content: Option<Place>,
    holders: Vec<Option<Place>>,
}

impl Said {
    fn of(statement: &Finding<'_>) -> Self {
        let place = |name: &str| statement.object(name).and_then(|quote| quote.place);
        let holders = statement.objects("holders").into_iter().map(|holder| holder.place).collect();
        Self { act: statement.string("act").map(Cow::into_owned), cue: place("cue"), content: place("content"), holders }
    }

    fn extent(&self) -> Option<Place> {
        let places = [self.cue.as_ref(), self.content.as_ref()].into_iter().flatten();
        places.cloned().reduce(|one, other| one.start.min(other.start)..one.end.max(other.end))
    }

    fn likeness(&self, other: &Self) -> f64 {
        let content = self.content.as_ref().zip(other.content.as_ref()).map_or(0.0, |(one, other)| share(one, other));
        let cue = self.cue.as_ref().zip(other.cue.as_ref()).is_some_and(|(one, other)| shared(one, other) > 0);
        if content < HALF && !cue {
            return 0.0;
        }
        let same = |same: bool| if same { 0.5 } else { 0.0 };
        content + same(cue) + same(self.act == other.act) / 2.0 + same(self.holders == other.holders) / 2.0
    }
}

/// An entity is the same where kind and name are; then one of them, then its first link, then half of its mentions.
pub(crate) fn entities<'r>([before, after]: [&[Finding<'r>]; 2], [in_before, in_after]: [&[Finding<'r>]; 2]) -> Pairs {
    let read = |list: &[Finding<'r>], mentions: &[Finding<'r>]| {
        let mut places: FxHashMap<Cow<'r, str>, Vec<Place>> = FxHashMap::default();
        for mention in mentions {
            if let (Some(entity), Some(place)) = (mention.string("entity"), mention.place.clone()) {
                places.entry(entity).or_default().push(place);
            }
        }
        list.iter().map(|entity| Thing::of(entity, &mut places)).collect::<Vec<_>>()
    };
    let (before, after) = (read(before, in_before), read(after, in_after));
    Matching::new(&before, &after)
        .by_key(|thing| Some((thing.kind.clone(), thing.name.clone()?)))
        .by_key(|thing| thing.name.clone())
        .by_key(|thing| thing.link.clone())
        .by_likeness(Thing::extent, Thing::likeness)
        .finish()
}

/// What of an entity tells which one it is.
struct Thing {
    kind: Option<String>,
    name: Option<String>,
    link: Option<String>,
    mentions: Vec<Place>,
}

impl Thing {
    fn of<'r>(entity: &Finding<'r>, mentions: &mut FxHashMap<Cow<'r, str>, Vec<Place>>) -> Self {
        Self {
            kind: entity.string("kind").map(Cow::into_owned),
            name: entity.string("name").map(Cow::into_owned),
            link: entity.objects("links").first().map(Finding::as_written),
            mentions: entity.string("id").and_then(|id| mentions.remove(&id)).unwrap_or_default(),
        }
    }

    fn extent(&self) -> Option<Place> {
        let first = self.mentions.iter().map(|place| place.start).min()?;
        Some(first..self.mentions.iter().map(|place| place.end).max()?)
    }

    fn likeness(&self, other: &Self) -> f64 {
        let both = self.mentions.iter().filter(|place| other.mentions.contains(place)).count();
        let share = both as f64 / (self.mentions.len() + other.mentions.len() - both).max(1) as f64;
        if share < HALF { 0.0 } else { share }
    }
}
