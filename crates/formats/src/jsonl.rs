use std::fmt;

use serde::Deserialize;
use serde::de::{Deserializer, Error, MapAccess, Visitor};
use serde_json::value::RawValue;

use crate::{Failure, Meta, Report, text};

/// The document of one line; `number` counts lines from 1.
pub(crate) fn read(source: &str, number: usize, bytes: Vec<u8>) -> Result<Report, Failure> {
    let line = text::utf8(source, bytes, number)?;
    let object: Object = serde_json::from_str(&line).map_err(|error| {
        let before = error.column().saturating_sub(1).min(line.len());
        let column = line.as_bytes()[..before].iter().filter(|&&byte| byte & 0xC0 != 0x80).count() + 1;
        Failure::new(source, reason(&error)).at(number, column)
    })?;
    let fail = |reason: &str| Failure::new(source, reason).at(number, 1);
    let id = object.id.ok_or_else(|| fail("the object has no `id`"))?;
    let text = object.text.ok_or_else(|| fail("the object has no `text`"))?;
    if id.is_empty() {
        return Err(fail("the `id` is empty"));
    }
    Ok(Report { id, source: source.to_owned(), meta: object.meta, text })
}

/// What serde says, without its own place, which counts from the start of the line and is said elsewhere.
fn reason(error: &serde_json::Error) -> String {
    let text = error.to_string();
    let end = text.rfind(" at line ").unwrap_or(text.len());
    let kind = if error.is_data() { "" } else { "broken JSON: " };
    format!("{kind}{}", &text[..end])
}

#[derive(Default)]
struct Object {
    id: Option<String>,
    text: Option<String>,
    meta: Meta,
}

impl<'de> Deserialize<'de> for Object {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(ObjectVisitor)
    }
}

struct ObjectVisitor;

impl<'de> Visitor<'de> for ObjectVisitor {
    type Value = Object;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object with `id` and `text`")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Object, A::Error> {
        let mut object = Object::default();
        while let Some(key) = map.next_key::<String>()? {
            match key.as_str() {
                "id" => object.id = Some(map.next_value::<Id>()?.0),
                "text" => object.text = Some(map.next_value()?),
                _ => object.meta.insert(key, map.next_value::<Box<RawValue>>()?),
            }
        }
        Ok(object)
    }
}

/// An id: a string, or a whole number, which is taken by its digits.
struct Id(String);

impl<'de> Deserialize<'de> for Id {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let raw = <&RawValue>::deserialize(deserializer)?;
        let digits = raw.get().strip_prefix('-').unwrap_or(raw.get());
        if digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return Ok(Self(raw.get().to_owned()));
        }
        serde_json::from_str(raw.get()).map(Self).map_err(|_| D::Error::custom("the `id` is neither a string nor a whole number"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(line: &str) -> Result<Report, String> {
        read("x.jsonl", 7, line.as_bytes().to_vec()).map_err(|failure| failure.to_string())
    }

    #[test]
    fn other_keys_are_carried_as_they_stand() {
        let report =
            line(r#"{"b": 12345678901234567890.10, "id": "x", "a": [1, {"c": null}], "text": "T\u0000\n"}"#).expect("a report");
        assert_eq!((report.id.as_str(), report.text.as_str()), ("x", "T\0\n"));
        assert_eq!(serde_json::to_string(&report.meta).expect("json"), r#"{"b":12345678901234567890.10,"a":[1, {"c": null}]}"#);
    }

    #[test]
    fn an_id_may_be_a_number() {
        assert_eq!(line(r#"{"id": 12, "text": ""}"#).expect("a report").id, "12");
        let refused = line(r#"{"id": 1.5, "text": ""}"#).expect_err("refused");
        assert!(refused.ends_with("the `id` is neither a string nor a whole number"), "{refused}");
    }

    #[test]
    fn what_is_wrong_is_said_with_its_place() {
        assert_eq!(line(r#"{"text": "a"}"#).expect_err("refused"), "x.jsonl:7:1: the object has no `id`");
        assert_eq!(line(r#"{"id": "a"}"#).expect_err("refused"), "x.jsonl:7:1: the object has no `text`");
        assert_eq!(line(r#"{"id": "", "text": ""}"#).expect_err("refused"), "x.jsonl:7:1: the `id` is empty");
        let cases = [
            (r#"{"id": "é", "text": "#, "x.jsonl:7:20: broken JSON: EOF while parsing a value"),
            (r#"{"id": "a", "text": 5}"#, "x.jsonl:7:21: invalid type: integer `5`, expected a string"),
            (r#"["a"]"#, "x.jsonl:7:1: invalid type: sequence, expected an object with `id` and `text`"),
            (r#"{"id": "a", "text": "b"} x"#, "x.jsonl:7:26: broken JSON: trailing characters"),
        ];
        for (input, expected) in cases {
            assert_eq!(line(input).expect_err("refused"), expected);
        }
    }

    #[test]
    fn bytes_that_are_not_utf8_are_found_on_their_line() {
        let failure = read("x.jsonl", 7, b"{\"id\": \"\xFF\"}".to_vec()).expect_err("refused");
        assert_eq!(failure.to_string(), "x.jsonl:7:9: is not UTF-8: byte 8 of the line is 0xFF");
    }
}
