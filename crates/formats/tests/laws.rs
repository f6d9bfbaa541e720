//! What holds of the record of any text, and of any Markdown.

use std::sync::LazyLock;

use proptest::prelude::*;
use rapporteur::Engine;
use rapporteur_formats::{Inputs, Layers, OutputFormat, Record};
use serde_json::{Value, json};

static ENGINE: LazyLock<Engine> = LazyLock::new(|| Engine::builder().build().expect("the words of this project"));

fn record(line: &str) -> Value {
    let report = Inputs::lines("x", std::io::Cursor::new(line.to_owned())).next().expect("a line").read().expect("a report");
    let analysis = ENGINE.analyze(report.text.as_str());
    serde_json::from_str(&OutputFormat::Jsonl.render(&Record::new(&report, &analysis, Layers::ALL))).expect("a record")
}

/// Every object with a start, an end and a text quotes the document.
fn assert_quotes(value: &Value, text: &[char]) {
    match value {
        Value::Array(items) => items.iter().for_each(|item| assert_quotes(item, text)),
        Value::Object(fields) => {
            if let (Some(start), Some(end), Some(quote)) = (fields.get("start"), fields.get("end"), fields.get("text")) {
                let at = |value: &Value| usize::try_from(value.as_u64().expect("an offset")).expect("an offset");
                let quoted: String = text[at(start)..at(end)].iter().collect();
                assert_eq!(quote, &json!(quoted));
            }
            fields.values().for_each(|field| assert_quotes(field, text));
        }
        _ => {}
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn offsets_count_code_points_of_the_text(before in "\\PC{0,40}", after in "\\PC{0,40}") {
        let text = format!("{before} Côte d’Ivoire urged 5% more 🌍 aid. {after}");
        let record = record(&json!({"id": "a", "text": text}).to_string());
        prop_assert_eq!(&record["text"], &json!(text));
        assert_quotes(&record, &text.chars().collect::<Vec<_>>());
    }

    #[test]
    fn any_markdown_has_a_text(source in "([*_`~>#<&!\\\\\\[\\]()a é\n-]|\\PC){0,60}") {
        let folder = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("markdown.md");
        std::fs::write(&folder, format!("x{source}")).expect("a file");
        let report = Inputs::list(&[folder], None).next().expect("a file").read();
        prop_assert!(report.is_ok() || source.contains('\0'), "{:?}", report);
    }
}
