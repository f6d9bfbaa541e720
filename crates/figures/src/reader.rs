use rapporteur_lexicon::Error;
use rapporteur_span::Span;
use rapporteur_tagger::Tags;
use rapporteur_text::{BlockKind, Document};

use crate::atoms::Line;
use crate::lists::Found;
use crate::scan::Scan;
use crate::words::Words;
use crate::{Figure, Files};

/// Finds the figures of documents. Built once, used for any number of documents, from any number of threads.
#[derive(Debug)]
pub struct FigureReader {
    words: Words,
}

impl Default for FigureReader {
    fn default() -> Self {
        Self::new()
    }
}

impl FigureReader {
    /// A reader with the built-in words.
    #[must_use]
    pub fn new() -> Self {
        Self::from_files(&Files::default()).expect("the built-in files are read by a test")
    }

    /// A reader with files of your own in place of some of the built-in ones.
    ///
    /// # Errors
    /// Where a file has not the form that the head of the built-in one explains.
    pub fn from_files(files: &Files) -> Result<Self, Error> {
        Ok(Self { words: Words::parse(files)? })
    }

    /// The figures of a document, in order; no two share a byte.
    ///
    /// `names` are spans in bytes, in any order, inside which no number is a figure: dates, instruments, goals, events.
    #[must_use]
    pub fn read(&self, document: &Document, tags: &Tags, names: &[Span]) -> Vec<Figure> {
        let named = tokens_in_names(document, names);
        let mut figures: Vec<Figure> = Vec::new();
        for sentence in document.sentences() {
            let line = Line::new(document, sentence, &named);
            for found in find(&Scan::new(&line, tags, &self.words)) {
                let figure = figure(&line, &found);
                if figures.last().is_none_or(|last| last.span.end() <= figure.span.start()) {
                    figures.push(figure);
                }
            }
        }
        figures
    }
}

fn tokens_in_names(document: &Document, names: &[Span]) -> Vec<bool> {
    let mut named = vec![false; document.tokens().len()];
    let markers = document.blocks().iter().filter_map(|block| match block.kind() {
        BlockKind::ListItem { marker } => Some(marker),
        _ => None,
    });
    for name in names.iter().copied().chain(markers) {
        named[document.tokens_in(name)].fill(true);
    }
    named
}

fn find<'a>(scan: &Scan<'a>) -> Vec<Found<'a>> {
    let mut found = Vec::new();
    if !(0..scan.line.len()).any(|at| scan.may_start_number(at)) {
        return found;
    }
    let mut at = 0;
    while at < scan.line.len() {
        let end = scan.words.contexts.idiom_at(scan.line, at).or_else(|| find_at(scan, at, &mut found));
        at = end.unwrap_or_default().max(at + 1);
    }
    scan.share_units(&mut found);
    scan.share_nouns(&mut found);
    found
}

/// Finds the figure whose number starts at an atom; where to read on, if there is a number at all.
fn find_at<'a>(scan: &Scan<'a>, at: usize, found: &mut Vec<Found<'a>>) -> Option<usize> {
    let amount = scan.ratio(at).or_else(|| scan.range(at)).or_else(|| scan.amount(at))?;
    let mut claim = scan.claim(amount);
    if let Some(end) = scan.refusal(&claim) {
        return Some(end);
    }
    let counted = scan.counted(&claim);
    if let Some(noun) = counted.clone().filter(|_| !claim.modified) {
        scan.take_after_noun(&mut claim, scan.line.atom_at(scan.line.document().span_of(noun).end()));
    }
    let end = claim.end;
    found.push(Found { claim, counted });
    Some(end)
}

fn figure(line: &Line, found: &Found) -> Figure {
    let claim = &found.claim;
    let document = line.document();
    let span = line.span(claim.start..claim.end);
    Figure {
        span,
        tokens: document.tokens_in(span),
        low: claim.amount.low.map(|low| low.normalize()),
        high: claim.amount.high.map(|high| high.normalize()),
        approximate: claim.approximate,
        unit: claim.amount.unit.name(),
        counted: found.counted.clone().map(|counted| document.span_of(counted)),
        property: None,
        period: None,
        per: None,
    }
}
