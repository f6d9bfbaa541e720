//! `rapporteur corpus score`: gold annotations and floors.

use clap::Args;
use rapporteur_score::{Sides, table};

use super::{Bench, print};
use crate::Outcome;
use crate::columns::count;
use crate::ending::ending;
use crate::engine::{ConfigFile, Reading};
use crate::messages::say;
use crate::score::differences;

const EXIT_STATUS: &str =
    "Exit status: 0 scored; 1 a score is below its floor, or gold annotations have no document; 2 wrong usage or configuration.";

const EXAMPLES: &[(&str, &str)] = &[
    ("rapporteur corpus score --errors 10", "Scores, and ten misses or errors of each layer in their sentences"),
    ("rapporteur corpus score --raise", "Lift the floors to what is reached now"),
];

/// Score what is found against the gold annotations of the kit, and hold it against the floors
///
/// Gold annotations are our own JSON, records, brat, CoNLL-U or IOB columns; a file is called as its document's id.
#[derive(Debug, Args)]
#[command(after_help = EXIT_STATUS, after_long_help = ending(EXIT_STATUS, EXAMPLES))]
pub(super) struct Options {
    /// Show so many differences of each layer, each in its sentence
    #[arg(long, value_name = "N", default_value_t = 0)]
    errors: usize,

    /// Lift the floors to these scores; none sinks
    #[arg(long)]
    raise: bool,

    #[command(flatten)]
    reading: Reading,
}

pub(super) fn run(options: &Options, file: &ConfigFile) -> Result<Outcome, String> {
    let bench = Bench::new(&options.reading, file)?;
    if !bench.kit.has_gold() {
        return Err(format!("{} holds no gold annotations", bench.kit.places().gold.display()));
    }
    let scored = bench.kit.score(&bench.engine, bench.workers()?).map_err(|error| error.to_string())?;
    let (scores, sides) = (&scored.scores, Sides::GOLD);
    let chosen = differences::choose(scores, options.errors);
    let drawn = differences::draw(scores, &chosen, &scored.gold, sides);
    print(&format!("{}\n\n{}{drawn}", count(scores.documents(), "document"), table(scores, sides)))?;
    for id in &scored.without_text {
        say(&format!("{id}: has gold annotations, and is no document of the corpus"));
    }
    scored.falls.iter().for_each(|fall| say(&fall.to_string()));
    if options.raise {
        let lifted = bench.kit.raise(&scored).map_err(|error| error.to_string())?;
        say(&format!("{} lifted in {}", count(lifted, "floor"), bench.kit.places().floors.display()));
    }
    let fine = scored.falls.is_empty() && scored.without_text.is_empty();
    Ok(if fine { Outcome::AllDone } else { Outcome::SomeFailed })
}
