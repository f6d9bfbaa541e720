//! How much a record holds of everything, read off its line, so that a record of an earlier run counts as a new one does.

use std::borrow::Cow;
use std::collections::BTreeMap;

use serde::Deserialize;
use serde::de::IgnoredAny;

/// What one record adds to a summary.
#[derive(Clone, Debug, Default)]
pub(crate) struct Findings {
    pub(crate) layers: BTreeMap<&'static str, usize>,
    pub(crate) kinds: BTreeMap<String, usize>,
    pub(crate) acts: BTreeMap<String, usize>,
    /// The people, countries and organisations: name, kind, and how often they are named.
    pub(crate) named: Vec<(String, String, usize)>,
}

/// What is read of a record.
#[derive(Deserialize)]
struct Line<'a> {
    tokens: Option<Vec<IgnoredAny>>,
    sentences: Option<Vec<IgnoredAny>>,
    #[serde(borrow)]
    mentions: Option<Vec<Mention<'a>>>,
    #[serde(borrow)]
    entities: Option<Vec<Entity<'a>>>,
    figures: Option<Vec<IgnoredAny>>,
    #[serde(borrow)]
    statements: Option<Vec<Statement<'a>>>,
}

#[derive(Deserialize)]
struct Mention<'a> {
    #[serde(borrow)]
    kind: Cow<'a, str>,
}

#[derive(Deserialize)]
struct Statement<'a> {
    #[serde(borrow)]
    act: Cow<'a, str>,
}

#[derive(Deserialize)]
struct Entity<'a> {
    #[serde(borrow)]
    kind: Cow<'a, str>,
    #[serde(borrow)]
    name: Cow<'a, str>,
    mentions: Vec<IgnoredAny>,
}

impl Findings {
    /// What a record's line holds; nothing where it is none.
    pub(crate) fn of(record: &[u8]) -> Self {
        let Ok(line) = serde_json::from_slice::<Line<'_>>(record) else { return Self::default() };
        let mut findings = Self::default();
        let layers = [
            ("tokens", line.tokens.as_ref().map(Vec::len)),
            ("sentences", line.sentences.as_ref().map(Vec::len)),
            ("mentions", line.mentions.as_ref().map(Vec::len)),
            ("entities", line.entities.as_ref().map(Vec::len)),
            ("figures", line.figures.as_ref().map(Vec::len)),
            ("statements", line.statements.as_ref().map(Vec::len)),
        ];
        findings.layers = layers.into_iter().filter_map(|(layer, count)| Some((layer, count?))).collect();
        for mention in line.mentions.into_iter().flatten() {
            count(&mut findings.kinds, &mention.kind);
        }
        for statement in line.statements.into_iter().flatten() {
            count(&mut findings.acts, &statement.act);
        }
        let who = |entity: &Entity<'_>| matches!(&*entity.kind, "person" | "country" | "organization");
        let named = line.entities.into_iter().flatten().filter(who);
        findings.named = named.map(|entity| (entity.name.into_owned(), entity.kind.into_owned(), entity.mentions.len())).collect();
        findings
    }
}

fn count(counts: &mut BTreeMap<String, usize>, label: &str) {
    match counts.get_mut(label) {
        Some(count) => *count += 1,
        None => drop(counts.insert(label.to_owned(), 1)),
    }
}
