use std::cmp::Reverse;

use rapporteur_span::Span;
use rapporteur_text::Document;

use crate::fold::{Border, Folded};
use crate::layer::{Form, Reader};
use crate::names::{Group, Name};
use crate::stack::Stack;
use crate::{Entry, EntryIndex, Hit, LexiconBuilder};

/// Names of many kinds, compiled. Built once, then shared by any number of threads; a clone shares all names.
///
/// It is a stack of layers: files of names, compiled in memory, and compiled files, read where they are. Names are looked up in each
/// wherever a token starts.
///
/// ```
/// use rapporteur_lexicon::Lexicon;
/// use rapporteur_text::Segmenter;
///
/// let places = "id\tkind\tname\nriver:Po\tplace\tPo\nriver:Po-delta\tplace\tPo Delta\n";
/// let lexicon = Lexicon::builder().file("places.tsv", places)?.build();
/// let document = Segmenter::default().segment("They went in the rain from the Po\nDelta up the Po.");
/// let found: Vec<&str> = lexicon.find(&document).iter().map(|hit| lexicon.entry(hit.entry()).id()).collect();
/// assert_eq!(found, ["river:Po-delta", "river:Po"]);
/// # Ok::<(), rapporteur_lexicon::Error>(())
/// ```
#[derive(Clone, Debug, Default)]
pub struct Lexicon {
    stack: Stack,
}

/// A name of one layer that ends where a name may end, whatever its case and whatever stands around.
struct Candidate<'l> {
    name: Name,
    last: Border,
    // The number of the first entry of its layer.
    start: u32,
    layer: Reader<'l>,
}

impl<'l> Candidate<'l> {
    /// What it may stand for, the likeliest first, with the entries' numbers in their layers' order.
    fn forms(&self) -> impl Iterator<Item = (EntryIndex, Form<'l>)> {
        let start = self.start;
        let forms = self.layer.forms(self.name.forms, self.name.length);
        forms.map(move |form| (EntryIndex(start.saturating_add(form.entry)), form))
    }
}

impl Lexicon {
    /// A builder without names.
    #[must_use]
    pub fn builder() -> LexiconBuilder {
        LexiconBuilder::default()
    }

    pub(crate) fn new(stack: Stack) -> Self {
        Self { stack }
    }

    /// The names in a text, in order, none overlapping another: of those that start first the longest whose case and conditions hold.
    #[must_use]
    pub fn find(&self, document: &Document) -> Vec<Hit> {
        let view = Folded::new(document);
        let layers: Vec<(u32, Reader<'_>)> = self.stack.downward().collect();
        let (mut hits, mut candidates) = (Vec::new(), Vec::new());
        let mut free = 0;
        for first in view.starts() {
            if first.source < free {
                continue;
            }
            candidates.clear();
            layers.iter().for_each(|&(start, layer)| add_candidates(&mut candidates, &view, first, start, layer));
            // Stable: of equal ones, that of the topmost layer comes first.
            candidates.sort_by_key(|candidate| Reverse(candidate.name.length));
            let same_names = candidates.chunk_by(|a, b| a.name.length == b.name.length);
            if let Some(hit) = same_names.filter_map(|same| self.hit(document, &view, first, same)).next() {
                free = hit.span.end() as u32;
                hits.push(hit);
            }
        }
        hits
    }

    /// The entry of an index of this lexicon. An index of another lexicon gives another entry, or one whose texts are empty.
    #[must_use]
    pub const fn entry(&self, index: EntryIndex) -> Entry<'_> {
        Entry { stack: &self.stack, index }
    }

    /// All entries, in the order in which they were read.
    pub fn entries(&self) -> impl DoubleEndedIterator<Item = (EntryIndex, Entry<'_>)> {
        self.stack.entries(None).map(|index| (index, self.entry(index)))
    }

    /// The entries of one kind, in the order in which they were read; far cheaper than looking at all.
    pub fn entries_of(&self, kind: &str) -> impl DoubleEndedIterator<Item = (EntryIndex, Entry<'_>)> {
        self.stack.entries(Some(kind)).map(|index| (index, self.entry(index)))
    }

    /// How many entries there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.stack.len()
    }

    /// Whether there are no entries.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// What is meant by a name of which `same` are the candidates of all layers.
    fn hit(&self, document: &Document, view: &Folded, first: Border, same: &[Candidate<'_>]) -> Option<Hit> {
        let candidate = same.first()?;
        let span = Span::new(first.source as usize, candidate.last.source as usize);
        let tokens = document.tokens_in(span);
        let text = view.cased.get(first.view as usize..candidate.last.view as usize)?;
        let mut meant = same.iter().flat_map(Candidate::forms).filter_map(|(index, form)| {
            let is_meant =
                form.case.allows(form.name, text) && form.conditions().all(|condition| condition.holds(document, &tokens));
            is_meant.then(|| self.stack.first(index))
        });
        let entry = meant.next()?;
        let mut alternatives = Vec::new();
        for other in meant {
            if other != entry && !alternatives.contains(&other) {
                alternatives.push(other);
            }
        }
        Some(Hit { tokens: tokens.clone(), span, entry, alternatives })
    }
}

/// Adds the names of a layer that start at a border.
fn add_candidates<'l>(candidates: &mut Vec<Candidate<'l>>, view: &Folded, first: Border, start: u32, layer: Reader<'l>) {
    let from = first.view as usize;
    let text = view.lower.as_bytes().get(from..).unwrap_or_default();
    let starts_small = view.cased.as_bytes().get(from).is_some_and(u8::is_ascii_lowercase);
    let groups: &[Group] = if starts_small { &[Group::Small] } else { &[Group::Capital, Group::Small] };
    for name in groups.iter().flat_map(|group| layer.names_in(*group, text)) {
        if let Some(last) = view.end_at(from + name.length as usize).filter(|last| first.source < last.source) {
            candidates.push(Candidate { name, last, start, layer });
        }
    }
}
