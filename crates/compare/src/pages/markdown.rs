use std::io::{self, Write};

use super::listing::{below, fields, undrawn, words};
use crate::changes::{Change, LayerChanges};
use crate::summary::{Comparison, documents};

/// Columns of a block of code that a forge shows without a scroll bar.
const WIDTH: usize = 100;

/// Writes a comparison as Markdown: a table of the counts, then a section for each document that differs.
///
/// # Errors
/// Where `out` fails.
pub fn write_markdown(comparison: &Comparison, out: &mut impl Write) -> io::Result<()> {
    let [before, after] = &comparison.names;
    writeln!(out, "# {} → {}\n\n{}", escaped(before), escaped(after), comparison.summary.documents())?;
    if !comparison.summary.layers.is_empty() {
        writeln!(out, "\n| layer | new | gone | changed | documents |\n| --- | ---: | ---: | ---: | ---: |")?;
        for row in &comparison.summary.layers {
            writeln!(out, "| {} | {} | {} | {} | {} |", escaped(&row.layer), row.new, row.gone, row.changed, row.documents)?;
        }
    }
    for (layer, number) in &comparison.summary.uncompared {
        writeln!(out, "\nNot compared: {}, which is in one of the two only, in {}.", escaped(layer), documents(*number))?;
    }
    if !comparison.problems.is_empty() {
        writeln!(out, "\n## Problems\n")?;
        for problem in &comparison.problems {
            writeln!(out, "- {}: {}", escaped(&problem.name), escaped(&problem.message))?;
        }
    }
    for document in &comparison.documents {
        writeln!(out, "\n## {}\n\n{}", escaped(&document.id), escaped(&document.headline()))?;
        for layer in &document.layers {
            writeln!(out, "\n### {}: {}", escaped(&layer.layer), layer.counts())?;
            layer_changes(layer, out)?;
        }
    }
    Ok(())
}

fn layer_changes(layer: &LayerChanges, out: &mut impl Write) -> io::Result<()> {
    for drawn in &layer.drawn {
        write!(out, "\nLine {}, column {}:\n\n{}", drawn.line, drawn.column, drawn.passage.markdown(WIDTH))?;
        let below = below(layer, drawn);
        if !below.is_empty() {
            writeln!(out)?;
        }
        below.iter().try_for_each(|(change, words)| item(change, words, out))?;
    }
    let mut undrawn = undrawn(layer).peekable();
    if undrawn.peek().is_some() {
        writeln!(out)?;
    }
    undrawn.try_for_each(|change| item(change, &words(change), out))
}

fn item(change: &Change, words: &str, out: &mut impl Write) -> io::Result<()> {
    writeln!(out, "- {}: {}", change.sign.name(), escaped(words))?;
    fields(change).try_for_each(|field| writeln!(out, "  - {}", escaped(&field)))
}

/// Text that says what it says, whatever signs are in it.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            _ if character.is_control() => out.push(' '),
            '<' => out += "&lt;",
            '&' => out += "&amp;",
            '\\' | '`' | '*' | '_' | '[' | ']' | '#' | '|' | '~' | '@' | '!' => out.extend(['\\', character]),
            _ => out.push(character),
        }
    }
    out
}
