use std::fmt::Write;
use std::sync::OnceLock;

use rapporteur_entities::{Names, Recognizer};
use rapporteur_lexicon::Lexicon;
use rapporteur_tagger::Tagger;
use rapporteur_text::{Document, Segmenter};

/// The recognizer with the project's gazetteers.
pub(crate) fn recognizer() -> &'static Recognizer {
    static RECOGNIZER: OnceLock<Recognizer> = OnceLock::new();
    RECOGNIZER.get_or_init(|| {
        let files = rapporteur_gazetteers::NAMES.iter();
        let builder =
            files.fold(Lexicon::builder(), |builder, file| builder.file(file.path, file.content).expect("sound gazetteers"));
        Recognizer::new(builder.build()).expect("sound word lists")
    })
}

fn tagger() -> &'static Tagger {
    static TAGGER: OnceLock<Tagger> = OnceLock::new();
    TAGGER.get_or_init(Tagger::new)
}

pub(crate) fn names(text: &str) -> (Document, Names) {
    let document = Segmenter::default().segment(text);
    let names = recognizer().recognize(&document, &tagger().tag(&document));
    (document, names)
}

/// Asserts that exactly the marked mentions are found: `[name](kind)`, marks inside marks for roles.
#[track_caller]
pub(crate) fn check(marked: &str) {
    let plain = unmarked(marked);
    let (_, names) = names(&plain);
    assert_eq!(draw(&plain, &names), marked);
}

/// Asserts each of a table of sentences.
#[track_caller]
pub(crate) fn check_all(table: &[&str]) {
    table.iter().for_each(|marked| check(marked));
}

/// The sentence without its marks.
fn unmarked(marked: &str) -> String {
    let mut plain = String::new();
    let mut rest = marked;
    while let Some(at) = rest.find(['[', ']']) {
        plain.push_str(&rest[..at]);
        rest = match rest[at..].strip_prefix("](") {
            Some(after) => after.split_once(')').map_or("", |(_, after)| after),
            None => &rest[at + 1..],
        };
    }
    plain + rest
}

/// The sentence with what was found marked in it.
fn draw(plain: &str, names: &Names) -> String {
    let mut opens: Vec<(usize, usize, &str)> = Vec::new();
    for mention in &names.mentions {
        opens.push((mention.span.start(), mention.span.end(), mention.kind.label()));
    }
    let mut drawn = String::new();
    for (at, character) in plain.char_indices().chain([(plain.len(), '\0')]) {
        for (_, _, kind) in opens.iter().filter(|(_, end, _)| *end == at).rev() {
            let _ = write!(drawn, "]({kind})");
        }
        opens.iter().filter(|(start, ..)| *start == at).for_each(|_| drawn.push('['));
        if at < plain.len() {
            drawn.push(character);
        }
    }
    drawn
}
