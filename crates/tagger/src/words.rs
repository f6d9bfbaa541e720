//! The files of words of this project.

use rapporteur_gazetteers::File;

/// The rows of a file, without its comments and its head.
pub(crate) fn rows(file: File) -> impl Iterator<Item = &'static str> {
    file.content.lines().filter(|line| !line.starts_with('#') && !line.is_empty()).skip(1)
}
