//! `rapporteur extract`: documents in, records out.

use clap::Args;
use rapporteur_formats::{Layers, OutputFormat, Record, RecordWriter};

use crate::Outcome;
use crate::corpus::Corpus;
use crate::ending::{EXIT_STATUS, OUTPUT, ending, one_of};
use crate::engine::ConfigFile;

const EXAMPLES: &[(&str, &str)] = &[
    ("rapporteur extract reports/ -o out.jsonl", "One record for each report of a folder, and of all folders in it"),
    ("rapporteur extract --layers text,mentions --gazetteer ours.tsv report.md", "Only the text and its names, ours among them"),
];

/// Read documents and write one record for each, in the order of the inputs
#[derive(Debug, Args)]
#[command(after_help = EXIT_STATUS, after_long_help = ending(EXIT_STATUS, EXAMPLES))]
pub(crate) struct Options {
    #[command(flatten)]
    corpus: Corpus,

    /// The output format: one record a line, or one array, set out for reading
    #[arg(long, value_name = "FORMAT", default_value = "jsonl", value_parser = one_of::<OutputFormat>(OutputFormat::names()), help_heading = OUTPUT)]
    to: OutputFormat,

    /// The layers to write, parted by commas [default: sentences,mentions,entities,figures,statements]
    ///
    /// There are text, tokens, sentences, noun_phrases, verb_groups, sections, mentions, entities, figures and statements.
    #[arg(long, value_name = "LIST", help_heading = OUTPUT)]
    layers: Option<Layers>,
}

/// Runs the command.
pub(crate) fn run(options: Options, file: &ConfigFile) -> Result<Outcome, String> {
    let Options { corpus, to, layers } = options;
    let mut config = corpus.config(file)?;
    config.layers.overrule(layers);
    let layers = *config.layers;
    corpus.read(
        &config,
        move |report, analysis| to.render(&Record::new(report, analysis, layers)),
        |records, out| {
            let mut writer = RecordWriter::new(to, out);
            for record in records {
                writer.write(&record)?;
            }
            writer.finish().map(drop)
        },
    )
}
