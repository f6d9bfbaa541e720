//! `rapporteur explain`: why the names of a document are what they are.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use clap::Args;
use rapporteur::{Document, Explained, LineIndex, Mention, Suppressed, pattern_meaning};
use rapporteur_formats::InputFormat;

use crate::{Outcome, gazetteers, pages};

/// Explain the names found in a document: for each what found it, which entity it belongs to and why, and what it kept out
///
/// Lines count from 1 in the text as it is read, markup left out.
#[derive(Debug, Args)]
pub(crate) struct Options {
    /// The file, and the line to explain; without a line all of them; `-` or none is standard input
    #[arg(value_name = "FILE[:LINE]")]
    place: Option<String>,

    /// The input format: txt, md or jsonl [default: told by the file's name, else by its content]
    #[arg(long, value_name = "FORMAT")]
    from: Option<InputFormat>,

    /// One more gazetteer: a file, or a folder of them; may be given again
    #[arg(long, value_name = "PATH")]
    gazetteer: Vec<PathBuf>,
}

/// Runs the command.
pub(crate) fn run(options: Options) -> Result<Outcome, String> {
    let engine = gazetteers::engine(&options.gazetteer)?;
    let (file, line) = options.place.as_deref().map_or((None, None), place);
    pages::print(file.as_ref(), options.from, |report| {
        let (document, explained) = engine.explain(report.text);
        let lines = document.text().lines().count();
        if let Some(line) = line.filter(|line| *line > lines) {
            return Err(format!("{} has no line {line}; its last is line {lines}", report.source));
        }
        let page =
            Page { source: &report.source, document: &document, explained: &explained, lines: LineIndex::new(document.text()) };
        Ok(page.render(line))
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
    document: &'a Document,
    explained: &'a Explained,
    lines: LineIndex<'a>,
}

impl Page<'_> {
    fn render(&self, only: Option<usize>) -> String {
        let mut out = String::new();
        let mut index = 0;
        let mentions = &self.explained.names.mentions;
        for (number, text) in (1..).zip(self.document.text().lines()) {
            let first = index;
            while index < mentions.len() && self.line(&mentions[index]) == number {
                index += 1;
            }
            let shown = only.map_or(first < index, |only| only == number);
            if shown {
                let _ = writeln!(out, "{}:{number}: {}\n", self.source, text.trim());
                (first..index).for_each(|mention| self.mention(mention, &mut out));
                if first == index {
                    out += "  nothing is named here\n\n";
                }
            }
        }
        out
    }

    fn line(&self, mention: &Mention) -> usize {
        self.lines.line_column(mention.span.start()).0
    }

    fn text(&self, span: rapporteur::Span) -> String {
        span.of(self.document.text()).split_whitespace().collect::<Vec<_>>().join(" ")
    }

    fn mention(&self, index: usize, out: &mut String) {
        let names = &self.explained.names;
        let mention = &names.mentions[index];
        let _ = writeln!(out, "  {}  {}", self.text(mention.span), mention.kind);
        let _ = writeln!(out, "    found by    {}", found_by(&mention.rule));
        let _ = writeln!(out, "    entity      {}", self.entity(index));
        for (number, one) in self.explained.suppressed[index].iter().enumerate() {
            let label = if number == 0 { "instead of" } else { "" };
            let _ = writeln!(out, "    {label:<10}  {}", self.suppressed(one));
        }
        out.push('\n');
    }

    fn entity(&self, index: usize) -> String {
        let names = &self.explained.names;
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
                let _ = write!(said, ", joined by {} to “{}” on line {}", mention.joined, self.text(first.span), self.line(first));
            }
            _ => said += ", named here first",
        }
        said
    }

    fn suppressed(&self, one: &Suppressed) -> String {
        format!("{}  {}, {}", self.text(one.span), one.kind, found_by(&one.rule))
    }
}

/// The rule with what it looks for.
fn found_by(rule: &str) -> String {
    match pattern_meaning(rule) {
        Some(meaning) => format!("{meaning} ({rule})"),
        None => format!("the gazetteer entry {rule}"),
    }
}
