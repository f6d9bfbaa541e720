//! Blocks and sections. Expected blocks are drawn one a line: `#2 heading`, `¶ paragraph`, `• [marker] item`.

#[allow(dead_code)]
mod borders;

use borders::blocks;
use rapporteur_text::Segmenter;

/// Checks that `text` has the blocks drawn in `expected`.
fn check(text: &str, expected: &[&str]) {
    assert_eq!(blocks(text).lines().collect::<Vec<_>>(), expected, "in {text:?}");
}

#[test]
fn markdown_headings_keep_their_level() {
    check(
        "# Session\n\n## Finance\nThe group met.\n### Aid\n\nIt left.",
        &["#1 # Session", "#2 ## Finance", "¶ The group met.", "#3 ### Aid", "¶ It left."],
    );
    check("#Lima was trending.", &["¶ #Lima was trending."]);
}

#[test]
fn underlined_lines_are_headings() {
    check(
        "Session\n=======\n\nFinance\n-------\n\nThe group met.",
        &["#1 Session =======", "#2 Finance -------", "¶ The group met."],
    );
}

#[test]
fn lines_in_capitals_are_headings() {
    check("AGENDA ITEM 4:\n\nThe group met.", &["#1 AGENDA ITEM 4:", "¶ The group met."]);
    check("FINANCE: The group met.\n\nIt left.", &["¶ FINANCE: The group met.", "¶ It left."]);
    check("WE OBJECT.\n\nIt left.", &["¶ WE OBJECT.", "¶ It left."]);
    check("II. FINANCE AND AID\n\nThe group met.", &["#1 II. FINANCE AND AID", "¶ The group met."]);
}

#[test]
fn short_lines_that_stand_alone_are_headings() {
    check("Summary of the debate\n\nThe group met in Bonn.", &["#2 Summary of the debate", "¶ The group met in Bonn."]);
    check("A. Introduction\n\nThe group met in Bonn.", &["#2 A. Introduction", "¶ The group met in Bonn."]);
    check("Session 2: Finance\n\nThe group met in Bonn.", &["#2 Session 2: Finance", "¶ The group met in Bonn."]);
    check("**Next steps**\n\nThe group met.", &["#2 **Next steps**", "¶ The group met."]);
}

#[test]
fn entries_and_lists_of_short_lines_are_no_headings() {
    check("Reporter: Ann Lee\n\nThe group met.", &["¶ Reporter: Ann Lee", "¶ The group met."]);
    check("Links\n\nVideo\n\nProgramme\n\nThe end came.", &["#2 Links", "¶ Video", "¶ Programme", "¶ The end came."]);
    check("It met.\n\nRelated posts", &["¶ It met.", "¶ Related posts"]);
    check("related posts\n\nIt met.", &["¶ related posts", "¶ It met."]);
    check("The group met in Bonn.\n\nIt left.", &["¶ The group met in Bonn.", "¶ It left."]);
}

#[test]
fn wrapped_lines_make_one_paragraph() {
    let text = "The delegation of Norway thanked the chair of the\nUnited Nations meeting and said that it would come\nback with a proposal on finance next week. Others\nagreed.\n\nThe meeting closed.";
    check(
        text,
        &[
            "¶ The delegation of Norway thanked the chair of the United Nations meeting and said that it would come back with a proposal on finance next week. Others agreed.",
            "¶ The meeting closed.",
        ],
    );
}

#[test]
fn indented_lines_start_paragraphs_in_wrapped_text() {
    let text = "The delegation of Norway thanked the chair of the\nmeeting and said that it would come back with some\nproposal on finance.\n     We welcome the report of the group and we hope\nthat it will be discussed.\n     In conclusion, we thank the chair for all that\nwas done.";
    check(
        text,
        &[
            "¶ The delegation of Norway thanked the chair of the meeting and said that it would come back with some proposal on finance.",
            "¶ We welcome the report of the group and we hope that it will be discussed.",
            "¶ In conclusion, we thank the chair for all that was done.",
        ],
    );
}

#[test]
fn a_short_last_line_ends_a_paragraph_of_wrapped_text() {
    let text = "The delegation of Norway thanked the chair of the\nmeeting and said that it would come back with some\nproposal.\nThe delegation of Chile thanked the chair and then\nsaid that it would do the same and would come back\nnext week.";
    check(
        text,
        &[
            "¶ The delegation of Norway thanked the chair of the meeting and said that it would come back with some proposal.",
            "¶ The delegation of Chile thanked the chair and then said that it would do the same and would come back next week.",
        ],
    );
}

#[test]
fn long_lines_are_paragraphs_each() {
    let long = "The delegation of Norway thanked the chair of the meeting and said that it would come back with a proposal on finance next week, if time allowed.";
    check(&format!("{long}\n{long}\nThe end."), &[&format!("¶ {long}"), &format!("¶ {long}"), "¶ The end."]);
}

#[test]
fn a_sentence_cut_by_a_line_end_goes_on() {
    let long = "The delegation of Norway thanked the chair of the meeting and said that it would come back with a proposal on finance next week, if time allowed, and take";
    check(&format!("{long}\nthe floor again."), &[&format!("¶ {long} the floor again.")]);
}

#[test]
fn bullets_and_numbers_make_items() {
    check(
        "They asked for:\n• peace\n• bread, and\n  butter\n• work",
        &["¶ They asked for:", "• [•] peace", "• [•] bread, and butter", "• [•] work"],
    );
    check("- peace\n- bread\n\n* work\n+ rest", &["• [-] peace", "• [-] bread", "• [*] work", "• [+] rest"]);
    check(
        "1. Peace is near.\n2) Bread is dear.\n(3) Work is hard.\n(a) So is rest.\nb) And sleep.\n(iv) It ends.",
        &[
            "• [1.] Peace is near.",
            "• [2)] Bread is dear.",
            "• [(3)] Work is hard.",
            "• [(a)] So is rest.",
            "• [b)] And sleep.",
            "• [(iv)] It ends.",
        ],
    );
    check("6.1. The group met.\n6.2 The group left.", &["• [6.1.] The group met.", "• [6.2] The group left."]);
    check("1.Decides to stay;\n2.Requests a report.", &["• [1.] Decides to stay;", "• [2.] Requests a report."]);
}

#[test]
fn running_text_that_looks_like_a_marker_is_none() {
    check("5.2 million people left.", &["¶ 5.2 million people left."]);
    check("2009. That was the year.", &["¶ 2009. That was the year."]);
    check("J. Osei spoke at length about it.", &["¶ J. Osei spoke at length about it."]);
    check("-5 degrees were measured.", &["¶ -5 degrees were measured."]);
    let text = "The delegation of Norway thanked the chair of the\nmeeting and said that Ghana, the chair of the group\n– an independent body of the Council – would report\nto the third meeting on what it knew of paragraph\n3. Others did not agree with what it said at all.";
    assert_eq!(blocks(text).lines().count(), 1);
}

#[test]
fn clauses_of_a_resolution_are_blocks() {
    let text = "The Security Council,\nRecalling its resolution 1 (1990),\nDeeply concerned by the drought,\nActing under Chapter VII of the Charter,\n1. Decides to stay;\n2. Requests a report.";
    check(
        text,
        &[
            "¶ The Security Council,",
            "¶ Recalling its resolution 1 (1990),",
            "¶ Deeply concerned by the drought,",
            "¶ Acting under Chapter VII of the Charter,",
            "• [1.] Decides to stay;",
            "• [2.] Requests a report.",
        ],
    );
}

#[test]
fn entries_of_a_form_are_blocks() {
    check("date: 5 May\nplace: Bonn\nchair: Ann Lee", &["¶ date: 5 May", "¶ place: Bonn", "¶ chair: Ann Lee"]);
}

#[test]
fn rows_and_rules_are_blocks() {
    check("| a | b |\n|---|---|\n| 1 | 2 |", &["¶ | a | b |", "¶ |---|---|", "¶ | 1 | 2 |"]);
    check("It met.\n\n---\n\nIt left.", &["¶ It met.", "¶ ---", "¶ It left."]);
}

#[test]
fn line_ends_of_any_system_part_lines() {
    check("# Finance\r\n\r\nThe group\tmet.\r\n", &["#1 # Finance", "¶ The group met."]);
}

#[test]
fn sections_hold_what_stands_under_their_heading() {
    let document = Segmenter::default().segment("Before.\n\n# One\n\nText.\n\n## Two\n\nMore.\n\n# Three\n\nEnd.");
    let sections: Vec<_> = document.sections().iter().map(|section| (section.heading(), section.blocks())).collect();
    assert_eq!(sections, [(1, 1..5), (3, 3..5), (5, 5..7)]);
}
