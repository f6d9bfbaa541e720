use std::path::{Path, PathBuf};

use rapporteur::{Engine, Workers};
use rapporteur_formats::{Failure, Inputs, Report};

use crate::{Gold, outline, render};

/// Folders of `corpus/` that are no corpora of their own.
const OURS: [&str; 2] = ["gold", "treebank"];

/// A corpus that somebody added: a folder of `corpus/`, or a link there to one that stands elsewhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Added {
    /// Its name: that of the folder.
    pub name: String,
    /// The folder.
    pub folder: PathBuf,
    /// Whether it stands elsewhere: its texts may not be copied, and so its snapshots hold no word of them.
    pub linked: bool,
}

impl Added {
    /// All of a repository, in order of their names. A link whose folder is not there is left out.
    #[must_use]
    pub fn all(root: &Path) -> Vec<Self> {
        let entries = root.join("corpus").read_dir().into_iter().flatten().flatten().map(|entry| entry.path());
        let mut corpora: Vec<Self> = entries.filter(|path| path.is_dir()).filter_map(Self::of).collect();
        corpora.sort_by(|a, b| a.name.cmp(&b.name));
        corpora
    }

    fn of(folder: PathBuf) -> Option<Self> {
        let name = folder.file_name()?.to_string_lossy().into_owned();
        let is_one = !OURS.contains(&name.as_str()) && !name.starts_with('.');
        is_one.then(|| Self { linked: folder.is_symlink(), name, folder })
    }

    /// The folder of its snapshots, from that of all.
    #[must_use]
    pub fn snapshots(&self) -> PathBuf {
        Path::new("added").join(&self.name)
    }

    /// Its gold annotations, where it has some.
    #[must_use]
    pub fn gold(&self) -> Option<Gold> {
        let gold = self.folder.join("gold");
        gold.is_dir().then(|| Gold::new(gold, &self.folder))
    }

    /// Each document's snapshot, named for it; of a document that cannot be read, why.
    ///
    /// # Errors
    /// Where the system gives no threads.
    pub fn shown(&self, engine: &Engine) -> Result<Vec<(String, String)>, String> {
        let workers = Workers::new(0).map_err(|error| error.to_string())?;
        let inputs = Inputs::list(std::slice::from_ref(&self.folder), None).map(|input| (input.to_string(), input));
        let (engine, linked) = (engine.clone(), self.linked);
        let shown = workers.in_order(inputs, move |input| {
            let report = input.read()?;
            let analysis = engine.analyze(report.text.as_str());
            Ok((report, if linked { outline(&analysis) } else { render(&analysis) }))
        });
        Ok(shown
            .map(|(label, result)| self.named(label, result.unwrap_or_else(|why| Err(Failure::new("", why.to_string())))))
            .collect())
    }

    fn named(&self, label: String, shown: Result<(Report, String), Failure>) -> (String, String) {
        let name = |id: &str| id.replace(['/', ':'], "__");
        match shown {
            Ok((report, shown)) => (name(&report.id), shown),
            Err(failure) => {
                let inside =
                    Path::new(&label).strip_prefix(&self.folder).map_or_else(|_| label.clone(), |path| path.display().to_string());
                (name(&inside), format!("cannot be read: {}\n", failure.reason()))
            }
        }
    }
}
