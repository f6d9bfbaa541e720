//! The rows of `manifest.jsonl`: what each record was made of, and where it stands.

use rapporteur_formats::{Layers, Report};
use serde::{Deserialize, Serialize};

use crate::Digest;

/// The form of the manifest; a change that breaks readers raises it.
const FORM: &str = "rapporteur-manifest/1";

/// The program's version with a digest of its rules and words, such as `0.1.0+5f1c09d2a4b3e876`: two builds that have the same find the
/// same.
#[must_use]
pub fn version() -> &'static str {
    concat!(env!("CARGO_PKG_VERSION"), "+", env!("RULES_DIGEST"))
}

/// The first row: what holds for all documents.
#[derive(Debug, Serialize)]
pub(crate) struct Head<'a> {
    manifest: &'static str,
    version: &'static str,
    words: &'a str,
    layers: String,
}

impl<'a> Head<'a> {
    pub(crate) fn new(words: &'a str, layers: Layers) -> Self {
        Self { manifest: FORM, version: version(), words, layers: layers.to_string() }
    }

    /// The digest of all that decides a document's record; equal keys have equal records.
    pub(crate) fn key(&self, report: &Report, text: Digest) -> Digest {
        let meta: String = report.meta.entries().map(|(key, value)| format!("{key:?}:{value},")).collect();
        let parts = [FORM, self.version, self.words, &self.layers, &report.id, &report.source, &meta, &text.to_string()];
        Digest::of_parts(&parts)
    }
}

/// A document.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Row<'a> {
    pub(crate) id: &'a str,
    pub(crate) source: &'a str,
    /// Of its text.
    pub(crate) text: Digest,
    #[serde(flatten)]
    pub(crate) made: Made,
}

/// A record, and where its line begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Made {
    /// Of all that it was made of.
    pub(crate) key: Digest,
    /// Of its line, without the line's end.
    pub(crate) record: Digest,
    /// Where its line begins in the file of records, in bytes.
    pub(crate) offset: u64,
    /// How many bytes its line has, without the line's end.
    pub(crate) bytes: u64,
}
