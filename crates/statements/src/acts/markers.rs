//! Words inside what is said that decide what is done by saying it: `gazetteers/cues/markers.tsv`.

use std::ops::Range;

use rapporteur_gazetteers as gazetteers;
use rapporteur_lexicon::{Error, Phrases, Table};

use crate::Act;
use crate::view::View;
use crate::words::{Classes, Noun};

/// How far before a danger the word may stand that averts it, in tokens.
const AVERTED: usize = 3;

/// How far before a danger or a fault its negation may stand, in tokens.
const DENIED: usize = 2;

/// Words inside what is said, and the act they make of it.
#[derive(Debug)]
pub(crate) struct Markers {
    phrases: Phrases<Act>,
}

impl Markers {
    pub(crate) fn load() -> Result<Self, Error> {
        let file = gazetteers::MARKERS;
        let mut phrases = Phrases::default();
        for row in Table::parse(file.path, file.content, &["marker", "act"])?.rows() {
            let act = row.get("act").text().parse().map_err(|acts| row.get("act").error(format!("an act among {acts}")))?;
            phrases.insert(row.get("marker").required("words")?, act);
        }
        Ok(Self { phrases })
    }

    pub(super) fn has(&self, view: &View<'_>, content: &Range<usize>, act: Act) -> bool {
        self.first(view, content, act).is_some()
    }

    /// Where the first marker of an act stands, outside names.
    pub(super) fn first(&self, view: &View<'_>, content: &Range<usize>, act: Act) -> Option<usize> {
        let marked = |token: usize| {
            let mut marks = self.phrases.all_at(view.document, token);
            marks.any(|(length, &marked)| {
                marked == act && token + length <= content.end && !(length == 1 && is_attribute(view, content, token, act))
            })
        };
        let stands = |token: usize| view.mention(token).is_none() && !is_met(view, content, token, act);
        content.clone().find(|&token| stands(token) && marked(token))
    }
}

/// Whether what a marker names is met, denied or told aside: "to |reduce| vulnerability", "does |not| prejudice the talks", "two workshops
/// (on adverse effects)".
fn is_met(view: &View<'_>, content: &Range<usize>, token: usize, act: Act) -> bool {
    let before = |far: usize| content.start.max(token.saturating_sub(far))..token;
    let averted = || before(AVERTED).any(|at| view.means(at, Noun::Averts));
    let denied = || before(DENIED).any(|at| view.has(at, Classes::NEGATION));
    let aside = || view.in_brackets(token) && !view.in_brackets(content.start);
    match act {
        Act::Concern => averted() || denied() || aside(),
        Act::Opposition => denied(),
        _ => false,
    }
}

/// Whether a word that could be a marker only tells what kind of thing is meant: "the |needs| of the poor", "the |preferred| way", "a
/// |vulnerability| assessment".
fn is_attribute(view: &View<'_>, content: &Range<usize>, token: usize, act: Act) -> bool {
    let noun = view.label(token).is_nominal();
    let adjective = || token > content.start && view.has(token - 1, Classes::DETERMINER) && !view.has(token, Classes::MODAL);
    match act {
        Act::Recommendation => noun || adjective(),
        Act::Concern => noun && compounds(view, token),
        _ => false,
    }
}

/// Whether a noun only tells what kind of thing the next one is: "a |risk| assessment", "|vulnerability| and adaptation studies".
fn compounds(view: &View<'_>, noun: usize) -> bool {
    let behind = noun + 1 + 2 * usize::from(view.is(noun + 1, "and") && view.label(noun + 2).is_nominal());
    view.label(behind).is_nominal() && view.mention(behind).is_none() && !view.label(noun).is_plural()
}
