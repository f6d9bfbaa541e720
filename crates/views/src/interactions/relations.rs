//! What the parties of a sentence have to do with each other.

use rapporteur::{Act, Statement};
use rustc_hash::FxHashSet;

use super::Relation;
use super::actors::{Actors, Names};
use super::speeches::{Speech, add_groups};
use crate::page::Page;

/// Words for "they" and the like: whoever spoke before is meant.
const PRONOUNS: [&str; 7] = ["he", "she", "it", "they", "him", "her", "them"];

/// Rules by whose cues several holders are against each other, and not against somebody else.
const MUTUAL: [&str; 3] = ["cue:disagree about", "cue:disagree on", "cue:disagree over"];

/// The parties of one sentence.
pub(crate) struct Sides {
    /// The sentence's index.
    pub(crate) sentence: usize,
    /// Who speaks, or is spoken for, in the order of the text.
    pub(crate) speakers: Vec<usize>,
    /// Each once.
    pub(crate) relations: Vec<(Relation, usize, usize)>,
}

/// The sentences of a document in which a party speaks, in order.
pub(crate) fn sentences(page: &Page<'_>, actors: Actors) -> Vec<Sides> {
    let names = Names::new(page, actors);
    // What a body decides is nobody's intervention.
    let mut statements: Vec<&Statement> =
        page.analysis.statements.iter().filter(|statement| statement.act != Act::Decision).collect();
    statements.sort_by_key(|statement| statement.sentence);
    let mut found = Vec::new();
    let mut before = Vec::new();
    for statements in statements.chunk_by(|a, b| a.sentence == b.sentence) {
        let mut speeches: Vec<Speech<'_>> = statements.iter().map(|statement| Speech::new(&names, statement)).collect();
        add_groups(&names, &mut speeches);
        let mut reading =
            Reading { names: &names, speeches: &speeches, before, sides: Sides::new(page, &speeches), seen: FxHashSet::default() };
        reading.read();
        before = reading.speeches.last().map(Speech::parties).unwrap_or_default();
        if !reading.sides.speakers.is_empty() {
            found.push(reading.sides);
        }
    }
    found
}

impl Sides {
    fn new(page: &Page<'_>, speeches: &[Speech<'_>]) -> Self {
        let sentence = speeches.first().map_or(0, |speech| speech.statement.sentence);
        let within = page.sentence(sentence);
        let mut voices: Vec<_> =
            speeches.iter().flat_map(|speech| &speech.voices).filter(|voice| within.contains(voice.span)).collect();
        voices.sort_by_key(|voice| voice.span.start());
        let mut speakers = Vec::new();
        for party in voices.into_iter().flat_map(|voice| voice.parties().collect::<Vec<_>>()) {
            if !speakers.contains(&party) {
                speakers.push(party);
            }
        }
        Self { sentence, speakers, relations: Vec::new() }
    }
}

/// The reading of one sentence.
struct Reading<'a> {
    names: &'a Names<'a>,
    speeches: &'a [Speech<'a>],
    /// Who made the last statement of the sentences before.
    before: Vec<usize>,
    sides: Sides,
    seen: FxHashSet<(Relation, usize, usize)>,
}

impl Reading<'_> {
    fn read(&mut self) {
        for speech in self.speeches {
            for voice in &speech.voices {
                for &group in &voice.groups {
                    self.add_all(Relation::OnBehalf, voice.actor.as_slice(), &[group]);
                }
            }
            self.among(speech);
            let Some(relation) = side(speech.statement.act) else { continue };
            let parties = speech.parties();
            for (relation, targets) in self.targets(speech, relation) {
                self.add_all(relation, &parties, &targets);
            }
        }
        self.across();
    }

    /// Those who oppose what others in the sentence support: "A, supported by B and opposed by C, proposed".
    fn across(&mut self) {
        let taking = |act: Act| self.speeches.iter().filter(move |speech| speech.statement.act == act);
        let meets = |one: &Speech<'_>, other: &Speech<'_>| {
            let (a, b) = (one.statement, other.statement);
            a.content == b.content && (a.toward == b.toward || b.toward.is_some_and(|toward| one.is_held_by(toward)))
        };
        for supporters in taking(Act::Support) {
            for opponents in taking(Act::Opposition).filter(|opponents| meets(supporters, opponents)) {
                self.add_all(Relation::Opposition, &opponents.parties(), &supporters.parties());
            }
        }
    }

    /// What those have to do with each other who make one statement.
    fn among(&mut self, speech: &Speech<'_>) {
        let mutual = speech.statement.toward.is_none() && MUTUAL.contains(&speech.statement.rule.as_str());
        let relation = if mutual { Relation::Opposition } else { Relation::Agreement };
        for voice in &speech.voices {
            pairs(&voice.groups).for_each(|(&one, &other)| self.add(Relation::Agreement, one, other));
        }
        for (voice, other) in pairs(&speech.voices) {
            for party in voice.parties() {
                other.parties().for_each(|other| self.add(relation, party, other));
            }
        }
    }

    /// Whom a support or an opposition concerns, and how.
    fn targets(&self, speech: &Speech<'_>, relation: Relation) -> Vec<(Relation, Vec<usize>)> {
        let statement = speech.statement;
        let Some(toward) = statement.toward else { return Vec::new() };
        let hosts = || self.speeches.iter().filter(|host| host.is_held_by(toward) && !std::ptr::eq(host.statement, statement));
        let inserted = hosts().find(|host| is_inserted(statement, host.statement));
        let before = || hosts().rfind(|host| host.statement.cue.start() < statement.cue.start());
        let Some(host) = inserted.or_else(before) else {
            // "A supported the text, while B asked for more": who speaks further on is not whom A supports.
            let speaks_on = hosts().next().is_some();
            return if speaks_on { Vec::new() } else { vec![(relation, self.named(toward, statement))] };
        };
        let own = (relation, host.parties());
        let Some((side, whom)) = self.further(host) else { return vec![own] };
        match (relation, side) {
            // "A, supported by B, opposed C's text": so does B.
            (Relation::Support, _) => vec![own, (side, whom)],
            // "A, opposed by B, supported C's text": B opposes both.
            (_, Relation::Support) if inserted.is_some() => vec![own, (relation, whom)],
            // "A supported C's text, while B objected": it is C's text that B objects to.
            (_, Relation::Support) => vec![(relation, whom)],
            _ => vec![own],
        }
    }

    /// Whom the holders of a statement support or oppose themselves, if that is nobody who speaks in the sentence.
    fn further(&self, speech: &Speech<'_>) -> Option<(Relation, Vec<usize>)> {
        let side = side(speech.statement.act)?;
        let toward = speech.statement.toward.filter(|&toward| !self.speeches.iter().any(|speech| speech.is_held_by(toward)))?;
        Some((side, self.named(toward, speech.statement))).filter(|(_, whom)| !whom.is_empty())
    }

    /// The parties that a span names, or who spoke before where it is a pronoun.
    fn named(&self, toward: rapporteur::Span, statement: &Statement) -> Vec<usize> {
        let document = &self.names.page.analysis.document;
        let tokens = document.tokens_in(toward);
        if tokens.len() == 1 && PRONOUNS.contains(&document.lower(tokens.start)) {
            let earlier = self
                .speeches
                .iter()
                .rev()
                .find(|speech| speech.statement.cue.end() <= toward.start() && speech.statement.holders != statement.holders);
            return earlier.map_or_else(|| self.before.clone(), Speech::parties);
        }
        let inside = statement.content.contains(toward);
        let end = if inside { document.tokens_in(statement.content).end } else { tokens.end };
        self.names.list(tokens.start, end).into_iter().flat_map(|(party, groups)| std::iter::once(party).chain(groups)).collect()
    }

    fn add_all(&mut self, relation: Relation, parties: &[usize], others: &[usize]) {
        for &party in parties {
            others.iter().filter(|other| !parties.contains(other)).for_each(|&other| self.add(relation, party, other));
        }
    }

    fn add(&mut self, relation: Relation, a: usize, b: usize) {
        let name = |entity: usize| self.names.page.entity(entity).name.as_str();
        let turned = relation == Relation::Agreement && name(b) < name(a);
        let row = if turned { (relation, b, a) } else { (relation, a, b) };
        // Who speaks for a group says nothing beside it.
        let behalf = [(Relation::OnBehalf, a, b), (Relation::OnBehalf, b, a)].iter().any(|row| self.seen.contains(row));
        if name(a) != name(b) && !(behalf && relation == Relation::Agreement) && self.seen.insert(row) {
            self.sides.relations.push(row);
        }
    }
}

/// The side that an act takes.
fn side(act: Act) -> Option<Relation> {
    match act {
        Act::Support => Some(Relation::Support),
        Act::Opposition => Some(Relation::Opposition),
        _ => None,
    }
}

/// Whether a statement stands inside another, about what that says: "A, opposed by B, proposed".
fn is_inserted(statement: &Statement, host: &Statement) -> bool {
    statement.content == host.content && statement.cue.start() < host.cue.start()
}

fn pairs<T>(items: &[T]) -> impl Iterator<Item = (&T, &T)> {
    items.iter().enumerate().flat_map(|(index, one)| items[index + 1..].iter().map(move |other| (one, other)))
}
