//! `rapporteur show`: one document, to be read in a terminal.

mod page;

use std::path::PathBuf;

use anstream::{AutoStream, ColorChoice};
use clap::Args;
use rapporteur::{Analysis, Statement};
use rapporteur_formats::InputFormat;

use crate::ending::{EXIT_STATUS, INPUT, ending, one_of};
use crate::engine::{ConfigFile, EngineOptions};
use crate::{Outcome, columns, pages};

const WIDTH: usize = 80;

const EXAMPLES: &[(&str, &str)] = &[
    ("rapporteur show report.txt", "A report with its names and figures, and a table of who said what"),
    ("rapporteur show --gazetteer ours.tsv report.txt", "The same with names of our own"),
];

/// Show a document with its names and figures, and who said what in it
///
/// First the text, then a table. In a terminal, names and figures are coloured; elsewhere, and where NO_COLOR is set, they stand as [name](kind).
#[derive(Debug, Args)]
#[command(after_help = EXIT_STATUS, after_long_help = ending(EXIT_STATUS, EXAMPLES))]
pub(crate) struct Options {
    /// The file; `-` or none is standard input
    #[arg(value_name = "FILE")]
    file: Option<PathBuf>,

    /// The input format [default: told by the file's name, else by its content]
    #[arg(long, value_name = "FORMAT", value_parser = one_of::<InputFormat>(InputFormat::names()), help_heading = INPUT)]
    from: Option<InputFormat>,

    #[command(flatten)]
    engine: EngineOptions,
}

/// Runs the command.
pub(crate) fn run(options: Options, file: &ConfigFile) -> Result<Outcome, String> {
    let engine = options.engine.config(file)?.engine()?;
    let coloured = AutoStream::choice(&std::io::stdout()) != ColorChoice::Never;
    pages::print(options.file.as_ref(), options.from, |report| Ok(render(&engine.analyze(report.text), coloured)))
}

fn render(analysis: &Analysis, coloured: bool) -> String {
    let mut page = page::render(analysis, coloured, WIDTH);
    if !analysis.statements.is_empty() {
        let rows: Vec<[String; 3]> = analysis.statements.iter().map(|statement| row(analysis, statement)).collect();
        page += "\n";
        page += &columns::table(["Holder", "Act", "Content"], &rows, [20, 14, WIDTH - 20 - 14 - 4]);
    }
    page
}

fn row(analysis: &Analysis, statement: &Statement) -> [String; 3] {
    let text = analysis.document.text();
    let holders: Vec<&str> = statement.holders.iter().map(|holder| holder.span.of(text)).collect();
    let holders = if holders.is_empty() { "(nobody named)".to_owned() } else { holders.join(", ") };
    let on_behalf_of = statement.on_behalf_of.map(|group| format!(", for {}", group.of(text))).unwrap_or_default();
    let toward = statement.toward.map(|toward| format!(" [toward {}]", toward.of(text))).unwrap_or_default();
    [holders + &on_behalf_of, statement.act.label().to_owned(), format!("{}{toward}", statement.content.of(text))]
}
