//! Sentence borders, by phenomenon. Each case is a text with `‖` before every sentence but the first.

#[allow(dead_code)]
mod borders;

use borders::sentences;

#[test]
fn stops_and_marks_end_sentences() {
    sentences(&[
        "Ghana agreed. ‖Peru did not.",
        "Is it ready? ‖It is! ‖Good.",
        "What?! ‖Nobody knew.",
        "The group met in 2012. ‖In 2013 it did not.",
        "They agreed on goals 5, 8 and 16. ‖Others followed.",
        "It grew by 3.5 per cent. ‖That is less than 5.2.",
        "It cost $5. ‖The rest was free.",
        "Emissions fell 5%. ‖Prices rose.",
        "It serves the SDGs. ‖Multi-year funds help.",
        "The level is 450 ppm. ‖Tuvalu asked for less.",
        "They supported the CDM. ‖Parties agreed.",
        "He opposed it. ‖2015 is too late.",
        "He agreed. ‖“Why not?”",
        "It was first. ‖second, in small letters, is one too.",
    ]);
}

#[test]
fn titles_and_initials_end_no_sentence() {
    sentences(&[
        "H.E. Ms. Adeyemi spoke. ‖Mr. Cole did not.",
        "Amb. Rossi and Prof. Dr. Lund chaired.",
        "The award went to J. R. Osei and to Lena B. Ford.",
        "He thanked George W. Tan. ‖The chair agreed.",
        "Gov. Reyes, Sen. Park and Rep. Bell left. ‖Gen. Cruz stayed.",
        "St. Lucia, for AOSIS, agreed.",
        "Rev. Moss and Fr. Tomas prayed.",
        "A. B. Osei, M. Tan and C. Ruiz wrote it.",
        "the late T.S. Banda of Malawi",
    ]);
}

#[test]
fn abbreviations_may_end_a_sentence() {
    sentences(&[
        "She lives in the U.S. ‖The others do not.",
        "The U.S. Senate met.",
        "They grow rice, wheat, etc. ‖Maize is rare.",
        "rice, wheat, etc. and maize",
        "It begins at 5 p.m. ‖Doors open at four.",
        "at 5 p.m. Tuesday",
        "at 3:29 p.m. EST on Monday",
        "at 11 a.m. (local time) in hall 2",
        "He works for Acme Inc. ‖He likes it.",
        "Acme Inc. Chairman Bell spoke.",
        "Sam Cole Jr. spoke. ‖Then Ann Lee, Ph.D., spoke.",
        "Lee et al. found none.",
        "In Dec. ‖However, it rained.",
        "On 5 Dec. 2012 it rained.",
        "Washington, D.C. ‖In June they met.",
    ]);
}

#[test]
fn references_end_no_sentence_before_a_number() {
    sentences(&[
        "See No. 5 and Art. 4.2, paras. 3 to 5.",
        "He said no. ‖Then he left.",
        "see para. (a) and Annex I. ‖The rest is clear.",
        "documents INF. 2 and Add. 1 to it",
        "in vol. IV of the report",
        "i.e. Ghana and e.g. Peru, cf. Annex II",
        "the members, viz. Ghana, i.a. Accra, vs. Peru",
        "approx. 5 km from Bonn",
        "from 8 to 16 kt. per year",
        "the conclusions (FCCC/SBI/2010/L. 20) stand",
        "See decision 1/CP.13. ‖The text stands.",
        "for example (cf. Lund) it did",
        "Tel. +49 228 5, Fax. +49 228 6",
    ]);
}

#[test]
fn letters_that_classify_end_sentences() {
    sentences(&[
        "It applies to Parties in Annex I. ‖Others are free.",
        "They adopted option B. ‖Chile objected.",
        "Sweden joined Group A. ‖Ghana joined Group B.",
        "It lacks vitamin C. ‖Lemons help.",
        "We met in hall D. ‖The chair spoke.",
        "That is Working Group II. ‖Working Group III follows.",
        "It was I. ‖He knew.",
    ]);
}

#[test]
fn words_without_vowels_are_short_forms() {
    sentences(&["in the Bldg. Services unit", "the Hdqrs. North of Bonn", "the CBDR. ‖Tuvalu agreed."]);
}

#[test]
fn quotations_keep_their_closing_mark() {
    sentences(&[
        "“We must act.” ‖Others agreed.",
        "\"We must act.\" ‖Others agreed.",
        "She called it “the man’s world.” ‖Nobody laughed.",
        "He said: “Act now.” ‖And they did.",
        "(See the annex.) ‖It is long.",
        "It is long (see the annex). ‖Read it.",
        "He wrote “yes”. ‖She wrote ‘no’. ‖Done.",
        "''It is done.'' ‖''It is not.''",
        "“One is late. ‖The other is not.”",
        "a ‘vital tool.’ ‖Parties agreed.",
    ]);
}

#[test]
fn attributions_stay_with_their_quotation() {
    sentences(&[
        "“Is that all?” he asked.",
        "\"Is that all?\" Ms. Okello asked. ‖Nobody knew.",
        "“What now?” asked Peru.",
        "“Never!” Chair Lund of the SBI said.",
        "“Is that all?” ‖Ghana opposed the text.",
        "“We agree,” said Peru. ‖“We do not,” said Chile.",
        "What is next? asked one delegate.",
        "“Who pays?” she wondered. ‖Silence followed.",
        "“We left!” exclaimed one observer. ‖Others stayed.",
    ]);
}

#[test]
fn ellipses_end_sentences_before_capitals() {
    sentences(&[
        "Well... ‖The end came.",
        "Well... the end came.",
        "They waited… and left.",
        "and so on ... ‖Parties agreed.",
        "as blind . . . . as ever",
    ]);
}

#[test]
fn lists_in_a_line_are_one_sentence() {
    sentences(&[
        "They called for: (1) peace; (2) bread; and (3) work.",
        "She asked for: aid; trade; and time. ‖He did not.",
        "Two points: 1. Peace 2. Bread 3. Work",
        "They agreed on goals 1 and 2. ‖Others followed.",
        "Items: a) peace, b) bread.",
        "goals (5, 8; 16) and others",
        "The agenda: ‖• peace ‖• bread",
    ]);
}

#[test]
fn a_missing_space_hides_no_border() {
    sentences(&[
        "They opened markets.‖The others closed them.",
        "“They agreed.”‖Ghana did not.",
        "Is it so?‖Yes.",
        "on the website of Example.org today",
        "version 2.5.1 of ADP.2014.11.NonPaper",
    ]);
}

#[test]
fn notes_belong_to_the_sentence_before() {
    sentences(&[
        "It fell in poor countries.12 ‖The rest grew.",
        "They said so.[3] ‖Nobody listened.",
        "“It is so.”4 ‖Others agreed.",
    ]);
}

#[test]
fn marks_inside_names_end_no_sentence() {
    sentences(&["Justice Now! (JN!), for ENGOs, spoke.", "the (sic!) text"]);
}

#[test]
fn faces_and_spaced_marks_stay() {
    sentences(&["Thank you. :) ‖We left.", "He agreed . ‖She did not ."]);
}

#[test]
fn links_in_a_row_are_items() {
    sentences(&["See http://example.org/a ‖http://example.org/b", "See http://example.org/a or www.example.org."]);
}

#[test]
fn a_run_without_borders_is_cut() {
    let document = rapporteur_text::Segmenter::default().segment("talks and ".repeat(1500));
    let lengths: Vec<usize> = document.sentences().iter().map(|sentence| sentence.tokens().len()).collect();
    assert_eq!(lengths, [1000, 1000, 1000]);
}

#[test]
fn hard_wrapped_lines_are_joined() {
    sentences(&[
        "The delegation of Norway thanked the\nchair and asked for more time. ‖Its\nposition had not changed.",
        "The  group met  in Bonn  and  agreed. ‖It  left.",
        "The group of experts met in the\nUnited States on 5\nJune and left. ‖Nobody\nobjected.",
    ]);
}

#[test]
fn blocks_end_sentences() {
    sentences(&[
        "FINANCE\n\n‖The group met",
        "# Finance\n‖The group met.",
        "The Council,\n‖Recalling its resolution 1 (1990),\n‖Noting the report,\n‖1. Decides to stay;\n‖2. Requests a report.",
        "They asked for:\n‖• peace\n‖• bread",
        "story highlights\n\n‖Parties met.",
    ]);
}
