//! `rapporteur statements`: who said what, one row a statement.

use std::io::{self, Write};

use clap::Args;
use rapporteur::Act;
use rapporteur_views::Who;
use rapporteur_views::statements::{Choice, Goal, Row, Since, statements, write_csv, write_json};

use crate::Outcome;
use crate::columns::{count, table, visible};
use crate::corpus::{Form, View};
use crate::ending::{EXIT_STATUS, ending, one_of};
use crate::engine::ConfigFile;
use crate::messages::say;

/// The columns of the table: line, holders, act, content. With two spaces between them 100 characters.
const WIDTHS: [usize; 4] = [5, 22, 14, 53];

const EXAMPLES: &[(&str, &str)] = &[
    ("rapporteur statements reports/ --holder NO --act support", "What Norway supported"),
    (
        "rapporteur statements reports/ --about 'early warning' --min-confidence 0.9",
        "Who said what about early warning, as far as that is sure",
    ),
];

/// List the statements of documents: who recommended, promised, supported, opposed, asked or said what
///
/// Each option leaves fewer of them; those that fit all options are listed, in the order of the documents.
#[derive(Debug, Args)]
#[command(after_help = EXIT_STATUS, after_long_help = ending(EXIT_STATUS, EXAMPLES))]
pub(crate) struct Options {
    #[command(flatten)]
    view: View,

    /// Only statements of this act; may be given again
    #[arg(long, value_name = "ACT", value_parser = one_of::<Act>(Act::ALL.iter().map(|act| act.label())))]
    act: Vec<Act>,

    /// Only statements that NAME makes, or that are made for NAME: by any name or code, in any case (NO, norway)
    #[arg(long, value_name = "NAME")]
    holder: Option<String>,

    /// Only statements whose content has every word of TEXT, in any form and order
    #[arg(long, value_name = "TEXT")]
    about: Option<String>,

    /// Only statements that name this goal, or one below it, in their content or sentence: 8, 8.7; may be given again for others
    #[arg(long, value_name = "CODE")]
    sdg: Vec<Goal>,

    /// Only documents of this day, month or year or a later one: 2031-05-14, 2031-05, 2031
    #[arg(long, value_name = "DATE")]
    since: Option<Since>,
}

/// Runs the command.
pub(crate) fn run(options: &Options, file: &ConfigFile) -> Result<Outcome, String> {
    let config = options.view.corpus.config(file)?;
    let engine = config.engine()?;
    let choice = Choice {
        acts: options.act.clone(),
        holder: options.holder.as_ref().map(|name| Who::new(name, &engine)),
        about: options.about.clone(),
        goals: options.sdg.clone(),
        since: options.since.clone(),
        min_confidence: *config.confidence,
    };
    let dated = options.since.is_some();
    options.view.corpus.read_with(
        &config,
        &engine,
        move |report, analysis| {
            let date = report.date();
            let undated = dated && !date.as_deref().is_some_and(Since::can_tell);
            (statements(&report.id, date.as_deref(), analysis, &choice), undated)
        },
        |documents, mut out| {
            let (mut rows, mut undated) = (Vec::new(), 0);
            for (found, without_date) in documents {
                undated += usize::from(without_date);
                rows.extend(found);
            }
            if undated > 0 {
                say(&format!("{} without a date that begins with the year left out", count(undated, "document")));
            }
            write(options.view.to, &rows, &mut out)?;
            out.flush()
        },
    )
}

fn write(form: Form, rows: &[Row], out: &mut impl Write) -> io::Result<()> {
    match form {
        Form::Table => rows.chunk_by(same_document).try_for_each(|rows| out.write_all(render(rows).as_bytes())),
        Form::Json => write_json(rows, out),
        Form::Csv => write_csv(rows, out),
    }
}

fn same_document(one: &Row, other: &Row) -> bool {
    one.place.document == other.place.document
}

/// The statements of one document under its name, and an empty line.
fn render(rows: &[Row]) -> String {
    let Some(first) = rows.first() else { return String::new() };
    let date = first.place.date.as_ref().map(|date| format!(", {date}")).unwrap_or_default();
    let heading = format!("{}{date}: {}", first.place.document, count(rows.len(), "statement"));
    let heading: String = heading.chars().map(visible).collect();
    let cells: Vec<[String; 4]> = rows.iter().map(cells).collect();
    heading + "\n" + &table(["Line", "Who", "Act", "What"], &cells, WIDTHS) + "\n"
}

fn cells(row: &Row) -> [String; 4] {
    let behalf = row.on_behalf_of.iter().map(|group| format!(", for {group}"));
    let strength = row.strength.map(|strength| format!(" {strength}")).unwrap_or_default();
    let toward = row.toward.iter().map(|party| format!(" [toward {party}]"));
    let to = row.addressee.iter().map(|party| format!(" [to {party}]"));
    let deadline = row.deadline.iter().map(|deadline| format!(" [{deadline}]"));
    [
        row.place.line.to_string(),
        row.holders.join(", ") + &behalf.collect::<String>(),
        format!("{}{strength}", row.act),
        row.content.clone() + &toward.chain(to).chain(deadline).collect::<String>(),
    ]
}
