use serde::ser::{Serialize, SerializeMap, Serializer};
use serde_json::value::RawValue;

/// A document as it was read.
#[derive(Clone, Debug)]
pub struct Report {
    /// What it is called: a file's stem, or the `id` of a line.
    pub id: String,
    /// The file that it comes from, as it was named; `-` for standard input.
    pub source: String,
    /// What else is known of it.
    pub meta: Meta,
    /// Its text, without a byte-order mark.
    pub text: String,
}

/// Keys and values that are carried from a document to its record: in the order and form in which they stood there, so that no number
/// loses a digit.
#[derive(Clone, Debug, Default)]
pub struct Meta {
    entries: Vec<(String, Box<RawValue>)>,
}

impl Meta {
    /// The keys, each with its value as JSON, in order.
    pub fn entries(&self) -> impl Iterator<Item = (&str, &str)> {
        self.entries.iter().map(|(key, value)| (key.as_str(), value.get()))
    }

    pub(crate) fn insert(&mut self, key: String, value: Box<RawValue>) {
        match self.entries.iter_mut().find(|(taken, _)| *taken == key) {
            Some((_, old)) => *old = value,
            None => self.entries.push((key, value)),
        }
    }
}

impl Serialize for Meta {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.entries.len()))?;
        for (key, value) in &self.entries {
            map.serialize_entry(key, value)?;
        }
        map.end()
    }
}
