//! Who spoke and who sided with whom, sentence by sentence.

use std::sync::LazyLock;

use rapporteur::Engine;
use rapporteur_views::interactions::{Actors, Tables, interactions, write_interactions_csv, write_interventions_csv, write_json};

static ENGINE: LazyLock<Engine> = LazyLock::new(|| Engine::builder().build().expect("the words of this project"));

fn tables(text: &str) -> Tables {
    interactions("d1", Some("2031-05-14"), &ENGINE.analyze(text), Actors::Parties)
}

/// The rows of a text as "A support B", in order of the alphabet.
fn related(text: &str) -> Vec<String> {
    let row = |row: &rapporteur_views::interactions::Interaction| format!("{} {} {}", row.entity_a, row.relation, row.entity_b);
    let mut rows: Vec<String> = tables(text).interactions.iter().map(row).collect();
    rows.sort();
    rows
}

fn spoke(text: &str) -> Vec<String> {
    tables(text).interventions.into_iter().map(|row| row.entity).collect()
}

#[track_caller]
fn check(text: &str, expected: &[&str]) {
    assert_eq!(related(text), expected, "{text}");
}

#[test]
fn parties_of_one_statement_agree_once_in_the_order_of_the_alphabet() {
    check("Peru, Norway and Chile called for haste.", &["Chile agreement Norway", "Chile agreement Peru", "Norway agreement Peru"]);
    check("Peru, with Chile, called for haste and asked for money.", &["Chile agreement Peru"]);
    check("Peru called for haste. Chile asked for money.", &[]);
}

#[test]
fn groups_count_beside_those_who_speak_for_them() {
    assert_eq!(spoke("Kenya, for the African Group, asked for money."), ["Kenya", "African Group"]);
    check("Kenya, for the African Group, asked for money.", &["Kenya on-behalf African Group"]);
    check(
        "Kenya, for the African Group, opposed by Chile, asked for money.",
        &["Chile opposition African Group", "Chile opposition Kenya", "Kenya on-behalf African Group"],
    );
    // The group of the one who opposes is not that of the one who speaks.
    check(
        "Chile, opposed by Kenya, for the African Group, asked for money.",
        &["African Group opposition Chile", "Kenya on-behalf African Group", "Kenya opposition Chile"],
    );
    check(
        "Kenya, for the African Group, and Tuvalu, for AOSIS, supported the proposal by Peru.",
        &[
            "African Group agreement Alliance of Small Island States",
            "African Group agreement Tuvalu",
            "African Group support Peru",
            "Alliance of Small Island States agreement Kenya",
            "Alliance of Small Island States support Peru",
            "Kenya agreement Tuvalu",
            "Kenya on-behalf African Group",
            "Kenya support Peru",
            "Tuvalu on-behalf Alliance of Small Island States",
            "Tuvalu support Peru",
        ],
    );
}

#[test]
fn all_who_make_a_statement_are_supported_and_opposed_by_those_inserted() {
    check("Peru, supported by Chile, asked for money.", &["Chile support Peru"]);
    check(
        "Peru and Chile, opposed by Kenya and Ghana, asked for money.",
        &[
            "Chile agreement Peru",
            "Ghana agreement Kenya",
            "Ghana opposition Chile",
            "Ghana opposition Peru",
            "Kenya opposition Chile",
            "Kenya opposition Peru",
        ],
    );
}

#[test]
fn whose_text_is_meant_is_the_other_side() {
    check("Norway supported the proposal by Peru.", &["Norway support Peru"]);
    check("Norway opposed Peru's proposal.", &["Norway opposition Peru"]);
    check("Norway agreed with Peru and Chile that haste was needed.", &["Norway support Chile", "Norway support Peru"]);
    check("Norway supported deeper wells, while Peru suggested a pump.", &[]);
    check("Norway supported deeper wells. Chile opposed deeper wells.", &[]);
}

#[test]
fn who_supports_an_opponent_opposes_too() {
    check(
        "Norway, supported by Chile, opposed Peru's proposal.",
        &["Chile opposition Peru", "Chile support Norway", "Norway opposition Peru"],
    );
    check(
        "Norway, opposed by Chile, supported Peru's proposal.",
        &["Chile opposition Norway", "Chile opposition Peru", "Norway support Peru"],
    );
}

#[test]
fn those_who_support_and_those_who_oppose_one_thing_are_on_opposite_sides() {
    check(
        "Norway, supported by Chile and opposed by Peru, asked for money.",
        &["Chile support Norway", "Peru opposition Chile", "Peru opposition Norway"],
    );
    check("Chile opposed a levy, which Norway supported.", &["Chile opposition Norway"]);
    check("Norway supported a levy. Chile opposed a levy.", &[]);
}

#[test]
fn proposals_of_which_no_clause_tells_have_authors() {
    check(
        "Delegates discussed a proposal by Norway, supported by Chile and Peru, to wait.",
        &["Chile agreement Peru", "Chile support Norway", "Peru support Norway"],
    );
}

#[test]
fn offices_named_for_a_state_speak_for_it() {
    assert_eq!(spoke("Ana Falk, Prime Minister of Peru, asked for money."), ["Peru"]);
    assert_eq!(spoke("Chair Ana Falk (Peru) asked for money."), Vec::<String>::new());
}

#[test]
fn those_who_disagree_are_against_each_other() {
    check("Norway and Peru disagreed on the title.", &["Norway opposition Peru"]);
}

#[test]
fn people_and_offices_are_parties_only_where_they_are_asked_for() {
    let text = "Ms. Amara Falk, supported by Peru, asked for money.";
    check(text, &[]);
    let tables = interactions("d1", None, &ENGINE.analyze(text), Actors::Everybody);
    assert_eq!((tables.interactions[0].entity_a.as_str(), tables.interactions[0].entity_b.as_str()), ("Peru", "Amara Falk"));
}

#[test]
fn rows_stand_under_the_nearest_heading() {
    let text = "# PLENARY\n\nPeru asked for money.\n\nADAPTATION FUND: Chile asked for time. Norway asked for haste.\n\nKenya spoke of wells and \
        asked for more.\n\n## Finance ##\n\nPERU: Ghana asked for less.";
    let headings: Vec<String> =
        tables(text).interventions.into_iter().map(|row| format!("{}: {}", row.heading, row.entity)).collect();
    let expected =
        ["PLENARY: Peru", "ADAPTATION FUND: Chile", "ADAPTATION FUND: Norway", "ADAPTATION FUND: Kenya", "Finance: Ghana"];
    assert_eq!(headings, expected);
}

#[test]
fn tables_are_written_as_json_and_in_commas() {
    let tables = tables("# WELLS\n\nPeru, with Chile, asked for money.");
    let mut out = Vec::new();
    write_interventions_csv(&tables.interventions, &mut out).expect("memory");
    write_interactions_csv(&tables.interactions, &mut out).expect("memory");
    let expected = "\
document,date,heading,entity,sentence,line,start,end
d1,2031-05-14,WELLS,Peru,\"Peru, with Chile, asked for money.\",3,9,43
d1,2031-05-14,WELLS,Chile,\"Peru, with Chile, asked for money.\",3,9,43
document,date,heading,entity_a,entity_b,type,sentence,line,start,end
d1,2031-05-14,WELLS,Chile,Peru,agreement,\"Peru, with Chile, asked for money.\",3,9,43
";
    assert_eq!(String::from_utf8(out).expect("UTF-8"), expected);
    let mut json = Vec::new();
    write_json(&tables, &mut json).expect("memory");
    let page: serde_json::Value = serde_json::from_slice(&json).expect("JSON");
    assert_eq!((&page["schema"], &page["interactions"][0]["type"]), (&"rapporteur-interactions/1".into(), &"agreement".into()));
}
