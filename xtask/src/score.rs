//! `cargo xtask score`: the engine against gold annotations, the segmenter against a treebank.

use std::fs;
use std::path::{Path, PathBuf};

use clap::{Args, Subcommand};
use rapporteur::Engine;
use rapporteur_score::conllu::Treebank;
use rapporteur_score::segmentation::{Segmentation, evaluate};
use rapporteur_score::{Scores, table};
use rapporteur_snapshots::{Floors, Gold};

use crate::shell::say;

/// Score the engine against gold annotations
#[derive(Debug, Args)]
#[command(args_conflicts_with_subcommands = true)]
pub(crate) struct Options {
    #[command(subcommand)]
    what: Option<What>,

    /// A folder of gold annotations, NAME.json [default: corpus/gold, and ../shared/gold where it is there]
    #[arg(requires = "texts")]
    gold: Option<PathBuf>,

    /// The folder of their texts, NAME.txt or NAME.md
    texts: Option<PathBuf>,

    /// Show so many differences of each layer
    #[arg(long, value_name = "N", default_value_t = 0)]
    errors: usize,

    /// Of this layer only: mentions, figures or statements
    #[arg(long, value_name = "LAYER", value_parser = ["mentions", "figures", "statements"])]
    layer: Option<String>,

    /// Lift the floors in snapshots/floors.json to these scores
    #[arg(long, conflicts_with = "gold")]
    raise: bool,
}

#[derive(Debug, Subcommand)]
enum What {
    /// Score sentences and tokens against a treebank in CoNLL-U
    Segmentation {
        /// The treebank
        file: PathBuf,
    },
}

pub(crate) fn run(options: Options) -> Result<(), String> {
    let engine = Engine::builder().build().map_err(|error| error.to_string())?;
    if let Some(What::Segmentation { file }) = &options.what {
        return segmentation(&engine, file);
    }
    let mut floors = Floors::load()?;
    for (set, gold) in sets(&options) {
        let scores = gold.score(&engine)?;
        say(&format!("{set}\n{}", table(&scores)));
        show_errors(&scores, &options);
        floors.raise(&set, &scores);
    }
    if options.raise { floors.save() } else { Ok(()) }
}

fn sets(options: &Options) -> Vec<(String, Gold)> {
    if let (Some(gold), Some(texts)) = (&options.gold, &options.texts) {
        return vec![(gold.display().to_string(), Gold::new(gold, texts))];
    }
    let shared = Gold::shared().map(|gold| ("shared".to_owned(), gold));
    std::iter::once(("corpus".to_owned(), Gold::corpus())).chain(shared).collect()
}

fn show_errors(scores: &Scores, options: &Options) {
    for layer in ["mentions", "figures", "statements"] {
        if options.errors == 0 || options.layer.as_deref().is_some_and(|chosen| chosen != layer) {
            continue;
        }
        let differences: Vec<_> = scores.differences().iter().filter(|difference| difference.layer == layer).collect();
        say(&format!("{layer}: {} differences", differences.len()));
        for difference in differences.iter().take(options.errors) {
            say(&format!("  {difference}"));
        }
    }
}

fn segmentation(engine: &Engine, file: &Path) -> Result<(), String> {
    let content = fs::read_to_string(file).map_err(|error| format!("{}: {error}", file.display()))?;
    let treebank = Treebank::parse(&content).map_err(|error| format!("{}: {error}", file.display()))?;
    let document = engine.analyze(treebank.text.as_str()).document;
    let words = document.tokens().iter().map(|token| token.span().range()).collect();
    let sentences = document.sentences().iter().map(|sentence| sentence.span().range()).collect();
    let scores = evaluate(&treebank, &Segmentation { words, sentences });
    say(&format!("{:14} {:>6}  {:>6}  {:>6}", "what", "P", "R", "F1"));
    for (row, counts) in [("words", scores.words), ("sentences", scores.sentences), ("sentence ends", scores.sentence_ends)] {
        say(&format!("{row:14} {:6.4}  {:6.4}  {:6.4}", counts.precision(), counts.recall(), counts.f1()));
    }
    Ok(())
}
