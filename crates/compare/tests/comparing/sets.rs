//! Files of records, of which neither is held in memory.

use std::io::Cursor;

use rapporteur_compare::{Comparison, Index, Options, Side, compare_sets};

fn compare(before: &str, after: &str) -> Result<Comparison, (Side, String)> {
    let mut index = Index::new(Cursor::new(after.as_bytes())).map_err(|error| (Side::After, error.to_string()))?;
    let mut comparison = Comparison::new("before", "after");
    compare_sets(Cursor::new(before), &mut index, &Options::default(), &|_, _| None, |document| comparison.add(document))
        .map_err(|(side, error)| (side, error.to_string()))?;
    Ok(comparison)
}

fn ids(comparison: &Comparison) -> Vec<(&str, &str)> {
    let state = |document: &rapporteur_compare::DocumentChanges| match document.state {
        rapporteur_compare::DocumentState::New => "new",
        rapporteur_compare::DocumentState::Gone => "gone",
        _ => "changed",
    };
    comparison.documents.iter().map(|document| (document.id.as_str(), state(document))).collect()
}

const A: &str = r#"{"schema":"rapporteur/1","id":"a","mentions":[]}"#;
const B: &str = r#"{"schema":"rapporteur/1","id":"b","mentions":[]}"#;
const CHANGED: &str = r#"{"id": "b", "mentions": [{"start": 0, "end": 4, "text": "Peru", "kind": "country"}]}"#;

#[test]
fn documents_are_paired_by_id_in_any_form_and_order() {
    let lines = format!("{A}\n{B}\n");
    let array = format!("[\n{CHANGED},\n{A}\n]\n");
    let comparison = compare(&lines, &array).expect("records");
    assert_eq!(ids(&comparison), [("b", "changed")]);
    assert_eq!(comparison.equal, ["a"]);
    assert_eq!(comparison.summary.documents(), "2 documents: 1 equal, 1 changed");
    let other = format!("{}\n{B}\n", A.replace("\"a\"", "\"c\""));
    let comparison = compare(&lines, &other).expect("records");
    assert_eq!(ids(&comparison), [("a", "gone"), ("c", "new")]);
    assert!(comparison.summary.has_changes());
}

#[test]
fn what_is_no_record_is_told_with_its_place() {
    let broken = format!("{A}\n{}\n", &B[..B.len() - 4]);
    let cases = [
        (broken.clone(), A.to_owned(), Side::Before, "2:44: EOF while parsing"),
        (A.to_owned(), broken, Side::After, "2:44: EOF while parsing"),
        (A.to_owned(), format!("{A}\n{A}"), Side::After, "2:1: the id `a` is taken by an earlier record"),
        (format!("{A}\n{A}"), A.to_owned(), Side::Before, "2:1: the id `a` is taken by an earlier record"),
        ("{}".to_owned(), A.to_owned(), Side::Before, "1:2: missing field `id`"),
        (format!("{A}\nplain\n"), A.to_owned(), Side::Before, "2:1: trailing characters"),
        (A.to_owned(), A.replace("[]", "[7]"), Side::After, "1:47: invalid type: integer `7`"),
        (A.replace("[]", "[{\"start\":}]"), A.to_owned(), Side::Before, "1:56: expected value"),
    ];
    for (before, after, side, reason) in cases {
        let (found, error) = compare(&before, &after).map(|_| ()).expect_err(reason);
        assert_eq!(found, side, "{error}");
        assert!(error.starts_with(reason), "{error}, not {reason}");
    }
}

#[test]
fn many_records_are_compared_in_their_order() {
    let record = |number: usize, kind: &str| {
        format!(r#"{{"schema":"rapporteur/1","id":"d{number}","mentions":[{{"start":0,"end":4,"text":"Peru","kind":"{kind}"}}]}}"#)
    };
    let before: String = (0..3000).map(|number| record(number, "place") + "\n").collect();
    let after: String =
        (0..3000).rev().map(|number| record(number, if number % 3 == 0 { "country" } else { "place" }) + "\n").collect();
    let comparison = compare(&before, &after).expect("records");
    assert_eq!((comparison.equal.len(), comparison.summary.layers[0].changed), (2000, 1000));
    let expected: Vec<String> = (0..3000).step_by(3).map(|number| format!("d{number}")).collect();
    assert!(comparison.documents.iter().map(|document| &document.id).eq(&expected));
}
