//! Rules for the manifests of crates, which both rules on crates read through `cargo metadata`.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

use super::Findings;
use crate::shell::{cargo, read};

const INHERITED: &[&str] =
    &["version.workspace = true", "edition.workspace = true", "rust-version.workspace = true", "license.workspace = true"];
const LINTS: &str = "[lints]\nworkspace = true";

/// A crate of the workspace.
pub(super) struct Crate {
    /// Its folder, from the root: `crates/span`.
    pub(super) folder: String,
    /// The folders of the crates of the workspace that it depends on, not for tests only.
    pub(super) uses: Vec<String>,
    manifest: PathBuf,
}

pub(super) fn inherit(root: &Path) -> Findings {
    let mut findings = Vec::new();
    for member in crates(root)? {
        let content = fs::read_to_string(&member.manifest).map_err(|error| format!("{}: {error}", member.folder))?;
        let missing = INHERITED.iter().chain(&[LINTS]).filter(|line| !content.contains(**line));
        findings.extend(missing.map(|line| format!("{}/Cargo.toml lacks `{}`", member.folder, line.replace('\n', " "))));
    }
    Ok(findings)
}

/// All crates of the workspace.
pub(super) fn crates(root: &Path) -> Result<Vec<Crate>, String> {
    let metadata = read(&mut cargo(&["metadata", "--no-deps", "--format-version", "1"]))?;
    let metadata: Value = serde_json::from_str(&metadata).map_err(|error| format!("cargo metadata: {error}"))?;
    let root = root.canonicalize().map_err(|error| error.to_string())?;
    let folder = |path: &Path| path.strip_prefix(&root).unwrap_or(path).to_string_lossy().into_owned();
    let list = |value: &Value| value.as_array().cloned().unwrap_or_default();
    let packages = list(&metadata["packages"]);
    let members = packages.iter().map(|package| {
        let manifest = PathBuf::from(package["manifest_path"].as_str().unwrap_or_default());
        let normal = list(&package["dependencies"]).into_iter().filter(|used| used["kind"].is_null());
        let uses = normal.filter_map(|used| Some(folder(Path::new(used["path"].as_str()?)))).collect();
        Crate { folder: folder(manifest.parent().unwrap_or(&manifest)), uses, manifest }
    });
    Ok(members.collect())
}
