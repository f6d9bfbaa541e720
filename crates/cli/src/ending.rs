//! What the help of all commands has in common: headings of options, values to choose from, and how it ends.

use std::str::FromStr;

use clap::builder::{PossibleValuesParser, TypedValueParser};

/// The heading of options that tell what is read.
pub(crate) const INPUT: &str = "Input";

/// The heading of options that tell what is written, and where.
pub(crate) const OUTPUT: &str = "Output";

/// The heading of options that decide what is found.
pub(crate) const CONFIGURATION: &str = "Configuration";

/// A value that is one of a few names.
pub(crate) fn one_of<T>(names: impl IntoIterator<Item = &'static str>) -> impl TypedValueParser<Value = T>
where
    T: FromStr<Err = String> + Clone + Send + Sync + 'static,
{
    PossibleValuesParser::new(names).try_map(|name| name.parse())
}

/// How a command ends that reads documents.
pub(crate) const EXIT_STATUS: &str =
    "Exit status: 0 all done; 1 some documents failed, each named with its reason; 2 wrong usage or configuration.";

/// Command lines, each with what it does. Manual pages make sections of the two parts.
pub(crate) fn ending(exit_status: &str, examples: &[(&str, &str)]) -> String {
    let examples: String = examples.iter().map(|(line, does)| format!("  {line}\n      {does}\n")).collect();
    format!("Examples:\n{examples}\n{exit_status}")
}
