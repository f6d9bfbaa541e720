//! `rapporteur explain`: why the names and statements of a document are what they are, and why words that look like cues are none.

mod statements;

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use clap::Args;
use rapporteur::{Explanation, LineIndex, Span, Suppressed, pattern_meaning};
use rapporteur_formats::InputFormat;

use crate::ending::{EXIT_STATUS, INPUT, ending, one_of};
use crate::engine::{ConfigFile, EngineOptions};
use crate::{Outcome, pages};

const EXAMPLES: &[(&str, &str)] = &[
    ("rapporteur explain report.txt:12", "Why the names and statements of line 12 are what they are"),
    ("rapporteur explain report.txt | less", "All lines in which something is named or said"),
];

/// Explain why the names and statements of a document are what they are
///
/// For each name what found it, which entity it belongs to and why, and what it kept out; for each statement its cue and what its confidence
/// rests on; and the cues that were rejected, with the reason.
///
/// Lines count from 1 in the text as it is read, markup left out.
#[derive(Debug, Args)]
#[command(after_help = EXIT_STATUS, after_long_help = ending(EXIT_STATUS, EXAMPLES))]
pub(crate) struct Options {
    /// The file, and the line to explain; without a line all of them; `-` or none is standard input
    #[arg(value_name = "FILE[:LINE]")]
    place: Option<String>,

    /// The input format [default: told by the file's name, else by its content]
    #[arg(long, value_name = "FORMAT", value_parser = one_of::<InputFormat>(InputFormat::names()), help_heading = INPUT)]
    from: Option<InputFormat>,

    #[command(flatten)]
    engine: EngineOptions,
}

/// Runs the command.
pub(crate) fn run(options: Options, file: &ConfigFile) -> Result<Outcome, String> {
    let engine = options.engine.config(file)?.engine()?;
    let (path, line) = options.place.as_deref().map_or((None, None), place);
    pages::print(path.as_ref(), options.from, |report| {
        let explained = engine.explain(report.text);
        let text = explained.analysis.document.text();
        let lines = text.lines().count();
        if let Some(line) = line.filter(|line| *line > lines) {
            return Err(format!("{} has no line {line}; its last is line {lines}", report.source));
        }
        Ok(Page { source: &report.source, text, explained: &explained, lines: LineIndex::new(text) }.render(line))
    })
}

/// The file and the line: a number after the last colon, unless there is a file of the whole name.
fn place(argument: &str) -> (Option<PathBuf>, Option<usize>) {
    let whole = (Some(PathBuf::from(argument)), None);
    let Some((file, line)) = argument.rsplit_once(':').filter(|_| !Path::new(argument).exists()) else { return whole };
    match line.parse() {
        Ok(line) if line > 0 => (Some(PathBuf::from(file)), Some(line)),
        _ => whole,
    }
}

/// One document, explained.
struct Page<'a> {
    source: &'a str,
    text: &'a str,
    explained: &'a Explanation,
    lines: LineIndex<'a>,
}

impl Page<'_> {
    fn render(&self, only: Option<usize>) -> String {
        let mut out = String::new();
        let mut explanations: Vec<(Span, String)> = self.mentions();
        explanations.extend(self.statements());
        explanations.extend(self.rejected());
        let mut explanations = explanations.into_iter().map(|(span, said)| (self.line(span), said)).collect::<Vec<_>>();
        // A stable sort: of a line first the names, then the statements, then what was rejected.
        explanations.sort_by_key(|(line, _)| *line);
        let mut rest = explanations.into_iter().peekable();
        for (number, text) in (1..).zip(self.text.lines()) {
            let mut said = String::new();
            while let Some((_, one)) = rest.next_if(|(line, _)| *line == number) {
                said += &one;
                said.push('\n');
            }
            if only.map_or(!said.is_empty(), |only| only == number) {
                let said = if said.is_empty() { "  nothing is named or said here\n\n" } else { &said };
                let _ = write!(out, "{}:{number}: {}\n\n{said}", self.source, text.trim());
            }
        }
        out
    }

    fn line(&self, span: Span) -> usize {
        self.lines.line_column(span.start()).0
    }

    fn words(&self, span: Span) -> String {
        span.of(self.text).split_whitespace().collect::<Vec<_>>().join(" ")
    }

    fn mentions(&self) -> Vec<(Span, String)> {
        let mentions = self.explained.analysis.names.mentions.iter().enumerate();
        mentions.map(|(index, mention)| (mention.span, self.mention(index))).collect()
    }

    fn mention(&self, index: usize) -> String {
        let mention = &self.explained.analysis.names.mentions[index];
        let mut out = format!("  {}  {}\n", self.words(mention.span), mention.kind);
        let _ = writeln!(out, "    found by    {}", found_by(&mention.rule));
        let _ = writeln!(out, "    entity      {}", self.entity(index));
        for (number, one) in self.explained.suppressed[index].iter().enumerate() {
            let label = if number == 0 { "instead of" } else { "" };
            let _ = writeln!(out, "    {label:<10}  {}", self.suppressed(one));
        }
        out
    }

    fn entity(&self, index: usize) -> String {
        let names = &self.explained.analysis.names;
        let mention = &names.mentions[index];
        let entity = &names.entities[mention.entity];
        let links: Vec<String> = entity.links.iter().map(|(scheme, id)| format!("{scheme}={id}")).collect();
        let mut said = format!("e{} {}", mention.entity + 1, entity.name);
        if !links.is_empty() {
            let _ = write!(said, " [{}]", links.join(" "));
        }
        match entity.mentions.first() {
            Some(&first) if first != index => {
                let first = &names.mentions[first];
                let _ = write!(
                    said,
                    ", joined by {} to “{}” on line {}",
                    mention.joined,
                    self.words(first.span),
                    self.line(first.span)
                );
            }
            _ => said += ", named here first",
        }
        said
    }

    fn suppressed(&self, one: &Suppressed) -> String {
        format!("{}  {}, {}", self.words(one.span), one.kind, found_by(&one.rule))
    }
}

/// The rule with what it looks for.
fn found_by(rule: &str) -> String {
    match pattern_meaning(rule) {
        Some(meaning) => format!("{meaning} ({rule})"),
        None => format!("the gazetteer entry {rule}"),
    }
}
