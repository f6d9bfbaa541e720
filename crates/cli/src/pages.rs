//! Documents printed one after the other, for people to read.

use std::io::{ErrorKind, Write};
use std::path::PathBuf;

use rapporteur_formats::{InputFormat, Inputs, Report};

use crate::Outcome;
use crate::messages::say;

/// Prints what `render` makes of each document; those that cannot be read are named and passed over.
pub(crate) fn print(
    file: Option<&PathBuf>,
    from: Option<InputFormat>,
    mut render: impl FnMut(Report) -> Result<String, String>,
) -> Result<Outcome, String> {
    let mut outcome = Outcome::AllDone;
    for input in Inputs::list(file.map_or(&[][..], std::slice::from_ref), from) {
        let report = match input.read() {
            Ok(report) => report,
            Err(failure) => {
                say(&failure.to_string());
                outcome = Outcome::SomeFailed;
                continue;
            }
        };
        match anstream::stdout().lock().write_all(render(report)?.as_bytes()) {
            Err(error) if error.kind() == ErrorKind::BrokenPipe => break,
            written => written.map_err(|error| format!("the output cannot be written: {error}"))?,
        }
    }
    Ok(outcome)
}
