//! What `rapporteur explain` prints.

use crate::workplace::Workplace;

const TEXT: &str = "Ms. Ana Falkenau (Peru) spoke.\nLater Falkenau met readers in Atlanta, Georgia.\n";

#[test]
fn each_name_of_a_line_is_explained() {
    let run = Workplace::new("explain").write("a.txt", TEXT).run(&["explain", "a.txt:2"]);
    assert_eq!((run.status, run.err.as_str()), (0, ""));
    let expected = "\
a.txt:2: Later Falkenau met readers in Atlanta, Georgia.

  Falkenau  person
    found by    a short form of a person's name (pattern:surname)
    entity      e1 Ana Falkenau, joined by the person's name to “Ana Falkenau” on line 1

  Atlanta  place
    found by    the gazetteer entry city:US-Atlanta
    entity      e3 Atlanta [geonames=4180439], named here first

  Georgia  place
    found by    the gazetteer entry place:US-GA
    entity      e4 Georgia [iso3166-2=US-GA], named here first
    instead of  Georgia  country, the gazetteer entry country:GE

";
    assert_eq!(run.out, expected);
}

#[test]
fn statements_say_what_they_rest_on_and_rejected_cues_why() {
    let text = "Peru, opposed by Chad, urged haste. Mali may ask for aid.\n";
    let run = Workplace::new("explain-statements").write("a.txt", text).run(&["explain", "a.txt"]);
    let (_, statements) = run.out.split_once("  opposed by  opposition\n").expect("the statements, after the names");
    let expected = "    found by    cue:opposed by
    holder      Chad (e2)
    toward      Peru
    content     haste
    confidence  ";
    assert!(statements.starts_with(expected), "{statements}");
    assert!(
        statements.contains("\n  urged  recommendation\n    found by    cue:urge\n    holder      Peru (e1)\n"),
        "{statements}"
    );
    let rejected = "\n  ask for  no statement
    looks like  cue:ask for
    rejected    an infinitive or a modal verb: nobody is told to have done it\n\n";
    assert!(statements.ends_with(rejected), "{statements}");
}

#[test]
fn without_a_line_all_are_explained() {
    let run = Workplace::new("explain-all").write("a.txt", TEXT).run(&["explain", "a.txt"]);
    assert!(run.out.starts_with("a.txt:1: Ms. Ana Falkenau (Peru) spoke.\n\n  Ana Falkenau  person\n"), "{}", run.out);
    assert!(run.out.contains("a.txt:2: "), "{}", run.out);
}

#[test]
fn a_users_name_says_where_it_is_from() {
    let place = Workplace::new("explain-users");
    place.write("ours.tsv", "id\tkind\tname\nour:1\tplace\tFalkenau\n").write("a.txt", "They met in Falkenau.\n");
    let run = place.run(&["explain", "--gazetteer", "ours.tsv", "a.txt:1"]);
    assert!(run.out.contains("    found by    the gazetteer entry our:1\n"), "{}", run.out);
}

#[test]
fn lines_that_are_not_there_or_name_nothing() {
    let place = Workplace::new("explain-lines");
    place.write("a.txt", "It rained.\n");
    let run = place.run(&["explain", "a.txt:7"]);
    assert_eq!((run.status, run.err.as_str()), (2, "rapporteur: a.txt has no line 7; its last is line 1\n"));
    let run = place.run(&["explain", "a.txt:1"]);
    assert_eq!((run.status, run.out.as_str()), (0, "a.txt:1: It rained.\n\n  nothing is named or said here\n\n"));
}
