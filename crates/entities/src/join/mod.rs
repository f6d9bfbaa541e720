//! Mentions that name one thing become one entity.

mod dates;
mod holders;
mod keys;
mod links;
mod people;
mod roles;

use std::collections::HashMap;

use rapporteur_lexicon::Lexicon;

use crate::candidate::{Candidate, Source};
use crate::explained::rule;
use crate::patterns::definitions::Definition;
use crate::view::View;
use crate::{Entity, Joined, Kind, Mention, Names};

/// What joining works on: the document, its mentions, and what is known beyond them.
pub(crate) struct Scene<'a> {
    pub(crate) view: &'a View<'a>,
    pub(crate) lexicon: &'a Lexicon,
    pub(crate) mentions: &'a [Candidate],
    pub(crate) definitions: &'a [Definition],
}

impl Scene<'_> {
    /// A mention's text with single spaces.
    fn text(&self, mention: usize) -> String {
        spaced(self.mentions[mention].span.of(self.view.document.text()))
    }
}

/// The text with single spaces, no space after a hyphen that ended a line.
fn spaced(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").replace("- ", "-")
}

/// The names of a document: each mention gets the entity of its key.
pub(crate) fn join(scene: &Scene<'_>) -> Names {
    let mut keys = keys::keys(scene);
    people::assign(scene, &mut keys);
    let holders = holders::holders(scene);
    roles::assign(scene, &holders, &mut keys);
    let mut names = Names::default();
    let mut of_key: HashMap<&str, usize> = HashMap::new();
    // Of each entity, whether the gazetteers have named it already.
    let mut listed: Vec<bool> = Vec::new();
    for (index, candidate) in scene.mentions.iter().enumerate() {
        let entity = *of_key.entry(&keys[index].text).or_insert_with(|| {
            names.entities.push(empty(candidate.kind));
            listed.push(false);
            names.entities.len() - 1
        });
        names.mentions.push(mention(scene, candidate, entity, keys[index].by));
        describe(scene, index, &mut names.entities[entity], listed[entity]);
        listed[entity] |= matches!(candidate.source, Source::Entry(_));
    }
    holders::describe(scene, &holders, &mut names);
    names
}

fn empty(kind: Kind) -> Entity {
    Entity {
        kind,
        name: String::new(),
        links: Vec::new(),
        roles: Vec::new(),
        affiliations: Vec::new(),
        gender: None,
        mentions: Vec::new(),
    }
}

fn mention(scene: &Scene<'_>, candidate: &Candidate, entity: usize, joined: Joined) -> Mention {
    let rule = rule(scene.lexicon, &candidate.source);
    Mention { span: candidate.span, tokens: candidate.tokens.clone(), kind: candidate.kind, entity, joined, rule }
}

/// Adds what one mention says of its entity. A gazetteer's name beats the text's; of those in the text the longest is kept.
fn describe(scene: &Scene<'_>, index: usize, entity: &mut Entity, known: bool) {
    let candidate = &scene.mentions[index];
    if candidate.kind == Kind::Country && entity.kind == Kind::Nationality {
        entity.kind = Kind::Country;
        entity.name.clear();
    }
    let listed = match candidate.source {
        Source::Entry(entry) if candidate.kind == entity.kind => Some(scene.lexicon.entry(entry).name().to_owned()),
        _ => None,
    };
    match listed {
        Some(name) if !known || entity.name.is_empty() => entity.name = name,
        Some(_) => {}
        None => {
            let text = scene.text(index);
            if !known && text.len() > entity.name.len() {
                entity.name = text;
            }
        }
    }
    for link in links::links(scene, index) {
        if !entity.links.contains(&link) {
            entity.links.push(link);
        }
    }
    entity.mentions.push(index);
}
