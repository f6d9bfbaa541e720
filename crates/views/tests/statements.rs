//! Rows of statements: what is chosen, what a row says, what is written.

use std::sync::LazyLock;

use proptest::prelude::*;
use rapporteur::{Act, Engine};
use rapporteur_views::Who;
use rapporteur_views::interactions::{Actors, interactions};
use rapporteur_views::positions::{Positions, stances};
use rapporteur_views::promises::{Promises, accounts};
use rapporteur_views::statements::{Choice, Row, statements, write_csv, write_json};

static ENGINE: LazyLock<Engine> = LazyLock::new(|| Engine::builder().build().expect("the words of this project"));

const REPORT: &str = "Ms. Amara Falk (Ghana) urged donors to fund deeper wells by 2030. Peru, on behalf of the African Group, pledged to \
    end child labour under SDG 8.7. Chile supported Norway's proposal on fishing. Many delegates asked for time.";

fn rows(choice: &Choice) -> Vec<Row> {
    statements("d1", Some("2031-05-14"), &ENGINE.analyze(REPORT), choice)
}

fn holders(choice: &Choice) -> Vec<String> {
    rows(choice).into_iter().flat_map(|row| row.holders).collect()
}

#[test]
fn a_row_says_who_did_what_to_whom() {
    let rows = rows(&Choice::default());
    let [falk, peru, chile, many] = &rows[..] else { panic!("{rows:#?}") };
    assert_eq!(
        (falk.act, falk.holders[0].as_str(), falk.addressee.as_deref()),
        (Act::Recommendation, "Amara Falk", Some("donors"))
    );
    assert_eq!((falk.content.as_str(), falk.deadline.as_deref()), ("donors to fund deeper wells by 2030", Some("by 2030")));
    assert_eq!(falk.deadline_iso.as_deref(), Some("2030"));
    assert_eq!((falk.place.document.as_str(), falk.place.line, falk.place.start), ("d1", 1, 29));
    assert_eq!((peru.act, peru.on_behalf_of.as_deref()), (Act::Commitment, Some("African Group")));
    assert_eq!((chile.act, chile.toward.as_deref()), (Act::Support, Some("Norway")));
    assert_eq!((many.holders[0].as_str(), many.strength.is_some()), ("Many delegates", true));
    assert_eq!(chile.sentence, "Chile supported Norway's proposal on fishing.");
    assert!(rows.iter().all(|row| (0.0..=1.0).contains(&row.confidence) && !row.rule.is_empty()));
}

#[test]
fn choices_leave_those_that_fit_all_of_them() {
    let acts = Choice { acts: vec![Act::Support, Act::Commitment], ..Choice::default() };
    assert_eq!(holders(&acts), ["Peru", "Chile"]);
    let about = |text: &str| Choice { about: Some(text.to_owned()), ..Choice::default() };
    assert_eq!(holders(&about("well deeper")), ["Amara Falk"]);
    assert!(holders(&about("deeper fishing")).is_empty());
    let goal = |code: &str| Choice { goals: vec![code.parse().expect("a goal")], ..Choice::default() };
    assert_eq!((holders(&goal("8")), holders(&goal("8.7"))), (vec!["Peru".to_owned()], vec!["Peru".to_owned()]));
    assert!(holders(&goal("8.5")).is_empty());
    let since = |date: &str| Choice { since: Some(date.parse().expect("a date")), ..Choice::default() };
    assert_eq!((rows(&since("2031-05-14")).len(), rows(&since("2032")).len()), (4, 0));
    let sure = Choice { min_confidence: 1.1, ..Choice::default() };
    assert!(rows(&sure).is_empty());
    let both = Choice { acts: vec![Act::Support], ..about("fishing") };
    assert_eq!(holders(&both), ["Chile"]);
}

#[test]
fn holders_are_found_by_any_name_and_code() {
    let by = |name: &str| holders(&Choice { holder: Some(Who::new(name, &ENGINE)), ..Choice::default() });
    for name in ["Chile", "CHILE", "cl", " chile "] {
        assert_eq!(by(name), ["Chile"], "{name}");
    }
    assert_eq!(
        (by("falk"), by("african group"), by("many delegates")),
        (by("Amara Falk"), by("Peru"), vec!["Many delegates".to_owned()])
    );
    // The one whose proposal is supported says nothing here.
    assert!(by("Norway").is_empty());
}

#[test]
fn rows_are_written_as_json_and_in_commas() {
    let rows = rows(&Choice::default());
    let mut json = Vec::new();
    write_json(&rows, &mut json).expect("memory");
    let page: serde_json::Value = serde_json::from_slice(&json).expect("JSON");
    assert_eq!(page["schema"], "rapporteur-statements/1");
    assert_eq!((&page["statements"][1]["act"], &page["statements"][1]["document"]), (&"commitment".into(), &"d1".into()));
    let mut commas = Vec::new();
    write_csv(&rows, &mut commas).expect("memory");
    let commas = String::from_utf8(commas).expect("UTF-8");
    assert!(commas.starts_with("document,date,line,start,end,act,holders,"), "{commas}");
    assert!(commas.contains("\nd1,2031-05-14,1,29,64,recommendation,Amara Falk,,,donors,urged,donors to fund"), "{commas}");
}

proptest! {
    #[test]
    fn views_take_any_text(words in proptest::collection::vec(
        prop_oneof![
            Just("The EU"), Just("PERU"), Just(","), Just("for"), Just("AOSIS"), Just("and"), Just("supported by"), Just("opposed"),
            Just("the proposal by"), Just("them"), Just("disagreed"), Just("("), Just(")"), Just("said"), Just("will ratify"), Just("."),
            Just("\n\n# A\n\n"), Just("FUND:"), Just("é"), Just("while"), Just("with"), Just("by 2030"), Just("reported"), Just("it"),
        ],
        0..40,
    )) {
        let analysis = ENGINE.analyze(words.join(" "));
        let rows = statements("a", None, &analysis, &Choice::default());
        prop_assert_eq!(rows.len(), analysis.statements.len());
        let tables = interactions("a", None, &analysis, Actors::Everybody);
        prop_assert!(tables.interactions.iter().all(|row| row.entity_a != row.entity_b));
        let mut positions = Positions::default();
        positions.add(stances("a", None, &analysis, Actors::Everybody, None));
        let matrix = positions.finish(Some(3));
        prop_assert!(matrix.actors.len() <= 3);
        let mut promises = Promises::default();
        promises.add(accounts("a", None, &analysis, None));
        prop_assert!(promises.finish(0.0).iter().flat_map(|promise| &promise.reports).all(|report| report.score <= 1.0 + 1e-9));
    }
}
