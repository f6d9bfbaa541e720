//! The files of words are in order, and say nothing that the rules say already.

use rapporteur_gazetteers::{File, OTHER_FORMS, PARTICIPLES, PLURALS, VERBS};
use rapporteur_tagger::{Label, Lemmas, Tag, VerbForm};

fn rows(file: File) -> Vec<Vec<&'static str>> {
    let lines = file.content.lines().filter(|line| !line.starts_with('#')).skip(1);
    lines.map(|line| line.split('\t').collect()).collect()
}

#[test]
fn rows_are_sorted_and_none_stands_twice() {
    for file in [VERBS, PLURALS, PARTICIPLES] {
        let words: Vec<_> = rows(file).into_iter().map(|row| row[0]).collect();
        let broken = words.windows(2).find(|pair| pair[0] >= pair[1]);
        assert_eq!(broken, None, "{}", file.path);
    }
    let others: Vec<_> = rows(OTHER_FORMS).into_iter().map(|row| (row[1], row[0])).collect();
    assert_eq!(others.windows(2).find(|pair| pair[0] >= pair[1]), None, "{}", OTHER_FORMS.path);
}

#[test]
fn rows_have_their_columns() {
    for (file, columns) in [(VERBS, 1..=4), (PLURALS, 2..=2), (OTHER_FORMS, 3..=3), (PARTICIPLES, 2..=2)] {
        for row in rows(file) {
            assert!(columns.contains(&row.len()) && !row[0].is_empty(), "{}: {row:?}", file.path);
        }
    }
    for row in rows(OTHER_FORMS) {
        assert!(row[1].parse::<Tag>().is_ok(), "{}: {row:?}", OTHER_FORMS.path);
    }
    for row in rows(PARTICIPLES) {
        assert!(["modifier", "preposition"].contains(&row[1]), "{}: {row:?}", PARTICIPLES.path);
    }
}

#[test]
fn irregular_forms_lead_to_their_verbs() {
    let lemmas = Lemmas::default();
    for row in rows(VERBS) {
        let cells = row.iter().skip(1).zip([VerbForm::Past, VerbForm::Participle, VerbForm::ThirdPerson]);
        for (cell, form) in cells.flat_map(|(cell, form)| cell.split('|').map(move |word| (word, form))) {
            let form = if form == VerbForm::ThirdPerson && cell.ends_with("ing") { VerbForm::Gerund } else { form };
            let readings = lemmas.readings(cell);
            assert!(cell.is_empty() || readings.contains(&(row[0].into(), form)), "{cell}: {readings:?}");
        }
    }
}

#[test]
fn lemmas_of_words_in_sentences() {
    let lemmas = Lemmas::default();
    let cases = [
        ("called", "VERB", "VBD", "call"),
        ("hoping", "VERB", "VBG", "hope"),
        ("hopping", "VERB", "VBG", "hop"),
        ("controlled", "VERB", "VBN", "control"),
        ("agreed", "VERB", "VBN", "agree"),
        ("reaffirms", "VERB", "VBZ", "reaffirm"),
        ("applies", "VERB", "VBZ", "apply"),
        ("focuses", "VERB", "VBZ", "focus"),
        ("undertook", "VERB", "VBD", "undertake"),
        ("found", "VERB", "VBD", "find"),
        ("found", "VERB", "VB", "found"),
        ("left", "VERB", "VBN", "leave"),
        ("lay", "VERB", "VBD", "lie"),
        ("NOTED", "VERB", "VBD", "note"),
        ("is", "AUX", "VBZ", "be"),
        ("'ve", "AUX", "VBP", "have"),
        ("wo", "AUX", "MD", "will"),
        ("n't", "PART", "RB", "not"),
        ("women", "NOUN", "NNS", "woman"),
        ("crises", "NOUN", "NNS", "crisis"),
        ("countries", "NOUN", "NNS", "country"),
        ("policy-makers", "NOUN", "NNS", "policy-maker"),
        ("analyses", "NOUN", "NNS", "analysis"),
        ("analyses", "VERB", "VBZ", "analyse"),
        ("species", "NOUN", "NNS", "species"),
        ("Parties", "NOUN", "NNS", "party"),
        ("PARTIES", "NOUN", "NNS", "party"),
        ("NGOs", "NOUN", "NNS", "NGO"),
        ("GDP", "NOUN", "NN", "GDP"),
        ("Beatles", "PROPN", "NNPS", "Beatle"),
        ("Norway", "PROPN", "NNP", "Norway"),
        ("worst", "ADJ", "JJS", "bad"),
        ("their", "PRON", "PRP$", "their"),
        ("them", "PRON", "PRP", "they"),
        // Not in the list of verbs.
        ("blogged", "VERB", "VBD", "blog"),
        ("geotagging", "VERB", "VBG", "geotag"),
        ("defossilizing", "VERB", "VBG", "defossilize"),
    ];
    for (word, upos, xpos, lemma) in cases {
        let label = Label::from_treebank(upos, xpos).unwrap();
        assert_eq!(lemmas.of(word, label), lemma, "{word} {upos} {xpos}");
    }
}
