//! Scores the recognizer against gold annotations: `gold GOLD_DIR TEXT_DIR [KIND]`.
//!
//! Prints precision, recall and F1 of exact spans with their kinds, by kind; of pairs of mentions that share an entity; and what was
//! missed and wrong, of one kind where one is named. `gold --count TEXT_DIR` prints what is found in a folder, by frequency, and the speed.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Instant;

use rapporteur_entities::{Names, Recognizer};
use rapporteur_lexicon::Lexicon;
use rapporteur_span::Offsets;
use rapporteur_text::{Document, Segmenter};
use serde_json::Value;

type Key = (usize, usize, String);

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let recognizer = recognizer()?;
    match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["--count", texts] => count(&recognizer, Path::new(texts)),
        [gold, texts, kind @ ..] => score(&recognizer, Path::new(gold), Path::new(texts), kind.first().copied()),
        _ => Err("gold GOLD_DIR TEXT_DIR [KIND], or gold --count TEXT_DIR".into()),
    }
}

fn recognizer() -> Result<Recognizer, Box<dyn Error>> {
    let mut builder = Lexicon::builder();
    for file in rapporteur_gazetteers::NAMES {
        builder = builder.file(file.path, file.content)?;
    }
    Ok(Recognizer::new(builder.build())?)
}

fn files(folder: &Path) -> Result<Vec<PathBuf>, Box<dyn Error>> {
    let mut paths = fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<Result<Vec<_>, std::io::Error>>()?;
    paths.sort();
    Ok(paths)
}

/// Mentions with their entities, offsets in code points.
fn found(document: &Document, names: &Names) -> BTreeMap<Key, String> {
    let offsets = Offsets::new(document.text());
    let key = |mention: &rapporteur_entities::Mention| {
        let range = offsets.code_points(mention.span);
        (range.start, range.end, mention.kind.label().to_owned())
    };
    names.mentions.iter().map(|mention| (key(mention), mention.entity.to_string())).collect()
}

fn wanted(gold: &Value) -> BTreeMap<Key, String> {
    let mentions = gold["mentions"].as_array().map(Vec::as_slice).unwrap_or_default();
    let number = |value: &Value| value.as_u64().and_then(|number| usize::try_from(number).ok()).unwrap_or_default();
    let word = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    mentions.iter().map(|m| ((number(&m["start"]), number(&m["end"]), word(&m["kind"])), word(&m["entity"]))).collect()
}

#[derive(Default)]
struct Tally {
    hit: usize,
    predicted: usize,
    gold: usize,
}

impl Tally {
    fn print(&self, name: &str) {
        let share = |of: usize| if of == 0 { 0.0 } else { self.hit as f64 / of as f64 };
        let (p, r) = (share(self.predicted), share(self.gold));
        let f1 = if p + r > 0.0 { 2.0 * p * r / (p + r) } else { 0.0 };
        println!("{name:14} P {p:.3}  R {r:.3}  F1 {f1:.3}  hit {} predicted {} gold {}", self.hit, self.predicted, self.gold);
    }
}

fn score(recognizer: &Recognizer, gold: &Path, texts: &Path, only: Option<&str>) -> Result<(), Box<dyn Error>> {
    let mut tallies: BTreeMap<String, Tally> = BTreeMap::new();
    let mut pairs = Tally::default();
    for path in files(gold)? {
        let name = path.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default().to_owned();
        let want = wanted(&serde_json::from_str(&fs::read_to_string(&path)?)?);
        let document = Segmenter::default().segment(&fs::read_to_string(texts.join(format!("{name}.txt")))?);
        let names = recognizer.recognize(&document);
        let got = found(&document, &names);
        for key in want.keys().chain(got.keys()).collect::<BTreeSet<_>>() {
            for label in ["mentions", &key.2] {
                let tally = tallies.entry(label.to_owned()).or_default();
                tally.gold += usize::from(want.contains_key(key));
                tally.predicted += usize::from(got.contains_key(key));
                tally.hit += usize::from(want.contains_key(key) && got.contains_key(key));
            }
            if want.contains_key(key) != got.contains_key(key) && only.is_none_or(|kind| kind == key.2) {
                print_error(&name, &document, key, want.contains_key(key), &names);
            }
        }
        let (linked, predicted) = (pair_up(&want, &got), pair_up(&got, &want));
        pairs.hit += linked.intersection(&predicted).count();
        pairs.gold += linked.len();
        pairs.predicted += predicted.len();
    }
    tallies.iter().for_each(|(name, tally)| tally.print(name));
    pairs.print("entity pairs");
    Ok(())
}

fn print_error(name: &str, document: &Document, key: &Key, missed: bool, names: &Names) {
    let characters: Vec<char> = document.text().chars().collect();
    let text: String = characters[key.0.min(characters.len())..key.1.min(characters.len())].iter().collect();
    let before: String = characters[key.0.saturating_sub(25)..key.0].iter().collect();
    let after: String = characters[key.1.min(characters.len())..(key.1 + 20).min(characters.len())].iter().collect();
    let offsets = Offsets::new(document.text());
    let rule = names.mentions.iter().find(|m| offsets.code_points(m.span) == (key.0..key.1)).map_or("", |m| m.rule.as_str());
    let line = format!("{before}[{text}]{after}").replace(['\n', '\r'], " ");
    println!("{} {:12} {name:14} {line}  {rule}", if missed { "-" } else { "+" }, key.2);
}

/// Pairs of mentions that share an entity, of those that both sides have.
fn pair_up(one: &BTreeMap<Key, String>, other: &BTreeMap<Key, String>) -> BTreeSet<(Key, Key)> {
    let mut by_entity: HashMap<&str, Vec<&Key>> = HashMap::new();
    for (key, entity) in one.iter().filter(|(key, _)| other.contains_key(*key)) {
        by_entity.entry(entity).or_default().push(key);
    }
    let mut pairs = BTreeSet::new();
    for keys in by_entity.values() {
        for (at, first) in keys.iter().enumerate() {
            pairs.extend(keys[at + 1..].iter().map(|second| ((*first).clone(), (*second).clone())));
        }
    }
    pairs
}

fn count(recognizer: &Recognizer, texts: &Path) -> Result<(), Box<dyn Error>> {
    let mut counts: HashMap<(String, String, String), usize> = HashMap::new();
    let (mut bytes, mut seconds) = (0, 0.0);
    for path in files(texts)? {
        let document = Segmenter::default().segment(&fs::read_to_string(&path)?);
        let start = Instant::now();
        let names = recognizer.recognize(&document);
        seconds += start.elapsed().as_secs_f64();
        bytes += document.text().len();
        for mention in names.mentions {
            let text = mention.span.of(document.text()).split_whitespace().collect::<Vec<_>>().join(" ");
            *counts.entry((mention.kind.label().to_owned(), mention.rule, text)).or_default() += 1;
        }
    }
    let mut counts: Vec<_> = counts.into_iter().map(|(key, count)| (std::cmp::Reverse(count), key)).collect();
    counts.sort();
    for (count, (kind, rule, text)) in counts {
        println!("{}\t{kind}\t{rule}\t{text}", count.0);
    }
    eprintln!("{bytes} bytes in {seconds:.3} s, {:.1} MB/s", bytes as f64 / seconds / 1e6);
    Ok(())
}
