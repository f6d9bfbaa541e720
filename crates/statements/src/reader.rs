//! From a document to its statements.

mod own_words;

use std::ops::Range;

use rapporteur_entities::{Kind, Names};
use rapporteur_figures::Figure;
use rapporteur_lexicon::Error;
use rapporteur_span::Span;
use rapporteur_tagger::Tags;
use rapporteur_text::Document;

use self::own_words::Rest;
use crate::acts::{self, Holder, Markers};
use crate::clauses::{Clause, Place, clauses, main_clause, names_speaker};
use crate::confidence::Weights;
use crate::contents::{Content, contents, previous_main, without_marker};
use crate::cues::{CueBook, Use};
use crate::deadlines::Deadlines;
use crate::direct::Phrasebook;
use crate::ownness::{Ownness, ownness};
use crate::parties::{holders, is_noun_phrase, name_of, noun_phrase_before, noun_phrase_from};
use crate::proposals::Proposal;
use crate::referents::Memory;
use crate::rejection::{Rejected, Rejection};
use crate::resolutions::{Resolution, body_of, resolutions};
use crate::speakers::Speakers;
use crate::strength::Strengths;
use crate::subjects::Link;
use crate::targets::{Asking, addressee, names_actor, opens_request, toward};
use crate::trace::Trace;
use crate::verbs::{Voice, skip_adverbs};
use crate::view::View;
use crate::words::{Classes, Words};
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
        Ok(Self {
            words: Words::load()?,
            cues: CueBook::load()?,
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
    statements: Vec<Statement>,
    rests: Vec<Rest>,
}

/// Contents of fewer tokens are short, of more than [`LONG`] long.
const SHORT: usize = 4;
const LONG: usize = 40;

/// How many statements back a list may reach whose items are read again as sentences.
const RECENT: usize = 40;

/// How far into its sentence a participle may stand that opens it, in tokens: "While also noting".
const OPENING: usize = 4;

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
        let Some(by_cue) = clause.act else { return self.trace.reject(clause.cue, Rejection::NoStatement) };
        let parties: Vec<Party> = frame.holders.iter().map(|holder| self.party(holder)).collect();
        let entities: Vec<usize> = parties.iter().filter_map(|party| party.entity).collect();
        let body = self.is_body(&frame.holders, &entities);
        if clause.is_main(index == 0) {
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
        for content in contents {
            self.interactions(clause, frame, &content.tokens);
            let own = ownness(&self.view, &owners, &content.tokens);
            let holder = Holder { body, presides, itself: own == Ownness::Itself, own: own != Ownness::Other };
            let (act, decided) = acts::act(&self.view, &self.reader.markers, clause, by_cue, holder, &content);
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
                .or_else(pointed);
            let addressee = if passive { None } else { self.addressee(&content, asking) };
            let frame = Frame { toward, addressee, signs, ..frame.clone() };
            let with: Vec<Party> = content.with.iter().map(|holder| self.party(holder)).collect();
            let statement = self.statement(act, [&parties[..], &with].concat(), &frame, &content.tokens);
            self.statements.push(statement);
            let proposes = act == Act::Recommendation || act == Act::Support && proposal.is_none();
            if let Some(holder) = frame.holders.first().filter(|_| proposes && clause.is_main(index == 0)) {
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

/// The frames of the clauses of a sentence: those that share a subject take it from the clause that has it.
fn frames(view: &View<'_>, clauses: &[Clause<'_>], sentence: &Range<usize>) -> Vec<Frame> {
    let mut frames: Vec<Frame> = Vec::new();
    for (index, clause) in clauses.iter().enumerate() {
        let subject = &clause.subject;
        let source = if subject.link == Link::Shared { shared_with(clauses, index, sentence) } else { None };
        let (mut holders, mut on_behalf_of) = match source {
            Some(at) if at < index => (frames[at].holders.clone(), frames[at].on_behalf_of.clone()),
            Some(at) => (clauses[at].subject.holders.clone(), clauses[at].subject.on_behalf_of.clone()),
            None if subject.link == Link::Shared => (opening_subject(view, sentence, subject.start), None),
            None => (subject.holders.clone(), None),
        };
        holders.extend(subject.with.iter().cloned());
        on_behalf_of = subject.on_behalf_of.clone().or(on_behalf_of);
        let toward = match &clause.place {
            // "opposed a fund, which Peru supported": not the one who opposed it.
            Place::Previous => previous_main(clauses, index)
                .filter(|&main| clauses[main].act != Some(Act::Opposition) || clause.group.voice == Voice::Agent)
                .and_then(|main| frames[main].holders.first().cloned()),
            Place::Of { author, .. } => Some(author.clone()),
            _ => None,
        };
        frames.push(Frame {
            holders,
            on_behalf_of,
            toward,
            addressee: None,
            cue: clause.cue_tokens(),
            signs: Signs::default(),
            rule: format!("cue:{}", clause.cue.cue.phrase),
        });
    }
    frames
}

/// "|On the timetable|, Japan objected": what a sentence is about, by the phrase that opens it, without its preposition.
fn topic(view: &View<'_>, sentence: &Range<usize>) -> Option<Range<usize>> {
    let opens = view.is_one_of(sentence.start, &["on", "regarding", "concerning"]);
    let phrase = noun_phrase_from(view, sentence.start + 1, sentence.end).filter(|_| opens)?;
    let date = view.starts(phrase.start, &[Kind::Date]) || view.is_day(phrase.start);
    (view.is(phrase.end, ",") && !date && !view.is(phrase.start, "behalf")).then_some(phrase)
}

/// The clause whose subject a clause without one shares: the main one before it, else the next after it.
fn shared_with(clauses: &[Clause<'_>], index: usize, sentence: &Range<usize>) -> Option<usize> {
    let main = |at: &usize| {
        clauses[*at].is_main(*at == 0) && clauses[*at].place != Place::Previous && clauses[*at].group.voice != Voice::Agent
    };
    // "Fiji drew a map, showing that it rains, while |Chad| noted": what opens the sentence shares the subject that comes, and what is
    // inserted behind its own.
    let this = &clauses[index];
    let opens = this.group.edge < sentence.start + OPENING;
    let shares = |next: &Clause<'_>| next.subject.link == Link::Own && (opens || next.subject.start < this.cue.verb);
    let next = || (index + 1..clauses.len()).find(|&at| shares(&clauses[at]));
    (0..index).rev().find(main).or_else(next)
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
    let auxiliary = |token: usize| view.mention(token).is_none() && view.has(token, Classes::AUXILIARY.or(Classes::MODAL));
    let before = |verb: &dyn Fn(usize) -> bool| {
        let end = (start..cue).find(|&token| auxiliary(token) || verb(token) || view.is(token, ",")).unwrap_or(start);
        start..skip_adverbs(view, end, start).0
    };
    let past = before(&|token| view.mention(token).is_none() && view.is_past(token));
    let present = before(&|token| view.mention(token).is_none() && view.is_finite(token));
    let nearest = || noun_phrase_before(view, past.start, past.end).filter(|phrase| names_speaker(view, phrase));
    let whole = [past.clone(), present].into_iter().find(|phrase| is_noun_phrase(view, phrase));
    whole.or_else(nearest).map(|phrase| holders(view, &[phrase])).unwrap_or_default()
}
