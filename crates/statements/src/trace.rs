//! What a reading passes over, kept for those who ask why.

use crate::cues::Match;
use crate::rejection::{Rejected, Rejection};
use crate::view::View;

/// The cues that were rejected; kept only where somebody asks for them.
#[derive(Debug, Default)]
pub(crate) struct Trace<'b> {
    rejected: Option<Vec<(Match<'b>, Rejection)>>,
}

impl<'b> Trace<'b> {
    pub(crate) const fn kept() -> Self {
        Self { rejected: Some(Vec::new()) }
    }

    pub(crate) fn reject(&mut self, cue: Match<'b>, why: Rejection) {
        if let Some(rejected) = &mut self.rejected {
            rejected.push((cue, why));
        }
    }

    /// Rejects the longest of the cues that `matches` finds, which is looked for only where it is kept.
    pub(crate) fn reject_first(&mut self, matches: impl FnOnce() -> Vec<Match<'b>>, why: Rejection) {
        if let Some(rejected) = &mut self.rejected {
            rejected.extend(matches().into_iter().next().map(|cue| (cue, why)));
        }
    }

    pub(crate) fn finish(self, view: &View<'_>) -> Vec<Rejected> {
        let rejected = |(cue, why): (Match<'b>, Rejection)| Rejected {
            span: view.span(cue.verb..cue.end),
            cue: cue.cue.phrase.to_string(),
            why,
        };
        self.rejected.into_iter().flatten().map(rejected).collect()
    }
}
