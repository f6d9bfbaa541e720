use std::io::{self, Write};
use std::ops::Range;

use serde::Serialize;
use serde_json::value::RawValue;

use crate::changes::{Change, DocumentChanges, DocumentState};
use crate::fields::FieldChange;
use crate::summary::{Comparison, Problem, Summary};

/// The version of the form; a change that breaks readers raises it.
const SCHEMA: &str = "rapporteur-diff/1";

#[derive(Serialize)]
struct Page<'c> {
    schema: &'static str,
    before: &'c str,
    after: &'c str,
    summary: &'c Summary,
    problems: &'c [Problem],
    documents: Vec<DocumentRow<'c>>,
}

#[derive(Serialize)]
struct DocumentRow<'c> {
    id: &'c str,
    state: &'static str,
    changes: Vec<Row<'c>>,
}

#[derive(Serialize)]
struct Row<'c> {
    layer: &'c str,
    change: &'static str,
    what: &'c str,
    text: &'c str,
    start: Option<usize>,
    end: Option<usize>,
    fields: &'c [FieldChange],
    before: Option<&'c RawValue>,
    after: Option<&'c RawValue>,
}

/// Writes a comparison for programs: `docs/diff.md` has the fields.
///
/// # Errors
/// Where `out` fails.
pub fn write_json(comparison: &Comparison, out: &mut impl Write) -> io::Result<()> {
    let [before, after] = &comparison.names;
    let documents = comparison.documents.iter().map(document).collect();
    let page = Page { schema: SCHEMA, before, after, summary: &comparison.summary, problems: &comparison.problems, documents };
    serde_json::to_writer_pretty(&mut *out, &page)?;
    writeln!(out)
}

fn document(document: &DocumentChanges) -> DocumentRow<'_> {
    let changes = document.layers.iter().flat_map(|layer| layer.changes.iter().map(|change| row(&layer.layer, change)));
    DocumentRow { id: &document.id, state: state(document.state), changes: changes.collect() }
}

fn row<'c>(layer: &'c str, change: &'c Change) -> Row<'c> {
    let Range { start, end } = change.place.clone().map_or(None..None, |place| Some(place.start)..Some(place.end));
    Row {
        layer,
        change: change.sign.name(),
        what: &change.what,
        text: &change.text,
        start,
        end,
        fields: &change.fields,
        before: change.before.as_deref(),
        after: change.after.as_deref(),
    }
}

pub(super) const fn state(state: DocumentState) -> &'static str {
    match state {
        DocumentState::Both => "changed",
        DocumentState::New => "new",
        DocumentState::Gone => "gone",
        DocumentState::TextChanged => "text-changed",
    }
}
