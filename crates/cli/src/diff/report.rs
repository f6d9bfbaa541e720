//! How a comparison is written, which all commands share that compare.

use std::fs::File;
use std::io::{self, BufWriter, ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::str::FromStr;

use clap::{Args, ValueEnum};
use rapporteur_compare::{Comparison, Look, write_html, write_json, write_junit, write_markdown, write_text};
use rapporteur_formats::Layers;

use crate::Outcome;
use crate::columns::WIDTH;
use crate::ending::OUTPUT;

/// What the report of tests calls its suite.
const SUITE: &str = "rapporteur";

/// The form of a comparison.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Form {
    /// For a terminal
    Text,
    /// For a page of a forge
    Md,
    /// One page that needs nothing beside itself
    Html,
    /// For programs
    Json,
}

/// Names of layers.
#[derive(Clone, Debug, Default)]
pub(crate) struct LayerList(pub(crate) Vec<String>);

impl FromStr for LayerList {
    type Err = String;

    fn from_str(list: &str) -> Result<Self, String> {
        list.parse::<Layers>()?;
        Ok(Self(list.split(',').map(str::trim).filter(|name| !name.is_empty()).map(str::to_owned).collect()))
    }
}

/// What is compared, and how it is shown.
#[derive(Debug, Args)]
pub(crate) struct Report {
    /// The output format
    #[arg(long, value_name = "FORMAT", default_value = "text", help_heading = OUTPUT)]
    to: Form,

    /// The file to write [default: standard output]
    #[arg(short, long, value_name = "PATH", help_heading = OUTPUT)]
    output: Option<PathBuf>,

    /// The layers to compare, parted by commas [default: all that both have]
    #[arg(long, value_name = "LIST")]
    layers: Option<LayerList>,

    /// Changes of a statement's confidence by less are none
    #[arg(long, value_name = "X", default_value_t = rapporteur_compare::Options::default().confidence)]
    confidence: f64,

    /// Only the counts, without the documents
    #[arg(long, help_heading = OUTPUT)]
    summary: bool,

    /// Exit with status 1 if anything differs
    #[arg(long)]
    pub(crate) gate: bool,

    /// Write a report of tests, too, in the XML that servers of continuous integration read: each document is a case
    #[arg(long, value_name = "FILE", help_heading = OUTPUT)]
    junit: Option<PathBuf>,
}

impl Report {
    /// What the comparison is told.
    pub(crate) fn comparison(&self) -> rapporteur_compare::Options {
        let layers = self.layers.clone().unwrap_or_default().0;
        rapporteur_compare::Options { layers, confidence: self.confidence }
    }

    /// Refuses to write over what is read.
    pub(crate) fn refuse_inputs<'p>(&self, inputs: impl IntoIterator<Item = &'p PathBuf>) -> Result<(), String> {
        let outputs = self.output.iter().chain(&self.junit);
        let real: Vec<(&PathBuf, PathBuf)> = outputs.filter_map(|path| Some((path, path.canonicalize().ok()?))).collect();
        let inputs: Vec<PathBuf> = inputs.into_iter().filter_map(|input| input.canonicalize().ok()).collect();
        let clash = real.iter().find(|(_, real)| inputs.contains(real));
        clash.map_or(Ok(()), |(path, _)| Err(format!("the output {} is one of the inputs", path.display())))
    }

    /// Writes all that was asked for.
    pub(crate) fn write(&self, comparison: &Comparison) -> Result<Outcome, String> {
        if let Some(path) = &self.junit {
            to_file(path, |out| write_junit(comparison, SUITE, out))?;
        }
        let differs = comparison.summary.has_changes();
        match &self.output {
            Some(path) => to_file(path, |out| self.render(comparison, false, out))?,
            None => self.print(comparison)?,
        }
        Ok(if self.gate && differs { Outcome::Differs } else { Outcome::AllDone })
    }

    fn print(&self, comparison: &Comparison) -> Result<(), String> {
        // Takes the colours away again where nobody sees them.
        let written = match self.to {
            Form::Text => self.render(comparison, true, &mut BufWriter::new(anstream::stdout().lock())),
            _ => self.render(comparison, false, &mut BufWriter::new(io::stdout().lock())),
        };
        match written {
            Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
            written => written.map_err(|error| format!("the output cannot be written: {error}")),
        }
    }

    fn render(&self, comparison: &Comparison, coloured: bool, out: &mut impl Write) -> io::Result<()> {
        let counts;
        let comparison = if self.summary {
            counts = Comparison { documents: Vec::new(), ..comparison.clone() };
            &counts
        } else {
            comparison
        };
        match self.to {
            Form::Text => write_text(comparison, Look { width: WIDTH, coloured }, out)?,
            Form::Md => write_markdown(comparison, out)?,
            Form::Html => write_html(comparison, out)?,
            Form::Json => write_json(comparison, out)?,
        }
        out.flush()
    }
}

/// Makes a file.
fn to_file(path: &Path, write: impl FnOnce(&mut BufWriter<File>) -> io::Result<()>) -> Result<(), String> {
    let made = File::create(path).and_then(|file| {
        let mut out = BufWriter::new(file);
        write(&mut out)?;
        out.flush()
    });
    made.map_err(|error| format!("the output {} cannot be written: {error}", path.display()))
}
