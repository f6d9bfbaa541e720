//! What is said to the person who runs the command, on standard error.

use std::io::{Write, stderr};

/// Says one thing. Where nobody can hear it, that is no reason to stop.
pub(crate) fn say(message: &str) {
    let _ = writeln!(stderr(), "rapporteur: {message}");
}
