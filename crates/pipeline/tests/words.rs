//! Words of a user's own beside those of this project.

use rapporteur::{Act, Builder, Engine};

fn acts(builder: Builder, text: &str) -> Vec<(Act, String)> {
    let analysis = builder.build().expect("words").analyze(text);
    analysis.statements.iter().map(|statement| (statement.act, statement.rule.clone())).collect()
}

fn refused(builder: Builder) -> String {
    builder.build().map(drop).expect_err("refused").to_string()
}

#[test]
fn a_cue_of_ones_own_takes_the_place_of_one_of_the_same_words() {
    let text = "Bolivia admired the draft. Peru called for haste.";
    let support = (Act::Support, "cue:admire".to_owned());
    let asks = (Act::Recommendation, "cue:call for".to_owned());
    assert_eq!(acts(Engine::builder(), text), [support, asks.clone()]);
    let ours = Engine::builder().cues("ours.tsv", "cue\tact\nadmire\tconcern\n");
    assert_eq!(acts(ours.clone(), text), [(Act::Concern, "cue:admire".to_owned()), asks.clone()]);
    // Of two files the later one; and no statement at all.
    let later = ours.cues("later.tsv", "# ours\nact\tcue\texample\nnone\tadmire\tnot run\n");
    assert_eq!(acts(later, text), [asks]);
}

#[test]
fn of_equally_long_cues_one_of_ones_own_is_meant() {
    let text = "Iran acknowledged the need for aid.";
    assert_eq!(acts(Engine::builder(), text)[0].1, "cue:acknowledge ~ need for");
    let ours = Engine::builder().cues("ours.tsv", "cue\tact\nacknowledge a|the need for\tconcern\nacknowledge\tsupport\n");
    assert_eq!(acts(ours, text), [(Act::Concern, "cue:acknowledge a|the need for".to_owned())]);
}

#[test]
fn a_malformed_file_is_named_with_the_place() {
    let cases = [
        ("cue\tact\nadmire\tshout\n", "c.tsv:2:8: expected none, or an act among "),
        ("cue\tact\nadmire\n", "c.tsv:2:7: expected an act, found an empty cell"),
        ("cue\tact\nAdmire\tsupport\n", "c.tsv:2:1: expected words in small letters, parted by one space, found `Admire`"),
        ("cue\tact\nzorble\tsupport\n", "c.tsv:2:1: expected a verb in its base form, "),
        ("cue\tact\tuse\nadmire\tsupport\tloud\n", "c.tsv:2:16: expected uses among "),
        ("cue\tact\tbdoy\n", "c.tsv:1:9: expected a column among cue, act, body, use, example, found `bdoy`"),
        ("cue\n", "c.tsv:1:1: expected a column `act` in the header, found `cue`"),
    ];
    for (content, expected) in cases {
        let said = refused(Engine::builder().cues("c.tsv", content));
        assert!(said.starts_with(expected), "{said}");
    }
    let said = refused(Engine::builder().abbreviations("a.txt", "Kpt.\nLtda\n"));
    assert_eq!(said, "a.txt:2:1: expected an abbreviation with its full stop, found `Ltda`");
}

#[test]
fn what_is_left_out_is_left_out_everywhere() {
    let text = "Norway said that, according to Oxfam, 40 wells were dry. Peru urged donors to fund 12 dams. They agreed.";
    let all = Engine::builder().build().expect("words").analyze(text);
    let mut confidences: Vec<f32> = all.statements.iter().map(|statement| statement.confidence).collect();
    confidences.sort_by(f32::total_cmp);
    for &least in &confidences {
        let engine = Engine::builder().min_confidence(least).build().expect("words");
        let analysis = engine.analyze(text);
        let expected: Vec<_> = all.statements.iter().filter(|statement| statement.confidence >= least).cloned().collect();
        assert_eq!(analysis.statements, expected);
        for (figure, claim) in analysis.claims.iter().enumerate() {
            assert!(claim.statement.is_none_or(|said| analysis.statements[said].figures.contains(&figure)), "{least}");
        }
        let explained = engine.explain(text);
        assert_eq!(explained.analysis.statements, analysis.statements);
        assert_eq!(explained.unsure.len() + analysis.statements.len(), all.statements.len());
    }
    assert!(confidences.len() > 2 && confidences.first() < confidences.last(), "{confidences:?}");
}
