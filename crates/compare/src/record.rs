//! A record as far as it must be read: its layers stay JSON until they are compared.

use std::borrow::Cow;
use std::fmt;

use serde::Deserialize;
use serde::de::{Deserializer, IgnoredAny, MapAccess, Visitor};
use serde_json::value::RawValue;

/// A layer's name and its rows, as written.
pub(crate) type RawLayer<'r> = (Cow<'r, str>, &'r RawValue);

/// One record.
#[derive(Debug, Default)]
pub(crate) struct Record<'r> {
    pub(crate) id: String,
    pub(crate) source: Option<String>,
    pub(crate) text: Option<String>,
    /// Everything that is a list, in the record's order.
    pub(crate) layers: Vec<RawLayer<'r>>,
    /// The layers as they stood in the file, where they were changed since.
    pub(crate) written: Option<Vec<RawLayer<'r>>>,
}

impl<'r> Record<'r> {
    pub(crate) fn layer(&self, name: &str) -> Option<&'r RawValue> {
        self.layers.iter().find(|(layer, _)| layer == name).map(|(_, rows)| *rows)
    }
}

impl<'r> Record<'r> {
    /// A layer as it stands in the file.
    pub(crate) fn written(&self, name: &str) -> Option<&'r RawValue> {
        let layers = self.written.as_ref().unwrap_or(&self.layers);
        layers.iter().find(|(layer, _)| layer == name).map(|(_, rows)| *rows)
    }
}

impl<'de> Deserialize<'de> for Record<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(Fields)
    }
}

struct Fields;

impl<'de> Visitor<'de> for Fields {
    type Value = Record<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a record, which is an object with an `id`")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut record = Record::default();
        let mut id = None;
        while let Some(key) = map.next_key::<Key<'de>>()? {
            match key.0.as_ref() {
                "id" => id = Some(map.next_value()?),
                "source" => record.source = map.next_value()?,
                "text" => record.text = map.next_value()?,
                "meta" => {
                    map.next_value::<IgnoredAny>()?;
                }
                _ => {
                    let value: &RawValue = map.next_value()?;
                    if value.get().starts_with('[') {
                        record.layers.push((key.0, value));
                    }
                }
            }
        }
        record.id = id.ok_or_else(|| serde::de::Error::missing_field("id"))?;
        Ok(record)
    }
}

/// A key that borrows where it can.
#[derive(Deserialize)]
struct Key<'r>(#[serde(borrow)] Cow<'r, str>);
