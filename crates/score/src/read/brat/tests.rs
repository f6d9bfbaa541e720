use super::*;
use crate::{Layer, Layers};

const TEXT: &str = "Peru and Chile urged donors to fund at least 40 São Tomé pumps.";

const ALL: &str = "\
T1	Country 0 4	Peru
T2	COUNTRY 9 14	Chile
T3	recommendation 15 20	urged
T4	Content 21 62	donors to fund at least 40 São Tomé pumps
T5	Addressee 21 27	donors
T6	Figure 36 47	at least 40
T7	Counted 48 62	São Tomé pumps
T8	place 48 56	São Tomé
E1	recommendation:T3 Holder:T1 Holder2:T2 Content:T4 Addressee:T5
A1	Low T6 40
#1	AnnotatorNotes T6	high=open, unit=count
#2	AnnotatorNotes E1	to be asked again
R1	Counted Arg1:T6 Arg2:T7
*	Equiv T1 T8
N1	Reference T2 iso3166:CL	Chile
";

fn read_ok(content: &str) -> Annotations {
    read(content, "a", Some(TEXT.to_owned())).unwrap_or_else(|problem| panic!("{}", problem.of("a.ann")))
}

fn error(content: &str) -> String {
    read(content, "a", Some(TEXT.to_owned())).expect_err("an error").of("a.ann").to_string()
}

#[test]
fn a_file_has_all_layers() {
    let all = read_ok(ALL);
    assert_eq!(all.layers, Layers::all());
    let mentions: Vec<_> =
        all.mentions.iter().map(|one| (one.quote.text.as_str(), one.kind.as_str(), one.entity.as_deref())).collect();
    let expected = [("Peru", "Country", Some("T1")), ("Chile", "COUNTRY", Some("T2")), ("São Tomé", "place", Some("T1"))];
    assert_eq!(mentions, expected);
    let [statement] = &all.statements[..] else { panic!("one statement") };
    assert_eq!((statement.act.as_str(), statement.cue.text.as_str(), statement.holders.len()), ("recommendation", "urged", 2));
    assert_eq!(statement.addressee.as_ref().map(|quote| quote.text.as_str()), Some("donors"));
    let [figure] = &all.figures[..] else { panic!("one figure") };
    assert_eq!((figure.low, figure.high, figure.unit.as_deref()), (Some(40.0), None, Some("count")));
    assert_eq!(figure.counted.as_ref().map(|quote| quote.text.as_str()), Some("São Tomé pumps"));
}

#[test]
fn layers_without_a_line_are_not_there() {
    let names = read_ok("T1\tcountry 0 4\tPeru\nT2\tFigure 36 47\tat least 40\n");
    assert_eq!(names.layers, Layers::of(&[Layer::Mentions, Layer::Figures]));
}

#[test]
fn a_span_in_pieces_is_all_from_the_first_to_the_last() {
    let pieces = read_ok("T1\tcountry 0 4;9 14\tPeru Chile\n");
    assert_eq!(pieces.mentions[0].quote.text, "Peru and Chile");
}

#[test]
fn groups_that_share_a_span_are_one_entity() {
    let content =
        "T1\ta 0 4\t\nT2\ta 5 8\t\nT3\ta 9 14\t\nT4\ta 15 20\t\n*\tEquiv T3 T4\n*\tEquiv T1 T2\nR1\tCoreference Arg1:T4 Arg2:T2\n";
    let entities: Vec<_> = read_ok(content).mentions.into_iter().map(|mention| mention.entity).collect();
    assert_eq!(entities, vec![Some("T1".to_owned()); 4]);
}

#[test]
fn what_is_wrong_is_named_with_its_place() {
    for (content, expected) in [
        ("T1\tcountry 0 4\tPeru\nX1\tcountry", "a.ann:2:1: expected an id that begins with T, E, R, *, A, M, N or #, and a tab"),
        ("T1 country 0 4 Peru", "a.ann:1:1: expected a tab behind the id"),
        ("T1\tcountry 0 x\tPeru", "a.ann:1:14: expected an offset, a whole number"),
        ("T1\tcountry 4 0\tPeru", "a.ann:1:12: expected offsets that end behind their start"),
        ("T1\tcountry 1 5\tPeru", "a.ann:1:12: `Peru` is said to stand at 1 to 5, but the text has `eru` there"),
        ("T1\tcountry 0 4\tPeru\nT1\tcountry 0 4\tPeru", "a.ann:2:1: there is a T1 already"),
        ("E1\tsupport:T9 Content:T8", "a.ann:1:12: there is no T9"),
        ("T1\tsupport 0 4\tPeru\nE1\tsupport:T1 Holder", "a.ann:2:15: expected a role and an id, as in Arg1:T1"),
        ("T1\tsupport 0 4\tPeru\nE1\tsupport:T1", "a.ann:2:1: the support has no Content"),
        ("T1\tFigure 0 4\tPeru\nA1\tLow T1 ten", "a.ann:2:11: `ten` is no number; expected one, or `open`"),
    ] {
        assert_eq!(error(content), expected);
    }
}

#[test]
fn events_of_other_schemes_are_passed_over() {
    let other = read_ok("T1\tcountry 0 4\tPeru\nT2\tMove 15 20\turged\nE1\tMove:T2 Agent:T1\n");
    assert_eq!((other.statements.len(), other.mentions.len()), (0, 1));
}
