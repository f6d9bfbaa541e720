//! One row of a layer: its fields by name, as JSON.

use std::borrow::Cow;
use std::fmt;
use std::ops::Range;

use serde::Deserialize;
use serde::de::{Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;

/// A half-open range of code points.
pub(crate) type Place = Range<usize>;

/// A row of a layer, or an object in one.
#[derive(Clone, Debug)]
pub(crate) struct Finding<'r> {
    fields: Vec<(Cow<'r, str>, &'r RawValue)>,
    /// From its `start` to its `end`, if it has them.
    pub(crate) place: Option<Place>,
}

impl<'r> Finding<'r> {
    pub(crate) fn get(&self, name: &str) -> Option<&'r RawValue> {
        self.fields.iter().find(|(field, _)| field == name).map(|(_, value)| *value).filter(|value| value.get() != "null")
    }

    /// A field that is a string.
    pub(crate) fn string(&self, name: &str) -> Option<Cow<'r, str>> {
        self.get(name).and_then(string)
    }

    pub(crate) fn object(&self, name: &str) -> Option<Finding<'r>> {
        self.get(name).and_then(|value| serde_json::from_str(value.get()).ok())
    }

    pub(crate) fn objects(&self, name: &str) -> Vec<Finding<'r>> {
        self.get(name).and_then(|value| serde_json::from_str(value.get()).ok()).unwrap_or_default()
    }

    pub(crate) fn strings(&self, name: &str) -> Vec<String> {
        self.get(name).and_then(|value| serde_json::from_str(value.get()).ok()).unwrap_or_default()
    }

    pub(crate) fn number(&self, name: &str) -> Option<f64> {
        self.get(name)?.get().parse().ok()
    }

    /// All fields with their values, one after the other.
    pub(crate) fn as_written(&self) -> String {
        self.fields.iter().map(|(name, value)| format!("{name}={};", value.get())).collect()
    }

    pub(crate) fn fields(&self) -> impl Iterator<Item = (&str, &'r RawValue)> {
        self.fields.iter().map(|(name, value)| (name.as_ref(), *value))
    }

    pub(crate) fn names(&self) -> impl Iterator<Item = &str> {
        self.fields.iter().map(|(name, _)| name.as_ref())
    }
}

/// The string that a JSON string is.
pub(crate) fn string<'r>(value: &'r RawValue) -> Option<Cow<'r, str>> {
    let inner = value.get().strip_prefix('"')?.strip_suffix('"')?;
    if inner.contains('\\') { serde_json::from_str(value.get()).ok().map(Cow::Owned) } else { Some(Cow::Borrowed(inner)) }
}

impl<'de> Deserialize<'de> for Finding<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(Fields)
    }
}

struct Fields;

impl<'de> Visitor<'de> for Fields {
    type Value = Finding<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a row of a layer, which is an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut fields = Vec::new();
        while let Some(Key(name)) = map.next_key()? {
            fields.push((name, map.next_value()?));
        }
        let mut finding = Finding { fields, place: None };
        let offset = |name: &str| finding.get(name)?.get().parse::<usize>().ok();
        finding.place = offset("start").zip(offset("end")).map(|(start, end)| start..end.max(start));
        Ok(finding)
    }
}

#[derive(Deserialize)]
struct Key<'r>(#[serde(borrow)] Cow<'r, str>);
