//! The configuration in force, as TOML, with where each value comes from.

use std::path::{Path, PathBuf};

use toml::Value;

use crate::{Abbreviation, Config, Corpus, Origin, Run, Setting};

/// Where the origins stand, if the values leave room.
const COLUMN: usize = 40;

impl Config {
    /// All settings as TOML, each with where it comes from. Paths are from the working folder, so that what is shown, kept as a file there, does the same.
    #[must_use]
    pub fn to_toml(&self) -> String {
        let mut page = Page::default();
        page.list("gazetteers", &self.gazetteers, |path| text(path));
        page.list("abbreviations", &self.abbreviations, |one| match one {
            Abbreviation::Word(word) => Value::String(word.clone()),
            Abbreviation::File(path) => text(path),
        });
        page.list("cues", &self.cues, |path| text(path));
        page.setting("layers", &self.layers, |layers| array(layers.iter().map(|layer| layer.name().into())));
        page.table("thresholds");
        // As decimals, so that 0.1 is not shown as the nearest binary fraction.
        page.line(&format!("confidence = {:?}", *self.confidence), self.confidence.origin());
        page.table("run");
        let Run { max_bytes, timeout, jobs } = &self.run;
        page.setting("max-bytes", max_bytes, |size| Value::String(size.to_string()));
        page.setting("timeout", timeout, |time| Value::String(time.to_string()));
        match **jobs {
            Some(count) => page.line(&format!("jobs = {count}"), jobs.origin()),
            // TOML has no word for it.
            None => page.line("# jobs: one for each core", jobs.origin()),
        }
        page.table("corpus");
        let Corpus { paths, accepted, gold, floors } = &self.corpus;
        page.setting("paths", paths, |paths: &Vec<PathBuf>| array(paths.iter().map(|path| text(path))));
        for (key, place) in [("accepted", accepted), ("gold", gold), ("floors", floors)] {
            page.setting(key, place, |path| text(path));
        }
        page.0
    }
}

fn text(path: &Path) -> Value {
    Value::String(path.display().to_string())
}

fn array(values: impl Iterator<Item = Value>) -> Value {
    Value::Array(values.collect())
}

#[derive(Default)]
struct Page(String);

impl Page {
    fn line(&mut self, line: &str, origin: &Origin) {
        self.0 += &format!("{line:<COLUMN$}  # {origin}\n");
    }

    fn table(&mut self, name: &str) {
        self.0 += &format!("\n[{name}]\n");
    }

    fn setting<T>(&mut self, key: &str, setting: &Setting<T>, value: impl FnOnce(&T) -> Value) {
        self.line(&format!("{key} = {}", value(setting)), setting.origin());
    }

    /// A line for each item, since each may come from elsewhere.
    fn list<T>(&mut self, key: &str, items: &[Setting<T>], value: impl Fn(&T) -> Value) {
        if items.is_empty() {
            return self.line(&format!("{key} = []"), &Origin::Default);
        }
        self.0 += &format!("{key} = [\n");
        for item in items {
            self.line(&format!("    {},", value(item)), item.origin());
        }
        self.0 += "]\n";
    }
}
