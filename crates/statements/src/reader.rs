//! From a document to its statements.

use std::ops::Range;

use rapporteur_entities::Names;
use rapporteur_figures::Figure;
use rapporteur_lexicon::Error;
use rapporteur_span::Span;
use rapporteur_tagger::Tags;
use rapporteur_text::Document;

use crate::acts::{self, Holder, Markers};
use crate::clauses::{Clause, Place, clauses, main_clause};
use crate::contents::{Content, contents, previous_main, without_marker};
use crate::cues::{CueBook, Use};
use crate::deadlines::Deadlines;
use crate::direct::{self, Recommendation};
use crate::parties::{holders, is_noun_phrase, name_of};
use crate::referents::{Memory, Ownness, ownness};
use crate::resolutions::{Resolution, body_of, resolutions};
use crate::strength::Strengths;
use crate::subjects::Link;
use crate::targets::{addressee, names_actor, toward};
use crate::verbs::{Voice, skip_adverbs};
use crate::view::View;
use crate::words::{Classes, Words};
use crate::{Act, Deadline, Party, Statement};

/// Finds the statements of documents. Built once, used for any number of documents, from any number of threads.
#[derive(Debug)]
pub struct StatementReader {
    words: Words,
    cues: CueBook,
    markers: Markers,
    strengths: Strengths,
    deadlines: Deadlines,
}

impl StatementReader {
    /// A reader with the cues of this project.
    ///
    /// # Errors
    /// Where one of the files of cues is broken; the error names file, line and column.
    pub fn new() -> Result<Self, Error> {
        Ok(Self {
            words: Words::load()?,
            cues: CueBook::load()?,
            markers: Markers::load()?,
            strengths: Strengths::load()?,
            deadlines: Deadlines::load()?,
        })
    }

    /// The statements of a document, in the order of their contents. Never fails: any text has its statements, if only none.
    #[must_use]
    pub fn read(&self, document: &Document, tags: &Tags, names: &Names, figures: &[Figure]) -> Vec<Statement> {
        let view = View::new(document, tags, names, &self.words);
        let mut reading = Reading {
            reader: self,
            resolutions: resolutions(&view),
            speaks: direct::is_direct_speech(&view) || direct::is_numbered(&view) || direct::commands(&view, &self.strengths),
            collective: acts::speaks_as_body(&view),
            view,
            figures,
            memory: Memory::default(),
            statements: Vec::new(),
        };
        for sentence in document.sentences() {
            let tokens = without_marker(&reading.view, sentence.tokens());
            if !tokens.is_empty() {
                reading.sentence(&tokens);
            }
        }
        let mut statements = reading.statements;
        statements.sort_by_key(|statement| (statement.content.start(), statement.cue.start()));
        statements
    }
}

/// The state of one reading.
struct Reading<'a> {
    reader: &'a StatementReader,
    view: View<'a>,
    figures: &'a [Figure],
    resolutions: Vec<Resolution>,
    /// Whether the text speaks for itself.
    speaks: bool,
    /// Whether "we" is a body: "We, the Ministers".
    collective: bool,
    memory: Memory,
    statements: Vec<Statement>,
}

/// How many statements back a list may reach whose items are read again as sentences.
const RECENT: usize = 40;

/// What the statements of one clause have in common.
#[derive(Clone, Default)]
struct Frame {
    holders: Vec<Range<usize>>,
    on_behalf_of: Option<Range<usize>>,
    toward: Option<Range<usize>>,
    addressee: Option<Range<usize>>,
    cue: Range<usize>,
    rule: String,
}

impl Reading<'_> {
    fn sentence(&mut self, sentence: &Range<usize>) {
        let body = body_of(&self.view, &self.resolutions, sentence);
        let clauses = clauses(&self.view, &self.reader.cues, sentence, body.as_ref());
        let before = self.statements.len();
        let frames = frames(&self.view, &clauses, sentence);
        for (index, frame) in frames.iter().enumerate() {
            self.clause(&clauses, index, frame, sentence);
        }
        let start = self.view.span(sentence.clone()).start();
        let said = |statement: &Statement| statement.content.contains_offset(start);
        if !self.statements.iter().rev().take(RECENT).any(said) {
            let found = direct::recommendation(&self.view, &self.reader.strengths, sentence, self.speaks);
            // A command stays one, whatever others say inside it: "Heed what the panel asked for".
            let inside = self.statements.split_off(before);
            let found = found.filter(|found| found.is_command() || inside.is_empty());
            let command = found.as_ref().map(|found| self.view.span(found.cue.clone()));
            let others =
                |said: &Statement| command.is_none_or(|verb| said.holders.first().is_some_and(|holder| holder.span != verb));
            self.statements.extend(inside.into_iter().filter(others));
            self.statements.extend(found.map(|found| self.recommendation(&found)));
        }
    }

    fn clause(&mut self, clauses: &[Clause<'_>], index: usize, frame: &Frame, sentence: &Range<usize>) {
        let clause = &clauses[index];
        let Some(by_cue) = clause.act else { return };
        let parties: Vec<Party> = frame.holders.iter().map(|holder| self.party(holder)).collect();
        let entities: Vec<usize> = parties.iter().filter_map(|party| party.entity).collect();
        if let Some(&entity) = entities.first().filter(|_| clause.is_main(index == 0)) {
            self.memory.keep(entity, self.view.document.sentence_of(sentence.start));
        }
        let body = self.is_body(&frame.holders, &entities);
        let passive = clause.group.voice == Voice::Passive;
        let holds = if frame.holders.is_empty() { passive } else { body || !clause.cue.cue.may(Use::Body) };
        if !holds {
            return;
        }
        let presides = self.presides(&frame.holders, &entities);
        for content in contents(&self.view, clauses, index, sentence) {
            self.interactions(clause, frame, &content.tokens);
            let own = ownness(&self.view, &entities, &content.tokens);
            let holder = Holder { body, presides, itself: own == Ownness::Itself, own: own != Ownness::Other };
            let act = acts::act(&self.view, &self.reader.markers, clause, by_cue, holder, &content);
            let toward = frame.toward.clone().or_else(|| toward(&self.view, clause.cue.end, &content.tokens));
            let asks = by_cue == Act::Recommendation || act == Act::Decision;
            let addressee = if passive { None } else { self.addressee(&content, asks) };
            let frame = Frame { toward, addressee, ..frame.clone() };
            let statement = self.statement(act, parties.clone(), &frame, &content.tokens);
            self.statements.push(statement);
        }
    }

    /// The statements of the parties inserted into the subject, about what its holder says.
    fn interactions(&mut self, clause: &Clause<'_>, frame: &Frame, content: &Range<usize>) {
        for interaction in &clause.subject.interactions {
            let holders = interaction.holders.iter().map(|holder| self.party(holder)).collect();
            let cue = interaction.cue.clone();
            let rule = format!("cue:{}", self.view.document.text_of(cue.clone()).to_lowercase());
            let inserted = Frame { toward: frame.holders.first().cloned(), cue, rule, ..Frame::default() };
            let statement = self.statement(interaction.act, holders, &inserted, content);
            self.statements.push(statement);
        }
    }

    /// Who is asked: in the lead of a list, else in what is said.
    fn addressee(&self, content: &Content, asks: bool) -> Option<Range<usize>> {
        let in_lead = content.lead.as_ref().and_then(|lead| lead_addressee(&self.view, lead));
        in_lead.or_else(|| addressee(&self.view, &content.tokens, asks))
    }

    fn is_body(&self, holders: &[Range<usize>], entities: &[usize]) -> bool {
        let we = |holder: &Range<usize>| self.collective && self.view.is(holder.start, "we");
        holders.iter().any(|holder| acts::is_body(&self.view, holder) || we(holder))
            || entities.iter().any(|&entity| acts::is_body_entity(&self.view, entity))
    }

    fn presides(&self, holders: &[Range<usize>], entities: &[usize]) -> bool {
        let roles = |&entity: &usize| &self.view.names.entities[entity].roles;
        holders.iter().any(|holder| acts::presides(&self.view, holder))
            || entities.iter().flat_map(roles).any(|role| acts::is_presiding_role(&self.view, role))
    }

    fn party(&self, holder: &Range<usize>) -> Party {
        Party { span: self.view.span(holder.clone()), entity: self.memory.resolve(&self.view, holder) }
    }

    fn recommendation(&self, found: &Recommendation) -> Statement {
        let holders = found.holders.iter().map(|holder| self.party(holder)).collect();
        let addressee = addressee(&self.view, &found.content, false);
        let rule = format!("direct:{}", found.form);
        let frame = Frame { addressee, cue: found.cue.clone(), rule, ..Frame::default() };
        self.statement(Act::Recommendation, holders, &frame, &found.content)
    }

    fn statement(&self, act: Act, holders: Vec<Party>, frame: &Frame, content: &Range<usize>) -> Statement {
        let view = &self.view;
        let asks = act == Act::Recommendation || act == Act::Decision;
        let sides = matches!(act, Act::Support | Act::Opposition);
        let weighed = matches!(act, Act::Recommendation | Act::Commitment);
        let span = view.span(content.clone());
        let of = |tokens: Range<usize>| view.span(tokens);
        Statement {
            act,
            sentence: view.document.sentence_of(frame.cue.start),
            holders,
            on_behalf_of: frame.on_behalf_of.clone().map(of),
            toward: frame.toward.clone().filter(|_| sides).map(of),
            cue: of(frame.cue.clone()),
            content: span,
            addressee: frame.addressee.clone().filter(|_| asks).map(of),
            mentions: view.names.within(span),
            figures: figures_within(self.figures, span),
            strength: weighed.then(|| self.reader.strengths.of(view, content)),
            deadline: weighed.then(|| self.deadline(content)).flatten(),
            rule: frame.rule.clone(),
        }
    }

    fn deadline(&self, content: &Range<usize>) -> Option<Deadline> {
        let (tokens, iso) = self.reader.deadlines.first(&self.view, self.figures, content)?;
        Some(Deadline { span: self.view.span(tokens), iso })
    }
}

/// Who is asked in the lead of a list: "the Secretariat to:", "that States should:".
fn lead_addressee(view: &View<'_>, lead: &Range<usize>) -> Option<Range<usize>> {
    let asks = view.is_one_of(lead.end - 1, &["to", "should", "must", "shall"]);
    let phrase = lead.start..lead.end - usize::from(asks);
    (!phrase.is_empty() && names_actor(view, &phrase)).then(|| name_of(view, &phrase))
}

fn figures_within(figures: &[Figure], span: Span) -> Vec<usize> {
    figures.iter().enumerate().filter(|(_, figure)| span.contains(figure.span)).map(|(index, _)| index).collect()
}

/// The frames of the clauses of a sentence: those that share a subject take it from the clause that has it.
fn frames(view: &View<'_>, clauses: &[Clause<'_>], sentence: &Range<usize>) -> Vec<Frame> {
    let mut frames: Vec<Frame> = Vec::new();
    for (index, clause) in clauses.iter().enumerate() {
        let subject = &clause.subject;
        let source = if subject.link == Link::Shared { shared_with(clauses, index) } else { None };
        let (mut holders, mut on_behalf_of) = match source {
            Some(at) if at < index => (frames[at].holders.clone(), frames[at].on_behalf_of.clone()),
            Some(at) => (clauses[at].subject.holders.clone(), clauses[at].subject.on_behalf_of.clone()),
            None if subject.link == Link::Shared => (opening_subject(view, sentence, subject.start), None),
            None => (subject.holders.clone(), None),
        };
        holders.extend(subject.with.iter().cloned());
        on_behalf_of = subject.on_behalf_of.clone().or(on_behalf_of);
        let toward = (clause.place == Place::Previous)
            .then(|| previous_main(clauses, index).and_then(|main| frames[main].holders.first().cloned()))
            .flatten();
        frames.push(Frame {
            holders,
            on_behalf_of,
            toward,
            addressee: None,
            cue: clause.cue_tokens(),
            rule: format!("cue:{}", clause.cue.cue.phrase),
        });
    }
    frames
}

/// The clause whose subject a clause without one shares: the main one before it, else the next after it.
fn shared_with(clauses: &[Clause<'_>], index: usize) -> Option<usize> {
    let main = |at: &usize| {
        clauses[*at].is_main(*at == 0) && clauses[*at].place != Place::Previous && clauses[*at].group.voice != Voice::Agent
    };
    (0..index).rev().find(main).or_else(|| (index + 1..clauses.len()).find(|&at| clauses[at].subject.link == Link::Own))
}

/// The subject of a sentence whose first verb is no cue: "|The Chair| opened the session and urged", "Urging haste, |the Chair| closed".
fn opening_subject(view: &View<'_>, sentence: &Range<usize>, cue: usize) -> Vec<Range<usize>> {
    if cue == sentence.start {
        return main_clause(view, &(cue + 1..sentence.end)).map(|(_, phrase)| name_of(view, &phrase)).into_iter().collect();
    }
    let mut start = sentence.start;
    // "However, in the light of the talks, |the Group| agreed to wait and urged …"
    while view.has(start, Classes::PREPOSITION.or(Classes::ADVERB)) {
        let Some(comma) = (start..cue).find(|&token| view.is(token, ",")) else { break };
        start = comma + 1;
    }
    let verb = |token: usize| {
        view.mention(token).is_none() && (view.has(token, Classes::AUXILIARY.or(Classes::MODAL)) || view.is_past(token))
    };
    let end = (start..cue).find(|&token| verb(token) || view.is(token, ",")).unwrap_or(start);
    let phrase = start..skip_adverbs(view, end, start).0;
    if is_noun_phrase(view, &phrase) { holders(view, &[phrase]) } else { Vec::new() }
}
