//! Cases: a text, and the lines that its statements are drawn as.

use rapporteur_text::Document;

use crate::reading::Reading;

/// Draws each case's text and compares: `= ` begins an expected line, `border` parts cases.
pub(crate) fn compare(cases: &str, border: &str, draw: impl Fn(&Reading, &Document) -> Vec<String>) {
    let reading = Reading::new();
    let mut wrong = Vec::new();
    for case in cases.split(border).map(str::trim).filter(|case| !case.is_empty()) {
        let (text, expected) = case.split_once("\n= ").unwrap_or((case, ""));
        let expected: Vec<&str> = expected.split("\n= ").filter(|line| !line.is_empty()).collect();
        let document = reading.document(text);
        let found = draw(&reading, &document);
        if found != expected {
            wrong.push(format!("{text}\n  expected {expected:#?}\n  found    {found:#?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}
