use std::collections::BTreeSet;
use std::fs;
use std::io::ErrorKind;

use rapporteur::{Engine, Workers};
use rapporteur_formats::{Layers, Meta, OutputFormat, Record, Report};
use rapporteur_score::{Annotations, Fall, Floors, Labels, Scores, Set, Text};

use crate::{Kit, KitError, write_whole};

/// What the engine scores against a kit's gold annotations.
#[derive(Debug)]
pub struct Scored {
    /// The scores, with all differences.
    pub scores: Scores,
    /// The gold annotations, with the texts that there are.
    pub gold: Set,
    /// What falls below its floor.
    pub falls: Vec<Fall>,
    /// The floors, before they are raised.
    pub floors: Floors,
    /// Documents with gold annotations that are not among the kit's documents.
    pub without_text: Vec<String>,
}

impl Kit {
    /// Whether there is anything to score.
    #[must_use]
    pub fn has_gold(&self) -> bool {
        !self.gold_names().is_empty()
    }

    /// The names of the files of gold annotations, less their endings.
    pub(crate) fn gold_names(&self) -> BTreeSet<String> {
        let files = fs::read_dir(&self.places.gold).into_iter().flatten().flatten().map(|entry| entry.path());
        let files = files.filter(|path| path.is_file() && rapporteur_score::Format::of(path).is_some());
        files.filter_map(|path| Some(path.file_stem()?.to_string_lossy().into_owned())).collect()
    }

    /// Reads the documents that have gold annotations, and scores what is found. A gold file goes by its document's id.
    ///
    /// # Errors
    /// Where gold annotations or floors cannot be read or are malformed.
    pub fn score(&self, engine: &Engine, workers: Workers) -> Result<Scored, KitError> {
        let reports = self.gold_reports();
        let text = |name: &str| {
            let report = reports.iter().find(|report| report.id == name);
            Ok(report.map(|report| Text { text: report.text.clone(), source: report.source.clone(), bytes: bytes(report) }))
        };
        let labels = Labels::default();
        let gold = Set::read(&self.places.gold, None, &labels, &mut { text });
        let gold = gold.map_err(|error| KitError::new(&self.places.gold, error))?;
        let found = self.found(reports, engine, workers)?;
        let (mut scores, mut without_text) = (Scores::default(), Vec::new());
        for (document, index) in gold.documents.iter().zip(gold.matches(&found)) {
            match index {
                Some(index) => scores.add(&document.annotations, &found.documents[index].annotations),
                None => without_text.push(document.annotations.id.clone()),
            }
        }
        let floors = self.floors()?;
        Ok(Scored { falls: floors.broken(&scores), scores, gold, floors, without_text })
    }

    /// Lifts the floors to the scores; none sinks. How many were lifted.
    ///
    /// # Errors
    /// Where they cannot be written.
    pub fn raise(&self, scored: &Scored) -> Result<usize, KitError> {
        let mut floors = scored.floors.clone();
        let mut rows: Vec<String> = floors.rows().map(|(row, _)| row.to_owned()).collect();
        if rows.is_empty() {
            let counted = Floors::ROWS.iter().filter(|row| scored.scores.counts(row).expected > 0);
            rows.extend(counted.map(|row| (*row).to_owned()));
        }
        floors.raise(&scored.scores, rows.iter().map(String::as_str));
        let lifted = floors.rows().filter(|row| !scored.floors.rows().any(|old| old == *row)).count();
        write_whole(&self.places.floors, &floors.to_string())?;
        Ok(lifted)
    }

    fn floors(&self) -> Result<Floors, KitError> {
        let path = &self.places.floors;
        match fs::read_to_string(path) {
            Ok(content) => content.parse().map_err(|error| KitError::new(path, error)),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(Floors::default()),
            Err(error) => Err(KitError::new(path, format!("cannot be read: {error}"))),
        }
    }

    /// The documents that have gold annotations. Where a file holds those of many documents, it cannot be told which: then all.
    fn gold_reports(&self) -> Vec<Report> {
        let names = self.gold_names();
        let many = fs::read_dir(&self.places.gold).into_iter().flatten().flatten();
        let many = many.into_iter().any(|entry| entry.path().extension().is_some_and(|ending| ending == "jsonl"));
        let reports = self.inputs().filter_map(|input| input.read().ok());
        reports.filter(|report| many || names.contains(&report.id)).collect()
    }

    fn found(&self, reports: Vec<Report>, engine: &Engine, workers: Workers) -> Result<Set, KitError> {
        let engine = engine.clone();
        let labelled = reports.into_iter().map(|report| (report.id.clone(), report));
        let records = workers.in_order(labelled, move |report| {
            let analysis = engine.analyze(report.text.as_str());
            let report = Report { meta: Meta::default(), ..report };
            OutputFormat::Jsonl.render(&Record::new(&report, &analysis, Layers::default()))
        });
        let parsed = records.map(|(id, record)| {
            let wrong = |why: String| KitError::new(&self.places.gold, format!("`{id}`: {why}"));
            let record = record.map_err(|panicked| wrong(panicked.to_string()))?;
            record.parse::<Annotations>().map_err(|error| wrong(error.to_string()))
        });
        Ok(Set::from(parsed.collect::<Result<Vec<_>, _>>()?))
    }
}

/// The bytes of a file whose text is not all of it: gold annotations may be checked against either.
fn bytes(report: &Report) -> Option<Vec<u8>> {
    fs::read(&report.source).ok()
}
