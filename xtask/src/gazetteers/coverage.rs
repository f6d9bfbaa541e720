//! `cargo xtask gazetteers coverage`: what looks like a name in a corpus, and is none to the engine.

use std::cmp::Reverse;
use std::collections::{BTreeMap, HashSet};
use std::ops::Range;
use std::path::PathBuf;

use clap::Args;
use rapporteur::{Analysis, Document, Engine, LineIndex, Sentence, TokenKind, Workers};
use rapporteur_formats::{Failure, Inputs, Report, analyze_all};
use rapporteur_gazetteers::{COMMON_WORDS, File, NAMELESS_WORDS};

use crate::shell::say;

/// Words in small letters that a name may hold inside.
const JOINING: [&str; 5] = ["of", "for", "and", "the", "on"];
/// No more of them than this between two capitals: "of the".
const MOST_JOINING: usize = 2;

/// List the most frequent sequences of capitalised words in a corpus that no mention covers
///
/// Headings and lines in capitals are left out; so are single words that the corpus also has in small letters, and first words of sentences
/// that it has so or that are ordinary English.
#[derive(Debug, Args)]
pub(crate) struct Options {
    /// Files or folders
    #[arg(required = true)]
    paths: Vec<PathBuf>,

    /// Show so many
    #[arg(long, value_name = "N", default_value_t = 100)]
    most: usize,

    /// Only such as stand in so many documents
    #[arg(long, value_name = "N", default_value_t = 1)]
    documents: usize,
}

/// A sequence of capitalised words in one place.
#[derive(Debug, PartialEq, Eq)]
struct Sequence {
    text: String,
    place: String,
    is_first: bool,
}

/// What a document adds.
struct Found {
    sequences: Vec<Sequence>,
    small: HashSet<String>,
}

/// How often a sequence stands in a corpus, in how many documents, and where first.
#[derive(Debug, Default, PartialEq, Eq)]
struct Count {
    times: usize,
    documents: usize,
    place: String,
}

pub(crate) fn run(options: &Options) -> Result<(), String> {
    let engine = Engine::builder().build().map_err(|error| error.to_string())?;
    let workers = Workers::new(0).map_err(|error| error.to_string())?;
    let found = analyze_all(Inputs::list(&options.paths, None), &engine, workers, find);
    let found = found.collect::<Result<Vec<Found>, Failure>>().map_err(|failure| failure.to_string())?;
    let mut rows: Vec<_> = count(found).into_iter().filter(|(_, count)| count.documents >= options.documents).collect();
    rows.sort_by_key(|(_, count)| Reverse(count.times));
    say(&format!("{:>6} {:>9}  {:50} first in", "times", "documents", "words"));
    for (text, Count { times, documents, place }) in rows.iter().take(options.most) {
        say(&format!("{times:6} {documents:9}  {text:50} {place}"));
    }
    say(&format!("{} sequences in all, {} shown", rows.len(), rows.len().min(options.most)));
    Ok(())
}

fn find(report: &Report, analysis: &Analysis) -> Found {
    let document = &analysis.document;
    let mut covered = vec![false; document.tokens().len()];
    for mention in &analysis.names.mentions {
        covered[mention.tokens.clone()].fill(true);
    }
    let lines = LineIndex::new(document.text());
    let mut sequences = Vec::new();
    for sentence in document.sentences().iter().map(Sentence::tokens) {
        if document.blocks()[document.block_of(sentence.start)].is_heading() || is_shouted(document, sentence.clone()) {
            continue;
        }
        let mut start = sentence.start;
        while let Some(tokens) = next(document, &covered, start..sentence.end) {
            let (line, _) = lines.line_column(document.tokens()[tokens.start].span().start());
            sequences.push(Sequence {
                text: document.text_of(tokens.clone()).split_whitespace().collect::<Vec<_>>().join(" "),
                place: format!("{}:{line}", report.source),
                is_first: is_first(document, sentence.start, tokens.start),
            });
            start = tokens.end;
        }
    }
    let words = (0..covered.len()).map(|token| document.word(token));
    let small = words.filter(|word| word.starts_with(char::is_lowercase)).map(str::to_owned).collect();
    Found { sequences, small }
}

/// The next sequence of tokens that begin with capitals, or are joined to such, and that no mention covers.
fn next(document: &Document, covered: &[bool], within: Range<usize>) -> Option<Range<usize>> {
    let is_capital = |token: usize| !covered[token] && is_capital(document.word(token));
    let start = within.clone().find(|&token| is_capital(token))?;
    let (mut end, mut at) = (start + 1, start + 1);
    while at < within.end && !covered[at] && at - end <= MOST_JOINING {
        if is_capital(at) {
            end = at + 1;
        } else if !is_hyphen_inside(document, at) && !JOINING.contains(&document.word(at)) {
            break;
        }
        at += 1;
    }
    Some(start..end)
}

/// Whether a token begins with a capital and is more than an initial.
fn is_capital(word: &str) -> bool {
    word.starts_with(char::is_uppercase) && word.chars().filter(|c| c.is_alphabetic()).count() > 1
}

fn is_hyphen_inside(document: &Document, token: usize) -> bool {
    let touch = |one: usize, other: usize| document.tokens()[one].span().end() == document.tokens()[other].span().start();
    matches!(document.word(token), "-" | "‑" | "–")
        && token + 1 < document.tokens().len()
        && touch(token - 1, token)
        && touch(token, token + 1)
}

/// Whether a capital says nothing there: at the head of a sentence, of what follows a colon, of a quotation.
fn is_first(document: &Document, sentence: usize, token: usize) -> bool {
    let words = (sentence..token).filter(|&before| document.tokens()[before].kind() != TokenKind::Symbol);
    words.count() == 0 || matches!(document.word(token - 1), ":" | "\"" | "“" | "‘" | "•")
}

fn is_shouted(document: &Document, tokens: Range<usize>) -> bool {
    let mut words = tokens.map(|token| document.word(token)).filter(|word| word.chars().any(char::is_alphabetic));
    words.all(|word| !word.contains(char::is_lowercase))
}

/// Counts the sequences of all documents that may be names.
fn count(found: Vec<Found>) -> BTreeMap<String, Count> {
    let mut small: HashSet<&str> = found.iter().flat_map(|document| document.small.iter().map(String::as_str)).collect();
    for word in lines(NAMELESS_WORDS) {
        small.insert(word);
    }
    let words = Words { small, common: lines(COMMON_WORDS).collect() };
    let mut counts = BTreeMap::<String, Count>::new();
    for document in &found {
        let mut seen = HashSet::new();
        for sequence in &document.sequences {
            let Some(text) = name(sequence, &words) else { continue };
            let count = counts.entry(text.to_owned()).or_default();
            count.times += 1;
            count.documents += usize::from(seen.insert(text));
            if count.place.is_empty() {
                count.place.clone_from(&sequence.place);
            }
        }
    }
    counts
}

/// Words that are no names, in small letters.
struct Words<'w> {
    /// Wherever they stand: the corpus has them in small letters, too, or they are of a closed class.
    small: HashSet<&'w str>,
    /// At the head of a sentence, and as abbreviations.
    common: HashSet<&'w str>,
}

fn lines(file: File) -> impl Iterator<Item = &'static str> {
    file.content.lines().filter(|line| !line.starts_with('#'))
}

/// What of a sequence may be a name: without a first word that is one only by its place.
fn name<'s>(sequence: &'s Sequence, words: &Words<'_>) -> Option<&'s str> {
    let is_word = |word: &str, is_first| {
        let lower = word.to_lowercase();
        // Among the common words are abbreviations that are no names: GHG, NGO.
        let is_common = is_first || word.chars().filter(|c| c.is_uppercase()).count() > 1;
        words.small.contains(lower.as_str()) || (is_common && words.common.contains(lower.as_str()))
    };
    let (mut text, mut is_first) = (sequence.text.as_str(), sequence.is_first);
    if let Some((first, rest)) = text.split_once(' ')
        && is_first
        && is_word(first, true)
    {
        (text, is_first) = (rest, false);
        while let Some((_, rest)) = text.split_once(' ').filter(|(word, _)| JOINING.contains(word)) {
            text = rest;
        }
    }
    (text.contains(' ') || !is_word(text, is_first)).then_some(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counted(texts: &[&str]) -> Vec<(String, usize, usize, String)> {
        let engine = Engine::builder().build().expect("the words of this project");
        let found = texts.iter().enumerate().map(|(index, text)| {
            let report = Report {
                id: String::new(),
                source: format!("{index}.txt"),
                meta: rapporteur_formats::Meta::default(),
                text: String::new(),
            };
            find(&report, &engine.analyze(*text))
        });
        let rows = count(found.collect()).into_iter();
        rows.map(|(text, count)| (text, count.times, count.documents, count.place)).collect()
    }

    #[test]
    fn sequences_no_mention_covers_are_counted() {
        let rows = counted(&[
            "Today Norway spoke of Zubq of the Vlorp-Ned.\n\nShe likes Zubq of the Vlorp-Ned on Xqat.",
            "He left.\n\nHe saw Xqat, and for Xqat it was good.",
        ]);
        let row = |text: &str, times, documents, place: &str| (text.to_owned(), times, documents, place.to_owned());
        assert_eq!(
            rows,
            [
                row("Xqat", 2, 1, "1.txt:3"),
                row("Zubq of the Vlorp-Ned", 1, 1, "0.txt:1"),
                row("Zubq of the Vlorp-Ned on Xqat", 1, 1, "0.txt:3")
            ]
        );
    }

    #[test]
    fn capitals_that_say_nothing_are_left_out() {
        let rows = counted(&[
            "# Zubq and Vlorp\n\nZAT IS XQAT.\n\nSlowly Xqat went slowly. Quickly they went, and Slowly. GHG is no name: \"Slowly of the Xqat.\"",
        ]);
        let words: Vec<&str> = rows.iter().map(|(text, ..)| text.as_str()).collect();
        assert_eq!(words, ["Xqat"]);
    }
}
