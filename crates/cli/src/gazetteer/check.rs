//! `rapporteur gazetteer check`: what may be wrong with files of names.

use std::fmt::Write;
use std::io::{self, ErrorKind, Write as _};
use std::path::PathBuf;

use anstream::{AutoStream, ColorChoice};
use clap::Args;
use rapporteur::{Finding, Severity, gazetteer_lint};
use rapporteur_config::gazetteers::{Content, read};

use crate::Outcome;
use crate::ending::ending;
use crate::messages::say;

const EXIT_STATUS: &str = "Exit status: 0 no errors; 1 errors, for which `--gazetteer` would refuse a file; 2 wrong usage.";

const EXAMPLES: &[(&str, &str)] = &[
    ("rapporteur gazetteer check ours.tsv", "What may be wrong with a file of names"),
    ("rapporteur gazetteer check names/ more.txt", "The files of a folder, and a list"),
];

/// Check gazetteers: rows that are refused, never meant, or meant too often
///
/// Besides, notes tell which names take the place of built-in ones.
#[derive(Debug, Args)]
#[command(after_help = EXIT_STATUS, after_long_help = ending(EXIT_STATUS, EXAMPLES))]
pub(crate) struct Options {
    /// *.tsv, *.csv or *.txt files, or folders of them, in the order in which they would be given to --gazetteer; compiled files are
    /// passed over
    #[arg(required = true, value_name = "PATH")]
    paths: Vec<PathBuf>,
}

/// Runs the command.
pub(crate) fn run(options: &Options) -> Result<Outcome, String> {
    let mut lint = gazetteer_lint();
    for path in &options.paths {
        for (name, content) in read(path)? {
            if let Content::Text(text) = content {
                lint = lint.file(&name, &text);
            } else if !path.is_dir() {
                say(&format!("{name} is compiled and passed over: the files that it was made of can be checked"));
            }
        }
    }
    let findings = lint.findings();
    let coloured = AutoStream::choice(&io::stdout()) != ColorChoice::Never;
    let shown: String = findings.iter().map(|finding| lint.render(finding, coloured) + "\n\n").collect();
    match anstream::stdout().lock().write_all(shown.as_bytes()) {
        Err(error) if error.kind() == ErrorKind::BrokenPipe => {}
        written => written.map_err(|error| format!("the output cannot be written: {error}"))?,
    }
    say(&counts(&findings));
    let refused = findings.iter().any(|finding| finding.severity == Severity::Error);
    Ok(if refused { Outcome::SomeFailed } else { Outcome::AllDone })
}

/// How many findings of each severity there are: `1 error, 2 notes`.
fn counts(findings: &[Finding]) -> String {
    let mut counts = String::new();
    for severity in [Severity::Error, Severity::Warning, Severity::Note] {
        let count = findings.iter().filter(|finding| finding.severity == severity).count();
        if count > 0 {
            let comma = if counts.is_empty() { "" } else { ", " };
            let plural = if count == 1 { "" } else { "s" };
            // A string takes whatever is written to it.
            let _ = write!(counts, "{comma}{count} {}{plural}", severity.label());
        }
    }
    if counts.is_empty() { "nothing found".to_owned() } else { counts }
}
