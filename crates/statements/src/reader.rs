//! From a document to its statements.

mod frames;
mod own_words;
mod quoted;
mod standing;

use std::ops::Range;

use rapporteur_entities::{Kind, Names};
use rapporteur_figures::Figure;
use rapporteur_lexicon::Error;
use rapporteur_span::Span;
use rapporteur_tagger::Tags;
use rapporteur_text::Document;

use self::frames::{frames, topic};
use self::own_words::Rest;
use crate::acts::{self, Holder, Markers};
use crate::clauses::{Clause, Place, clauses};
use crate::confidence::Weights;
use crate::contents::{Content, contents, without_marker};
use crate::cues::{CueBook, Use};
use crate::deadlines::Deadlines;
use crate::direct::Phrasebook;
use crate::parties::name_of;
use crate::proposals::Proposal;
use crate::referents::Memory;
use crate::rejection::{Rejected, Rejection};
use crate::resolutions::{Resolution, body_of, resolutions};
use crate::speakers::Speakers;
use crate::strength::Strengths;
use crate::subjects::Link;
use crate::targets::{Asking, addressee, names_actor, opens_request, toward};
use crate::trace::Trace;
use crate::verbs::Voice;
use crate::view::View;
use crate::words::Words;
use crate::{Act, Deadline, Party, Sign, Signs, Statement};

/// Finds the statements of documents. Built once, used for any number of documents, from any number of threads.
#[derive(Debug)]
pub struct StatementReader {
    words: Words,
    cues: CueBook,
    markers: Markers,
    strengths: Strengths,
    phrases: Phrasebook,
    deadlines: Deadlines,
    weights: Weights,
}

impl StatementReader {
    /// A reader with the cues of this project.
    ///
    /// # Errors
    /// Where one of the files of cues is broken; the error names file, line and column.
    pub fn new() -> Result<Self, Error> {
        Self::with_cues([])
    }

    /// A reader with the cues of this project and those of more files: their names, for errors, and their contents, in the form of
    /// `gazetteers/cues/cues.tsv`, of whose columns `cue` and `act` are needed. Their examples are not run.
    ///
    /// A cue takes the place of those in earlier files, and of this project's, that are the same words. Where several stand at one place,
    /// the longest is meant, as ever, and of equally long ones the added one.
    ///
    /// # Errors
    /// Where one of the files is broken; the error names file, line and column.
    pub fn with_cues<'t>(files: impl IntoIterator<Item = (&'t str, &'t str)>) -> Result<Self, Error> {
        Ok(Self {
            words: Words::load()?,
            cues: CueBook::load(files)?,
            markers: Markers::load()?,
            strengths: Strengths::load()?,
            phrases: Phrasebook::load()?,
            deadlines: Deadlines::load()?,
            weights: Weights::load()?,
        })
    }

    /// The statements of a document, in the order of their contents. Never fails: any text has its statements, if only none.
    #[must_use]
    pub fn read(&self, document: &Document, tags: &Tags, names: &Names, figures: &[Figure]) -> Vec<Statement> {
        self.trace(document, tags, names, figures, Trace::default()).0
    }

    /// The statements of a document, and the cues that stand in it and are none, each with the reason; both in the order of the text.
    #[must_use]
    pub fn explain(&self, document: &Document, tags: &Tags, names: &Names, figures: &[Figure]) -> (Vec<Statement>, Vec<Rejected>) {
        self.trace(document, tags, names, figures, Trace::kept())
    }

    fn trace<'a>(
        &'a self,
        document: &Document,
        tags: &Tags,
        names: &Names,
        figures: &[Figure],
        trace: Trace<'a>,
    ) -> (Vec<Statement>, Vec<Rejected>) {
        let view = View::new(document, tags, names, &self.words);
        let mut reading = Reading {
            reader: self,
            resolutions: resolutions(&view),
            speakers: Speakers::of(&view, &self.cues),
            collective: acts::speaks_as_body(&view),
            view,
            figures,
            memory: Memory::default(),
            proposal: None,
            trace,
            nested: false,
            statements: Vec::new(),
            rests: Vec::new(),
        };
        for sentence in document.sentences() {
            let tokens = reading.speakers.without_label(without_marker(&reading.view, sentence.tokens()));
            if !tokens.is_empty() {
                reading.sentence(&tokens);
            }
        }
        reading.speak();
        let Reading { view, trace, mut statements, .. } = reading;
        statements.sort_by_key(|statement| (statement.content.start(), statement.cue.start()));
        let mut rejected = trace.finish(&view);
        // "The EU, opposed by Chad, said": read with its subject, where it was none alone.
        rejected.retain(|one| !statements.iter().any(|statement| statement.cue.contains(one.span)));
        (statements, rejected)
    }
}

/// The state of one reading.
struct Reading<'a> {
    reader: &'a StatementReader,
    view: View<'a>,
    figures: &'a [Figure],
    resolutions: Vec<Resolution>,
    speakers: Speakers,
    /// Whether "we" is a body: "We, the Ministers".
    collective: bool,
    memory: Memory,
    proposal: Option<Proposal>,
    trace: Trace<'a>,
    /// Whether what is read stands in what somebody else says.
    nested: bool,
    statements: Vec<Statement>,
    rests: Vec<Rest>,
}

/// Contents of fewer tokens are short, of more than [`LONG`] long.
const SHORT: usize = 4;
const LONG: usize = 40;

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
    signs: Signs,
}

impl<'a> Reading<'a> {
    fn sentence(&mut self, sentence: &Range<usize>) {
        let unsaid = body_of(&self.view, &self.resolutions, sentence).or_else(|| self.speakers.unsaid(&self.view, sentence));
        let clauses = clauses(&self.view, &self.reader.cues, sentence, unsaid.as_ref(), &mut self.trace);
        let before = self.statements.len();
        let frames = frames(&self.view, &clauses, sentence);
        for (index, frame) in frames.iter().enumerate() {
            self.clause(&clauses, index, frame, sentence);
        }
        self.quoted(sentence);
        let start = self.view.span(sentence.clone()).start();
        let said = |statement: &Statement| statement.content.contains_offset(start);
        if self.statements.iter().rev().take(RECENT).any(said) {
            return;
        }
        let free = sentence.start..clauses.first().map_or(sentence.end, |clause| clause.subject.start);
        self.rests.push(Rest { sentence: sentence.clone(), free, statements: before..self.statements.len() });
    }

    fn clause(&mut self, clauses: &[Clause<'a>], index: usize, frame: &Frame, sentence: &Range<usize>) {
        let clause = &clauses[index];
        if index > 0 && clause.repeats(&self.view, &clauses[index - 1]) {
            return self.trace.reject(clause.cue, Rejection::Inner);
        }
        let inner =
            clauses.get(index + 1).filter(|next| next.repeats(&self.view, clause)).and_then(|next| acts::own_act(&self.view, next));
        let Some(by_cue) = clause.act else { return self.trace.reject(clause.cue, Rejection::NoStatement) };
        let parties: Vec<Party> = frame.holders.iter().map(|holder| self.party(holder)).collect();
        let entities: Vec<usize> = parties.iter().filter_map(|party| party.entity).collect();
        let body = self.is_body(&frame.holders, &entities);
        if clause.is_main(index == 0) && !self.nested {
            self.memory.keep(&self.view, &frame.holders, &entities, body, clause.group.forms);
        }
        let passive = clause.group.voice == Voice::Passive;
        // "Kenya has adopted a plan": what a State does by itself.
        let state = |&entity: &usize| self.view.names.entities[entity].kind == Kind::Country;
        let deed = by_cue == Act::Action && entities.iter().any(state);
        let holds = if frame.holders.is_empty() { passive } else { body || deed || !clause.cue.cue.may(Use::Body) };
        if !holds {
            let why = if frame.holders.is_empty() { Rejection::NoSubject } else { Rejection::NoBody };
            return self.trace.reject(clause.cue, why);
        }
        let presides = self.presides(&frame.holders, &entities);
        let proposal = self.proposal.clone().filter(|proposal| proposal.is_near(&self.view, sentence.start));
        let contents = self.said(clauses, index, sentence, proposal.as_ref().filter(|_| !entities.is_empty()));
        if contents.is_empty() {
            self.trace.reject(clause.cue, Rejection::NoContent);
        }
        let asking = match clause.cue.cue.may(Use::Addresses) {
            true => Asking::Object,
            false if by_cue == Act::Recommendation => Asking::Thing,
            false => Asking::Words,
        };
        // Under the heading "ITALY" a minister speaks for Italy.
        let spoken_for = frame.on_behalf_of.iter().filter_map(|group| self.party(group).entity);
        let owners: Vec<usize> = entities.iter().copied().chain(self.speakers.party(sentence.start)).chain(spoken_for).collect();
        // "said she would propose groups on: A; B": what all items go on from decides the act of all.
        let led = contents.first().and_then(|first| first.head.clone()).and_then(|head| {
            let holder = Holder { body, presides, ..self.standing(clause, frame, &owners, &head) };
            let head = Content::whole(head);
            let (act, decided) = acts::act(&self.view, &self.reader.markers, clause, inner, by_cue, holder, &head);
            decided.then_some(act)
        });
        for content in contents {
            self.interactions(clause, frame, &content.tokens);
            let holder = Holder { body, presides, ..self.standing(clause, frame, &owners, &content.tokens) };
            let own_act = inner.or_else(|| acts::first_person(&self.view, &self.reader.cues, &content.tokens));
            let by_words = || acts::act(&self.view, &self.reader.markers, clause, own_act, by_cue, holder, &content);
            let (act, decided) = led.map_or_else(by_words, |act| (act, true));
            let neutral = !decided && acts::is_open(clause);
            let signs = signs(clause, index, &content).with(Sign::ByContent, decided).with(Sign::Neutral, neutral);
            let another = |one: &Proposal| self.party(&one.holder).entity.is_none_or(|entity| !entities.contains(&entity));
            let ends = |one: &Proposal| clause.cue.cue.speaks() && another(one) && one.ends(&self.view, &content.tokens);
            let pointed = || {
                let meant = |one: &&Proposal| one.is_meant(&self.view, &content.tokens) || ends(one);
                proposal.as_ref().filter(meant).map(|one| one.holder.clone())
            };
            let toward = frame
                .toward
                .clone()
                .or_else(|| toward(&self.view, &self.reader.cues, &clause.cue, act, &content.tokens))
                .or_else(|| acts::judged(&self.view, clause, &content.tokens, holder.itself))
                .or_else(pointed);
            let addressee = if passive { None } else { self.addressee(&content, asking) };
            let frame = Frame { toward, addressee, signs, ..frame.clone() };
            let with: Vec<Party> = content.with.iter().map(|holder| self.party(holder)).collect();
            let statement = self.statement(act, [&parties[..], &with].concat(), &frame, &content.tokens);
            self.statements.push(statement);
            let proposes = act == Act::Recommendation || act == Act::Support && proposal.is_none();
            if let Some(holder) = frame.holders.first().filter(|_| proposes && clause.is_main(index == 0) && !self.nested) {
                self.proposal = Some(Proposal { holder: holder.clone(), content: content.tokens });
            }
        }
    }

    /// What a clause says; of one that takes a side and says no more, what was proposed last, else why ("objected, noting …").
    fn said(&self, clauses: &[Clause<'a>], index: usize, sentence: &Range<usize>, proposal: Option<&Proposal>) -> Vec<Content> {
        let clause = &clauses[index];
        let sides = matches!(clause.act, Some(Act::Support | Act::Opposition | Act::Concern));
        let reason = clauses.get(index + 1).filter(|next| {
            next.group.voice == Voice::Gerund && next.subject.start == clause.cue.end && self.view.is(clause.cue.end, ",")
        });
        let own = if sides && clause.act != Some(Act::Concern) && reason.is_some() {
            Vec::new()
        } else {
            contents(&self.view, clauses, index, sentence)
        };
        let topic = || topic(&self.view, sentence).filter(|topic| topic.end < clause.cue.verb);
        match (proposal, reason) {
            _ if !own.is_empty() || !sides => own,
            // "On the timetable, Japan objected."
            _ if clause.place == Place::After(clause.cue.end) && topic().is_some() => {
                topic().map(Content::whole).into_iter().collect()
            }
            _ if clause.act == Some(Act::Concern) => own,
            // "Japan objected."
            (Some(proposal), _) => vec![Content::whole(proposal.content.clone())],
            (None, Some(_)) => contents(&self.view, clauses, index + 1, sentence),
            (None, None) => own,
        }
    }

    /// The statements of the parties inserted into the subject, about what its holder says.
    fn interactions(&mut self, clause: &Clause<'_>, frame: &Frame, content: &Range<usize>) {
        for interaction in &clause.subject.interactions {
            let holders = interaction.holders.iter().map(|holder| self.party(holder)).collect();
            let cue = interaction.cue.clone();
            let rule = format!("cue:{}", self.view.document.text_of(cue.clone()).to_lowercase());
            let signs = Signs::default().with(Sign::Passive, true);
            let on_behalf_of = interaction.on_behalf_of.clone();
            let toward = frame.holders.first().cloned();
            let inserted = Frame { toward, on_behalf_of, cue, rule, signs, ..Frame::default() };
            let statement = self.statement(interaction.act, holders, &inserted, content);
            self.statements.push(statement);
        }
    }

    /// Who is asked: in the lead of a list, else in what is said.
    fn addressee(&self, content: &Content, asking: Asking) -> Option<Range<usize>> {
        let in_lead = content.lead.as_ref().and_then(|lead| lead_addressee(&self.view, lead, asking));
        in_lead.or_else(|| addressee(&self.view, &content.tokens, asking))
    }

    fn is_body(&self, holders: &[Range<usize>], entities: &[usize]) -> bool {
        let we = |holder: &Range<usize>| self.collective && self.view.is(holder.start, "we");
        holders.iter().any(|holder| acts::is_body(&self.view, holder) || we(holder))
            || entities.iter().any(|&entity| acts::is_body_entity(&self.view, entity))
            || holders.iter().any(|holder| self.memory.means_body(&self.view, holder))
    }

    fn presides(&self, holders: &[Range<usize>], entities: &[usize]) -> bool {
        let roles = |&entity: &usize| &self.view.names.entities[entity].roles;
        holders.iter().any(|holder| acts::presides(&self.view, holder))
            || entities.iter().flat_map(roles).any(|role| acts::is_presiding_role(&self.view, role))
    }

    fn party(&self, holder: &Range<usize>) -> Party {
        let first = self.speakers.first_person(&self.view, holder);
        let entity = first.unwrap_or_else(|| self.memory.resolve(&self.view, holder));
        Party { span: self.view.span(holder.clone()), entity }
    }

    fn statement(&self, act: Act, holders: Vec<Party>, frame: &Frame, content: &Range<usize>) -> Statement {
        let view = &self.view;
        let asks = act == Act::Recommendation || act == Act::Decision;
        let sides = matches!(act, Act::Support | Act::Opposition);
        let weighed = matches!(act, Act::Recommendation | Act::Commitment);
        let span = view.span(content.clone());
        let of = |tokens: Range<usize>| view.span(tokens);
        let signs = self.signs_of_result(frame.signs, act, &holders, content);
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
            signs,
            confidence: self.reader.weights.confidence(signs),
        }
    }

    fn deadline(&self, content: &Range<usize>) -> Option<Deadline> {
        let (tokens, iso) = self.reader.deadlines.first(&self.view, self.figures, content)?;
        Some(Deadline { span: self.view.span(tokens), iso })
    }

    /// The signs that any statement may show, however it was found.
    fn signs_of_result(&self, signs: Signs, act: Act, holders: &[Party], content: &Range<usize>) -> Signs {
        let sentence = self.view.document.sentences()[self.view.document.sentence_of(content.start)].tokens();
        let closes = (content.end..sentence.end).all(|token| self.view.is_symbol(token));
        signs
            .with(Sign::Unheld, holders.is_empty())
            .with(Sign::Unnamed, !holders.is_empty() && holders.iter().all(|holder| holder.entity.is_none()))
            .with(Sign::Short, content.len() < SHORT)
            .with(Sign::Long, content.len() > LONG)
            .with(Sign::CutOff, !closes)
            .with(Sign::Stance, matches!(act, Act::Concern | Act::Opposition | Act::Support))
            .with(Sign::Deed, matches!(act, Act::Action | Act::Commitment))
            .with(Sign::Settles, act == Act::Decision)
            .with(Sign::Asks, act == Act::Recommendation)
    }
}

/// The signs of how a clause stands in its sentence.
fn signs(clause: &Clause<'_>, index: usize, content: &Content) -> Signs {
    let nested = clause.subject.link == Link::Own && !clause.is_main(index == 0);
    Signs::default()
        .with(Sign::Nested, nested)
        .with(Sign::Relative, clause.subject.link == Link::Relative)
        .with(Sign::Shared, clause.subject.link == Link::Shared)
        .with(Sign::Participle, clause.group.voice == Voice::Gerund)
        .with(Sign::Passive, matches!(clause.group.voice, Voice::Passive | Voice::Agent))
        .with(Sign::Before, content.tokens.end <= clause.cue.verb)
        .with(Sign::Item, content.lead.is_some())
}

/// Who is asked in the lead of a list: "the Secretariat to:", "that States should:".
fn lead_addressee(view: &View<'_>, lead: &Range<usize>, asking: Asking) -> Option<Range<usize>> {
    let end = lead.clone().find(|&token| opens_request(view, token)).unwrap_or(lead.end);
    let phrase = lead.start..end;
    (!phrase.is_empty() && (asking == Asking::Object || names_actor(view, &phrase))).then(|| name_of(view, &phrase))
}

fn figures_within(figures: &[Figure], span: Span) -> Vec<usize> {
    figures.iter().enumerate().filter(|(_, figure)| span.contains(figure.span)).map(|(index, _)| index).collect()
}
