//! The examples in the files of cues: each cue is found where its brackets stand, with its act; a phrase that is no statement is none.

mod reading;

use rapporteur_gazetteers::CUES;
use rapporteur_lexicon::Table;
use reading::Reading;

#[test]
fn every_cue_is_found_in_its_example() {
    let reading = Reading::new();
    let table = Table::parse(CUES.path, CUES.content, &["cue", "act", "body", "example"]).expect("a table");
    let mut wrong = Vec::new();
    for row in table.rows() {
        let (cue, example) = (row.get("cue").text(), row.get("example").text());
        let text = example.replace(['[', ']'], "");
        let document = reading.document(&text);
        let found: Vec<String> =
            reading.statements(&document).iter().map(|s| format!("{} {} {}", s.rule, s.act, s.cue.of(document.text()))).collect();
        let acts = [row.get("act").text(), row.get("body").text()];
        let marked = example.split_once('[').and_then(|(_, rest)| rest.split_once(']')).map(|(cue, _)| cue);
        let right = match marked {
            Some(words) => acts.iter().any(|act| found.contains(&format!("cue:{cue} {act} {words}"))),
            None => found.is_empty() && acts[0] == "none",
        };
        if !right {
            wrong.push(format!("{cue} ({}): {example} -> {found:?}", acts[0]));
        }
    }
    assert!(wrong.is_empty(), "{} of the cues are not found in their examples:\n{}", wrong.len(), wrong.join("\n"));
}
