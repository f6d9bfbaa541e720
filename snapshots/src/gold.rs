use std::fs;
use std::path::{Path, PathBuf};

use rapporteur::{Analysis, Engine, Statement, Workers};
use rapporteur_formats::{Inputs, Layers, OutputFormat, Record, analyze_all};
use rapporteur_score::{Annotations, Scores, right_statements};

use crate::places::{files, root, shared, stem};

/// A folder of gold annotations (`NAME.json`) and one of their texts (`NAME.txt` or `NAME.md`).
#[derive(Clone, Debug)]
pub struct Gold {
    annotations: PathBuf,
    texts: PathBuf,
}

impl Gold {
    /// The two folders.
    #[must_use]
    pub fn new(annotations: impl Into<PathBuf>, texts: impl Into<PathBuf>) -> Self {
        Self { annotations: annotations.into(), texts: texts.into() }
    }

    /// The gold of the project's own corpus.
    #[must_use]
    pub fn corpus() -> Self {
        Self::new(root().join("corpus/gold"), root().join("corpus"))
    }

    /// The gold of the four reports of the corpus that are full of hard names; a set of its own, so that the first one's floors stand.
    #[must_use]
    pub fn names() -> Self {
        Self::new(root().join("corpus/gold/names"), root().join("corpus"))
    }

    /// The gold beside the repository; `None` where it is absent.
    #[must_use]
    pub fn shared() -> Option<Self> {
        shared().map(|shared| Self::new(shared.join("gold/gold"), shared.join("gold/texts")))
    }

    /// The texts that have annotations, in order of their names.
    #[must_use]
    pub fn texts(&self) -> Vec<PathBuf> {
        files(&self.annotations, &["json"]).iter().map(|file| self.text_of(file)).collect()
    }

    fn text_of(&self, annotations: &Path) -> PathBuf {
        let text = |ending| self.texts.join(stem(annotations)).with_extension(ending);
        if text("md").exists() { text("md") } else { text("txt") }
    }

    /// Scores an engine on all documents.
    ///
    /// # Errors
    /// Where a folder holds no annotations, or a file cannot be read.
    pub fn score(&self, engine: &Engine) -> Result<Scores, String> {
        let mut scores = Scores::default();
        self.compare(engine, |gold, found, _| scores.add(gold, found))?;
        Ok(scores)
    }

    /// The statements that an engine finds in all documents, each with whether it is right in act and content.
    ///
    /// # Errors
    /// Where a folder holds no annotations, or a file cannot be read.
    pub fn judge(&self, engine: &Engine) -> Result<Vec<(Statement, bool)>, String> {
        let mut judged = Vec::new();
        self.compare(engine, |gold, found, statements| judged.extend(statements.into_iter().zip(right_statements(gold, found))))?;
        Ok(judged)
    }

    /// Hands over, for each document, its annotations, those of its record, and the statements of which these are made.
    fn compare(&self, engine: &Engine, mut each: impl FnMut(&Annotations, &Annotations, Vec<Statement>)) -> Result<(), String> {
        let golds = files(&self.annotations, &["json"]);
        if golds.is_empty() {
            return Err(format!("{} holds no gold annotations (*.json)", self.annotations.display()));
        }
        let workers = Workers::new(0).map_err(|error| error.to_string())?;
        let inputs = Inputs::list(&self.texts(), None);
        let render = |report: &_, analysis: &Analysis| {
            let record = OutputFormat::Jsonl.render(&Record::new(report, analysis, Layers::default()));
            (record, analysis.statements.clone())
        };
        for (gold, found) in golds.iter().zip(analyze_all(inputs, engine, workers, render)) {
            let wrong = |error: serde_json::Error| format!("{}: {error}", gold.display());
            let (record, statements) = found.map_err(|failure| failure.to_string())?;
            let content = fs::read_to_string(gold).map_err(|error| format!("{}: {error}", gold.display()))?;
            each(&content.parse().map_err(wrong)?, &record.parse().map_err(wrong)?, statements);
        }
        Ok(())
    }
}
