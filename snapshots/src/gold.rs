use std::fs;
use std::path::{Path, PathBuf};

use rapporteur::{Engine, Workers};
use rapporteur_formats::{Inputs, Layers, OutputFormat, Record, analyze_all};
use rapporteur_score::{Annotations, Scores};

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
        let golds = files(&self.annotations, &["json"]);
        if golds.is_empty() {
            return Err(format!("{} holds no gold annotations (*.json)", self.annotations.display()));
        }
        let workers = Workers::new(0).map_err(|error| error.to_string())?;
        let inputs = Inputs::list(&self.texts(), None);
        let render = |report: &_, analysis: &_| OutputFormat::Jsonl.render(&Record::new(report, analysis, Layers::default()));
        let mut scores = Scores::default();
        for (gold, record) in golds.iter().zip(analyze_all(inputs, engine, workers, render)) {
            let wrong = |error: serde_json::Error| format!("{}: {error}", gold.display());
            let found: Annotations = record.map_err(|failure| failure.to_string())?.parse().map_err(wrong)?;
            let content = fs::read_to_string(gold).map_err(|error| format!("{}: {error}", gold.display()))?;
            scores.add(&content.parse().map_err(wrong)?, &found);
        }
        Ok(scores)
    }
}
