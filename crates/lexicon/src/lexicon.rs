use std::cmp::Reverse;
use std::ops::Range;

use aho_corasick::AhoCorasick;
use rapporteur_span::Span;
use rapporteur_text::Document;

use crate::case::Case;
use crate::condition::Condition;
use crate::entry::{Entry, EntryIndex};
use crate::fold::{Border, Folded};
use crate::{Hit, LexiconBuilder};

/// Names of many kinds, compiled to one automaton. Built once, then shared by any number of threads.
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
#[derive(Clone, Debug)]
pub struct Lexicon {
    pub(crate) automaton: AhoCorasick,
    // Where the forms of each pattern begin; one more than there are patterns.
    pub(crate) starts: Vec<usize>,
    pub(crate) forms: Vec<Form>,
    pub(crate) conditions: Vec<Vec<Condition>>,
    pub(crate) entries: Vec<Entry>,
}

/// One name of one entry, by one row.
#[derive(Clone, Debug)]
pub(crate) struct Form {
    pub(crate) name: String,
    pub(crate) entry: EntryIndex,
    pub(crate) case: Case,
    pub(crate) when: usize,
}

/// A place where the letters of a name stand, whatever their case and whatever stands around.
struct Candidate {
    first: Border,
    last: Border,
    in_view: Range<usize>,
    pattern: usize,
}

impl Lexicon {
    /// A builder without names.
    #[must_use]
    pub fn builder() -> LexiconBuilder {
        LexiconBuilder::default()
    }

    /// The names in a text, in order, none overlapping another: of those that start first the longest whose case and conditions hold.
    #[must_use]
    pub fn find(&self, document: &Document) -> Vec<Hit> {
        let view = Folded::new(document);
        let mut candidates = self.candidates(&view);
        candidates.sort_unstable_by_key(|candidate| (candidate.first.source, Reverse(candidate.last.source)));
        let mut hits = Vec::new();
        let mut free = 0;
        for candidate in candidates {
            if candidate.first.source < free {
                continue;
            }
            if let Some(hit) = self.hit(document, &view, &candidate) {
                hits.push(hit);
                free = candidate.last.source;
            }
        }
        hits
    }

    /// The entry of an index of this lexicon.
    ///
    /// # Panics
    /// Where the index is from a lexicon with more entries.
    #[must_use]
    pub fn entry(&self, index: EntryIndex) -> &Entry {
        &self.entries[index.get()]
    }

    /// All entries, in the order in which they were read.
    #[must_use]
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    fn candidates(&self, view: &Folded) -> Vec<Candidate> {
        let matches = self.automaton.find_overlapping_iter(&view.lower);
        let on_borders = matches.filter_map(|found| {
            let (first, last) = view.borders(found.start(), found.end())?;
            Some(Candidate { first, last, in_view: found.range(), pattern: found.pattern().as_usize() })
        });
        on_borders.collect()
    }

    fn hit(&self, document: &Document, view: &Folded, candidate: &Candidate) -> Option<Hit> {
        let span = Span::new(candidate.first.source as usize, candidate.last.source as usize);
        let tokens = document.tokens_in(span);
        let text = view.cased.get(candidate.in_view.clone())?;
        let forms = &self.forms[self.starts[candidate.pattern]..self.starts[candidate.pattern + 1]];
        let mut meant = forms.iter().filter(|form| {
            form.case.allows(&form.name, text)
                && self.conditions[form.when].iter().all(|condition| condition.holds(document, &tokens))
        });
        let entry = meant.next()?.entry;
        let mut alternatives = Vec::new();
        for form in meant {
            if form.entry != entry && !alternatives.contains(&form.entry) {
                alternatives.push(form.entry);
            }
        }
        Some(Hit { tokens, span, entry, alternatives })
    }
}
