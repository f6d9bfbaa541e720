//! Recall over lists of names, each put into a few neutral sentences.

use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};

use clap::Args;
use rapporteur::{Analysis, Engine, Kind, Span, Workers};
use rapporteur_lexicon::Table;
use rapporteur_snapshots::places::stem;

use crate::shell::say;

// `{}` stands for the name. Without other names, and with nothing beside the name that tells its kind.
const SENTENCES: [&str; 3] =
    ["Today, {} said that the work goes on.", "The meeting was attended by {}.", "They spoke about {} yesterday."];
const OF_TEXTS: [&str; 3] =
    ["Today, they spoke about the {}.", "The speaker said that the {} matters to all.", "They recalled the {} yesterday."];
const OF_MEETINGS: [&str; 3] =
    ["Today, they spoke about the {}.", "The speaker said that the {} went well.", "They attended the {} yesterday."];

/// Measure recall over lists of names: each is put into three neutral sentences, and is found where a mention has its span and its kind
#[derive(Debug, Args)]
pub(crate) struct Options {
    /// Tab-separated lists with a column `name`, and one `kind` where --kind is not given
    #[arg(required = true, value_name = "LIST")]
    lists: Vec<PathBuf>,

    /// The kind of all names
    #[arg(long, value_name = "KIND", value_parser = kind)]
    kind: Option<Kind>,

    /// Show so many misses of each list, spread over it, with what was found instead
    #[arg(long, value_name = "N", default_value_t = 0)]
    errors: usize,
}

struct Name {
    text: String,
    kind: Kind,
}

/// A sentence in which a name was not found, and the mentions that touch its place.
struct Miss {
    kind: Kind,
    sentence: String,
    instead: Vec<String>,
}

#[derive(Default)]
struct Recall {
    names: usize,
    sentences: usize,
    found: usize,
    always: usize,
    never: usize,
    misses: Vec<Miss>,
}

pub(super) fn run(options: &Options) -> Result<(), String> {
    let engine = Engine::builder().build().map_err(|error| error.to_string())?;
    say(&format!("{:26} {:>6} {:>9} {:>7} {:>7} {:>7}", "list", "names", "sentences", "recall", "always", "never"));
    for list in &options.lists {
        let recall = measure(&engine, read(list, options.kind)?)?;
        let share = |part: usize, all: usize| part as f64 / all.max(1) as f64;
        say(&format!(
            "{:26} {:6} {:9} {:7.4} {:7.4} {:7.4}",
            stem(list),
            recall.names,
            recall.sentences,
            share(recall.found, recall.sentences),
            share(recall.always, recall.names),
            share(recall.never, recall.names),
        ));
        show(&recall.misses, options.errors);
    }
    Ok(())
}

fn kind(label: &str) -> Result<Kind, String> {
    label.parse().map_err(|kinds| format!("no such kind; there are {kinds}"))
}

/// The names of a list, each once.
fn read(list: &Path, given: Option<Kind>) -> Result<Vec<Name>, String> {
    let (path, mut seen) = (list.display().to_string(), HashSet::new());
    let content = fs::read_to_string(list).map_err(|error| format!("{path}: {error}"))?;
    let table = Table::parse(&path, &content, &["name"]).map_err(|error| error.to_string())?;
    let mut names = Vec::new();
    for row in table.rows().filter(|row| !row.get("name").is_empty()) {
        let (text, cell) = (row.get("name").text().to_owned(), row.get("kind"));
        let kind = given.map_or_else(
            || cell.text().parse().map_err(|kinds| format!("{}; or --kind", cell.error(format!("a kind among {kinds}")))),
            Ok,
        )?;
        if seen.insert((text.clone(), kind)) {
            names.push(Name { text, kind });
        }
    }
    Ok(names)
}

fn measure(engine: &Engine, names: Vec<Name>) -> Result<Recall, String> {
    let workers = Workers::new(0).map_err(|error| error.to_string())?;
    let engine = engine.clone();
    let labelled = names.into_iter().map(|name| (name.text.clone(), name));
    let mut recall = Recall::default();
    for (text, tried) in workers.in_order(labelled, move |name| attempt(&engine, &name)) {
        let misses = tried.map_err(|panicked| format!("{text}: {panicked}"))?;
        recall.names += 1;
        recall.sentences += SENTENCES.len();
        recall.found += SENTENCES.len() - misses.len();
        recall.always += usize::from(misses.is_empty());
        recall.never += usize::from(misses.len() == SENTENCES.len());
        recall.misses.extend(misses);
    }
    Ok(recall)
}

/// Reads each sentence as a text of its own, since a name that is known from one would be known again in the next.
fn attempt(engine: &Engine, name: &Name) -> Vec<Miss> {
    let tried = sentences(name.kind).iter().map(|sentence| put(sentence, &name.text));
    let missed = tried.filter_map(|(sentence, span)| {
        let analysis = engine.analyze(sentence);
        let found =
            analysis.names.mentions.iter().any(|mention| mention.kind == name.kind && is_meant(&analysis, mention.span, span));
        (!found).then(|| miss(&analysis, span, name.kind))
    });
    missed.collect()
}

fn sentences(kind: Kind) -> &'static [&'static str; 3] {
    match kind {
        Kind::Instrument | Kind::Work | Kind::Goal => &OF_TEXTS,
        Kind::Event => &OF_MEETINGS,
        _ => &SENTENCES,
    }
}

/// A sentence with a name in it, and where the name stands there; the article of the sentence is not doubled.
fn put(sentence: &str, name: &str) -> (String, Span) {
    let at = sentence.find("{}").unwrap_or_default();
    let name = if sentence[..at].ends_with("the ") { without_article(name) } else { name };
    (sentence.replacen("{}", name, 1), Span::new(at, at + name.len()))
}

fn without_article(name: &str) -> &str {
    name.strip_prefix("The ").or_else(|| name.strip_prefix("the ")).unwrap_or(name)
}

/// Whether a mention has the name's span; an article before the name may be in it or not.
fn is_meant(analysis: &Analysis, mention: Span, name: Span) -> bool {
    let bare = without_article(name.of(analysis.document.text())).len();
    mention.end() == name.end() && (mention.start() == name.start() || mention.start() == name.end() - bare)
}

fn miss(analysis: &Analysis, span: Span, kind: Kind) -> Miss {
    let text = analysis.document.text();
    let touching =
        analysis.names.mentions.iter().filter(|mention| mention.span.start() < span.end() && span.start() < mention.span.end());
    let instead = touching.map(|mention| format!("{} `{}` ({})", mention.kind, mention.span.of(text), mention.rule)).collect();
    let sentence = format!("{}[{}]{}", &text[..span.start()], span.of(text), &text[span.end()..]);
    Miss { kind, sentence, instead }
}

fn show(misses: &[Miss], most: usize) {
    for at in (0..misses.len().min(most)).map(|index| index * misses.len() / misses.len().min(most)) {
        let Miss { kind, sentence, instead } = &misses[at];
        let instead = if instead.is_empty() { "nothing".to_owned() } else { instead.join(", ") };
        say(&format!("  {kind}: {sentence}\n    found {instead}"));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn measured(names: &[(&str, Kind)]) -> Recall {
        let engine = Engine::builder().build().expect("the words of this project");
        let names = names.iter().map(|&(text, kind)| Name { text: text.to_owned(), kind }).collect();
        measure(&engine, names).expect("threads")
    }

    #[test]
    fn a_name_is_found_where_span_and_kind_are_right() {
        let recall = measured(&[("Greenpeace", Kind::Organization), ("The Gambia", Kind::Country), ("Norway", Kind::Person)]);
        assert_eq!((recall.names, recall.sentences, recall.found, recall.always, recall.never), (3, 9, 6, 2, 1));
        let Miss { sentence, instead, .. } = &recall.misses[1];
        assert_eq!(sentence, "The meeting was attended by [Norway].");
        assert_eq!(instead, &["country `Norway` (country:NO)"]);
    }

    #[test]
    fn the_article_of_a_sentence_is_not_doubled() {
        let (sentence, span) = put(OF_TEXTS[2], "The Montreal Protocol");
        assert_eq!(
            (sentence.as_str(), span.of(&sentence)),
            ("They recalled the Montreal Protocol yesterday.", "Montreal Protocol")
        );
    }
}
