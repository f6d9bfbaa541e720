use std::io::{self, Write};

use minijinja::{Environment, context};
use rapporteur_drawing::CSS;
use serde::Serialize;

use super::listing::{below, fields, undrawn, words};
use crate::changes::{Change, DocumentChanges, LayerChanges};
use crate::summary::Comparison;

/// The page; minijinja escapes all that is put into a template of this ending.
const NAME: &str = "diff.html";
const TEMPLATE: &str = include_str!("../../templates/diff.html");

#[derive(Serialize)]
struct DocumentView {
    id: String,
    anchor: String,
    headline: String,
    counts: Vec<String>,
    layers: Vec<LayerView>,
}

#[derive(Serialize)]
struct LayerView {
    name: String,
    counts: String,
    drawn: Vec<DrawnView>,
    listed: Vec<ChangeView>,
}

#[derive(Serialize)]
struct DrawnView {
    line: usize,
    column: usize,
    // Escaped where it was made.
    html: String,
    changes: Vec<ChangeView>,
}

#[derive(Serialize)]
struct ChangeView {
    sign: &'static str,
    words: String,
    fields: Vec<String>,
}

/// Writes a comparison as one page of HTML that needs nothing beside itself: counts by layer and document, then each document.
///
/// # Errors
/// Where `out` fails.
pub fn write_html(comparison: &Comparison, out: &mut impl Write) -> io::Result<()> {
    let summary = &comparison.summary;
    let columns: Vec<&str> = summary.layers.iter().map(|layer| layer.layer.as_str()).collect();
    let documents: Vec<DocumentView> =
        comparison.documents.iter().enumerate().map(|(index, document)| view(document, index, &columns)).collect();
    let mut environment = Environment::new();
    environment.add_template(NAME, TEMPLATE).map_err(io::Error::other)?;
    let template = environment.get_template(NAME).map_err(io::Error::other)?;
    let ([before, after], problems) = (&comparison.names, &comparison.problems);
    let open = documents.len() <= 20;
    let page = context! { before, after, counts => summary.documents(), summary, problems, columns, documents, open, css => CSS };
    out.write_all(template.render(page).map_err(io::Error::other)?.as_bytes())
}

fn view(document: &DocumentChanges, index: usize, columns: &[&str]) -> DocumentView {
    let layer =
        |name: &&str| document.layers.iter().find(|layer| layer.layer == **name).map(LayerChanges::counts).unwrap_or_default();
    DocumentView {
        id: document.id.clone(),
        anchor: format!("d{}", index + 1),
        headline: document.headline(),
        counts: columns.iter().map(layer).collect(),
        layers: document.layers.iter().map(layer_view).collect(),
    }
}

fn layer_view(layer: &LayerChanges) -> LayerView {
    let drawn = layer.drawn.iter().map(|drawn| DrawnView {
        line: drawn.line,
        column: drawn.column,
        html: drawn.passage.html(),
        changes: below(layer, drawn).into_iter().map(|(change, words)| change_view(change, words)).collect(),
    });
    LayerView {
        name: layer.layer.replace('_', " "),
        counts: layer.counts(),
        drawn: drawn.collect(),
        listed: undrawn(layer).map(|change| change_view(change, words(change))).collect(),
    }
}

fn change_view(change: &Change, words: String) -> ChangeView {
    ChangeView { sign: change.sign.name(), words, fields: fields(change).collect() }
}
