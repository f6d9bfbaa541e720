//! Which entity a holder's span names, pronouns and descriptions included.

use std::ops::Range;

use rapporteur_entities::{Entity, Gender, Kind, Mention};

use crate::forms::Forms;
use crate::view::View;
use crate::words::{Classes, Noun};

/// How many holders back a pronoun may reach.
const REACH: usize = 6;

/// How many sentences back a description of a text may reach: "The resolution notes".
const NAMED_WITHIN: usize = 3;

/// How much of a sentence is searched for what a pronoun may mean, in tokens, so that no text takes more than linear time.
const WITHIN: usize = 80;

/// How far behind its verb an object's noun may stand, in tokens: "adopted the revised draft |decision|".
const OBJECT: usize = 5;

/// How far an apposition may part a name from its "who", in tokens.
const APPOSITION: usize = 24;

/// Who held the statements of one clause.
#[derive(Debug)]
struct Held {
    entities: Vec<usize>,
    /// Several, or a plural.
    many: bool,
    /// A noun that anybody may be called by: a pronoun after it means that one.
    common: bool,
    body: bool,
    /// Told in the present, as texts speak.
    present: bool,
    sentence: usize,
}

impl Held {
    /// Nobody named, and only one: a pronoun means that one, most likely.
    const fn is_somebody(&self) -> bool {
        self.entities.is_empty() && !self.many && self.common
    }
}

/// Who held the statements so far, the latest last.
#[derive(Debug, Default)]
pub(crate) struct Memory {
    held: Vec<Held>,
}

impl Memory {
    /// Resolves a holder: the entity of the name in its span, of the antecedent of a pronoun or a description, or nobody's.
    pub(crate) fn resolve(&self, view: &View<'_>, holder: &Range<usize>) -> Option<usize> {
        let first = holder.start;
        if holder.len() == 1 && view.mention(first).is_none() {
            match view.lower(first) {
                "he" | "she" => return self.person(view, first),
                "it" => return self.thing(view, first),
                "they" => return self.they(view, first),
                "who" | "which" => return antecedent(view, first),
                "latter" => return actors_before(view, first).last().copied(),
                "former" => return actors_before(view, first).iter().rev().nth(1).copied(),
                _ => {}
            }
        }
        if view.mention(first).is_none() && is_quantity(view, first) {
            return None;
        }
        named(view, holder).or_else(|| self.owned(view, holder)).or_else(|| self.described(view, holder))
    }

    /// Keeps the holders of a clause for the pronouns that follow.
    pub(crate) fn keep(&mut self, view: &View<'_>, holders: &[Range<usize>], entities: &[usize], body: bool, forms: Forms) {
        let Some(holder) = holders.first() else { return };
        let pronoun = holder.len() == 1 && view.has(holder.start, Classes::PRONOUN.or(Classes::SUBJECT).or(Classes::RELATIVE));
        if pronoun && entities.is_empty() && !is_quantity(view, holder.start) {
            return;
        }
        let sentence = view.document.sentence_of(holder.start);
        let present = forms.has(Forms::THIRD.and(Forms::BASE)) && !forms.has(Forms::PAST);
        let capital = view.is_capitalised(holder.end - 1);
        let unnamed = entities.is_empty() && (view.label(holder.end - 1).is_plural() || is_quantity(view, holder.start));
        match self.held.last_mut() {
            Some(last) if last.entities == entities && !entities.is_empty() => {
                (last.sentence, last.present) = (sentence, present);
            }
            _ => self.held.push(Held {
                entities: entities.to_vec(),
                many: holders.len() > 1 || unnamed,
                common: !capital,
                body,
                present,
                sentence,
            }),
        }
    }

    /// Whether "they" are those who meet ("Parties met. |They| agreed to wait"), or "it" is what they adopted ("|It| requests").
    pub(crate) fn means_body(&self, view: &View<'_>, holder: &Range<usize>) -> bool {
        let last = || self.recent().find(|held| held.many || held.body).is_some_and(|held| held.body);
        match view.lower(holder.start) {
            "they" if holder.len() == 1 => many_before(view, holder.start).map_or_else(last, |noun| view.means(noun, Noun::Body)),
            "it" if holder.len() == 1 => {
                text_before(view, holder.start).is_some() || last() && self.thing(view, holder.start).is_none()
            }
            _ => false,
        }
    }

    fn recent(&self) -> impl Iterator<Item = &Held> {
        self.held.iter().rev().take(REACH)
    }

    /// The last holder whom "he" or "she" fits, unless a person was brought in since: "They heard a report by Ana Falk. She said".
    fn person(&self, view: &View<'_>, pronoun: usize) -> Option<usize> {
        let other = if view.is(pronoun, "he") { Gender::Female } else { Gender::Male };
        let fits =
            |entity: &Entity| entity.gender != Some(other) && !matches!(entity.kind, Kind::Instrument | Kind::Work | Kind::Event);
        let of = |held: &Held| held.entities.iter().copied().find(|&entity| fits(&view.names.entities[entity]));
        let held = self.recent().find(|held| held.is_somebody() || of(held).is_some());
        let sentence = view.document.sentence_of(pronoun);
        let spoke = held.is_some_and(|held| held.sentence + 1 >= sentence);
        let before = sentence.checked_sub(1).filter(|_| !spoke).and_then(|before| first_person(view, before, fits));
        // "Iran differed. |He| said": the party that the sentence before is about, whatever it does.
        let party = || {
            let start = view.document.sentences()[sentence.checked_sub(1)?].tokens().start;
            let name = start + usize::from(view.is(start, "the"));
            let mention = view.mention(name).filter(|mention| mention.tokens.start == name && mention.kind == Kind::Country)?;
            view.is_past(mention.tokens.end).then_some(mention.entity)
        };
        before.or_else(|| if spoke { None } else { party() }).or_else(|| held.and_then(of))
    }

    /// What "it" is: a text that the sentence before names, if it says what it does in the present; else the last party or text that held.
    fn thing(&self, view: &View<'_>, pronoun: usize) -> Option<usize> {
        if let Some(text) = text_before(view, pronoun) {
            return text;
        }
        let thing = |entity: &&usize| {
            matches!(
                view.names.entities[**entity].kind,
                Kind::Country | Kind::Organization | Kind::Instrument | Kind::Work | Kind::Event
            )
        };
        let held =
            self.recent().find(|held| held.is_somebody() || !held.many && held.entities.iter().any(|entity| thing(&entity)))?;
        // "Norway asked for more. It |states| that": not Norway, of whom is told in the past.
        let tense = held.present || verb_after(view, pronoun).is_none_or(|verb| !view.is_third_person(verb));
        held.entities.iter().find(thing).copied().filter(|_| tense)
    }

    /// Whom "they" means: the last party, not several, of whom none could be named alone.
    fn they(&self, view: &View<'_>, pronoun: usize) -> Option<usize> {
        if many_before(view, pronoun).is_some() { None } else { self.latest_party(view) }
    }

    fn latest_party(&self, view: &View<'_>) -> Option<usize> {
        let party = |entity: &&usize| matches!(view.names.entities[**entity].kind, Kind::Country | Kind::Organization);
        let held = self.recent().find(|held| held.many || held.entities.iter().any(|entity| party(&entity)))?;
        held.entities.iter().find(party).copied().filter(|_| !held.many)
    }

    /// "his country", "her Government", "its delegate": what the one meant by the pronoun speaks for.
    fn owned(&self, view: &View<'_>, holder: &Range<usize>) -> Option<usize> {
        let envoy = view.means(holder.end - 1, Noun::Envoy);
        if !(view.means(holder.end - 1, Noun::Home) || envoy) {
            return None;
        }
        let owner = match view.lower(holder.start) {
            "his" | "her" => self.recent().next().filter(|held| !held.many)?.entities.first().copied(),
            "its" | "their" => self.latest_party(view),
            _ => None,
        };
        // "Its delegate", with the article-like word left out of the span.
        let before = || holder.start.checked_sub(1).filter(|&token| view.is(token, "its")).and_then(|_| self.latest_party(view));
        owner.or_else(before).map(|owner| home(view, owner))
    }

    /// "The Group", "the representative", "the resolution": somebody or something named before.
    fn described(&self, view: &View<'_>, holder: &Range<usize>) -> Option<usize> {
        let the = holder.start.checked_sub(1).is_some_and(|token| view.is(token, "the"));
        if !the || holder.len() != 1 {
            return None;
        }
        let means = |noun| view.means(holder.start, noun);
        if [Noun::Document, Noun::Proposal, Noun::Decree].into_iter().any(means) {
            return text_named(view, holder.start);
        }
        let spoke = |fits: &dyn Fn(&Entity) -> bool| {
            let mut held = self.recent().flat_map(|held| held.entities.iter().copied());
            held.find(|&entity| fits(&view.names.entities[entity]))
        };
        if means(Noun::Envoy) {
            return spoke(&|entity| matches!(entity.kind, Kind::Person | Kind::Country));
        }
        if means(Noun::Home) && !means(Noun::Actor) {
            return spoke(&|entity| entity.kind == Kind::Country || !entity.affiliations.is_empty())
                .map(|entity| home(view, entity));
        }
        let body = means(Noun::Body) && !view.label(holder.start).is_plural();
        body.then(|| spoke(&|entity| entity.kind == Kind::Organization && has_word(&entity.name, view.lower(holder.start))))
            .flatten()
    }
}

/// What an entity speaks for: a person's country or body, else itself.
fn home(view: &View<'_>, entity: usize) -> usize {
    let affiliations = &view.names.entities[entity].affiliations;
    let country = affiliations.iter().find(|&&party| view.names.entities[party].kind == Kind::Country);
    country.or(affiliations.first()).copied().unwrap_or(entity)
}

fn has_word(name: &str, lower: &str) -> bool {
    name.split(|c: char| !c.is_alphanumeric()).any(|word| word.to_lowercase() == lower)
}

/// "Several LDCs", "a number of States": nobody in particular.
fn is_quantity(view: &View<'_>, token: usize) -> bool {
    const QUANTITIES: [&str; 12] =
        ["many", "several", "some", "most", "other", "others", "number", "few", "various", "numerous", "certain", "different"];
    view.is_one_of(token, &QUANTITIES)
}

/// The first person whom a sentence names: its subject, mostly.
fn first_person(view: &View<'_>, sentence: usize, fits: impl Fn(&Entity) -> bool) -> Option<usize> {
    let tokens = view.document.sentences()[sentence].tokens();
    let named = tokens.take(WITHIN).filter_map(|token| view.mention(token)).filter(|mention| mention.kind == Kind::Person);
    named.map(|mention| mention.entity).find(|&entity| fits(&view.names.entities[entity]))
}

const fn is_text(mention: &Mention) -> bool {
    matches!(mention.kind, Kind::Instrument | Kind::Work)
}

/// "The Board adopted decision 4. |It| notes": a text speaks in the present where what was done is told in the past. Its entity, where it
/// has one; `None` where no text is meant.
fn text_before(view: &View<'_>, pronoun: usize) -> Option<Option<usize>> {
    let verb = verb_after(view, pronoun).filter(|&verb| view.is_third_person(verb))?;
    let before = view.document.sentence_of(verb).checked_sub(1)?;
    let sentence = view.document.sentences()[before].tokens();
    let told = sentence.clone().take(WITHIN).find(|&token| view.is_past(token))?;
    let object = |&token: &usize| !view.has(token, Classes::PREPOSITION);
    let end = (told + 1..sentence.end).take(OBJECT).take_while(object).last().map_or(told + 1, |last| last + 1);
    let after = told + 1..end;
    let text = after.clone().filter_map(|token| view.mention(token)).next().filter(|mention| is_text(mention));
    let unnamed = || {
        let text = |&token: &usize| view.means(token, Noun::Document) && !view.label(token).is_plural();
        after.clone().find(text).map(|_| None)
    };
    text.map(|mention| Some(mention.entity)).or_else(unnamed)
}

/// The verb after a pronoun and adverbs.
fn verb_after(view: &View<'_>, pronoun: usize) -> Option<usize> {
    (pronoun + 1..view.len()).find(|&token| !view.has(token, Classes::ADVERB))
}

/// "Delegates discussed …", "On finance, most developing countries reported …": the noun by which the sentence before speaks of several
/// without a name.
fn many_before(view: &View<'_>, pronoun: usize) -> Option<usize> {
    let Range { start, end } = view.document.sentences()[view.document.sentence_of(pronoun).checked_sub(1)?].tokens();
    let sentence = start..end.min(start + WITHIN);
    let led = view.has(sentence.start, Classes::PREPOSITION);
    let comma = sentence.clone().find(|&token| led && view.is(token, ",")).map_or(sentence.start, |comma| comma + 1);
    let end = (comma..sentence.end).find(|&token| view.label(token).form().is_some() || view.is_symbol(token));
    let subject = comma..end.unwrap_or(sentence.end);
    let unnamed = subject.clone().all(|token| view.mention(token).is_none());
    subject.last().filter(|&last| unnamed && view.label(last).is_plural())
}

/// The last text before `noun` whose name has that word: "resolution 2754 (2024)" for "the resolution".
fn text_named(view: &View<'_>, noun: usize) -> Option<usize> {
    let mentions = &view.names.mentions;
    let first = view.document.sentences()[view.document.sentence_of(noun).saturating_sub(NAMED_WITHIN)].tokens().start;
    let end = mentions.partition_point(|mention| mention.tokens.start < noun);
    let named = |mention: &&Mention| is_text(mention) && mention.tokens.clone().any(|token| view.lower(token) == view.lower(noun));
    mentions[..end]
        .iter()
        .rev()
        .take(WITHIN)
        .take_while(|mention| mention.tokens.start >= first)
        .find(named)
        .map(|mention| mention.entity)
}

/// Those who can act whom the words before "the latter" name, in its sentence, or else in the one before.
fn actors_before(view: &View<'_>, pronoun: usize) -> Vec<usize> {
    let sentence = view.document.sentence_of(pronoun);
    let actors = |tokens: Range<usize>| {
        let kinds = [Kind::Person, Kind::Country, Kind::Organization, Kind::Role];
        let starts = tokens.filter(|&token| view.starts(token, &kinds)).filter_map(|token| view.mention(token));
        let mut entities: Vec<usize> = starts.map(|mention| mention.entity).collect();
        entities.dedup();
        entities
    };
    let sentences = view.document.sentences();
    let own = actors(sentences[sentence].tokens().start.max(pronoun.saturating_sub(WITHIN))..pronoun);
    match sentence.checked_sub(1) {
        Some(before) if own.len() < 2 => {
            let tokens = sentences[before].tokens();
            actors(tokens.start.max(tokens.end.saturating_sub(WITHIN))..tokens.end)
        }
        _ => own,
    }
}

/// The entity of the name that a relative pronoun follows; of "who", across an apposition: "Ms. Ode, Chair of the Board, |who| said".
fn antecedent(view: &View<'_>, relative: usize) -> Option<usize> {
    let before = if relative > 0 && view.is(relative - 1, ",") { relative - 1 } else { relative };
    let end =
        (before.saturating_sub(APPOSITION)..before).rev().find(|&token| !view.in_brackets(token)).map_or(before, |token| token + 1);
    let person = || {
        let floor =
            view.document.sentences()[view.document.sentence_of(relative)].tokens().start.max(end.saturating_sub(APPOSITION));
        let phrase = (floor..end).rev().take_while(|&token| view.mention(token).is_some() || is_nominal(view, token));
        phrase.filter_map(|token| view.mention(token)).find(|mention| mention.kind == Kind::Person)
    };
    let person = if view.is(relative, "who") { person() } else { None };
    person.or_else(|| view.mention_ending_at(end)).map(|mention| mention.entity)
}

/// Whether a token may stand in an apposition: no verb, and no end of a clause.
fn is_nominal(view: &View<'_>, token: usize) -> bool {
    let clause = Classes::AUXILIARY.or(Classes::MODAL).or(Classes::SUBORDINATOR).or(Classes::RELATIVE);
    let verb = view.label(token).form().is_some() && !view.is_gerund(token);
    !verb && !view.has(token, clause) && !view.is_one_of(token, &[";", ":", "by", "with"])
}

/// The entity of the name that is the head of the span: the mention that it ends with, or that at most two words follow.
fn named(view: &View<'_>, holder: &Range<usize>) -> Option<usize> {
    let last = (holder.start..holder.end).rev().take(3).find_map(|token| view.mention(token));
    let speaks = |kind| {
        matches!(kind, Kind::Person | Kind::Country | Kind::Organization | Kind::Role | Kind::Instrument | Kind::Work | Kind::Event)
    };
    let within = |tokens: &Range<usize>| tokens.start >= holder.start && (tokens.end == holder.end || tokens.start == holder.start);
    last.filter(|mention| speaks(mention.kind) && within(&mention.tokens)).map(|mention| mention.entity)
}
