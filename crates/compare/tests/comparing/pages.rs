//! What a comparison looks like.

use quick_xml::events::Event;
use rapporteur_compare::{Comparison, Look, write_html, write_json, write_junit, write_markdown, write_text};
use serde_json::{Value, json};

use crate::findings::{compare, with};

fn comparison() -> Comparison {
    let mention = |text: &str, kind: &str| with(text, &json!({"kind": kind}));
    let before = json!({
        "mentions": [mention("Norway", "place")],
        "entities": [{"id": "e1", "kind": "place", "name": "<Norway> & co\u{7}"}],
        "sentences": []
    });
    let after = json!({"mentions": [mention("Norway", "country"), mention("Wells Group", "organization")], "entities": []});
    let mut comparison = Comparison::new("old.jsonl", "new.jsonl");
    comparison.add(compare(&before, &after));
    comparison.add(compare(&json!({}), &json!({})));
    comparison
}

fn written(write: impl FnOnce(&Comparison, &mut Vec<u8>) -> std::io::Result<()>) -> String {
    let mut out = Vec::new();
    write(&comparison(), &mut out).expect("memory");
    String::from_utf8(out).expect("UTF-8")
}

#[test]
fn text_has_the_counts_and_then_the_sentences() {
    let text = written(|comparison, out| write_text(comparison, Look { width: 80, coloured: false }, out));
    let expected = "\
2 documents: 1 equal, 1 changed

                   new    gone  changed  documents
mentions             1       0        1          1
entities             0       1        0          1

not compared: sentences, which is in one of the two only, in 1 document

a: mentions 1 new, 1 changed; entities 1 gone

  mentions 1:21
  Amara Falk, for the Wells Group, urged donors to repair 40 wells.
                      +++++++++++ new organization

  mentions 1:67
  Norway opposed this.
  ~~~~~~ country, kind: place → country

  entities
  - place “<Norway> & co\u{fffd}”
";
    assert_eq!(text, expected);
    let coloured = written(|comparison, out| write_text(comparison, Look { width: 80, coloured: true }, out));
    assert!(coloured.contains("\u{1b}[32m+++++++++++\u{1b}[0m \u{1b}[32mnew organization\u{1b}[0m"), "{coloured}");
}

#[test]
fn markdown_escapes_what_is_not_drawn() {
    let page = written(write_markdown);
    assert!(page.contains("| mentions | 1 | 0 | 1 | 1 |\n"), "{page}");
    assert!(page.contains("```text\nNorway opposed this.\n~~~~~~ country, kind: place → country\n```\n"), "{page}");
    assert!(page.contains("\n- gone: place “&lt;Norway> &amp; co ”\n"), "{page}");
}

#[test]
fn html_stands_alone_and_escapes() {
    let page = written(write_html);
    for part in [
        "<!doctype html>",
        "<a href=\"#d1\">a</a>",
        "<ins class=\"new\">Wells Group<sub>new organization</sub></ins>",
        "<mark class=\"changed\">Norway<sub>country, kind: place → country</sub></mark>",
        "place “&lt;Norway&gt; &amp; co",
        "prefers-color-scheme: dark",
    ] {
        assert!(page.contains(part), "{part}: {page}");
    }
    assert!(!page.contains("<script") && !page.contains("http") && !page.contains("<Norway>"), "{page}");
}

#[test]
fn json_has_both_findings() {
    let page: Value = serde_json::from_str(&written(write_json)).expect("JSON");
    assert_eq!(page["schema"], json!("rapporteur-diff/1"));
    assert_eq!(page["summary"]["layers"][0], json!({"layer": "mentions", "new": 1, "gone": 0, "changed": 1, "documents": 1}));
    let changed = &page["documents"][0]["changes"][1];
    assert_eq!((&changed["change"], &changed["start"]), (&json!("changed"), &json!(66)));
    assert_eq!(changed["fields"], json!([{"name": "kind", "before": "place", "after": "country"}]));
    assert_eq!((&changed["before"]["kind"], &changed["after"]["kind"]), (&json!("place"), &json!("country")));
}

#[test]
fn junit_is_valid_and_fails_where_anything_differs() {
    let report = written(|comparison, out| write_junit(comparison, "rapporteur", out));
    let mut reader = quick_xml::Reader::from_str(&report);
    let (mut cases, mut failures, mut text) = (0, 0, String::new());
    loop {
        match reader.read_event().expect("XML") {
            Event::Start(tag) | Event::Empty(tag) => {
                assert!(tag.attributes().all(|attribute| attribute.is_ok()));
                cases += usize::from(tag.name().as_ref() == b"testcase");
                failures += usize::from(tag.name().as_ref() == b"failure");
            }
            Event::Text(part) => text += &part.decode().expect("text"),
            Event::Eof => break,
            _ => {}
        }
    }
    assert_eq!((cases, failures), (2, 1));
    assert!(report.contains("tests=\"2\" failures=\"1\"") && text.contains("++++ new organization"), "{report}");
    assert!(!report.contains('\u{7}'));
}
