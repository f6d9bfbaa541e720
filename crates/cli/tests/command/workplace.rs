//! A folder of a test's own, in which the command is run.

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

pub(crate) struct Workplace {
    folder: PathBuf,
}

/// What one run of the command came to.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Run {
    pub(crate) status: i32,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl Workplace {
    /// A new, empty folder; `name` is the test's.
    pub(crate) fn new(name: &str) -> Self {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).expect("a folder");
        Self { folder }
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }

    /// Writes a file, and the folders that it needs.
    pub(crate) fn write(&self, name: &str, content: impl AsRef<[u8]>) -> &Self {
        let path = self.path(name);
        fs::create_dir_all(path.parent().expect("a parent")).expect("folders");
        fs::write(path, content).expect("a file");
        self
    }

    pub(crate) fn run(&self, arguments: &[&str]) -> Run {
        self.run_with(arguments, "")
    }

    /// Runs the command with something on its standard input.
    pub(crate) fn run_with(&self, arguments: &[&str], input: impl AsRef<[u8]>) -> Run {
        // A file, since a pipe would be full before a command that writes as it reads is done.
        fs::write(self.path(".stdin"), input).expect("the input");
        let stdin = File::open(self.path(".stdin")).expect("the input");
        let mut command = Command::new(env!("CARGO_BIN_EXE_rapporteur"));
        let output = command.args(arguments).current_dir(&self.folder).stdin(stdin).output().expect("the command");
        let text = |bytes| String::from_utf8(bytes).expect("UTF-8");
        Run { status: output.status.code().expect("an exit status"), out: text(output.stdout), err: text(output.stderr) }
    }
}

impl Run {
    /// The records on standard output, one a line.
    pub(crate) fn records(&self) -> Vec<Value> {
        self.out.lines().map(|line| serde_json::from_str(line).expect("a record")).collect()
    }

    pub(crate) fn ids(&self) -> Vec<String> {
        self.records().iter().map(|record| record["id"].as_str().expect("an id").to_owned()).collect()
    }
}
