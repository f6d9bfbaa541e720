//! Gazetteers of 20,000 and of 500,000 names, made up: how long they take to read, to compile and to open, and how fast they are found.

use std::fmt::Write;
use std::path::Path;
use std::sync::LazyLock;

use divan::Bencher;
use divan::counter::BytesCount;
use rapporteur_lexicon::{Lexicon, LexiconBuilder};
use rapporteur_text::{Document, Segmenter};

const SMALL: usize = 20_000;
const LARGE: usize = 500_000;

/// What names begin and go on with, beside words that are made up: words of reports, so that texts meet the beginnings of many names.
const BEGINNINGS: [&str; 24] = [
    "The",
    "National",
    "United",
    "International",
    "Ministry of",
    "Institute of",
    "Centre for",
    "University of",
    "Saint",
    "New",
    "Global",
    "European",
    "Committee on",
    "Council of",
    "World",
    "Association of",
    "Royal",
    "Republic of",
    "North",
    "Convention on",
    "Fund for",
    "State",
    "In",
    "Group of",
];
const ENDINGS: [&str; 12] = [
    "Council",
    "Agency",
    "Conference",
    "Union",
    "River",
    "Party",
    "Foundation",
    "Report",
    "Secretariat",
    "Bay",
    "Forum",
    "Development",
];
const SYLLABLES: [&str; 32] = [
    "ka", "lo", "mi", "ren", "sta", "vo", "ter", "an", "bel", "cho", "du", "es", "far", "gon", "hi", "is", "ja", "kem", "lin",
    "mor", "na", "or", "pel", "qui", "ros", "sul", "ta", "un", "ver", "wick", "ya", "zen",
];

fn main() {
    divan::main();
}

static TEXTS: LazyLock<Vec<Document>> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../corpus");
    let mut files: Vec<_> = folder.read_dir().expect("the corpus").flatten().map(|entry| entry.path()).collect();
    files.retain(|file| file.is_file() && !file.ends_with("README.md"));
    files.sort();
    let segmenter = Segmenter::default();
    files.iter().map(|file| segmenter.segment(std::fs::read_to_string(file).expect("a text"))).collect()
});

/// Numbers that look random, and are the same in each run.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % end
    }

    fn of<'w>(&mut self, words: &[&'w str]) -> &'w str {
        words[self.below(words.len())]
    }

    fn word(&mut self) -> String {
        let word: String = (0..2 + self.below(3)).map(|_| self.of(&SYLLABLES)).collect();
        word[..1].to_uppercase() + &word[1..]
    }

    fn name(&mut self) -> String {
        match self.below(6) {
            0 => self.word(),
            1 => format!("{} {}", self.of(&BEGINNINGS), self.word()),
            2 => format!("{} {}", self.word(), self.of(&ENDINGS)),
            3 => format!("{} {} {}", self.of(&BEGINNINGS), self.word(), self.of(&ENDINGS)),
            4 => format!("{} {}", self.word(), self.word()),
            _ => format!("{} {} {}", self.word(), self.word(), self.of(&ENDINGS)),
        }
    }
}

/// A file with so many entries of one name each, a link each, and a condition at every twentieth.
fn file(entries: usize) -> String {
    let mut numbers = Numbers(7);
    let mut file = "id\tkind\tname\tlinks\twhen\n".to_owned();
    for entry in 0..entries {
        let when = if entry % 20 == 0 { "not-near:river,lake" } else { "" };
        writeln!(file, "made:{entry}\torganization\t{}\tlist={entry}\t{when}", numbers.name()).expect("room");
    }
    file
}

fn read(file: &str) -> LexiconBuilder {
    Lexicon::builder().file("made.tsv", file).expect("sound")
}

static COMPILED: LazyLock<Vec<u8>> = LazyLock::new(|| read(&file(LARGE)).compile().expect("room"));

fn build(bencher: Bencher<'_, '_>, entries: usize) {
    let file = file(entries);
    bencher.bench(|| read(&file).build());
}

#[divan::bench]
fn build_20000(bencher: Bencher<'_, '_>) {
    build(bencher, SMALL);
}

#[divan::bench(sample_count = 10)]
fn build_500000(bencher: Bencher<'_, '_>) {
    build(bencher, LARGE);
}

/// The bytes are in memory: what is measured is the checksum. Those of a mapped file must be paged in, too.
#[divan::bench]
fn open_500000(bencher: Bencher<'_, '_>) {
    let compiled: &'static [u8] = &COMPILED;
    bencher.bench(|| Lexicon::builder().compiled("made.rgz", compiled).expect("whole").build());
}

fn find(bencher: Bencher<'_, '_>, lexicon: &Lexicon) {
    let bytes: usize = TEXTS.iter().map(|document| document.text().len()).sum();
    bencher.counter(BytesCount::new(bytes)).bench(|| TEXTS.iter().map(|document| lexicon.find(document).len()).sum::<usize>());
}

#[divan::bench]
fn find_20000_built(bencher: Bencher<'_, '_>) {
    find(bencher, &read(&file(SMALL)).build());
}

#[divan::bench]
fn find_500000_compiled(bencher: Bencher<'_, '_>) {
    find(bencher, &Lexicon::builder().compiled("made.rgz", &COMPILED[..]).expect("whole").build());
}
