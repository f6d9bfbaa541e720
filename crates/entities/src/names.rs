use std::ops::Range;

use rapporteur_span::Span;

use crate::{Gender, Joined, Kind};

/// What a text names: its mentions, and the entities that they share.
#[derive(Clone, Debug, Default)]
pub struct Names {
    /// In order of their start; of two with one start, the longer first. Only roles hold other mentions.
    pub mentions: Vec<Mention>,
    /// In order of their first mention.
    pub entities: Vec<Entity>,
}

impl Names {
    /// Indices of the mentions that lie inside `span`.
    #[must_use]
    pub fn within(&self, span: Span) -> Vec<usize> {
        let first = self.mentions.partition_point(|mention| mention.span.start() < span.start());
        let rest = self.mentions[first..].iter().enumerate().take_while(|(_, mention)| mention.span.start() < span.end());
        rest.filter(|(_, mention)| span.contains(mention.span)).map(|(index, _)| first + index).collect()
    }
}

/// One span that names something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mention {
    /// Where it stands, in bytes.
    pub span: Span,
    /// Its tokens.
    pub tokens: Range<usize>,
    /// What it names.
    pub kind: Kind,
    /// Index of its entity in [`Names::entities`].
    pub entity: usize,
    /// By what it belongs to its entity.
    pub joined: Joined,
    /// The gazetteer entry (`org:UNODC`) or pattern (`pattern:honorific`) that found it.
    pub rule: String,
}

/// One thing that a text names, however often.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entity {
    /// Its kind.
    pub kind: Kind,
    /// Its fullest name: the gazetteer's, else the longest in the text.
    pub name: String,
    /// Identifiers: scheme and id, such as `iso3166` and `QA`.
    pub links: Vec<(String, String)>,
    /// Of a person: the offices that the text gives, as written.
    pub roles: Vec<String>,
    /// Of a person: indices of the countries and organisations that they stand for.
    pub affiliations: Vec<usize>,
    /// Of a person: what honorifics, given names and pronouns vote for.
    pub gender: Option<Gender>,
    /// Indices of its mentions.
    pub mentions: Vec<usize>,
}
