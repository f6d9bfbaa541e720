//! `rapporteur.toml`: found, read, checked, and the engine that it asks for.
//!
//! A [`Config`] is what is in force: what the file says, what the command line says besides, which wins, and for the rest the defaults.
//! Each value is a [`Setting`], which knows where it comes from. [`Config::words`] reads the files of words that it names, once;
//! from these [`Words`] come the engine and the [`Fingerprint`] of all that decides what the engine finds.
//!
//! ```
//! use rapporteur_config::Config;
//!
//! let config = Config::parse("rapporteur.toml", "abbreviations = [\"Kapt.\"]\n\n[thresholds]\nconfidence = 0.5\n")?;
//! assert_eq!(*config.confidence, 0.5);
//! assert_ne!(config.fingerprint()?, Config::default().fingerprint()?);
//! assert_eq!(config.engine()?.analyze("We met Kapt. Lund there.").document.sentences().len(), 1);
//!
//! let wrong = Config::parse("rapporteur.toml", "gazeteers = []\n").expect_err("a misspelt key");
//! assert!(wrong.to_string().starts_with("rapporteur.toml:1:1: unknown key `gazeteers`; did you mean `gazetteers`?"));
//! # Ok::<(), rapporteur_config::Error>(())
//! ```
//!
//! In reading order: `config` (what there is), `file` and `reader` (how it is read), `error`, `limits` (sizes and times), `words` and `gazetteers`
//! (the files that it names), `page` (how it is shown).

mod config;
mod error;
mod file;
pub mod gazetteers;
mod limits;
mod mapped;
mod page;
mod reader;
mod setting;
mod words;

pub use config::{Abbreviation, Config, Corpus, Run};
pub use error::Error;
pub use limits::{Size, TimeLimit};
pub use setting::{Origin, Setting};
pub use words::{Fingerprint, Words};

/// The name of the file.
pub const FILE_NAME: &str = "rapporteur.toml";

/// A file with every key, each explained, and none in force.
pub const EXAMPLE: &str = include_str!("example.toml");
