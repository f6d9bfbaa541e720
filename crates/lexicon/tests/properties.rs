//! What holds for any names and any text.

use proptest::prelude::*;
use rapporteur_lexicon::{Lexicon, Lint, Severity};
use rapporteur_text::Segmenter;

/// Letters, accents, spaces and signs that names and texts share, so that some names are found.
const MIXED: &str = "[ab A\u{e9}\u{301}\u{2019}'\u{ad}\u{2011} \u{a0}\n.,/\u{df}\u{130}\u{10400}1-]{0,24}";

fn rows() -> impl Strategy<Value = Vec<(String, String, String)>> {
    let condition = prop_oneof![
        Just(String::new()),
        Just("not-first".to_owned()),
        Just("alone not-caps".to_owned()),
        "(not-)?(near|before|after):(a|b|comma)",
    ];
    prop::collection::vec((prop_oneof![MIXED, "\\PC{1,6}"], "name|exact|any|", condition), 0..12)
}

/// A lexicon of those rows that are accepted.
fn lexicon(rows: &[(String, String, String)]) -> Lexicon {
    let builder = rows.iter().enumerate().fold(Lexicon::builder(), |builder, (index, (name, case, when))| {
        let content = format!("id\tkind\tname\tcase\twhen\n{index}\tk\t{name}\t{case}\t{when}\n");
        builder.clone().file("x.tsv", &content).unwrap_or(builder)
    });
    builder.build()
}

proptest! {
    #[test]
    fn hits_are_in_order_apart_and_on_borders(rows in rows(), text in prop_oneof![MIXED.boxed(), any::<String>().boxed()]) {
        let document = Segmenter::default().segment(text);
        let mut free = 0;
        for hit in lexicon(&rows).find(&document) {
            let (span, tokens) = (hit.span(), hit.tokens());
            prop_assert!(span.start() >= free && !span.is_empty());
            free = span.end();
            prop_assert!(!tokens.is_empty() && tokens.end <= document.tokens().len());
            prop_assert_eq!(document.tokens_in(span), tokens.clone());
            let whole = document.span_of(tokens);
            let hyphen = |c: char| matches!(c, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}');
            let text = document.text();
            prop_assert!(whole.start() == span.start() || text[..span.start()].ends_with(hyphen));
            prop_assert!(whole.end() == span.end() || text[span.end()..].starts_with(hyphen));
        }
    }

    #[test]
    fn a_name_is_found_where_it_stands_alone(name in "[A-Z][a-zé]{1,8}( [A-Z][a-z]{1,8}){0,2}") {
        let lexicon = Lexicon::builder().file("x.tsv", &format!("id\tkind\tname\n1\tk\t{name}\n")).expect("a name").build();
        let document = Segmenter::default().segment(format!("so {name} said"));
        let found: Vec<&str> = lexicon.find(&document).iter().map(|hit| hit.span().of(document.text())).collect();
        prop_assert_eq!(found, [name.as_str()]);
    }

    #[test]
    fn any_file_is_read_or_refused(content in "(id\tkind\tname\taliases\tlinks\tcase\twhen\n)?(\\PC|[\t\n|=:])*") {
        let _ = Lexicon::builder().file("x.tsv", &content).map(rapporteur_lexicon::LexiconBuilder::build);
    }

    #[test]
    fn lists_and_commas_are_read_or_refused_as_the_lint_says(
        content in prop_oneof![
            "(id|kind|name|links|case|when|,|;|\"|\r\n|\n|#|A|é|x=1|near:a|\\|| ){0,40}",
            "(name,kind\n)?(\\PC|[,;\"\r\n#|]){0,40}",
        ],
        file in "k\\.(txt|csv|tsv)",
    ) {
        let read = Lexicon::builder().kind_words([("k", "k")]).file(&file, &content);
        let lint = Lint::default().kind_words([("k", "k")]).kept_file(&file, &content);
        let findings = lint.findings();
        for finding in &findings {
            prop_assert!(lint.render(finding, false).contains(&finding.place.file));
        }
        let error = findings.iter().any(|finding| finding.severity == Severity::Error);
        prop_assert_eq!(read.is_err(), error, "{:?}", (read.err(), findings));
    }
}
