use serde::ser::{Serialize, SerializeMap, Serializer};
use serde_json::Value;
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

impl Report {
    /// Its date: the `date` of its `meta`, as it was given, where that is a text or a number and not empty; else the day with which its
    /// id, or the last part of it, begins, as `2031-05-14-hearing` does.
    #[must_use]
    pub fn date(&self) -> Option<String> {
        let given = self.meta.entries().find(|(key, _)| *key == "date").and_then(|(_, value)| given_date(value));
        given.or_else(|| day(self.id.rsplit('/').next()?).map(str::to_owned))
    }
}

fn given_date(json: &str) -> Option<String> {
    let date = match serde_json::from_str(json).ok()? {
        Value::String(text) => text.trim().to_owned(),
        Value::Number(number) => number.to_string(),
        _ => return None,
    };
    (!date.is_empty()).then_some(date)
}

/// The day as `YYYY-MM-DD` at the start of a name.
fn day(name: &str) -> Option<&str> {
    let (day, rest) = name.split_at_checked(10)?;
    let shaped =
        day.chars().zip("0000-00-00".chars()).all(|(one, form)| if form == '0' { one.is_ascii_digit() } else { one == form });
    let within =
        |range: std::ops::Range<usize>, last: u8| day.get(range)?.parse().ok().filter(|number| (1..=last).contains(number));
    let real = shaped && within(5..7, 12).is_some() && within(8..10, 31).is_some();
    (real && !rest.starts_with(|next: char| next.is_ascii_digit())).then_some(day)
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

#[cfg(test)]
mod tests {
    use super::*;

    fn date(id: &str, date: Option<&str>) -> Option<String> {
        let mut meta = Meta::default();
        if let Some(date) = date {
            meta.insert("date".to_owned(), RawValue::from_string(date.to_owned()).expect("JSON"));
        }
        Report { id: id.to_owned(), source: "-".to_owned(), meta, text: String::new() }.date()
    }

    #[test]
    fn dates_are_given_or_begin_the_id() {
        let cases = [
            ("a", Some("\"14 May 2031\""), Some("14 May 2031")),
            ("a", Some("2031"), Some("2031")),
            ("2031-05-14-hearing", Some("\" \""), Some("2031-05-14")),
            ("2031-05-14-hearing", Some("null"), Some("2031-05-14")),
            ("in/2031-05-14", None, Some("2031-05-14")),
            ("2031-05-140", None, None),
            ("2031-13-14", None, None),
            ("hearing-2031-05-14", None, None),
            ("é031-05-14", None, None),
        ];
        for (id, given, expected) in cases {
            assert_eq!(date(id, given).as_deref(), expected, "{id} {given:?}");
        }
    }
}
