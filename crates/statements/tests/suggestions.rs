//! The examples in the file of suggestions: each phrase that suggests is, or opens, the cue that stands in its brackets; what suggests nothing
//! is none.

mod reading;

use rapporteur_gazetteers::SUGGESTIONS;
use rapporteur_lexicon::Table;
use reading::Reading;

#[test]
fn every_phrase_suggests_in_its_example() {
    let reading = Reading::new();
    let table = Table::parse(SUGGESTIONS.path, SUGGESTIONS.content, &["phrase", "place", "example"]).expect("a table");
    let mut wrong = Vec::new();
    for row in table.rows() {
        let (phrase, example) = (row.get("phrase").text(), row.get("example").text());
        let document = reading.document(&example.replace(['[', ']'], ""));
        let statements = reading.statements(&document);
        let found: Vec<&str> =
            statements.iter().filter(|s| s.rule.starts_with("direct:")).map(|s| s.cue.of(document.text())).collect();
        let marked = example.split_once('[').and_then(|(_, rest)| rest.split_once(']')).map(|(words, _)| words);
        let suggests = !matches!(row.get("place").text(), "none" | "step");
        let right = match marked {
            Some(words) => suggests && found.iter().any(|cue| cue.contains(words)),
            None => !suggests && found.is_empty(),
        };
        if !right {
            wrong.push(format!("{phrase}: {example} -> {found:?}"));
        }
    }
    assert!(wrong.is_empty(), "{} of the phrases fail in their examples:\n{}", wrong.len(), wrong.join("\n"));
}
