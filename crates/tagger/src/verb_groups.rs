use rapporteur_text::Document;
use std::ops::Range;

use crate::noun_phrases::NounPhrase;
use crate::tag::{Label, Tag, VerbForm};
use crate::tagger::Tags;

/// Whether a verb's subject does or undergoes what it says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Voice {
    /// "the Chair *has noted*", "*noting*".
    Active,
    /// "it *was noted*", "as *noted*".
    Passive,
}

impl Voice {
    /// The voice's name: `"passive"`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Active => "active",
            Self::Passive => "passive",
        }
    }
}

/// A verb with its auxiliaries, and the adverbs and negations between them. All fields are tokens.
///
/// "The draft *had not yet been formally adopted*." A group is unbroken: in "*Did* they *agree*?" there are two.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VerbGroup {
    /// From the "to" or the first auxiliary to the verb.
    pub tokens: Range<usize>,
    /// The verb, or the last auxiliary where no verb follows: "the text *is* ready".
    pub main: usize,
    /// The "to" of an infinitive.
    pub to: Option<usize>,
    /// Can, could, may, might, must, shall, should, will or would.
    pub modal: Option<usize>,
    /// Auxiliaries before the main verb, the modal included, in order.
    pub auxiliaries: Vec<usize>,
    /// "not", "n't" or "never".
    pub negation: Option<usize>,
    /// The voice.
    pub voice: Voice,
}

impl VerbGroup {
    /// Whether the group can have a subject of its own: it starts with a modal or with a verb in the present or past tense.
    #[must_use]
    pub fn is_finite(&self, tags: &Tags) -> bool {
        let first = tags.label(self.auxiliaries.first().copied().unwrap_or(self.main));
        self.to.is_none()
            && (first.is_modal() || matches!(first.form(), Some(VerbForm::Present | VerbForm::ThirdPerson | VerbForm::Past)))
    }
}

/// The verb groups of a tagged document, in order; participles that modify a noun in one of `phrases` are none.
///
/// ```
/// use rapporteur_tagger::{Tagger, Voice, noun_phrases, verb_groups};
/// use rapporteur_text::Segmenter;
///
/// let document = Segmenter::default().segment("The draft had not yet been formally adopted.");
/// let tags = Tagger::new().tag(&document);
/// let groups = verb_groups(&document, &tags, &noun_phrases(&document, &tags));
/// assert_eq!(document.text_of(groups[0].tokens.clone()), "had not yet been formally adopted");
/// assert_eq!((document.word(groups[0].main), groups[0].voice), ("adopted", Voice::Passive));
/// assert_eq!(groups[0].negation.map(|token| document.word(token)), Some("not"));
/// ```
#[must_use]
pub fn verb_groups(document: &Document, tags: &Tags, phrases: &[NounPhrase]) -> Vec<VerbGroup> {
    let mut modifies = vec![false; document.tokens().len()];
    for phrase in phrases {
        modifies[phrase.tokens.clone()].fill(true);
    }
    let reader = Reader { document, tags, modifies };
    let mut groups = Vec::new();
    for sentence in document.sentences() {
        let mut at = sentence.tokens().start;
        while at < sentence.tokens().end {
            match reader.group(at, sentence.tokens().end) {
                Some(group) => {
                    at = group.tokens.end;
                    groups.push(group);
                }
                None => at += 1,
            }
        }
    }
    groups
}

struct Reader<'d> {
    document: &'d Document,
    tags: &'d Tags,
    modifies: Vec<bool>,
}

impl Reader<'_> {
    /// The group that starts at a token.
    fn group(&self, start: usize, end: usize) -> Option<VerbGroup> {
        let to = (self.tags.tag(start) == Tag::Part && self.document.lower(start) == "to").then_some(start);
        if to.is_none() && !self.is_verbal(start) {
            return None;
        }
        let (mut auxiliaries, mut main, mut negation) = (Vec::new(), None, None);
        for at in start + usize::from(to.is_some())..end {
            if self.is_verbal(at) {
                auxiliaries.extend(main);
                main = Some(at);
                if self.tags.tag(at) == Tag::Verb {
                    break;
                }
            } else if self.is_negation(at) {
                negation = negation.or(Some(at));
            } else if self.tags.tag(at) != Tag::Adv {
                break;
            }
        }
        let main = main?;
        let negation = negation.filter(|&at| at < main || at == main + 1);
        let last = negation.map_or(main, |at| at.max(main));
        let modal = auxiliaries.iter().copied().find(|&at| self.tags.label(at).is_modal());
        let voice = self.voice(auxiliaries.last().copied(), main);
        Some(VerbGroup { tokens: start..last + 1, main, to, modal, auxiliaries, negation, voice })
    }

    fn voice(&self, auxiliary: Option<usize>, main: usize) -> Voice {
        let participle = self.tags.label(main).form() == Some(VerbForm::Participle) && self.tags.tag(main) == Tag::Verb;
        let have = auxiliary.is_some_and(|at| matches!(self.document.lower(at), "have" | "has" | "had" | "having" | "'ve"));
        if participle && !have { Voice::Passive } else { Voice::Active }
    }

    fn is_verbal(&self, at: usize) -> bool {
        let label: Label = self.tags.label(at);
        label.is_verbal() && !self.modifies[at]
    }

    fn is_negation(&self, at: usize) -> bool {
        matches!(self.document.lower(at), "not" | "n't" | "never")
    }
}
