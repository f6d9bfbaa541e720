//! What is said to the person who runs the command, on standard error.

use std::io::{IsTerminal, Write, stderr};
use std::time::{Duration, Instant};

/// Says one thing. Where nobody can hear it, that is no reason to stop.
pub(crate) fn say(message: &str) {
    let _ = writeln!(stderr(), "rapporteur: {message}");
}

/// A counter of documents on one line of a terminal; silent elsewhere.
pub(crate) struct Progress {
    total: Option<usize>,
    done: usize,
    shown: Option<Instant>,
    on: bool,
}

impl Progress {
    /// Starts at nought. `total` is shown where it is known.
    pub(crate) fn new(total: Option<usize>) -> Self {
        Self { total, done: 0, shown: None, on: stderr().is_terminal() }
    }

    /// Counts one more document; draws ten times a second at most.
    pub(crate) fn step(&mut self) {
        self.done += 1;
        if self.on && self.shown.is_none_or(|shown| shown.elapsed() > Duration::from_millis(100)) {
            self.shown = Some(Instant::now());
            let of = self.total.map(|total| format!(" of {total}")).unwrap_or_default();
            let _ = write!(stderr(), "\r{}{of} documents", self.done);
        }
    }

    /// Says something on a line of its own.
    pub(crate) fn say(&mut self, message: &str) {
        self.clear();
        say(message);
    }

    /// Takes the counter off the screen.
    pub(crate) fn clear(&mut self) {
        if self.shown.take().is_some() {
            let _ = write!(stderr(), "\r\x1b[K");
        }
    }
}
