//! How the long help of a command ends: examples, and what its exit status means.

/// How a command ends that reads documents.
pub(crate) const EXIT_STATUS: &str =
    "Exit status: 0 all done; 1 some documents failed, each named with its reason; 2 wrong usage or configuration.";

/// Command lines, each with what it does. Manual pages make sections of the two parts.
pub(crate) fn ending(exit_status: &str, examples: &[(&str, &str)]) -> String {
    let examples: String = examples.iter().map(|(line, does)| format!("  {line}\n      {does}\n")).collect();
    format!("Examples:\n{examples}\n{exit_status}")
}
