//! The built command, run over files in folders of the tests' own.

mod compile;
mod config;
mod explain;
mod extract;
mod failures;
mod gazetteer;
mod ledger;
mod run;
mod score;
mod show;
mod views;
mod workplace;
