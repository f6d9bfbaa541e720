//! The statements of documents, one a row: who said what, when, to whom and for whom.
//!
//! ```
//! use rapporteur::{Act, Engine};
//! use rapporteur_views::statements::{Choice, statements};
//!
//! let engine = Engine::builder().build()?;
//! let analysis = engine.analyze("Peru, for AOSIS, urged donors to end child labour (SDG 8.7) by 2030. Chile opposed this.");
//! let goal = Choice { goals: vec!["8".parse()?], ..Choice::default() };
//! let rows = statements("monday", Some("2031-05-05"), &analysis, &goal);
//! assert_eq!((rows.len(), rows[0].act, rows[0].holders[0].as_str()), (1, Act::Recommendation, "Peru"));
//! assert_eq!(rows[0].on_behalf_of.as_deref(), Some("Alliance of Small Island States"));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! In reading order: `choice` (which statements are asked for), the rows here, and `output` (JSON and CSV).

mod choice;
mod output;

use rapporteur::{Act, Analysis, Statement};
use serde::Serialize;

use crate::Place;
use crate::page::Page;
use crate::tables::label;

pub use choice::{Choice, Goal, Since};
pub use output::{write_csv, write_json};

/// A statement, with names in place of words where they are known. White space in texts is collapsed.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Row {
    /// Where its content stands.
    #[serde(flatten)]
    pub place: Place,
    /// What the holders do by it.
    #[serde(serialize_with = "label")]
    pub act: Act,
    /// Who speaks or acts: by name where it is known, else as written.
    pub holders: Vec<String>,
    /// The group that they speak for.
    pub on_behalf_of: Option<String>,
    /// Of a support or an opposition: whose statement or proposal is meant.
    pub toward: Option<String>,
    /// Who is asked to act.
    pub addressee: Option<String>,
    /// The words that carry the act.
    pub cue: String,
    /// What is said or asked.
    pub content: String,
    /// Of a recommendation or commitment: 1 (minimal) to 5 (specific action).
    pub strength: Option<u8>,
    /// By when the action is asked for, as written.
    pub deadline: Option<String>,
    /// What it means as ISO 8601 writes it, where the text alone tells.
    pub deadline_iso: Option<String>,
    /// How sure it is that the text says so, from 0 to 1.
    pub confidence: f32,
    /// What found it.
    pub rule: String,
    /// The sentence that holds the cue.
    pub sentence: String,
}

/// The statements of one document that are asked for, with its id and, where it is known, its date; in the order of their contents.
///
/// # Panics
/// Where a span of `analysis` does not fit its text, which no engine makes.
#[must_use]
pub fn statements(id: &str, date: Option<&str>, analysis: &Analysis, choice: &Choice) -> Vec<Row> {
    if !choice.wants_date(date) {
        return Vec::new();
    }
    let page = Page::new(id, date, analysis);
    let wanted = analysis.statements.iter().filter(|statement| choice.wants(&page, statement));
    wanted.map(|statement| row(&page, statement)).collect()
}

fn row(page: &Page<'_>, statement: &Statement) -> Row {
    Row {
        place: page.place(statement.content),
        act: statement.act,
        holders: statement.holders.iter().map(|holder| page.party(holder)).collect(),
        on_behalf_of: statement.on_behalf_of.map(|span| page.name(span)),
        toward: statement.toward.map(|span| page.name(span)),
        addressee: statement.addressee.map(|span| page.name(span)),
        cue: page.text(statement.cue),
        content: page.text(statement.content),
        strength: statement.strength,
        deadline: statement.deadline.as_ref().map(|deadline| page.text(deadline.span)),
        deadline_iso: statement.deadline.as_ref().and_then(|deadline| deadline.iso.clone()),
        confidence: statement.confidence,
        rule: statement.rule.clone(),
        sentence: page.text(page.sentence(statement.sentence)),
    }
}
