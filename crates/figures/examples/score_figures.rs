//! Scores the figures of texts against gold annotations: `score_figures GOLD_FOLDER TEXT_FOLDER [--errors]`.
//!
//! Gold files are `NAME.json`, texts `NAME.txt` or `NAME.md`. The gold mentions of dates, instruments, goals, events, works and
//! organizations stand for the names that a pipeline would hand over.

use std::collections::HashMap;
use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};

use rapporteur_figures::{Figure, FigureReader};
use rapporteur_span::Span;
use rapporteur_tagger::Tagger;
use rapporteur_text::Segmenter;
use serde_json::Value;

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [gold, texts, options @ ..] = arguments.as_slice() else { return Err("wants GOLD_FOLDER TEXT_FOLDER [--errors]".into()) };
    let mut files: Vec<PathBuf> = fs::read_dir(gold)?.map(|entry| entry.map(|entry| entry.path())).collect::<Result<_, _>>()?;
    files.retain(|path| path.extension().is_some_and(|extension| extension == "json"));
    files.sort();
    let mut score = Score { show: options.iter().any(|option| option == "--errors"), ..Score::default() };
    let reader = FigureReader::new();
    for file in &files {
        score_file(file, Path::new(texts), &reader, &mut score)?;
    }
    score.print();
    Ok(())
}

fn score_file(file: &Path, texts: &Path, reader: &FigureReader, score: &mut Score) -> Result<(), Box<dyn Error>> {
    let gold: Value = serde_json::from_str(&fs::read_to_string(file)?)?;
    let name = file.file_stem().unwrap_or_default().to_string_lossy();
    let text =
        fs::read_to_string(texts.join(format!("{name}.txt"))).or_else(|_| fs::read_to_string(texts.join(format!("{name}.md"))))?;
    let bytes: Vec<usize> = text.char_indices().map(|(byte, _)| byte).chain([text.len()]).collect();
    let span = |value: &Value| Some(Span::new(bytes[value["start"].as_u64()? as usize], bytes[value["end"].as_u64()? as usize]));
    let kinds = ["date", "instrument", "goal", "event", "work", "organization"];
    let named = |mention: &&Value| mention["kind"].as_str().is_some_and(|kind| kinds.contains(&kind));
    let names: Vec<Span> = gold["mentions"].as_array().into_iter().flatten().filter(named).filter_map(span).collect();
    let wanted = gold["figures"].as_array().into_iter().flatten().filter_map(|figure| {
        let bound = |key: &str| figure[key].as_f64();
        let unit = figure["unit"].as_str()?.to_owned();
        Some((span(figure)?, Wanted { bounds: (bound("low"), bound("high")), unit, counted: span(&figure["counted"]) }))
    });
    let document = Segmenter::default().segment(text.as_str());
    let figures = reader.read(&document, &Tagger::new().tag(&document), &names);
    score.add(&name, &text, wanted.collect(), &figures);
    Ok(())
}

#[derive(Clone)]
struct Wanted {
    bounds: (Option<f64>, Option<f64>),
    unit: String,
    counted: Option<Span>,
}

#[derive(Default)]
struct Score {
    show: bool,
    wanted: usize,
    found: usize,
    exact: usize,
    bounds: usize,
    units: usize,
    counted: usize,
}

impl Score {
    fn add(&mut self, name: &str, text: &str, wanted: HashMap<Span, Wanted>, figures: &[Figure]) {
        self.wanted += wanted.len();
        self.found += figures.len();
        for figure in figures {
            let Some(gold) = wanted.get(&figure.span) else {
                self.say(name, "wrong", text, figure.span, &format!("{figure:?}"));
                continue;
            };
            self.exact += 1;
            let bounds = same(decimal(figure.low), gold.bounds.0) && same(decimal(figure.high), gold.bounds.1);
            let counted = match (figure.counted, gold.counted) {
                (None, None) => true,
                (Some(one), Some(other)) => overlap(text, one, other) >= 0.5,
                _ => false,
            };
            self.bounds += usize::from(bounds);
            self.units += usize::from(figure.unit == gold.unit);
            self.counted += usize::from(counted);
            if !bounds || !counted || figure.unit != gold.unit {
                let one =
                    format!("{:?}..{:?} {} {:?}", figure.low, figure.high, figure.unit, figure.counted.map(|span| span.of(text)));
                let other = format!("{:?} {} {:?}", gold.bounds, gold.unit, gold.counted.map(|span| span.of(text)));
                self.say(name, "value", text, figure.span, &format!("{one} for {other}"));
            }
        }
        let mut missed: Vec<Span> =
            wanted.keys().copied().filter(|span| figures.iter().all(|figure| figure.span != *span)).collect();
        missed.sort();
        for span in missed {
            self.say(name, "missed", text, span, "");
        }
    }

    fn say(&self, name: &str, what: &str, text: &str, span: Span, more: &str) {
        if self.show {
            let before: String = text[..span.start()].chars().rev().take(40).collect::<Vec<_>>().into_iter().rev().collect();
            let after: String = text[span.end()..].chars().take(50).collect();
            println!("{what:7}{name:24}{:?} {more}", format!("{before}[{}]{after}", span.of(text)));
        }
    }

    fn print(&self) {
        let share = |part: usize, whole: usize| part as f64 / whole.max(1) as f64;
        let (precision, recall) = (share(self.exact, self.found), share(self.exact, self.wanted));
        let f1 = 2.0 * precision * recall / (precision + recall).max(f64::MIN_POSITIVE);
        println!("gold {} found {} exact {}: P {precision:.3} R {recall:.3} F1 {f1:.3}", self.wanted, self.found, self.exact);
        let of_exact = |part| share(part, self.exact);
        println!("bounds {:.3} unit {:.3} counted {:.3}", of_exact(self.bounds), of_exact(self.units), of_exact(self.counted));
    }
}

fn decimal(value: Option<impl ToString>) -> Option<f64> {
    value.and_then(|value| value.to_string().parse().ok())
}

fn same(one: Option<f64>, other: Option<f64>) -> bool {
    match (one, other) {
        (None, None) => true,
        (Some(one), Some(other)) => (one - other).abs() <= 1e-4 * other.abs().max(1.0),
        _ => false,
    }
}

/// Shared characters over all characters of the two.
fn overlap(text: &str, one: Span, other: Span) -> f64 {
    let length = |start: usize, end: usize| if start < end { text[start..end].chars().count() } else { 0 };
    let both = length(one.start().max(other.start()), one.end().min(other.end()));
    let all = length(one.start(), one.end()) + length(other.start(), other.end()) - both;
    both as f64 / all.max(1) as f64
}
