//! Speed of every layer over the project's corpus, in bytes of text a second, beside a bare search for as many words.

use std::path::Path;
use std::sync::LazyLock;

use aho_corasick::{AhoCorasick, MatchKind};
use divan::Bencher;
use divan::counter::BytesCount;
use rapporteur::{Document, Engine, Figure, Names, Span, Tags};
use rapporteur_entities::Recognizer;
use rapporteur_figures::FigureReader;
use rapporteur_gazetteers::{ABBREVIATIONS, NAMES};
use rapporteur_lexicon::{Lexicon, Table};
use rapporteur_statements::StatementReader;
use rapporteur_tagger::Tagger;
use rapporteur_text::{Abbreviations, Segmenter};

fn main() {
    divan::main();
}

/// What the layers are built from, and what they find, so that each can be measured alone.
struct Workbench {
    texts: Vec<String>,
    segmenter: Segmenter,
    tagger: Tagger,
    lexicon: Lexicon,
    recognizer: Recognizer,
    figures: FigureReader,
    statements: StatementReader,
    read: Vec<(Document, Tags, Names, Vec<Figure>)>,
}

static WORKBENCH: LazyLock<Workbench> = LazyLock::new(|| {
    let texts = corpus();
    let segmenter = Segmenter::new(Abbreviations::parse(ABBREVIATIONS.content));
    let tagger = Tagger::new();
    let recognizer = Recognizer::new(lexicon()).expect("the words of this project");
    let figures = FigureReader::new();
    let read = texts.iter().map(|text| {
        let document = segmenter.segment(text.as_str());
        let tags = tagger.tag(&document);
        let names = recognizer.recognize(&document, &tags);
        let found = figures.read(&document, &tags, &spans(&names));
        (document, tags, names, found)
    });
    let read = read.collect();
    let statements = StatementReader::new().expect("the words of this project");
    Workbench { texts, segmenter, tagger, lexicon: lexicon(), recognizer, figures, statements, read }
});

fn corpus() -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../corpus");
    let mut files: Vec<_> = folder.read_dir().expect("the corpus").flatten().map(|entry| entry.path()).collect();
    files.retain(|file| file.is_file() && !file.ends_with("README.md"));
    files.sort();
    files.iter().map(|file| std::fs::read_to_string(file).expect("a text")).collect()
}

fn lexicon() -> Lexicon {
    let files = NAMES.iter().try_fold(Lexicon::builder(), |builder, file| builder.file(file.path, file.content));
    files.expect("the words of this project").build()
}

fn spans(names: &Names) -> Vec<Span> {
    names.mentions.iter().map(|mention| mention.span).collect()
}

/// Runs `work` on the index of every text.
fn each(bencher: Bencher<'_, '_>, work: impl Fn(&Workbench, usize) -> usize + Sync) {
    let bench = &*WORKBENCH;
    let bytes: usize = bench.texts.iter().map(String::len).sum();
    bencher.counter(BytesCount::new(bytes)).bench(|| (0..bench.texts.len()).map(|text| work(bench, text)).sum::<usize>());
}

#[divan::bench]
fn bare_search(bencher: Bencher<'_, '_>) {
    let words: Vec<String> = NAMES
        .iter()
        .flat_map(|file| {
            let table = Table::parse(file.path, file.content, &["name"]).expect("a table");
            table
                .rows()
                .flat_map(|row| [row.get("name"), row.get("aliases")])
                .flat_map(|cell| cell.values())
                .map(str::to_owned)
                .collect::<Vec<_>>()
        })
        .collect();
    let automaton = AhoCorasick::builder().match_kind(MatchKind::LeftmostLongest).build(words).expect("an automaton");
    each(bencher, |bench, text| automaton.find_iter(&bench.texts[text]).count());
}

#[divan::bench]
fn segmentation(bencher: Bencher<'_, '_>) {
    each(bencher, |bench, text| bench.segmenter.segment(bench.texts[text].as_str()).tokens().len());
}

#[divan::bench]
fn tags(bencher: Bencher<'_, '_>) {
    each(bencher, |bench, text| bench.tagger.tag(&bench.read[text].0).labels().len());
}

#[divan::bench]
fn gazetteers(bencher: Bencher<'_, '_>) {
    each(bencher, |bench, text| bench.lexicon.find(&bench.read[text].0).len());
}

#[divan::bench]
fn entities(bencher: Bencher<'_, '_>) {
    each(bencher, |bench, text| {
        let (document, tags, ..) = &bench.read[text];
        bench.recognizer.recognize(document, tags).mentions.len()
    });
}

#[divan::bench]
fn figures(bencher: Bencher<'_, '_>) {
    each(bencher, |bench, text| bench.figures.read(&bench.read[text].0, &bench.read[text].1, &spans(&bench.read[text].2)).len());
}

#[divan::bench]
fn statements(bencher: Bencher<'_, '_>) {
    each(bencher, |bench, text| {
        let (document, tags, names, figures) = &bench.read[text];
        bench.statements.read(document, tags, names, figures).len()
    });
}

#[divan::bench]
fn whole(bencher: Bencher<'_, '_>) {
    let engine = Engine::builder().build().expect("the words of this project");
    each(bencher, |bench, text| engine.analyze(bench.texts[text].as_str()).statements.len());
}

#[divan::bench]
fn start(bencher: Bencher<'_, '_>) {
    bencher.bench(|| Engine::builder().build().expect("the words of this project"));
}
