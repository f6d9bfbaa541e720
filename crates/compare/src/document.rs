//! Two records of one document.

use rapporteur_drawing::Sign;
use serde::Deserialize;
use serde_json::value::RawValue;

use crate::changes::{Change, DocumentChanges, DocumentState, LayerChanges};
use crate::fields::{FieldChange, Rules, changed, short};
use crate::finding::Finding;
use crate::layers::{entities, ignored, pair};
use crate::matching::Pairs;
use crate::record::Record;
use crate::referents::{Referents, refer};
use crate::sentences::Pages;
use crate::sets::Side;
use crate::shift::is_somewhere;
use crate::summary::rank;

/// Layers that point into others, with those.
const POINTING: [(&str, &[&str]); 4] = [
    ("mentions", &["entities"]),
    ("entities", &["mentions"]),
    ("figures", &["entities", "statements"]),
    ("statements", &["entities"]),
];

/// What is compared, and how closely.
#[derive(Clone, Debug)]
pub struct Options {
    /// Only these layers; empty is all that both records have.
    pub layers: Vec<String>,
    /// The least change of a statement's confidence that counts as one.
    pub confidence: f64,
}

impl Default for Options {
    /// All layers, and changes of a confidence by 0.05 or more.
    fn default() -> Self {
        Self { layers: Vec::new(), confidence: 0.05 }
    }
}

/// The rows of a layer in both records, as written and as read.
struct Layer<'r> {
    raw: [Vec<&'r RawValue>; 2],
    rows: [Vec<Finding<'r>>; 2],
}

impl<'r> Layer<'r> {
    /// The layer, or none where a record lacks it.
    fn read(name: &str, before: &Record<'r>, after: &Record<'r>) -> Result<Option<Self>, NoRows<'r>> {
        let (Some(one), Some(other)) = (before.layer(name), after.layer(name)) else { return Ok(None) };
        let written = before.written(name).unwrap_or(one);
        Ok(Some(Self {
            raw: [rows(written, Side::Before)?, rows(other, Side::After)?],
            rows: [rows(one, Side::Before)?, rows(other, Side::After)?],
        }))
    }
}

/// A list of a record that is no layer.
#[derive(Debug)]
pub(crate) struct NoRows<'r> {
    pub(crate) side: Side,
    pub(crate) list: &'r RawValue,
    pub(crate) error: serde_json::Error,
}

fn rows<'r, T: Deserialize<'r>>(list: &'r RawValue, side: Side) -> Result<Vec<T>, NoRows<'r>> {
    serde_json::from_str(list.get()).map_err(|error| NoRows { side, list, error })
}

/// What differs between two records of one document.
pub(crate) fn compare<'r>(
    before: &Record<'r>,
    after: &Record<'r>,
    options: &Options,
    texts: impl FnOnce() -> [Option<String>; 2],
) -> Result<DocumentChanges, NoRows<'r>> {
    let mut changes = DocumentChanges::only(after.id.clone(), DocumentState::Both);
    let is_chosen = |name: &str| options.layers.is_empty() || options.layers.iter().any(|layer| layer == name);
    let one_sided = |one: &Record<'_>, other: &Record<'_>| {
        let names = one.layers.iter().map(|(name, _)| name.as_ref());
        names.filter(|name| is_chosen(name) && other.layer(name).is_none()).map(str::to_owned).collect::<Vec<_>>()
    };
    changes.uncompared = one_sided(before, after).into_iter().chain(one_sided(after, before)).collect();
    let is_same = |name: &str| is_same(name, before, after);
    let mut referents = None;
    for (name, _) in after.layers.iter().filter(|(name, _)| is_chosen(name)) {
        let points_to = POINTING.iter().find(|(layer, _)| layer == name).map(|(_, others)| *others);
        if is_same(name) && points_to.unwrap_or_default().iter().all(|other| is_same(other)) {
            continue;
        }
        if points_to.is_some() && referents.is_none() {
            referents = Some(resolve(before, after)?);
        }
        let nothing = Default::default();
        let [in_before, in_after] = referents.as_ref().filter(|_| points_to.is_some()).unwrap_or(&nothing);
        let Some(layer) = Layer::read(name, before, after)? else { continue };
        let rules = Rules { ignored: ignored(name), before: in_before, after: in_after, confidence: options.confidence };
        let found = differences(name, &layer, rules, before, after)?;
        if !found.is_empty() {
            changes.layers.push(LayerChanges { layer: name.clone().into_owned(), changes: found, drawn: Vec::new() });
        }
    }
    changes.layers.sort_by_key(|layer| rank(&layer.layer));
    if !changes.layers.is_empty() {
        let [one, other] = texts();
        let pages = Pages::new(one, other);
        changes.has_text = pages.is_some();
        changes.layers.iter_mut().for_each(|layer| pages.draw(layer));
    }
    Ok(changes)
}

/// Whether a layer is written the same in both records.
fn is_same(name: &str, before: &Record<'_>, after: &Record<'_>) -> bool {
    before.layer(name).map(RawValue::get) == after.layer(name).map(RawValue::get)
}

/// What the ids of entities and statements stand for in both.
fn resolve<'r>(before: &Record<'r>, after: &Record<'r>) -> Result<[Referents; 2], NoRows<'r>> {
    let mut referents = [Referents::default(), Referents::default()];
    for name in ["entities", "statements"] {
        if let Some(layer) = Layer::read(name, before, after)? {
            let pairs = pairs(name, &layer, before, after)?;
            let [one, other] = &mut referents;
            refer([one, other], [&layer.rows[0], &layer.rows[1]], &pairs, |finding| text(name, finding));
        }
    }
    Ok(referents)
}

fn pairs<'r>(name: &str, layer: &Layer<'r>, before: &Record<'r>, after: &Record<'r>) -> Result<Pairs, NoRows<'r>> {
    let [one, other] = &layer.rows;
    if is_same(name, before, after) && (name != "entities" || is_same("mentions", before, after)) {
        return Ok(Pairs { both: (0..one.len()).map(|index| (index, index)).collect(), ..Pairs::default() });
    }
    if name != "entities" {
        return Ok(pair(name, one, other));
    }
    let mentions = Layer::read("mentions", before, after)?.map(|layer| layer.rows).unwrap_or_default();
    Ok(entities([one, other], [&mentions[0], &mentions[1]]))
}

fn differences<'r>(
    name: &str,
    layer: &Layer<'r>,
    rules: Rules<'_>,
    before: &Record<'r>,
    after: &Record<'r>,
) -> Result<Vec<Change>, NoRows<'r>> {
    let pairs = pairs(name, layer, before, after)?;
    let [one, other] = &layer.rows;
    let mut changes: Vec<Change> = Vec::new();
    for &(before, after) in &pairs.both {
        let mut fields = changed(&one[before], &other[after], rules);
        fields.extend(mention_count(name, &one[before], &other[after]));
        if !fields.is_empty() {
            let raws = [Some(layer.raw[0][before]), Some(layer.raw[1][after])];
            changes.push(change(name, Sign::Changed, &other[after], fields, raws));
        }
    }
    changes
        .extend(pairs.gone.iter().map(|&gone| change(name, Sign::Gone, &one[gone], Vec::new(), [Some(layer.raw[0][gone]), None])));
    changes.extend(pairs.new.iter().map(|&new| change(name, Sign::New, &other[new], Vec::new(), [None, Some(layer.raw[1][new])])));
    changes.sort_by_key(|change| (change.place.as_ref().map(|place| (place.start, place.end)), change.sign));
    Ok(changes)
}

/// Of an entity, how often it is mentioned.
fn mention_count(layer: &str, before: &Finding<'_>, after: &Finding<'_>) -> Option<FieldChange> {
    if layer != "entities" {
        return None;
    }
    let (one, other) = (before.strings("mentions").len(), after.strings("mentions").len());
    (one != other).then(|| FieldChange { name: "mentions".to_owned(), before: one.to_string(), after: other.to_string() })
}

fn change(layer: &str, sign: Sign, finding: &Finding<'_>, fields: Vec<FieldChange>, raws: [Option<&RawValue>; 2]) -> Change {
    let [before, after] = raws.map(|raw| raw.map(ToOwned::to_owned));
    let quoted = |name: &str| finding.object(name).and_then(|quote| quote.place);
    let (place, cue) = if layer == "statements" { (quoted("content"), quoted("cue")) } else { (finding.place.clone(), None) };
    let [place, cue] = [place, cue].map(|place| place.filter(is_somewhere));
    Change { sign, what: what(layer, finding), text: text(layer, finding), place, cue, fields, before, after }
}

/// What kind of finding it is.
fn what(layer: &str, finding: &Finding<'_>) -> String {
    let string = |name: &str| finding.string(name).map(std::borrow::Cow::into_owned);
    match layer {
        "mentions" | "entities" => string("kind").unwrap_or_default(),
        "figures" => "figure".to_owned(),
        "statements" => {
            let holders = finding.objects("holders");
            let holders: Vec<String> = holders.iter().filter_map(|holder| holder.string("text")).map(|text| short(&text)).collect();
            let act = string("act").unwrap_or_default();
            if holders.is_empty() { act } else { format!("{act} by {}", holders.join(", ")) }
        }
        _ => layer.strip_suffix('s').unwrap_or(layer).replace('_', " "),
    }
}

/// The finding's own words.
fn text(layer: &str, finding: &Finding<'_>) -> String {
    let text = match layer {
        "entities" => finding.string("name"),
        "statements" => finding.object("content").and_then(|content| content.string("text")),
        _ => finding.string("text"),
    };
    text.map(|text| short(&text)).unwrap_or_default()
}
