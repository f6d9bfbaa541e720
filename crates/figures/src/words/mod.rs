//! The words that figures are read with, compiled from their files.

mod beside;
mod bounds;
mod compounds;
mod contexts;
mod currencies;
mod grammar;
mod measure;
mod numbers;
mod periods;
mod signs;
mod terms;
mod unit_grammar;
mod units;
mod verbs;

use rapporteur_lexicon::Error;

pub(crate) use bounds::{Bounds, Effect};
pub(crate) use contexts::{Context, Contexts};
pub(crate) use grammar::{Grammar, Link, WordClass};
pub(crate) use numbers::{NumberWord, Numbers};
pub(crate) use periods::{Periods, Time};
pub(crate) use units::{Unit, Units};
pub(crate) use verbs::{Measuring, Verbs};

use crate::Files;

/// All words of one reader.
#[derive(Debug)]
pub(crate) struct Words {
    pub(crate) numbers: Numbers,
    pub(crate) units: Units,
    pub(crate) bounds: Bounds,
    pub(crate) contexts: Contexts,
    pub(crate) grammar: Grammar,
    pub(crate) verbs: Verbs,
    pub(crate) periods: Periods,
}

impl Words {
    pub(crate) fn parse(files: &Files) -> Result<Self, Error> {
        Ok(Self {
            numbers: Numbers::parse(files.number_words)?,
            units: Units::parse(files)?,
            bounds: Bounds::parse(files.bounds)?,
            contexts: Contexts::parse(files.no_figures)?,
            grammar: Grammar::parse(files.noun_phrases)?,
            verbs: Verbs::parse(files.verbs)?,
            periods: Periods::parse(files.periods)?,
        })
    }
}
