//! What a lexicon finds: texts with the names drawn under them.

use rapporteur_lexicon::Lexicon;
use rapporteur_text::Segmenter;

const HEADER: &str = "id\tkind\tname\taliases\tlinks\tcase\twhen\n";

fn lexicon(rows: &str) -> Lexicon {
    Lexicon::builder().file("names.tsv", &format!("{HEADER}{rows}")).expect("readable").build()
}

/// The text, and under it a line for each name: a caret under each of its characters, its id, those of others in brackets.
fn drawn(lexicon: &Lexicon, text: &str) -> String {
    let document = Segmenter::default().segment(text);
    let mut drawing = text.replace(['\n', '\r'], " ");
    for hit in lexicon.find(&document) {
        let width = |span: &str| span.chars().count();
        let (indent, length) = (width(&text[..hit.span().start()]), width(hit.span().of(text)));
        let others: String = hit.alternatives().iter().map(|&other| format!(" ({})", lexicon.entry(other).id())).collect();
        drawing += &format!("\n{}{} {}{others}", " ".repeat(indent), "^".repeat(length), lexicon.entry(hit.entry()).id());
    }
    drawing
}

#[track_caller]
fn check(rows: &str, expected: &str) {
    let (text, _) = expected.split_once('\n').unwrap_or((expected, ""));
    check_text(rows, text, expected);
}

#[track_caller]
fn check_text(rows: &str, text: &str, expected: &str) {
    let found = drawn(&lexicon(rows), text);
    assert!(found == expected, "expected:\n{expected}\nfound:\n{found}");
}

#[test]
fn an_apostrophe_may_be_lost() {
    check("ci\tcountry\tCôte d'Ivoire\n", "Cote d Ivoire left.\n^^^^^^^^^^^^^ ci");
}

#[test]
fn the_longest_name_wins() {
    check(
        "gu\tcountry\tGuinea\ngb\tcountry\tGuinea-Bissau\npg\tcountry\tPapua New Guinea\n",
        "Guinea and Guinea-Bissau met Papua New Guinea.
^^^^^^ gu
           ^^^^^^^^^^^^^ gb
                             ^^^^^^^^^^^^^^^^ pg",
    );
}

#[test]
fn a_long_name_that_is_not_meant_hides_no_short_one() {
    check(
        "lake\tplace\tLake Tora\t\t\t\tnear:fish\nnoise\tthing\tTora Treaty\ntora\tcountry\tTora\n",
        "Rain fell on Lake Tora Treaty Hill.
                  ^^^^^^^^^^^ noise",
    );
}

#[test]
fn case_tells_names_from_words() {
    let rows = "us\tcountry\tUS\nwho\torg\tWHO\npl\tnationality\tPolish\t\t\texact\n";
    check(rows, "Tell us who said it.");
    check(
        rows,
        "The US and WHO met Polish guests; POLISH and polish they left.
    ^^ us
           ^^^ who
                   ^^^^^^ pl",
    );
}

#[test]
fn names_are_known_again_in_capitals() {
    check(
        "ci\tcountry\tCôte d’Ivoire\ng\torg\tG-77/China\n",
        "CÔTE D'IVOIRE, for the G-77/CHINA, spoke.
^^^^^^^^^^^^^ ci
                       ^^^^^^^^^^ g",
    );
}

#[test]
fn accents_hyphens_quotes_and_line_breaks_make_no_difference() {
    let rows = "ci\tcountry\tCote d'Ivoire\nban\tperson\tBan Ki-moon\nun\torg\tUnited Nations\ng\torg\tG-77\n";
    check_text(
        rows,
        "Côte d\u{2018}Ivoire thanked Ban Ki\u{2011}moon, the United\r\n  Nations and the G-\n77.",
        "Côte d\u{2018}Ivoire thanked Ban Ki\u{2011}moon, the United    Nations and the G- 77.
^^^^^^^^^^^^^ ci
                      ^^^^^^^^^^^ ban
                                       ^^^^^^^^^^^^^^^^^ un
                                                                 ^^^^^ g",
    );
}

#[test]
fn a_name_does_not_reach_into_the_next_paragraph() {
    check_text("un\torg\tUnited Nations\n", "United\n\nNations", "United  Nations");
}

#[test]
fn names_stand_on_borders_of_words() {
    let rows = "mali\tcountry\tMali\nsi\torg\tSI\nannex\tinstrument\tAnnex I\nun\torg\tUN\n";
    check(rows, "Malians like Somalia's SIs.");
    check(
        rows,
        "Mali's non-Annex I and UN-related work, Mali-based
^^^^ mali
           ^^^^^^^ annex
                       ^^ un
                                        ^^^^ mali",
    );
}

#[test]
fn neighbours_decide() {
    check(
        "p\tinstrument\tProtocol\t\t\texact\tafter:the not-before:officer\n",
        "Protocol: the Protocol officer of the Protocol
                                      ^^^^^^^^ p",
    );
    check(
        "comma\tplace\tMass.\t\t\texact\tafter:comma\n",
        "Mass. in Salem, Mass. today
                ^^^^^ comma",
    );
}

#[test]
fn the_sentence_decides() {
    let rows = "ga\tcountry\tGeorgia\nus-ga\tplace\tGeorgia\t\t\t\tnear:atlanta,savannah\n";
    check(
        rows,
        "Georgia signed. Voters in Atlanta, Georgia, did not.
^^^^^^^ ga
                                   ^^^^^^^ us-ga (ga)",
    );
}

#[test]
fn first_words_capitals_and_neighbouring_names_can_be_left_out() {
    check(
        "nice\tplace\tNice\t\t\texact\tnot-first\n",
        "Nice talks were held in Nice.
                        ^^^^ nice",
    );
    check(
        "aim\torg\tAIM\t\t\texact\tnot-caps\n",
        "THE AIM IS CLEAR: join AIM today
                       ^^^ aim",
    );
    check(
        "jo\tcountry\tJordan\t\t\t\talone\n",
        "In Jordan, Lea Jordan spoke of Jordan Street.
   ^^^^^^ jo",
    );
}

#[test]
fn rows_of_one_id_are_one_entry() {
    let lexicon = lexicon("a\torg\tAlpha\t\tx=1\n\na\torg\tAlf\tAL\tx=1|y=2\texact\n");
    let [(_, entry)] = lexicon.entries().collect::<Vec<_>>()[..] else { panic!("one entry") };
    assert_eq!((entry.name(), entry.aliases().collect::<Vec<_>>()), ("Alpha", vec!["Alf", "AL"]));
    let links: Vec<_> = entry.links().map(|link| (link.scheme(), link.id())).collect();
    assert_eq!(links, [("x", "1"), ("y", "2")]);
}

#[test]
fn a_later_file_wins() {
    let file = |id: &str| format!("{HEADER}{id}\torg\tForum\n");
    let lexicon = Lexicon::builder().file("a.tsv", &file("first")).expect("a").file("b.tsv", &file("second")).expect("b").build();
    assert_eq!(drawn(&lexicon, "the Forum"), "the Forum\n    ^^^^^ second (first)");
}

#[test]
fn no_names_no_hits() {
    assert_eq!(drawn(&lexicon(""), "Nothing here."), "Nothing here.");
    assert_eq!(drawn(&lexicon("a\torg\tAlpha\n"), ""), "");
}
