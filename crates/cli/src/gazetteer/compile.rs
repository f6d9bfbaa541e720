//! `rapporteur gazetteer compile`: files of names in, one file out that opens at once.

use std::fs;
use std::path::{Path, PathBuf};

use clap::Args;

use rapporteur::Engine;
use rapporteur_config::gazetteers;

use crate::Outcome;
use crate::ending::ending;

const EXIT_STATUS: &str = "Exit status: 0 done; 2 wrong usage or a file that is refused.";

const EXAMPLES: &[(&str, &str)] =
    &[("rapporteur gazetteer compile names/ -o names.rgz", "All files of a folder, to be opened at once by --gazetteer names.rgz")];

/// Compile gazetteers to one file, for lists of many thousand names
///
/// The file opens at once, however many names it has, and does what the files do that it was made of: give it to --gazetteer in their
/// place. It is for the version of this program that made it; a later one may ask to have it compiled anew.
#[derive(Debug, Args)]
#[command(after_help = EXIT_STATUS, after_long_help = ending(EXIT_STATUS, EXAMPLES))]
pub(crate) struct Options {
    /// Gazetteers, as --gazetteer takes them: files, or folders of them
    #[arg(value_name = "PATH", required = true)]
    paths: Vec<PathBuf>,

    /// The file to write; its name ends with .rgz
    #[arg(short, long, value_name = "PATH")]
    output: PathBuf,
}

/// Runs the command.
pub(crate) fn run(options: &Options) -> Result<Outcome, String> {
    let output = &options.output;
    if output.extension().is_none_or(|end| end != gazetteers::COMPILED) {
        return Err(format!("the output {} does not end with .{}", output.display(), gazetteers::COMPILED));
    }
    let mut builder = Engine::builder();
    for path in &options.paths {
        if gazetteers::files(path)?.iter().any(|input| is_same(input, output)) {
            return Err(format!("the output {} is one of the inputs", output.display()));
        }
        builder = gazetteers::add(builder, gazetteers::read(path)?);
    }
    let compiled = builder.compile_gazetteers().map_err(|error| error.to_string())?;
    write(output, &compiled).map_err(|error| format!("the output {} cannot be written: {error}", output.display()))?;
    Ok(Outcome::AllDone)
}

fn is_same(input: &Path, output: &Path) -> bool {
    matches!((input.canonicalize(), output.canonicalize()), (Ok(input), Ok(output)) if input == output)
}

/// Writes a file under another name first: whoever has the old one mapped keeps it whole.
fn write(output: &Path, compiled: &[u8]) -> std::io::Result<()> {
    let unfinished = output.with_extension(format!("{}.{}", std::process::id(), gazetteers::COMPILED));
    let written = fs::write(&unfinished, compiled).and_then(|()| fs::rename(&unfinished, output));
    if written.is_err() {
        let _ = fs::remove_file(&unfinished);
    }
    written
}
