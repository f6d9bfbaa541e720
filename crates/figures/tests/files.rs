//! Files of words: what is refused, and where the message points.

use rapporteur_figures::{FigureReader, Files, WordFile};

fn refused(files: &Files) -> String {
    FigureReader::from_files(files).expect_err("refused").to_string()
}

fn file<'a>(content: &'a str) -> WordFile<'a> {
    WordFile { name: "mine.tsv", content }
}

#[test]
fn built_in_files_are_read() {
    assert!(FigureReader::from_files(&Files::default()).is_ok());
}

#[test]
fn messages_name_line_and_column() {
    let numbers = Files { number_words: file("word\tclass\tvalue\nseven\tcardinal\tmany\n"), ..Files::default() };
    assert_eq!(refused(&numbers), "mine.tsv:2:16: expected a number from 0 to 99, found `many`");
    let units = Files { units: file("unit\tquantity\twords\tsigns\nmetre\textent\n"), ..Files::default() };
    assert_eq!(refused(&units), "mine.tsv:2:7: expected percent, duration, time, length, mass, measure or plain, found `extent`");
    let grammar = Files { unit_grammar: file("word\tclass\tvalue\nsquare\tpower\ttwo\n"), ..Files::default() };
    assert_eq!(refused(&grammar), "mine.tsv:2:14: expected 2 or 3, found `two`");
    let currencies = Files { currencies: file("code\tsigns\twords\thundredths\nDollar\t$\n"), ..Files::default() };
    assert_eq!(refused(&currencies), "mine.tsv:2:1: expected an ISO 4217 code, found `Dollar`");
    let bounds = Files { bounds: file("phrase\tplace\teffect\nover\tbefore\tup\n"), ..Files::default() };
    assert_eq!(refused(&bounds), "mine.tsv:2:13: expected low, high, about or age, found `up`");
    let contexts = Files { no_figures: file("word\tclass\npage\tleaf\n"), ..Files::default() };
    assert_eq!(refused(&contexts), "mine.tsv:2:6: expected a class that the head of the file explains, found `leaf`");
}

#[test]
fn a_unit_may_stand_once() {
    let twice = "unit\tquantity\twords\tsigns\nmeter\tmeasure\tmetre\tm\nmile\tmeasure\tmile\tm\n";
    let units = Files { units: file(twice), ..Files::default() };
    assert_eq!(refused(&units), "mine.tsv:3:19: expected signs and words that stand in no row above (`m` does), found `m`");
}
