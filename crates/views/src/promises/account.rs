//! What is kept of a statement that promises, or reports what was done.

use rapporteur::{Act, Analysis, Kind, Statement};

use crate::page::Page;
use crate::words::roots;
use crate::{Place, Who};

/// Cues of assertions that report on what was done: "reported on the workshop".
const REPORTING: [&str; 2] = ["report", "inform"];

/// A commitment, or a report of action, of somebody named.
#[derive(Clone, Debug, PartialEq)]
pub struct Account {
    pub(super) place: Place,
    /// Whether its promises are asked for.
    pub(super) asked: bool,
    pub(super) act: Act,
    pub(super) actors: Vec<Actor>,
    pub(super) holders: Vec<String>,
    pub(super) content: String,
    pub(super) strength: Option<u8>,
    pub(super) deadline: Option<String>,
    pub(super) deadline_iso: Option<String>,
    pub(super) sentence: String,
    /// What it is about: names first, then stems; each once.
    pub(super) terms: Vec<Term>,
}

/// Who promises or reports, as far as other documents can tell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Actor {
    /// An identifier, a name, or a person's surname.
    pub(super) key: String,
    /// The whole name of a person, where it is more than the surname.
    pub(super) person: Option<String>,
}

/// Something that an account names.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Term {
    /// An instrument, goal or place, by its name.
    Name(String),
    /// A word, by its stem.
    Word(String),
}

impl Actor {
    /// Whether two may be the same: people of one surname, unless other names tell them apart.
    pub(super) fn is(&self, other: &Self) -> bool {
        let apart = self.person.as_ref().zip(other.person.as_ref()).is_some_and(|(one, other)| one != other);
        self.key == other.key && !apart
    }
}

/// The commitments and reports of one document that somebody named makes, with its id and, where it is known, its date, in the order of
/// their contents. Where somebody is asked for, only their promises will be listed; the others still tell which words are rare.
///
/// # Panics
/// Where a span of `analysis` does not fit its text, which no engine makes.
#[must_use]
pub fn accounts(id: &str, date: Option<&str>, analysis: &Analysis, who: Option<&Who>) -> Vec<Account> {
    let page = Page::new(id, date, analysis);
    let kept = |statement: &&Statement| statement.act == Act::Commitment || reports(&page, statement);
    analysis.statements.iter().filter(kept).filter_map(|statement| account(&page, statement, who)).collect()
}

fn reports(page: &Page<'_>, statement: &Statement) -> bool {
    let cue = || page.text(statement.cue).to_lowercase();
    match statement.act {
        Act::Action => true,
        Act::Assertion => REPORTING.iter().any(|reporting| cue().split(' ').any(|word| word.starts_with(reporting))),
        _ => false,
    }
}

fn account(page: &Page<'_>, statement: &Statement, who: Option<&Who>) -> Option<Account> {
    let group = statement.on_behalf_of.and_then(|span| page.named(span));
    let entities: Vec<usize> = statement.holders.iter().filter_map(|holder| holder.entity).chain(group).collect();
    let actors: Vec<Actor> = entities.iter().filter_map(|&entity| actor(page, entity)).collect();
    let terms = terms(page, statement, &entities);
    (!actors.is_empty()).then(|| Account {
        place: page.place(statement.content),
        asked: who.is_none_or(|who| entities.iter().any(|&entity| who.is(page, entity))),
        act: statement.act,
        actors,
        holders: statement.holders.iter().map(|holder| page.party(holder)).collect(),
        content: page.text(statement.content),
        strength: statement.strength,
        deadline: statement.deadline.as_ref().map(|deadline| page.text(deadline.span)),
        deadline_iso: statement.deadline.as_ref().and_then(|deadline| deadline.iso.clone()),
        sentence: page.text(page.sentence(statement.sentence)),
        terms,
    })
}

/// An entity as other documents may know it; an office is held by others elsewhere.
fn actor(page: &Page<'_>, entity: usize) -> Option<Actor> {
    let entity = page.entity(entity);
    match entity.kind {
        Kind::Country | Kind::Organization => {
            let key = entity.links.first().map_or_else(|| entity.name.clone(), |(scheme, id)| format!("{scheme}:{id}"));
            Some(Actor { key, person: None })
        }
        Kind::Person => {
            let surname = entity.name.rsplit(' ').next().unwrap_or(&entity.name);
            let person = Some(entity.name.clone()).filter(|name| name != surname);
            Some(Actor { key: surname.to_owned(), person })
        }
        _ => None,
    }
}

/// What a statement is about: the instruments, goals, places, events and works that it names, and its words outside of all names; those of
/// the holders' own names, too, are left aside.
fn terms(page: &Page<'_>, statement: &Statement, holders: &[usize]) -> Vec<Term> {
    let Analysis { document, names, .. } = page.analysis;
    let tokens = document.tokens_in(statement.content);
    let mut plain = String::new();
    let mut terms = Vec::new();
    let mut at = tokens.start;
    for mention in names.within(statement.content).into_iter().map(|mention| &names.mentions[mention]) {
        if at < mention.tokens.start {
            plain.extend([document.text_of(at..mention.tokens.start), " "]);
        }
        at = at.max(mention.tokens.end);
        let entity = page.entity(mention.entity);
        if matches!(entity.kind, Kind::Instrument | Kind::Goal | Kind::Place | Kind::Event | Kind::Work) {
            terms.push(Term::Name(entity.name.clone()));
        }
    }
    plain.push_str(document.text_of(at..tokens.end.max(at)));
    let own: Vec<String> = holders.iter().flat_map(|&entity| roots(&page.entity(entity).name)).collect();
    terms.extend(roots(&plain).into_iter().filter(|root| !own.contains(root)).map(Term::Word));
    terms.sort_unstable();
    terms.dedup();
    terms
}
