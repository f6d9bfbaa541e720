//! `rapporteur promises`: commitments, and what was reported of them later.

use std::io::{self, Write};

use clap::Args;
use rapporteur_views::Who;
use rapporteur_views::promises::{Promise, Promises, Report, THRESHOLD, accounts, write_csv, write_json};

use crate::Outcome;
use crate::columns::{count, paragraph, table, visible};
use crate::corpus::{Form, View};
use crate::ending::{EXIT_STATUS, ending};
use crate::engine::ConfigFile;

/// The columns of the table: score, place, shared terms, words. With two spaces between them 98 characters, after two more.
const WIDTHS: [usize; 4] = [5, 20, 20, 47];

const EXAMPLES: &[(&str, &str)] = &[
    ("rapporteur promises reports/ --reported", "Promises of which something was reported later"),
    ("rapporteur promises reports/ --holder Norway --to json", "Those of Norway, for programs"),
];

/// List what was promised, and what the same actors reported later about the same thing
///
/// Promises with a deadline come first, then the stronger ones. Below each stand reports of action that share rare words, instruments, goals
/// or places with it, the likeliest first: where to look, not proof that it was kept.
#[derive(Debug, Args)]
#[command(after_help = EXIT_STATUS, after_long_help = ending(EXIT_STATUS, EXAMPLES))]
pub(crate) struct Options {
    #[command(flatten)]
    view: View,

    /// Only promises of NAME, or made for NAME: by any name or code, in any case (NO, norway)
    #[arg(long, value_name = "NAME")]
    holder: Option<String>,

    /// Only promises of which something is reported
    #[arg(long)]
    reported: bool,

    /// Only reports whose score is at least X, from 0 to 1
    #[arg(long, value_name = "X", default_value_t = THRESHOLD)]
    min_score: f64,
}

/// Runs the command.
pub(crate) fn run(options: &Options, file: &ConfigFile) -> Result<Outcome, String> {
    let config = options.view.corpus.config(file)?;
    let engine = config.engine()?;
    let who = options.holder.as_ref().map(|name| Who::new(name, &engine));
    options.view.corpus.read_with(
        &config,
        &engine,
        move |report, analysis| accounts(&report.id, report.date().as_deref(), analysis, who.as_ref()),
        |documents, mut out| {
            let mut promises = Promises::default();
            documents.for_each(|accounts| promises.add(accounts));
            let mut promises = promises.finish(options.min_score);
            promises.retain(|promise| !options.reported || !promise.reports.is_empty());
            write(options.view.to, &promises, &mut out)?;
            out.flush()
        },
    )
}

fn write(form: Form, promises: &[Promise], out: &mut impl Write) -> io::Result<()> {
    match form {
        Form::Table => promises.iter().try_for_each(|promise| out.write_all(render(promise).as_bytes())),
        Form::Json => write_json(promises, out),
        Form::Csv => write_csv(promises, out),
    }
}

/// A promise with its sentence, its reports, and an empty line.
fn render(promise: &Promise) -> String {
    let place = &promise.place;
    let date = place.date.as_ref().map(|date| format!("{date} ")).unwrap_or_default();
    let deadline = promise.deadline.as_ref().map(|deadline| format!(", {deadline}")).unwrap_or_default();
    let strength = promise.strength.map(|strength| format!(", strength {strength}")).unwrap_or_default();
    let reports = if promise.reports.is_empty() { "no report found".to_owned() } else { count(promise.reports.len(), "report") };
    let heading = format!("{}{deadline}{strength}: {reports}; {date}{}:{}", promise.holders.join(", "), place.document, place.line);
    let mut out: String = heading.chars().map(visible).chain(['\n']).collect();
    out += &paragraph(&promise.sentence, 2);
    if !promise.reports.is_empty() {
        let rows: Vec<[String; 4]> = promise.reports.iter().map(row).collect();
        let shown = table(["Score", "Where", "Shared", "Report"], &rows, WIDTHS);
        out.extend(shown.lines().map(|line| format!("  {line}\n")));
    }
    out.push('\n');
    out
}

fn row(report: &Report) -> [String; 4] {
    let place = format!("{}:{}", report.place.document, report.place.line);
    [
        format!("{:.2}", report.score),
        report.place.date.iter().cloned().chain([place]).collect::<Vec<_>>().join(" "),
        report.shared.join(", "),
        report.sentence.clone(),
    ]
}
