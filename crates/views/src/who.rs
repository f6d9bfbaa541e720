use std::collections::BTreeSet;

use rapporteur::{Engine, Kind, Party};

use crate::page::Page;

/// Somebody asked for by name: by any of the names and codes that an engine or a document has for them, whatever the case.
///
/// ```
/// use rapporteur::Engine;
/// use rapporteur_views::{Who, statements::{Choice, statements}};
///
/// let engine = Engine::builder().build()?;
/// let analysis = engine.analyze("Norway called for haste. The EU, with Norway, said little. Peru left.");
/// for name in ["Norway", "norway", "NO", "Kingdom of Norway"] {
///     let choice = Choice { holder: Some(Who::new(name, &engine)), ..Choice::default() };
///     assert_eq!(statements("a", None, &analysis, &choice).len(), 2, "{name}");
/// }
/// # Ok::<(), rapporteur::Error>(())
/// ```
#[derive(Clone, Debug)]
pub struct Who {
    /// Names and codes, in small letters.
    names: BTreeSet<String>,
}

impl Who {
    /// Whoever has this name, and whoever the engine knows by it.
    #[must_use]
    pub fn new(name: &str, engine: &Engine) -> Self {
        let mut names = BTreeSet::from([name.trim().to_lowercase()]);
        for spelled in [name.trim().to_owned(), name.trim().to_uppercase()] {
            let analysis = engine.analyze(spelled.as_str());
            let whole = analysis.names.mentions.iter().filter(|mention| mention.span.len() == spelled.len());
            names.extend(whole.map(|mention| analysis.names.entities[mention.entity].name.to_lowercase()));
        }
        Self { names }
    }

    /// Whether an entity of the page has one of the names: as its own, as an identifier, or as the document writes it; of a person also by
    /// surname.
    pub(crate) fn is(&self, page: &Page<'_>, entity: usize) -> bool {
        let known = |name: &str| self.names.contains(&name.to_lowercase());
        let index = entity;
        let entity = page.entity(index);
        let surname = || entity.name.rsplit(' ').next().filter(|_| entity.kind == Kind::Person);
        let written = || entity.mentions.iter().map(|&mention| page.text(page.analysis.names.mentions[mention].span));
        known(&entity.name)
            || entity.links.iter().any(|(_, id)| known(id))
            || surname().is_some_and(known)
            || written().any(|name| known(&name))
    }

    /// Whether a party is meant: by its entity, else by its words.
    pub(crate) fn is_party(&self, page: &Page<'_>, party: &Party) -> bool {
        match party.entity {
            Some(entity) => self.is(page, entity),
            None => self.names.contains(&page.text(party.span).to_lowercase()),
        }
    }
}
