//! What is compared: gold annotations with their texts, and findings, which are read or made.

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};

use rapporteur_config::Config;
use rapporteur_formats::{InputFormat, Inputs, Layers, Meta, OutputFormat, Record, Report};
use rapporteur_score::{Annotations, Format, Labels, Set, Text};

use super::Options;
use crate::corpus::workers;
use crate::engine::ConfigFile;
use crate::messages::say;
use crate::progress::Progress;

/// What the names of texts end with.
const ENDINGS: [&str; 4] = ["txt", "md", "text", "markdown"];

/// Gold annotations and findings.
pub(super) fn read(options: &Options, file: &ConfigFile, labels: &Labels) -> Result<(Set, Set), String> {
    let texts = Texts::new(options);
    let gold = Set::read(&options.gold, options.from, labels, &mut |name| texts.find(name)).map_err(|error| error.to_string())?;
    let Some(pred) = &options.pred else {
        let found = find(&gold, &options.reading.config(file)?, labels)?;
        return Ok((gold, found));
    };
    let own: HashMap<&str, &str> = gold
        .documents
        .iter()
        .filter_map(|document| Some((document.annotations.id.as_str(), document.annotations.text.as_deref()?)))
        .collect();
    let mut text_of = |name: &str| {
        let Some(text) = own.get(name) else { return Ok(None) };
        let of_gold = || Text { text: (*text).to_owned(), source: "the text of the gold".to_owned(), bytes: None };
        Ok(Some(texts.find(name)?.unwrap_or_else(of_gold)))
    };
    let form = options.from.filter(|_| pred.is_file() && Format::of(pred).is_none());
    let found = Set::read(pred, form, labels, &mut text_of).map_err(|error| error.to_string())?;
    Ok((gold, found))
}

/// What the program finds in the texts of the gold; a document without a text has no findings.
fn find(gold: &Set, config: &Config, labels: &Labels) -> Result<Set, String> {
    let engine = config.engine()?;
    let workers = workers(config)?;
    let report = |annotations: &Annotations| {
        let text = annotations.text.clone()?;
        Some(Report { id: annotations.id.clone(), source: String::new(), meta: Meta::default(), text })
    };
    let reports: Vec<Report> = gold.documents.iter().filter_map(|document| report(&document.annotations)).collect();
    let without = gold.documents.len() - reports.len();
    if without > 0 {
        say(&format!(
            "{without} of {} documents have no text here; name the folder of their texts with --texts",
            gold.documents.len()
        ));
    }
    let mut progress = Progress::of(reports.len());
    let labelled = reports.into_iter().map(|report| (report.id.clone(), report));
    let records = workers.in_order(labelled, move |report| {
        let analysis = engine.analyze(report.text.as_str());
        OutputFormat::Jsonl.render(&Record::new(&report, &analysis, Layers::default()))
    });
    let mut found = Vec::new();
    for (id, record) in records {
        let record = record.map_err(|panicked| format!("{id}: {panicked}"))?;
        found.push(record.parse::<Annotations>().map_err(|error| format!("{id}: {error}"))?);
        progress.done();
    }
    progress.clear();
    let mut found = Set::from(found);
    found.rename(labels);
    Ok(found)
}

/// The folders in which texts are looked for.
struct Texts {
    folders: Vec<PathBuf>,
}

impl Texts {
    fn new(options: &Options) -> Self {
        if let Some(folder) = &options.texts {
            return Self { folders: vec![folder.clone()] };
        }
        let gold = &options.gold;
        let folder = if gold.is_dir() { gold.clone() } else { gold.parent().map(Path::to_owned).unwrap_or_default() };
        // Above a file that is named without its folder there is no telling what stands.
        let above = match (folder.file_name(), folder.parent()) {
            (Some(_), Some(above)) => vec![above.join("texts"), above.to_owned()],
            _ if gold.is_dir() => vec![folder.join("../texts"), folder.join("..")],
            _ => Vec::new(),
        };
        Self { folders: [folder].into_iter().chain(above).collect() }
    }

    /// The text of a document, if any folder has one.
    fn find(&self, name: &str) -> Result<Option<Text>, String> {
        let files =
            self.folders.iter().flat_map(|folder| ENDINGS.iter().map(move |ending| folder.join(format!("{name}.{ending}"))));
        let Some(file) = files.into_iter().find(|file| file.is_file()) else { return Ok(None) };
        let bytes = fs::read(&file).map_err(|error| format!("{}: cannot be read: {error}", file.display()))?;
        let format =
            if file.extension().is_some_and(|end| end == "md" || end == "markdown") { InputFormat::Md } else { InputFormat::Txt };
        let Some(input) = Inputs::list(std::slice::from_ref(&file), Some(format)).next() else { return Ok(None) };
        let Report { text, source, .. } = input.read().map_err(|failure| failure.to_string())?;
        Ok(Some(Text { text, source, bytes: Some(bytes) }))
    }
}

/// Refuses to write over what was read.
pub(super) fn refuse_input(output: &Path, options: &Options) -> Result<(), String> {
    let Ok(real) = output.canonicalize() else { return Ok(()) };
    let inputs = [Some(&options.gold), options.pred.as_ref(), options.floors.as_ref()];
    let mut inputs = inputs.into_iter().flatten().filter_map(|input| input.canonicalize().ok());
    if inputs.any(|input| input == real || (input.is_dir() && real.parent() == Some(&input))) {
        return Err(format!("the output {} is one of the inputs", output.display()));
    }
    Ok(())
}
