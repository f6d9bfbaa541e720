//! The form of an accepted record: a finding on a line, and ids that stay the same where others come and go.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};
use std::fmt;

use serde::de::{Deserializer, MapAccess, Visitor};
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use crate::lines::lines;

/// An object of JSON with its fields in their order.
pub(crate) struct Fields<'r>(pub(crate) Vec<(Cow<'r, str>, &'r RawValue)>);

impl<'r> Fields<'r> {
    pub(crate) fn get<T: Deserialize<'r>>(&self, name: &str) -> Option<T> {
        let (_, value) = self.0.iter().find(|(field, _)| field == name)?;
        serde_json::from_str(value.get()).ok()
    }

    pub(crate) fn raw(&self, name: &str) -> Option<&'r RawValue> {
        self.0.iter().find(|(field, _)| field == name).map(|(_, value)| *value)
    }
}

impl<'de> Deserialize<'de> for Fields<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct All;
        impl<'de> Visitor<'de> for All {
            type Value = Fields<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                #[derive(Deserialize)]
                struct Key<'r>(#[serde(borrow)] Cow<'r, str>);
                let mut fields = Vec::new();
                while let Some((Key(name), value)) = map.next_entry()? {
                    fields.push((name, value));
                }
                Ok(Fields(fields))
            }
        }
        deserializer.deserialize_map(All)
    }
}

/// What the first line of an accepted record says.
#[derive(Serialize)]
struct Head<'r> {
    schema: &'r str,
    id: &'r str,
    text_sha256: &'r str,
}

/// A record as it is accepted: without `source`, `meta` and text, which are the document's own; each finding on a line; ids made of what they
/// name, so that a new finding is one line more and not a change of all behind it.
///
/// # Errors
/// Where `json` is no record.
pub(crate) fn set_out(json: &str, sha256: &str) -> serde_json::Result<String> {
    let record: Fields<'_> = serde_json::from_str(json)?;
    let ids = ids(&record)?;
    let (schema, id) =
        (record.get::<Cow<'_, str>>("schema").unwrap_or_default(), record.get::<Cow<'_, str>>("id").unwrap_or_default());
    let rows = record.0.iter().filter(|(_, value)| value.get().starts_with('['));
    let layers: Vec<(String, Vec<String>)> =
        rows.map(|(name, rows)| (name.clone().into_owned(), lines(rows.get(), &ids))).collect();
    write(&schema, &id, sha256, &layers)
}

/// The lines of a record.
pub(crate) fn write(schema: &str, id: &str, sha256: &str, layers: &[(String, Vec<String>)]) -> serde_json::Result<String> {
    let mut out = serde_json::to_string(&Head { schema, id, text_sha256: sha256 })?;
    out.truncate(out.len() - 1);
    for (name, rows) in layers {
        out += &format!(",\n\"{name}\": [");
        for (index, row) in rows.iter().enumerate() {
            out += if index > 0 { ",\n " } else { "\n " };
            out += row;
        }
        out += if rows.is_empty() { "]" } else { "\n]" };
    }
    Ok(out + "\n}\n")
}

/// What findings are called by.
#[derive(Deserialize)]
struct Named<'r> {
    #[serde(borrow)]
    id: Cow<'r, str>,
    #[serde(borrow, default)]
    kind: Cow<'r, str>,
    #[serde(borrow, default)]
    act: Cow<'r, str>,
    #[serde(borrow, default)]
    name: Cow<'r, str>,
    #[serde(default)]
    start: usize,
    #[serde(default)]
    end: usize,
    content: Option<Place>,
}

/// Where something stands.
#[derive(Clone, Copy, Default, Deserialize)]
struct Place {
    start: usize,
    end: usize,
}

/// For each id of the record another that does not count, as JSON.
fn ids(record: &Fields<'_>) -> serde_json::Result<HashMap<String, String>> {
    let mut ids = HashMap::new();
    let mut taken: BTreeMap<String, usize> = BTreeMap::new();
    for layer in ["mentions", "entities", "figures", "statements"] {
        let rows: Vec<Named<'_>> = record.raw(layer).map_or(Ok(Vec::new()), |rows| serde_json::from_str(rows.get()))?;
        for row in rows {
            let name = name(layer, &row);
            let times = taken.entry(name.clone()).or_default();
            *times += 1;
            let new = if *times == 1 { name } else { format!("{name} #{times}") };
            ids.insert(row.id.into_owned(), serde_json::to_string(&new)?);
        }
    }
    Ok(ids)
}

/// What a finding is called: a mention, figure or statement by its place, an entity by its kind and name.
fn name(layer: &str, row: &Named<'_>) -> String {
    let place = |Place { start, end }| format!("{start}-{end}");
    let own = Place { start: row.start, end: row.end };
    match layer {
        "entities" => format!("{} {}", row.kind, row.name),
        "statements" => format!("{} {}", row.act, place(row.content.unwrap_or_default())),
        "figures" => format!("figure {}", place(own)),
        _ => format!("{} {}", row.kind, place(own)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn findings_have_lines_and_ids_that_do_not_count() {
        let record = r#"{"schema":"rapporteur/1","id":"a","source":"in/a.txt","meta":{"year":1},"sentences":[],
            "mentions":[{"id":"m1","start":0,"end":4,"text":"Peru","kind":"country","entity":"e1"}],
            "entities":[{"id":"e1","kind":"country","name":"Peru","links":[{"scheme":"x","id":"m1"}],"mentions":["m1"]}],
            "figures":[{"id":"f1","start":5,"end":6,"low":1.50,"statement":"s1"}],
            "statements":[{"id":"s1","act":"support","holders":[{"start":0,"end":4,"entity":"e1"}],"content":{"start":5,"end":9,"text":"it"}}]}"#;
        let expected = r#"{"schema":"rapporteur/1","id":"a","text_sha256":"00",
"sentences": [],
"mentions": [
 {"id": "country 0-4", "start": 0, "end": 4, "text": "Peru", "kind": "country", "entity": "country Peru"}
],
"entities": [
 {"id": "country Peru", "kind": "country", "name": "Peru", "links": [{"scheme": "x", "id": "m1"}], "mentions": ["country 0-4"]}
],
"figures": [
 {"id": "figure 5-6", "start": 5, "end": 6, "low": 1.50, "statement": "support 5-9"}
],
"statements": [
 {"id": "support 5-9", "act": "support", "holders": [{"start": 0, "end": 4, "entity": "country Peru"}], "content": {"start": 5, "end": 9, "text": "it"}}
]
}
"#;
        let set_out = set_out(record, "00").expect("a record");
        assert_eq!(set_out, expected);
        assert!(serde_json::from_str::<serde_json::Value>(&set_out).is_ok());
    }

    #[test]
    fn what_would_have_one_id_is_told_apart() {
        let record = r#"{"entities":[{"id":"e1","kind":"person","name":"Lund"},{"id":"e2","kind":"person","name":"Lund"}]}"#;
        let set_out = set_out(record, "").expect("a record");
        assert!(set_out.contains("\"id\": \"person Lund\"") && set_out.contains("\"id\": \"person Lund #2\""), "{set_out}");
    }
}
