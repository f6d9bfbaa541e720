//! Compiled files: what they do is what their sources do, and what is none is refused.

use proptest::prelude::*;
use rapporteur_lexicon::{Lexicon, LexiconBuilder, is_compiled};
use rapporteur_text::{Document, Segmenter};

const HEADER: &str = "id\tkind\tname\taliases\tlinks\tcase\twhen\n";

const SAMPLE: &str = "id\tkind\tname\taliases\tlinks\tcase\twhen\n\
    ci\tcountry\tCôte d’Ivoire\tIvory Coast|CIV\tiso3166=CI|wikidata=Q1008\n\
    lead\torg\tLEAD\t\t\texact\tnot-caps near:soil,metal\n\
    tea\tword\tgreen tea\t\t\tany\n";

/// From here on the checksum covers all bytes; it stands in the four before.
const CHECKED: usize = 16;

/// Everything that a lexicon says of a text and of what is named in it.
fn said(lexicon: &Lexicon, document: &Document) -> Vec<String> {
    let hits = lexicon.find(document).into_iter().map(|hit| {
        let entries = std::iter::once(hit.entry()).chain(hit.alternatives().iter().copied());
        let entries: Vec<String> = entries.map(|index| format!("{:?}", described(lexicon.entry(index)))).collect();
        format!("{:?} {:?} {entries:?}", hit.span(), hit.tokens())
    });
    hits.collect()
}

fn described(entry: rapporteur_lexicon::Entry<'_>) -> String {
    // Of names that rows repeat, compiled files keep fewer.
    let mut aliases: Vec<&str> = Vec::new();
    entry.aliases().for_each(|alias| aliases.extend((!aliases.contains(&alias)).then_some(alias)));
    let links: Vec<String> = entry.links().map(|link| format!("{}={}", link.scheme(), link.id())).collect();
    format!("{} {} {} {aliases:?} {links:?}", entry.id(), entry.kind(), entry.name())
}

fn all(lexicon: &Lexicon) -> Vec<String> {
    let entries: Vec<String> = lexicon.entries().map(|(_, entry)| described(entry)).collect();
    assert_eq!(entries.len(), lexicon.len());
    entries
}

fn read<'f>(builder: LexiconBuilder, files: impl IntoIterator<Item = &'f String>) -> LexiconBuilder {
    files.into_iter().fold(builder, |builder, file| builder.file("x.tsv", file).expect("readable"))
}

/// Rows over few ids and few names, so that both meet again in other files.
fn files() -> impl Strategy<Value = Vec<String>> {
    let when = prop_oneof![3 => Just(""), 1 => Just("not-first"), 1 => Just("near:a"), 1 => Just("not-after:b alone")];
    let name = "[AaBbÉ]{1,2}( |-|'|’)?[aAb1]{0,2}( [aB]{1,3})?";
    let row = (0..6u8, name, prop::option::of(name), 0..4u8, "name|exact|any|", when);
    let row = row.prop_map(|(id, name, alias, link, case, when)| {
        let links = if link == 0 { String::new() } else { format!("s={link}|t={}", link % 2) };
        format!("{id}\tkind{}\t{name}\t{}\t{links}\t{case}\t{when}\n", id % 2, alias.unwrap_or_default())
    });
    let file = prop::collection::vec(row, 0..8).prop_map(|rows| format!("{HEADER}{}", rows.concat()));
    prop::collection::vec(file, 1..6)
}

proptest! {
    #[test]
    fn compiled_files_do_what_their_sources_do(
        files in files(),
        cuts in prop::collection::vec((0..4usize, any::<bool>()), 0..6),
        text in "([AaBbÉ1]{1,2}[ \n.,’'-]{1,2}){0,24}",
    ) {
        let built = read(Lexicon::builder(), &files).build();
        // The same files in groups, some compiled, some as they are.
        let (mut rest, mut builder) = (&files[..], Lexicon::builder());
        for (length, is_compiled) in cuts {
            let (group, others) = rest.split_at(length.min(rest.len()));
            rest = others;
            builder = if is_compiled {
                let compiled = read(Lexicon::builder(), group).compile().expect("room");
                builder.compiled("x.rgz", compiled).expect("whole")
            } else {
                read(builder, group)
            };
        }
        let builder = read(builder, rest);
        // And all of that compiled once more.
        let again = builder.clone().compile().expect("room");
        let again = Lexicon::builder().compiled("again.rgz", again).expect("whole").build();
        let document = Segmenter::default().segment(text);
        let expected = (said(&built, &document), all(&built));
        let layered = builder.build();
        prop_assert_eq!((said(&layered, &document), all(&layered)), expected.clone());
        prop_assert_eq!((said(&again, &document), all(&again)), expected);
    }

    #[test]
    fn no_bytes_are_too_strange(changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..16)) {
        let mut bytes = Lexicon::builder().file("x.tsv", SAMPLE).expect("sound").compile().expect("room");
        for (place, byte) in changes {
            let place = CHECKED + place.index(bytes.len() - CHECKED);
            bytes[place] = byte;
        }
        // Whoever means it can make the checksum fit; what such a file says does not matter, that it ends does.
        let sum = crc32fast::hash(&bytes[CHECKED..]);
        bytes[CHECKED - 4..CHECKED].copy_from_slice(&sum.to_le_bytes());
        if let Ok(builder) = Lexicon::builder().file("x.tsv", SAMPLE).expect("sound").compiled("x.rgz", bytes) {
            let document = Segmenter::default().segment("COTE D'IVOIRE, CIV and Ivory Coast lead. LEAD in soil and Green Tea.");
            let lexicon = builder.clone().build();
            let _ = (said(&lexicon, &document), all(&lexicon));
            let _ = builder.compile();
        }
    }
}

fn sample() -> Vec<u8> {
    Lexicon::builder().file("x.tsv", SAMPLE).expect("sound").compile().expect("room")
}

#[track_caller]
fn refused(bytes: Vec<u8>) -> String {
    Lexicon::builder().compiled("ours.rgz", bytes).expect_err("refused").to_string()
}

#[test]
fn what_is_no_compiled_gazetteer_is_refused() {
    let not = "ours.rgz: expected a compiled gazetteer, found another kind of file";
    assert_eq!(refused(Vec::new()), not);
    assert_eq!(refused(SAMPLE.into()), not);
    assert!(is_compiled(&sample()) && !is_compiled(SAMPLE.as_bytes()));
}

#[test]
fn another_version_is_named() {
    let mut bytes = sample();
    bytes[8] = 7;
    let expected =
        "ours.rgz: expected a compiled gazetteer of format 1, found format 7; compile it anew with this version of the program";
    assert_eq!(refused(bytes), expected);
}

#[test]
fn every_shorter_file_and_every_changed_bit_is_noticed() {
    let bytes = sample();
    for length in 8..bytes.len() {
        let message = refused(bytes[..length].to_vec());
        assert!(message.starts_with("ours.rgz: expected ") && message.ends_with(": the file is damaged"), "{length}: {message}");
    }
    for bit in 0..bytes.len() * 8 {
        let mut bytes = bytes.clone();
        bytes[bit / 8] ^= 1 << (bit % 8);
        assert!(refused(bytes).starts_with("ours.rgz: expected "), "bit {bit}");
    }
}

#[test]
fn an_id_keeps_its_kind_across_files() {
    let file = |kind: &str| format!("id\tkind\tname\nx\t{kind}\tForum\n");
    let of = |kind: &str| Lexicon::builder().file("x.tsv", &file(kind)).expect("sound");
    let compiled = of("org").compile().expect("room");
    let error = of("place").compiled("x.rgz", compiled.clone()).expect_err("another kind");
    assert_eq!(error.to_string(), "x.rgz: expected `place`, the kind that `x` has already, found `org`");
    let after = Lexicon::builder().compiled("x.rgz", compiled.clone()).expect("whole").file("y.tsv", &file("place"));
    assert_eq!(
        after.expect_err("another kind").to_string(),
        "y.tsv:2:3: expected `org`, the kind that `x` has already, found `place`"
    );
    let unknown = Lexicon::builder().kinds(["place"]).compiled("x.rgz", compiled).expect_err("an unknown kind");
    assert_eq!(unknown.to_string(), "x.rgz: expected a kind among place, found `org`");
}

/// A file is for the version that made it: what it holds depends on how names are folded as well as on how it is laid out.
#[test]
fn the_format_is_what_its_version_says() {
    let sum = &sample()[CHECKED - 4..CHECKED];
    assert_eq!(
        u32::from_le_bytes(sum.try_into().expect("four bytes")),
        2_000_100_658,
        "the compiled form has changed: raise VERSION in layout.rs, and this number with it"
    );
}
