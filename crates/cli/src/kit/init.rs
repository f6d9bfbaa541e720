//! `rapporteur corpus init`: a kit that is new.

use std::path::{Component, Path, PathBuf};

use clap::Args;
use rapporteur_config::FILE_NAME;
use rapporteur_kit::make;

use super::print;
use crate::Outcome;
use crate::ending::ending;
use crate::messages::say;

const EXIT_STATUS: &str = "Exit status: 0 made; 2 wrong usage, or a file that cannot be written.";

const EXAMPLES: &[(&str, &str)] = &[
    ("rapporteur corpus init", "A kit in this folder, whose documents go into texts/"),
    ("rapporteur corpus init --from reports --from minutes.jsonl", "A kit for documents that are there already"),
];

/// Make a kit: configuration, folders and floors
///
/// Nothing that is there already is overwritten.
#[derive(Debug, Args)]
#[command(after_help = EXIT_STATUS, after_long_help = ending(EXIT_STATUS, EXAMPLES))]
pub(super) struct Options {
    /// The folder of the kit
    #[arg(value_name = "FOLDER", default_value = ".")]
    folder: PathBuf,

    /// Documents, which stay where they are: a file or a folder; may be given again [default: a new folder texts]
    #[arg(long, value_name = "PATH")]
    from: Vec<PathBuf>,
}

pub(super) fn run(options: &Options) -> Result<Outcome, String> {
    let folder = &options.folder;
    std::fs::create_dir_all(folder).map_err(|error| format!("the folder {} cannot be made: {error}", folder.display()))?;
    let paths: Result<Vec<PathBuf>, String> = options.from.iter().map(|path| seen_from(folder, path)).collect();
    let paths = paths?;
    let (made, kept) = make(folder, FILE_NAME, &paths).map_err(|error| error.to_string())?;
    let shown = |path: &PathBuf| path.strip_prefix(".").unwrap_or(path).display().to_string();
    let list = |paths: &[PathBuf], what: &str| paths.iter().map(|path| format!("{what} {}\n", shown(path))).collect::<String>();
    print(&(list(&made, "made") + &list(&kept, "kept")))?;
    if kept.iter().any(|path| path.ends_with(FILE_NAME)) {
        say(&format!("{FILE_NAME} was there already: see to it that its table [corpus] says where the documents are"));
    }
    let before = if paths.is_empty() { "put documents into texts, then " } else { "" };
    print(&format!(
        "\nNext: {before}look at what is found (`rapporteur corpus diff`), and accept it (`rapporteur corpus accept --all`).\n"
    ))?;
    Ok(Outcome::AllDone)
}

/// A path as it reads from a folder.
fn seen_from(folder: &Path, path: &Path) -> Result<PathBuf, String> {
    let real = |path: &Path| path.canonicalize().map_err(|error| format!("{}: cannot be read: {error}", path.display()));
    let (folder, real) = (real(folder)?, real(path)?);
    let shared = folder.components().zip(real.components()).take_while(|(one, other)| one == other).count();
    let up = folder.components().skip(shared).map(|_| Component::ParentDir);
    let seen: PathBuf = up.chain(real.components().skip(shared)).collect();
    Ok(if seen.as_os_str().is_empty() { PathBuf::from(".") } else { seen })
}
