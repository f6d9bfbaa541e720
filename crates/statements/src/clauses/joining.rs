//! How clauses follow each other: which subject a verb has, and whether it counts beside or inside the clause before.

use std::ops::Range;

use rapporteur_entities::Kind;
use rapporteur_tagger::{Tag, VerbForm};

use super::{Clause, Site};
use crate::Act;
use crate::cues::{Match, Use};
use crate::forms::Forms;
use crate::parties::{can_speak, noun_phrase_from};
use crate::subjects::{Link, Subject, Surroundings, joined_before, listed, subject};
use crate::targets::names_actor;
use crate::verbs::{VerbGroup, Voice};
use crate::view::View;
use crate::words::{Classes, Noun};

/// Words that open a subordinate clause at the head of a sentence.
const SUBORDINATE: [&str; 9] = ["while", "whereas", "although", "though", "since", "as", "after", "when", "because"];

/// Words that make the clause after them a condition, which nobody states.
const CONDITIONS: [&str; 7] = ["if", "whether", "when", "unless", "until", "because", "once"];

impl Site<'_, '_, '_> {
    pub(super) fn subject(&self) -> Option<Subject> {
        let after_absolute = self.previous.is_some_and(|previous| {
            previous.group.voice == Voice::Gerund && previous.subject.link == Link::Own && previous.subject.coordinate
        });
        let clause_follows = self.view.is_one_of(self.cue.end, &["that", ":"]) || self.view.is_opening_mark(self.cue.end);
        let opens = self.floor == self.sentence.start;
        let thing_said = self.previous.is_some_and(|previous| self.says_no_clause(previous));
        let around = Surroundings { floor: self.floor, opens, clause_follows, thing_said, after_absolute };
        let mut subject =
            self.across_inserted().or_else(|| subject(self.view, &self.group, around)).or_else(|| self.enumerated())?;
        subject.coordinate |= self.follows_subordinate(&subject) || self.is_listed(&subject);
        Some(subject)
    }

    /// "The EU, noting the delay, |said|", "Ms. Ode, who chairs the group, |said|": the subject stands before the inserted clause.
    fn across_inserted(&self) -> Option<Subject> {
        let previous = self.previous?;
        let comma = previous.subject.start;
        let participle = previous.group.voice == Voice::Gerund && previous.subject.link == Link::Shared;
        let inserted = (participle || previous.subject.link == Link::Relative) && self.view.is(comma, ",");
        if !inserted || self.group.voice != Voice::Finite || !self.view.is(self.group.edge.checked_sub(1)?, ",") {
            return None;
        }
        let before = VerbGroup { edge: comma, ..self.group };
        let around = Surroundings {
            floor: self.sentence.start,
            opens: true,
            clause_follows: false,
            thing_said: false,
            after_absolute: false,
        };
        let own = subject(self.view, &before, around)?;
        let with = joined_before(self.view, previous.cue.end, self.group.edge, self.sentence.end);
        let with = with.map(|before| before.with).unwrap_or_default();
        // Whoever has a "who" is somebody.
        let coordinate = own.coordinate || self.view.is(comma + 1, "who");
        Some(Subject { with: [own.with, with].concat(), coordinate, ..own })
    }

    /// "proposed a fund|, which Peru and Chad supported|": those who take a side on what the clause before says.
    pub(super) fn relative_object(&self) -> Option<Subject> {
        let view = self.view;
        let sides = matches!(self.cue.cue.act, Some(Act::Support | Act::Opposition));
        let closes =
            self.cue.end >= self.sentence.end || view.is_symbol(self.cue.end) || view.has(self.cue.end, Classes::CONJUNCTION);
        if !sides || !closes || self.group.voice != Voice::Finite || self.previous.is_none() {
            return None;
        }
        let which = (self.floor + 1..self.group.edge).rev().find(|&token| view.is(token, "which"))?;
        // "|, to which| Peru objected"
        let comma = which.checked_sub(1 + usize::from(view.is_one_of(which - 1, &["to", "with"])))?;
        let holders = listed(view, which + 1, self.group.edge).filter(|_| view.is(comma, ",") && comma >= self.floor)?;
        Some(Subject { coordinate: true, ..Subject::of(comma, holders) })
    }

    /// Whether what the clause before says may be a thing, with a clause of its own behind it: "said cities and States can help" has
    /// one subject.
    fn says_no_clause(&self, previous: &Clause<'_>) -> bool {
        let view = self.view;
        let clausal =
            previous.cue.cue.may(Use::Inverts) && !previous.cue.cue.may(Use::Emphasis) || view.is(previous.cue.end, "that");
        let finite = |token: usize| {
            view.has(token, Classes::AUXILIARY.or(Classes::MODAL))
                || matches!(view.label(token).form(), Some(VerbForm::Past | VerbForm::ThirdPerson))
        };
        let modal = view.has(self.group.start, Classes::MODAL);
        !modal && (!clausal || (previous.cue.end..self.group.edge).any(finite))
    }

    /// "stressed A, |opposed B| and warned of C": a verb right behind a comma or a semicolon goes on with the subject of the one before.
    pub(super) fn enumerated(&self) -> Option<Subject> {
        let comma = self.group.edge.checked_sub(1).filter(|&token| self.view.is_one_of(token, &[",", ";"]))?;
        // "two tables; agreed standards": behind a semicolon a participle may begin an item.
        let third = self.view.is_third_person(self.cue.verb) && self.view.label(self.cue.verb).tag() == Tag::Verb;
        if self.view.is(comma, ";") && !third && !takes_object(self.view, &self.cue) {
            return None;
        }
        let forms = self.group.forms;
        let previous = self.previous?;
        // "also: adopted A, noting B|; approved C|"
        let aside = previous.group.voice == Voice::Gerund && self.view.is(comma, ";");
        let same = forms.has(Forms::PAST.and(Forms::THIRD)) && (aside || previous.group.forms.meets(forms));
        same.then(|| Subject::shared(comma))
    }

    /// "While Peru objected, |Canada| supported", "Noting the delay, |Canada| adopted": the main clause of a sentence that a subordinate one
    /// or a participle opens.
    fn follows_subordinate(&self, subject: &Subject) -> bool {
        let participle = |previous: &Clause<'_>| {
            let led_in = previous.group.edge == self.sentence.start || self.view.is_gerund(self.sentence.start);
            led_in && previous.group.voice == Voice::Gerund && previous.subject.link == Link::Shared
        };
        (opens_subordinate(self.view, self.sentence) || self.previous.is_some_and(participle))
            && subject.link == Link::Own
            && subject.start > self.sentence.start
            && self.view.is(subject.start - 1, ",")
    }

    /// "Norway supported A, |Peru supported| B and Chad opposed C": clauses of one kind, parted by commas.
    fn is_listed(&self, subject: &Subject) -> bool {
        let party = |holder: &Range<usize>| self.view.starts(holder.start, &[Kind::Country, Kind::Organization]);
        let before = |previous: &Clause<'_>| {
            let main = previous.group.voice == Voice::Finite && previous.subject.link == Link::Own;
            main && !previous.cue.cue.speaks() && previous.group.forms.meets(self.group.forms) && self.group.forms.has(Forms::PAST)
        };
        let behind = subject.start.checked_sub(1).filter(|&token| token > self.floor && self.view.is(token, ","));
        subject.link == Link::Own
            && self.group.voice == Voice::Finite
            && behind.is_some()
            && !matches!(self.cue.cue.act, None | Some(Act::Action | Act::Decision))
            && subject.holders.iter().all(party)
            && self.previous.is_some_and(before)
    }

    /// Whether the subject found can hold the statement.
    pub(super) fn holds(&self, subject: &Subject) -> bool {
        // "Neither of them said …"
        let nobody = |holder: &Range<usize>| self.view.is_one_of(holder.start, &["neither", "nobody", "none", "no"]);
        if self.cue.cue.speaks() && subject.holders.iter().any(nobody) {
            return false;
        }
        let speaks = |holder: &Range<usize>| names_speaker(self.view, holder) || self.view.is_capitalised(holder.start);
        if self.cue.cue.may(Use::Clause) && !subject.holders.iter().all(speaks) {
            return false;
        }
        let first = |holder: &Range<usize>| self.view.is_one_of(holder.start, &["i", "me", "we"]);
        if self.cue.cue.may(Use::First) && !subject.holders.iter().any(first) {
            return false;
        }
        let past = !self.group.forms.meets(Forms::BASE.and(Forms::THIRD));
        if self.cue.cue.may(Use::Present) && past || self.is_inverted(subject) {
            return false;
        }
        let deed = match self.cue.cue.act {
            Some(Act::Action | Act::Decision) => true,
            Some(Act::Commitment) => self.cue.cue.body.is_none() && !self.offers(subject),
            _ => false,
        };
        if self.group.voice == Voice::Gerund && deed {
            return false;
        }
        // "|deleting text| referring to the fund"
        let gerund = |holder: &Range<usize>| {
            let bare = holder.start.checked_sub(1).is_none_or(|before| !self.view.has(before, Classes::DETERMINER));
            bare && self.view.is_gerund(holder.start) && holder.len() > 1 && !names_actor(self.view, holder)
        };
        if subject.link == Link::Own && subject.holders.iter().any(gerund) {
            return false;
        }
        match subject.link {
            Link::Own => self.holds_alone(subject),
            Link::Shared => self.may_follow(subject),
            Link::Relative => match self.view.lower(subject.holders[0].start) {
                "whose" => false,
                // "Parties that submitted data": one word may be a deed; "a group that called for it" said so.
                "that" => self.is_speech() && (self.cue.cue.speaks() || self.cue.cue.has_tail()),
                // "Ms. Ode, who supports the ban, said"
                _ => self.is_speech() || self.cue.cue.act == Some(Act::Support) && self.view.is(subject.start, ","),
            },
        }
    }

    /// "Do |we| need a fund?": asked, and not said.
    fn is_inverted(&self, subject: &Subject) -> bool {
        let before = subject.start.checked_sub(1).filter(|&token| token >= self.sentence.start);
        let verb = |token| self.view.has(token, Classes::AUXILIARY.or(Classes::MODAL));
        self.group.voice == Voice::Finite && self.view.is(self.sentence.end - 1, "?") && before.is_some_and(verb)
    }

    /// "…, offering to host it", "…, while expressing willingness to wait": said beside what the clause before says, and not "by offering".
    fn offers(&self, subject: &Subject) -> bool {
        let beside = self.group.edge.checked_sub(1).is_some_and(|before| self.view.is_one_of(before, &[",", "while", "and"]));
        subject.link == Link::Shared && self.view.is(self.cue.end - 1, "to") && (beside || self.group.edge == self.sentence.start)
    }

    fn holds_alone(&self, subject: &Subject) -> bool {
        if subject.start > 0 && self.view.is_one_of(subject.start - 1, &CONDITIONS) {
            return false;
        }
        let Some(previous) = self.previous.filter(|_| !subject.coordinate) else { return true };
        // "welcomed the measures proposed in June": right behind a cue that takes a thing, a past form is a participle.
        let behind = (previous.cue.verb..=previous.cue.end).contains(&subject.start);
        let participle = behind && !previous.cue.cue.speaks() && self.group.voice != Voice::Gerund;
        // "asked that States report": what is asked for, reported by nobody.
        let subjunctive = previous.act == Some(Act::Recommendation) && self.group.forms.has(Forms::BASE);
        let text = |holder: &Range<usize>| self.view.means(holder.end - 1, Noun::Draft);
        // "the various approaches |described|": only in the present a text tells.
        let tells = self.group.voice == Voice::Gerund || !self.group.forms.has(Forms::PAST);
        let says = |holder: &Range<usize>| names_speaker(self.view, holder) || tells && text(holder);
        let speaker = subject.holders.iter().all(says);
        speaker && self.is_speech() && !participle && !subjunctive && !self.cue.cue.may(Use::First)
    }

    /// Whether the cue reports words, so that it counts inside what somebody else says; deeds and sides count only for themselves.
    fn is_speech(&self) -> bool {
        let act = self.cue.cue.act;
        self.cue.cue.speaks() || matches!(act, Some(Act::Recommendation | Act::Opposition | Act::Concern | Act::Question))
    }

    /// A verb that shares a subject has the tense of the one before; a gerund after "and" follows a gerund.
    fn may_follow(&self, subject: &Subject) -> bool {
        let forms = self.group.forms;
        let Some(previous) = self.previous else {
            // "… and support": without a verb before it, most often a noun; but "we thank the Chair and |call| for haste".
            let told = !forms.has(Forms::BASE) && !forms.has(Forms::THIRD);
            let speaks = |token: usize| self.view.is_one_of(token, &["i", "we"]) && self.view.mention(token).is_none();
            let first = || (self.sentence.start..subject.start).any(speaks);
            return told || self.view.label(self.cue.verb).tag() == Tag::Verb && first();
        };
        let after_gerund = previous.group.voice == Voice::Gerund;
        if self.group.voice == Voice::Gerund {
            return after_gerund || !(self.view.is(subject.start, "and") || self.view.is(subject.start + 1, "and"));
        }
        let perfect = self.group.start < self.group.edge;
        perfect || forms.meets(previous.group.forms) || after_gerund && !forms.has(Forms::BASE)
    }
}

/// Whether an object of its own follows a cue: then a past form is no participle before a noun.
pub(super) fn takes_object(view: &View<'_>, cue: &Match<'_>) -> bool {
    let object =
        view.has(cue.end, Classes::DETERMINER.or(Classes::PRONOUN).or(Classes::SUBORDINATOR)) || view.mention(cue.end).is_some();
    (cue.cue.has_tail() || object || view.is(cue.end, "that")) && !view.is(cue.end, "by")
}

/// Whether a sentence begins with a subordinate clause.
pub(crate) fn opens_subordinate(view: &View<'_>, sentence: &Range<usize>) -> bool {
    view.is_one_of(sentence.start, &SUBORDINATE)
}

/// The comma after which a main clause begins, in a sentence that a participle or a subordinate clause opens ("Noting the delay|, the
/// EU| sought …"), and the noun phrase behind it.
pub(crate) fn main_clause(view: &View<'_>, tokens: &Range<usize>) -> Option<(usize, Range<usize>)> {
    let comma = |token: &usize| view.is(*token, ",") && !view.in_brackets(*token) && !view.inside_mention(*token);
    tokens.clone().filter(comma).find_map(|comma| {
        let mut phrase = noun_phrase_from(view, comma + 1, tokens.end)?;
        // "Noting the delay, |Mali| left the room"
        let name = comma + 1 + usize::from(view.has(comma + 1, Classes::DETERMINER));
        if let Some(mention) = view.mention(name).filter(|mention| view.is_finite(mention.tokens.end)) {
            phrase.end = phrase.end.min(mention.tokens.end);
        }
        let joined = |token: usize| view.is_one_of(token, &["and", "or"]);
        let list = view.is_one_of(phrase.end, &[",", ";"]) || joined(comma + 1) || joined(comma + 2);
        (!list && names_speaker(view, &phrase)).then_some((comma, phrase))
    })
}

/// Whether a phrase can be the subject of a verb of speech: a person, somebody who acts, those who meet.
pub(crate) fn names_speaker(view: &View<'_>, phrase: &Range<usize>) -> bool {
    let person = |token: usize| view.mention(token).is_some_and(|mention| mention.kind == Kind::Person);
    phrase.clone().any(person) || names_actor(view, phrase) || can_speak(view, phrase) || counts_speakers(view, phrase)
}

/// "60 percent |of voters|", "most |of the economists|": those who are counted speak.
fn counts_speakers(view: &View<'_>, phrase: &Range<usize>) -> bool {
    let of = phrase.clone().skip(1).find(|&token| view.is(token, "of")).filter(|of| of + 1 < phrase.end);
    let counts = |token: usize| view.has(token, Classes::DETERMINER) || view.label(token).tag() == Tag::Num;
    of.is_some_and(|of| counts(phrase.start) && names_actor(view, &(of + 1..phrase.end)))
}
