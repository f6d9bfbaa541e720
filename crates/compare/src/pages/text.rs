use std::io::{self, Write};

use anstyle::Style;

use super::listing::{below, fields, undrawn, words};
use crate::changes::{Change, DocumentChanges, LayerChanges};
use crate::summary::{Comparison, Summary, documents};

/// How text for people looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Look {
    /// Columns.
    pub width: usize,
    /// Whether signs have their colours, as ANSI escapes.
    pub coloured: bool,
}

/// Writes a comparison as text for terminals: the counts, then each document that differs, its changes under their sentences.
///
/// # Errors
/// Where `out` fails.
pub fn write_text(comparison: &Comparison, look: Look, out: &mut impl Write) -> io::Result<()> {
    writeln!(out, "{}", comparison.summary.documents())?;
    out.write_all(table(&comparison.summary).as_bytes())?;
    let mut after_changes = true;
    for document in &comparison.documents {
        // Documents of which nothing more is told stand together.
        let bare = document.layers.is_empty();
        if after_changes || !bare {
            writeln!(out)?;
        }
        after_changes = !bare;
        let bold = if look.coloured { Style::new().bold() } else { Style::new() };
        writeln!(out, "{bold}{}: {}{bold:#}", clean(&document.id), document.headline())?;
        out.write_all(changes(document, look).as_bytes())?;
    }
    Ok(())
}

/// The counts of each layer, in columns.
fn table(summary: &Summary) -> String {
    if summary.layers.is_empty() && summary.uncompared.is_empty() {
        return String::new();
    }
    let mut out = String::new();
    if !summary.layers.is_empty() {
        out += &format!("\n{:14} {:>7} {:>7} {:>8} {:>10}\n", "", "new", "gone", "changed", "documents");
        for row in &summary.layers {
            out += &format!("{:14} {:>7} {:>7} {:>8} {:>10}\n", row.layer, row.new, row.gone, row.changed, row.documents);
        }
    }
    for (layer, number) in &summary.uncompared {
        out += &format!("\nnot compared: {layer}, which is in one of the two only, in {}\n", documents(*number));
    }
    out
}

/// The changes of a document, layer by layer.
pub(super) fn changes(document: &DocumentChanges, look: Look) -> String {
    document.layers.iter().map(|layer| layer_changes(layer, look)).collect()
}

fn layer_changes(layer: &LayerChanges, look: Look) -> String {
    let mut out = String::new();
    for drawn in &layer.drawn {
        out += &format!("\n  {} {}:{}\n", layer.layer, drawn.line, drawn.column);
        let width = look.width.saturating_sub(2);
        let drawing = if look.coloured { drawn.passage.coloured(width) } else { drawn.passage.plain(width) };
        out.extend(drawing.lines().map(|line| format!("  {line}\n")));
        out.extend(below(layer, drawn).into_iter().map(|(change, words)| listed(change, &words, look)));
    }
    let mut undrawn = undrawn(layer).peekable();
    if undrawn.peek().is_some() {
        out += &format!("\n  {}\n", layer.layer);
    }
    out.extend(undrawn.map(|change| listed(change, &words(change), look)));
    out
}

/// A change on a line of its own, its fields below.
fn listed(change: &Change, words: &str, look: Look) -> String {
    let style = if look.coloured { change.sign.style() } else { Style::new() };
    let mut out = format!("  {style}{}{style:#} {}\n", change.sign.underline(), clean(words));
    out.extend(fields(change).map(|field| format!("      {}\n", clean(&field))));
    out
}

/// Without characters that a terminal would obey.
fn clean(text: &str) -> String {
    text.chars().map(|character| if character.is_control() { '\u{fffd}' } else { character }).collect()
}
