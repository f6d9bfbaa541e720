use std::borrow::Cow;

use serde_json::value::RawValue;

use crate::set_out::{Fields, write};

/// The accepted record with some layers of the new one; both as they are accepted. A layer that the accepted one lacks is added.
///
/// # Errors
/// Where one of the two is malformed.
pub fn with_layer(accepted: &str, new: &str, layers: &[String]) -> serde_json::Result<String> {
    let (old, new): (Fields<'_>, Fields<'_>) = (serde_json::from_str(accepted)?, serde_json::from_str(new)?);
    let is_list = |value: &RawValue| value.get().starts_with('[');
    let mut rows = Vec::new();
    for (name, new_rows) in new.0.iter().filter(|(_, value)| is_list(value)) {
        let chosen = layers.iter().any(|layer| layer == name);
        if let Some(taken) = if chosen { Some(*new_rows) } else { old.raw(name) } {
            rows.push((name.clone().into_owned(), lines(taken)?));
        }
    }
    for (name, old_rows) in old.0.iter().filter(|(name, value)| is_list(value) && new.raw(name).is_none()) {
        rows.push((name.clone().into_owned(), lines(old_rows)?));
    }
    let head = |name: &str| old.get::<Cow<'_, str>>(name).unwrap_or_default();
    write(&head("schema"), &head("id"), &head("text_sha256"), &rows)
}

fn lines(rows: &RawValue) -> serde_json::Result<Vec<String>> {
    Ok(serde_json::from_str::<Vec<&RawValue>>(rows.get())?.into_iter().map(|row| row.get().to_owned()).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_layers_named_are_replaced() {
        let record = |figures: &str, mentions: &str| {
            format!(
                "{{\"schema\":\"rapporteur/1\",\"id\":\"a\",\"text_sha256\":\"0\",\n\"mentions\": [{mentions}],\n\"figures\": [{figures}]\n}}\n"
            )
        };
        let composed = with_layer(&record("\n {\"a\": 1}\n", ""), &record("", "\n {\"b\": 2}\n"), &["mentions".to_owned()]);
        assert_eq!(composed.expect("records"), record("\n {\"a\": 1}\n", "\n {\"b\": 2}\n"));
    }
}
