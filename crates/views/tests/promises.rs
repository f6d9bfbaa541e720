//! Which reports are set beside a promise, and in which order promises stand.

use std::sync::LazyLock;

use rapporteur::Engine;
use rapporteur_views::Who;
use rapporteur_views::promises::{Promise, Promises, THRESHOLD, accounts, write_csv};

static ENGINE: LazyLock<Engine> = LazyLock::new(|| Engine::builder().build().expect("the words of this project"));

fn promises(documents: &[(&str, Option<&str>, &str)]) -> Vec<Promise> {
    let mut promises = Promises::default();
    for (id, date, text) in documents {
        promises.add(accounts(id, *date, &ENGINE.analyze(*text), None));
    }
    promises.finish(THRESHOLD)
}

/// How many reports the first promise has.
fn reports(documents: &[(&str, Option<&str>, &str)]) -> usize {
    promises(documents).first().expect("a promise").reports.len()
}

const PROMISE: &str = "Peru pledged to build forty deep wells by 2030.";
const REPORT: &str = "Peru reported that it had built forty deep wells.";

#[test]
fn a_report_is_of_the_same_actor_and_later() {
    assert_eq!(reports(&[("a", Some("2031"), PROMISE), ("b", Some("2032"), REPORT)]), 1);
    assert_eq!(reports(&[("b", Some("2032"), REPORT), ("a", Some("2031"), PROMISE)]), 1);
    assert_eq!(reports(&[("a", Some("2032"), PROMISE), ("b", Some("2031"), REPORT)]), 0);
    assert_eq!(reports(&[("a", Some("2031"), PROMISE), ("b", Some("2032"), &REPORT.replace("Peru", "Chad"))]), 0);
    // Of two of which one has no date, nobody knows which is later.
    assert_eq!(reports(&[("a", None, PROMISE), ("b", Some("2032"), REPORT)]), 0);
    assert_eq!(reports(&[("a", None, PROMISE), ("b", None, REPORT)]), 1);
    assert_eq!(reports(&[("a", None, &format!("{PROMISE} {REPORT}"))]), 1);
    assert_eq!(reports(&[("a", None, &format!("{REPORT} {PROMISE}"))]), 0);
}

#[test]
fn a_report_shares_words_with_the_promise() {
    let promises = promises(&[("a", None, PROMISE), ("b", None, REPORT), ("c", None, "Peru reported that it had sold boats.")]);
    let [promise] = &promises[..] else { panic!("{promises:#?}") };
    let [report] = &promise.reports[..] else { panic!("{promise:#?}") };
    assert_eq!((report.place.document.as_str(), report.holders[0].as_str()), ("b", "Peru"));
    assert!(report.shared.contains(&"wells".to_owned()) && report.score > 0.5, "{report:#?}");
}

#[test]
fn promises_with_a_deadline_come_first() {
    let promises = promises(&[("a", None, "Chad promised to plant oaks. Peru pledged to ratify the Kyoto Protocol by 2030.")]);
    let holders: Vec<&str> = promises.iter().map(|promise| promise.holders[0].as_str()).collect();
    assert_eq!(holders, ["Peru", "Chad"]);
}

#[test]
fn who_is_asked_for_changes_no_score() {
    let score = |who: Option<&Who>| {
        let mut promises = Promises::default();
        let text = format!("{PROMISE} Chad promised to plant oaks. {REPORT}");
        promises.add(accounts("a", None, &ENGINE.analyze(text), who));
        promises.finish(THRESHOLD)
    };
    let (all, asked) = (score(None), score(Some(&Who::new("pe", &ENGINE))));
    assert_eq!((all.len(), asked.len()), (2, 1));
    assert_eq!(all[0], asked[0]);
}

#[test]
fn a_promise_without_a_report_has_a_row() {
    let mut out = Vec::new();
    write_csv(&promises(&[("a", None, "Chad promised to plant oaks.")]), &mut out).expect("memory");
    let out = String::from_utf8(out).expect("UTF-8");
    assert!(out.lines().nth(1).is_some_and(|row| row.starts_with("1,a,,1,") && row.ends_with(",,,,,,,,,,")), "{out}");
}
