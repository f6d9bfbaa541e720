use crate::Kind;
use crate::candidate::Candidate;

/// Candidates that do not overlap, with a look-up by token.
#[derive(Clone, Debug, Default)]
pub(crate) struct Found {
    list: Vec<Candidate>,
    // For each token the candidate over it, as its index plus one.
    over: Vec<u32>,
}

impl Found {
    /// Indexes candidates, as [`resolve`](crate::overlap::resolve) left them; without roles, so that no two share a token.
    pub(crate) fn new(list: Vec<Candidate>, tokens: usize) -> Self {
        let mut over = vec![0; tokens];
        for (index, candidate) in list.iter().enumerate() {
            over[candidate.tokens.clone()].fill(u32::try_from(index + 1).unwrap_or(0));
        }
        Self { list, over }
    }

    /// The candidate that covers a token.
    pub(crate) fn over(&self, token: usize) -> Option<&Candidate> {
        let index = *self.over.get(token)? as usize;
        self.list.get(index.checked_sub(1)?)
    }

    /// The candidate whose first token is this.
    pub(crate) fn starting(&self, token: usize) -> Option<&Candidate> {
        self.over(token).filter(|candidate| candidate.tokens.start == token)
    }

    /// The candidate whose last token is the one before `token`.
    pub(crate) fn ending(&self, token: usize) -> Option<&Candidate> {
        self.over(token.checked_sub(1)?).filter(|candidate| candidate.tokens.end == token)
    }

    /// The kind over a token.
    pub(crate) fn kind(&self, token: usize) -> Option<Kind> {
        self.over(token).map(|candidate| candidate.kind)
    }

    /// All, in text order.
    pub(crate) fn list(&self) -> &[Candidate] {
        &self.list
    }

    /// All, given away.
    pub(crate) fn into_list(self) -> Vec<Candidate> {
        self.list
    }
}
