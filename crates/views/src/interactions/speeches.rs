//! The statements of a sentence with the parties that make them.

use rapporteur::{Span, Statement};

use super::actors::Names;

/// A statement and who makes it.
pub(super) struct Speech<'a> {
    pub(super) statement: &'a Statement,
    /// In the order of the text.
    pub(super) voices: Vec<Voice>,
}

/// A holder of a statement, and the groups that it speaks for.
pub(super) struct Voice {
    /// Where the holder is named.
    pub(super) span: Span,
    /// The holder, if it may be a party.
    pub(super) actor: Option<usize>,
    pub(super) groups: Vec<usize>,
}

impl Voice {
    /// The holder and its groups, where they may be parties.
    pub(super) fn parties(&self) -> impl Iterator<Item = usize> {
        self.actor.into_iter().chain(self.groups.iter().copied())
    }
}

impl<'a> Speech<'a> {
    pub(super) fn new(names: &Names<'_>, statement: &'a Statement) -> Self {
        let document = &names.page.analysis.document;
        let end = document.sentences()[statement.sentence].tokens().end;
        let voice = |holder: &rapporteur::Party| {
            let after = document.tokens_in(holder.span).end;
            Voice {
                span: holder.span,
                actor: holder.entity.and_then(|entity| names.actor(entity)),
                groups: names.groups(after, end),
            }
        };
        Self { statement, voices: statement.holders.iter().map(voice).collect() }
    }

    /// Who makes the statement, each once.
    pub(super) fn parties(&self) -> Vec<usize> {
        let mut parties = Vec::new();
        for party in self.voices.iter().flat_map(Voice::parties) {
            if !parties.contains(&party) {
                parties.push(party);
            }
        }
        parties
    }

    /// Whether one of the holders is named by these words, there.
    pub(super) fn is_held_by(&self, span: Span) -> bool {
        self.voices.iter().any(|voice| voice.span == span)
    }
}

/// Adds the groups that were not found beside those who speak for them: "On behalf of the EU, Ireland said". Each is that of the last holder
/// before it, else of the first.
pub(super) fn add_groups(names: &Names<'_>, speeches: &mut [Speech<'_>]) {
    let beside: Vec<usize> = speeches.iter().flat_map(|speech| &speech.voices).flat_map(|voice| voice.groups.clone()).collect();
    for Speech { statement, voices } in speeches {
        let Some(span) = statement.on_behalf_of else { continue };
        let tokens = names.page.analysis.document.tokens_in(span);
        let groups: Vec<usize> = names.list(tokens.start, tokens.end).into_iter().map(|(group, _)| group).collect();
        let before = voices.iter().rposition(|voice| voice.span.end() <= span.start());
        let found = groups.iter().any(|group| beside.contains(group));
        if let Some(voice) = voices.get_mut(before.unwrap_or(0)).filter(|_| !found) {
            voice.groups = groups;
        }
    }
}
