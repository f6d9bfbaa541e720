//! Strength and deadlines, by cases of our own: `strength/*.tsv`, written in the style of Universal Periodic Review recommendations.

mod reading;

use rapporteur_statements::{Act, Statement};
use reading::Reading;

/// Recommendations with their category, of which `held_out.tsv` was never read for what goes wrong.
const CASES: &str = include_str!("strength/cases.tsv");
const HELD_OUT: &str = include_str!("strength/held_out.tsv");
const DEADLINES: &str = include_str!("strength/deadlines.tsv");

/// How a recommendation is printed: as it stands, with who made it, or reported.
fn written(recommendation: &str, form: &str) -> String {
    let mut letters = recommendation.chars();
    let small: String = letters.next().into_iter().flat_map(char::to_lowercase).chain(letters).collect();
    match form {
        "that" => format!("Chile recommended that Cuba {small}."),
        "it" => format!("Chile recommended that it {small}."),
        "should" => format!("Chile recommended that Cuba should {small}."),
        "to" => format!("Chile urged Cuba to {small}."),
        "government" => format!("Chile recommended that the Government of Cuba {small}."),
        "bracket" => format!("{recommendation} (Chile);"),
        _ => recommendation.to_owned(),
    }
}

/// The strength of the one recommendation that a text is; `None` where it is none or several.
fn strength(reading: &Reading, text: &str) -> Option<u8> {
    let document = reading.document(text);
    match &reading.statements(&document)[..] {
        [Statement { act: Act::Recommendation, strength, .. }] => *strength,
        _ => None,
    }
}

/// Every case is read bare and in its own form; those that come out otherwise.
fn wrong(cases: &str) -> (Vec<String>, usize) {
    let reading = Reading::new();
    let mut wrong = Vec::new();
    let mut count = 0;
    for case in cases.lines().skip(1) {
        let cells: Vec<&str> = case.split('\t').collect();
        let [recommendation, category, form] = cells[..] else { panic!("three cells: {case}") };
        for text in [recommendation.to_owned(), written(recommendation, form)] {
            let found = strength(&reading, &text);
            count += 1;
            if found.map(|found| found.to_string()).as_deref() != Some(category) {
                wrong.push(format!("{text}\n  expected {category}, found {found:?}"));
            }
        }
    }
    (wrong, count)
}

#[test]
fn recommendations_have_the_strength_of_what_they_ask() {
    let (wrong, _) = wrong(CASES);
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn recommendations_that_no_rule_was_made_by() {
    let (wrong, count) = wrong(HELD_OUT);
    assert!(wrong.len() * 50 <= count, "{} of {count}", wrong.len());
}

#[test]
fn deadlines_are_dates_durations_or_occasions() {
    let reading = Reading::new();
    let mut wrong = Vec::new();
    for case in DEADLINES.lines().skip(1) {
        let cells: Vec<&str> = case.split('\t').collect();
        let [text, words, iso] = cells[..] else { panic!("three cells: {case}") };
        let document = reading.document(text);
        let statements = reading.statements(&document);
        let due = statements.first().and_then(|statement| statement.deadline.as_ref());
        let found = due.map_or(("", ""), |due| (due.span.of(document.text()), due.iso.as_deref().unwrap_or_default()));
        if statements.len() != 1 || found != (words, iso) {
            wrong.push(format!("{text}\n  expected {:?}, found {found:?}", (words, iso)));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// A word that is a noun at the head of a sentence commands nothing.
#[test]
fn sentences_that_state_are_no_commands() {
    let reading = Reading::new();
    for text in [
        "Support for refugees grew.",
        "Review of the law is slow.",
        "Measures to ratify the treaty have failed.",
        "To help, the panel met in May.",
        "Reports of torture increased.",
        "Access to water is poor, and schools are closed.",
        "Share prices fell.",
    ] {
        assert_eq!(reading.statements(&reading.document(text)), [], "{text}");
    }
}

/// Whatever leads up to a verb, the reading ends, and does not deepen; were it quadratic, this test would take minutes.
#[test]
fn long_leads_are_read_in_time() {
    let reading = Reading::new();
    for lead in ["proceed to ", "swiftly ", ", ", "and ", "by ratifying ", "to ", "that ", "by the next "] {
        let text = format!("Chile recommended that Cuba {}ratify the treaty.", lead.repeat(20_000));
        reading.statements(&reading.document(&text));
    }
}
