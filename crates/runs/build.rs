//! Hashes all that decides what is found in a text, so that a manifest tells by which rules its records were made: a rule that was
//! changed between two builds of one version is told by it.

use std::fs;
use std::path::Path;

use sha2::{Digest, Sha256};
use walkdir::WalkDir;

/// From the folder of this crate. Where they are absent, the version alone tells.
const RULES: &[&str] = &[
    "../span/src",
    "../text/src",
    "../tagger/src",
    "../tagger/model",
    "../lexicon/src",
    "../entities/src",
    "../figures/src",
    "../statements/src",
    "../pipeline/src",
    "../formats/src",
    "../../gazetteers",
    "../../Cargo.lock",
];

fn main() {
    let mut hash = Sha256::new();
    for path in RULES {
        println!("cargo:rerun-if-changed={path}");
        for entry in WalkDir::new(path).sort_by_file_name().into_iter().flatten().filter(|entry| entry.file_type().is_file()) {
            add(&mut hash, entry.path());
        }
    }
    let digest: String = hash.finalize().iter().take(8).map(|byte| format!("{byte:02x}")).collect();
    println!("cargo:rustc-env=RULES_DIGEST={digest}");
}

fn add(hash: &mut Sha256, path: &Path) {
    let content = fs::read(path).unwrap_or_default();
    hash.update(path.to_string_lossy().replace('\\', "/"));
    hash.update((content.len() as u64).to_le_bytes());
    hash.update(content);
}
