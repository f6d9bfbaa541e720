//! What a run found, on one page.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::time::Duration;

use rapporteur::{Analysis, Kind};
use rapporteur_formats::Failure;

const MOST_NAMED: usize = 20;
const SLOWEST: usize = 5;

type Counts = BTreeMap<&'static str, usize>;

/// What one document adds to a summary.
#[derive(Debug)]
pub(crate) struct DocumentSummary {
    id: String,
    bytes: usize,
    took: Duration,
    layers: Counts,
    kinds: Counts,
    acts: Counts,
    // Name, kind, and how often it is named.
    named: Vec<(String, Kind, usize)>,
}

impl DocumentSummary {
    pub(crate) fn new(id: &str, analysis: &Analysis, took: Duration) -> Self {
        let Analysis { document, names, figures, statements, .. } = analysis;
        let mut kinds = Counts::new();
        for mention in &names.mentions {
            *kinds.entry(mention.kind.label()).or_default() += 1;
        }
        let mut acts = Counts::new();
        for statement in statements {
            *acts.entry(statement.act.label()).or_default() += 1;
        }
        let layers = [
            ("tokens", document.tokens().len()),
            ("sentences", document.sentences().len()),
            ("mentions", names.mentions.len()),
            ("entities", names.entities.len()),
            ("figures", figures.len()),
            ("statements", statements.len()),
        ];
        let is_who = |kind| matches!(kind, Kind::Person | Kind::Country | Kind::Organization);
        let who = names.entities.iter().filter(|entity| is_who(entity.kind));
        let named = who.map(|entity| (entity.name.clone(), entity.kind, entity.mentions.len())).collect();
        Self { id: id.to_owned(), bytes: document.text().len(), took, layers: layers.into(), kinds, acts, named }
    }
}

/// What all documents of a run come to.
#[derive(Debug, Default)]
pub(crate) struct Summary {
    documents: usize,
    bytes: usize,
    took: Duration,
    layers: Counts,
    kinds: Counts,
    acts: Counts,
    // By name and kind: mentions, documents.
    named: BTreeMap<(String, Kind), (usize, usize)>,
    slowest: Vec<(Duration, usize, String)>,
    failures: Vec<Failure>,
}

impl Summary {
    pub(crate) fn add(&mut self, document: DocumentSummary) {
        self.documents += 1;
        self.bytes += document.bytes;
        self.took += document.took;
        for (sum, counts) in
            [(&mut self.layers, document.layers), (&mut self.kinds, document.kinds), (&mut self.acts, document.acts)]
        {
            for (label, count) in counts {
                *sum.entry(label).or_default() += count;
            }
        }
        for (name, kind, mentions) in document.named {
            let (all, documents) = self.named.entry((name, kind)).or_default();
            *all += mentions;
            *documents += 1;
        }
        self.slowest.push((document.took, document.bytes, document.id));
        self.slowest.sort_by_key(|(took, ..)| Reverse(*took));
        self.slowest.truncate(SLOWEST);
    }

    pub(crate) fn fail(&mut self, failure: Failure) {
        self.failures.push(failure);
    }

    pub(crate) fn failed(&self) -> usize {
        self.failures.len()
    }

    /// The page, in Markdown.
    pub(crate) fn page(&self) -> String {
        let seconds = self.took.as_secs_f64();
        let speed = if seconds > 0.0 { self.bytes as f64 / 1e6 / seconds } else { 0.0 };
        let mut page = vec![
            "# Summary of the run".to_owned(),
            String::new(),
            format!(
                "{} documents, {} bytes, read in {seconds:.2} s of one core ({speed:.2} MB/s); {} failed.",
                self.documents,
                self.bytes,
                self.failures.len()
            ),
        ];
        page.extend(counts("Layers", &self.layers));
        page.extend(counts("Mentions by kind", &self.kinds));
        page.extend(counts("Statements by act", &self.acts));
        let mut named: Vec<_> = self.named.iter().collect();
        named.sort_by_key(|(_, counts)| Reverse(**counts));
        let rows = named.iter().take(MOST_NAMED);
        let rows = rows.map(|((name, kind), (mentions, documents))| format!("| {name} | {kind} | {mentions} | {documents} |"));
        page.extend(table("Most named", "| name | kind | mentions | documents |", rows));
        let rows = self.slowest.iter();
        let rows = rows.map(|(took, bytes, id)| format!("| {id} | {bytes} | {:.1} |", took.as_secs_f64() * 1000.0));
        page.extend(table("Slowest", "| document | bytes | milliseconds |", rows));
        if !self.failures.is_empty() {
            page.extend(table("Failed", "| reason |", self.failures.iter().map(|failure| format!("| {failure} |"))));
        }
        page.join("\n") + "\n"
    }
}

fn counts(title: &str, counts: &Counts) -> Vec<String> {
    let mut rows: Vec<_> = counts.iter().collect();
    rows.sort_by_key(|(_, count)| Reverse(**count));
    table(title, "| what | how many |", rows.into_iter().map(|(label, count)| format!("| {label} | {count} |")))
}

fn table(title: &str, header: &str, rows: impl Iterator<Item = String>) -> Vec<String> {
    let rule = "| --- ".repeat(header.matches('|').count() - 1) + "|";
    let head = [String::new(), format!("## {title}"), String::new(), header.to_owned(), rule];
    head.into_iter().chain(rows).collect()
}
