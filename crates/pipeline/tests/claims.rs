//! Who says a figure, and from which source.

use rapporteur::{Analysis, Engine, Party};

fn says(text: &str) -> (String, String) {
    let engine = Engine::builder().build().expect("the built-in words");
    let Analysis { statements, claims, .. } = engine.analyze(text);
    assert_eq!(claims.len(), 1, "one figure in: {text}");
    let named = |party: Option<&Party>| party.map_or("-", |party| party.span.of(text)).to_owned();
    let speaker = claims[0].statement.and_then(|statement| statements[statement].holders.first());
    (named(speaker), named(claims[0].source.as_ref()))
}

#[test]
fn a_source_is_whom_the_speaker_or_the_text_has_it_from() {
    let cases = [
        ("Forty wells are dry.", "-", "-"),
        ("Norway said that 40 wells were dry.", "Norway", "-"),
        ("According to Oxfam, 40 wells are dry.", "Oxfam", "Oxfam"),
        ("Norway said that, according to Oxfam, 40 wells were dry.", "Norway", "Oxfam"),
        ("Norway noted that Oxfam had reported that 40 wells were dry.", "Norway", "Oxfam"),
        ("Norway, citing the World Bank, said that 40 wells were dry.", "Norway", "World Bank"),
        ("Norway said 40 wells were dry, quoting an Oxfam study.", "Norway", "Oxfam"),
        ("Norway noted, referring to Oxfam findings, that 40 wells were dry.", "Norway", "Oxfam"),
        ("Oxfam data show that 40 wells are dry.", "Oxfam data", "-"),
        ("Norway said that it had dug 40 wells.", "Norway", "-"),
    ];
    for (text, speaker, source) in cases {
        assert_eq!(says(text), (speaker.to_owned(), source.to_owned()), "{text}");
    }
}
