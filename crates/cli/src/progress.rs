//! How far a command is that reads a corpus: a bar on standard error, where that is a terminal.

use std::io::IsTerminal;
use std::time::Duration;

use indicatif::{ProgressBar, ProgressStyle};
use rapporteur_formats::{Consumed, Inputs};

use crate::messages::say;

const DRAWN_EVERY: Duration = Duration::from_millis(200);

/// A bar with documents, failures, rate and the time that is left; silent where nobody looks.
pub(crate) struct Progress {
    bar: ProgressBar,
    measure: Measure,
    done: usize,
    failed: usize,
}

/// What the bar is long by.
enum Measure {
    Documents,
    Bytes(Consumed),
}

impl Progress {
    /// Starts at nought of so many documents.
    pub(crate) fn of(documents: usize) -> Self {
        Self::start(Measure::Documents, documents as u64, "{bar:25} {percent:>3}%  {msg}  {per_sec}, {eta} left")
    }

    /// Starts at nought of all bytes of the inputs, since how many documents they hold may be unknown before they are read.
    pub(crate) fn over(inputs: &Inputs) -> Self {
        let measure = Measure::Bytes(inputs.consumed());
        // Of standard input nobody knows the length.
        match if is_hidden() { 0 } else { inputs.total_bytes() } {
            0 => Self::start(measure, 0, "{spinner} {msg}  {elapsed}"),
            total => Self::start(measure, total, "{bar:25} {percent:>3}%  {msg}  {binary_bytes_per_sec}, {eta} left"),
        }
    }

    fn start(measure: Measure, length: u64, style: &str) -> Self {
        let bar = if length == 0 { ProgressBar::no_length() } else { ProgressBar::new(length) };
        if let Ok(style) = ProgressStyle::with_template(style) {
            bar.set_style(style);
        }
        if !bar.is_hidden() {
            bar.enable_steady_tick(DRAWN_EVERY);
        }
        Self { bar, measure, done: 0, failed: 0 }
    }

    /// Counts one more document.
    pub(crate) fn done(&mut self) {
        self.done += 1;
        self.draw();
    }

    /// Counts one more document that could not be read, and says why.
    pub(crate) fn failed(&mut self, why: &str) {
        self.failed += 1;
        self.bar.suspend(|| say(why));
        self.draw();
    }

    fn draw(&self) {
        if self.bar.is_hidden() {
            return;
        }
        self.bar.set_position(match &self.measure {
            Measure::Documents => (self.done + self.failed) as u64,
            Measure::Bytes(consumed) => consumed.bytes(),
        });
        let failed = if self.failed > 0 { format!(", {} failed", self.failed) } else { String::new() };
        self.bar.set_message(format!("{} documents{failed}", self.done));
    }

    /// Takes the bar off the screen.
    pub(crate) fn clear(&self) {
        self.bar.finish_and_clear();
    }
}

/// However a command ends, nothing of the bar stays.
impl Drop for Progress {
    fn drop(&mut self) {
        self.clear();
    }
}

/// Whether nobody looks.
fn is_hidden() -> bool {
    !std::io::stderr().is_terminal()
}
