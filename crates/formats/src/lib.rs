//! Documents in, records out.
//!
//! On the way in, [`Inputs`] lists what files, folders, archives and standard input hold, without reading it; [`Input::read`], which may run on
//! any thread, makes a [`Report`] of one, or says in a [`Failure`] what is wrong with it and where. On the way out, a [`Record`] is
//! what a file says of one report, with offsets in code points, and [`OutputFormat`] turns records to bytes.
//!
//! ```
//! use rapporteur::Engine;
//! use rapporteur_formats::{Inputs, Layers, OutputFormat, Record};
//!
//! let engine = Engine::builder().build()?;
//! let lines = r#"{"id": "a", "text": "São Tomé asked for 5% more.", "year": 2031}"#;
//! let report = Inputs::lines("reports.jsonl", lines.as_bytes()).next().expect("one line").read()?;
//! let analysis = engine.analyze(report.text.clone());
//! let record = Record::new(&report, &analysis, "sentences".parse::<Layers>()?);
//! assert_eq!(
//!     OutputFormat::Jsonl.render(&record),
//!     r#"{"schema":"rapporteur/1","id":"a","source":"reports.jsonl","meta":{"year":2031},"sentences":[{"start":0,"end":27}]}"#
//! );
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! [`analyze_all`] does this for all inputs, in parallel.
//!
//! In reading order: `inputs`, `files` and `archive` (what is to be read), `input`, `text`, `markdown` and `jsonl` (how), `report` (what comes of it); `corpus` (all of them);
//! `record` and `layers` (what is written), `output` (how).

mod archive;
mod consumed;
mod corpus;
mod failure;
mod files;
mod input;
mod input_format;
mod inputs;
mod jsonl;
mod layers;
mod lines;
mod markdown;
mod output;
mod packing;
mod quoting;
mod record;
mod report;
mod text;

pub use consumed::Consumed;
pub use corpus::{Ids, analyze_all};
pub use failure::Failure;
pub use input::Input;
pub use input_format::InputFormat;
pub use inputs::Inputs;
pub use layers::{Layer, Layers};
pub use output::{OutputFormat, RecordWriter};
pub use record::Record;
pub use report::{Meta, Report};
