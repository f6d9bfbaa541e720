//! `cargo xtask calibrate`: what the signs of a statement weigh in its confidence, and whether the confidence holds.

use std::fmt::Write as _;
use std::fs;
use std::path::PathBuf;

use clap::Args;
use rapporteur::{Engine, Sign, Signs, Statement};
use rapporteur_gazetteers::CONFIDENCE;
use rapporteur_snapshots::{Gold, places::root};

use crate::shell::say;

/// Compare the confidence of statements with gold annotations, and fit what their signs weigh
///
/// Without folders: the gold of the corpus, and the shared one where it is there. The table has a row for each tenth of confidence.
#[derive(Debug, Args)]
pub(crate) struct Options {
    /// Further folders of gold annotations, each with the folder of its texts behind it: GOLD TEXTS GOLD TEXTS …
    #[arg(value_name = "FOLDER")]
    folders: Vec<PathBuf>,

    /// Fit the weights anew on all of it and write gazetteers/cues/confidence.tsv
    #[arg(long)]
    fit: bool,
}

pub(crate) fn run(options: &Options) -> Result<(), String> {
    let engine = Engine::builder().build().map_err(|error| error.to_string())?;
    let mut judged = Vec::new();
    for gold in sets(options)? {
        judged.extend(gold.judge(&engine)?);
    }
    if options.fit {
        let weights = Weights::fit(&judged);
        let path = root().join(CONFIDENCE.path);
        fs::write(&path, weights.file()).map_err(|error| format!("{}: {error}", path.display()))?;
        say(&table(judged.iter().map(|(statement, right)| (weights.share(statement.signs), *right))));
    } else {
        say(&table(judged.iter().map(|(statement, right)| (f64::from(statement.confidence), *right))));
    }
    Ok(())
}

fn sets(options: &Options) -> Result<Vec<Gold>, String> {
    let pairs = options.folders.chunks_exact(2);
    if !pairs.remainder().is_empty() {
        return Err("folders come in pairs: annotations, then their texts".to_owned());
    }
    let given: Vec<Gold> = pairs.map(|pair| Gold::new(&pair[0], &pair[1])).collect();
    let own = [Gold::corpus(), Gold::names()].into_iter().chain(Gold::shared());
    Ok(if given.is_empty() || options.fit { own.chain(given).collect() } else { given })
}

/// Of each tenth of confidence how many statements there are, what they are said to be worth, and how many are right.
fn table(judged: impl Iterator<Item = (f64, bool)>) -> String {
    let mut rows = [(0_usize, 0.0, 0_usize); 10];
    for (confidence, right) in judged {
        let row = &mut rows[((confidence * 10.0) as usize).min(9)];
        *row = (row.0 + 1, row.1 + confidence, row.2 + usize::from(right));
    }
    let mut out = String::from("confidence  statements  mean  right\n");
    for (tenth, (count, sum, right)) in rows.iter().enumerate().filter(|(_, row)| row.0 > 0) {
        let of = |value: f64| value / *count as f64;
        let _ = writeln!(
            out,
            "0.{tenth}–{}    {count:10}  {:.2}  {:.2}",
            if tenth == 9 { "1.0".to_owned() } else { format!("0.{}", tenth + 1) },
            of(*sum),
            of(*right as f64)
        );
    }
    out
}

/// A logistic model over signs.
struct Weights {
    base: f64,
    signs: Vec<f64>,
}

impl Weights {
    /// By gradient descent on the log loss; the penalty keeps signs that are rare from weighing much.
    fn fit(judged: &[(Statement, bool)]) -> Self {
        const STEPS: usize = 4000;
        const RATE: f64 = 2.0;
        const PENALTY: f64 = 2.0;
        let count = judged.len().max(1) as f64;
        let mut weights = Self { base: 0.0, signs: vec![0.0; Sign::ALL.len()] };
        for _ in 0..STEPS {
            let mut base = 0.0;
            let mut signs: Vec<f64> = weights.signs.iter().map(|weight| -PENALTY * weight).collect();
            for (statement, right) in judged {
                let error = f64::from(u8::from(*right)) - weights.share(statement.signs);
                base += error;
                for sign in statement.signs.iter() {
                    signs[sign as usize] += error;
                }
            }
            weights.base += RATE * base / count;
            for (weight, slope) in weights.signs.iter_mut().zip(signs) {
                *weight += RATE * slope / count;
            }
        }
        weights
    }

    fn share(&self, signs: Signs) -> f64 {
        let sum: f64 = self.base + signs.iter().map(|sign| self.signs[sign as usize]).sum::<f64>();
        1.0 / (1.0 + (-sum).exp())
    }

    /// The file, with the comments that it has.
    fn file(&self) -> String {
        let comments = CONFIDENCE.content.lines().take_while(|line| line.starts_with('#'));
        let mut out: String = comments.flat_map(|line| [line, "\n"]).collect();
        let _ = write!(out, "sign\tweight\nbase\t{:.2}\n", self.base);
        for (sign, weight) in Sign::ALL.iter().zip(&self.signs) {
            let _ = writeln!(out, "{sign}\t{weight:.2}");
        }
        out
    }
}
