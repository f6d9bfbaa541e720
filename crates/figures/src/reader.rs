use std::ops::Range;

use rapporteur_lexicon::Error;
use rapporteur_span::Span;
use rapporteur_tagger::Tags;
use rapporteur_text::{BlockKind, Document};

use crate::around::{Around, Tokens};
use crate::atoms::Line;
use crate::lists::Found;
use crate::modifiers::Claim;
use crate::scan::Scan;
use crate::words::Words;
use crate::{Base, Figure, Files};

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
            for figure in figures_of(&Scan::new(&line, tags, &self.words)) {
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
        let end =
            scan.words.contexts.idiom_at(scan.line, at).or_else(|| scan.end_of_names(at)).or_else(|| find_at(scan, at, &mut found));
        at = end.unwrap_or_default().max(at + 1);
    }
    scan.share_units(&mut found);
    let tokens = Tokens::new(scan);
    for one in found.iter_mut().filter(|one| one.counted.is_none()) {
        one.counted = tokens.measured(one);
    }
    scan.share_nouns(&mut found);
    scan.share_changes(&mut found);
    found
}

/// The figures of a sentence, each with what stands around it.
fn figures_of(scan: &Scan) -> Vec<Figure> {
    let found = find(scan);
    let around = Tokens::new(scan).around(&found);
    found.iter().zip(around).map(|(found, around)| figure(scan, found, around)).collect()
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
    let after = after_counted(scan, &claim, counted.as_ref());
    let base = scan.base(&claim, after);
    let end = base.as_ref().filter(|base| base.atoms.start >= claim.end).map_or(claim.end, |base| base.atoms.end);
    let tokens = scan.line.document().tokens_in(scan.line.span(claim.start..claim.end));
    found.push(Found { claim, counted, base, tokens });
    Some(end)
}

/// The atom after a claim, and after what it counts where that follows.
fn after_counted(scan: &Scan, claim: &Claim, counted: Option<&Range<usize>>) -> usize {
    let noun = counted.map(|counted| scan.line.atom_at(scan.line.document().span_of(counted.clone()).end()));
    noun.map_or(claim.end, |noun| noun.max(claim.end))
}

fn figure(scan: &Scan, found: &Found, around: Around) -> Figure {
    let claim = &found.claim;
    let (line, document) = (scan.line, scan.line.document());
    let span = line.span(claim.start..claim.end);
    let of = |tokens: Range<usize>| document.span_of(tokens);
    Figure {
        span,
        tokens: found.tokens.clone(),
        low: claim.amount.low.map(|low| low.normalize()),
        high: claim.amount.high.map(|high| high.normalize()),
        approximate: claim.approximate,
        unit: claim.amount.unit.name(),
        counted: found.counted.clone().map(of),
        property: around.property.map(|property| of(property.tokens)),
        period: around.period.map(of),
        per: found.base.as_ref().map(|base| Base {
            span: line.span(base.atoms.clone()),
            value: base.value.map(|value| value.normalize()),
            unit: base.unit.name(),
            counted: base.counted.clone().map(of),
        }),
    }
}
