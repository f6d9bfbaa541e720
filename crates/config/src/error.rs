use std::fmt;
use std::ops::Range;

use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};

/// What is wrong with a configuration, or with a file that it names.
///
/// Of each fault in `rapporteur.toml` its text has a line `FILE:LINE:COLUMN: WHAT`, with the line of the file drawn under it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Error {
    message: String,
}

/// One fault, at bytes of the file.
#[derive(Debug)]
pub(crate) struct Problem {
    pub(crate) span: Range<usize>,
    pub(crate) message: String,
}

impl Error {
    pub(crate) fn new(message: impl fmt::Display) -> Self {
        Self { message: message.to_string() }
    }

    /// The faults of a file, in the order of its text.
    pub(crate) fn of_file(file: &str, content: &str, mut problems: Vec<Problem>) -> Self {
        problems.sort_by_key(|problem| problem.span.start);
        let shown: Vec<String> = problems.iter().map(|problem| draw(file, content, problem)).collect();
        Self::new(shown.join("\n\n"))
    }
}

fn draw(file: &str, content: &str, Problem { span, message }: &Problem) -> String {
    let (line, column) = place(content, span.start);
    let snippet = Snippet::source(content).annotation(AnnotationKind::Primary.span(span.clone()));
    let drawn = Renderer::plain().render(&[Group::with_level(Level::ERROR).element(snippet)]);
    format!("{file}:{line}:{column}: {message}\n{drawn}")
}

/// Line and column of a byte, both from 1, the column in code points.
pub(crate) fn place(content: &str, at: usize) -> (usize, usize) {
    let before = &content[..at];
    let line = before.rsplit('\n').next().unwrap_or_default();
    (before.matches('\n').count() + 1, line.chars().count() + 1)
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for Error {}

impl From<Error> for String {
    fn from(error: Error) -> Self {
        error.message
    }
}
