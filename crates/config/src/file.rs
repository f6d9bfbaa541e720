//! The keys of `rapporteur.toml`.

use std::path::Path;
use std::str::FromStr;

use rapporteur::Abbreviations;
use rapporteur_formats::Layer;
use toml::de::DeValue;

use crate::config::{Abbreviation, Config, Corpus, Run};
use crate::error::Error;
use crate::limits::{Size, TimeLimit};
use crate::reader::{Reader, number};
use crate::setting::Setting;

/// The tables with their keys; the file itself first.
pub(crate) const TABLES: &[(&str, &[&str])] = &[
    ("", &["gazetteers", "abbreviations", "cues", "layers", "thresholds", "run", "corpus"]),
    ("thresholds", &["confidence"]),
    ("run", &["max-bytes", "timeout", "jobs"]),
    ("corpus", &["paths", "accepted", "gold", "floors"]),
];

pub(crate) fn read(name: &str, content: &str) -> Result<Config, Error> {
    let mut reader = Reader::new(name, content)?;
    let folder = Path::new(name).parent().unwrap_or(Path::new(""));
    let path = |text: &str| if text.is_empty() { Err(A_PATH.to_owned()) } else { Ok(folder.join(text)) };
    let abbreviation = |text: &str| match text.ends_with('.') {
        true => match Abbreviations::checked(text) {
            Ok(_) => Ok(Abbreviation::Word(text.to_owned())),
            Err(bad) => Err(bad.expected.to_owned()),
        },
        false => path(text).map(Abbreviation::File),
    };
    let mut config = Config {
        gazetteers: reader.items("gazetteers", path),
        abbreviations: reader.items("abbreviations", abbreviation),
        cues: reader.items("cues", path),
        corpus: Corpus::in_folder(folder),
        ..Config::default()
    };
    if let Some(layers) = reader.list("", "layers", layer) {
        config.layers = layers.map(|layers| layers.iter().map(|layer| **layer).collect());
    }
    reader.value("thresholds", "confidence", &mut config.confidence, share);
    let Run { max_bytes, timeout, jobs } = &mut config.run;
    reader.value("run", "max-bytes", max_bytes, |value| said(value, Size::EXPECTED));
    reader.value("run", "timeout", timeout, |value| said(value, TimeLimit::EXPECTED));
    reader.value("run", "jobs", jobs, threads);
    let Corpus { paths, accepted, gold, floors } = &mut config.corpus;
    if let Some(named) = reader.list("corpus", "paths", path) {
        *paths = named.map(|paths| paths.into_iter().map(Setting::into_value).collect());
    }
    for (key, place) in [("accepted", accepted), ("gold", gold), ("floors", floors)] {
        reader.value("corpus", key, place, |value| value.as_str().map_or_else(|| Err(A_PATH.to_owned()), path));
    }
    reader.finish().map(|()| config)
}

/// What is expected where a path should stand.
const A_PATH: &str = "a path in quotation marks";

fn layer(name: &str) -> Result<Layer, String> {
    let known = Layer::ALL.into_iter().find(|layer| layer.name() == name);
    known.ok_or_else(|| format!("a layer among {}", Layer::ALL.map(Layer::name).join(", ")))
}

fn share(value: &DeValue<'_>) -> Result<f32, String> {
    let share = number(value).filter(|share| (0.0..=1.0).contains(share));
    share.map(|share| share as f32).ok_or_else(|| "a number from 0 to 1".to_owned())
}

fn threads(value: &DeValue<'_>) -> Result<Option<u16>, String> {
    let threads = number(value).filter(|threads| threads.fract() == 0.0 && (1.0..=f64::from(u16::MAX)).contains(threads));
    threads.map(|threads| Some(threads as u16)).ok_or_else(|| "a number of threads, 1 or more".to_owned())
}

/// A quantity with its unit in a string.
fn said<T: FromStr>(value: &DeValue<'_>, expected: &str) -> Result<T, String> {
    value.as_str().and_then(|text| text.parse().ok()).ok_or_else(|| expected.to_owned())
}
