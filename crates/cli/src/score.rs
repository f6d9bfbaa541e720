//! `rapporteur score`: findings against gold annotations, or two annotators against each other.

pub(crate) mod differences;
mod floors;
mod matrix;
mod sets;

use std::collections::HashSet;
use std::fs;
use std::io::{self, ErrorKind, Write};
use std::path::PathBuf;

use clap::{Args, ValueEnum};
use rapporteur_score::{Difference, Format, Labels, Layer, Layers, Page, Scores, Set, Sides, table};

use crate::Outcome;
use crate::columns::count;
use crate::ending::{OUTPUT, ending};
use crate::engine::{ConfigFile, Reading};
use crate::messages::say;

/// What of a list of documents is named.
const NAMED: usize = 5;

const EXIT_STATUS: &str = "Exit status: 0 scored; 1 a document has no findings, or a score is below its floor; 2 wrong usage, or \
                           annotations that cannot be read.";

const EXAMPLES: &[(&str, &str)] = &[
    ("rapporteur score gold/ --errors 5", "How well the texts beside gold/ are read, with five differences of each layer"),
    ("rapporteur score gold/ records.jsonl --confusion", "Findings that are there already, and which kinds are taken for which"),
    ("rapporteur score ann/ --texts texts/ --label CITY=place", "Gold annotations made with brat, one kind renamed"),
    ("rapporteur score anna/ ben/ --agree", "How far two annotators agree"),
    ("rapporteur score gold/ --floors floors.json --raise", "Hold the scores against floors, and lift these"),
];

/// Score findings against gold annotations, or compare two annotators
///
/// Without PRED the texts of GOLD are read by the program itself. Annotations are our own JSON, records, brat, CoNLL-U or IOB columns.
#[derive(Debug, Args)]
#[command(after_help = EXIT_STATUS, after_long_help = ending(EXIT_STATUS, EXAMPLES))]
pub(crate) struct Options {
    /// Gold annotations: a file, or a folder of them
    gold: PathBuf,

    /// The findings to score: records, or annotations in any of the forms [default: what the program finds in the texts]
    pred: Option<PathBuf>,

    /// Take GOLD and PRED as two annotators, A and B, of whom neither is right: adds Cohen's kappa
    #[arg(long, requires = "pred")]
    agree: bool,

    /// The form of GOLD: json, brat, conllu or iob [default: told by the files' names, as that of PRED is]
    #[arg(long, value_name = "FORM")]
    from: Option<Format>,

    /// The folder of the texts, NAME.txt or NAME.md [default: in the folder of GOLD, in `texts` beside that, or above it]
    #[arg(long, value_name = "FOLDER")]
    texts: Option<PathBuf>,

    /// Give kinds or acts another name on both sides; FROM= leaves them out; may be given again
    #[arg(long, value_name = "FROM=TO")]
    label: Vec<String>,

    /// Only this layer; may be given again [default: all that GOLD has]
    #[arg(long, value_name = "LAYER")]
    layer: Vec<Chosen>,

    /// Show which kinds and acts are taken for which; JSON has it always
    #[arg(long)]
    confusion: bool,

    /// Show so many differences of each layer, each in its sentence
    #[arg(long, value_name = "N", default_value_t = 0)]
    errors: usize,

    /// A file of rows and the least F1 of each; what is below is named, and the exit status is 1
    #[arg(long, value_name = "FILE")]
    floors: Option<PathBuf>,

    /// Lift the floors to these scores; none sinks. A file that is not there is made
    #[arg(long, requires = "floors")]
    raise: bool,

    /// The output format: for reading, or for programs
    #[arg(long, value_name = "FORMAT", default_value = "text", help_heading = OUTPUT)]
    to: Form,

    /// The file to write [default: standard output]
    #[arg(short, long, value_name = "PATH", help_heading = OUTPUT)]
    output: Option<PathBuf>,

    #[command(flatten)]
    reading: Reading,
}

/// The form of the scores.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Form {
    /// Tables for a terminal
    Text,
    /// One object, set out for reading
    Json,
    /// A row for each score, in commas
    Csv,
}

/// A layer that can be chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Chosen {
    Mentions,
    Entities,
    Figures,
    Statements,
}

impl Chosen {
    const fn layers(self) -> &'static [Layer] {
        match self {
            Self::Mentions => &[Layer::Mentions],
            // Entities are scored on the mentions that both sides have.
            Self::Entities => &[Layer::Mentions, Layer::Entities],
            Self::Figures => &[Layer::Figures, Layer::Values],
            Self::Statements => &[Layer::Statements],
        }
    }
}

/// Runs the command.
pub(crate) fn run(options: &Options, file: &ConfigFile) -> Result<Outcome, String> {
    let labels = Labels::new(&options.label)?;
    if let Some(output) = &options.output {
        sets::refuse_input(output, options)?;
    }
    let (gold, found) = sets::read(options, file, &labels)?;
    let compared = compare(options, &gold, &found);
    compared.tell_missing(options);
    let chosen = differences::choose(&compared.scores, options.errors);
    write(options, &compared, &gold, &chosen)?;
    let fell = match &options.floors {
        Some(file) => floors::hold(file, &compared.scores, options.raise)?,
        None => false,
    };
    let missing = !options.agree && !compared.only_gold.is_empty();
    Ok(if fell || missing { Outcome::SomeFailed } else { Outcome::AllDone })
}

/// The scores, and the documents that could not be compared.
struct Compared {
    scores: Scores,
    only_gold: Vec<String>,
    only_found: Vec<String>,
    /// Layers that are scored, but that no findings have.
    lacking: Vec<Layer>,
}

fn compare(options: &Options, gold: &Set, found: &Set) -> Compared {
    let chosen = options.layer.iter().flat_map(|layer| layer.layers()).copied().collect::<Vec<_>>();
    let chosen = if chosen.is_empty() { Layers::all() } else { Layers::of(&chosen) };
    let (mut scores, mut only_gold, mut there) = (Scores::default(), Vec::new(), Layers::default());
    let mut free: HashSet<usize> = (0..found.documents.len()).collect();
    for (document, index) in gold.documents.iter().zip(gold.matches(found)) {
        let Some(index) = index else {
            only_gold.push(document.annotations.id.clone());
            continue;
        };
        free.remove(&index);
        let found = &found.documents[index].annotations;
        there = there.either(found.layers);
        scores.add_layers(&document.annotations, found, chosen);
    }
    let only_found = (0..found.documents.len()).filter(|index| free.contains(index));
    let only_found = only_found.map(|index| found.documents[index].annotations.id.clone()).collect();
    let lacking = scores.layers().iter().filter(|&layer| !there.has(layer)).collect();
    Compared { scores, only_gold, only_found, lacking }
}

impl Compared {
    fn tell_missing(&self, options: &Options) {
        let (no_found, no_gold) =
            if options.agree { ("only A has", "only B has") } else { ("without findings", "without gold annotations") };
        for (documents, what) in [(&self.only_gold, no_found), (&self.only_found, no_gold)] {
            if !documents.is_empty() {
                let more = if documents.len() > NAMED { ", …" } else { "" };
                let named = documents.iter().take(NAMED).map(String::as_str).collect::<Vec<_>>().join(", ");
                say(&format!("{} {what}: {named}{more}", count(documents.len(), "document")));
            }
        }
        for layer in self.lacking.iter().filter(|layer| **layer != Layer::Entities && **layer != Layer::Values) {
            let name = layer.name();
            say(&format!("no findings have the layer {name}, so that all of it counts as missed; --layer chooses others"));
        }
        if self.scores.documents() == 0 {
            say("no document is in both, so that nothing was scored");
        }
    }
}

fn write(options: &Options, compared: &Compared, gold: &Set, chosen: &[&Difference]) -> Result<(), String> {
    let mut page = Vec::new();
    let Compared { scores, only_gold, only_found, .. } = compared;
    let of = Page { scores, only_gold, only_found, differences: chosen };
    let written = match options.to {
        Form::Json => of.write_json(&mut page),
        Form::Csv => of.write_csv(&mut page),
        Form::Text => page.write_all(text(options, compared, gold, chosen).as_bytes()),
    };
    written.map_err(|error| error.to_string())?;
    let failed = |error: io::Error| format!("the output cannot be written: {error}");
    match &options.output {
        Some(path) => {
            let plain = anstream::adapter::strip_bytes(&page).into_vec();
            fs::write(path, plain).map_err(|error| format!("the output {} cannot be written: {error}", path.display()))
        }
        None => match anstream::stdout().lock().write_all(&page) {
            // Whoever read the output wants no more of it.
            Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
            written => written.map_err(failed),
        },
    }
}

fn text(options: &Options, compared: &Compared, gold: &Set, chosen: &[&Difference]) -> String {
    let scores = &compared.scores;
    let sides = if options.agree { Sides::ANNOTATORS } else { Sides::GOLD };
    let mut text = format!("{}\n\n{}", count(scores.documents(), "document"), table(scores, sides));
    if options.agree {
        text += &matrix::agreements(scores);
    }
    if options.confusion {
        text += &matrix::render("kinds", scores.kinds(), sides);
        text += &matrix::render("acts", scores.acts(), sides);
    }
    text + &differences::draw(scores, chosen, gold, sides)
}
