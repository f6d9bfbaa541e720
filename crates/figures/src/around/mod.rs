//! What stands around a figure: the noun that a verb measures, what is said of the counted, the time, the base of a rate.

mod bases;
mod periods;
mod properties;
mod subjects;

use std::ops::Range;

use rapporteur_tagger::{Label, Tag, VerbForm};
use rapporteur_text::Document;

pub(crate) use self::bases::RateBase;
use self::properties::Property;
use crate::lists::Found;
use crate::noun_phrase::NounPhrases;
use crate::scan::Scan;
use crate::words::{Unit, Words};

/// What stands around a claim, but for the base. Tokens.
#[derive(Debug, Default)]
pub(crate) struct Around {
    pub(crate) property: Option<Property>,
    pub(crate) period: Option<Range<usize>>,
}

/// More tokens than a clause is searched for.
const MOST_TOKENS: usize = 60;

/// The tokens of one sentence, as the grammar of clauses looks at them. Places outside it are allowed and hold nothing.
pub(crate) struct Tokens<'a> {
    document: &'a Document,
    nouns: NounPhrases<'a>,
    words: &'a Words,
    sentence: Range<usize>,
}

impl<'a> Tokens<'a> {
    pub(crate) fn new(scan: &Scan<'a>) -> Self {
        Self { document: scan.line.document(), nouns: scan.nouns, words: scan.words, sentence: scan.line.tokens() }
    }

    /// What stands around each claim of the sentence.
    pub(crate) fn around(&self, found: &[Found]) -> Vec<Around> {
        let mut all = Vec::with_capacity(found.len());
        let mut next = None;
        for at in (0..found.len()).rev() {
            let claim = found[at].with_counted();
            let property = self.property(&found[at], &claim, next);
            if property.as_ref().is_some_and(|property| property.predicate) {
                next = Some(claim.start);
            }
            all.push(Around { property, period: self.period(&found[at], &claim, between(found, at, &self.sentence)) });
        }
        all.reverse();
        all
    }

    fn lower(&self, token: usize) -> &'a str {
        if self.sentence.contains(&token) { self.document.lower(token) } else { "" }
    }

    fn label(&self, token: usize) -> Option<Label> {
        if self.sentence.contains(&token) { self.nouns.label(token) } else { None }
    }

    fn is_tag(&self, token: usize, tags: &[Tag]) -> bool {
        self.label(token).is_some_and(|label| tags.contains(&label.tag()))
    }

    fn form(&self, token: usize) -> Option<VerbForm> {
        self.label(token).filter(|label| matches!(label.tag(), Tag::Verb | Tag::Aux))?.form()
    }

    /// Whether a verb stands there that has a subject of its own.
    fn is_finite(&self, token: usize) -> bool {
        let modal = self.label(token).is_some_and(Label::is_modal);
        modal || matches!(self.form(token), Some(VerbForm::Present | VerbForm::ThirdPerson | VerbForm::Past))
    }

    fn past_adverbs(&self, token: usize) -> usize {
        (token..).find(|at| !self.is_tag(*at, &[Tag::Adv])).unwrap_or(token)
    }
}

/// The tokens around a claim that no other one has. A length of time may be part of a time: over the past *five years*.
fn between(found: &[Found], at: usize, sentence: &Range<usize>) -> Range<usize> {
    let claim = found[at].with_counted();
    let before = at.checked_sub(1).map_or(sentence.start, |at| found[at].with_counted().end);
    let next = found[at + 1..].iter().find(|next| !matches!(next.claim.amount.unit, Unit::Duration(_)));
    let after = next.map_or(sentence.end, |next| next.tokens.start);
    before.min(claim.start)..after.max(claim.end)
}
