//! Noun phrases and verb groups, drawn into sentences.
//!
//! `[the >draft]` is a noun phrase with its head, `{was *adopted|}` a verb group with its main verb; `|` marks the passive. The case
//! without its marks is the text; it must be drawn again as it stands.

use std::ops::Range;

use rapporteur_tagger::{Tagger, Voice, noun_phrases, verb_groups};
use rapporteur_text::{Document, Segmenter};

fn assert_drawn(cases: &[&str]) {
    let wrong: Vec<String> = cases
        .iter()
        .map(|case| (case, draw(&case.replace(['[', ']', '>', '{', '}', '*', '|'], ""))))
        .filter(|(case, found)| *case != found)
        .map(|(case, found)| format!("drawn {case}\nfound {found}"))
        .collect();
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

fn draw(text: &str) -> String {
    let document = Segmenter::default().segment(text);
    let tags = Tagger::new().tag(&document);
    let phrases = noun_phrases(&document, &tags);
    let mut marks: Vec<(usize, u8, &str)> = Vec::new();
    for phrase in &phrases {
        mark(&document, &mut marks, &phrase.tokens, phrase.head, ("[", ">", "]"));
    }
    for group in verb_groups(&document, &tags, &phrases) {
        let end = if group.voice == Voice::Passive { "|}" } else { "}" };
        mark(&document, &mut marks, &group.tokens, group.main, ("{", "*", end));
    }
    marks.sort_by_key(|&(at, order, _)| (at, order));
    let (mut drawn, mut from) = (String::new(), 0);
    for (at, _, mark) in marks {
        drawn.push_str(&text[from..at]);
        drawn.push_str(mark);
        from = at;
    }
    drawn + &text[from..]
}

fn mark<'m>(
    document: &Document,
    marks: &mut Vec<(usize, u8, &'m str)>,
    tokens: &Range<usize>,
    head: usize,
    (open, main, close): (&'m str, &'m str, &'m str),
) {
    let span = document.span_of(tokens.clone());
    marks.extend([(span.start(), 1, open), (document.tokens()[head].span().start(), 2, main), (span.end(), 0, close)]);
}

#[test]
fn determiners_modifiers_and_heads() {
    assert_drawn(&[
        "[The two >Co-Chairs] {*welcomed} [their revised draft >text].",
        "[The >Secretariat]['s open, inclusive and transparent >process] {was *praised|}.",
        "[>Delegates] from [developing >countries] {*called} for {*reducing} [>emissions].",
        "[>They] {*asked} for {*addressing} [the >needs] of [the >poor].",
        "[Twelve facilitated >groups] {*met}.",
        "[Four IPCC special >reports] and [three drafting >groups] {were *mentioned|}.",
        "[The >workshops] {*discussed} [in-session >matters] and [low-carbon >growth].",
        "[All global emissions trading >schemes] {*matter}.",
        "[Its >members] {may not be *held|} responsible.",
        "[The so-called >corridors] {*include} [15 cross-border railway >lines].",
    ]);
}

#[test]
fn numbers_after_a_noun_are_no_heads() {
    assert_drawn(&[
        "[>COP 21] {was *held|} from [30 >November] to [12 >December 2015] in [>Paris].",
        "[>SBSTA] {will *open} at [10:00 >am] in [>Room 4].",
        "[>Article 6] of [the >Protocol] {*applies}.",
    ]);
}

#[test]
fn names_and_pronouns() {
    assert_drawn(&[
        "[Ms. Amara >Falk], [>Director] of [the Coastal >Fund], {*said} [>she] {had *called} on [all >States].",
        "[>GHANA], for [the AFRICAN >GROUP], {*opposed|} by [>NORWAY], {*proposed} {*deleting} [the >reference] to [Annex I >Parties].",
        "[>There] {*is} [a >need] {to *act}.",
    ]);
}

#[test]
fn auxiliaries_negations_and_voice() {
    assert_drawn(&[
        "[The >draft] {had not yet been formally *adopted|}.",
        "[>It] {should never be *used|} {to *delay} [the urgently needed >reform] of [the security >sector].",
        "[The >text] {*is} ready, but [the >costs] {*aren't}.",
        "[>He] {*wanted} {to be *heard|}, {having been *ignored|}.",
        "[>Participants] {are being *trained|}, and {may yet be *given|} [>certificates].",
        "[>We] {cannot *accept} [>this], and {will not be *moved|}.",
        "As {*noted|} by [the >Chair], [>half] of [the >staff] {have *left}.",
        "{*Did} [the >board] not {*agree} to [>this]?",
    ]);
}

#[test]
fn nouns_and_verbs_of_one_spelling() {
    assert_drawn(&[
        "[The >report] {*notes} that [all >calls] for [>aid] {were *answered|}, and [the >panel] {*calls} for [>notes].",
        "{*Requests} [the Secretary->General] {to *submit} [a >report] to [the >Council];",
        "[>Measures] {*proposed|} in [the >draft] {would have *been} costly.",
        "{*Strengthen} [the >independence] of [the >judiciary] and {*continue} {*reforming} [the prison >system] ([>Chile]).",
    ]);
}
