//! `cargo xtask score`: the engine against gold annotations and lists of names, segmenter and tagger against a treebank.

mod names;
mod treebanks;

use std::path::PathBuf;

use clap::{Args, Subcommand};
use rapporteur::Engine;
use rapporteur_score::{Layer, Scores, Sides, table};
use rapporteur_snapshots::places::root;
use rapporteur_snapshots::{Added, Floors, Gold};

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
    /// Score tags and lemmas against a treebank in CoNLL-U, whose words are given
    Tagger {
        /// The treebank [default: the one of ../shared/data that is not trained on]
        file: Option<PathBuf>,

        /// Show so many wrong tags, each in its sentence
        #[arg(long, value_name = "N", default_value_t = 0)]
        errors: usize,
    },
    Names(names::Options),
}

pub(crate) fn run(options: Options) -> Result<(), String> {
    match &options.what {
        Some(What::Segmentation { file }) => return treebanks::segmentation(file),
        Some(What::Tagger { file, errors }) => return treebanks::tagger(file.as_deref(), *errors),
        Some(What::Names(options)) => return names::run(options),
        None => {}
    }
    let engine = Engine::builder().build().map_err(|error| error.to_string())?;
    let mut floors = Floors::load()?;
    for (set, gold) in sets(&options) {
        let scores = gold.score(&engine)?;
        say(&format!("{set}\n{}", table(&scores, Sides::GOLD)));
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
    let added = Added::all(&root()).into_iter().filter_map(|added| added.gold().map(|gold| (added.name, gold)));
    let ours = [("corpus".to_owned(), Gold::corpus()), ("names".to_owned(), Gold::names())];
    ours.into_iter().chain(shared).chain(added).collect()
}

fn show_errors(scores: &Scores, options: &Options) {
    for layer in [Layer::Mentions, Layer::Figures, Layer::Statements] {
        if options.errors == 0 || options.layer.as_deref().is_some_and(|chosen| chosen != layer.name()) {
            continue;
        }
        let differences: Vec<_> = scores.differences().iter().filter(|difference| difference.layer == layer).collect();
        say(&format!("{}: {} differences", layer.name(), differences.len()));
        for difference in differences.iter().take(options.errors) {
            say(&format!("  {difference}"));
        }
    }
}
