//! What a run comes to, on one page.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::fmt::Display;
use std::time::Duration;

use rapporteur_formats::Failure;

use crate::findings::Findings;
use crate::manifest::version;

const MOST_NAMED: usize = 20;
const SLOWEST: usize = 10;
/// So many failures stand on the page; all are in their file.
const FAILURES_SHOWN: usize = 20;
/// So many names are counted: those that come later in a corpus with more of them are not, so that memory has a bound.
const NAMES_COUNTED: usize = 200_000;

/// What all documents of a run come to.
#[derive(Clone, Debug, Default)]
pub struct Summary {
    read: usize,
    kept: usize,
    failed: usize,
    // Of the texts that were read now.
    bytes: u64,
    threads: usize,
    took: Duration,
    layers: BTreeMap<&'static str, usize>,
    kinds: BTreeMap<String, usize>,
    acts: BTreeMap<String, usize>,
    // By name and kind: mentions, documents.
    named: BTreeMap<(String, String), (usize, usize)>,
    slowest: Vec<(Duration, usize, String)>,
    failures: Vec<Failure>,
    stopped: bool,
}

impl Summary {
    pub(crate) fn new(threads: usize) -> Self {
        Self { threads, ..Self::default() }
    }

    pub(crate) fn add(&mut self, findings: Findings) {
        for (layer, count) in findings.layers {
            *self.layers.entry(layer).or_default() += count;
        }
        for (sums, counts) in [(&mut self.kinds, findings.kinds), (&mut self.acts, findings.acts)] {
            for (label, count) in counts {
                *sums.entry(label).or_default() += count;
            }
        }
        for (name, kind, mentions) in findings.named {
            let key = (name, kind);
            if self.named.len() < NAMES_COUNTED || self.named.contains_key(&key) {
                let (all, documents) = self.named.entry(key).or_default();
                *all += mentions;
                *documents += 1;
            }
        }
    }

    pub(crate) fn add_read(&mut self, id: &str, bytes: usize, took: Duration) {
        self.read += 1;
        self.bytes += bytes as u64;
        let at = self.slowest.partition_point(|slower| slower.0 >= took);
        if at < SLOWEST {
            self.slowest.insert(at, (took, bytes, id.to_owned()));
            self.slowest.truncate(SLOWEST);
        }
    }

    pub(crate) fn add_kept(&mut self) {
        self.kept += 1;
    }

    pub(crate) fn add_failure(&mut self, failure: &Failure) {
        self.failed += 1;
        if self.failures.len() < FAILURES_SHOWN {
            self.failures.push(failure.clone());
        }
    }

    pub(crate) fn stop(&mut self) {
        self.stopped = true;
    }

    pub(crate) fn ended(&mut self, took: Duration) {
        self.took = took;
    }

    /// How many documents have a record.
    #[must_use]
    pub const fn documents(&self) -> usize {
        self.read + self.kept
    }

    /// How many of these records are those of an earlier run.
    #[must_use]
    pub const fn kept(&self) -> usize {
        self.kept
    }

    /// How many documents have none.
    #[must_use]
    pub const fn failed(&self) -> usize {
        self.failed
    }

    /// Whether the run was stopped before its end, so that it has to be resumed.
    #[must_use]
    pub const fn is_stopped(&self) -> bool {
        self.stopped
    }

    /// How long the run took.
    #[must_use]
    pub const fn took(&self) -> Duration {
        self.took
    }

    /// The page, in Markdown.
    #[must_use]
    pub fn page(&self) -> String {
        let mut page = vec!["# Summary of the run".to_owned(), String::new(), self.documents_line(), self.rate_line()];
        page.extend(counts("Layers", &self.layers));
        page.extend(counts("Mentions by kind", &self.kinds));
        page.extend(counts("Statements by act", &self.acts));
        let mut named: Vec<_> = self.named.iter().collect();
        named.sort_by_key(|(_, counts)| Reverse(**counts));
        let rows = named.iter().take(MOST_NAMED);
        let rows = rows.map(|((name, kind), (mentions, documents))| vec![cell(name), cell(kind), cell(mentions), cell(documents)]);
        page.extend(table("Most named", &["name", "kind", "mentions", "documents"], rows));
        if self.named.len() >= NAMES_COUNTED {
            page.push(format!("\nOf the first {NAMES_COUNTED} names."));
        }
        let rows = self.slowest.iter().map(|(took, bytes, id)| vec![cell(id), cell(bytes), milliseconds(*took)]);
        page.extend(table("Slowest documents", &["document", "bytes", "milliseconds"], rows));
        page.extend(table(
            "Failures",
            &["document", "reason"],
            self.failures.iter().map(|failure| vec![cell(failure.place()), cell(failure.reason())]),
        ));
        if self.failed > self.failures.len() {
            page.push(format!("\nThe first {} of {}.", self.failures.len(), self.failed));
        }
        page.join("\n") + "\n"
    }

    fn documents_line(&self) -> String {
        let kept = if self.kept > 0 { format!(", {} of them by an earlier run", self.kept) } else { String::new() };
        format!("{} documents were read{kept}; {} failed. rapporteur {}.", self.documents(), self.failed, version())
    }

    fn rate_line(&self) -> String {
        let seconds = self.took.as_secs_f64();
        let rate = |count: f64| if seconds > 0.0 { count / seconds } else { 0.0 };
        let (documents, megabytes) = (rate(self.read as f64), rate(self.bytes as f64 / 1e6));
        let threads = if self.threads == 1 { "one thread".to_owned() } else { format!("{} threads", self.threads) };
        let (read, bytes) = (self.read, self.bytes);
        if read == 0 {
            return format!("This run read none anew, in {seconds:.1} s on {threads}.");
        }
        format!(
            "This run read {read} documents of {bytes} bytes in {seconds:.1} s on {threads}: {documents:.1} documents and \
             {megabytes:.2} MB a second."
        )
    }
}

fn milliseconds(time: Duration) -> String {
    format!("{:.1}", time.as_secs_f64() * 1000.0)
}

fn counts<L: Display>(title: &str, counts: &BTreeMap<L, usize>) -> Vec<String> {
    let mut rows: Vec<_> = counts.iter().collect();
    rows.sort_by_key(|(_, count)| Reverse(**count));
    table(title, &["what", "how many"], rows.into_iter().map(|(label, count)| vec![cell(label), cell(count)]))
}

/// A table, or nothing where it has no rows.
fn table(title: &str, header: &[&str], rows: impl Iterator<Item = Vec<String>>) -> Vec<String> {
    let rows: Vec<String> = rows.map(|row| format!("| {} |", row.join(" | "))).collect();
    if rows.is_empty() {
        return Vec::new();
    }
    let head = format!("| {} |", header.join(" | "));
    let rule = format!("|{}", " --- |".repeat(header.len()));
    [String::new(), format!("## {title}"), String::new(), head, rule].into_iter().chain(rows).collect()
}

/// What stands in a cell; a bar would end it.
fn cell(content: impl Display) -> String {
    content.to_string().replace('|', "\\|").replace(['\n', '\r'], " ")
}
