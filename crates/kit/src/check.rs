use std::collections::BTreeSet;

use rapporteur::{Engine, Workers};
use rapporteur_compare::{DocumentChanges, DocumentState, Options, compare_records};
use rapporteur_formats::{Failure, Ids, Inputs, Layers, OutputFormat, Record, Report};

use crate::digest::digest;
use crate::set_out::set_out;
use crate::{Accepted, Kit};

/// A document that was read anew, beside its accepted record.
#[derive(Clone, Debug)]
pub struct Checked {
    /// What differs; of a document that was not accepted yet, only that it is new.
    pub changes: DocumentChanges,
    /// The new record as it would be accepted, where it differs.
    pub record: Option<String>,
    /// The record that was accepted, where it differs.
    pub accepted: Option<String>,
}

impl Kit {
    /// Reads documents ([`Self::inputs`]) anew, in parallel, and compares each with its accepted record: in the order of the documents, of which none is kept.
    /// A document or an accepted record that cannot be read is a failure of its own.
    ///
    /// With `only` it is these documents, if there are any; the others come as if nothing differed.
    pub fn check(
        &self,
        inputs: Inputs,
        engine: &Engine,
        workers: Workers,
        settings: Settings,
    ) -> impl Iterator<Item = Result<Checked, Failure>> {
        let (accepted, engine) = (self.accepted().clone(), engine.clone());
        let labelled = inputs.map(|input| (input.to_string(), input));
        let results = workers.in_order(labelled, move |input| {
            let report = input.read()?;
            if !settings.only.is_empty() && !settings.only.contains(&report.id) {
                return Ok(Checked::equal(report.id));
            }
            let analysis = engine.analyze(report.text.as_str());
            let record = OutputFormat::Jsonl.render(&Record::new(&report, &analysis, settings.layers));
            check(&report, &record, &accepted, &settings.options).map_err(|reason| Failure::new(&report.source, reason))
        });
        let mut ids = Ids::default();
        results.map(move |(label, result)| {
            let checked = result.unwrap_or_else(|unfinished| Err(Failure::new(&label, unfinished.to_string())))?;
            ids.take(checked.changes.id.clone(), label).map(|()| checked)
        })
    }
}

/// How documents are checked.
#[derive(Clone, Debug, Default)]
pub struct Settings {
    /// The layers of their records.
    pub layers: Layers,
    /// How records are compared.
    pub options: Options,
    /// Only the documents with these ids; none is all.
    pub only: BTreeSet<String>,
}

impl Checked {
    fn equal(id: String) -> Self {
        Self { changes: DocumentChanges::only(id, DocumentState::Both), record: None, accepted: None }
    }
}

fn check(report: &Report, record: &str, accepted: &Accepted, options: &Options) -> Result<Checked, String> {
    let sha256 = digest(&report.text);
    let record = set_out(record, &sha256).map_err(|error| error.to_string())?;
    let id = report.id.clone();
    let Some(before) = accepted.read(&id).map_err(|error| error.to_string())? else {
        return Ok(Checked { changes: DocumentChanges::only(id, DocumentState::New), record: Some(record), accepted: None });
    };
    if before == record {
        return Ok(Checked::equal(id));
    }
    let text = |_: &str, _: Option<&str>| Some(report.text.clone());
    let compared = compare_records(&before, &record, options, &text);
    let mut changes = compared.map_err(|(_, error)| format!("{}:{error}", accepted.path(&id).display()))?;
    if !before.lines().next().unwrap_or_default().contains(&sha256) {
        changes.state = DocumentState::TextChanged;
    }
    Ok(Checked { changes, record: Some(record), accepted: Some(before) })
}
