//! Which fields of a finding are not the same, and how they read.

use std::fmt;

use serde::Serialize;
use serde_json::value::RawValue;

use crate::finding::{Finding, string};
use crate::referents::Referents;
use crate::shift::is_somewhere;

/// From this many characters on a value is shortened where it is shown.
const LONG: usize = 90;

/// Where nothing stands.
const NOTHING: &str = "none";

/// A field that is not the same in both.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FieldChange {
    /// The record's name for it; `span` for where the finding itself stands.
    pub name: String,
    /// Its value before, to be read: ids are names, quotes their texts.
    pub before: String,
    /// Its value after.
    pub after: String,
}

/// `kind: place → country`.
impl fmt::Display for FieldChange {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {} → {}", self.name, self.before, self.after)
    }
}

/// A value as it is compared, and as it is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Value {
    key: String,
    shown: String,
    // Where a quote begins, to tell apart two that read the same.
    start: Option<usize>,
}

/// How the fields of one layer are compared.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Rules<'a> {
    pub(crate) ignored: &'a [&'a str],
    pub(crate) before: &'a Referents,
    pub(crate) after: &'a Referents,
    /// The least change of a confidence that counts.
    pub(crate) confidence: f64,
}

/// The fields that both have and that are not the same, in the order of the record.
pub(crate) fn changed(before: &Finding<'_>, after: &Finding<'_>, rules: Rules<'_>) -> Vec<FieldChange> {
    let span = (before.place != after.place).then(|| span_change(before, after));
    let in_both = after.names().filter(|name| before.names().any(|other| other == *name));
    let compared = in_both.filter(|name| !rules.ignored.contains(name));
    span.into_iter().chain(compared.filter_map(|name| field_change(name, before, after, rules))).collect()
}

fn span_change(before: &Finding<'_>, after: &Finding<'_>) -> FieldChange {
    let shown = |finding: &Finding<'_>| match (finding.string("text"), &finding.place) {
        (Some(text), place) => Value { key: String::new(), shown: short(&text), start: place.as_ref().map(|place| place.start) },
        (None, Some(place)) if !is_somewhere(place) => Value { key: String::new(), shown: "elsewhere".to_owned(), start: None },
        (None, Some(place)) => Value { key: String::new(), shown: format!("{} to {}", place.start, place.end), start: None },
        (None, None) => Value::nothing(),
    };
    FieldChange::new("span", shown(before), shown(after))
}

fn field_change(name: &str, before: &Finding<'_>, after: &Finding<'_>, rules: Rules<'_>) -> Option<FieldChange> {
    if name == "confidence"
        && let (Some(one), Some(other)) = (before.number(name), after.number(name))
        // What is written with two digits is off by less than this in binary.
        && (one - other).abs() < rules.confidence - 1e-6
    {
        return None;
    }
    if name == "statement"
        && [(before, rules.before), (after, rules.after)]
            .into_iter()
            .any(|(finding, referents)| refers_to_one_sided(finding, referents))
    {
        return None;
    }
    let one = value(before.get(name), rules.before);
    let other = value(after.get(name), rules.after);
    (one.key != other.key).then(|| FieldChange::new(name, one, other))
}

/// Whether the statement that a figure stands in is new or gone, which the statement itself tells.
fn refers_to_one_sided(figure: &Finding<'_>, referents: &Referents) -> bool {
    figure.string("statement").and_then(|id| referents.get(id.as_ref())).is_some_and(|statement| !statement.in_both)
}

impl FieldChange {
    fn new(name: &str, mut before: Value, mut after: Value) -> Self {
        if before.shown == after.shown {
            for value in [&mut before, &mut after] {
                if let Some(start) = value.start {
                    value.shown += &if is_somewhere(&(start..start)) { format!(" at {start}") } else { " elsewhere".to_owned() };
                }
            }
        }
        // Two things of one name.
        if before.shown == after.shown {
            after.shown = format!("another {}", after.shown);
        }
        Self { name: name.to_owned(), before: before.shown, after: after.shown }
    }
}

impl Value {
    fn nothing() -> Self {
        Self { key: String::new(), shown: NOTHING.to_owned(), start: None }
    }

    fn list(values: &[Self], between: &str) -> Self {
        if values.is_empty() {
            return Self::nothing();
        }
        let join = |part: fn(&Self) -> &str| values.iter().map(part).collect::<Vec<_>>().join(between);
        Self { key: join(|value| &value.key), shown: join(|value| &value.shown), start: values[0].start }
    }
}

fn value(raw: Option<&RawValue>, referents: &Referents) -> Value {
    let Some(raw) = raw.filter(|raw| raw.get() != "null") else { return Value::nothing() };
    let plain = |text: String| Value { key: text.clone(), shown: short(&text), start: None };
    match raw.get().as_bytes().first() {
        Some(b'"') => match string(raw) {
            Some(text) => match referents.get(text.as_ref()) {
                Some(referent) => Value { key: format!("#{}", referent.number), shown: referent.name.clone(), start: None },
                None => plain(text.into_owned()),
            },
            None => plain(raw.get().to_owned()),
        },
        Some(b'{') => match serde_json::from_str::<Finding<'_>>(raw.get()) {
            Ok(object) => object_value(&object, referents),
            Err(_) => plain(raw.get().to_owned()),
        },
        Some(b'[') => match serde_json::from_str::<Vec<&RawValue>>(raw.get()) {
            Ok(items) => Value::list(&items.into_iter().map(|item| value(Some(item), referents)).collect::<Vec<_>>(), ", "),
            Err(_) => plain(raw.get().to_owned()),
        },
        _ => plain(raw.get().to_owned()),
    }
}

/// A quote reads as its text, and in brackets what else is known of it; another object as its values.
fn object_value(object: &Finding<'_>, referents: &Referents) -> Value {
    let known = object.names().filter(|name| !["start", "end", "text"].contains(name));
    let known: Vec<Value> = known.filter_map(|name| object.get(name)).map(|raw| value(Some(raw), referents)).collect();
    let (Some(place), text) = (&object.place, object.string("text")) else {
        return Value::list(&known, ":");
    };
    let mut shown = text.map_or_else(|| format!("{} to {}", place.start, place.end), |text| short(&text));
    let more: Vec<&str> = known.iter().map(|value| value.shown.as_str()).filter(|more| *more != shown).collect();
    if !more.is_empty() {
        shown = format!("{shown} ({})", more.join(", "));
    }
    let keys = known.iter().map(|value| value.key.as_str()).collect::<Vec<_>>().join(",");
    Value { key: format!("{}..{} {keys}", place.start, place.end), shown, start: Some(place.start) }
}

/// On one line, and cut in its middle where it is long.
pub(crate) fn short(text: &str) -> String {
    let flat = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let characters: Vec<char> = flat.chars().collect();
    if characters.len() <= LONG {
        return flat;
    }
    let (head, tail) = (&characters[..LONG / 2], &characters[characters.len() - LONG / 2..]);
    head.iter().chain(&[' ', '…', ' ']).chain(tail).collect()
}
