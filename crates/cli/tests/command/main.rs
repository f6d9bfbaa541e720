//! The built command, run over files in folders of the tests' own.

mod compile;
mod config;
mod diff;
mod explain;
mod extract;
mod failures;
mod gazetteer;
mod kit;
mod ledger;
mod run;
mod score;
mod show;
mod views;
mod workplace;
