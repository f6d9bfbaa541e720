//! `cargo xtask corpus`: corpora of other texts, under regression test beside that of the project.

use std::fs;
use std::path::{Component, Path, PathBuf};

use clap::{Args, Subcommand};
use rapporteur_formats::Inputs;
use rapporteur_snapshots::places::{files, root};
use rapporteur_snapshots::{Added, Floors};

use crate::shell::{cargo, say, show};

/// Put a corpus of other texts under regression test, beside that of the project
#[derive(Debug, Args)]
#[command(arg_required_else_help = true)]
pub(crate) struct Options {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Copy a corpus to corpus/NAME, or link it there, and make its snapshots
    ///
    /// A folder `gold` in it, with NAME.json for NAME.txt, is taken along; its scores become floors. Of a corpus that is linked, whose
    /// texts may be ones that must not be copied, snapshots hold labels and offsets only.
    Add {
        /// A folder, an archive, or a file of texts
        path: PathBuf,

        /// What it is called from now on: small letters, digits and hyphens
        #[arg(long, value_parser = name)]
        name: String,

        /// Link the folder instead of copying what is in it
        #[arg(long)]
        link: bool,
    },
    /// List the corpora that were added
    List,
    /// Take a corpus away, with its snapshots; of a link, only the link
    Remove {
        /// Its name
        #[arg(value_parser = name)]
        name: String,
    },
}

pub(crate) fn run(options: Options) -> Result<(), String> {
    match options.command {
        Command::Add { path, name, link } => add(&path, &name, link),
        Command::List => list(),
        Command::Remove { name } => remove(&name),
    }
}

fn name(text: &str) -> Result<String, String> {
    let sound = text.starts_with(|first: char| first.is_ascii_lowercase())
        && text.chars().all(|letter| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '-');
    let is_free = !["gold", "treebank"].contains(&text);
    (sound && is_free)
        .then(|| text.to_owned())
        .ok_or_else(|| "expected small letters, digits and hyphens, and a name that is free".to_owned())
}

fn add(path: &Path, name: &str, link: bool) -> Result<(), String> {
    let folder = root().join("corpus").join(name);
    if folder.symlink_metadata().is_ok() {
        return Err(format!("corpus/{name} is there already; `cargo xtask corpus remove {name}` takes it away"));
    }
    if link {
        link_to(path, &folder)?;
    } else {
        copy(path, &folder)?;
    }
    let added = Added { name: name.to_owned(), folder, linked: link };
    for input in Inputs::list(std::slice::from_ref(&added.folder), None) {
        if let Err(failure) = input.read() {
            say(&format!("{failure}; its snapshot says so"));
        }
    }
    make_snapshots(&added)?;
    raise_floors(&added)?;
    let snapshots = Path::new("snapshots").join(added.snapshots());
    let count = files(&root().join(&snapshots), &["snap"]).len();
    say(&format!("corpus/{name} has {count} snapshots in {}; read them before you commit them", snapshots.display()));
    Ok(())
}

#[cfg(unix)]
fn link_to(path: &Path, link: &Path) -> Result<(), String> {
    if !path.is_dir() {
        return Err(format!("{} is no folder, and only a folder can be linked", path.display()));
    }
    let real = path.canonicalize().map_err(|error| wrong(path, &error))?;
    let corpus = root().join("corpus").canonicalize().map_err(|error| wrong(link, &error))?;
    std::os::unix::fs::symlink(relative(&real, &corpus), link).map_err(|error| wrong(link, &error))
}

#[cfg(not(unix))]
fn link_to(_: &Path, _: &Path) -> Result<(), String> {
    Err("links to folders are made on Unix only; without --link, the corpus is copied".to_owned())
}

/// The way from a folder to a path, so that a link stays right where both are moved together.
fn relative(path: &Path, folder: &Path) -> PathBuf {
    let shared = path.components().zip(folder.components()).take_while(|(a, b)| a == b).count();
    let up = folder.components().skip(shared).map(|_| Component::ParentDir);
    up.chain(path.components().skip(shared)).collect()
}

/// Copies the documents of a path, and the gold annotations beside them.
fn copy(path: &Path, to: &Path) -> Result<(), String> {
    let folder = if path.is_dir() { path } else { path.parent().unwrap_or(path) };
    let inputs = Inputs::list(&[path.to_owned()], None);
    let gold = if path.is_dir() { files(&path.join("gold"), &["json"]) } else { Vec::new() };
    let mut copied = 0;
    for from in inputs.paths().chain(gold.iter().map(PathBuf::as_path)).filter(|from| from.is_file()) {
        let to = to.join(from.strip_prefix(folder).unwrap_or(from));
        let parent = to.parent().unwrap_or(&to);
        fs::create_dir_all(parent).and_then(|()| fs::copy(from, &to)).map_err(|error| wrong(from, &error))?;
        copied += 1;
    }
    if copied == 0 { Err(format!("{} holds no documents", path.display())) } else { Ok(()) }
}

fn make_snapshots(added: &Added) -> Result<(), String> {
    let arguments = ["test", "--quiet", "--package", "rapporteur-snapshots", "--test", "added", "every_document"];
    show(cargo(&arguments).env("INSTA_UPDATE", "always").env("RAPPORTEUR_CORPUS", &added.name))
}

fn raise_floors(added: &Added) -> Result<(), String> {
    let Some(gold) = added.gold() else { return Ok(()) };
    let engine = rapporteur::Engine::builder().build().map_err(|error| error.to_string())?;
    let mut floors = Floors::load()?;
    floors.raise(&added.name, &gold.score(&engine)?);
    floors.save()
}

fn list() -> Result<(), String> {
    for Added { name, folder, linked } in Added::all(&root()) {
        let documents = Inputs::list(std::slice::from_ref(&folder), None).count();
        let to = if linked {
            folder.read_link().map(|to| format!(", linked to {}", to.display())).unwrap_or_default()
        } else {
            String::new()
        };
        say(&format!("{name}: {documents} documents{to}"));
    }
    Ok(())
}

fn remove(name: &str) -> Result<(), String> {
    let folder = root().join("corpus").join(name);
    let metadata = folder.symlink_metadata().map_err(|error| wrong(&folder, &error))?;
    let removed = if metadata.is_symlink() { fs::remove_file(&folder) } else { fs::remove_dir_all(&folder) };
    removed.map_err(|error| wrong(&folder, &error))?;
    let snapshots = root().join("snapshots/added").join(name);
    if snapshots.is_dir() {
        fs::remove_dir_all(&snapshots).map_err(|error| wrong(&snapshots, &error))?;
    }
    let mut floors = Floors::load()?;
    floors.remove(name);
    floors.save()
}

fn wrong(path: &Path, error: &std::io::Error) -> String {
    format!("{}: {error}", path.display())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_go_up_and_down() {
        assert_eq!(relative(Path::new("/a/texts"), Path::new("/a/ours/corpus")), PathBuf::from("../../texts"));
        assert_eq!(relative(Path::new("/a/ours/corpus/x"), Path::new("/a/ours/corpus")), PathBuf::from("x"));
    }

    #[test]
    fn names_are_plain() {
        assert_eq!(name("our-texts-2"), Ok("our-texts-2".to_owned()));
        assert!(["", "Ours", "../x", "gold", "a b", "-x"].iter().all(|text| name(text).is_err()));
    }

    #[test]
    fn documents_and_gold_are_copied_and_nothing_else() {
        let (from, to) = (tempfile::tempdir().expect("a folder"), tempfile::tempdir().expect("a folder"));
        for name in ["in/a.txt", "b.md", "picture.png", "gold/a.json", ".hidden.txt"] {
            let path = from.path().join(name);
            fs::create_dir_all(path.parent().expect("a folder")).expect("folders");
            fs::write(path, name).expect("a file");
        }
        let to = to.path().join("ours");
        copy(from.path(), &to).expect("a copy");
        let there = |name: &str| to.join(name).is_file();
        assert_eq!(["in/a.txt", "b.md", "picture.png", "gold/a.json", ".hidden.txt"].map(there), [true, true, false, true, false]);
        assert!(copy(&from.path().join("gold"), &to).is_err());
    }
}
