//! Speed of the tagger and of what is built on it over the project's corpus, in bytes of text a second, beside the bare tokenizer.

use std::path::Path;
use std::sync::LazyLock;

use divan::Bencher;
use divan::counter::BytesCount;
use rapporteur_tagger::{Lemmas, Tagger, Tags};
use rapporteur_text::{Document, Segmenter};

fn main() {
    divan::main();
}

/// The corpus, tokenized and tagged, so that each step can be measured alone.
struct Workbench {
    texts: Vec<String>,
    tagger: Tagger,
    tagged: Vec<(Document, Tags)>,
}

static WORKBENCH: LazyLock<Workbench> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../corpus");
    let mut files: Vec<_> = folder.read_dir().expect("the corpus").flatten().map(|entry| entry.path()).collect();
    files.retain(|file| file.is_file());
    files.sort();
    let texts: Vec<String> = files.iter().map(|file| std::fs::read_to_string(file).expect("a text")).collect();
    let tagger = Tagger::new();
    let documents = texts.iter().map(|text| Segmenter::default().segment(text.as_str()));
    let tagged = documents.map(|document| {
        let tags = tagger.tag(&document);
        (document, tags)
    });
    let tagged = tagged.collect();
    Workbench { texts, tagger, tagged }
});

/// Runs `work` on the index of every text.
fn each(bencher: Bencher<'_, '_>, work: impl Fn(&Workbench, usize) -> usize + Sync) {
    let bench = &*WORKBENCH;
    let bytes: usize = bench.texts.iter().map(String::len).sum();
    bencher.counter(BytesCount::new(bytes)).bench(|| (0..bench.texts.len()).map(|text| work(bench, text)).sum::<usize>());
}

#[divan::bench]
fn tokens(bencher: Bencher<'_, '_>) {
    each(bencher, |bench, text| Segmenter::default().segment(bench.texts[text].as_str()).tokens().len());
}

#[divan::bench]
fn tags(bencher: Bencher<'_, '_>) {
    each(bencher, |bench, text| bench.tagger.tag(&bench.tagged[text].0).labels().len());
}

#[divan::bench]
fn tokens_and_tags(bencher: Bencher<'_, '_>) {
    each(bencher, |bench, text| bench.tagger.tag(&Segmenter::default().segment(bench.texts[text].as_str())).labels().len());
}

#[divan::bench]
fn lemmas(bencher: Bencher<'_, '_>) {
    let lemmas = Lemmas::default();
    each(bencher, |bench, text| {
        let (document, tags) = &bench.tagged[text];
        (0..document.tokens().len()).map(|token| lemmas.of(document.word(token), tags.label(token)).len()).sum()
    });
}

#[divan::bench]
fn load(bencher: Bencher<'_, '_>) {
    const MODEL: &[u8] = include_bytes!("../model/english.model");
    bencher.bench(|| Tagger::from_model(MODEL).expect("the model of this project"));
}
