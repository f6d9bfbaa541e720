//! Who may be a party, and the groups that it speaks for.

use std::sync::LazyLock;

use rapporteur::{Entity, Kind, Mention};
use rapporteur_gazetteers::INSERTIONS;

use crate::page::Page;

/// Who counts as a party.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Actors {
    /// Countries and organisations.
    #[default]
    Parties,
    /// People and offices, too.
    Everybody,
}

impl Actors {
    fn has(self, kind: Kind) -> bool {
        match kind {
            Kind::Country | Kind::Organization => true,
            Kind::Person | Kind::Role => self == Self::Everybody,
            _ => false,
        }
    }
}

/// What opens an insertion that says for whom somebody speaks: "for", "on behalf of".
static BEHALF: LazyLock<Vec<&str>> = LazyLock::new(|| {
    let rows = INSERTIONS.content.lines().filter_map(|line| line.split_once('\t'));
    rows.filter(|(_, role)| *role == "behalf").map(|(opening, _)| opening).collect()
});

/// Reads parties off the names of a document.
pub(super) struct Names<'a> {
    pub(super) page: &'a Page<'a>,
    actors: Actors,
    /// For each token the mention that begins there and may be a party, as its index.
    starts: Vec<Option<u32>>,
}

impl<'a> Names<'a> {
    pub(super) fn new(page: &'a Page<'a>, actors: Actors) -> Self {
        let mut starts = vec![None; page.analysis.document.tokens().len()];
        for (index, mention) in (0..).zip(&page.analysis.names.mentions) {
            // The longer of two that begin together stands first.
            let start = &mut starts[mention.tokens.start];
            if start.is_none() && (actors.has(mention.kind) || mention.kind == Kind::Nationality) {
                *start = Some(index);
            }
        }
        Self { page, actors, starts }
    }

    /// The entity, if it may be a party; the country of a nationality, or for which an office speaks: "Prime Minister of Lesotho".
    pub(super) fn actor(&self, entity: usize) -> Option<usize> {
        let own = self.page.entity(entity);
        if own.kind != Kind::Nationality {
            return if self.actors.has(own.kind) { Some(entity) } else { self.state(own) };
        }
        let code = own.links.iter().find(|(scheme, _)| scheme == "iso3166")?;
        let entities = &self.page.analysis.names.entities;
        entities.iter().position(|other| other.kind == Kind::Country && other.links.contains(code))
    }

    /// The State that all offices of a person are named for.
    fn state(&self, person: &Entity) -> Option<usize> {
        let country = |&party: &usize| self.page.entity(party).kind == Kind::Country;
        let state = person.affiliations.iter().copied().find(country)?;
        let named = |office: &String| office.contains(&self.page.entity(state).name);
        (!person.roles.is_empty() && person.roles.iter().all(named)).then_some(state)
    }

    /// The parties of the list of names that begins at a token, each with the groups that it speaks for: "Brazil and the US", "Kenya, for
    /// the African Group".
    pub(super) fn list(&self, token: usize, end: usize) -> Vec<(usize, Vec<usize>)> {
        let named = self.names(token, end).into_iter();
        named.filter_map(|mention| Some((self.actor(mention.entity)?, self.groups(self.after_brackets(mention), end)))).collect()
    }

    /// The groups that a party speaks for whose name ends before a token: ", for the African Group", "(on behalf of Chile and Peru)".
    pub(super) fn groups(&self, token: usize, end: usize) -> Vec<usize> {
        let named = self.behalf(token).map(|opened| self.names(opened, end)).unwrap_or_default();
        named.into_iter().filter_map(|mention| self.actor(mention.entity)).collect()
    }

    /// The names of the list that begins at a token. One that is parted by commas alone may run on into something else, so that only its
    /// first name is sure; what follows ", for the African Group, and" is another speaker, and so is a name with a group of its own.
    fn names(&self, token: usize, end: usize) -> Vec<&'a Mention> {
        let mut found: Vec<&Mention> = Vec::new();
        let (mut at, mut last) = (token, false);
        while let Some(mention) = self.mention(self.without_article(at)).filter(|mention| mention.tokens.end <= end) {
            let after = self.after_brackets(mention);
            if !found.is_empty() && self.behalf(after).is_some() {
                break;
            }
            found.push(mention);
            if last {
                return found;
            }
            let Some(joint) = self.joint(after) else { break };
            if joint.comma && joint.conjunction && found.len() == 1 {
                break;
            }
            (at, last) = (joint.end, joint.conjunction);
        }
        found.truncate(1);
        found
    }

    fn mention(&self, token: usize) -> Option<&'a Mention> {
        let index = (*self.starts.get(token)?)?;
        self.page.analysis.names.mentions.get(index as usize)
    }

    /// The token after the words that say that somebody is spoken for: ", for", "(on behalf of".
    fn behalf(&self, token: usize) -> Option<usize> {
        let document = &self.page.analysis.document;
        let marked = self.is(token, &[",", "(", "–"]);
        let start = token + usize::from(marked);
        let opening = BEHALF.iter().filter_map(|opening| {
            let words = opening.split(' ');
            let length = words.clone().count();
            let fits =
                start + length <= document.tokens().len() && words.enumerate().all(|(n, word)| document.lower(start + n) == word);
            (fits && (marked || length > 1)).then_some(length)
        });
        opening.max().map(|length| start + length)
    }

    /// What joins two names: ",", "and", ", and".
    fn joint(&self, token: usize) -> Option<Joint> {
        let comma = self.is(token, &[","]);
        let at = token + usize::from(comma);
        let conjunction = self.is(at, &["and", "&"]);
        (comma || conjunction).then_some(Joint { comma, conjunction, end: at + usize::from(conjunction) })
    }

    /// The token after a mention and the acronym in brackets after it.
    fn after_brackets(&self, mention: &Mention) -> usize {
        let end = mention.tokens.end;
        let inner = self.is(end, &["("]).then(|| self.mention(end + 1)).flatten().filter(|inner| inner.entity == mention.entity);
        inner.filter(|inner| self.is(inner.tokens.end, &[")"])).map_or(end, |inner| inner.tokens.end + 1)
    }

    fn without_article(&self, token: usize) -> usize {
        token + usize::from(self.is(token, &["the"]) && self.mention(token).is_none())
    }

    fn is(&self, token: usize, words: &[&str]) -> bool {
        let document = &self.page.analysis.document;
        token < document.tokens().len() && words.contains(&document.lower(token))
    }
}

/// What stands between two names of a list.
struct Joint {
    comma: bool,
    conjunction: bool,
    /// The token after it.
    end: usize,
}
