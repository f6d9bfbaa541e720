//! `cargo xtask train-tagger`: the tagger's model, from treebanks and lists of words.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Instant;

use clap::Args;
use rapporteur_score::conllu::Treebank;
use rapporteur_snapshots::places::{root, shared};
use rapporteur_tagger::{Label, TaggedSentence, train};

use crate::shell::say;

const MODEL: &str = "crates/tagger/model/english.model";
const TREEBANKS: [&str; 2] = ["data/ud-ewt/train.conllu", "data/ud-pud/pud.conllu"];
/// Read twice: they are few, and the only ones in the manner of reports.
const OUR_SENTENCES: &str = "corpus/treebank/reports.conllu";
const LEXICON: &str = "gazetteer-sources/carry/pos_lexicon_brill.tsv";
const VERBS: &str = "gazetteer-sources/carry/verb_forms.tsv";

/// Train the tagger's model on treebanks; the same treebanks give the same bytes
#[derive(Debug, Args)]
pub(crate) struct Options {
    /// Treebanks in CoNLL-U [default: the two of ../shared/data, and ours]
    treebanks: Vec<PathBuf>,

    /// Write the model there
    #[arg(long, short, value_name = "FILE", default_value = MODEL, conflicts_with = "check")]
    output: PathBuf,

    /// Write nothing; fail where the model in the repository is another
    #[arg(long)]
    check: bool,
}

/// Whether the model in the repository is what training gives.
pub(crate) fn check() -> Result<(), String> {
    run(&Options { treebanks: Vec::new(), output: MODEL.into(), check: true })
}

pub(crate) fn run(options: &Options) -> Result<(), String> {
    let Some(shared) = shared() else {
        let absent = "the folder ../shared, with treebanks and lists of words, is not there";
        if options.check {
            say(&format!("not checked: {absent}"));
            return Ok(());
        }
        return Err(absent.to_owned());
    };
    let treebanks = match options.treebanks.as_slice() {
        [] => TREEBANKS
            .map(|file| shared.join(file))
            .into_iter()
            .chain([root().join(OUR_SENTENCES), root().join(OUR_SENTENCES)])
            .collect(),
        given => given.to_vec(),
    };
    let mut sentences = Vec::new();
    for file in &treebanks {
        sentences.extend(tagged(&treebank(file)?).map_err(|error| format!("{}: {error}", file.display()))?);
    }
    let mut classes = lexicon(&shared.join(LEXICON))?;
    classes.extend(verb_forms(&shared.join(VERBS))?);
    let start = Instant::now();
    let model = train(&sentences, &classes);
    say(&format!(
        "{} sentences, {} rows of the lexicon, {:.0?}: {} bytes",
        sentences.len(),
        classes.len(),
        start.elapsed(),
        model.len()
    ));
    if !options.check {
        let path = root().join(&options.output);
        return fs::write(&path, model).map_err(|error| format!("{}: {error}", path.display()));
    }
    let kept = fs::read(root().join(MODEL)).map_err(|error| format!("{MODEL}: {error}"))?;
    if kept == model { Ok(()) } else { Err(format!("{MODEL} is not what training gives")) }
}

/// Reads a treebank.
pub(crate) fn treebank(file: &Path) -> Result<Treebank, String> {
    Treebank::parse(&text(file)?).map_err(|error| format!("{}: {error}", file.display()))
}

/// The sentences of a treebank with the tagger's labels.
fn tagged(treebank: &Treebank) -> Result<Vec<TaggedSentence>, String> {
    let mut sentences = Vec::new();
    for words in treebank.sentence_words() {
        let mut sentence = TaggedSentence::default();
        for word in words {
            let label = Label::from_treebank(&word.upos, &word.xpos);
            let form = treebank.form(word);
            sentence.words.push(form.to_owned());
            sentence.labels.push(label.ok_or_else(|| format!("`{form}` has no universal tag, but `{}`", word.upos))?);
        }
        sentences.push(sentence);
    }
    Ok(sentences)
}

/// Words with the tag that they mostly have.
fn lexicon(file: &Path) -> Result<Vec<(String, String)>, String> {
    rows(file, |cells| match cells {
        [word, tags] => vec![((*word).to_owned(), tags.split('|').next().unwrap_or_default().to_owned())],
        _ => Vec::new(),
    })
}

/// Forms of verbs, each with the column that it stands in.
fn verb_forms(file: &Path) -> Result<Vec<(String, String)>, String> {
    rows(file, |cells| {
        let forms = cells.iter().enumerate().flat_map(|(column, cell)| cell.split('/').map(move |form| (form, column)));
        forms.map(|(form, column)| (form.to_lowercase(), format!("verb {column}"))).collect()
    })
}

/// What the rows of a table say, but for the two lines at its head.
fn rows(file: &Path, row: impl Fn(&[&str]) -> Vec<(String, String)>) -> Result<Vec<(String, String)>, String> {
    let content = text(file)?;
    Ok(content.lines().skip(2).flat_map(|line| row(&line.split('\t').collect::<Vec<_>>())).collect())
}

fn text(file: &Path) -> Result<String, String> {
    fs::read_to_string(file).map_err(|error| format!("{}: {error}", file.display()))
}
